#include <nlohmann/json.hpp>

#include "exchange/solution_json.h"

namespace mentor {

namespace {

using Json = nlohmann::json;

// Thrown and caught in this file only: the field that cannot be read.
struct Unreadable {
  Message message;
};

[[noreturn]] void wrong(const std::string& path, Text what) {
  throw Unreadable{{{"“{0}” {1}", "«{0}» {1}"}, {path, what}}};
}

// A JSON value and where it stands, so that every complaint can say what it is about.
class Node {
 public:
  Node(const Json* json, std::string path) : json_(json), path_(std::move(path)) {}

  Node at(const std::string& key) const {
    if (missing() || !json_->is_object()) wrong(path_, {"should be an object", "должно быть объектом"});
    const auto found = json_->find(key);
    return {found == json_->end() ? nullptr : &*found, path_.empty() ? key : path_ + "." + key};
  }
  bool missing() const { return json_ == nullptr || json_->is_null(); }
  std::int64_t number() const {
    if (missing() || !json_->is_number_integer())
      wrong(path_, {"should be a whole number", "должно быть целым числом"});
    if (json_->is_number_unsigned() && json_->get<std::uint64_t>() > INT64_MAX)
      wrong(path_, {"is too large", "слишком велико"});
    return json_->get<std::int64_t>();
  }
  std::optional<std::int64_t> optional_number() const { return missing() ? std::nullopt : std::optional(number()); }
  std::int64_t number_or(std::int64_t otherwise) const { return missing() ? otherwise : number(); }
  bool truth_or(bool otherwise) const {
    if (missing()) return otherwise;
    if (!json_->is_boolean()) wrong(path_, {"should be true or false", "должно быть true или false"});
    return json_->get<bool>();
  }
  std::string text() const {
    if (missing() || !json_->is_string()) wrong(path_, {"should be text", "должно быть текстом"});
    return json_->get<std::string>();
  }
  std::string text_or_empty() const { return missing() ? std::string() : text(); }
  std::vector<Node> items() const {
    std::vector<Node> all;
    if (missing()) return all;
    if (!json_->is_array()) wrong(path_, {"should be a list", "должно быть списком"});
    for (std::size_t at = 0; at < json_->size(); ++at)
      all.emplace_back(&(*json_)[at], path_ + "[" + std::to_string(at) + "]");
    return all;
  }
  std::vector<std::pair<std::string, Node>> fields() const {
    std::vector<std::pair<std::string, Node>> all;
    if (missing() || !json_->is_object()) wrong(path_, {"should be an object", "должно быть объектом"});
    for (const auto& [key, value] : json_->items()) all.emplace_back(key, Node(&value, path_ + "." + key));
    return all;
  }

 private:
  const Json* json_;
  std::string path_;
};

Worth worth(const Node& node) {
  Worth all;
  for (const auto& item : node.items()) all.push_back(item.number());
  return all;
}

std::map<std::string, Worth> prices(const Node& node) {
  std::map<std::string, Worth> all;
  for (const auto& [id, price] : node.fields()) all.emplace(id, worth(price));
  return all;
}

NamedCase named_case(const Node& node) {
  NamedCase one;
  for (const auto& decision : node.at("decisions").items())
    one.decisions.push_back({decision.at("mentor").text(), decision.at("open").truth_or(false)});
  one.at_least = node.at("at-least").optional_number();
  one.requests = prices(node.at("requests"));
  one.mentors = prices(node.at("mentors"));
  return one;
}

NamedCertificate certificate(const Node& node) {
  NamedCertificate all;
  all.gap = worth(node.at("gap"));
  all.complete = node.at("complete").truth_or(true);
  if (!node.at("cases").missing())
    for (const auto& one : node.at("cases").items()) all.cases.push_back(named_case(one));
  else
    all.cases.push_back(named_case(node));
  if (!node.at("minimum-conflict").missing()) all.minimum_conflict = named_case(node.at("minimum-conflict"));
  return all;
}

MatchSummary summary(const Node& node) {
  MatchSummary all;
  all.requests = node.at("requests").number();
  all.matched = node.at("matched").number();
  all.unmatched = node.at("unmatched").number();
  all.mentors = node.at("mentors").number();
  all.capacity = node.at("capacity").number();
  all.score = node.at("score").number();
  all.worst = node.at("worst").optional_number();
  all.optimal = node.at("optimal").truth_or(false);
  all.gap = node.at("gap").number_or(0);
  all.gap_served = node.at("gap-served").number_or(0);
  all.blocking_pairs = node.at("blocking-pairs").number_or(0);
  return all;
}

MatchPair pair(const Node& node) {
  MatchPair one;
  one.mentor = node.at("mentor").text();
  one.mentee = node.at("mentee").text();
  one.request = node.at("request").text_or_empty();
  one.form = node.at("form").text_or_empty();
  one.score = node.at("score").number();
  one.fixed = node.at("fixed").truth_or(false);
  return one;
}

MatchUnmatched unmatched(const Node& node) {
  MatchUnmatched one;
  one.mentee = node.at("mentee").text();
  one.request = node.at("request").text_or_empty();
  one.cause = node.at("cause").text_or_empty();
  if (!node.at("shortage").missing()) one.shortage = node.at("shortage").text();
  return one;
}

MatchShortage shortage(const Node& node) {
  MatchShortage one;
  one.id = node.at("id").text();
  for (const auto& name : node.at("requests").items())
    one.requests.push_back({name.at("mentee").text(), name.at("request").text_or_empty()});
  for (const auto& mentor : node.at("mentors").items()) one.mentors.push_back(mentor.text());
  one.needed = node.at("needed").number();
  one.available = node.at("available").number();
  return one;
}

MatchReport report(const Node& root) {
  if (root.at("schema").text_or_empty() != "mentor/match/1")
    wrong("schema", {"should be mentor/match/1: this is not a result of “mentor match”",
                     "должно быть mentor/match/1: это не результат «mentor match»"});
  MatchReport all;
  all.objective = root.at("objective").text();
  all.summary = summary(root.at("summary"));
  for (const auto& one : root.at("pairs").items()) all.pairs.push_back(pair(one));
  for (const auto& one : root.at("unmatched").items()) all.unmatched.push_back(unmatched(one));
  for (const auto& one : root.at("shortages").items()) all.shortages.push_back(shortage(one));
  for (const auto& one : root.at("unused").items())
    all.unused.push_back({one.at("mentor").text(), one.at("free").number(), one.at("why").text_or_empty()});
  if (!root.at("certificate").missing()) all.certificate = certificate(root.at("certificate"));
  return all;
}

template <class T>
tl::expected<T, Message> read(std::string_view bytes, T (*from)(const Node&)) {
  const auto json = Json::parse(bytes, nullptr, false);
  if (json.is_discarded())
    return tl::unexpected(Message{{"this is not JSON, or it was cut off", "это не JSON, или файл оборван"}, {}});
  try {
    return from(Node(&json, ""));
  } catch (const Unreadable& error) {
    return tl::unexpected(error.message);
  }
}

}  // namespace

tl::expected<MatchReport, Message> match_from_json(std::string_view bytes) { return read(bytes, report); }

tl::expected<NamedCertificate, Message> certificate_from_json(std::string_view bytes) {
  return read(bytes, certificate);
}

}  // namespace mentor

#include "exchange/json_node.h"
#include "exchange/solution_json.h"

namespace mentor {

namespace {

using Node = JsonNode;

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

MatchBelowMinimum below_minimum(const Node& node) {
  MatchBelowMinimum one;
  one.mentor = node.at("mentor").text();
  one.min = node.at("min").number();
  one.taken = node.at("taken").number();
  one.cause = node.at("cause").text_or_empty();
  for (const auto& mentor : node.at("mentors").items()) one.mentors.push_back(mentor.text());
  one.needed = node.at("needed").number_or(0);
  one.requests = node.at("requests").number_or(0);
  return one;
}

MatchReport report(const Node& root) {
  if (root.at("schema").text_or_empty() != "mentor/match/1")
    root.at("schema").wrong({"should be mentor/match/1: this is not a result of “mentor match”",
                             "должно быть mentor/match/1: это не результат «mentor match»"});
  MatchReport all;
  all.objective = root.at("objective").text();
  all.summary = summary(root.at("summary"));
  for (const auto& one : root.at("pairs").items()) all.pairs.push_back(pair(one));
  for (const auto& one : root.at("unmatched").items()) all.unmatched.push_back(unmatched(one));
  for (const auto& one : root.at("shortages").items()) all.shortages.push_back(shortage(one));
  for (const auto& one : root.at("below-minimum").items()) all.below_minimum.push_back(below_minimum(one));
  for (const auto& one : root.at("unused").items())
    all.unused.push_back({one.at("mentor").text(), one.at("free").number(), one.at("why").text_or_empty()});
  if (!root.at("certificate").missing()) all.certificate = certificate(root.at("certificate"));
  return all;
}

}  // namespace

tl::expected<MatchReport, Message> match_from_json(std::string_view bytes) { return read_json(bytes, report); }

tl::expected<NamedCertificate, Message> certificate_from_json(std::string_view bytes) {
  return read_json(bytes, certificate);
}

}  // namespace mentor

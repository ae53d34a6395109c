// Findings as SARIF 2.1.0, which code scanning of GitHub and viewers in editors read.
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/fingerprint.h"
#include "base/utf8.h"
#include "render/escape.h"
#include "render/exported.h"
#include "render/json_text.h"

namespace mentor {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view base = "%SRCROOT%";  // the name that GitHub knows

std::string_view level(Severity severity) { return severity == Severity::off ? "none" : to_string(severity); }

// Each byte but those that a path may hold as they are (RFC 3986, unreserved and “/”).
std::string percent_encoded(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
    if (letter || std::string_view("-._~/").find(c) != std::string_view::npos)
      uri += c;
    else
      uri.append({'%', digits[byte >> 4U], digits[byte & 0xFU]});
  }
  return uri;
}

// In a plain message `[words](1)` would be a link; a user's text never is one.
std::string without_links(std::string sentence) {
  if (sentence.find("](") == std::string::npos) return sentence;
  std::string out;
  for (const char c : sentence) out.append(c == '[' || c == ']' ? 1 : 0, '\\').append(1, c);
  return out;
}

Json sarif_text(std::string sentence) {
  const auto ends = [&](std::string_view mark) { return sentence.ends_with(mark); };
  if (!sentence.empty() && !ends(".") && !ends("!") && !ends("?") && !ends("…")) sentence += '.';
  return {{"text", without_links(std::move(sentence))}};
}

// Viewers count columns in UTF-16, where a character beyond the first 65536 is two.
class Columns {
 public:
  // Line and column, from 1, of a byte in the source.
  Position at(const Source& source, std::uint32_t offset) {
    Position position = source.position(offset);
    const std::vector<std::uint32_t>& pairs = pairs_of(source);
    const auto from = std::ranges::lower_bound(pairs, source.line(position.line).begin);
    position.column += static_cast<std::uint32_t>(std::lower_bound(from, pairs.end(), offset) - from);
    return position;
  }

 private:
  const std::vector<std::uint32_t>& pairs_of(const Source& source) {
    const auto [found, added] = pairs_.try_emplace(&source);
    if (added) {
      const std::string_view bytes = source.bytes();
      for (std::size_t i = 0; i < bytes.size(); ++i)
        if (static_cast<unsigned char>(bytes[i]) >= 0xF0 && code_point_at(bytes, i).size == 4)
          found->second.push_back(static_cast<std::uint32_t>(i));
    }
    return found->second;
  }

  std::map<const Source*, std::vector<std::uint32_t>> pairs_;
};

class SarifWriter {
 public:
  explicit SarifWriter(const FindingsOptions& options) : options_(options), language_(options.machine_language) {}

  Json log(std::span<const Diagnostic> findings) {
    list_rules(findings);
    const std::vector<std::string> prints = fingerprints(findings);
    Json results = Json::array();
    for (std::size_t i = 0; i < findings.size(); ++i) results.push_back(result(findings[i], prints[i]));
    return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
            {"version", "2.1.0"},
            {"runs", Json::array({run(std::move(results))})}};
  }

 private:
  // Only rules that found something: a file for GitHub must not grow with the rule book.
  void list_rules(std::span<const Diagnostic> findings) {
    std::map<std::string_view, const RuleInfo*> used;
    for (const Diagnostic& finding : findings) used[finding.rule->code] = finding.rule;
    for (const auto& [code, info] : used) {
      indices_[code] = rules_.size();
      rules_.push_back(rule(*info));
    }
  }

  Json run(Json results) {
    Json driver = {{"name", "mentor"}, {"rules", rules_}};
    if (!options_.version.empty()) driver["semanticVersion"] = options_.version;
    return {{"tool", {{"driver", std::move(driver)}}},
            {"language", language_ == Language::ru ? "ru" : "en"},
            {"invocations", Json::array({{{"executionSuccessful", true}}})},
            {"originalUriBaseIds", {{base, {{"description", {{"text", "The folder that mentor was run in."}}}}}}},
            {"newlineSequences", {"\r\n", "\n", "\r"}},
            {"columnKind", "utf16CodeUnits"},
            {"results", std::move(results)}};
  }

  Json rule(const RuleInfo& info) const {
    const std::string_view why = info.why.in(language_);
    const std::string message = without_places(info.message.in(language_));
    return {{"id", info.code},
            {"name", info.name},
            {"shortDescription", sarif_text(message)},
            {"fullDescription", sarif_text(why.empty() ? message : std::string(why))},
            {"help", {{"text", help_text(info)}, {"markdown", help_markdown(info)}}},
            {"defaultConfiguration", {{"level", level(info.severity)}}}};
  }

  std::string help_text(const RuleInfo& info) const {
    std::string page;
    for (const std::string& part : {std::string(info.why.in(language_)), without_places(info.help.in(language_))})
      if (!part.empty()) page += (page.empty() ? "" : "\n\n") + part;
    return page.empty() ? without_places(info.message.in(language_)) : page;
  }

  std::string help_markdown(const RuleInfo& info) const {
    std::string page;
    const auto part = [&](Text title, const std::string& body) {
      if (!body.empty()) page += "**" + std::string(title.in(language_)) + "**\n\n" + body + "\n\n";
    };
    const auto yaml = [](std::string_view example) {
      return example.empty() ? std::string() : "```yaml\n" + std::string(example) + "```";
    };
    part({"Why", "Почему"}, markdown_escaped(info.why.in(language_), " "));
    part({"How to mend it", "Как исправить"}, markdown_escaped(without_places(info.help.in(language_)), " "));
    part({"Wrong", "Неправильно"}, yaml(info.bad));
    part({"Right", "Правильно"}, yaml(info.good));
    return page + "`mentor explain " + std::string(info.code) + "`\n";
  }

  Json result(const Diagnostic& finding, const std::string& print) {
    Json json = {{"ruleId", finding.rule->code},
                 {"ruleIndex", indices_[finding.rule->code]},
                 {"level", level(finding.severity)},
                 {"message", sarif_text(exported_sentence(finding, language_))},
                 {"locations", Json::array({{{"physicalLocation", physical(finding.place)}}})},
                 {"partialFingerprints", {{"mentorFinding/v1", print}}}};
    if (!finding.related.empty()) json["relatedLocations"] = related(finding.related);
    if (finding.fix && can_be_said(*finding.fix)) json["fixes"] = Json::array({fix(*finding.fix)});
    return json;
  }

  Json related(const std::vector<Related>& places) {
    Json list = Json::array();
    for (const Related& each : places)
      list.push_back({{"id", list.size() + 1},
                      {"physicalLocation", physical(each.place)},
                      {"message", sarif_text(one_line(each.message.in(language_)))}});
    return list;
  }

  Json artifact(const Place& place) const {
    return {{"uri", percent_encoded(exported_path(place, options_))}, {"uriBaseId", base}};
  }

  Json physical(const Place& place) {
    Json json = {{"artifactLocation", artifact(place)}};
    if (place) json["region"] = region(place);
    return json;
  }

  Json region(const Place& place) {
    const Position begin = columns_.at(*place.source, place.span.begin);
    const Position end = columns_.at(*place.source, place.span.end);
    return {{"startLine", begin.line}, {"startColumn", begin.column}, {"endLine", end.line}, {"endColumn", end.column}};
  }

  // The byte-order mark takes no column: no region says that it is to be deleted.
  bool can_be_said(const Fix& fix) {
    return !fix.edits.empty() && std::ranges::all_of(fix.edits, [&](const TextEdit& edit) {
      const Span span = edit.place.span;
      return span.size() == 0 || !edit.place ||
             columns_.at(*edit.place.source, span.begin) != columns_.at(*edit.place.source, span.end);
    });
  }

  Json fix(const Fix& fix) {
    Json changes = Json::array();
    std::map<const Source*, std::size_t> of_file;
    for (const TextEdit& edit : fix.edits) {
      if (!edit.place) continue;
      const auto [found, added] = of_file.try_emplace(edit.place.source, changes.size());
      if (added) changes.push_back({{"artifactLocation", artifact(edit.place)}, {"replacements", Json::array()}});
      changes[found->second]["replacements"].push_back(
          {{"deletedRegion", region(edit.place)}, {"insertedContent", {{"text", edit.text}}}});
    }
    return {{"description", sarif_text(one_line(fix.title.in(language_)))},
            {"artifactChanges", std::move(changes)},
            {"properties", {{"safe", fix.safe}}}};
  }

  const FindingsOptions& options_;
  Language language_;
  Json rules_ = Json::array();
  std::map<std::string_view, std::size_t> indices_;
  Columns columns_;
};

}  // namespace

std::string findings_sarif(std::span<const Diagnostic> findings, const FindingsOptions& options) {
  return json_text(SarifWriter(options).log(findings));
}

}  // namespace mentor

// How often each rule found something.
#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "render/findings.h"
#include "render/json_text.h"
#include "render/render.h"
#include "render/table.h"

namespace mentor {

namespace {

using Json = nlohmann::ordered_json;

struct RuleCount {
  const RuleInfo* rule = nullptr;
  Severity severity = Severity::error;
  std::size_t findings = 0;
  std::size_t files = 0;
  std::size_t fixes = 0;
  const Source* last = nullptr;  // findings are sorted by file
};

std::vector<RuleCount> count_rules(std::span<const Diagnostic> findings) {
  std::map<std::pair<std::string_view, Severity>, RuleCount> counts;
  for (const Diagnostic& finding : findings) {
    RuleCount& count = counts[{finding.rule->code, finding.severity}];
    count.files += count.findings == 0 || count.last != finding.place.source ? 1 : 0;
    count.rule = finding.rule;
    count.severity = finding.severity;
    count.last = finding.place.source;
    count.fixes += finding.fix ? 1 : 0;
    ++count.findings;
  }
  std::vector<RuleCount> rows;
  for (const auto& [key, count] : counts) rows.push_back(count);
  std::ranges::stable_sort(rows, std::ranges::greater(), &RuleCount::findings);
  return rows;
}

std::string statistics_text(const std::vector<RuleCount>& rows, const FindingsOptions& options) {
  if (rows.empty()) return "";
  const auto title = [&](Text words) { return std::string(words.in(options.language)); };
  Table table{{{title({"Findings", "Найдено"}), Align::right, true},
               {title({"Files", "Файлов"}), Align::right, true},
               {title({"Severity", "Важность"}), Align::left, true},
               {title({"Rule", "Правило"}), Align::left, true},
               {title({"What it says", "Что говорит"}), Align::left, false}},
              {}};
  for (const RuleCount& row : rows)
    table.rows.push_back({{{std::to_string(row.findings)},
                           {std::to_string(row.files)},
                           {title(severity_word(row.severity))},
                           {fmt::format("{} {}", row.rule->code, row.rule->name)},
                           {without_places(row.rule->message.in(options.language))}}});
  return lay_out(table, options.width, options.colour);
}

std::string json(const std::vector<RuleCount>& rows, std::span<const Diagnostic> findings,
                 const FindingsOptions& options) {
  const FindingCounts counts = count(findings);
  Json page = {
      {"schema", "mentor/statistics/1"},
      {"summary",
       {{"errors", counts.errors}, {"warnings", counts.warnings}, {"notes", counts.notes}, {"files", options.files}}},
      {"rules", Json::array()}};
  for (const RuleCount& row : rows)
    page["rules"].push_back({{"code", row.rule->code},
                             {"name", row.rule->name},
                             {"severity", to_string(row.severity)},
                             {"findings", row.findings},
                             {"files", row.files},
                             {"fixes", row.fixes}});
  return json_text(page);
}

}  // namespace

Result<std::string> render_statistics(std::span<const Diagnostic> findings, std::string_view format,
                                      const FindingsOptions& options) {
  if (format == "text") return statistics_text(count_rules(findings), options);
  if (format == "json") return json(count_rules(findings), findings, options);
  return tl::unexpected(unknown_format(format, {"text", "json"}));
}

}  // namespace mentor

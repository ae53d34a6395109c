// Findings as a code quality report of GitLab.
#include <nlohmann/json.hpp>

#include "base/fingerprint.h"
#include "render/exported.h"
#include "render/json_text.h"

namespace mentor {

namespace {

using Json = nlohmann::ordered_json;

std::string_view gitlab_severity(Severity severity) {
  if (severity == Severity::error) return "major";
  return severity == Severity::warning ? "minor" : "info";
}

}  // namespace

std::string findings_gitlab(std::span<const Diagnostic> findings, const FindingsOptions& options) {
  const std::vector<std::string> prints = fingerprints(findings);
  Json report = Json::array();
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Diagnostic& finding = findings[i];
    report.push_back({{"description", exported_sentence(finding, options.machine_language)},
                      {"check_name", rule_title(*finding.rule)},
                      {"fingerprint", prints[i]},
                      {"severity", gitlab_severity(finding.severity)},
                      {"location",
                       {{"path", exported_path(finding.place, options)},
                        {"lines", {{"begin", finding.place.begin().line}, {"end", finding.place.end().line}}}}}});
  }
  return json_text(report);
}

}  // namespace mentor

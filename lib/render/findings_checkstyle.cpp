// Findings in the XML of checkstyle.
#include <fmt/core.h>

#include "render/escape.h"
#include "render/exported.h"

namespace mentor {

namespace {

std::string_view checkstyle_severity(Severity severity) {
  return severity == Severity::note ? "info" : to_string(severity);
}

std::string error(const Diagnostic& finding, Language language) {
  const Position at = finding.place.begin();
  return fmt::format("    <error line=\"{}\" column=\"{}\" severity=\"{}\" message=\"{}\" source=\"mentor.{}.{}\"/>\n",
                     at.line, at.column, checkstyle_severity(finding.severity),
                     xml_escaped(exported_sentence(finding, language)), finding.rule->code, finding.rule->name);
}

}  // namespace

std::string findings_checkstyle(std::span<const Diagnostic> findings, const FindingsOptions& options) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"10.0\">\n";
  std::string open;
  for (const Diagnostic& finding : findings) {
    const std::string path = exported_path(finding.place, options);
    if (path != open) {
      if (!open.empty()) out += "  </file>\n";
      out += fmt::format("  <file name=\"{}\">\n", xml_escaped(path));
      open = path;
    }
    out += error(finding, options.machine_language);
  }
  if (!open.empty()) out += "  </file>\n";
  return out + "</checkstyle>\n";
}

}  // namespace mentor

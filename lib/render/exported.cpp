#include "render/exported.h"

#include <fmt/core.h>

#include "render/escape.h"

namespace mentor {

std::string exported_path(const Place& place, const FindingsOptions& options) {
  const std::string path = place ? place.source->path() : "mentor.yaml";
  const std::string shown = options.shown_path ? options.shown_path(path) : path;
  return shown.starts_with("../") || shown.starts_with('/') ? path : shown;
}

std::string exported_sentence(const Diagnostic& finding, Language language) {
  const std::string message = one_line(finding.message.in(language));
  if (finding.help.empty()) return message;
  return message + " – " + one_line(finding.help.in(language));
}

std::string rule_title(const RuleInfo& rule) { return fmt::format("{} {}", rule.code, rule.name); }

}  // namespace mentor

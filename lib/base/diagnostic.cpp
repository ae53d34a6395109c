#include "base/diagnostic.h"

#include <array>

namespace mentor {

namespace {

constexpr std::array<std::string_view, 4> severity_names = {"off", "note", "warning", "error"};

}  // namespace

std::string_view to_string(Severity severity) { return severity_names[static_cast<std::size_t>(severity)]; }

std::string_view to_string(Fixes fixes) {
  constexpr std::array<std::string_view, 3> names = {"none", "unsafe", "safe"};
  return names[static_cast<std::size_t>(fixes)];
}

std::optional<Severity> severity_from(std::string_view name) {
  for (std::size_t i = 0; i < severity_names.size(); ++i)
    if (severity_names[i] == name) return static_cast<Severity>(i);
  return std::nullopt;
}

Diagnostic diagnose(const RuleInfo& rule, Place place, Arguments arguments) {
  Message help{rule.help, rule.help.empty() ? Arguments{} : arguments};
  return {&rule, rule.severity, place, {rule.message, std::move(arguments)}, std::move(help), {}, std::nullopt};
}

Diagnostic diagnose(const RuleInfo& rule, Place place, Message message, Message help) {
  return {&rule, rule.severity, place, std::move(message), std::move(help), {}, std::nullopt};
}

bool before(const Diagnostic& left, const Diagnostic& right) {
  if (before(left.place, right.place)) return true;
  if (before(right.place, left.place)) return false;
  if (left.rule->code != right.rule->code) return left.rule->code < right.rule->code;
  return left.message.in(Language::en) < right.message.in(Language::en);
}

Diagnostic& Findings::push(Diagnostic diagnostic) {
  diagnostic.severity = severity_;
  out_->push_back(std::move(diagnostic));
  return out_->back();
}

Diagnostic& Findings::add(Place place, Arguments arguments) {
  return push(diagnose(*rule_, place, std::move(arguments)));
}

Diagnostic& Findings::say(Place place, Message message, Message help) {
  if (help.empty() && rule_->help.in(Language::en).find('{') == std::string_view::npos) help = {rule_->help, {}};
  return push(diagnose(*rule_, place, std::move(message), std::move(help)));
}

}  // namespace mentor

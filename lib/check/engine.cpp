#include "check/engine.h"

#include <algorithm>

#include "base/files.h"

namespace mentor {

namespace {

char upper(char letter) { return 'a' <= letter && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter; }

bool code_begins_with(std::string_view code, std::string_view word) {
  if (word.empty() || word.size() > code.size()) return false;
  return std::equal(word.begin(), word.end(), code.begin(), [](char a, char b) { return upper(a) == b; });
}

bool any_covers(const std::vector<std::string>& words, const RuleInfo& rule) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return covers_rule(word, rule); });
}

}  // namespace

bool names_rule(std::string_view word, const RuleInfo& rule) {
  return word == rule.name || (word.size() == rule.code.size() && code_begins_with(rule.code, word));
}

bool covers_rule(std::string_view word, const RuleInfo& rule) {
  return word == rule.name || code_begins_with(rule.code, word);
}

bool is_selected(const RuleInfo& rule, const CheckOptions& options) {
  if (any_covers(options.ignore, rule)) return false;
  return options.select.empty() || any_covers(options.select, rule);
}

Severity severity_for(const Programme& programme, const RuleInfo& rule, Severity otherwise) {
  std::optional<Severity> exact;
  std::optional<Severity> family;
  for (const auto& [word, severity] : programme.effective.rules) {
    if (names_rule(word, rule)) exact = severity_from(severity.value);
    if (word.size() == 1 && covers_rule(word, rule)) family = severity_from(severity.value);
  }
  return exact.value_or(family.value_or(otherwise));
}

const Programme* programme_of(const Repository& repository, const Place& place) {
  return place ? programme_at(repository, place.source->path()) : nullptr;
}

bool is_inside(std::string_view path, const std::vector<std::string>& paths) {
  return paths.empty() || std::any_of(paths.begin(), paths.end(),
                                      [&](const std::string& each) { return is_at_or_below(path, normal_path(each)); });
}

bool is_inside(const Place& place, const std::vector<std::string>& paths) {
  return paths.empty() || (place && is_inside(std::string_view(place.source->path()), paths));
}

}  // namespace mentor

// What decides which findings of which rules are kept, and how severe they are: settings of programmes, `--select` and
// `--ignore`, paths.
#pragma once

#include <string_view>

#include "check/check.h"

namespace mentor {

// Whether `word` is the rule's code (any case) or name.
bool names_rule(std::string_view word, const RuleInfo& rule);
// Whether `word` is the beginning of the rule's code (`D`, `D1`, `d101`) or its name.
bool covers_rule(std::string_view word, const RuleInfo& rule);
// Whether `--select` and `--ignore` keep the rule; what is ignored is ignored though it is selected.
bool is_selected(const RuleInfo& rule, const CheckOptions& options);

// How severe the rule's findings are in a programme: what `rules:` says of its code or name, else of its family, else
// `otherwise`. A value that is no severity does not count (it is a finding of its own).
Severity severity_for(const Programme& programme, const RuleInfo& rule, Severity otherwise);
inline Severity severity_for(const Programme& programme, const RuleInfo& rule) {
  return severity_for(programme, rule, rule.severity);
}

// The programme that a file belongs to: the one with the deepest folder around it. nullptr for "nowhere".
const Programme* programme_of(const Repository& repository, const Place& place);
// Whether a path (relative to the root) is one of `paths` or below one of them; empty: always. O(paths).
bool is_inside(std::string_view path, const std::vector<std::string>& paths);
// Whether a place lies in one of the files or folders; in every one where there are none. "Nowhere" lies in none.
bool is_inside(const Place& place, const std::vector<std::string>& paths);

}  // namespace mentor

#include <algorithm>

#include "check/engine.h"
#include "check/mend.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

bool is_known(std::string_view word, const std::vector<const RuleInfo*>& rules) {
  return std::any_of(rules.begin(), rules.end(), [&](const RuleInfo* rule) {
    return names_rule(word, *rule) || (word.size() == 1 && covers_rule(word, *rule));
  });
}

void check_unknown_rule(const CheckInput& input, Findings& found) {
  const std::vector<const RuleInfo*>& rules = all_rules();
  for (const auto& entry : input.programme.file.rules.entries) {
    if (is_known(entry.key.value, rules)) continue;
    std::vector<std::string> known;
    for (const RuleInfo* rule : rules) known.insert(known.end(), {std::string(rule->name), std::string(rule->code)});
    Diagnostic& finding = found.add(entry.key.place, {entry.key.value});
    suggest(finding, entry.key.place, entry.key.value, known);
  }
}

}  // namespace

extern constinit const Rule unknown_rule{
    {
        .code = "C101",
        .name = "unknown-rule",
        .severity = Severity::error,
        .message = {"“{0}” is not a rule", "«{0}» — такого правила нет"},
        .help = {"`mentor rules` lists codes, names and families",
                 "коды, имена и семейства показывает команда `mentor rules`"},
        .why = {"A setting for an unknown rule sets nothing, and its author believes that it does.",
                "Настройка неизвестного правила не действует, хотя автор думает иначе."},
        .bad = R"(# file: mentor.yaml
id: example
profile: generic
rules: {dedline-vague: off}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: generic
rules: {deadline-vague: off}
)",
        .fixes = Fixes::unsafe,
    },
    check_unknown_rule};

}  // namespace mentor

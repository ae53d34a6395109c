#include <map>

#include "check/rule.h"

namespace mentor {

namespace {

void check_target_falls(const CheckInput& input, Findings& found) {
  for (const auto& indicator : input.programme.file.targets.entries) {
    std::map<std::string_view, const Number<0, 1000000>*> years;
    for (const auto& entry : indicator.value.entries)
      if (entry.value) years.emplace(entry.key.value, &entry.value);
    for (auto year = years.begin(); year != years.end() && std::next(year) != years.end(); ++year) {
      const auto next = std::next(year);
      if (next->second->value >= year->second->value) continue;
      Diagnostic& finding = found.add(next->second->place, {indicator.key.value, year->second->value, year->first,
                                                            next->second->value, next->first});
      finding.related.push_back({year->second->place, {{"the year before", "предыдущее значение"}, {}}});
    }
  }
}

}  // namespace

extern constinit const Rule target_falls{
    {
        .code = "I111",
        .name = "target-falls",
        .severity = Severity::note,
        .message = {"the target of “{0}” falls from {1} ({2}) to {3} ({4})",
                    "целевое значение «{0}» падает с {1} ({2}) до {3} ({4})"},
        .help = {"check that this is meant", "проверьте, что так и задумано"},
        .why = {"Targets of a programme that grows do not fall; often two years are exchanged.",
                "У растущей программы цели не падают; часто перепутаны два года."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
period: 2023-2024 учебный год
targets: {I5: {2023: 70, 2024: 60}}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: target-model
period: 2023-2024 учебный год
targets: {I5: {2023: 60, 2024: 70}}
)",
    },
    check_target_falls};

}  // namespace mentor

#include "check/rule.h"

namespace mentor {

namespace {

constexpr long everybody = 100;

void check_target_above_all(const CheckInput& input, Findings& found) {
  for (const ProfileIndicator& each : input.programme.effective.profile->indicators)
    if (const auto* target = input.programme.file.targets.find(each.id.value))
      for (const auto& entry : target->value.entries)
        if (entry.value && entry.value.value > everybody)
          found.add(entry.value.place, {each.id.value, entry.value.value});
}

}  // namespace

extern constinit const Rule target_above_all{
    {
        .code = "I112",
        .name = "target-above-all",
        .severity = Severity::warning,
        .message = {"the target of “{0}” is {1} %, more than all", "целевое значение «{0}» — {1} %, больше, чем все"},
        .help = {"targets are per cent: 0 to 100", "целевые значения — проценты: от 0 до 100"},
        .why = {"A share above 100 % can never be reached.", "Долю больше 100 % достичь нельзя."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
period: 2023-2024 учебный год
targets: {I5: {2024: 700}}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: target-model
period: 2023-2024 учебный год
targets: {I5: {2024: 70}}
)",
    },
    check_target_above_all};

}  // namespace mentor

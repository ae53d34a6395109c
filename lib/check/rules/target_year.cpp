#include "check/rule.h"

namespace mentor {

namespace {

void check_target_year(const CheckInput& input, Findings& found) {
  const auto& period = input.programme.period.period;
  for (const auto& indicator : input.programme.file.targets.entries)
    for (const auto& entry : indicator.value.entries) {
      const Written& year = entry.key.value;
      const bool is_year = year.size() == 4 && year.find_first_not_of("0123456789") == std::string::npos;
      if (!is_year)
        found.add(entry.key.place, {indicator.key.value, year, Text{"which is no year", "а это не год"}});
      else if (period && (std::stoi(year) < year_of(period->first) || std::stoi(year) > year_of(period->last)))
        found.add(entry.key.place, {indicator.key.value, year,
                                    Text{"a year outside the period of the programme", "год вне периода программы"}});
    }
}

}  // namespace

extern constinit const Rule target_year{
    {
        .code = "I113",
        .name = "target-year",
        .severity = Severity::warning,
        .message = {"the target of “{0}” is for “{1}”, {2}", "целевое значение «{0}» — на «{1}», {2}"},
        .help = {"write a year of the period of the programme", "укажите год из периода программы"},
        .why = {"A target outside the period is compared with nothing.",
                "Целевое значение вне периода ни с чем не сравнивается."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
period: 2023-2024 учебный год
targets: {I5: {2019: 70}}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: target-model
period: 2023-2024 учебный год
targets: {I5: {2024: 70}}
)",
    },
    check_target_year};

}  // namespace mentor

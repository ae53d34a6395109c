#include <map>

#include "check/rule.h"

namespace mentor {

namespace {

// Counts that come from the answers of questionnaires.
bool is_computed(std::string_view count) { return count == "surveyed-mentees" || count == "surveyed-mentors"; }

struct Count {
  long sum = 0;
  Place first;
};
using AnswerCounts = std::map<std::string_view, Count>;

// Over the whole repository: a town's programme counts the learners of its schools.
AnswerCounts counts_of(const Repository& repository) {
  AnswerCounts counts;
  for (const Programme& programme : repository.programmes)
    for (const Organisation& organisation : programme.organisations)
      for (const auto& entry : organisation.counts.entries) {
        if (!entry.value) continue;
        Count& count = counts[entry.key.value];
        count.sum += entry.value.value;
        if (!count.first) count.first = entry.value.place;
      }
  return counts;
}

void check_denominator_missing(const CheckInput& input, Findings& found) {
  const auto& targets = input.programme.file.targets;
  if (targets.entries.empty()) return;
  const AnswerCounts counts = counts_of(input.repository);
  for (const ProfileIndicator& each : input.programme.effective.profile->indicators) {
    const auto* target = targets.find(each.id.value);
    if (!target || !each.denominator || is_computed(each.denominator.value)) continue;
    const auto count = counts.find(each.denominator.value);
    if (count == counts.end())
      found.add(target->key.place,
                {each.id.value, each.denominator.value,
                 Text{"and no organisation says how many there are", "а ни одна организация этого числа не даёт"}});
    else if (count->second.sum == 0)
      found.add(count->second.first, {each.id.value, each.denominator.value, Text{"which is 0", "а это 0"}});
  }
}

}  // namespace

extern constinit const Rule denominator_missing{
    {
        .code = "I109",
        .name = "denominator-missing",
        .severity = Severity::warning,
        .message = {"indicator “{0}” is a share of “{1}”, {2}", "показатель «{0}» — это доля от «{1}», {2}"},
        .help = {"add the number under “counts:” of the organisation", "добавьте число в «counts:» организации"},
        .why = {"A share of nothing is no number: the report can only say that data is missing.",
                "Доля от неизвестного — не число: отчёт лишь скажет, что данных нет."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
period: 2023-2024 учебный год
targets: {I1: {2024: 40}}
# file: organisations.yaml
kind: organisations
organisations:
  - {id: school-1, type: school, counts: {enterprises: 3}}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: target-model
period: 2023-2024 учебный год
targets: {I1: {2024: 40}}
# file: organisations.yaml
kind: organisations
organisations:
  - {id: school-1, type: school, counts: {learners-10-19: 300}}
)",
    },
    check_denominator_missing};

}  // namespace mentor

#include <set>
#include <utility>

#include "check/rule.h"

namespace mentor {

namespace {

// Type of organisation and count → whether somebody of that type gives it.
using Given = std::set<std::pair<std::string_view, std::string_view>>;

Given given_in(const Programme& programme) {
  Given given;
  for (const Organisation& each : programme.organisations)
    for (const auto& entry : each.counts.entries) given.insert({each.type.value, entry.key.value});
  return given;
}

void check_count_missing(const CheckInput& input, Findings& found) {
  const Given given = given_in(input.programme);
  std::set<std::string_view> needed;
  for (const ProfileIndicator& each : input.programme.effective.profile->indicators)
    if (input.programme.file.targets.find(each.id.value) && each.denominator) needed.insert(each.denominator.value);
  for (const Organisation& each : input.programme.organisations) {
    if (!each.type) continue;
    for (const std::string_view count : needed)
      if (given.contains({each.type.value, count}) && !each.counts.find(count))
        found.add(each.id.place, {each.id.value, count, each.type.value});
  }
}

}  // namespace

extern constinit const Rule count_missing{
    {
        .code = "I110",
        .name = "count-missing",
        .severity = Severity::note,
        .message = {"“{0}” has no “{1}”, though other organisations of its kind ({2}) have",
                    "у «{0}» нет числа «{1}», а у других организаций этого вида ({2}) есть"},
        .help = {"add the number under “counts:”; write 0 where there are none",
                 "добавьте число в «counts:»; если их нет, напишите 0"},
        .why = {"A sum without one school looks like a better share.", "Сумма без одной школы завышает долю."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
period: 2023-2024 учебный год
targets: {I1: {2024: 40}}
# file: organisations.yaml
kind: organisations
organisations:
  - {id: school-1, type: school, counts: {learners-10-19: 300}}
  - {id: school-2, type: school, counts: {young-teachers: 4}}
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
  - {id: school-2, type: school, counts: {learners-10-19: 200}}
)",
    },
    check_count_missing};

}  // namespace mentor

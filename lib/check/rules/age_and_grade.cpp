#include "check/people.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

// Wider than schools are: who began late or repeats a year is no mistake.
constexpr long least_above = 4, most_above = 11;

void check_age_and_grade(const CheckInput& input, Findings& found) {
  for (const Person& person : input.people) {
    const auto age = person.born && person.grade ? age_on(person, input.today) : std::nullopt;
    if (!age) continue;
    const long grade = person.grade.value;
    if (age->most >= grade + least_above && age->least <= grade + most_above) continue;
    const Argument years = counted(age->most, {"year old", "years old", "год", "года", "лет"});
    Diagnostic& finding = found.add(person.grade.place, {person.id.value, grade, years});
    finding.related.push_back({person.born.place, {{"born", "рождение"}, {}}});
  }
}

}  // namespace

extern constinit const Rule age_and_grade{
    {
        .code = "P115",
        .name = "age-and-grade",
        .severity = Severity::warning,
        .message = {"“{0}” is in grade {1} and would be {2} by “born”", "«{0}»: класс {1}, а по полю «born» — {2}"},
        .help = {"correct “grade” or “born”", "исправьте «grade» или «born»"},
        .why = {"Age and class decide who suits whom; here one of the two is wrong.",
                "По возрасту и классу подбирают пары; здесь одно из двух неверно."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, born: 1990, grade: 5, requests: [{id: r1}]}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, born: 2012, grade: 5, requests: [{id: r1}]}
)",
    },
    check_age_and_grade,
    Reach::part};

}  // namespace mentor

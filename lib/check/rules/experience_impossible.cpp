#include "check/people.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr long youngest_at_work = 14;

void check_experience_impossible(const CheckInput& input, Findings& found) {
  for (const Person& person : input.people) {
    const auto age = person.born && person.experience_years ? age_on(person, input.today) : std::nullopt;
    if (!age || age->most < 0 || age->most - person.experience_years.value >= youngest_at_work) continue;
    const auto years = [](long number) { return counted(number, {"year", "years", "год", "года", "лет"}); };
    Diagnostic& finding = found.add(person.experience_years.place,
                                    {person.id.value, years(person.experience_years.value), years(age->most)});
    finding.related.push_back({person.born.place, {{"born", "рождение"}, {}}});
  }
}

}  // namespace

extern constinit const Rule experience_impossible{
    {
        .code = "P116",
        .name = "experience-impossible",
        .severity = Severity::warning,
        .message = {"“{0}” is {2} and has {1} of experience", "«{0}»: возраст — {2}, а стаж — {1}"},
        .help = {"correct “experience-years” or “born”", "исправьте «experience-years» или «born»"},
        .why = {"Experience decides who may be mentor in a form; nobody has worked since childhood.",
                "По стажу решают, кто может быть наставником; с детства никто не работает."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, experience-years: 30, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, experience-years: 12, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
)",
    },
    check_experience_impossible,
    Reach::part};

}  // namespace mentor

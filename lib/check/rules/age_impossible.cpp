#include "check/people.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr int youngest = 5, oldest = 110;

Argument age_words(AgeRange age) {
  if (age.most < 0) return Text{"not born yet", "ещё не родившийся человек"};
  return counted(age.most, {"year old", "years old", "год", "года", "лет"});
}

void check_age_impossible(const CheckInput& input, Findings& found) {
  for (const Person& person : input.people) {
    if (!person.born) continue;
    const auto age = age_on(person, input.today);
    if (age && (age->most < youngest || age->least > oldest))
      found.add(person.born.place, {person.id.value, age_words(*age)});
  }
}

}  // namespace

extern constinit const Rule age_impossible{
    {
        .code = "P114",
        .name = "age-impossible",
        .severity = Severity::error,
        .message = {"“{0}” would be {1} by “born”", "по полю «born» получается, что «{0}» — {1}"},
        .help = {"correct “born”: the day or the year of birth", "исправьте «born»: день или год рождения"},
        .why = {"Age decides which consents are needed and who may take part: a slip here makes all of that wrong.",
                "От возраста зависит, какие нужны согласия и кто может участвовать: описка здесь меняет всё."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 2099, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1999, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
)",
    },
    check_age_impossible,
    Reach::part};

}  // namespace mentor

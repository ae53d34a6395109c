#include "check/people.h"

namespace mentor {

namespace {

Argument reason_words(std::string_view reason) {
  if (reason == "age") return Text{"age", "возраст"};
  if (reason == "experience") return Text{"experience", "стаж"};
  return reason;
}

Argument side_words(Side side) {
  return side == Side::mentor ? Text{"mentor", "наставник"} : Text{"mentee", "наставляемый"};
}

bool in_two_organisations(const ProfileForm& form, const Person* mentor, const Person* mentee) {
  return form.same_organisation.value && mentor && mentee && mentor->organisation && mentee->organisation &&
         mentor->organisation.value != mentee->organisation.value;
}

void check_not_eligible_pair(const CheckInput& input, const Pair& pair, const ProfileForm& form, Findings& found) {
  const Person* mentor = input.programme.person(pair.mentor.value);
  for (const PairSide& side : sides_of(input, pair)) {
    if (!side.person) continue;
    if (const auto reason = ineligible(form, *side.person, side.side, input.today))
      found.add(side.id->place, {side.id->value, pair.form.value, side_words(side.side), reason_words(*reason)});
    else if (side.side == Side::mentee && in_two_organisations(form, mentor, side.person))
      found.add(side.id->place,
                {side.id->value, pair.form.value, side_words(side.side),
                 Text{"mentor and mentee are of two organisations", "наставник и наставляемый из разных организаций"}});
  }
}

void check_not_eligible(const CheckInput& input, Findings& found) {
  for (const Pair& pair : input.pairs)
    if (const ProfileForm* form = input.programme.effective.profile->form(pair.form.value); form && is_running(pair))
      check_not_eligible_pair(input, pair, *form, found);
}

}  // namespace

extern constinit const Rule not_eligible{
    {
        .code = "P104",
        .name = "not-eligible",
        .severity = Severity::warning,
        .message = {"“{0}” does not meet what form “{1}” asks of a {2}: {3}",
                    "«{0}» не подходит под требования формы «{1}» ({2}): {3}"},
        .help = {"check the data, or choose another form", "проверьте данные или выберите другую форму"},
        .why = {"The methodology says who may be mentor and mentee in each form.",
                "Методика говорит, кто в какой форме может быть наставником и наставляемым."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, experience-years: 2, consents: {personal-data: 2023-09-01, extra-duties: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, born: 1999, experience-years: 1, consents: {personal-data: 2023-09-01}, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, form: teacher-teacher, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, experience-years: 12, consents: {personal-data: 2023-09-01, extra-duties: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, born: 1999, experience-years: 1, consents: {personal-data: 2023-09-01}, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, form: teacher-teacher, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
)",
    },
    check_not_eligible,
    Reach::part};

}  // namespace mentor

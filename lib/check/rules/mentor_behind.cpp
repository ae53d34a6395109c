#include "check/people.h"

namespace mentor {

namespace {

// Which of the two measures is less, and by how much; nothing where the mentor is not behind or nobody knows.
std::optional<Argument> behind(const Person& mentor, const Person& mentee) {
  const auto pattern = [](const char* en, const char* ru, long mine, long theirs) {
    const std::string numbers = " " + std::to_string(mine) + " < " + std::to_string(theirs);
    return Argument(en + numbers, ru + numbers);
  };
  const auto &mine = mentor.grade, &theirs = mentee.grade;
  if (mine && theirs && mine.value < theirs.value) return pattern("grade", "класс", mine.value, theirs.value);
  const auto &worked = mentor.experience_years, &works = mentee.experience_years;
  if (worked && works && worked.value < works.value) return pattern("years at work", "стаж", worked.value, works.value);
  return std::nullopt;
}

void check_mentor_behind(const CheckInput& input, Findings& found) {
  for (const Pair& pair : input.pairs) {
    const ProfileForm* form = input.programme.effective.profile->form(pair.form.value);
    if (!is_running(pair) || !form || !form->mentor_ahead.value) continue;
    const Person* mentor = mentor_of(input, pair);
    for (const PairSide& side : sides_of(input, pair))
      if (mentor && side.person && side.side == Side::mentee)
        if (const auto words = behind(*mentor, *side.person))
          found.add(pair.mentor.place, {mentor->id.value, side.person->id.value, pair.form.value, *words});
  }
}

}  // namespace

extern constinit const Rule mentor_behind{
    {
        .code = "P119",
        .name = "mentor-behind",
        .severity = Severity::note,
        .message = {"mentor “{0}” is behind mentee “{1}” in form “{2}”: {3}",
                    "наставник «{0}» уступает наставляемому «{1}» (форма «{2}»): {3}"},
        .help = {"check that this is meant", "проверьте, что так и задумано"},
        .why = {"In this form the mentor is at least as far as the mentee, the profile says.",
                "По профилю в этой форме наставник не уступает наставляемому."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, grade: 8, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, grade: 9, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
)",
    },
    check_mentor_behind,
    Reach::part};

}  // namespace mentor

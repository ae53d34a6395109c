#include <set>

#include "check/rule.h"
#include "check/suggestions.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

void check_unknown_question(const CheckInput& input, Findings& found) {
  const Profile& profile = *input.programme.effective.profile;
  if (profile.questions.empty()) return;
  std::vector<std::string> known;
  for (const ProfileQuestion& each : profile.questions) known.push_back(each.id.value);
  const std::set<std::string_view> questions(known.begin(), known.end());
  Suggestions near([&] { return known; });
  for (const Survey& survey : input.programme.surveys)
    for (const auto& answer : survey.answers.entries)
      if (!questions.contains(answer.key.value))
        near.help(found.add(answer.key.place, {answer.key.value, profile.id.value, listed(known, 12)}),
                  answer.key.value);
}

}  // namespace

extern constinit const Rule unknown_question{
    {
        .code = "I102",
        .name = "unknown-question",
        .severity = Severity::warning,
        .message = {"the profile “{1}” has no question “{0}”", "в профиле «{1}» нет вопроса «{0}»"},
        .help = {"its questions: {2}", "его вопросы: {2}"},
        .why = {"An answer to an unknown question is compared with nothing.",
                "Ответ на неизвестный вопрос ни с чем не сравнивается."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
# file: surveys.yaml
kind: surveys
surveys:
  - {participant: p-0002, pair: pair-01, role: mentee, stage: before, on: 2023-10-01, answers: {confort: 7}}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
# file: surveys.yaml
kind: surveys
surveys:
  - {participant: p-0002, pair: pair-01, role: mentee, stage: before, on: 2023-10-01, answers: {comfort: 7}}
)",
        .fixes = Fixes::unsafe,
    },
    check_unknown_question};

}  // namespace mentor

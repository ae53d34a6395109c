#include <set>

#include "check/people.h"

namespace mentor {

namespace {

void check_not_trained(const CheckInput& input, Findings& found) {
  if (!input.programme.effective.profile->training.value) return;
  std::set<const Person*> told;
  for (const Pair& pair : input.programme.pairs) {
    const Person* mentor = is_running(pair) ? mentor_of(input, pair) : nullptr;
    if (!mentor || !mentor->mentor || is_trained(*mentor, input.today) || !told.insert(mentor).second) continue;
    if (!mentor->mentor->trained && has_wrong_date(input, mentor->mentor->place)) continue;
    Diagnostic& finding = found.add(mentor->id.place, {mentor->id.value});
    finding.related.push_back({pair.mentor.place, {{"the pair", "пара"}, {}}});
  }
}

}  // namespace

extern constinit const Rule not_trained{{
                                            .code = "P105",
                                            .name = "not-trained",
                                            .severity = Severity::warning,
                                            .message = {"mentor “{0}” works with a pair and has no training yet",
                                                        "наставник «{0}» уже ведёт пару, а обучения ещё не было"},
                                            .help = {"write the date of the training under “mentor: trained:”",
                                                     "запишите дату обучения в «mentor: trained:»"},
                                            .why = {"The profile demands training before a mentor begins.",
                                                    "Профиль требует обучить наставника до начала работы."},
                                            .bad = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, consents: {personal-data: 2023-09-01}, mentor: {capacity: 1}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1}]}
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
  - {id: p-0001, consents: {personal-data: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
)",
                                        },
                                        check_not_trained};

}  // namespace mentor

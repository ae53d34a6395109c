#include <algorithm>
#include <map>
#include <tuple>

#include "check/people.h"

namespace mentor {

namespace {

using People = std::tuple<std::string_view, std::string_view, std::string_view>;

bool share_a_request(const Pair& left, const Pair& right) {
  return std::any_of(left.requests.begin(), left.requests.end(), [&](const auto& mine) {
    return std::any_of(right.requests.begin(), right.requests.end(),
                       [&](const auto& other) { return other.value == mine.value; });
  });
}

// How many running pairs each mentor has, by number.
std::vector<unsigned> pairs_of_mentors(const CheckInput& input) {
  std::vector<unsigned> counts(input.programme.people.size());
  for (const Pair& pair : input.programme.pairs)
    if (const Person* mentor = is_running(pair) ? mentor_of(input, pair) : nullptr) ++counts[number_of(input, *mentor)];
  return counts;
}

void check_pair_twice(const CheckInput& input, Findings& found) {
  const std::vector<unsigned> counts = pairs_of_mentors(input);
  std::map<People, const Pair*> known;
  for (const Pair& pair : input.programme.pairs) {
    if (!is_running(pair) || !pair.mentor) continue;
    const Person* mentor = mentor_of(input, pair);
    if (mentor && counts[number_of(input, *mentor)] < 2) continue;
    for (const auto& mentee : pair.mentees) {
      const auto [entry, is_new] = known.try_emplace({pair.mentor.value, mentee.value, pair.form.value}, &pair);
      const Pair& first = *entry->second;
      // A request in two pairs is a finding of its own (request-served-twice).
      if (is_new || &first == &pair || share_a_request(first, pair)) continue;
      Diagnostic& finding = found.add(mentee.place, {pair.mentor.value, mentee.value, first.id.value});
      finding.related.push_back({first.id.place, {{"the other pair", "другая пара"}, {}}});
    }
  }
}

}  // namespace

extern constinit const Rule pair_twice{
    {
        .code = "M125",
        .name = "pair-twice",
        .severity = Severity::warning,
        .message = {"mentor “{0}” and mentee “{1}” already have a running pair of this form, “{2}”",
                    "у наставника «{0}» и наставляемого «{1}» уже есть действующая пара этой формы — «{2}»"},
        .help = {"keep one pair with both requests, or complete the old one",
                 "оставьте одну пару с обоими запросами или завершите прежнюю"},
        .why = {"Two people are one pair, whatever they work on: two count twice in every report.",
                "Двое — это одна пара, чем бы они ни занимались: две учтутся в отчётах дважды."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {capacity: 2, trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1}, {id: r2}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
  - {id: pair-02, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r2], status: active}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {capacity: 2, trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1}, {id: r2}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
  - {id: pair-02, form: pupil-pupil, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r2], status: completed, outcome: {goals-met: true}}
)",
    },
    check_pair_twice};

}  // namespace mentor

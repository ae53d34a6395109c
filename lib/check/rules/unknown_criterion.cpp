#include <algorithm>

#include "check/match_words.h"
#include "check/mend.h"
#include "check/rule.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

void tell_unknown_criterion(const Located<std::string>& word, const std::vector<std::string>& known, Findings& found) {
  if (!word || std::find(known.begin(), known.end(), word.value) != known.end()) return;
  suggest(found.add(word.place, {word.value, listed(known, known.size())}), word.place, word.value, known);
}

void check_unknown_criterion(const CheckInput& input, Findings& found) {
  const MatchSettings& match = input.programme.file.match;
  const std::vector<std::string> known(criterion_words.begin(), criterion_words.end());
  for (const auto& entry : match.weights.entries) tell_unknown_criterion(entry.key, known, found);
  for (const auto& word : match.must) tell_unknown_criterion(word, known, found);
}

}  // namespace

extern constinit const Rule unknown_criterion{
    {
        .code = "C108",
        .name = "unknown-criterion",
        .severity = Severity::error,
        .message = {"“{0}” is not a criterion of matching", "«{0}» — такого критерия подбора нет"},
        .help = {"criteria: {1}", "критерии: {1}"},
        .why = {"The weight of an unknown criterion changes nothing, and one that “must” hold is held by no pair.",
                "Вес неизвестного критерия ничего не меняет, а обязательному («must») не отвечает ни одна пара."},
        .bad = R"(# file: mentor.yaml
id: example
profile: generic
match: {weights: {topic: 5}, must: [avalability]}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: generic
match: {weights: {topics: 5}, must: [availability]}
)",
        .fixes = Fixes::unsafe,
    },
    check_unknown_criterion};

}  // namespace mentor

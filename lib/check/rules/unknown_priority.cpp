#include <algorithm>

#include "check/mend.h"
#include "check/people.h"
#include "check/rule.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

// What the data model names, what the profile asks for, what people here have.
std::vector<std::string> known_words(const Programme& programme) {
  std::vector<std::string> known = {std::string(request_word),
                                    "young-specialist",
                                    "disability",
                                    "gifted",
                                    "hardship",
                                    "low-income",
                                    "rural",
                                    "remote",
                                    "orphan"};
  for (const ProfileForm& form : programme.effective.profile->forms)
    for (const Eligibility* side : {&form.mentor, &form.mentee})
      for (const auto& category : side->categories) known.push_back(category.value);
  for (const Person& person : programme.people)
    for (const auto& category : person.categories) known.push_back(category.value);
  std::ranges::sort(known);
  const auto twice = std::ranges::unique(known);
  known.erase(twice.begin(), twice.end());
  return known;
}

void check_unknown_priority(const CheckInput& input, Findings& found) {
  const List<PriorityLevel>& levels = input.programme.file.match.priority;
  if (levels.empty()) return;
  const std::vector<std::string> known = known_words(input.programme);
  for (const PriorityLevel& level : levels)
    for (const PriorityTest& test : level) {
      if (!test.word || std::binary_search(known.begin(), known.end(), std::string_view(test.word.value))) continue;
      // A programme without people sets the order for those below, who may have categories of their own.
      const bool misspelt = !did_you_mean(test.word.value, known).empty();
      if (input.programme.people.empty() && !misspelt) continue;
      suggest(found.add(test.word.place, {test.word.value, listed(known, known.size())}), test.word.place,
              test.word.value, known);
    }
}

}  // namespace

extern constinit const Rule unknown_priority{
    {
        .code = "C111",
        .name = "unknown-priority",
        .severity = Severity::error,
        .message = {"nobody here is of the category “{0}”", "категории «{0}» здесь ни у кого нет"},
        .help = {"who is served first is told by a category, by “request” or by “waiting: 60 days”; known are: {1}",
                 "первыми обслуживаются по категории, по слову «request» или по «waiting: 60 дней»; известны: {1}"},
        .why = {"A level of priority that nobody has changes nothing: those who were meant wait with all others.",
                "Уровень приоритета, которого ни у кого нет, ничего не меняет: те, кого имели в виду, ждут со всеми."},
        .bad = R"(# file: mentor.yaml
id: example
profile: generic
match: {priority: [orfan, request]}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: generic
match: {priority: [orphan, request, {waiting: 60 days}]}
)",
        .fixes = Fixes::unsafe,
    },
    check_unknown_priority};

}  // namespace mentor

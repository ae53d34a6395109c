#include <algorithm>
#include <map>

#include "check/rule.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// Words already looked up: most people share a few.
using Verdicts = std::map<std::string_view, Message>;

// What the data model names, and what the profile asks for.
std::vector<std::string> known_categories(const Profile& profile) {
  std::vector<std::string> known = {"young-specialist", "disability", "gifted", "hardship",
                                    "low-income",       "rural",      "remote", "orphan"};
  for (const ProfileForm& form : profile.forms)
    for (const Eligibility* side : {&form.mentor, &form.mentee})
      for (const auto& category : side->categories) known.push_back(category.value);
  return known;
}

void tell(const Located<std::string>& word, const std::vector<std::string>& known, Verdicts& verdicts,
          Findings& found) {
  const auto [verdict, is_new] = verdicts.try_emplace(word.value);
  if (is_new && std::find(known.begin(), known.end(), word.value) == known.end())
    verdict->second = did_you_mean(word.value, known);
  if (!verdict->second.empty()) found.add(word.place, {word.value}).help = verdict->second;
}

void check(const CheckInput& input, Findings& found) {
  const std::vector<std::string> known = known_categories(*input.programme.effective.profile);
  Verdicts verdicts;
  for (const Person& person : input.people)
    for (const auto& category : person.categories) tell(category, known, verdicts, found);
}

}  // namespace

extern constinit const Rule category_misspelt{
    {
        .code = "P117",
        .name = "category-misspelt",
        .severity = Severity::warning,
        .message = {"the category “{0}” is unknown and looks like a known one",
                    "категория «{0}» неизвестна, но похожа на известную"},
        .help = {"correct the word; categories of your own may have any other name",
                 "исправьте слово; свои категории можно называть как угодно иначе"},
        .why = {"Who stands under a misspelt category is missing from its counts and from the help meant for it.",
                "Участник с опиской в категории не попадёт ни в её подсчёт, ни в меры поддержки."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, categories: [disabilty], requests: [{id: r1}]}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, categories: [disability, choir], requests: [{id: r1}]}
)",
    },
    check,
    Reach::part};

}  // namespace mentor

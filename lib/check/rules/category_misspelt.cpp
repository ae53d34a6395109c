#include "check/rule.h"
#include "check/suggestions.h"

namespace mentor {

namespace {

// What the data model names, and what the profile asks for.
std::vector<std::string> known_categories(const Profile& profile) {
  std::vector<std::string> known = {"young-specialist", "disability", "gifted", "hardship",
                                    "low-income",       "rural",      "remote", "orphan"};
  for (const ProfileForm& form : profile.forms)
    for (const Eligibility* side : {&form.mentor, &form.mentee})
      for (const auto& category : side->categories) known.push_back(category.value);
  return known;
}

void check_category_misspelt(const CheckInput& input, Findings& found) {
  const std::vector<std::string> known = known_categories(*input.programme.effective.profile);
  Verdicts verdicts;
  for (const Person& person : input.people)
    for (const auto& category : person.categories) tell_misspelt(category, known, verdicts, found);
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
    check_category_misspelt,
    Reach::part};

}  // namespace mentor

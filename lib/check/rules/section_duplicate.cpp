#include <algorithm>

#include "check/prose.h"
#include "check/walk.h"

namespace mentor {

namespace {

constexpr std::size_t least_words_of_a_section = 4;

// How much of the shorter title the longer one repeats, 0 … 1.
double repeated(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  const auto& part = left.size() <= right.size() ? left : right;
  const auto& whole = left.size() <= right.size() ? right : left;
  const auto common =
      std::count_if(part.begin(), part.end(), [&](const auto& word) { return all_among({word}, whole); });
  return part.size() < least_words_of_a_section ? 0 : static_cast<double>(common) / static_cast<double>(part.size());
}

void check_section_duplicate(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (std::size_t j = 1; j < roadmap.sections.size(); ++j)
      for (std::size_t i = 0; i < j; ++i) {
        const auto& earlier = roadmap.sections[i].title;
        const auto& later = roadmap.sections[j].title;
        if (repeated(content_words(earlier.value), content_words(later.value)) < 0.79) continue;
        Diagnostic& finding = found.add(later.place, {later.value, earlier.value});
        finding.related.push_back({earlier.place, {{"the other section", "другой раздел"}, {}}});
      }
}

}  // namespace

extern constinit const Rule section_duplicate{
    {
        .code = "T111",
        .name = "section-duplicate",
        .severity = Severity::note,
        .message = {"section “{0}” is about the same as “{1}”", "раздел «{0}» — о том же, что «{1}»"},
        .help = {"join the two", "объедините их"},
        .why = {"Work that has two places in a plan is looked for in the wrong one.",
                "Если у дела два места в плане, искать его будут не там."},
        .bad = R"(kind: roadmap
id: plan
sections:
  - {number: 1., title: Координация внедрения целевой модели наставничества, items: [{title: One}]}
  - {number: 2., title: Координирование внедрения целевой модели наставничества, items: [{title: Two}]}
)",
        .good = R"(kind: roadmap
id: plan
sections:
  - {number: 1., title: Координация внедрения целевой модели наставничества, items: [{title: One}]}
  - {number: 2., title: Мониторинг и оценка результатов, items: [{title: Two}]}
)",
    },
    check_section_duplicate,
    Reach::part};

}  // namespace mentor

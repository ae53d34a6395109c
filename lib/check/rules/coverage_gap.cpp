#include <algorithm>

#include "check/walk.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

// Fewer items make no pattern.
constexpr std::size_t least_items_to_cover = 10;

std::map<int, std::size_t> items_by_year(const Roadmap& roadmap, std::size_t& dated) {
  std::map<int, std::size_t> counts;
  for (int year = year_of(roadmap.nominal->first); year <= year_of(roadmap.nominal->last); ++year) counts[year] = 0;
  for (const auto& [section, item] : items_of(roadmap)) {
    if (!due_range(*item->reading)) continue;
    ++dated;
    int counted = 0;
    for (const Date day : item->reading->due())
      if (year_of(day) != counted && counts.contains(year_of(day))) ++counts[counted = year_of(day)];
  }
  return counts;
}

void check_coverage_gap(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    if (!roadmap.nominal || roadmap.nominal->days() < 700) continue;
    std::size_t dated = 0;
    const std::map<int, std::size_t> counts = items_by_year(roadmap, dated);
    if (dated < least_items_to_cover) continue;
    std::vector<std::string> empty;
    for (const auto& [year, count] : counts)
      if (count * 10 <= dated) empty.push_back(std::to_string(year));
    const Place place = roadmap.period ? roadmap.period.place : roadmap.title.place;
    if (!empty.empty() && place) found.add(place, {listed(empty), dated});
  }
}

}  // namespace

extern constinit const Rule coverage_gap{
    {
        .code = "D116",
        .name = "coverage-gap",
        .severity = Severity::note,
        .message = {"next to nothing is due in {0}, though the roadmap covers it",
                    "на {0} почти ничего не запланировано, хотя дорожная карта это время охватывает"},
        .help = {"plan these years too, or shorten the period", "запланируйте и эти годы или сократите период"},
        .why = {"A plan for several years whose deadlines all lie in the first was made for one year.",
                "План на несколько лет, все сроки которого в первом году, составлен на один год."},
        .bad = R"(kind: roadmap
id: plan
period: 2022 – 2024 годы
items:
  - {title: A one, deadline: 01.09.2022}
  - {title: B two, deadline: 02.09.2022}
  - {title: C three, deadline: 03.09.2022}
  - {title: D four, deadline: 04.09.2022}
  - {title: E five, deadline: 05.09.2022}
  - {title: F six, deadline: 06.09.2022}
  - {title: G seven, deadline: 07.09.2022}
  - {title: H eight, deadline: 08.09.2022}
  - {title: I nine, deadline: 09.09.2022}
  - {title: J ten, deadline: 10.09.2022}
)",
        .good = R"(kind: roadmap
id: plan
period: 2022 год
items:
  - {title: A one, deadline: 01.09.2022}
  - {title: B two, deadline: 02.09.2022}
  - {title: C three, deadline: 03.09.2022}
  - {title: D four, deadline: 04.09.2022}
  - {title: E five, deadline: 05.09.2022}
  - {title: F six, deadline: 06.09.2022}
  - {title: G seven, deadline: 07.09.2022}
  - {title: H eight, deadline: 08.09.2022}
  - {title: I nine, deadline: 09.09.2022}
  - {title: J ten, deadline: 10.09.2022}
)",
    },
    check_coverage_gap,
    Reach::part};

}  // namespace mentor

#include <map>

#include "check/walk.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

using Spellings = std::map<std::string, std::vector<const Item*>>;

Spellings whole_period_spellings(const Roadmap& roadmap) {
  Spellings spellings;
  for (const auto& [section, item] : items_of(roadmap))
    if (item->reading->kind == DeadlineKind::whole_period) spellings[fold(item->deadline.value)].push_back(item);
  return spellings;
}

const std::vector<const Item*>& commonest(const Spellings& spellings) {
  const std::vector<const Item*>* best = &spellings.begin()->second;
  for (const auto& [words, items] : spellings)
    if (items.size() > best->size()) best = &items;
  return *best;
}

void check_deadline_wording(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    const Spellings spellings = whole_period_spellings(roadmap);
    if (spellings.size() < 2) continue;
    const auto& usual = commonest(spellings);
    for (const auto& [words, items] : spellings) {
      if (&items == &usual) continue;
      Diagnostic& finding =
          found.add(items[0]->deadline.place, {items[0]->deadline.value, usual[0]->deadline.value, items.size()});
      for (std::size_t i = 1; i < items.size(); ++i)
        finding.related.push_back({items[i]->deadline.place, {{"here too", "и здесь"}, {}}});
      finding.related.push_back({usual[0]->deadline.place, {{"elsewhere", "в других пунктах"}, {}}});
    }
  }
}

}  // namespace

extern constinit const Rule deadline_wording{
    {
        .code = "D113",
        .name = "deadline-wording",
        .severity = Severity::note,
        .message = {"“{0}” here, “{1}” elsewhere: is it the same period?",
                    "здесь «{0}», в других пунктах «{1}»: это один и тот же период?"},
        .help = {"use one wording for one thing", "называйте одно и то же одинаково"},
        .why = {"Two wordings make readers look for a difference that is not there.",
                "Две формулировки заставляют искать разницу, которой нет."},
        .bad = R"(kind: roadmap
id: plan
period: 2022 – 2024 годы
items:
  - {title: Base, deadline: в течение всего периода реализации}
  - {title: Site, deadline: в течение всего периода внедрения}
)",
        .good = R"(kind: roadmap
id: plan
period: 2022 – 2024 годы
items:
  - {title: Base, deadline: в течение всего периода реализации}
  - {title: Site, deadline: в течение всего периода реализации}
)",
    },
    check_deadline_wording,
    Reach::part};

}  // namespace mentor

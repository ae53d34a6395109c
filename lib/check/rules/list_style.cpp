#include "check/prose.h"
#include "check/style.h"
#include "check/walk.h"

namespace mentor {

namespace {

// The mark that a step begins with: a dash of one kind; empty for numbers and plain text, which have a place of their
// own beside dashes.
std::string mark_of(std::string_view step) {
  for (const std::string_view mark : {"–", "—", "-", "•", "*"})
    if (step.starts_with(mark)) return std::string(mark);
  return {};
}

bool is_numbered(std::string_view step) { return !step.empty() && '0' <= step[0] && step[0] <= '9'; }

void check_marks(const Roadmap& roadmap, Findings& found) {
  const Located<std::string>* first = nullptr;
  for (const auto& [section, item] : items_of(roadmap))
    for (const auto& step : item->steps) {
      const std::string mark = mark_of(step.value);
      if (mark.empty()) continue;
      if (!first) first = &step;
      if (mark == mark_of(first->value)) continue;
      Diagnostic& finding = found.add(place_in(step, 0, mark.size()), {mark, mark_of(first->value)});
      finding.related.push_back({place_in(*first, 0, mark_of(first->value).size()), {{"here", "здесь"}, {}}});
      return;
    }
}

// Numbered steps of one item, but for the last, end in one way.
void check_endings(const Item& item, Findings& found) {
  std::vector<Styled> ends;
  for (std::size_t i = 0; i + 1 < item.steps.size(); ++i) {
    const auto& step = item.steps[i];
    if (!is_numbered(step.value) || (step.value.back() != ';' && step.value.back() != '.')) continue;
    ends.push_back({place_in(step, step.value.size() - 1, 1), std::string(1, step.value.back())});
  }
  for (const Styled& each : ends)
    if (each.style != ends[0].style) {
      Diagnostic& finding = found.say(ends[0].place, {{"the points of this list end now with “{0}”, now with “{1}”",
                                                       "пункты этого списка кончаются то на «{0}», то на «{1}»"},
                                                      {ends[0].style, each.style}});
      finding.related.push_back({each.place, {{"and here otherwise", "а здесь иначе"}, {}}});
      return;
    }
}

// Lists with «;» between their points: the last point of each ends with a full stop, or of none.
void check_last_points(const Roadmap& roadmap, Findings& found) {
  const Located<std::string>* without = nullptr;
  std::vector<Place> stops;
  std::size_t others = 0;
  for (const auto& [section, item] : items_of(roadmap)) {
    if (item->steps.size() < 2 || !item->steps[0].value.ends_with(";")) continue;
    const auto& last = item->steps.back();
    if (last.value.ends_with(".")) {
      stops.push_back(place_in(last, last.value.size() - 1, 1));
    } else {
      ++others;
      if (!without) without = &last;
    }
  }
  if (stops.empty() || !without) return;
  Diagnostic& finding = found.say(stops[0], {{"some lists end with a full stop ({0}), others without one ({1})",
                                              "одни списки кончаются точкой ({0}), другие — без неё ({1})"},
                                             {stops.size(), others}});
  relate(finding, {stops.begin() + 1, stops.end()}, {{"a full stop here too", "и здесь точка"}, {}});
  finding.related.push_back({without->place, {{"none here", "здесь её нет"}, {}}});
}

void check_list_style(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    check_marks(roadmap, found);
    check_last_points(roadmap, found);
    for (const auto& [section, item] : items_of(roadmap)) check_endings(*item, found);
  }
}

}  // namespace

extern constinit const Rule list_style{
    {
        .code = "T122",
        .name = "list-style",
        .severity = Severity::note,
        .message = {"lists begin with “{0}” here and with “{1}” elsewhere",
                    "списки отмечены здесь знаком «{0}», а в другом месте «{1}»"},
        .help = {"choose one style for all lists", "выберите один вид для всех списков"},
        .why = {"Lists of several styles show that parts were pasted from several documents.",
                "Разные списки выдают части, вставленные из разных документов."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: One, steps: ["– first", "– second"]}
  - {title: Two, steps: ["- first", "- second"]}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: One, steps: ["– first", "– second"]}
  - {title: Two, steps: ["– first", "– second"]}
)",
    },
    check_list_style,
    Reach::part};

}  // namespace mentor

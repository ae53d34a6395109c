#include <algorithm>

#include "check/prose.h"
#include "check/walk.h"
#include "check/windows.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

bool touches(const Scope& scope, const Window& window) {
  if (scope.from && window.to < *scope.from) return false;
  return !(scope.to && window.from && *window.from > *scope.to);
}

std::vector<std::string> windows_outside(const Scope& scope, const Deadline& deadline) {
  std::vector<std::string> outside;
  for (const Window& window : deadline.windows)
    if (window.mark == Mark::none && !touches(scope, window)) outside.push_back(to_words(window));
  return outside;
}

// A plan for a year is made before it, a report on it after it.
Scope days_allowed(Scope scope) {
  if (scope.hold != ScopeHold::thing) return scope;
  constexpr std::chrono::days year{366};
  if (scope.from) scope.from = *scope.from - year;
  if (scope.to) scope.to = *scope.to + year;
  return scope;
}

void check_deadline_scope_conflict_title(const Item& item, const std::vector<Scope>& scopes, Findings& found) {
  const Located<std::string>& title = item.title;
  for (const Scope& scope : scopes) {
    if (scope.hold == ScopeHold::perhaps) continue;
    const auto outside = windows_outside(days_allowed(scope), *item.reading);
    if (outside.empty()) continue;
    const std::string_view words = title.value.substr(scope.offset, scope.length);
    Diagnostic& finding = found.add(item.deadline.place, {item.deadline.value, words, listed(outside)});
    finding.related.push_back(
        {place_in(title, scope.offset, scope.length), {{"the years are named here", "годы названы здесь"}, {}}});
    return;
  }
}

// The last year in which something of the section is due; nothing where an item has no date or lasts the whole period.
std::optional<int> last_due_year(const RoadmapSection& section) {
  std::optional<int> last;
  for (const Item& item : section.items) {
    const auto due = due_range(*item.reading);
    if (!due) return std::nullopt;
    last = std::max(last.value_or(0), year_of(due->last));
  }
  return last;
}

// A heading that speaks of several years over items that end in the first of them.
void check_heading(const RoadmapSection& section, Findings& found) {
  for (const Scope& scope : find_scopes(section.title.value)) {
    if (scope.hold == ScopeHold::perhaps) continue;
    const auto last = last_due_year(section);
    if (!last || !scope.to || *last >= year_of(*scope.to) || scope.kind != DeadlineKind::year_range) continue;
    const std::string_view words = section.title.value.substr(scope.offset, scope.length);
    found.say(place_in(section.title, scope.offset, scope.length),
              {{"the heading speaks of “{0}”, but nothing in the section is due after {1}",
                "заголовок говорит о «{0}», но после {1} года в разделе ничего не запланировано"},
               {words, *last}});
    return;
  }
}

void check_deadline_scope_conflict(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    for (const RoadmapSection& section : roadmap.sections) check_heading(section, found);
    for (const auto& [section, item] : items_of(roadmap))
      check_deadline_scope_conflict_title(*item, scopes_of_title(input, roadmap, *item), found);
  }
}

}  // namespace

extern constinit const Rule deadline_scope_conflict{
    {
        .code = "D106",
        .name = "deadline-scope-conflict",
        .severity = Severity::warning,
        .message = {"deadline “{0}” does not fit “{1}” in the title: {2} lies outside",
                    "срок «{0}» не согласуется с «{1}» в названии: {2} — за его пределами"},
        .help = {"years in a title never move a deadline: make both say the same",
                 "годы в названии срок не меняют: приведите то и другое к одному"},
        .why = {"Two places that name different years leave everybody to guess which of them holds.",
                "Если в двух местах названы разные годы, каждый будет угадывать, какие из них верны."},
        .bad = R"(kind: roadmap
id: plan
period: 2022 – 2024 годы
items:
  - title: Формирование базы в 2023 – 2024 годах
    deadline: с 1 по 15 сентября каждого года
)",
        .good = R"(kind: roadmap
id: plan
period: 2022 – 2024 годы
items:
  - title: Формирование базы
    deadline: с 1 по 15 сентября каждого года
)",
    },
    check_deadline_scope_conflict,
    Reach::part};

}  // namespace mentor

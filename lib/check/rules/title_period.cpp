#include "check/prose.h"
#include "check/rule.h"

namespace mentor {

namespace {

bool is_whole(const Scope& scope) {
  return scope.hold != ScopeHold::perhaps && scope.from && scope.to &&
         (scope.kind == DeadlineKind::year_range || scope.kind == DeadlineKind::school_year);
}

bool names_same_years(const Scope& scope, const Period& period) {
  return year_of(*scope.from) == year_of(period.first) && year_of(*scope.to) == year_of(period.last);
}

// The first scope of other years, where none is of the period's: a title may name the years of a strategy too.
std::optional<Scope> other_years(std::string_view title, const Period& period) {
  std::optional<Scope> other;
  for (const Scope& scope : find_scopes(title)) {
    if (!is_whole(scope)) continue;
    if (names_same_years(scope, period)) return std::nullopt;
    if (!other) other = scope;
  }
  return other;
}

void check_title_period(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    if (!roadmap.nominal || !roadmap.title) continue;
    const auto scope = other_years(roadmap.title.value, *roadmap.nominal);
    if (!scope) continue;
    Diagnostic& finding =
        found.add(place_in(roadmap.title, scope->offset, scope->length),
                  {roadmap.title.value.substr(scope->offset, scope->length), to_iso(*roadmap.nominal)});
    if (roadmap.period) finding.related.push_back({roadmap.period.place, {{"the period", "период"}, {}}});
  }
}

}  // namespace

extern constinit const Rule title_period{
    {
        .code = "T106",
        .name = "title-period",
        .severity = Severity::warning,
        .message = {"the title says “{0}”, the period is {1}", "в названии «{0}», а период — {1}"},
        .help = {"make both name the same years", "приведите годы к одному"},
        .why = {"The title is what people cite; the period is what deadlines are counted by.",
                "На название ссылаются люди, а по периоду считаются сроки."},
        .bad = R"(kind: roadmap
id: plan
title: План на 2021-2023 годы
period: 2022 – 2024 годы
)",
        .good = R"(kind: roadmap
id: plan
title: План на 2022-2024 годы
period: 2022 – 2024 годы
)",
    },
    check_title_period,
    Reach::part};

}  // namespace mentor

#include "match/priority.h"

#include <algorithm>

namespace mentor {

namespace {

constexpr std::string_view young_specialist = "young-specialist";
constexpr long years_of_a_young_specialist = 3;
constexpr std::uint32_t lowest_own_priority = 9;
// Room for the requests' own priorities within a level.
constexpr std::uint32_t steps = 10;

bool has_category(const Person& person, std::string_view word) {
  return std::ranges::any_of(person.categories, [&](const auto& each) { return each.value == word; });
}

bool fulfils(const PriorityTest& test, const RequestSide& request) {
  if (test.waiting) return request.waiting_days && *request.waiting_days >= *test.waiting;
  if (*test.word == request_word) return static_cast<bool>(request.request->priority);
  if (*test.word == young_specialist) return is_young_specialist(*request.person);
  return has_category(*request.person, *test.word);
}

}  // namespace

bool is_young_specialist(const Person& person) {
  if (has_category(person, young_specialist)) return true;
  return person.position && person.experience_years && *person.experience_years <= years_of_a_young_specialist;
}

std::uint32_t priority_level(const MatchRules& rules, const RequestSide& request) {
  const std::vector<PriorityLevel>& levels = rules.programme->effective.priority;
  const std::uint32_t own =
      request.request->priority ? static_cast<std::uint32_t>(*request.request->priority) : lowest_own_priority;
  if (levels.empty()) return own;
  const std::size_t count = std::min(levels.size(), most_priority_levels);
  for (std::uint32_t at = 0; at < count; ++at)
    for (const PriorityTest& test : levels[at])
      if (fulfils(test, request)) return at * steps + (test.word && *test.word == request_word ? own : 0);
  return static_cast<std::uint32_t>(count) * steps;
}

std::vector<std::uint32_t> tiers_of(const std::vector<std::uint32_t>& levels) {
  std::vector<std::uint32_t> used = levels;
  std::ranges::sort(used);
  const auto twice = std::ranges::unique(used);
  used.erase(twice.begin(), twice.end());
  std::vector<std::uint32_t> tiers;
  tiers.reserve(levels.size());
  for (const std::uint32_t level : levels)
    tiers.push_back(static_cast<std::uint32_t>(std::ranges::lower_bound(used, level) - used.begin()));
  return tiers;
}

}  // namespace mentor

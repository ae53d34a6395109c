#include <stdexcept>

#include "match/solve/repair.h"

namespace mentor {

namespace {

// Prices level by level: the part says what being served is worth there, the repair what the scores add.
Prices prices_of(const Parts& parts, const Repaired& repaired) {
  Prices prices;
  prices.levels = parts.tiers + 1;
  prices.requests.assign(std::size_t{parts.requests()} * prices.levels, 0);
  prices.mentors.assign(std::size_t{parts.mentors()} * prices.levels, 0);
  for (std::uint32_t request = 0; request < parts.requests(); ++request) {
    auto* price = &prices.requests[std::size_t{request} * prices.levels];
    const auto part = parts.part_of[request];
    if (part == Parts::no_part) continue;
    ++price[parts.tier[request]];
    if (part < parts.tiers) --price[part];
    price[parts.tiers] = repaired.request_price[request] * parts.unit;
  }
  for (std::uint32_t mentor = 0; mentor < parts.mentors(); ++mentor) {
    auto* price = &prices.mentors[std::size_t{mentor} * prices.levels];
    if (parts.must_be_full(mentor)) price[parts.part[mentor]] = 1;
    price[parts.tiers] = repaired.mentor_price[mentor] * parts.unit;
  }
  return prices;
}

}  // namespace

Assignment assign_by_auction(AssignmentInstance instance) {
  const auto seating = serve_most(instance);
  const Parts parts = split(std::move(instance), seating);
  auto repaired = repair(parts, auction(parts));
  Assignment answer;
  answer.prices = prices_of(parts, repaired);
  answer.mentor_of = std::move(repaired.mentor_of);
  return answer;
}

Assignment assign(AssignmentInstance instance) {
  if (instance.tiers > max_tiers) throw std::invalid_argument("too many tiers");
  return instance.has_minimum() ? assign_by_paths(instance) : assign_by_auction(std::move(instance));
}

}  // namespace mentor

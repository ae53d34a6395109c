#include "match/solve/parts.h"

#include <algorithm>
#include <numeric>

namespace mentor {

namespace {

// Marks what alternating paths from the unmatched requests reach, tier by tier: an earlier tier keeps what it has.
class Marking {
 public:
  Marking(const AssignmentInstance& instance, const Seating& seating)
      : instance_(instance), seating_(seating), part_(instance.mentors(), static_cast<std::uint8_t>(instance.tiers)) {}

  std::vector<std::uint8_t> run() {
    for (std::uint32_t tier = 0; tier < instance_.tiers; ++tier) {
      for (std::uint32_t request = 0; request < instance_.requests(); ++request)
        if (seating_.mentor_of[request] == nobody && instance_.tier[request] == tier) waiting_.push_back(request);
      while (!waiting_.empty()) {
        const auto request = waiting_.back();
        waiting_.pop_back();
        reach_from(request, static_cast<std::uint8_t>(tier));
      }
    }
    return std::move(part_);
  }

 private:
  void reach_from(std::uint32_t request, std::uint8_t tier) {
    for (auto at = instance_.first[request]; at < instance_.first[request + 1]; ++at) {
      const auto mentor = instance_.arcs[at].mentor;
      if (part_[mentor] < instance_.tiers) continue;
      part_[mentor] = tier;
      const auto begin = seating_.holder.begin() + seating_.place[mentor];
      waiting_.insert(waiting_.end(), begin, begin + seating_.load[mentor]);
    }
  }

  const AssignmentInstance& instance_;
  const Seating& seating_;
  std::vector<std::uint8_t> part_;
  std::vector<std::uint32_t> waiting_;
};

// The part of a request: the last one that any of its mentors is in.
std::uint8_t part_of_request(const Parts& parts, std::uint32_t request) {
  if (parts.begin[request] == parts.end[request]) return Parts::no_part;
  std::uint8_t last = 0;
  for (const auto& arc : parts.arcs_of(request)) last = std::max(last, parts.part[arc.mentor]);
  return last < parts.tier[request] ? Parts::no_part : last;
}

void keep_useful(Parts& parts, const std::vector<std::int64_t>& capacity) {
  for (std::uint32_t request = 0; request < parts.requests(); ++request) {
    const auto own = part_of_request(parts, request);
    parts.part_of.push_back(own);
    const auto row = parts.arcs.begin() + parts.begin[request];
    const auto rest = std::remove_if(row, parts.arcs.begin() + parts.end[request], [&](const auto& arc) {
      return parts.part[arc.mentor] != own || capacity[arc.mentor] == 0;
    });
    parts.end[request] = static_cast<std::uint32_t>(rest - parts.arcs.begin());
  }
}

void count_slots(Parts& parts, const std::vector<std::int64_t>& capacity) {
  std::vector<std::int64_t> suit(parts.mentors(), 0);
  for (std::uint32_t request = 0; request < parts.requests(); ++request)
    for (const auto& arc : parts.arcs_of(request)) ++suit[arc.mentor];
  parts.capacity.reserve(parts.mentors());
  for (std::uint32_t mentor = 0; mentor < parts.mentors(); ++mentor)
    parts.capacity.push_back(static_cast<std::uint32_t>(std::min(capacity[mentor], suit[mentor] + 1)));
}

// Scores as multiples of the largest number that divides them all: ties are found sooner. A division of doubles is
// exact where it comes out even, and quicker than one of whole numbers.
void count_in_units(Parts& parts) {
  std::int32_t unit = 0;
  const auto fits = [&](std::int32_t score) {
    return unit != 0 && static_cast<std::int32_t>(static_cast<double>(score) / unit) * unit == score;
  };
  for (std::uint32_t request = 0; request < parts.requests() && unit != 1; ++request)
    for (const auto& arc : parts.arcs_of(request))
      if (!fits(arc.score)) unit = std::gcd(unit, arc.score);
  if (unit < 2) return;
  parts.unit = unit;
  for (std::uint32_t request = 0; request < parts.requests(); ++request)
    for (auto at = parts.begin[request]; at < parts.end[request]; ++at)
      parts.arcs[at].score = static_cast<std::int32_t>(static_cast<double>(parts.arcs[at].score) / unit);
}

}  // namespace

Parts split(AssignmentInstance instance, const Seating& seating) {
  Parts parts;
  parts.part = Marking(instance, seating).run();
  parts.tiers = instance.tiers;
  parts.tier = std::move(instance.tier);
  parts.arcs = std::move(instance.arcs);
  parts.begin = std::move(instance.first);
  parts.end.assign(parts.begin.begin() + 1, parts.begin.end());
  parts.begin.pop_back();
  parts.part_of.reserve(parts.requests());
  keep_useful(parts, instance.capacity);
  count_slots(parts, instance.capacity);
  count_in_units(parts);
  return parts;
}

}  // namespace mentor

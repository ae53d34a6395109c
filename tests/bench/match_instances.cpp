#include "tests/bench/match_instances.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace mentor {

namespace {

// SplitMix64 (Steele, Lea, Flood 2014): the same numbers everywhere.
class Numbers {
 public:
  explicit Numbers(std::uint64_t seed) : state_(seed) {}
  // A number below `limit`.
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>((next() >> 32) * limit >> 32); }
  // From 0 to 1, without 1.
  double share() { return static_cast<double>(next() >> 11) / 9007199254740992.0; }

 private:
  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  std::uint64_t state_;
};

// Ids whose order is that of the numbers.
std::string id(char letter, std::uint32_t number) {
  std::string digits = std::to_string(number);
  return letter + std::string(8 - std::min<std::size_t>(8, digits.size()), '0') + digits;
}

class Maker {
 public:
  Maker(const MatchShape& shape, std::uint64_t seed)
      : shape_(shape), numbers_(seed), mentors_(shape.mentors > 0 ? shape.mentors : std::max(1U, shape.requests / 3)) {}

  MatchProblem run() {
    problem_.ranked = shape_.ranked;
    for (std::uint32_t at = 0; at < mentors_; ++at) {
      problem_.mentors.push_back({id('m', at), 1 + numbers_.below(shape_.most_slots)});
      quality_.push_back(numbers_.below(shape_.top * 2 / 5 + 1));
    }
    problem_.edges.reserve(std::size_t{shape_.requests} * shape_.candidates);
    for (std::uint32_t at = 0; at < shape_.requests; ++at) add_request(at);
    return std::move(problem_);
  }

 private:
  std::uint32_t somebody() {
    const double share = numbers_.share();
    return static_cast<std::uint32_t>(std::pow(share, shape_.skew) * mentors_);
  }
  void add_request(std::uint32_t at) {
    problem_.requests.push_back({id('r', at), "", shape_.tiers > 1 ? numbers_.below(shape_.tiers) : 0});
    const auto count = std::min(mentors_, shape_.candidates / 2 + numbers_.below(shape_.candidates + 1));
    chosen_.clear();
    for (std::uint32_t pick = 0; pick < count; ++pick)
      chosen_.push_back(shape_.candidates >= mentors_ ? pick : somebody());
    std::sort(chosen_.begin(), chosen_.end());
    chosen_.erase(std::unique(chosen_.begin(), chosen_.end()), chosen_.end());
    for (const auto mentor : chosen_) add_edge(at, mentor);
  }
  void add_edge(std::uint32_t request, std::uint32_t mentor) {
    MatchEdge edge{request, mentor};
    edge.score = (quality_[mentor] + numbers_.below(shape_.top - shape_.top * 2 / 5 + 1)) / shape_.step * shape_.step;
    if (shape_.ranked) {
      edge.mentee_rank = 1 + static_cast<std::int32_t>(numbers_.below(10));
      edge.mentor_rank = 1 + static_cast<std::int32_t>(numbers_.below(20));
    }
    problem_.edges.push_back(edge);
  }

  const MatchShape& shape_;
  Numbers numbers_;
  std::uint32_t mentors_;
  std::vector<std::uint32_t> quality_, chosen_;
  MatchProblem problem_;
};

}  // namespace

MatchProblem make_match(const MatchShape& shape, std::uint64_t seed) { return Maker(shape, seed).run(); }

}  // namespace mentor

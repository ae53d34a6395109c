#include "tests/peers/shapes.h"

#include <random>
#include <string>

#include "tests/bench/match_instances.h"

namespace mentor::peers {

namespace {

using Number = std::uint32_t;

// The standard distributions differ between libraries.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  Number below(Number limit) { return static_cast<Number>(engine_() % limit); }

 private:
  std::mt19937_64 engine_;
};

std::string id(char letter, Number number) {
  const std::string digits = std::to_string(number);
  return letter + std::string(7 - digits.size(), '0') + digits;
}

MatchProblem without_pairs(Number requests, Number mentors, std::int64_t capacity) {
  MatchProblem problem;
  for (Number at = 0; at < requests; ++at) problem.requests.push_back({id('r', at), "", 0});
  for (Number at = 0; at < mentors; ++at) problem.mentors.push_back({id('m', at), capacity});
  return problem;
}

MatchShape sparse(Number requests) {
  MatchShape shape;
  shape.requests = requests;
  shape.candidates = 10;
  return shape;
}

MatchProblem uniform(Number requests, std::uint64_t seed) {
  auto shape = sparse(requests);
  shape.skew = 1;
  shape.step = 1;
  return make_match(shape, seed);
}

MatchProblem skewed(Number requests, std::uint64_t seed) {
  auto shape = sparse(requests);
  shape.candidates = 33;
  shape.skew = 3;
  return make_match(shape, seed);
}

MatchProblem tied(Number requests, std::uint64_t seed) {
  auto shape = sparse(requests);
  shape.step = 50;
  shape.tiers = 2;
  return make_match(shape, seed);
}

MatchProblem all_equal(Number requests, std::uint64_t seed) {
  auto shape = sparse(requests);
  shape.top = 0;
  return make_match(shape, seed);
}

// Half of the requests at most can be served, and many have nobody at all.
MatchProblem infeasible(Number requests, std::uint64_t seed) {
  auto shape = sparse(requests);
  shape.most_slots = 2;
  shape.candidates = 2;
  shape.tiers = 2;
  return make_match(shape, seed);
}

// About as many slots as requests: nearly everybody is contested.
MatchProblem tight(Number requests, std::uint64_t seed) {
  auto shape = sparse(requests);
  shape.most_slots = 5;
  return make_match(shape, seed);
}

// Everybody wants the same mentor, a third knows another.
MatchProblem star(Number requests, std::uint64_t seed) {
  Dice dice(seed);
  auto problem = without_pairs(requests, 1 + requests / 3, 1);
  problem.mentors[0].capacity = requests / 4;
  for (Number at = 0; at < requests; ++at) {
    problem.edges.push_back({at, 0, 500 + static_cast<std::int64_t>(dice.below(20))});
    if (at % 3 == 0) problem.edges.push_back({at, 1 + dice.below(requests / 3), dice.below(600)});
  }
  return problem;
}

// Two neighbours each, and the only free slot at the far end: whoever comes last moves everybody.
MatchProblem path(Number requests, std::uint64_t seed) {
  Dice dice(seed);
  auto problem = without_pairs(requests, requests, 1);
  for (Number at = 0; at < requests; ++at) {
    problem.edges.push_back({at, at, 1 + static_cast<std::int64_t>(dice.below(3))});
    if (at + 1 < requests) problem.edges.push_back({at, at + 1, dice.below(3)});
  }
  problem.edges.push_back({requests - 1, 0, 2});
  return problem;
}

// Groups of rivals for one slot less than they are; the only way out is worth nearly nothing, so that prices rise as
// far as they can.
MatchProblem price_war(Number requests, std::uint64_t seed) {
  Dice dice(seed);
  constexpr Number group = 10;
  auto problem = without_pairs(requests, requests, 1);
  for (Number at = 0; at < requests; ++at) {
    const Number first = at / group * group;
    for (Number slot = first; slot + 1 < std::min(first + group, requests); ++slot)
      problem.edges.push_back({at, slot, 1000});
    problem.edges.push_back(
        {at, std::min(first + group, requests) - 1, -1000 + static_cast<std::int64_t>(dice.below(3))});
  }
  return problem;
}

// Machol and Wien 1976: the score falls with the product of the two numbers, which makes long searches of every method
// of shortest paths; here only for neighbours, so that it can be large.
MatchProblem products(Number requests, std::uint64_t seed) {
  Dice dice(seed);
  auto problem = without_pairs(requests, requests, 1);
  const Number reach = std::min<Number>(20, requests);
  for (Number at = 0; at < requests; ++at)
    for (Number step = 0; step < reach; ++step) {
      const Number mentor = (at + step) % requests;
      const auto product = static_cast<std::int64_t>(1 + at % reach) * (1 + mentor % reach);
      problem.edges.push_back({at, mentor, -product - static_cast<std::int64_t>(dice.below(2))});
    }
  return problem;
}

// A ladder on which each step is worth one point more below: an auction with small steps climbs it rung by rung.
MatchProblem ladder(Number requests, std::uint64_t seed) {
  Dice dice(seed);
  auto problem = without_pairs(requests, requests, 1);
  for (Number at = 0; at < requests; ++at) {
    const Number rung = at % 900;
    problem.edges.push_back({at, at, rung});
    if (rung > 0) problem.edges.push_back({at, at - 1, rung + static_cast<std::int64_t>(dice.below(2))});
    if (at + 1 < requests) problem.edges.push_back({at, at + 1, static_cast<std::int64_t>(rung) - 1});
  }
  return problem;
}

// Everybody suits everybody within a class except the one of the same number (a crown), with two tiers.
MatchProblem crowns(Number requests, std::uint64_t seed) {
  Dice dice(seed);
  constexpr Number size = 12;
  auto problem = without_pairs(requests, requests, 1);
  for (Number at = 0; at < requests; ++at) {
    problem.requests[at].tier = dice.below(2);
    const Number first = at / size * size;
    for (Number mentor = first; mentor < std::min(first + size, requests); ++mentor)
      if (mentor != at) problem.edges.push_back({at, mentor, dice.below(4) * 100});
  }
  for (Number at = 0; at < requests; at += 5) problem.mentors[at].capacity = 0;
  return problem;
}

// Few large mentors whom everybody knows.
MatchProblem large_slots(Number requests, std::uint64_t seed) {
  Dice dice(seed);
  auto problem = without_pairs(requests, 8, requests / 9);
  for (Number at = 0; at < requests; ++at)
    for (Number mentor = 0; mentor < 8; ++mentor) problem.edges.push_back({at, mentor, dice.below(200)});
  return problem;
}

template <MatchProblem (*make)(Number, std::uint64_t)>
MatchProblem in_order(Number requests, std::uint64_t seed) {
  return canonical(make(requests, seed));
}

}  // namespace

const std::vector<NamedShape>& hard_shapes() {
  static const std::vector<NamedShape> all{{"uniform", in_order<uniform>},
                                           {"skewed", in_order<skewed>},
                                           {"tied", in_order<tied>},
                                           {"all equal", in_order<all_equal>},
                                           {"infeasible", in_order<infeasible>},
                                           {"tight", in_order<tight>},
                                           {"star", in_order<star>},
                                           {"path", in_order<path>},
                                           {"price war", in_order<price_war>},
                                           {"products", in_order<products>},
                                           {"ladder", in_order<ladder>},
                                           {"crowns", in_order<crowns>},
                                           {"large slots", in_order<large_slots>}};
  return all;
}

}  // namespace mentor::peers

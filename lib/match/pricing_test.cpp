// With memory for a part of the pairs the answer is as good as with all of them, and proved for all of them.
#include "match/pricing.h"

#include <doctest/doctest.h>

#include <random>

#include "match/programme_match.h"
#include "match/solve/oracle.h"
#include "match/verify.h"
#include "model/load.h"

namespace mentor {

namespace {

// Mentors in great demand and hardly any, so that a few best pairs of each request do not make the best match.
std::string people(std::uint32_t seed, bool groups) {
  oracle::Dice dice(seed);
  std::string text = "kind: participants\nparticipants:\n";
  const auto topics = [&] {
    std::string list;
    for (int i = 0; i < 3; ++i)
      list += (i > 0 ? ", t" : "t") + std::to_string(std::min(dice.roll(0, 9), dice.roll(0, 9))) + ": " +
              std::to_string(dice.roll(1, 5));
    return list;
  };
  for (int i = 0; i < 40; ++i) {
    text += "  - {id: m" + std::to_string(i) + ", mentor: {capacity: " + std::to_string(dice.roll(1, 2));
    if (groups && dice.chance(20)) text += ", group: {min: 2, max: 3}";
    text += ", skills: {" + topics() + "}}}\n";
  }
  for (int i = 0; i < 60; ++i)
    text += "  - {id: n" + std::to_string(i) + ", requests: [{id: r1, priority: " + std::to_string(dice.roll(1, 2)) +
            ", topics: {" + topics() + "}}]}\n";
  return text;
}

Candidates candidates_of(const Repository& repository, std::size_t memory) {
  CandidateOptions options{.today = parse_iso("2026-11-20").value(), .form = std::nullopt};
  options.memory = memory;
  return find_candidates(repository, options);
}

}  // namespace

TEST_CASE("with little memory the match is as good, and no pair speaks against it") {
  for (const char* objective : {"best", "balanced", "stable"}) {
    CAPTURE(objective);
    const Solver& solver = *find_solver(objective);
    for (std::uint32_t seed = 1; seed <= 4; ++seed) {
      CAPTURE(seed);
      const bool groups = seed % 2 == 0 && solver.name == "best";
      const MemoryFiles files({{"mentor.yaml", "id: a\nprofile: generic\n"}, {"p.yaml", people(seed, groups)}});
      const auto repository = load(files, {.root = ".", .threads = 1});
      REQUIRE(repository.has_value());
      Candidates all = candidates_of(**repository, default_match_memory), few = candidates_of(**repository, 0);
      REQUIRE(all.complete);
      REQUIRE_FALSE(few.complete);
      REQUIRE(few.problem.edges.size() < all.problem.edges.size());
      const MatchSolution expected = solver.solve(all.problem, {});
      const PricedSolution found = solve_within(few, solver, {}, 1000);
      CHECK(found.holds_for_all);
      PriceCheck check(few, solver, found.solution);
      for (std::uint32_t request = 0; request < few.open.size(); ++request) CHECK(check.unpaid(request, 1).empty());
      if (solver.name == "stable") {
        CHECK(blocking_pairs(all.problem, found.solution.mentor_of).empty());
      } else {
        CHECK(found.solution.optimal == expected.optimal);
        CHECK(found.solution.served_by_tier == expected.served_by_tier);
        CHECK(found.solution.worst.has_value() == expected.worst.has_value());
        if (solver.name == "balanced") CHECK(found.solution.worst == expected.worst);
        CHECK(found.solution.score == expected.score);
      }
    }
  }
}

}  // namespace mentor

#include "match/verify.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

#include "match/explain_unmatched.h"
#include "match/solve/oracle.h"

using namespace mentor;
using oracle::ProblemShape;

namespace {

const ProblemShape shapes[] = {
    {},
    {.requests = 7, .mentors = 3, .tiers = 3},
    {.requests = 6, .capacity = 2, .tiers = 2, .forced = 40},
    {.requests = 6, .mentors = 3, .capacity = 3, .tiers = 2, .minimums = 60},
    {.requests = 7, .mentors = 4, .capacity = 4, .tiers = 2, .groups = 80},
    {.requests = 7, .mentors = 4, .capacity = 3, .tiers = 3, .minimums = 25, .groups = 40, .forced = 20},
};

std::string words(const std::vector<VerifyProblem>& problems) {
  std::string all;
  for (const auto& one : problems) all += std::string(to_string(one.flaw)) + ": " + one.message.in(Language::en) + "\n";
  return all;
}

MatchReport solved(const MatchProblem& problem, std::string_view objective, const SolveOptions& options = {}) {
  const auto* solver = find_solver(objective);
  return make_report(problem, solver->solve(problem, options), *solver, {.advice = 0, .most_resolves = 1});
}

// The report of another assignment that adds up, with the certificate of the best one.
MatchReport with_assignment(const MatchProblem& problem, MatchReport report,
                            const std::vector<std::int32_t>& mentor_of) {
  const auto* solver = find_solver("best");
  MatchSolution other;
  other.mentor_of = mentor_of;
  other.gap = Worth(problem.tiers() + 1, 0);
  add_up(problem, other);
  auto made = make_report(problem, other, *solver, {.most_resolves = 1});
  made.objective = report.objective;
  made.certificate = report.certificate;
  return made;
}

MatchProblem small() {
  MatchProblem problem;
  problem.requests = {{"a", "", 0}, {"b", "", 0}, {"c", "", 0}};
  problem.mentors = {{"x", 1}, {"y", 1}};
  problem.edges = {{0, 0, 5}, {0, 1, 4}, {1, 0, 3}, {2, 0, 2}};
  return canonical(problem);
}

}  // namespace

TEST_CASE("the referee accepts what the solvers give") {
  for (const auto& shape : shapes)
    for (std::uint32_t seed = 1; seed <= 120; ++seed) {
      const auto problem = canonical(oracle::random_problem(shape, seed));
      for (const auto& solver : solvers()) {
        CAPTURE(seed);
        CAPTURE(std::string(solver.name));
        CAPTURE(shape.requests);
        REQUIRE(words(verify(problem, solved(problem, solver.name))) == "");
      }
      REQUIRE(words(verify(problem, solved(problem, "best", {.most_cases = 1}))) == "");
    }
}

TEST_CASE("where nobody takes part there is nothing to do, and that is proved too") {
  const MatchProblem problems[] = {{}, {{{"a", "", 0}}, {}, {}, false, {}}, {{}, {{"x", 2}}, {}, false, {}}};
  for (const auto& problem : problems)
    for (const auto& solver : solvers()) CHECK(words(verify(problem, solved(problem, solver.name))) == "");
}

TEST_CASE("the referee refuses every assignment that is worse than the best") {
  for (const auto& shape : shapes)
    for (std::uint32_t seed = 1; seed <= 25; ++seed) {
      const auto problem = canonical(oracle::random_problem(shape, seed));
      for (const char* objective : {"best", "balanced"}) {
        const auto report = solved(problem, objective);
        const bool with_required = !report.certificate->minimum_conflict;
        const auto rank = [&](const std::vector<std::int32_t>& mentor_of) {
          const auto made = with_assignment(problem, report, mentor_of);
          Worth worth = oracle::worth_of(problem, mentor_of);
          if (report.objective == "balanced") worth.insert(worth.end() - 1, made.summary.worst.value_or(0));
          return worth;
        };
        const Worth best = report.objective == "best" ? oracle::best_worth(problem) : oracle::balanced_worth(problem);
        int tried = 0;
        oracle::every_assignment(problem, with_required, [&](const auto& mentor_of) {
          if (++tried > 60) return;
          const auto flaws = verify(problem, with_assignment(problem, report, mentor_of));
          CAPTURE(seed);
          REQUIRE(flaws.empty() == (rank(mentor_of) == best));
        });
      }
    }
}

TEST_CASE("each way to spoil a report is found") {
  struct Row {
    const char* what;
    Flaw flaw;
    std::function<void(MatchReport&)> spoil;
  };
  const Row rows[] = {
      {"unknown mentor", Flaw::infeasible, [](MatchReport& report) { report.pairs[0].mentor = "z"; }},
      {"unknown request", Flaw::infeasible, [](MatchReport& report) { report.pairs[0].mentee = "z"; }},
      {"pair not allowed", Flaw::infeasible, [](MatchReport& report) { report.pairs[1].mentor = "y"; }},
      {"too many for a mentor", Flaw::infeasible, [](MatchReport& report) { report.pairs[0].mentor = "x"; }},
      {"the same request twice", Flaw::infeasible,
       [](MatchReport& report) { report.pairs.push_back(report.pairs[0]); }},
      {"a pair left out", Flaw::inconsistent, [](MatchReport& report) { report.pairs.pop_back(); }},
      {"a wrong score", Flaw::inconsistent, [](MatchReport& report) { ++report.pairs[0].score; }},
      {"a wrong sum", Flaw::inconsistent, [](MatchReport& report) { ++report.summary.score; }},
      {"a wrong worst", Flaw::inconsistent, [](MatchReport& report) { report.summary.worst = 4; }},
      {"no worst", Flaw::inconsistent, [](MatchReport& report) { report.summary.worst.reset(); }},
      {"a wrong count", Flaw::inconsistent, [](MatchReport& report) { ++report.summary.matched; }},
      {"wrong blocking pairs", Flaw::inconsistent, [](MatchReport& report) { ++report.summary.blocking_pairs; }},
      {"a gap", Flaw::inconsistent, [](MatchReport& report) { report.summary.gap = 1; }},
      {"an unmatched one twice", Flaw::inconsistent,
       [](MatchReport& report) { report.unmatched.push_back(report.unmatched[0]); }},
      {"an unknown unmatched one", Flaw::inconsistent, [](MatchReport& report) { report.unmatched[0].mentee = "q"; }},
      {"a shortage that is none", Flaw::inconsistent,
       [](MatchReport& report) { report.shortages[0].mentors.push_back("y"); }},
      {"a shortage with a door", Flaw::inconsistent,
       [](MatchReport& report) { report.shortages[0].requests.push_back({"a", ""}), ++report.shortages[0].needed; }},
      {"a shortage of others", Flaw::inconsistent, [](MatchReport& report) { report.unmatched[0].shortage = "s"; }},
      {"free slots that are not", Flaw::inconsistent,
       [](MatchReport& report) { report.unused.push_back({"x", 1, "not-needed"}); }},
      {"another objective", Flaw::inconsistent, [](MatchReport& report) { report.objective = "good"; }},
      {"no certificate", Flaw::not_optimal, [](MatchReport& report) { report.certificate.reset(); }},
      {"not all cases", Flaw::not_optimal, [](MatchReport& report) { report.certificate->complete = false; }},
      {"a price too low", Flaw::not_optimal,
       [](MatchReport& report) { --report.certificate->cases[0].mentors["x"].back(); }},
      {"a price too high", Flaw::not_optimal,
       [](MatchReport& report) { ++report.certificate->cases[0].mentors["x"][0]; }},
      {"a price below zero", Flaw::not_optimal,
       [](MatchReport& report) { report.certificate->cases[0].mentors["y"] = {-1, 0}; }},
      {"a price missing", Flaw::not_optimal,
       [](MatchReport& report) { report.certificate->cases[0].requests.erase("a"); }},
      {"a price beyond all sums", Flaw::not_optimal,
       [](MatchReport& report) { report.certificate->cases[0].mentors["x"][0] = INT64_MAX; }},
      {"a case missing", Flaw::not_optimal, [](MatchReport& report) { report.certificate->cases.clear(); }},
      {"half of the cases", Flaw::not_optimal,
       [](MatchReport& report) { report.certificate->cases[0].decisions.push_back({"x", false}); }},
  };
  const auto problem = small();
  REQUIRE(verify(problem, solved(problem, "best")).empty());
  for (const auto& row : rows) {
    CAPTURE(std::string(row.what));
    auto report = solved(problem, "best");
    row.spoil(report);
    const auto flaws = verify(problem, report);
    REQUIRE(!flaws.empty());
    CHECK(std::any_of(flaws.begin(), flaws.end(), [&](const auto& one) { return one.flaw == row.flaw; }));
  }
}

TEST_CASE("a stable match with a pair who would both rather have each other is refused") {
  auto problem = small();
  auto report = solved(problem, "stable");
  REQUIRE(verify(problem, report).empty());
  report = with_assignment(problem, report, {1, 0, nobody});
  CHECK(words(verify(problem, report)).find("not-optimal: 1 pairs") != std::string::npos);
}

namespace {

// The prices of a case, in a fixed order.
std::vector<Worth*> prices_of(NamedCase& one) {
  std::vector<Worth*> all;
  for (auto* side : {&one.requests, &one.mentors})
    for (auto& [id, price] : *side) all.push_back(&price);
  return all;
}

bool counts(const MatchProblem& problem, const std::string& id) {
  return std::ranges::none_of(problem.mentors, [&](const auto& one) { return one.id == id && one.capacity == 0; });
}

}  // namespace

TEST_CASE("best: a certificate in which any one price is another proves nothing") {
  oracle::Dice dice(7);
  int tried = 0;
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    const auto problem = canonical(oracle::random_problem({.requests = 7, .mentors = 4, .tiers = 2}, seed));
    const auto report = solved(problem, "best");
    const NamedCase& only = report.certificate->cases.front();
    const std::size_t requests = only.requests.size();
    for (std::size_t at = 0; at < requests + only.mentors.size(); ++at) {
      if (at >= requests && !counts(problem, std::next(only.mentors.begin(), static_cast<long>(at - requests))->first))
        continue;
      auto mutated = report;
      Worth& price = *prices_of(mutated.certificate->cases.front())[at];
      const auto level = static_cast<std::size_t>(dice.roll(0, static_cast<std::int64_t>(price.size()) - 1));
      price[level] += dice.roll(1, 3) * (dice.chance(50) ? 1 : -1);
      CAPTURE(seed);
      REQUIRE(words(verify(problem, mutated)).find("not-optimal") != std::string::npos);
      ++tried;
    }
  }
  CHECK(tried > 700);
}

TEST_CASE("balanced: a certificate without one of its parts proves nothing") {
  const std::function<void(NamedCertificate&)> mutations[] = {
      [](NamedCertificate& given) { given.cases.erase(given.cases.begin()); },
      [](NamedCertificate& given) { given.cases.pop_back(); },
      [](NamedCertificate& given) { given.cases.push_back(given.cases.back()); },
      [](NamedCertificate& given) { given.cases.front().requests.erase(given.cases.front().requests.begin()); },
      [](NamedCertificate& given) { ++given.cases.back().requests.begin()->second.back(); },
      [](NamedCertificate& given) { given.cases.back().requests.begin()->second.push_back(0); },
      [](NamedCertificate& given) { given.cases.back().at_least = *given.cases.back().at_least - 1; },
      [](NamedCertificate& given) { given.cases.back().requests.begin()->second[0] = INT64_MAX; },
      [](NamedCertificate& given) { given.complete = false; },
  };
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    const auto problem = canonical(oracle::random_problem({.requests = 6, .tiers = 2, .edges = 80}, seed));
    const auto report = solved(problem, "balanced");
    if (!report.summary.worst) continue;
    for (const auto& mutate : mutations) {
      auto mutated = report;
      mutate(*mutated.certificate);
      CAPTURE(seed);
      CAPTURE(&mutate - mutations);
      REQUIRE(words(verify(problem, mutated)).find("not-optimal") != std::string::npos);
    }
  }
}

TEST_CASE("stable: a match with two pairs exchanged stands exactly where nobody objects") {
  int refused = 0;
  for (std::uint32_t seed = 1; seed <= 80; ++seed) {
    const auto problem = canonical(oracle::random_problem({.requests = 6, .edges = 90, .ranked = true}, seed));
    const auto first = find_solver("stable")->solve(problem, {}).mentor_of;
    const auto report = solved(problem, "stable");
    oracle::every_assignment(problem, false, [&](const std::vector<std::int32_t>& mentor_of) {
      int moved = 0;
      for (std::size_t at = 0; at < first.size(); ++at) moved += mentor_of[at] == first[at] ? 0 : 1;
      if (moved == 0 || moved > 2) return;
      const bool stands = words(verify(problem, with_assignment(problem, report, mentor_of))).empty();
      CAPTURE(seed);
      REQUIRE(stands == blocking_pairs(problem, mentor_of).empty());
      refused += stands ? 0 : 1;
    });
  }
  CHECK(refused > 300);
}

TEST_CASE("a missed minimum is infeasible unless it is proved impossible") {
  MatchProblem problem;
  problem.requests = {{"a", "", 0}, {"b", "", 0}};
  problem.mentors = {{"x", 2, 0}, {"y", 2, 1}};
  problem.edges = {{0, 0, 9}, {0, 1, 1}, {1, 0, 9}};
  problem = canonical(problem);
  const auto report = solved(problem, "best");
  CHECK(report.summary.score == 10);
  CHECK(words(verify(problem, with_assignment(problem, report, {0, 0}))).find("infeasible: “y” needs at least 1") !=
        std::string::npos);
}

TEST_CASE("the referee judges why somebody has no mentor and who is below the minimum") {
  MatchProblem problem;
  problem.requests = {{"a", "", 0}, {"b", "", 0}, {"c", "", 0}, {"d", "", 0}};
  problem.mentors = {{"x", 1}, {"y", 3, 3}, {"z", 5, 2, Minimum::group_or_none}};
  problem.edges = {{0, 0, 5}, {1, 0, 4}, {2, 1, 3}, {3, 2, 3}};
  problem = canonical(problem);
  const auto good = solved(problem, "best");
  REQUIRE(words(verify(problem, good)) == "");
  const struct {
    const char* said;
    std::function<void(MatchReport&)> change;
  } rows[] = {
      {"inconsistent: “b” is not without a mentor for the cause “no-admissible-mentor”\n",
       [](MatchReport& report) { report.unmatched[0].cause = "no-admissible-mentor"; }},
      {"inconsistent: “b” is not without a mentor for the cause “displacement”\n",
       [](MatchReport& report) { report.unmatched[0].cause = "displacement"; }},
      {"inconsistent: “b” is not without a mentor for the cause “bad luck”\n",
       [](MatchReport& report) { report.unmatched[0].cause = "bad luck"; }},
      {"inconsistent: “b” is not without a mentor for the cause “shortage”\n",
       [](MatchReport& report) { report.unmatched[0].shortage = std::nullopt; }},
      {"", [](MatchReport& report) { report.unmatched[0].cause = ""; }},
      {"inconsistent: “d” is not without a mentor for the cause “shortage”\n",
       [](MatchReport& report) { report.unmatched[1].cause = "shortage"; }},
      {"inconsistent: “x” is not below its minimum with 0 of 1\n",
       [](MatchReport& report) { report.below_minimum.push_back({"x", 1, 0, "dropped", {}, 0, 0}); }},
      {"inconsistent: “nobody” is not below its minimum with 0 of 1\n",
       [](MatchReport& report) { report.below_minimum.push_back({"nobody", 1, 0, "dropped", {}, 0, 0}); }},
      {"inconsistent: “y” is not below its minimum with 2 of 3\ninconsistent: “y” is below its minimum, which is not "
       "said\n",
       [](MatchReport& report) { report.below_minimum[0].taken = 2; }},
      {"inconsistent: “y” is below its minimum, which is not said\n",
       [](MatchReport& report) { report.below_minimum.erase(report.below_minimum.begin()); }},
      {"inconsistent: “y” is not below its minimum with 1 of 3\n",
       [](MatchReport& report) { report.below_minimum.push_back(report.below_minimum[0]); }},
      {"inconsistent: “y” is not below its minimum for the cause “group-not-formed”\n",
       [](MatchReport& report) { report.below_minimum[0].cause = "group-not-formed"; }},
      {"inconsistent: “y” is not below its minimum for the cause “too-few-requests”\n",
       [](MatchReport& report) { report.below_minimum[0].needed = 4; }},
      {"inconsistent: “z” is not below its minimum for the cause “dropped”\n",
       [](MatchReport& report) { report.below_minimum[1].cause = "dropped"; }},
  };
  REQUIRE(good.unmatched.size() == 2);
  REQUIRE(good.below_minimum.size() == 2);
  CHECK(good.below_minimum[0].cause == "too-few-requests");
  CHECK(good.below_minimum[1].cause == "group-not-formed");
  for (const auto& row : rows) {
    auto changed = good;
    row.change(changed);
    CHECK(words(verify(problem, changed)) == row.said);
  }
}

// What `match:` of mentor.yaml does to the candidates: must, forced and forbidden pairs, organisations, earlier pairs.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "match/candidates.h"
#include "match/solve/solve.h"
#include "match/world_test.h"

namespace mentor {

namespace {

using World = MatchWorld;

World world(const std::string& settings, const std::string& people, const std::string& pairs = "",
            std::size_t memory = default_match_memory) {
  CandidateOptions options{};
  options.memory = memory;
  return match_world(settings, people, pairs, options);
}

// Every pair of the two mentors and two requests: what forbids it, "ok" or "forced".
std::string table(const std::string& match, const std::string& pairs = "") {
  const std::string people =
      "  - {id: m1, organisation: s, available: [mon], mentor: {capacity: 2, skills: {maths: 5}}}\n"
      "  - {id: m2, organisation: t, mentor: {skills: {maths: 2, art: 5}}}\n"
      "  - {id: n1, organisation: s, available: [mon, tue, wed], requests: [{id: r1, topics: {maths: 3, art: 1}}]}\n"
      "  - {id: n2, organisation: t, requests: [{id: r1, topics: [art]}]}\n";
  const World made = world("profile: generic\nmatch: {" + match + "}", people, pairs);
  std::string found;
  for (std::uint32_t request = 0; request < 2; ++request)
    for (std::uint32_t mentor = 0; mentor < 2; ++mentor) {
      std::string what = "ok";
      for (const MatchBlocker& each : made.candidates.blockers(request).near)
        if (what == "ok" && each.mentor == made.candidates.problem.mentors[mentor].id) what = each.constraint;
      bool listed = false;
      for (const MatchEdge& edge : made.candidates.problem.edges) {
        if (edge.request != request || edge.mentor != mentor) continue;
        listed = true;
        if (edge.forced) what = "forced";
      }
      CHECK(listed == (what == "ok" || what == "forced"));
      found += (found.empty() ? "" : " ") + what;
    }
  return found;
}

}  // namespace

TEST_CASE("match: settings and what they forbid") {
  const std::string old = "  - {id: q, mentor: m1, mentees: [n1], status: completed}\n";
  struct Row {
    const char* match;
    const char* expected;  // n1 with m1, n1 with m2, n2 with m1, n2 with m2
    bool earlier = false;
  };
  const Row rows[] = {
      {"", "ok ok topics ok"},
      {"same-organisation: must", "ok organisation organisation ok"},
      {"same-organisation: never", "same-organisation ok topics same-organisation"},
      {"must: [organisation]", "ok must-organisation topics ok"},
      {"must: {topics: 80}", "must-topics ok topics ok"},
      {"must: {level: 90}", "ok must-level topics ok"},
      {"must: [availability]", "ok must-availability topics must-availability"},
      {"forbidden: {mentor: m2, mentee: n1}", "ok forbidden topics ok"},
      {"forbidden: [{mentor: m2, mentee: n1, request: r1}, {mentor: m2, mentee: n2, request: r2}]",
       "ok forbidden topics ok"},
      {"forced: {mentor: m1, mentee: n2}", "ok ok forced ok"},
      {"forced: [{mentor: m2, mentee: n1, request: r1}]", "ok forced topics ok"},
      {"forced: {mentor: m2, mentee: n1}, forbidden: {mentor: m2, mentee: n1}", "ok forbidden topics ok"},
      {"earlier-pairs: never", "earlier-pair ok topics ok", true},
      {"earlier-pairs: avoid", "ok ok topics ok", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.match);
    CHECK(table(row.match, row.earlier ? old : "") == row.expected);
  }
}

TEST_CASE("all rules that stand between two are named, since each would have to be mended") {
  const World made = world("profile: generic\nmatch: {same-organisation: must, must: {topics: 80}}",
                           "  - {id: m1, organisation: s, mentor: {capacity: 0, declines: [n1], skills: {maths: 5}}}\n"
                           "  - {id: n1, organisation: t, requests: [{id: r1, topics: [art]}]}\n");
  std::string found;
  for (const MatchBlocker& each : made.candidates.blockers(0).near) found += each.mentor + " " + each.constraint + "; ";
  CHECK(found == "m1 organisation; m1 mentor-declines; m1 topics; m1 must-topics; m1 no-free-slot; ");
}

TEST_CASE("a forced pair that cannot be is told, not made") {
  const World made = world("profile: generic\nmatch: {forced: {mentor: m1, mentee: n1}}",
                           "  - {id: m1, mentor: {declines: [n1]}}\n  - {id: n1, requests: [{id: r1}]}\n");
  CHECK(made.candidates.problem.edges.empty());
  REQUIRE(made.candidates.notes.size() == 1);
  CHECK(made.candidates.notes[0].in(Language::en) == "the forced pair m1 with n1/r1 cannot be: the mentor declines");
}

TEST_CASE("forced pairs that do not fit are told and take part like any other") {
  const World made = world("profile: generic\nmatch: {forced: [{mentor: m1, mentee: n1}, {mentor: m1, mentee: n2}]}",
                           "  - {id: m1, mentor: {capacity: 1}}\n  - {id: m2, mentor: {capacity: 1}}\n"
                           "  - {id: n1, requests: [{id: r1}]}\n  - {id: n2, requests: [{id: r1}]}\n");
  REQUIRE(made.candidates.notes.size() == 1);
  CHECK(made.candidates.notes[0].in(Language::en) ==
        "“m1” has more forced pairs than free slots (1); set aside, so that these take part like any other: n2/r1");
  const MatchSolution solution = solve_best(made.candidates.problem);
  CHECK(solution.mentor_of == std::vector<std::int32_t>{0, 1});
}

TEST_CASE("a child programme inherits match: but for pairs named by hand") {
  const MemoryFiles files({{"mentor.yaml",
                            "id: a\nmatch: {same-organisation: never, earlier-pairs: avoid, must: "
                            "{topics: 50}, priority: [orphan], forced: {mentor: x, mentee: y}}\n"},
                           {"b/mentor.yaml", "id: b\nmatch: {must: level}\n"}});
  const auto repository = load(files, {.root = ".", .threads = 1});
  REQUIRE(repository.has_value());
  const Programme& child = (*repository)->programmes.back();
  CHECK(child.effective.same_organisation == SameOrganisation::never);
  CHECK(child.effective.earlier_pairs == EarlierPairs::avoid);
  CHECK(child.effective.priority.size() == 1);
  REQUIRE(child.effective.must.size() == 1);
  CHECK(*child.effective.must[0] == "level");
  CHECK(child.file.match.forced.empty());
}

TEST_CASE("a group is bounded by its max and by the capacity") {
  struct Row {
    const char* mentor;
    int slots, minimum;
  };
  const Row rows[] = {{"", 1, 0},
                      {"capacity: 5", 5, 0},
                      {"group: {max: 3}", 3, 0},
                      {"capacity: 2, group: {max: 3}", 2, 0},
                      {"capacity: 5, group: {min: 2, max: 3}", 3, 2},
                      {"group: {min: 4}", 4, 4},
                      {"capacity: 3, group: {min: 4}", 0, 0}};
  for (const Row& row : rows) {
    CAPTURE(row.mentor);
    const World made = world("profile: generic", "  - {id: m, mentor: {" + std::string(row.mentor) + "}}\n");
    CHECK(made.candidates.problem.mentors[0].capacity == row.slots);
    CHECK(made.candidates.problem.mentors[0].minimum == row.minimum);
  }
}

namespace {

// A programme where everything that the index and the masks look at differs from person to person.
std::string random_people(std::mt19937& random, int mentors, int requests) {
  const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
  const char* topics[] = {"maths", "art", "music", "chess", "Maths"};
  const char* days[] = {"mon-am", "mon-pm", "tue", "wed"};
  const auto some = [&](const char* const* words, int count, int most) {
    std::string list;
    for (int i = below(static_cast<unsigned>(most + 1)); i > 0; --i)
      list += (list.empty() ? "" : ", ") + std::string(words[below(static_cast<unsigned>(count))]);
    return "[" + list + "]";
  };
  const auto common = [&](const std::string& id) {
    std::string text = "  - {id: " + id + ", available: " + some(days, 4, 2);
    if (below(4) > 0) text += ", organisation: s" + std::to_string(below(3));
    if (below(3) > 0) text += ", experience-years: " + std::to_string(below(9));
    return text;
  };
  std::string people;
  for (int i = 0; i < mentors; ++i)
    people += common("m" + std::to_string(i)) + ", mentor: {capacity: " + std::to_string(below(4)) +
              (below(3) > 0 ? ", forms: [f" + std::to_string(below(2)) + "]" : "") + ", skills: " + some(topics, 4, 3) +
              ", declines: [n" + std::to_string(below(9)) + "]}}\n";
  for (int i = 0; i < requests; ++i)
    people += common("n" + std::to_string(i)) + ", requests: [{id: r1, form: f" + std::to_string(below(3)) +
              ", topics: " + some(topics, 5, 3) + ", declines: [m" + std::to_string(below(9)) + "]}]}\n";
  return people;
}

}  // namespace

TEST_CASE("the index finds exactly the pairs that no constraint forbids, with scores within bounds") {
  std::mt19937 random(20261120);
  for (const char* match : {"", "same-organisation: must", "same-organisation: never, must: {topics: 50}"}) {
    for (int round = 0; round < 8; ++round) {
      const std::string people = random_people(random, 12, 15);
      const std::string settings = std::string("profile: generic\nmatch: {") + match + "}";
      const World made = world(settings, people);
      const MatchProblem& problem = made.candidates.problem;
      std::size_t found = 0;
      for (std::uint32_t request = 0; request < problem.requests.size(); ++request)
        for (std::uint32_t mentor = 0; mentor < problem.mentors.size(); ++mentor)
          found += made.candidates.blocker(request, mentor) ? 0 : 1;
      CHECK(problem.edges.size() == found);
      for (const MatchEdge& edge : problem.edges) {
        CHECK_FALSE(made.candidates.blocker(edge.request, edge.mentor).has_value());
        CHECK(edge.score >= 0);
        CHECK(edge.score <= 1000 * static_cast<std::int64_t>(criteria().size()));
        std::int64_t sum = 0;
        for (const MatchReason& reason : made.candidates.reasons(edge.request, edge.mentor)) sum += reason.points;
        CHECK(edge.score == sum);
      }
    }
  }
}

}  // namespace mentor

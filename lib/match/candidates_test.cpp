#include "match/candidates.h"

#include <doctest/doctest.h>

#include "match/constraints.h"
#include "match/programme_match.h"
#include "match/verify.h"
#include "match/world_test.h"

namespace mentor {

namespace {

using World = MatchWorld;

World world(const std::string& people, const std::string& pairs = "",
            const std::string& settings = "profile: target-model", Keep keep = Keep::active) {
  CandidateOptions options{};
  options.keep = keep;
  return match_world(settings, people, pairs, options);
}

const std::string trained_teacher =
    "  - {id: m, born: 1970, experience-years: 20, organisation: s, available: [mon-am], consents: {personal-data: "
    "2026-09-01, extra-duties: 2026-09-01}, "
    "mentor: {forms: [teacher-teacher], skills: {maths: 4}, trained: 2026-10-01}}\n";
const std::string young_teacher =
    "  - {id: nn, born: 2001, experience-years: 1, organisation: s, available: [mon-am, tue-am], consents: "
    "{personal-data: 2026-09-01}, "
    "requests: [{id: r1, form: teacher-teacher, topics: {maths: 5}}]}\n";

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const auto at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), by);
}

// The constraint that stands between the two; "" where the pair is allowed.
std::string blocker(const std::string& mentor, const std::string& mentee) {
  const World made = world(mentor + mentee);
  REQUIRE(made.candidates.open.size() == 1);
  if (!made.candidates.problem.edges.empty()) return "";
  const Blockers blockers = made.candidates.blockers(0);
  return blockers.near.empty() ? "form" : blockers.near[0].constraint;
}

}  // namespace

TEST_CASE("each hard constraint removes the pair and is named") {
  CHECK(blocker(trained_teacher, young_teacher).empty());
  struct Row {
    const char *from, *to, *constraint;
  };
  const Row of_mentor[] = {
      {"id: m,", "id: m, left: 2026-11-01,", "mentor-left"},
      {"trained: 2026-10-01", "trained: 2026-10-01, until: 2026-11-01", "mentor-period"},
      {"[teacher-teacher]", "[pupil-pupil]", "form"},
      {", extra-duties: 2026-09-01", "", "mentor-consent"},
      {"experience-years: 20", "experience-years: 2", "mentor-experience"},
      {", trained: 2026-10-01", "", "mentor-not-trained"},
      {"trained:", "declines: [nn], trained:", "mentor-declines"},
      {"maths: 4", "physics: 4", "topics"},
      {"[mon-am]", "[fri-pm]", "availability"},
      {"skills:", "capacity: 0, skills:", "no-free-slot"},
  };
  for (const Row& row : of_mentor) {
    CAPTURE(row.constraint);
    CHECK(blocker(replaced(trained_teacher, row.from, row.to), young_teacher) == row.constraint);
  }
  const Row of_mentee[] = {
      {"id: nn,", "id: nn, left: 2026-11-01,", "mentee-left"},
      {"personal-data", "image", "mentee-consent"},
      {"experience-years: 1", "experience-years: 10", "mentee-experience"},
      {"topics:", "declines: [m], topics:", "mentee-declines"},
  };
  for (const Row& row : of_mentee) {
    CAPTURE(row.constraint);
    CHECK(blocker(trained_teacher, replaced(young_teacher, row.from, row.to)) == row.constraint);
  }
}

TEST_CASE("the score is the sum of weight times hundredths, each with its reason") {
  const World made = world(trained_teacher + young_teacher);
  REQUIRE(made.candidates.problem.edges.size() == 1);
  std::map<std::string, std::int64_t> points;
  std::int64_t sum = 0;
  for (const MatchReason& reason : made.candidates.reasons(0, 0)) {
    points[reason.criterion] = reason.points;
    sum += reason.points;
    CHECK_FALSE(reason.note.in(Language::ru).empty());
  }
  CHECK(points == std::map<std::string, std::int64_t>{{"topics", 1000},
                                                      {"level", 240},
                                                      {"availability", 250},
                                                      {"organisation", 200},
                                                      {"place", 200},
                                                      {"languages", 100},
                                                      {"experience", 100},
                                                      {"training", 100},
                                                      {"load", 100},
                                                      {"waiting", 50}});
  CHECK(made.candidates.problem.edges[0].score == sum);
}

TEST_CASE("weights of mentor.yaml count, 0 switches a criterion off, must-have criteria forbid") {
  const World made =
      world(trained_teacher + young_teacher, "",
            "profile: target-model\nmatch: {weights: {topics: 1, level: 0, availability: 0, "
            "organisation: 0, place: 0, languages: 0, experience: 0, training: 0, load: 0, waiting: 0}}");
  CHECK(made.candidates.problem.edges.at(0).score == 100);
  const World must = world(trained_teacher + young_teacher, "", "profile: target-model\nmatch: {must: [prefers]}");
  CHECK(must.candidates.problem.edges.empty());
  CHECK(must.candidates.blockers(0).near.at(0).constraint == "must-prefers");
}

TEST_CASE("kept pairs hold slots and serve requests; proposed ones only on request") {
  const std::string pair =
      "  - {id: q, form: teacher-teacher, mentor: m, mentees: [nn], requests: [nn/r1], status: active}\n";
  CHECK(world(trained_teacher + young_teacher, pair).candidates.open.empty());
  CHECK(world(trained_teacher + young_teacher, pair).candidates.problem.mentors[0].capacity == 0);
  CHECK(world(trained_teacher + young_teacher, pair, "profile: target-model", Keep::none).candidates.open.size() == 1);
  const std::string proposed = replaced(pair, "active", "proposed");
  CHECK(world(trained_teacher + young_teacher, proposed).candidates.open.size() == 1);
  CHECK(world(trained_teacher + young_teacher, proposed, "profile: target-model", Keep::all).candidates.open.empty());
  CHECK(world(trained_teacher + young_teacher, replaced(pair, "active", "completed")).candidates.open.size() == 1);
}

TEST_CASE("people are matched, explained and accepted by the referee") {
  World made = world(trained_teacher + young_teacher + replaced(young_teacher, "id: nn", "id: oo"));
  const Solver& solver = *find_solver("best");
  const MatchReport report = report_people(made.candidates, solver.solve(made.candidates.problem, {}), solver, {});
  CHECK(verify(made.candidates.problem, report).empty());
  CHECK(report.summary.matched == 1);
  REQUIRE(report.shortages.size() == 1);
  CHECK(report.shortages[0].topic == "maths");
  CHECK(report.shortages[0].form == "teacher-teacher");
  CHECK(report.reasons_of(report.pairs.at(0)).size() == 10);
}

}  // namespace mentor

#include "exchange/solution_json.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "exchange/score_file.h"
#include "match/explain_unmatched.h"
#include "match/verify.h"

using namespace mentor;

namespace {

// A small year of a school club: our own numbers, worked out by hand.
constexpr const char* club_scores =
    "mentee,mentor,score,fixed\n"
    "anna,m-1,9,\nanna,m-2,8,\nboris,m-1,7,\nboris,m-2,2,\nvera,m-1,6,\ngleb,m-3,-4,forced\ngleb,m-2,5,\ndina,m-3,1,\n";
constexpr const char* club_capacity = "mentor,max,min\nm-1,1,\nm-2,1,1\nm-3,2,\n";

ScoreFiles club() { return read_score_files({"scores.csv", club_scores}, ScoreInput{"capacity.csv", club_capacity}); }

MatchReport solved(const MatchProblem& problem, const char* objective) {
  const auto* solver = find_solver(objective);
  return make_report(problem, solver->solve(problem, {}), *solver, {.alternatives = 2});
}

std::optional<ScoreInput> file(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return std::nullopt;
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return ScoreInput{path, bytes.str()};
}

}  // namespace

TEST_CASE("a known answer: the club") {
  const auto files = club();
  CHECK(files.diagnostics.empty());
  // m-1 and m-2 can serve two of anna, boris, vera; anna 8 + boris 7 is most. gleb is forced to m-3, dina joins him.
  const auto report = solved(files.problem, "best");
  CHECK(report.summary.matched == 4);
  CHECK(report.summary.score == 8 + 7 - 4 + 1);
  CHECK(report.summary.worst == -4);
  CHECK(report.summary.capacity == 4);
  REQUIRE(report.unmatched.size() == 1);
  CHECK(report.unmatched[0].mentee == "vera");
  CHECK(report.unmatched[0].cause == "shortage");
}

TEST_CASE("what is written is read back and stands before the referee") {
  const auto files = club();
  for (const char* objective : {"best", "stable", "balanced"}) {
    const auto report = solved(files.problem, objective);
    const auto text = match_to_json(report);
    const auto read = match_from_json(text);
    REQUIRE(read.has_value());
    CHECK(verify(files.problem, *read).empty());
    CHECK(read->pairs.size() == report.pairs.size());
    const auto alone = match_from_json(match_to_json(report, {.certificate = false}));
    REQUIRE(alone.has_value());
    CHECK(!alone->certificate);
    if (!report.certificate) continue;
    auto joined = *alone;
    joined.certificate = *certificate_from_json(certificate_to_json(*report.certificate));
    CHECK(verify(files.problem, joined).empty());
  }
}

TEST_CASE("the JSON has the keys of the contract, in order") {
  const auto text = match_to_json(solved(club().problem, "best"));
  std::size_t at = 0;
  for (const char* key : {"\"schema\": \"mentor/match/1\"",
                          "\"objective\": \"best\"",
                          "\"summary\"",
                          "\"requests\": 5",
                          "\"matched\": 4",
                          "\"unmatched\": 1",
                          "\"mentors\": 3",
                          "\"capacity\": 4",
                          "\"score\": 12",
                          "\"worst\": -4",
                          "\"optimal\": true",
                          "\"gap\": 0",
                          "\"blocking-pairs\": ",
                          "\"pairs\"",
                          "\"mentor\"",
                          "\"mentee\"",
                          "\"request\": null",
                          "\"form\": null",
                          "\"score\"",
                          "\"reasons\"",
                          "\"alternatives\"",
                          "\"unmatched\": [",
                          "\"cause\": \"shortage\"",
                          "\"blockers\"",
                          "\"shortage\": \"shortage-1\"",
                          "\"advice\"",
                          "\"action\": \"add-capacity\"",
                          "\"shortages\"",
                          "\"needed\"",
                          "\"available\"",
                          "\"topic\"",
                          "\"form\"",
                          "\"place\"",
                          "\"below-minimum\"",
                          "\"unused\"",
                          "\"certificate\"",
                          "\"levels\"",
                          "\"requests\"",
                          "\"mentors\""}) {
    const auto found = text.find(key, at);
    CAPTURE(std::string(key));
    REQUIRE(found != std::string::npos);
    at = found;
  }
}

TEST_CASE("what is no match is refused with the field that is wrong") {
  const struct {
    const char *text, *message;
  } rows[] = {
      {"{", "this is not JSON, or it was cut off"},
      {"[]", "the content of the file should be an object"},
      {"{}", "“schema” should be mentor/match/1: this is not a result of “mentor match”"},
      {R"({"schema": "mentor/match/1", "objective": 1})", "“objective” should be text"},
      {R"({"schema": "mentor/match/1", "objective": "best", "summary": []})", "“summary” should be an object"},
      {R"({"schema": "mentor/match/1", "objective": "best", "summary": {"requests": 1.5}})",
       "“summary.requests” should be a whole number"},
  };
  for (const auto& row : rows) {
    const auto read = match_from_json(row.text);
    REQUIRE(!read.has_value());
    CHECK(read.error().in(Language::en) == row.message);
  }
}

TEST_CASE("known answers of real problems") {
  const char* folder = std::getenv("MENTOR_MATCHING_DATA");
  if (folder == nullptr) {
    MESSAGE("skipped: MENTOR_MATCHING_DATA does not name the folder of real matching problems");
    return;
  }
  const struct {
    const char* name;
    std::int64_t served, score;
    bool minimums;
  } rows[] = {
      {"johnbarbish/round1", 19, 534, true},          {"johnbarbish/round2", 19, 3424, true},
      {"johnbarbish/round2", 19, 3444, false},        {"glasgow-spa/2012-13", 38, 7 * 38 - 51, true},
      {"glasgow-spa/2013-14", 51, 7 * 51 - 94, true}, {"glasgow-spa/2014-15", 51, 7 * 51 - 74, true},
  };
  for (const auto& row : rows) {
    CAPTURE(std::string(row.name));
    const std::string base = std::string(folder) + "/" + row.name;
    const auto scores = file(base + ".scores.csv");
    REQUIRE(scores.has_value());
    auto files = read_score_files(*scores, file(base + ".capacity.csv"));
    CHECK(!files.has_errors());
    if (!row.minimums)
      for (auto& mentor : files.problem.mentors) mentor.minimum = 0;
    const auto report = solved(files.problem, "best");
    CHECK(report.summary.matched == row.served);
    CHECK(report.summary.score == row.score);
    for (const char* objective : {"best", "stable", "balanced"})
      CHECK(verify(files.problem, solved(files.problem, objective)).empty());
  }
}

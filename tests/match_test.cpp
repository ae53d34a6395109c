// The match of the example programme: independent of the order of files and entries, accepted by the referee as it is,
// refused once it is made infeasible, inconsistent or worse.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>

#include "check/match_words.h"
#include "match/score/criterion.h"
#include "match/score/sides.h"
#include "tests/support/shuffled.h"
#include "tests/support/world.h"

namespace mentor {

namespace {

using Json = nlohmann::ordered_json;

std::string match_json(World& world) {
  const Said said = run_line(world, "mentor match --format json -q");
  REQUIRE_MESSAGE(said.exit == 1, said.err);  // the programme has planted errors, and the exit code says so
  return said.out;
}

int verify(World& world, const Json& solution) {
  REQUIRE(world.files.write("solution.json", solution.dump()).has_value());
  return run_line(world, "mentor match verify solution.json -q").exit;
}

}  // namespace

TEST_CASE("the rules know the words of matching: its criteria and its half-days") {
  std::vector<std::string_view> names;
  for (const Criterion& criterion : criteria()) names.push_back(criterion.name);
  CHECK(names == std::vector<std::string_view>(criterion_words.begin(), criterion_words.end()));
  const auto half_days_of = [](const std::string& word) {
    List<Located<std::string>> one;
    one.push_back({word, {}});
    return half_days(one);
  };
  HalfDays all;
  for (const std::string& word : time_words()) {
    CAPTURE(word);
    CHECK(is_time_word(word));
    CHECK(half_days_of(word).any());
    all |= half_days_of(word);
  }
  CHECK(all.all());
  for (const char* word : {"monday", "mon-an", "am", "mon-", ""}) {
    CHECK_FALSE(is_time_word(word));
    CHECK(half_days_of(word).none());
  }
}

TEST_CASE("permuting files and entries changes no byte of the match") {
  World plain = example_programme();
  const std::string expected = match_json(plain);
  std::mt19937 random(20261120);
  for (int round = 0; round < 5; ++round) {
    World mixed;
    for (const auto& [path, bytes] : plain.files.all()) {
      std::string to = path;
      if (path.starts_with("participants/") || path.starts_with("pairs/"))
        to = "data/" + std::to_string(random() % 1000) + "-" + path.substr(path.find('/') + 1);
      REQUIRE(mixed.files.write(to, path.ends_with(".yaml") ? shuffled(bytes, random) : bytes).has_value());
    }
    CHECK(match_json(mixed) == expected);
  }
}

TEST_CASE("the referee accepts the match and refuses what was changed in it") {
  World world = example_programme();
  const Json solution = Json::parse(match_json(world));
  CHECK(verify(world, solution) == 0);

  SUBCASE("infeasible: a mentor who may not take the request") {
    Json changed = solution;
    changed["pairs"][0]["mentor"] = "p-0013";
    CHECK(verify(world, changed) == 1);
  }
  SUBCASE("inconsistent: a sum that does not add up") {
    Json changed = solution;
    changed["summary"]["score"] = solution["summary"]["score"].get<long>() + 1;
    CHECK(verify(world, changed) == 1);
  }
  SUBCASE("worse: a pair less, with all sums put right") {
    Json changed = solution;
    const long lost = changed["pairs"].back()["score"].get<long>();
    Json left = changed["pairs"].back();
    changed["pairs"].erase(changed["pairs"].size() - 1);
    changed["summary"]["score"] = changed["summary"]["score"].get<long>() - lost;
    changed["summary"]["matched"] = changed["summary"]["matched"].get<long>() - 1;
    changed["summary"]["unmatched"] = changed["summary"]["unmatched"].get<long>() + 1;
    changed["unmatched"].push_back({{"mentee", left["mentee"]},
                                    {"request", left["request"]},
                                    {"form", left["form"]},
                                    {"cause", "no-admissible-mentor"},
                                    {"blockers", Json::array()},
                                    {"shortage", nullptr},
                                    {"advice", Json::array()}});
    CHECK(verify(world, changed) == 1);
  }
  SUBCASE("a proof that proves nothing") {
    Json changed = solution;
    changed.erase("certificate");
    CHECK(verify(world, changed) == 1);
  }
}

TEST_CASE("the referee refuses every stable match in which two have changed places and somebody objects") {
  // Both sides rank; the only stable match is 1-a, 2-b, 3-c.
  World world;
  REQUIRE(world.files
              .write("scores.csv",
                     "mentee,mentor,mentee-rank,mentor-rank\n1,a,1,1\n1,b,2,2\n1,c,3,3\n2,a,2,2\n2,b,1,1\n"
                     "2,c,3,2\n3,a,2,3\n3,b,3,3\n3,c,1,1\n")
              .has_value());
  const Said said = run_line(world, "mentor match --scores scores.csv --objective stable --format json -q");
  REQUIRE_MESSAGE(said.exit == 0, said.err);
  const Json solution = Json::parse(said.out);
  const auto verdict = [&](const Json& changed) {
    REQUIRE(world.files.write("solution.json", changed.dump()).has_value());
    return run_line(world, "mentor match verify solution.json --scores scores.csv -q");
  };
  CHECK(verdict(solution).exit == 0);
  REQUIRE(solution["pairs"].size() == 3);
  for (std::size_t one = 0; one < 3; ++one)
    for (std::size_t other = 0; other < one; ++other) {
      Json changed = solution;
      std::swap(changed["pairs"][one]["mentor"], changed["pairs"][other]["mentor"]);
      CHECK(verdict(changed).exit == 1);
      changed["summary"]["blocking-pairs"] = 2;  // said openly it is no better
      const Said refused = verdict(changed);
      CHECK(refused.exit == 1);
      CHECK_MESSAGE(refused.both.find("not-optimal") != std::string::npos, refused.both);
    }
}

}  // namespace mentor

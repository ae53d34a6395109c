// What the match promises is followed: a programme where 40 of 300 requests stay without a mentor. Each has its proved
// reason, and each piece of advice, put into the files, serves exactly as many more as it said.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "match/candidates.h"
#include "match/solve/solve.h"
#include "model/load.h"
#include "tests/support/world.h"

namespace mentor {

namespace {

using Json = nlohmann::ordered_json;

constexpr int most_requests = 300;

struct Teacher {
  int capacity = 1;
  std::set<std::string> skills;
  bool trained = true, consent = true;
};

struct Pupil {
  std::map<std::string, int> topics;
  bool consent = true;
};

// A programme under a profile that asks for training and consents; mentors as a table that tests change.
struct School {
  std::map<std::string, Teacher> mentors;
  std::map<std::string, Pupil> mentees;
  std::map<std::string, std::string> running;  // mentor → mentee: an active pair beside the match

  std::string people() const {
    std::string text = "kind: participants\nparticipants:\n";
    for (const auto& [id, teacher] : mentors) {
      text += "  - id: " + id + "\n";
      if (teacher.consent) text += "    consents: {personal-data: 2026-09-01}\n";
      text += "    mentor:\n      forms: [peer]\n";
      text += "      capacity: " + std::to_string(teacher.capacity) + "\n      skills: {";
      for (const auto& skill : teacher.skills) text += (text.ends_with('{') ? "" : ", ") + skill + ": 3";
      text += teacher.trained ? "}\n      trained: 2026-09-10\n" : "}\n";
    }
    for (const auto& [id, pupil] : mentees) {
      text += "  - id: " + id + "\n";
      if (pupil.consent) text += "    consents: {personal-data: 2026-09-01}\n";
      text += "    requests: [{id: r1, form: peer, topics: {";
      for (const auto& [topic, weight] : pupil.topics)
        text += (text.ends_with('{') ? "" : ", ") + topic + ": " + std::to_string(weight);
      text += "}}]\n";
    }
    for (const auto& [mentor, mentee] : running)
      text += "  - {id: " + mentee + ", consents: {personal-data: 2026-09-01}, requests: [{id: r1, form: peer}]}\n";
    return text;
  }

  std::string pairs() const {
    std::string text = "kind: pairs\npairs:\n";
    for (const auto& [mentor, mentee] : running)
      text += "  - {id: pair-" + mentee + ", form: peer, mentor: " + mentor + ", mentees: [" + mentee +
              "], requests: [" + mentee + "/r1], status: active}\n";
    return text;
  }
};

constexpr const char* profile = R"(kind: profile
id: strict
title: {en: Strict, ru: Строгий}
training: true
forms:
  - {id: peer, title: {en: Peer, ru: Равный}}
consents:
  - {id: personal-data, title: {en: Personal data, ru: Персональные данные}, roles: [mentor, mentee]}
)";

std::map<std::string, std::string> files_of(const School& school) {
  return {{"mentor.yaml",
           "id: school\ntitle: A\norganisation: B\nlevel: school\nlanguage: en\n"
           "period: 2026-09-01..2027-05-31\nprofile: ./strict.yaml\n"},
          {"strict.yaml", profile},
          {"people.yaml", school.people()},
          {"pairs.yaml", school.pairs()}};
}

// What the program says, with the referee's consent.
Json match(const School& school) {
  World world;
  for (const auto& [path, bytes] : files_of(school)) REQUIRE(world.files.write(path, bytes).has_value());
  const Said said = run_line(world, "mentor match --format json -q");
  REQUIRE_MESSAGE(!said.out.empty(), said.err);
  REQUIRE(world.files.write("solution.json", said.out).has_value());
  CHECK(run_line(world, "mentor match verify solution.json -q").exit == 0);
  return Json::parse(said.out);
}

// The same without words: what the files come to when an advice was followed.
MatchSolution solved(const School& school) {
  const auto repository = load(MemoryFiles(files_of(school)), {.root = ".", .threads = 1});
  REQUIRE(repository.has_value());
  return solve_best(find_candidates(**repository, {*make_date(2026, 11, 20), std::nullopt, Keep::active, {}}).problem);
}

long served(const Json& answer) { return answer["summary"]["matched"].get<long>(); }
long score(const Json& answer) { return answer["summary"]["score"].get<long>(); }
long unmatched(const Json& answer) { return answer["summary"]["unmatched"].get<long>(); }

std::string number(const char* prefix, int at) {
  std::string digits = std::to_string(at);
  return prefix + std::string(3 - digits.size(), '0') + digits;
}

void add_mentors(School& school, int count, int capacity, const std::set<std::string>& skills) {
  for (; count > 0; --count)
    school.mentors[number("m-", static_cast<int>(school.mentors.size()))] = {capacity, skills, true};
}

void add_mentees(School& school, int count, const std::string& topic) {
  for (; count > 0; --count) {
    const int at = static_cast<int>(school.mentees.size());
    school.mentees[number("s-", at)].topics = {{topic, 1 + at % 5}};
  }
}

// Who is left over follows from the numbers: 4 of those who want maths or physics, 15 reading, 8 history (which nobody
// offers), 4 biology, 6 astronomy (their mentors are not trained), 2 sailing (their mentor has no slot), and one who
// has not agreed.
School school() {
  School made;
  add_mentors(made, 30, 2, {"maths"});
  add_mentors(made, 10, 2, {"maths", "physics"});
  add_mentors(made, 8, 2, {"physics"});
  add_mentors(made, 25, 2, {"reading"});
  add_mentors(made, 1, 5, {"reading", "history of art"});
  add_mentors(made, 26, 4, {"art"});
  add_mentors(made, 2, 3, {"biology"});
  add_mentors(made, 2, 2, {"astronomy"});
  for (const char* id : {"m-102", "m-103"}) made.mentors[id].trained = false;
  // One who could help those who want reading, and one whom something else bars too.
  made.mentors["n-001"] = {1, {"reading"}, true, false};
  made.mentors["n-002"] = {1, {"reading"}, false, false};
  add_mentors(made, 1, 0, {"sailing"});
  for (const auto& [topic, count] : std::map<std::string, int>{{"maths", 60},
                                                               {"physics", 40},
                                                               {"reading", 70},
                                                               {"art", 104},
                                                               {"history", 8},
                                                               {"biology", 10},
                                                               {"astronomy", 6},
                                                               {"sailing", 2}})
    add_mentees(made, count, topic);
  made.mentees["s-000"].consent = false;
  // Who has a running pair too is worth more with more slots, by the criterion “load”.
  for (const char* id : {"m-003", "m-012", "m-050", "m-100", "m-101"}) {
    ++made.mentors[id].capacity;
    made.running[id] = "k" + std::string(id);
  }
  return made;
}

School following(School made, const Json& advice) {
  const auto who = advice[advice["mentor"].is_null() ? "mentee" : "mentor"].get<std::string>();
  if (advice["action"] == "add-capacity") made.mentors[who].capacity += advice["by"].get<int>();
  if (advice["constraint"] == "mentor-not-trained") made.mentors[who].trained = true;
  if (advice["constraint"] == "mentor-consent") made.mentors[who].consent = true;
  if (advice["constraint"] == "mentee-consent") made.mentees[who].consent = true;
  return made;
}

// What a slot is worth, and the recruiting list line by line.
void follow_lists(School made, const Json& answer) {
  REQUIRE(answer["slot-values"].size() > 3);
  for (std::size_t at = 0; at < answer["slot-values"].size(); at += 1 + answer["slot-values"].size() / 5) {
    const Json& value = answer["slot-values"][at];
    School larger = made;
    ++larger.mentors[value["mentor"].get<std::string>()].capacity;
    const MatchSolution then = solved(larger);
    CHECK(then.served - served(answer) == value["served"].get<long>());
    CHECK(then.score - score(answer) == value["score"].get<long>());
  }
  std::int64_t before = served(answer), promised = 0;
  int n = 200;
  for (const Json& need : answer["recruiting"]) {
    made.mentors[number("m-", n++)] = {need["slots"].get<int>(), {need["topic"].get<std::string>()}, true};
    const std::int64_t after = solved(made).served;
    CHECK_MESSAGE(after - before == need["slots"].get<std::int64_t>(), need.dump());
    promised += need["slots"].get<std::int64_t>();
    before = after;
  }
  // Who has not agreed can be served by nobody; two of astronomy each and one of reading, by mentors at hand.
  CHECK(promised == 34);
  CHECK(before == most_requests - 6);
}

// A mentor of the example gets more slots in its file.
void add_slots(World& world, const std::string& mentor, long by) {
  const std::string path = "participants/mentors.yaml";
  std::string text = world.files.read(path, std::size_t{1} << 20U).value();
  const auto person = text.find("- id: " + mentor + "\n");
  REQUIRE(person != std::string::npos);
  for (const std::string field : {"capacity: ", "max: "}) {
    auto at = text.find(field, person);
    if (at == std::string::npos || at > text.find("- id: ", person + 1)) continue;
    at += field.size();
    const auto end = text.find_first_not_of("0123456789", at);
    text.replace(at, end - at, std::to_string(std::stol(text.substr(at, end - at)) + by));
  }
  REQUIRE(world.files.write(path, text).has_value());
}

Json match_in(World& world) { return Json::parse(run_line(world, "mentor match --format json -q").out); }

}  // namespace

TEST_CASE("advice and the worth of a slot keep their word in the example, where mentors have running pairs") {
  World world;
  load_folder(world, "examples/programme", "");
  const Json now = match_in(world);
  std::map<std::string, Json> tried;
  for (const Json& each : now["unmatched"])
    for (const Json& advice : each["advice"])
      if (advice["action"] == "add-capacity") tried.emplace(advice.dump(), advice);
  for (const Json& value : now["slot-values"]) {
    Json advice = value;
    advice["by"] = 1;
    tried.emplace(advice.dump(), advice);
  }
  CHECK(tried.size() >= 4);
  for (const auto& [words, advice] : tried) {
    CAPTURE(words);
    World then;
    load_folder(then, "examples/programme", "");
    add_slots(then, advice["mentor"].get<std::string>(), advice["by"].get<long>());
    const Json after = match_in(then);
    CHECK(served(after) - served(now) == advice["served"].get<long>());
    CHECK(score(after) - score(now) == advice["score"].get<long>());
  }
}

TEST_CASE("40 of 300 are left over: each has its proved reason, and advice that is followed keeps its word") {
  const School made = school();
  const Json answer = match(made);  // the referee has looked at every shortage
  REQUIRE(answer["summary"]["requests"] == most_requests);
  REQUIRE(unmatched(answer) == 40);
  std::set<std::string> causes, actions, settled, tried;
  for (const Json& each : answer["unmatched"]) {
    causes.insert(each["cause"].get<std::string>());
    if (each["cause"] == "shortage") CHECK(!each["shortage"].is_null());
    for (const Json& advice : each["advice"]) {
      actions.insert(advice["action"].get<std::string>());
      if (!advice["constraint"].is_null()) settled.insert(advice["constraint"].get<std::string>());
      if (!tried.insert(advice.dump()).second) continue;
      const MatchSolution then = solved(following(made, advice));
      CHECK_MESSAGE(then.served - served(answer) == advice["served"].get<long>(), advice.dump());
      CHECK_MESSAGE(then.score - score(answer) == advice["score"].get<long>(), advice.dump());
    }
  }
  CHECK(causes == std::set<std::string>{"no-admissible-mentor", "shortage"});
  CHECK(actions == std::set<std::string>{"add-capacity", "settle"});
  CHECK(settled == std::set<std::string>{"mentee-consent", "mentor-consent", "mentor-not-trained"});
  CHECK(tried.size() >= 6);
  follow_lists(made, answer);
}

}  // namespace mentor

#include "match/priority.h"

#include <doctest/doctest.h>

#include "match/candidates.h"
#include "model/load.h"

namespace mentor {

namespace {

// The tiers of the requests, by id, as one string.
std::string tiers(const std::string& match, const std::string& people) {
  const MemoryFiles files({{"mentor.yaml", "id: a\nprofile: generic\nmatch: {" + match + "}\n"},
                           {"p.yaml", "kind: participants\nparticipants:\n" + people}});
  auto repository = load(files, {.root = ".", .threads = 1});
  REQUIRE(repository.has_value());
  for (const Diagnostic& finding : (*repository)->findings) FAIL(finding.message.in(Language::en));
  CandidateOptions options{.today = parse_iso("2026-11-20").value(), .form = std::nullopt};
  std::string found;
  for (const MatchRequest& each : find_candidates(**repository, options).problem.requests)
    found += (found.empty() ? "" : " ") + each.mentee + "=" + std::to_string(each.tier);
  return found;
}

const std::string people =
    "  - {id: a, requests: [{id: r1}]}\n"
    "  - {id: b, requests: [{id: r1, priority: 2}]}\n"
    "  - {id: c, categories: [orphan, rural], requests: [{id: r1}]}\n"
    "  - {id: d, position: teacher, experience-years: 2, requests: [{id: r1, priority: 1}]}\n"
    "  - {id: e, requests: [{id: r1, since: 2026-09-01}]}\n"
    "  - {id: f, categories: [rural], requests: [{id: r1, since: 2026-11-01}]}\n";

}  // namespace

TEST_CASE("tiers by the requests' own priority, without empty ones between") {
  CHECK(tiers("", people) == "a=2 b=1 c=2 d=0 e=2 f=2");
}

TEST_CASE("tiers by match: priority: the first level that applies") {
  struct Row {
    const char *priority, *expected;
  };
  const Row rows[] = {
      {"orphan", "a=1 b=1 c=0 d=1 e=1 f=1"},
      {"[rural, young-specialist]", "a=2 b=2 c=0 d=1 e=2 f=0"},
      {"[[orphan, young-specialist], rural]", "a=2 b=2 c=0 d=0 e=2 f=1"},
      {"[{waiting: 60 days}, request]", "a=3 b=2 c=3 d=1 e=0 f=3"},
      {"[rural, request, {waiting: 2 weeks}]", "a=4 b=2 c=0 d=1 e=3 f=0"},
      {"[nobody]", "a=0 b=0 c=0 d=0 e=0 f=0"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.priority);
    CHECK(tiers(std::string("priority: ") + row.priority, people) == row.expected);
  }
}

TEST_CASE("numbers of days") {
  struct Row {
    const char* words;
    long days;  // 0: none
  };
  const Row rows[] = {
      {"60", 60},      {"60 days", 60}, {"1 day", 1},      {"8 недель", 56}, {"2 Weeks", 14},
      {"21 день", 21}, {"3 дня", 3},    {"", 0},           {"soon", 0},      {"60 hours", 0},
      {"0 days", 0},   {"-5", 0},       {"9999 weeks", 0}, {"days", 0},      {"99999999999999999999", 0}};
  for (const Row& row : rows) {
    CAPTURE(row.words);
    CHECK(days_of(row.words).value_or(0) == row.days);
  }
}

}  // namespace mentor

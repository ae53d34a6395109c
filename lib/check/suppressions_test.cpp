#include "check/suppressions.h"

#include <doctest/doctest.h>

#include "base/files.h"
#include "model/load.h"

using namespace mentor;

TEST_CASE("what a comment says") {
  struct Row {
    std::string_view comment;
    bool ours;
    bool readable;
    std::vector<std::string> rules;
    std::string until;
    std::string reason;
  };
  const Row rows[] = {
      {"# mentor: allow D101 -- old plan", true, true, {"D101"}, "", "old plan"},
      {"# mentor: allow D101 — old plan", true, true, {"D101"}, "", "old plan"},
      {"# mentor: allow D101 until 2025-12-31 -- old plan", true, true, {"D101"}, "2025-12-31", "old plan"},
      {"#mentor: allow deadline-vague, T101", true, true, {"deadline-vague", "T101"}, "", ""},
      {"# mentor: allow D101 --", true, true, {"D101"}, "", ""},
      {"# mentor: allow", true, false, {}, "", ""},
      {"# mentor: alow D101 -- x", true, false, {"D101"}, "", "x"},
      {"# mentor: allow D101 until tomorrow -- x", true, false, {"D101"}, "", "x"},
      {"# mentor: allow D101 until 2025-02-30 -- x", true, false, {"D101"}, "", "x"},
      {"# mentor: allow D101 until 2025-12-31 D102 -- x", true, false, {"D101", "D102"}, "2025-12-31", "x"},
      {"# mentor: permit D101", true, false, {"D101"}, "", ""},
      {"# mentor: D101 -- old plan", true, false, {}, "", "old plan"},
      // Lines of a file that somebody has put aside for a while.
      {"# mentor: p-0001", false, false, {}, "", ""},
      {"#    mentor: p-0001  # left in May", false, false, {}, "", ""},
      {"# mentor:", false, false, {}, "", ""},
      {"# mentor: {forms: [a], capacity: 2}", false, false, {}, "", ""},
      {"# mentor: 5", false, false, {}, "", ""},
      {"# the mentor: allow D101", false, false, {}, "", ""},
      {"# a plain comment", false, false, {}, "", ""},
      {"#", false, false, {}, "", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.comment);
    const auto says = read_suppression(row.comment);
    REQUIRE(says.has_value() == row.ours);
    if (!says) continue;
    CHECK(says->readable == row.readable);
    CHECK(says->rules == row.rules);
    CHECK((says->until ? to_iso(*says->until) : "") == row.until);
    CHECK(says->reason == row.reason);
  }
}

namespace {

std::vector<std::string> codes(const std::string& items, CheckOptions options = {}) {
  const MemoryFiles files({{"mentor.yaml", "id: example\nprofile: generic\nrules: {T: 'off', R: 'off'}\n"},
                           {"plan.yaml", "kind: roadmap\nid: plan\nperiod: 2024\nitems:\n" + items}});
  const auto repository = load(files, {.root = "."});
  REQUIRE(repository.has_value());
  options.today = *make_date(2024, 1, 15);
  std::vector<std::string> found;
  for (const Diagnostic& each : check(**repository, options))
    found.push_back(std::string(each.rule->code) + ":" + std::to_string(each.place.begin().line));
  return found;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("a comment allows a finding on its line, or on the next line that says something") {
  struct Row {
    std::string items;
    Codes expected;
  };
  const std::string item = "  - {title: One, deadline: on request}";
  const Row rows[] = {
      {item + "\n", {"D110:5"}},
      {item + "  # mentor: allow D110 -- agreed\n", {}},
      {item + "  # mentor: allow deadline-vague -- agreed\n", {}},
      {"  # mentor: allow D110 -- agreed\n" + item + "\n", {}},
      {"  # mentor: allow D110 -- agreed\n\n  # and why\n" + item + "\n", {}},
      {"  # mentor: allow D110 -- agreed\n" + item + "\n" + item + "\n", {"D110:7"}},
      {item + "  # mentor: allow D101 -- agreed\n", {"D110:5", "C203:5"}},
      {item + "  # mentor: allow D110, D101 -- agreed\n", {"C203:5"}},
      {item + "  # mentor: allow D110\n", {"C201:5"}},
      {item + "  # mentor: allow D110 until 2024-01-15 -- agreed\n", {}},
      {item + "  # mentor: allow D110 until 2024-01-14 -- agreed\n", {"D110:5", "C202:5"}},
      {item + "  # mentor: allow D999 -- agreed\n", {"D110:5", "C204:5"}},
      {item + "  # mentor: D110\n", {"D110:5", "C205:5"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.items);
    CHECK(codes(row.items) == row.expected);
  }
}

TEST_CASE("a comment is not called unused where its rule did not run") {
  const std::string items = "  - {title: One, deadline: 01.05.2024}  # mentor: allow D110 -- agreed\n";
  CHECK(codes(items) == Codes{"C203:5"});
  CHECK(codes(items, {.today = {}, .ignore = {"D110"}}).empty());
  CHECK(codes(items, {.today = {}, .select = {"C", "D101"}}).empty());
}

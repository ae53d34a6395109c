#include "check/since.h"

#include <doctest/doctest.h>

#include "base/files.h"
#include "check/check.h"
#include "model/load.h"

using namespace mentor;

namespace {

using Paths = std::map<std::string, std::string>;

std::shared_ptr<Repository> repository(Paths files) {
  files.emplace("mentor.yaml", "id: a\nprofile: generic\n");
  auto loaded = load(MemoryFiles(std::move(files)), {.root = "."});
  REQUIRE(loaded.has_value());
  return std::move(*loaded);
}

const std::string head = "kind: roadmap\nid: plan\nperiod: 2024\nitems:\n";
const std::string first = "  - {number: 1, title: Order, deadline: on request}\n";
const std::string second = "  - {number: 2, title: Train, deadline: as needed}\n";
const std::string more = "  - {number: 9, title: Talk, deadline: by 30.10.2024}\n";

// The texts that new findings stand on.
std::vector<std::string> fresh(const Paths& before, const Paths& now) {
  const auto old = repository(before), current = repository(now);
  const CheckOptions options{.today = *make_date(2024, 1, 15), .select = {"D110"}};
  std::vector<std::string> texts;
  for (const Diagnostic& each :
       new_findings(check(*current, options), check(*old, options), renamed_files(*old, *current)))
    texts.push_back(each.place.source->path() + " " + std::string(each.place.text()));
  return texts;
}

}  // namespace

TEST_CASE("only what a change brought is new") {
  struct Row {
    std::string about;
    Paths before, now;
    std::vector<std::string> expected;
  };
  const std::string other = "  - {number: 1, title: The order, deadline: on request}\n";
  const Row rows[] = {
      {"nothing changed", {{"a.yaml", head + first}}, {{"a.yaml", head + first}}, {}},
      {"lines above", {{"a.yaml", head + first}}, {{"a.yaml", head + more + more + first}}, {}},
      {"one more", {{"a.yaml", head + first}}, {{"a.yaml", head + first + second}}, {"a.yaml as needed"}},
      {"the same line twice", {{"a.yaml", head + first}}, {{"a.yaml", head + first + first}}, {"a.yaml on request"}},
      {"one less", {{"a.yaml", head + first + second}}, {{"a.yaml", head + first}}, {}},
      {"its line was edited elsewhere", {{"a.yaml", head + first}}, {{"a.yaml", head + other}}, {}},
      {"another file", {}, {{"a.yaml", head + first}}, {"a.yaml on request"}},
      {"renamed", {{"a.yaml", head + first}}, {{"b/c.yaml", head + first}}, {}},
      {"renamed and edited",
       {{"a.yaml", head + first + more}},
       {{"b.yaml", head + first + second + more}},
       {"b.yaml as needed"}},
      {"copied",
       {{"a.yaml", head + first}},
       {{"a.yaml", head + first}, {"b.yaml", head + first}},
       {"b.yaml on request"}},
      {"a setting that brings it",
       {{"a.yaml", head + first}, {"mentor.yaml", "id: a\nprofile: generic\nrules: {D110: 'off'}\n"}},
       {{"a.yaml", head + first}},
       {"a.yaml on request"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.about);
    CHECK(fresh(row.before, row.now) == row.expected);
  }
}

TEST_CASE("renamed files: equal ones first, then the most alike, none twice") {
  const std::string a = head + first + second, b = head + first + second + more;
  CHECK(renamed_files(*repository({{"old.yaml", a}}), *repository({{"x.yaml", b}, {"y.yaml", a}})) ==
        Renames{{"old.yaml", "y.yaml"}});
  CHECK(renamed_files(*repository({{"old.yaml", a}, {"older.yaml", b}}), *repository({{"x.yaml", b + more}})) ==
        Renames{{"older.yaml", "x.yaml"}});
  CHECK(
      renamed_files(*repository({{"old.yaml", a}}), *repository({{"x.yaml", "kind: surveys\nsurveys: []\n"}})).empty());
  CHECK(renamed_files(*repository({{"old.yaml", a}}), *repository({{"old.yaml", a}, {"new.yaml", a}})).empty());
}

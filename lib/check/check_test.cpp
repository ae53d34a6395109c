#include "check/check.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/files.h"
#include "check/engine.h"
#include "model/load.h"

using namespace mentor;

namespace {

const Date today = *make_date(2024, 1, 15);

struct Found {
  std::unique_ptr<Repository> repository;
  std::vector<Diagnostic> findings;

  // `code severity line` of each, for comparison.
  std::vector<std::string> brief() const {
    std::vector<std::string> lines;
    for (const Diagnostic& each : findings)
      lines.push_back(std::string(each.rule->code) + " " + std::string(to_string(each.severity)) + " " +
                      each.place.source->path() + ":" + std::to_string(each.place.begin().line));
    return lines;
  }
};

Found run(std::map<std::string, std::string> files, CheckOptions options = {}) {
  const MemoryFiles memory(std::move(files));
  auto repository = load(memory, {.root = "."});
  REQUIRE(repository.has_value());
  Found found{std::move(*repository), {}};
  options.today = today;
  found.findings = check(*found.repository, options);
  return found;
}

const std::string plan =
    "kind: roadmap\nid: plan\nperiod: 2024\napproved: {by: head, order: № 1, date: 2023-12-01}\nitems:\n"
    "  - {number: 1., title: One, deadline: on request, result: list}\n"
    "  - {number: 2., title: Two, deadline: 31.02.2024, result: list}\n";
const std::string settings = "id: example\nprofile: generic\nrules: ";
const std::vector<std::string> only_d = {"D"};

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("severities come from code, name or family, the nearest to the rule first") {
  struct Row {
    std::string rules;
    Lines expected;
  };
  const Row rows[] = {
      {"{}", {"D110 note plan.yaml:6", "D101 error plan.yaml:7"}},
      {"{D101: warning}", {"D110 note plan.yaml:6", "D101 warning plan.yaml:7"}},
      {"{deadline-unreadable: note, deadline-vague: error}", {"D110 error plan.yaml:6", "D101 note plan.yaml:7"}},
      {"{D: 'off'}", {}},
      {"{D: 'off', D110: warning}", {"D110 warning plan.yaml:6"}},
      {"{D: warning}", {"D110 warning plan.yaml:6", "D101 warning plan.yaml:7"}},
      {"{D101: nonsense}", {"D110 note plan.yaml:6", "D101 error plan.yaml:7"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.rules);
    CHECK(run({{"mentor.yaml", settings + row.rules + "\n"}, {"plan.yaml", plan}}, {.today = {}, .select = only_d})
              .brief() == row.expected);
  }
}

TEST_CASE("a programme below inherits severities and may set its own") {
  const Found found = run({{"mentor.yaml", settings + "{D110: 'off'}\n"},
                           {"plan.yaml", plan},
                           {"school/mentor.yaml", "id: school\nprofile: generic\nrules: {D101: warning}\n"},
                           {"school/plan.yaml", plan}},
                          {.today = {}, .select = only_d});
  CHECK(found.brief() == Lines{"D101 error plan.yaml:7", "D101 warning school/plan.yaml:7"});
}

TEST_CASE("what is selected, ignored and in which paths") {
  const std::map<std::string, std::string> files = {{"mentor.yaml", settings + "{}\n"}, {"a/plan.yaml", plan}};
  struct Row {
    CheckOptions options;
    std::size_t expected;
  };
  const Row rows[] = {
      {{.today = {}, .select = {"D101"}}, 1},
      {{.today = {}, .select = {"d101"}}, 1},
      {{.today = {}, .select = {"deadline-vague", "D101"}}, 2},
      {{.today = {}, .select = {"D"}, .ignore = {"D110"}}, 1},
      {{.today = {}, .select = {"D101"}, .ignore = {"D"}}, 0},
      {{.today = {}, .select = {"D"}, .paths = {"a"}}, 2},
      {{.today = {}, .select = {"D"}, .paths = {"./a/plan.yaml"}}, 2},
      {{.today = {}, .select = {"D"}, .paths = {"a/pla"}}, 0},
      {{.today = {}, .select = {"D"}, .paths = {"b", "."}}, 2},
  };
  for (const Row& row : rows) CHECK(run(files, row.options).findings.size() == row.expected);
}

TEST_CASE("what reading finds has the severity that the programme wants") {
  const std::map<std::string, std::string> files = {{"mentor.yaml", settings + "{S101: warning}\n"},
                                                    {"plan.yaml", "kind: roadmap\nid: plan\nitems: [{titel: One}]\n"}};
  CHECK(run(files, {.today = {}, .select = {"S101"}}).brief() == Lines{"S101 warning plan.yaml:3"});
}

TEST_CASE("findings are the same whatever the number of threads and the order of files") {
  std::map<std::string, std::string> files = {{"mentor.yaml", settings + "{}\n"}};
  for (int i = 0; i < 40; ++i) {
    std::string text = plan;
    text.replace(text.find("id: plan"), 8, "id: plan-" + std::to_string(i));
    files["roadmaps/" + std::to_string(i) + ".yaml"] = text;
  }
  const Lines one = run(files, {.today = {}, .threads = 1}).brief();
  CHECK(one.size() > 80);
  for (const unsigned threads : {2U, 3U, 8U, 64U}) CHECK(run(files, {.today = {}, .threads = threads}).brief() == one);
}

TEST_CASE("output is sorted and has no finding twice") {
  const Found found = run({{"mentor.yaml", settings + "{}\n"}, {"plan.yaml", plan}});
  const auto order = [](const Diagnostic& left, const Diagnostic& right) { return before(left, right); };
  CHECK(std::is_sorted(found.findings.begin(), found.findings.end(), order));
  CHECK(std::adjacent_find(found.findings.begin(), found.findings.end(), [&](const auto& left, const auto& right) {
          return !order(left, right);
        }) == found.findings.end());
}

TEST_CASE("a file belongs to the deepest programme around it") {
  const Found found = run({{"mentor.yaml", settings + "{}\n"},
                           {"school/mentor.yaml", "id: school\nprofile: generic\n"},
                           {"school/plan.yaml", plan},
                           {"school-2.yaml", plan}});
  for (const auto& source : found.repository->sources) {
    const Programme* programme = programme_of(*found.repository, {source.get(), {}});
    REQUIRE(programme);
    CHECK(programme->folder == (source->path().starts_with("school/") ? "school" : ""));
  }
  CHECK(programme_of(*found.repository, {}) == nullptr);
}

TEST_CASE(
    "identities that git tracks are told, in a public repository as an error; what git does not track only there") {
  struct Row {
    std::string settings;
    std::set<std::string, std::less<>> tracked;
    Lines expected;
  };
  const std::string shared = "id: example\nprofile: generic\nprivacy: {public: ";
  const Row rows[] = {
      {shared + "false}\n", {}, {}},
      {shared + "false}\n", {"secret/who.yaml"}, {"V108 warning secret/who.yaml:3"}},
      {shared + "true}\n", {"secret/who.yaml"}, {"V108 error secret/who.yaml:3"}},
      {shared + "true}\nrules: {V108: note}\n", {"secret/who.yaml"}, {"V108 note secret/who.yaml:3"}},
      {shared + "true}\n", {"another.yaml"}, {"V109 warning secret/who.yaml:3"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.settings);
    const std::map<std::string, std::string> files = {
        {"mentor.yaml", row.settings},
        {"people.yaml", "kind: participants\nparticipants:\n  - {id: p-0001, mentor: {capacity: 1}}\n"},
        {"secret/who.yaml",
         "kind: identities\nidentities:\n  - {id: p-0001, name: Somebody, contacts: [8 900 123-45-67]}\n"}};
    const Found found = run(files, {.today = {}, .select = {"V"}, .tracked = row.tracked});
    CHECK(identity_paths(*found.repository) == Lines{"secret/who.yaml"});
    CHECK(found.brief() == row.expected);
  }
}

TEST_CASE("personal data in comments and in any text is told once, and is an error in a public repository") {
  const std::string people =
      "kind: participants\n# mother: 8 900 123-45-67\nparticipants:\n"
      "  - {id: p-0001, position: \"teacher, teacher@example.org\", mentor: {capacity: 1}}\n";
  const std::string shared = "id: example\nprofile: generic\nprivacy: {public: ";
  const CheckOptions only_v{.today = {}, .select = {"V"}};
  CHECK(run({{"mentor.yaml", shared + "false}\n"}, {"people.yaml", people}}, only_v).brief() ==
        Lines{"V102 note people.yaml:2", "V103 note people.yaml:4"});
  CHECK(run({{"mentor.yaml", shared + "true}\n"}, {"people.yaml", people}}, only_v).brief() ==
        Lines{"V102 error people.yaml:2", "V103 error people.yaml:4"});
}

TEST_CASE("a programme of many roadmaps, people and pairs is judged in parts, and each of them is judged") {
  std::map<std::string, std::string> files = {{"mentor.yaml", settings + "{}\n"}};
  std::string people = "kind: participants\nparticipants:\n", pairs = "kind: pairs\npairs:\n";
  constexpr int roadmaps = 11, many = 1100;
  for (int i = 0; i < roadmaps; ++i) files["plan" + std::to_string(i) + ".yaml"] = plan;
  for (int i = 0; i < many; ++i) people += "  - {id: p" + std::to_string(i) + ", grade: 3, born: 1950, mentor: {}}\n";
  for (int i = 0; i < many; ++i)
    pairs += "  - {id: q" + std::to_string(i) + ", mentor: p" + std::to_string(i) + ", mentees: [p" +
             std::to_string(i) + "]}\n";
  files["people.yaml"] = people, files["pairs.yaml"] = pairs;
  for (const unsigned threads : {1U, 3U}) {
    std::map<std::string_view, int> counts;
    CheckOptions options;
    options.threads = threads;
    const Found found = run(files, options);
    for (const Diagnostic& each : found.findings) ++counts[each.rule->name];
    CHECK(counts["deadline-unreadable"] == roadmaps);
    CHECK(counts["age-and-grade"] == many);
    CHECK(counts["mentor-is-mentee"] == many);
  }
}

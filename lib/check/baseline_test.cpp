#include "check/baseline.h"

#include <doctest/doctest.h>

#include "base/files.h"
#include "model/load.h"

using namespace mentor;

namespace {

using Files_ = std::map<std::string, std::string>;
using Sentences = std::vector<std::string>;

// A plan with so many items that name no date (D110), one a line.
std::string plan(const std::string& id, int vague) {
  std::string text = "kind: roadmap\nid: " + id + "\nperiod: 2024\nitems:\n";
  for (int i = 1; i <= vague; ++i)
    text += "  - {number: " + std::to_string(i) + ", title: Part " + std::to_string(i) + ", deadline: on request}\n";
  return text;
}

struct State {
  std::shared_ptr<Repository> repository;
  std::vector<Diagnostic> findings;
  CheckOptions options;
};

State state(Files_ files, std::vector<std::string> paths = {}, std::vector<std::string> select = {"D110"}) {
  files.emplace("mentor.yaml", "id: a\nprofile: generic\n");
  State made;
  made.options = {.today = *make_date(2024, 1, 15), .select = std::move(select), .paths = std::move(paths)};
  auto repository = load(MemoryFiles(std::move(files)), {.root = "."});
  REQUIRE(repository.has_value());
  made.repository = std::move(*repository);
  made.findings = check(*made.repository, made.options);
  return made;
}

BaselineUse used(const Baseline& baseline, const State& state) {
  std::vector<std::string> paths;
  for (const auto& source : state.repository->sources) paths.push_back(source->path());
  return use(baseline, state.findings, paths, state.options);
}

Sentences stale(const BaselineUse& use) {
  Sentences sentences;
  for (const Message& each : use.stale) sentences.push_back(each.in(Language::en));
  return sentences;
}

const Baseline two{{{"a.yaml", {{"D110", 2}}}}};

}  // namespace

TEST_CASE("as many as were written down are hidden, wherever they stand now") {
  struct Row {
    int there;
    std::size_t shown, hidden;
    Sentences stale;
  };
  const std::string again = ": write the baseline again";
  const Row rows[] = {{2, 0, 2, {}},
                      {1, 0, 1, {"the baseline allows 2 of D110 deadline-vague in a.yaml, there is 1" + again}},
                      {0, 0, 0, {"the baseline allows 2 of D110 deadline-vague in a.yaml, there are 0" + again}},
                      {3, 3, 0, {}}};
  for (const Row& row : rows) {
    CAPTURE(row.there);
    const State now = state({{"a.yaml", plan("a", row.there)}});
    const BaselineUse use = used(two, now);
    CHECK(use.left.size() == row.shown);
    CHECK(use.hidden == row.hidden);
    CHECK(stale(use) == row.stale);
  }
}

TEST_CASE("of too many all are shown, and the first says how many there are") {
  const State now = state({{"a.yaml", plan("a", 5)}});
  const BaselineUse use = used(two, now);
  REQUIRE(use.left.size() == 5);
  const std::string last = "the baseline allows 2 of D110 in this file and there are 5: 3 too many, so all are shown";
  CHECK(use.left[0].help.in(Language::en).ends_with(" – " + last));
  CHECK(use.left[0].help.in(Language::ru).find("лишних 3") != std::string::npos);
  CHECK(use.left[1].help == now.findings[1].help);
}

TEST_CASE("what a run does not look at is neither hidden nor stale") {
  const Files_ files = {{"a.yaml", plan("a", 0)}, {"b.yaml", plan("b", 1)}};
  CHECK(stale(used(two, state(files, {"b.yaml"}))).empty());
  CHECK(stale(used(two, state(files, {}, {"T"}))).empty());
  CHECK(stale(used(two, state(files, {"a.yaml"}))).size() == 1);
}

TEST_CASE("a file that was renamed keeps its counts, and this is said") {
  struct Row {
    std::string about;
    Files_ files;
    std::size_t shown;
    Sentences stale;
  };
  const auto taken = [](const std::string& path) {
    return Sentences{"“a.yaml” of the baseline is gone; its counts are taken for “" + path +
                     "”: write the baseline again"};
  };
  const Sentences gone = {"“a.yaml” of the baseline is not there any more: write the baseline again"};
  const Row rows[] = {{"the same file name", {{"plans/a.yaml", plan("a", 2)}}, 0, taken("plans/a.yaml")},
                      {"too many there", {{"plans/a.yaml", plan("a", 3)}}, 3, taken("plans/a.yaml")},
                      {"the same counts", {{"z.yaml", plan("a", 2)}}, 0, taken("z.yaml")},
                      {"other counts", {{"z.yaml", plan("a", 1)}}, 1, gone},
                      {"two could be meant", {{"y.yaml", plan("y", 2)}, {"z.yaml", plan("z", 2)}}, 4, gone},
                      {"nothing left", {}, 0, gone}};
  for (const Row& row : rows) {
    CAPTURE(row.about);
    const BaselineUse use = used(two, state(row.files));
    CHECK(use.left.size() == row.shown);
    CHECK(stale(use) == row.stale);
  }
}

TEST_CASE("a file that cannot be read is never hidden") {
  const State now = state({{"a.yaml", "kind: roadmap\nid: a\ntitle: 'open\n"}}, {}, {});
  REQUIRE_FALSE(now.findings.empty());
  CHECK(baseline_of(now.findings).files.empty());
  CHECK(used({{{"a.yaml", {{now.findings[0].rule->code.data(), 9}}}}}, now).left.size() == now.findings.size());
}

TEST_CASE("written and read back, sorted, one line a rule") {
  const Baseline baseline{{{"план #1.yaml", {{"T101", 1}, {"D110", 12}}}, {"a.yaml", {{"D110", 2}}}}};
  const std::string text = to_yaml(baseline);
  CHECK(text.substr(text.find("\nschema:")) ==
        "\nschema: mentor/baseline/1\nfiles:\n  a.yaml:\n    D110: 2  # deadline-vague\n"
        "  \"план #1.yaml\":\n    D110: 12  # deadline-vague\n    T101: 1  # approval-missing\n");
  CHECK(read_baseline("b", text)->files == baseline.files);
  CHECK(read_baseline("b", to_yaml({}))->files.empty());
  CHECK(baseline.total() == 15);
}

TEST_CASE("what is no baseline is refused with its line") {
  struct Row {
    std::string text;
    std::string message;
  };
  const std::string head = "schema: mentor/baseline/1\n";
  const Row rows[] = {{"", "line 1: it has no line"},
                      {"kind: roadmap\n", "line 1: it has no line"},
                      {"schema: mentor/baseline/2\nfiles: {}\n", "line 1: it has no line"},
                      {head, "line 1: there is no “files:”"},
                      {head + "files: [a]\n", "line 1: there is no “files:”"},
                      {head + "files:\n  a.yaml: 3\n", "line 3: rules with counts"},
                      {head + "files:\n  a.yaml:\n    D999: 3\n", "line 4: there is no rule “D999”"},
                      {head + "files:\n  a.yaml:\n    D110: many\n", "line 4: a count is a whole number"},
                      {head + "files:\n  a.yaml:\n    D110: 0\n", "line 4: a count is a whole number"},
                      {head + "files:\n  a.yaml:\n    D110: -1\n", "line 4: a count is a whole number"},
                      {head + "files: 'open\n", "line 2: "}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto baseline = read_baseline("b.yaml", row.text);
    REQUIRE_FALSE(baseline.has_value());
    CHECK(baseline.error().kind == Failure::Kind::usage);
    CHECK(baseline.error().message.in(Language::en).find("“b.yaml” cannot be used: " + row.message) !=
          std::string::npos);
  }
}

TEST_CASE("a narrow run leaves the rest of a baseline as it was") {
  const Baseline old{{{"a.yaml", {{"D110", 2}, {"T101", 1}}}, {"b.yaml", {{"D110", 4}}}}};
  const Baseline now{{{"a.yaml", {{"D110", 1}}}}};
  const CheckOptions narrow{.today = {}, .select = {"D"}, .paths = {"a.yaml"}};
  CHECK(merged(old, now, narrow).files ==
        Baseline{{{"a.yaml", {{"D110", 1}, {"T101", 1}}}, {"b.yaml", {{"D110", 4}}}}}.files);
  CHECK(merged(old, now, {.today = {}}).files == now.files);
}

TEST_CASE("a baseline among the files is neither ours nor somebody else's") {
  const State now = state({{"b.yaml", to_yaml(two)}, {"c.yaml", "a: 1\n"}}, {}, {});
  CHECK(now.repository->foreign == Sentences{"c.yaml"});
  CHECK(now.findings.empty());
}

// Fixes: one by one as rules offer them, in rounds, taken back; and what holds for whatever is fixed.
#include "check/fixing.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/files.h"
#include "edit/edit.h"
#include "model/load.h"
#include "yaml/faults.h"
#include "yaml/read.h"

using namespace mentor;

namespace {

using Texts = std::map<std::string, std::string>;

const Date today = *make_date(2024, 1, 15);

std::unique_ptr<Repository> loaded(const Texts& files, const Texts& overlay = {}) {
  const MemoryFiles memory(files);
  auto repository = load(memory, {.root = ".", .overlay = overlay});
  REQUIRE(repository.has_value());
  return std::move(*repository);
}

FixResult fixed(const Texts& files, bool unsafe, CheckOptions options = {}) {
  options.today = today;
  auto result = fix(loaded(files), options, unsafe,
                    [&](const Texts& texts) -> Result<std::unique_ptr<Repository>> { return loaded(files, texts); });
  REQUIRE(result.has_value());
  return std::move(*result);
}

Texts with(Texts files, const FixResult& result) {
  for (const auto& [path, text] : result.texts) {
    CHECK(files.at(path) == text.before);
    CHECK(text.before != text.after);
    files[path] = text.after;
  }
  return files;
}

// "" for a finding that no file gave.
std::string path_of(const Diagnostic& finding) { return finding.place ? finding.place.source->path() : ""; }

std::string listed(const std::vector<Diagnostic>& findings) {
  std::string lines;
  for (const Diagnostic& each : findings)
    lines += std::string(each.rule->code) + " " + path_of(each) + ":" + std::to_string(each.place.begin().line) + " " +
             each.message.in(Language::en) + "\n";
  return lines;
}

// How often each rule finds something in each file.
std::map<std::pair<std::string, std::string>, std::size_t> counts(const std::vector<Diagnostic>& findings) {
  std::map<std::pair<std::string, std::string>, std::size_t> counted;
  for (const Diagnostic& each : findings) ++counted[{std::string(each.rule->code), path_of(each)}];
  return counted;
}

// Whether `after` has a rule that finds more in a file than before; where an error was mended in the file, notes and
// warnings may have come to light.
bool has_new(const std::vector<Diagnostic>& before, const std::vector<Diagnostic>& after) {
  const auto old = counts(before), now = counts(after);
  const auto errors = [](const std::vector<Diagnostic>& findings, const std::string& path) {
    return std::count_if(findings.begin(), findings.end(), [&](const Diagnostic& each) {
      return each.rule->severity == Severity::error && path_of(each) == path;
    });
  };
  return std::any_of(now.begin(), now.end(), [&](const auto& entry) {
    const auto& [key, count] = entry;
    const auto known = old.find(key);
    if (known != old.end()) return count > known->second;
    const bool is_error = std::any_of(after.begin(), after.end(), [&](const Diagnostic& each) {
      return each.rule->code == key.first && each.severity == Severity::error;
    });
    return is_error || errors(after, key.second) >= errors(before, key.second);
  });
}

// What must hold of every repository: nothing new, nothing left to do, nothing changed the second time, and the fix of
// no finding that is still there.
void check_laws(const Texts& files, bool unsafe) {
  const auto repository = loaded(files);
  const auto before = check(*repository, {.today = today});
  const FixResult once = fixed(files, unsafe);
  CAPTURE(listed(before));
  CAPTURE(listed(once.findings));
  CHECK(once.finished);
  CHECK_FALSE(has_new(before, once.findings));
  const Texts after = with(files, once);
  const auto again = loaded(after);
  CHECK(listed(check(*again, {.today = today})) == listed(once.findings));
  const FixResult twice = fixed(after, unsafe);
  CHECK(twice.fixed == 0);
  CHECK(twice.texts.empty());
  CHECK(once.taken_back.size() == twice.taken_back.size());
  CHECK((once.fixed == 0) == once.texts.empty());
}

// An example as files: several, each under a line `# file: PATH`, or one called example.yaml; with a mentor.yaml of no
// assumptions where it brings none.
Texts files_of(std::string_view example) {
  constexpr std::string_view mark = "# file: ";
  Texts files;
  std::string name = "example.yaml";
  while (!example.empty()) {
    const std::size_t end = std::min(example.find('\n'), example.size() - 1) + 1;
    const std::string_view line = example.substr(0, end);
    if (line.starts_with(mark))
      name = line.substr(mark.size(), line.find_last_not_of('\n') + 1 - mark.size());
    else
      files[name] += line;
    example.remove_prefix(end);
  }
  files.emplace("mentor.yaml", "id: example\nprofile: generic\n");
  return files;
}

// The reader's examples are any YAML; in a file of this name they are ours.
Texts example_of(const RuleInfo& rule) {
  if (!rule.code.starts_with('Y')) return files_of(rule.bad);
  return {{"mentor.yaml", std::string(rule.bad)}};
}

Texts folder(const std::filesystem::path& root) {
  Texts files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files[std::filesystem::relative(entry.path(), root).generic_string()] =
        std::string(std::istreambuf_iterator<char>(in), {});
  }
  return files;
}

// The best fix that the rule's findings have.
Fixes best_of(const RuleInfo& rule, const std::vector<Diagnostic>& findings) {
  Fixes best = Fixes::none;
  for (const Diagnostic& each : findings)
    if (each.rule->code == rule.code && each.fix) best = std::max(best, each.fix->safe ? Fixes::safe : Fixes::unsafe);
  return best;
}

const std::string settings = "id: example\nprofile: generic\n";
const std::string plan =
    "kind: roadmap\nid: plan\nperiod: 2024\napproved: {by: head, order: № 1, date: 2023-12-01}\nitems:\n";

}  // namespace

TEST_CASE("a rule that says that it mends what it finds does so on its example, and no other does") {
  for (const RuleInfo* rule : all_rules()) {
    CAPTURE(rule->code);
    CAPTURE(rule->name);
    if (rule->code.starts_with('Y')) continue;
    const Texts files = example_of(*rule);
    const Fixes best = best_of(*rule, check(*loaded(files), {.today = today}));
    CHECK(to_string(best) == to_string(rule->fixes));
    if (best == Fixes::none) continue;
    const bool unsafe = best == Fixes::unsafe;
    const FixResult result = fixed(files, unsafe);
    CAPTURE(listed(result.findings));
    CHECK(result.fixed > 0);
    CHECK(std::none_of(result.taken_back.begin(), result.taken_back.end(),
                       [&](const TakenBack& each) { return each.rule == rule; }));
    CHECK(std::none_of(result.findings.begin(), result.findings.end(), [&](const Diagnostic& each) {
      return each.rule == rule && each.fix && (each.fix->safe || unsafe);
    }));
  }
}

// The reader's examples are any YAML, not only files of ours: they are shown to the reader alone.
TEST_CASE("a fault that the reader says it can mend is mended in its example, and no other is") {
  for (const RuleInfo* rule : yaml::reader_rules()) {
    CAPTURE(rule->code);
    CAPTURE(rule->name);
    const Source source("example.yaml", std::string(rule->bad));
    const auto faults = yaml::read(source).faults;
    CHECK(to_string(best_of(*rule, faults)) == to_string(rule->fixes));
    for (const Diagnostic& each : faults) {
      if (each.rule != rule || !each.fix) continue;
      const auto bytes = apply(source, each.fix->edits);
      REQUIRE(bytes.has_value());
      CAPTURE(*bytes);
      const Source mended("example.yaml", *bytes);
      CHECK(yaml::read(mended).faults.size() < faults.size());
    }
  }
}

TEST_CASE("fixing every rule's example to the end: nothing new, and twice is once") {
  for (const RuleInfo* rule : all_rules()) {
    CAPTURE(rule->code);
    for (const bool unsafe : {false, true}) check_laws(example_of(*rule), unsafe);
  }
}

TEST_CASE("fixing the repository's own examples to the end: nothing new, and twice is once") {
  const std::filesystem::path examples = std::filesystem::path(MENTOR_SOURCE_DIR) / "examples";
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(examples)) {
    if (!entry.is_directory()) continue;
    CAPTURE(entry.path().filename().string());
    const Texts files = folder(entry.path());
    for (const bool unsafe : {false, true}) check_laws(files, unsafe);
    ++count;
  }
  CHECK(count >= 7);
}

TEST_CASE("only the bytes of the edits change: line ends, the mark at the beginning and comments stay") {
  const std::string before =
      "\xEF\xBB\xBFkind: roadmap\r\nid: plan # keep\r\nitems:\r\n  - title: One  # and this\r\n"
      "    deadline: Апрель 2024.   \r\n    result: no line end";
  std::string after = before;
  after.erase(after.find("2024.") + 4, 1);
  const FixResult result =
      fixed({{"mentor.yaml", settings}, {"plan.yaml", before}}, false, {.today = today, .select = {"D114"}});
  REQUIRE(result.texts.size() == 1);
  CHECK(result.texts.at("plan.yaml").after == after);
}

TEST_CASE("fixes that overlap are applied one after the other, in rounds") {
  const FixResult result = fixed({{"mentor.yaml", settings}, {"plan.yaml", plan + "  - {title: План в в в школе}\n"}},
                                 true, {.today = today, .select = {"T108"}});
  CHECK(result.fixed == 2);
  CHECK(result.findings.empty());
  CHECK(result.texts.at("plan.yaml").after == plan + "  - {title: План в школе}\n");
}

TEST_CASE("what is selected, ignored, in other paths or allowed is not fixed") {
  const std::string item = "  - {title: One, deadline: Апрель 2024.}\n";
  const Texts files = {
      {"mentor.yaml", settings},
      {"a/plan.yaml", plan + item},
      {"b.yaml", "kind: roadmap\nid: b\nperiod: 2024\nitems:\n" + item},
      {"c.yaml", "kind: roadmap\nid: c\nperiod: 2024\nitems:\n  # mentor: allow D114 -- as approved\n" + item}};
  struct Row {
    CheckOptions options;
    std::vector<std::string> changed;
  };
  const Row rows[] = {
      {{.today = {}}, {"a/plan.yaml", "b.yaml"}},
      {{.today = {}, .select = {"D114"}}, {"a/plan.yaml", "b.yaml"}},
      {{.today = {}, .select = {"T"}}, {}},
      {{.today = {}, .ignore = {"D114"}}, {}},
      {{.today = {}, .paths = {"a"}}, {"a/plan.yaml"}},
      {{.today = {}, .paths = {"c.yaml"}}, {}},
  };
  for (const Row& row : rows) {
    std::vector<std::string> changed;
    for (const auto& [path, text] : fixed(files, false, row.options).texts) changed.push_back(path);
    CHECK(changed == row.changed);
  }
}

TEST_CASE("a fix that makes an error is taken back, and says which; the others are applied") {
  // The nearest known field stands there already: twice the same key could not be read.
  const Texts files = {{"mentor.yaml", settings},
                       {"plan.yaml", plan + "  - {title: One, titel: Two}\n  - {title: Three, dedline: May 2024}\n"}};
  const FixResult result = fixed(files, true, {.today = today, .select = {"S101"}});
  CHECK(result.fixed == 1);
  REQUIRE(result.taken_back.size() == 1);
  CHECK(result.taken_back[0].rule->code == "S101");
  CHECK(result.taken_back[0].line == 6);
  CHECK(result.taken_back[0].why.in(Language::en).starts_with("with it there would be Y124 duplicate-key: "));
  CHECK(result.texts.at("plan.yaml").after.find("titel: Two") != std::string::npos);
  CHECK(result.texts.at("plan.yaml").after.find("deadline: May 2024") != std::string::npos);
}

TEST_CASE(
    "a fix that brings a warning is taken back, of a warning and of an error; what an error hid may come to light") {
  struct Row {
    std::string items, code, why;  // no code: the fix is kept
  };
  const Row rows[] = {
      // The Latin “c” is all that tells the two words apart.
      {"  - {title: Семинар cеминар}\n", "T107", "with it there would be T108 doubled-word: "},
      // Another deadline before the approval: the rule would find more than before.
      {"  - {title: One, deadline: октябрь 2022}\n  - {title: Two, dedline: ноябрь 2022}\n", "S101",
       "with it there would be D103 deadline-before-approval: "},
      {"  - {title: Two, dedline: ноябрь 2022}\n", "", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.items);
    const FixResult result = fixed({{"mentor.yaml", settings}, {"plan.yaml", plan + row.items}}, true,
                                   {.today = today, .select = {"T107", "S101"}});
    CHECK(result.fixed == (row.code.empty() ? 1U : 0U));
    CHECK(result.texts.empty() == !row.code.empty());
    REQUIRE(result.taken_back.size() == (row.code.empty() ? 0U : 1U));
    if (row.code.empty()) continue;
    CHECK(result.taken_back[0].rule->code == row.code);
    CHECK(result.taken_back[0].why.in(Language::en).starts_with(row.why));
  }
}

TEST_CASE("a comment of which one rule is unused keeps the others; two unused ones leave it in two rounds") {
  const auto after = [](const std::string& comment) {
    const std::string text =
        "kind: roadmap\nid: plan\nperiod: 2024\nitems:\n  - title: One\n    deadline: Апрель 2024." + comment + "\n";
    const FixResult result = fixed({{"mentor.yaml", settings}, {"plan.yaml", text}}, false,
                                   {.today = today, .select = {"C203", "D", "T101"}});
    const std::string now = result.texts.empty() ? text : result.texts.at("plan.yaml").after;
    return now.substr(now.find("2024.") + 5);
  };
  CHECK(after("  # mentor: allow D101, D114 -- why") == "  # mentor: allow D114 -- why\n");
  CHECK(after("  # mentor: allow D114, D101 -- why") == "  # mentor: allow D114 -- why\n");
  CHECK(after("  # mentor: allow D114 -- why") == "  # mentor: allow D114 -- why\n");
}

TEST_CASE("counting fixes") {
  const auto findings =
      check(*loaded({{"mentor.yaml", settings}, {"plan.yaml", plan + "  - {titel: One, deadline: Апрель 2024.}\n"}}),
            {.today = today, .select = {"D114", "S101"}});
  CHECK(count_fixes(findings).safe == 1);
  CHECK(count_fixes(findings).unsafe == 1);
}

TEST_CASE("no fix takes one person, pair or day for another, or follows an id that is misspelt itself") {
  const Texts files = {
      {"people.yaml",
       "kind: participants\nparticipants:\n  - {id: p-0002, mentor: {capacity: 1}}\n  - {id: \xD1\x80-0004, requests: "
       "[{id: r1}]}\n"},
      {"pairs.yaml",
       "kind: pairs\npairs:\n  - {id: a, mentor: p-0102, mentees: [p-0004], requests: [p-0004/r1], status: "
       "proposed}\n"}};
  const FixResult result = fixed(files, true);
  CHECK_FALSE(result.texts.contains("pairs.yaml"));
}

TEST_CASE("an allowance beside an error is not deleted: what it allows may be hidden") {
  const Texts files = {{"plan.yaml",
                        "kind: roadmap\nid: plan\ntitle: Plan\nitems:\n  - title: Visit\n"
                        "    # mentor: allow D101 -- the ministry says so\n    deadlin: foo bar\n"}};
  CHECK_FALSE(fixed(files, false).texts.contains("plan.yaml"));
}

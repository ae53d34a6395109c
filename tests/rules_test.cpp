// A rule's examples are its manual entry and its test: `bad` shows the finding, `good` shows neither it nor an error.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/files.h"
#include "check/check.h"
#include "model/load.h"
#include "yaml/read.h"

using namespace mentor;

namespace {

const Date today = *make_date(2024, 1, 15);

// An example as files: several, each under a line `# file: PATH`, or one called example.yaml; with a mentor.yaml of no
// assumptions where it brings none.
std::map<std::string, std::string> files_of(std::string_view example) {
  constexpr std::string_view mark = "# file: ";
  std::map<std::string, std::string> files;
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

struct Checked {
  std::unique_ptr<Source> source;  // of an example for the reader
  std::unique_ptr<Repository> repository;
  std::vector<Diagnostic> findings;
};

// The reader's examples are any YAML, not only files of ours: they are shown to the reader alone.
Checked read_only(std::string_view example) {
  Checked result{std::make_unique<Source>("example.yaml", std::string(example)), nullptr, {}};
  result.findings = yaml::read(*result.source).faults;
  return result;
}

Checked checked(const RuleInfo& rule, std::string_view example) {
  if (rule.code.starts_with('Y')) return read_only(example);
  const MemoryFiles files(files_of(example));
  auto repository = load(files, {.root = "."});
  REQUIRE(repository.has_value());
  Checked result{nullptr, std::move(*repository), {}};
  result.findings = check(*result.repository, {.today = today});
  return result;
}

std::string listed(const std::vector<Diagnostic>& findings) {
  std::string lines;
  for (const Diagnostic& each : findings) {
    lines += std::string(each.rule->code) + " " + std::string(to_string(each.severity)) + ": ";
    lines += each.message.in(Language::en) + "\n";
  }
  return lines;
}

bool has(const std::vector<Diagnostic>& findings, const RuleInfo& rule) {
  return std::any_of(findings.begin(), findings.end(), [&](const auto& each) { return each.rule->code == rule.code; });
}

bool has_error(const std::vector<Diagnostic>& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const auto& each) { return each.severity == Severity::error; });
}

// What no page can show: a file that may not be read, a symbolic link, what only a size makes, and what git knows.
bool has_no_page(const RuleInfo& rule) {
  constexpr std::array<std::string_view, 9> names = {"unreadable-file", "link-outside",       "too-long-scalar",
                                                     "too-large-file",  "too-many-faults",    "too-many-anchors",
                                                     "too-long-key",    "identities-tracked", "deadline-moved"};
  return std::find(names.begin(), names.end(), rule.name) != names.end();
}

bool is_kebab(std::string_view name) {
  return !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

}  // namespace

TEST_CASE("every rule is described in both languages") {
  for (const RuleInfo* rule : all_rules()) {
    CAPTURE(rule->code);
    for (const Text& text : {rule->message, rule->help, rule->why}) {
      CHECK_FALSE(text.en.empty());
      CHECK_FALSE(text.ru.empty());
    }
    CHECK(rule->severity != Severity::off);
    CHECK(rule->code.size() == 4);
    CHECK(is_kebab(rule->name));
  }
}

TEST_CASE("codes and names of rules are unique, and lead to the rule") {
  std::set<std::string_view> words;
  for (const RuleInfo* rule : all_rules()) {
    CAPTURE(rule->code);
    CHECK(words.insert(rule->code).second);
    CHECK(words.insert(rule->name).second);
    CHECK(find_rule(rule->code) == rule);
    CHECK(find_rule(rule->name) == rule);
  }
}

TEST_CASE("the bad example of every rule shows its finding, at a place") {
  for (const RuleInfo* rule : all_rules()) {
    CAPTURE(rule->code);
    CAPTURE(rule->name);
    if (has_no_page(*rule)) continue;
    REQUIRE_FALSE(rule->bad.empty());
    const Checked result = checked(*rule, rule->bad);
    CAPTURE(listed(result.findings));
    CHECK(has(result.findings, *rule));
    for (const Diagnostic& each : result.findings) {
      if (each.rule->code != rule->code) continue;
      CHECK(static_cast<bool>(each.place));
      for (const Language language : {Language::en, Language::ru}) {
        CHECK_FALSE(each.message.in(language).empty());
        CHECK_FALSE(each.help.in(language).empty());
      }
    }
  }
}

TEST_CASE("the good example of every rule shows neither its finding nor an error") {
  for (const RuleInfo* rule : all_rules()) {
    CAPTURE(rule->code);
    CAPTURE(rule->name);
    if (has_no_page(*rule)) continue;
    REQUIRE_FALSE(rule->good.empty());
    const Checked result = checked(*rule, rule->good);
    CAPTURE(listed(result.findings));
    CHECK_FALSE(has(result.findings, *rule));
    CHECK_FALSE(has_error(result.findings));
  }
}

TEST_CASE("a fix of an example leaves the rule nothing to find") {
  for (const RuleInfo* rule : all_rules()) {
    CAPTURE(rule->code);
    std::map<std::string, std::string> files = files_of(rule->bad);
    const Checked before = checked(*rule, rule->bad);
    std::size_t fixes = 0;
    for (auto each = before.findings.rbegin(); each != before.findings.rend(); ++each) {
      if (each->rule->code != rule->code || !each->fix || before.source) continue;
      for (auto edit = each->fix->edits.rbegin(); edit != each->fix->edits.rend(); ++edit)
        files[edit->place.source->path()].replace(edit->place.span.begin, edit->place.span.size(), edit->text);
      ++fixes;
    }
    if (fixes == 0) continue;
    const MemoryFiles fixed(files);
    auto repository = load(fixed, {.root = "."});
    REQUIRE(repository.has_value());
    const auto after = check(**repository, {.today = today});
    CAPTURE(listed(after));
    CHECK_FALSE(has(after, *rule));
  }
}

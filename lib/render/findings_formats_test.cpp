// The formats of findings for other programs.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/fingerprint.h"
#include "render/escape.h"
#include "render/exported.h"

namespace mentor {

namespace {

using Json = nlohmann::json;

constexpr RuleInfo unreadable = {.code = "D101",
                                 .name = "deadline-unreadable",
                                 .severity = Severity::error,
                                 .message = {"deadline “{0}” cannot be read", "срок «{0}» не удалось прочитать"},
                                 .help = {"write a month and a year", "напишите месяц и год"},
                                 .why = {"A plan needs <days>", "Плану нужны <дни>"},
                                 .bad = "deadline: скоро\n",
                                 .good = "deadline: май 2026\n"};

constexpr RuleInfo style = {.code = "T101",
                            .name = "stray-space",
                            .severity = Severity::note,
                            .message = {"two spaces", "два пробела"},
                            .help = {},
                            .why = {},
                            .bad = {},
                            .good = {}};

Place find(const Source& source, std::string_view text, std::size_t nth = 1) {
  std::size_t begin = source.bytes().find(text);
  while (--nth > 0) begin = source.bytes().find(text, begin + 1);
  const auto offset = static_cast<std::uint32_t>(begin);
  return {&source, {offset, offset + static_cast<std::uint32_t>(text.size())}};
}

std::string shown(std::span<const Diagnostic> findings, std::string_view format, const FindingsOptions& options = {}) {
  return render_findings(findings, format, options).value();
}

Json sarif_run(std::span<const Diagnostic> findings, const FindingsOptions& options = {}) {
  return Json::parse(shown(findings, "sarif", options))["runs"][0];
}

std::vector<Diagnostic> several(const RuleInfo& rule, const Source& source, std::size_t number) {
  std::vector<Diagnostic> findings;
  for (std::size_t i = 0; i < number; ++i) findings.push_back(diagnose(rule, find(source, "x"), {"x"}));
  return findings;
}

std::string print_of(const Source& source, std::string_view text, std::size_t nth = 1) {
  std::vector<Diagnostic> findings;
  for (std::size_t i = 1; i <= nth; ++i) findings.push_back(diagnose(unreadable, find(source, text, i), {"x"}));
  return fingerprints(findings).back();
}

}  // namespace

TEST_CASE("a fingerprint survives what happens elsewhere in the file") {
  const Source source("a.yaml", "items:\n  - deadline: скоро\n  - deadline: скоро\n");
  const std::string first = print_of(source, "скоро"), second = print_of(source, "скоро", 2);
  CHECK(first.size() == 16);
  CHECK(first != second);
  const Source moved("a.yaml", "# a line more\ntitle: x\nitems:\n    - deadline: скоро\n    - deadline: скоро\n");
  CHECK(print_of(moved, "скоро") == first);
  CHECK(print_of(moved, "скоро", 2) == second);
  const Source changed("a.yaml", "items:\n  - deadline: скоро!\n");
  CHECK(print_of(changed, "скоро") != first);
  const Source elsewhere("b.yaml", std::string(source.bytes()));
  CHECK(print_of(elsewhere, "скоро") != first);
}

TEST_CASE("fingerprints differ, also of findings without a file and of the same place") {
  const Source source("a.yaml", "x: x\n");
  std::vector<Diagnostic> findings = several(unreadable, source, 50);
  for (int i = 0; i < 50; ++i) findings.push_back(diagnose(unreadable, {}, {"x"}));
  findings.push_back(diagnose(style, find(source, "x"), {}));
  std::vector<std::string> prints = fingerprints(findings);
  std::ranges::sort(prints);
  CHECK(std::ranges::adjacent_find(prints) == prints.end());
}

TEST_CASE("paths are those of the current folder, or of the root where that is elsewhere") {
  const Source source("roadmaps/a.yaml", "x\n");
  const auto below = [](std::string_view folder) {
    return FindingsOptions{.shown_path = [folder](auto path) { return std::string(folder) + std::string(path); }};
  };
  CHECK(exported_path(find(source, "x"), {}) == "roadmaps/a.yaml");
  CHECK(exported_path(find(source, "x"), below("school/")) == "school/roadmaps/a.yaml");
  CHECK(exported_path(find(source, "x"), below("../")) == "roadmaps/a.yaml");
  CHECK(exported_path(find(source, "x"), below("/home/")) == "roadmaps/a.yaml");
  CHECK(exported_path({}, below("school/")) == "school/mentor.yaml");
}

TEST_CASE("text inside XML and Markdown") {
  struct Row {
    const char* text;
    const char* xml;
  };
  const Row rows[] = {
      {"срок <a> & \"b\" 'c'", "срок &lt;a&gt; &amp; &quot;b&quot; &apos;c&apos;"},
      {"a\tb\nc\rd", "a&#9;b&#10;c&#13;d"},
      {"\x1b[2J \x01 \xC2\x85", "\\x1b[2J \\x01 \\u0085"},
      {"\xFF", "\\xff"},
      {"a\xEF\xBF\xBF", "a&#xFFFD;"},
      {"\xE2\x80\xAE", "\\u202e"},
      {"😀", "😀"},
  };
  for (const Row& row : rows) CHECK(xml_escaped(row.text) == row.xml);
  CHECK(one_line("a\nb\x1b") == "a b\\x1b");
  CHECK(markdown_escaped("a|b\n<c>", "<br>") == "a\\|b<br>&lt;c&gt;");
}

TEST_CASE("sarif: rule, level, message, place, other places, fix, fingerprint") {
  const Source source("план/б 1.yaml", "id: a\nsrok: скоро\n");
  Diagnostic finding = diagnose(unreadable, find(source, "скоро"), {"скоро\x1b"});
  finding.related.push_back({find(source, "id"), {{"here", "здесь"}, {}}});
  finding.fix = Fix{{{"mend", "исправить"}, {}}, false, {{find(source, "скоро"), "2022"}}};
  const Json run = sarif_run({&finding, 1}, {.version = "1.2.3"});
  CHECK(run["tool"]["driver"]["semanticVersion"] == "1.2.3");
  const Json& rule = run["tool"]["driver"]["rules"][0];
  CHECK(rule["id"] == "D101");
  CHECK(rule["shortDescription"]["text"] == "deadline “…” cannot be read.");
  CHECK(rule["defaultConfiguration"]["level"] == "error");
  CHECK(rule["help"]["text"] == "A plan needs <days>\n\nwrite a month and a year");
  CHECK(rule["help"]["markdown"].get<std::string>().find("&lt;days&gt;") != std::string::npos);
  CHECK(rule["help"]["markdown"].get<std::string>().find("```yaml\ndeadline: скоро\n```") != std::string::npos);
  const Json& result = run["results"][0];
  CHECK(result["message"]["text"] == "deadline “скоро\\x1b” cannot be read – write a month and a year.");
  CHECK(result["locations"][0]["physicalLocation"] == Json::parse(R"({
    "artifactLocation": {"uri": "%D0%BF%D0%BB%D0%B0%D0%BD/%D0%B1%201.yaml", "uriBaseId": "%SRCROOT%"},
    "region": {"startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 12}})"));
  CHECK(result["relatedLocations"][0]["message"]["text"] == "here.");
  CHECK(result["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 1);
  CHECK(result["fixes"][0]["properties"]["safe"] == false);
  CHECK(result["fixes"][0]["artifactChanges"][0]["replacements"][0] == Json::parse(R"({
    "deletedRegion": {"startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 12},
    "insertedContent": {"text": "2022"}})"));
  CHECK(result["partialFingerprints"]["mentorFinding/v1"] == fingerprints({&finding, 1})[0]);
}

TEST_CASE("sarif: brackets of a user's text are no link") {
  const Source source("a.yaml", "x: x\n");
  const std::vector<Diagnostic> findings = {diagnose(unreadable, find(source, "x"), {"[a](1)"}),
                                            diagnose(unreadable, find(source, "x"), {"[a]"})};
  const Json results = sarif_run(findings)["results"];
  CHECK(results[0]["message"]["text"].get<std::string>().starts_with("deadline “\\[a\\](1)” cannot"));
  CHECK(results[1]["message"]["text"].get<std::string>().starts_with("deadline “[a]” cannot"));
}

TEST_CASE("sarif: columns are UTF-16 code units") {
  const Source source("a.yaml", "😀: 😀\n😀срок 😀 скоро\n");
  const Diagnostic finding = diagnose(unreadable, find(source, "скоро"), {"x"});
  const Json run = sarif_run({&finding, 1});
  CHECK(run["columnKind"] == "utf16CodeUnits");
  const Json& region = run["results"][0]["locations"][0]["physicalLocation"]["region"];
  CHECK(region["startColumn"] == 11);
  CHECK(region["endColumn"] == 16);
}

TEST_CASE("sarif: every result finds its rule; a finding without a file has no region; nothing found is a valid log") {
  const Source source("a.yaml", "x: x\n");
  const std::vector<Diagnostic> findings = {diagnose(style, find(source, "x")), diagnose(unreadable, {}, {"x"})};
  const Json run = sarif_run(findings);
  for (const Json& result : run["results"])
    CHECK(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
  CHECK(run["results"][0]["level"] == "note");
  CHECK(run["results"][1]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "mentor.yaml");
  CHECK_FALSE(run["results"][1]["locations"][0]["physicalLocation"].contains("region"));
  CHECK(sarif_run({})["results"] == Json::array());
}

TEST_CASE("github: what has a meaning in a command is escaped") {
  const Source source("a,b:c/100%.yaml", "срок: скоро\nдо: x\n");
  const Diagnostic finding = diagnose(unreadable, find(source, "скоро"), {"100%,\n::error::x"});
  CHECK(shown({&finding, 1}, "github") ==
        "::error file=a%2Cb%3Ac/100%25.yaml,line=1,col=7,endColumn=12,title=D101 deadline-unreadable::deadline "
        "“100%25, ::error::x” cannot be read%0Awrite a month and a year\n");
  const Diagnostic lines = diagnose(style, find(source, "скоро\nдо"));
  CHECK(shown({&lines, 1}, "github") ==
        "::notice file=a%2Cb%3Ac/100%25.yaml,line=1,endLine=2,title=T101 stray-space::two spaces\n");
  const Diagnostic nowhere = diagnose(style, {});
  CHECK(shown({&nowhere, 1}, "github") == "::notice file=mentor.yaml,title=T101 stray-space::two spaces\n");
}

TEST_CASE("github: errors first, ten of each severity, and how many more") {
  const Source source("a.yaml", "x: x\n");
  std::vector<Diagnostic> findings = several(style, source, 13);
  const std::vector<Diagnostic> errors = several(unreadable, source, 11);
  findings.insert(findings.end(), errors.begin(), errors.end());
  const std::string text = shown(findings, "github");
  const auto number = [&](std::string_view word) {
    std::size_t found = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++found;
    return found;
  };
  CHECK(text.starts_with("::error "));
  CHECK(number("::error ") == 10);
  CHECK(number("::notice ") == 10);
  CHECK(number("\nand 1 error more; ") == 1);
  CHECK(number("\nand 3 notes more; ") == 1);
  CHECK(shown(findings, "github", {.machine_language = Language::ru}).find("\nи ещё 3 замечания; ") !=
        std::string::npos);
}

TEST_CASE("github: the summary of a step") {
  const Source source("a|b.yaml", "x: x\n");
  const std::vector<Diagnostic> findings = {diagnose(style, find(source, "x")),
                                            diagnose(unreadable, find(source, "x", 2), {"a|<b>"})};
  CHECK(findings_github_summary(findings, {.files = 2}) ==
        "## mentor validate\n\n1 error and 1 note in 2 files\n\n"
        "| | where | rule | what is wrong | what to do |\n| --- | --- | --- | --- | --- |\n"
        "| error | a\\|b.yaml:1 | D101 | deadline “a\\|&lt;b&gt;” cannot be read | write a month and a year |\n"
        "| note | a\\|b.yaml:1 | T101 | two spaces |  |\n");
  CHECK(findings_github_summary({}, {.files = 2}) == "## mentor validate\n\nno findings in 2 files\n");
  const std::string long_page = findings_github_summary(several(unreadable, source, 700), {.files = 1});
  CHECK(long_page.ends_with("\nShown here: the first 500 of 700.\n"));
}

TEST_CASE("gitlab: what GitLab asks for") {
  const Source source("a.yaml", "срок: скоро\nдо: x\n");
  const std::vector<Diagnostic> findings = {diagnose(unreadable, find(source, "скоро\nдо"), {"скоро"}),
                                            diagnose(style, {})};
  const Json report = Json::parse(shown(findings, "gitlab", {.machine_language = Language::ru}));
  const std::vector<std::string> prints = fingerprints(findings);
  CHECK(report[0] == Json({{"description", "срок «скоро» не удалось прочитать – напишите месяц и год"},
                           {"check_name", "D101 deadline-unreadable"},
                           {"fingerprint", prints[0]},
                           {"severity", "major"},
                           {"location", {{"path", "a.yaml"}, {"lines", {{"begin", 1}, {"end", 2}}}}}}));
  CHECK(report[1]["severity"] == "info");
  CHECK(report[1]["location"]["path"] == "mentor.yaml");
  CHECK(report[1]["location"]["lines"]["begin"] == 1);
  CHECK(shown({}, "gitlab") == "[]\n");
}

TEST_CASE("junit: a suite for each file, failures are what fails the run") {
  const Source a("a.yaml", "x: x\n"), b("b&.yaml", "x: x\n");
  const std::vector<Diagnostic> findings = {diagnose(unreadable, find(a, "x"), {"<x>"}),
                                            diagnose(unreadable, find(a, "x", 2), {"<x>"}),
                                            diagnose(style, find(b, "x"))};
  CHECK(shown(findings, "junit") == R"xml(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="mentor validate" tests="3" failures="2" errors="0">
  <testsuite name="a.yaml" tests="2" failures="2" errors="0" skipped="0">
    <testcase name="D101 deadline-unreadable: deadline “&lt;x&gt;” cannot be read" classname="a.yaml" file="a.yaml" line="1">
      <failure type="deadline-unreadable" message="deadline “&lt;x&gt;” cannot be read – write a month and a year">a.yaml:1:1: deadline “&lt;x&gt;” cannot be read – write a month and a year</failure>
    </testcase>
    <testcase name="D101 deadline-unreadable: deadline “&lt;x&gt;” cannot be read (2)" classname="a.yaml" file="a.yaml" line="1">
      <failure type="deadline-unreadable" message="deadline “&lt;x&gt;” cannot be read – write a month and a year">a.yaml:1:4: deadline “&lt;x&gt;” cannot be read – write a month and a year</failure>
    </testcase>
  </testsuite>
  <testsuite name="b&amp;.yaml" tests="1" failures="0" errors="0" skipped="0">
    <testcase name="T101 stray-space: two spaces" classname="b&amp;.yaml" file="b&amp;.yaml" line="1">
      <system-out>note: b&amp;.yaml:1:1: two spaces</system-out>
    </testcase>
  </testsuite>
</testsuites>
)xml");
  CHECK(shown(findings, "junit", {.fail_on = Severity::note}).find("failures=\"3\"") != std::string::npos);
  CHECK(shown({}, "junit").find("tests=\"1\" failures=\"0\"") != std::string::npos);
}

TEST_CASE("checkstyle: findings below their files") {
  const Source a("a.yaml", "x: x\n"), b("b.yaml", "я: x\n");
  const std::vector<Diagnostic> findings = {diagnose(style, find(a, "x")),
                                            diagnose(unreadable, find(b, "x"), {"<\x01>"})};
  CHECK(shown(findings, "checkstyle") == R"xml(<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="10.0">
  <file name="a.yaml">
    <error line="1" column="1" severity="info" message="two spaces" source="mentor.T101.stray-space"/>
  </file>
  <file name="b.yaml">
    <error line="1" column="4" severity="error" message="deadline “&lt;\x01&gt;” cannot be read – write a month and a year" source="mentor.D101.deadline-unreadable"/>
  </file>
</checkstyle>
)xml");
}

TEST_CASE("statistics: most first, then by code") {
  const Source a("a.yaml", "x: x\n"), b("b.yaml", "x: x\n");
  std::vector<Diagnostic> findings = {diagnose(unreadable, find(a, "x"), {"x"}), diagnose(style, find(a, "x")),
                                      diagnose(style, find(b, "x")), diagnose(style, find(b, "x", 2))};
  findings[0].fix = Fix{{{"mend", "исправить"}, {}}, true, {}};
  const Json json = Json::parse(render_statistics(findings, "json", {.files = 3}).value());
  CHECK(json == Json::parse(R"({"schema": "mentor/statistics/1",
    "summary": {"errors": 1, "warnings": 0, "notes": 3, "files": 3}, "rules": [
    {"code": "T101", "name": "stray-space", "severity": "note", "findings": 3, "files": 2, "fixes": 0},
    {"code": "D101", "name": "deadline-unreadable", "severity": "error", "findings": 1, "files": 1, "fixes": 1}]})"));
  const std::string text = render_statistics(findings, "text", {.width = 0}).value();
  CHECK(text.find("note") < text.find("error"));
  CHECK(text.find("deadline “…” cannot be read") != std::string::npos);
  CHECK(render_statistics({}, "text", {}).value().empty());
  CHECK(render_statistics(findings, "sarif", {}).error().message.in(Language::en) ==
        "format “sarif” does not exist; there are text and json");
}

TEST_CASE("names of files that mislead the eye are escaped, and stay the same names") {
  const Source source("plan\u202Efdp.yaml", "deadline: x\n");
  const std::vector<Diagnostic> findings = {diagnose(unreadable, find(source, "x"), {"x\u2066y\u0085"})};
  for (const char* format : {"json", "jsonl", "sarif", "gitlab", "github", "text", "junit", "checkstyle"}) {
    CAPTURE(std::string(format));
    const std::string said = shown(findings, format);
    for (const char* raw : {"\u202E", "\u2066", "\u0085"}) CHECK(said.find(raw) == std::string::npos);
  }
  const std::string json = shown(findings, "json");
  CHECK(json.find("plan\\u202efdp.yaml") != std::string::npos);
  CHECK(Json::parse(json)["findings"][0]["file"] == "plan\u202Efdp.yaml");
  CHECK(shown(findings, "github").find("file=plan\\u202efdp.yaml") != std::string::npos);
}

TEST_CASE("sarif offers no fix that it cannot say: the byte-order mark takes no column") {
  const Source source("plan.yaml", "\xEF\xBB\xBFkind: x\n");
  Diagnostic finding = diagnose(style, {&source, {0, 3}});
  finding.fix = Fix{{{"delete it", "удалить"}, {}}, true, {{{&source, {0, 3}}, ""}}};
  CHECK_FALSE(sarif_run(std::vector{finding})["results"][0].contains("fixes"));
  finding.fix->edits[0].place.span = {3, 7};
  CHECK(sarif_run(std::vector{finding})["results"][0].contains("fixes"));
}

}  // namespace mentor

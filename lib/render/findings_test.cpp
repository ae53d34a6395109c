#include "render/findings.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "render/snippet.h"
#include "unicode/width.h"

namespace mentor {

namespace {

constexpr RuleInfo unreadable = {.code = "D101",
                                 .name = "deadline-unreadable",
                                 .severity = Severity::error,
                                 .message = {"deadline “{0}” cannot be read", "срок «{0}» не удалось прочитать"},
                                 .help = {"write a month and a year", "напишите месяц и год"},
                                 .why = {},
                                 .bad = {},
                                 .good = {}};

Place find(const Source& source, std::string_view text) {
  const auto begin = static_cast<std::uint32_t>(source.bytes().find(text));
  return {&source, {begin, begin + static_cast<std::uint32_t>(text.size())}};
}

std::string shown(std::span<const Diagnostic> findings, std::string_view format, const FindingsOptions& options = {}) {
  return render_findings(findings, format, options).value();
}

}  // namespace

TEST_CASE("text: place, sentence, rule, line, caret, related place, help") {
  const Source source("roadmaps/a.yaml", "id: a\nitems:\n  - срок: скоро 日本 # ?\n");
  Diagnostic finding = diagnose(unreadable, find(source, "скоро 日本"), {"скоро"});
  finding.related.push_back({find(source, "items"), {{"in this list", "в этом списке"}, {}}});
  CHECK(shown({&finding, 1}, "text") ==
        "roadmaps/a.yaml:3:11: error: deadline “скоро” cannot be read [D101 deadline-unreadable]\n"
        "    3 |   - срок: скоро 日本 # ?\n"
        "      |           ^~~~~~~~~~\n"
        "  roadmaps/a.yaml:2:1: in this list\n"
        "    2 | items:\n"
        "      | ^~~~~\n"
        "  help: write a month and a year\n");
  FindingsOptions russian{.language = Language::ru, .shown_path = [](auto path) { return "x/" + std::string(path); }};
  CHECK(shown({&finding, 1}, "text", russian).starts_with("x/roadmaps/a.yaml:3:11: ошибка: срок «скоро» не удалось"));
  CHECK(shown({}, "text").empty());
}

TEST_CASE("text: colour only when asked") {
  const Source source("a.yaml", "id: a\n");
  const Diagnostic finding = diagnose(unreadable, find(source, "id"), {"x"});
  CHECK(shown({&finding, 1}, "text").find('\x1b') == std::string::npos);
  CHECK(shown({&finding, 1}, "text", {.colour = true}).find("\x1b[1;31merror:\x1b[0m") != std::string::npos);
}

TEST_CASE("text: a finding that no file gave, and hostile text in a sentence") {
  const Diagnostic finding = diagnose(unreadable, {}, {"a\x1b[2J\nb"});
  CHECK(shown({&finding, 1}, "text") ==
        "error: deadline “a\\x1b[2J b” cannot be read [D101 deadline-unreadable]\n"
        "  help: write a month and a year\n");
}

TEST_CASE("the caret stands under its place") {
  struct Row {
    const char* line;
    const char* place;
    const char* shown;
    std::size_t caret, length;
  };
  const Row rows[] = {
      {"abc", "b", "abc", 1, 1},
      {"срок: да", "да", "срок: да", 6, 2},
      {"\tкуратор: x", "x", "    куратор: x", 13, 1},
      {"ab\tx", "x", "ab  x", 4, 1},
      {"日本 x", "x", "日本 x", 5, 1},
      {"日本", "本", "日本", 2, 2},
      {"e\u0301 x", "x", "e\u0301 x", 2, 1},
      {"\x1bx", "x", "\\x1bx", 4, 1},
      {"a\u202E b", "b", "a\\u202e b", 8, 1},
      {"bad \xFF x", "x", "bad \\xff x", 9, 1},
      {"abc", "", "abc", 0, 1},
  };
  for (const Row& row : rows) {
    const Source source("a", "first\n" + std::string(row.line) + "\nlast");
    const auto at = static_cast<std::uint32_t>(6 + std::string_view(row.line).find(row.place));
    const Snippet got =
        snippet({&source, {at, at + static_cast<std::uint32_t>(std::string_view(row.place).size())}}, 0);
    CHECK(got.line == row.shown);
    CHECK(got.caret == row.caret);
    CHECK(got.length == row.length);
  }
}

TEST_CASE("a place of several lines is marked to the end of its first") {
  const Source source("a", "abc\ndef");
  const Snippet got = snippet({&source, {1, 6}}, 0);
  CHECK(got.line == "abc");
  CHECK(got.caret == 1);
  CHECK(got.length == 2);
}

TEST_CASE("a place at the end of the line or of the file") {
  const Source source("a", "abc\n");
  CHECK(snippet({&source, {3, 3}}, 0).caret == 3);
  CHECK(snippet({&source, {4, 4}}, 0).line.empty());
  const Source empty("a", "");
  CHECK(snippet({&empty, {0, 0}}, 40).caret == 0);
}

TEST_CASE("a long line is cut around the caret") {
  std::string line;
  for (int i = 0; i < 400; ++i) line += "слово ";
  const Source source("a", line);
  for (std::uint32_t at = 0; at + 10 < source.bytes().size(); at += 11 * 97) {
    const Place place{&source, {at, at + 10}};
    for (const std::size_t width : {20U, 40U, 93U}) {
      const Snippet got = snippet(place, width);
      REQUIRE(display_width(got.line) <= width);
      REQUIRE(got.caret + got.length <= width);
    }
  }
  const Snippet middle = snippet({&source, {11 * 100, 11 * 100 + 10}}, 20);
  CHECK(middle.line == "…слово слово слово …");
  CHECK(middle.caret == 7);
  CHECK(middle.length == 5);
}

TEST_CASE("of a line of megabytes no more than what is near the place is shown, even where nothing is to be cut") {
  std::string line;
  for (int i = 0; i < 100'000; ++i) line += "слово ";
  const Source source("a", line);
  const Snippet got = snippet({&source, {550'000, 550'010}}, 0);
  CHECK(got.line.size() < 10'000);
  CHECK(got.line.starts_with("…"));
  CHECK(got.line.ends_with("…"));
  CHECK(got.length == 5);
  CHECK(snippet({&source, {0, 10}}, 0).line.starts_with("слово"));
}

TEST_CASE("json has every key of the contract") {
  const Source source("a.yaml", "срок: скоро\nx: y\n");
  Diagnostic finding = diagnose(unreadable, find(source, "скоро"), {"скоро"});
  finding.related.push_back({find(source, "y"), {{"here", "здесь"}, {}}});
  finding.fix = Fix{{{"mend", "исправить"}, {}}, false, {{find(source, "скоро"), "2022"}}};
  const Diagnostic nowhere = diagnose(unreadable, {}, {"x"});
  const std::vector<Diagnostic> findings = {finding, nowhere};
  const auto json = nlohmann::json::parse(shown(findings, "json", {.language = Language::ru, .files = 7}));
  CHECK(json["schema"] == "mentor/findings/1");
  CHECK(json["summary"] == nlohmann::json::parse(R"({"errors": 2, "warnings": 0, "notes": 0, "files": 7})"));
  CHECK(json["findings"][0] == nlohmann::json::parse(R"({
    "code": "D101", "name": "deadline-unreadable", "severity": "error", "message": "deadline “скоро” cannot be read",
    "help": "write a month and a year", "file": "a.yaml", "line": 1, "column": 7, "end-line": 1, "end-column": 12,
    "related": [{"file": "a.yaml", "line": 2, "column": 4, "message": "here"}],
    "fix": {"title": "mend", "safe": false, "edits": [{"file": "a.yaml", "start": 10, "end": 20, "text": "2022"}]}
  })"));
  CHECK(json["findings"][1]["line"].is_null());
  CHECK(json["findings"][1]["fix"].is_null());
  const std::string lines = shown(findings, "jsonl");
  CHECK(nlohmann::json::parse(lines.substr(0, lines.find('\n'))) == json["findings"][0]);
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 2);
}

TEST_CASE("an unknown format of findings names those that exist") {
  const auto none = render_findings({}, "yaml", {});
  REQUIRE_FALSE(none.has_value());
  CHECK(none.error().message.in(Language::en) ==
        "format “yaml” does not exist; there are text, json, jsonl, sarif, github, gitlab, junit and checkstyle");
}

TEST_CASE("the summary is a sentence") {
  struct Row {
    std::size_t errors, warnings, notes, files;
    const char* en;
    const char* ru;
  };
  const Row rows[] = {
      {0, 0, 0, 12, "no findings in 12 files", "ничего не найдено в 12 файлах"},
      {1, 0, 0, 1, "1 error in 1 file", "1 ошибка в 1 файле"},
      {3, 1, 0, 21, "3 errors and 1 warning in 21 files", "3 ошибки и 1 предупреждение в 21 файле"},
      {5, 2, 11, 2, "5 errors, 2 warnings and 11 notes in 2 files",
       "5 ошибок, 2 предупреждения и 11 замечаний в 2 файлах"},
  };
  for (const Row& row : rows) {
    CHECK(findings_summary(row.errors, row.warnings, row.notes, row.files, Language::en) == row.en);
    CHECK(findings_summary(row.errors, row.warnings, row.notes, row.files, Language::ru) == row.ru);
  }
}

}  // namespace mentor

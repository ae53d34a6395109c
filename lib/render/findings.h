// Findings as bytes, for people and for programs. A new format is a source and a line in findings_formats.def.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"

namespace mentor {

struct FindingsOptions {
  Language language = Language::en;          // of text
  Language machine_language = Language::en;  // of the sentences in every other format
  std::size_t files = 0;                     // how many were looked at, for the summary
  std::size_t width = 100;                   // cells of the terminal, for text; 0: source lines are never cut
  bool colour = false;                       // escape sequences, for text
  bool fixes = true;                         // say which option mends a finding, for text
  std::string_view version = {};             // of the program, for sarif
  Severity fail_on = Severity::error;        // from this severity on a finding is a failed test case, for junit
  // How a path is written in text, so that it can be opened from the current folder; as it is where this is empty.
  std::function<std::string(std::string_view path)> shown_path = {};
};

// How many findings there are of each severity.
struct FindingCounts {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;

  std::size_t total() const { return errors + warnings + notes; }
};

// Counts the findings; those of severity `off` count nowhere. O(n).
FindingCounts count(std::span<const Diagnostic> findings);

// The findings in a format of findings_formats.def, in the order given.
//  text   `file:line:col: error: message [D101 deadline-unreadable]`, the source line with a caret of the true width,
//         the related places, `help:`. Tabs of the source line are shown as spaces, control and bidirectional
//         characters escaped, and a line wider than `width` is cut around the caret. Nothing where there are none.
//  json   `mentor/findings/1`; a finding that no file gave has null for file, line and column
//  jsonl  the same objects, one per line
//  sarif  2.1.0, with the rules that found something; columns in UTF-16 code units
//  github workflow commands, which GitHub shows beside the lines: errors first, at most 10 of each severity (GitHub
//         takes no more), then how many more there are
//  gitlab a code quality report
//  junit  a test suite for each file and a test case for each finding; a clean run is one passed test case
//  checkstyle  the XML of that program, which many others read
// The last five write paths as they are opened from the current folder, which is where CI stands at the root of the
// repository; where that would lead out of the folder, relative to the root. A finding that no file gave stands at
// `mentor.yaml`, since none of them takes a finding without a file.
// Errors: `usage` for a format that does not exist. O(size of the output + of the files that it shows).
Result<std::string> render_findings(std::span<const Diagnostic> findings, std::string_view format,
                                    const FindingsOptions& options);

// The findings as a Markdown page for the summary of a step of GitHub Actions: the summary in a sentence, then a table,
// errors first, of so many findings as such a page may hold.
std::string findings_github_summary(std::span<const Diagnostic> findings, const FindingsOptions& options);

// How many findings there are of each rule, most first, then by code; a rule with two severities has two rows.
//  text   a table; nothing where there are none
//  json   `mentor/statistics/1`
// Errors: `usage` for another format. O(n log n).
Result<std::string> render_statistics(std::span<const Diagnostic> findings, std::string_view format,
                                      const FindingsOptions& options);

// The JSON Schema (draft-07) of `mentor/findings/1`; `#/definitions/finding` is a line of jsonl.
std::string findings_schema();

// The word for a severity: "error", «ошибка».
Text severity_word(Severity severity);
// "3 errors", «5 ошибок».
Argument counted_findings(Severity severity, std::size_t number);

// The names of the formats, in the order of findings_formats.def.
std::vector<std::string_view> findings_formats();

// The summary in one sentence without a line end: "3 errors and 1 warning in 12 files", «12 файлов: замечаний нет».
std::string findings_summary(std::size_t errors, std::size_t warnings, std::size_t notes, std::size_t files,
                             Language language);

}  // namespace mentor

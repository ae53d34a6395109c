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
  Language machine_language = Language::en;  // of the sentences inside json and jsonl
  std::size_t files = 0;                     // how many were looked at, for the summary
  std::size_t width = 100;                   // cells of the terminal, for text; 0: source lines are never cut
  bool colour = false;                       // escape sequences, for text
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
// Errors: `usage` for a format that does not exist. O(size of the output + of the files that it shows).
Result<std::string> render_findings(std::span<const Diagnostic> findings, std::string_view format,
                                    const FindingsOptions& options);

// The names of the formats, in the order of findings_formats.def.
std::vector<std::string_view> findings_formats();

// The summary in one sentence without a line end: "3 errors and 1 warning in 12 files", «12 файлов: замечаний нет».
std::string findings_summary(std::size_t errors, std::size_t warnings, std::size_t notes, std::size_t files,
                             Language language);

}  // namespace mentor

// What the tests of this folder share: contexts, windows as text, tables of phrases.
#pragma once

#include <doctest/doctest.h>

#include <span>
#include <string>
#include <string_view>

#include "deadline/deadline.h"

namespace mentor {

inline DeadlineContext context_in(std::string_view first, std::string_view last, std::string_view approved = "") {
  DeadlineContext context;
  context.period = Period{*parse_iso(first), *parse_iso(last)};
  context.approved = parse_iso(approved);
  return context;
}

// "2022-01-01..2022-10-30; ..2022-12-30".
inline std::string windows_text(const Deadline& deadline) {
  std::string text;
  for (const Window& window : deadline.windows) {
    if (!text.empty()) text += "; ";
    text += (window.from ? to_iso(*window.from) : "") + ".." + to_iso(window.to);
  }
  return text;
}

// The same; of more than four windows the first, the last and their number.
inline std::string short_windows_text(const Deadline& deadline) {
  if (deadline.windows.size() <= 4) return windows_text(deadline);
  Deadline ends;
  ends.windows = {deadline.windows.front(), deadline.windows.back()};
  return windows_text(ends) + " of " + std::to_string(deadline.windows.size());
}

// Due days of all windows, marked or not.
inline std::string nominal_due_text(const Deadline& deadline) {
  std::string text;
  if (!deadline.has_due) return text;
  for (const Window& window : deadline.windows) text += (text.empty() ? "" : "; ") + to_iso(window.to);
  return text;
}

struct PhraseRow {
  const char* phrase;
  const char* kind;
  const char* windows;  // as short_windows_text
  const char* notes;    // "noted": the reading was chosen among several and says so
};

inline void check_phrases(std::span<const PhraseRow> rows, const DeadlineContext& context) {
  for (const PhraseRow& row : rows) {
    CAPTURE(std::string(row.phrase));
    const Deadline deadline = read_deadline(row.phrase, context);
    CHECK(to_string(deadline.kind) == row.kind);
    CHECK(short_windows_text(deadline) == row.windows);
    CHECK(deadline.notes.empty() == std::string_view(row.notes).empty());
    CHECK(deadline.normal.empty() == (deadline.kind == DeadlineKind::unreadable));
    CHECK(read_deadline(deadline.normal, context).windows == deadline.windows);
  }
}

}  // namespace mentor

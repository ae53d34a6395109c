// What the tests of this folder share: contexts and windows as text.
#pragma once

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

// Due days of all windows, marked or not.
inline std::string nominal_due_text(const Deadline& deadline) {
  std::string text;
  if (!deadline.has_due) return text;
  for (const Window& window : deadline.windows) text += (text.empty() ? "" : "; ") + to_iso(window.to);
  return text;
}

}  // namespace mentor

// What one report is, behind the door: its description and the function that fills a document.
#pragma once

#include "report/report.h"

namespace mentor {

// `input.redact` is set when a builder runs. Title, date and general notes are the door's business: a builder adds its
// sections and the notes of its own.
struct Report {
  ReportInfo info;
  Message title;
  void (*build)(const ReportInput& input, Document& into);
};

// Whether the report is for others: no names, notes, categories, holders, no small counts of people.
inline bool is_redacted(const ReportInput& input) { return input.redact.value_or(false); }

}  // namespace mentor

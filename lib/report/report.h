// Reports: from a loaded repository to a neutral Document. A report is one source and one line in reports.def; formats
// are render's business.
//
// The labels of forms, roles and consents are views into the repository's profile: the repository must outlive the
// document.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/document.h"
#include "model/repository.h"
#include "rollup/rollup.h"

namespace mentor {

// What `--by` groups by.
enum class By : unsigned char { party, organisation, section, month, form };
// The kebab-case name of a grouping, as on the command line.
std::string_view to_string(By by);
// The grouping of a name; nothing where it is none.
std::optional<By> by_from(std::string_view name);
// All names, in the order of By.
std::vector<std::string_view> all_by_names();

// Path of a file → the day on which each of its lines (from 1) was last changed, where that is known.
using LineDates = std::map<std::string, std::vector<std::optional<Date>>, std::less<>>;
// The last change of a repository: which version it is, and of which day.
struct Revised {
  std::string version;
  Date on;
};

struct ReportInput {
  const Repository& repository;
  // Files or folders relative to the root, with `/`: only what stands in or below one of them is reported. Empty: all.
  std::vector<std::string> scope = {};
  Date today;                       // the reader's day; only for saying that the report looks from another one
  Date as_of;                       // the day from which states are seen; what happened later has not happened yet
  int horizon = 14;                 // days within which a window that closes is due soon; 0 … 3660
  std::optional<Date> since = {};   // what was before this day is left out; must be taken by the report
  std::optional<By> by = {};        // grouping; must be one that the report takes
  std::optional<bool> redact = {};  // for others (data-model.md, Personal data); nothing: where privacy.public is set
  std::size_t errors = 0;           // findings of severity error in the data: the notes say so
  // What is known of the history of the files (git); empty: nothing.
  LineDates changed = {};
  std::optional<Revised> revised = {};  // of the whole repository
  // Summaries of other repositories, for `rollup`; nothing: the tree of this one.
  const Rollup* given = nullptr;
};

struct ReportInfo {
  std::string_view name;  // on the command line
  Text doc;               // one line
  std::vector<By> by;     // the groupings it takes
  bool since = false;     // whether it takes `since`
  // Whether it looks at the history of lines (`changed`), or of the repository (`revised`).
  enum class History : unsigned char { none, lines, repository };
  History history = History::none;
};

// Every report, in the order of reports.def.
std::span<const ReportInfo> all_reports();

// Makes a report. Rows are in the order of programme folder, roadmap id, document (people and pairs: id), whatever the
// order of files. Failures (usage): no such report (with the nearest name), a grouping that it does not take (with
// those that it takes), a horizon out of range. O(items × parties + people + pairs × meetings), times log for sorting.
Result<Document> make_report(std::string_view name, const ReportInput& input);

}  // namespace mentor

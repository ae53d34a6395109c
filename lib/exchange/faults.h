// What can be wrong with files that others made for us: score files and capacity files. Data for `mentor explain`.
#pragma once

#include <span>

#include "base/diagnostic.h"

namespace mentor {

extern const RuleInfo csv_bad_header;        // M201
extern const RuleInfo csv_bad_number;        // M202
extern const RuleInfo csv_duplicate_pair;    // M203
extern const RuleInfo csv_unknown_mentor;    // M204
extern const RuleInfo csv_quote;             // M205
extern const RuleInfo score_out_of_range;    // M206
extern const RuleInfo csv_wrong_columns;     // M207
extern const RuleInfo csv_bad_fixed;         // M208
extern const RuleInfo csv_unreadable;        // M209
extern const RuleInfo csv_empty_name;        // M210
extern const RuleInfo csv_forced_conflict;   // M211
extern const RuleInfo csv_minimum;           // M212
extern const RuleInfo csv_duplicate_mentor;  // M213
extern const RuleInfo csv_unused_column;     // M214

// All of them, by code.
std::span<const RuleInfo* const> score_file_rules();

}  // namespace mentor

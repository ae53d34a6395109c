// Findings about the shape of files: fields, types, ids. Each is data for check/rules.def; decoding raises them.
#pragma once

#include <span>

#include "base/diagnostic.h"

namespace mentor {

extern const RuleInfo unknown_field;        // S101
extern const RuleInfo missing_field;        // S102
extern const RuleInfo wrong_type;           // S103
extern const RuleInfo not_a_date;           // S104
extern const RuleInfo unknown_value;        // S105
extern const RuleInfo bad_id;               // S106
extern const RuleInfo number_out_of_range;  // S107
extern const RuleInfo quote_needed;         // S108
extern const RuleInfo unknown_kind;         // S109
extern const RuleInfo duplicate_id;         // S110
extern const RuleInfo not_a_record;         // S111
extern const RuleInfo unreadable_file;      // S112
extern const RuleInfo unknown_profile;      // S113
extern const RuleInfo link_outside;         // S114
extern const RuleInfo days_reversed;        // S115
extern const RuleInfo missing_kind;         // S116

// All of them, by code.
std::span<const RuleInfo* const> shape_rules();

}  // namespace mentor

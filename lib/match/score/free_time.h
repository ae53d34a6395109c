// When people have time: `mon-am`, `tue-pm`, `sat` (the whole day).
#pragma once

#include <bitset>

#include "model/participants.h"

namespace mentor {

// Half-days of a week: bit 2 × day + (0: before noon, 1: after), Monday first.
using HalfDays = std::bitset<14>;

// The half-days of a list; words that are none are left out (a rule reports them).
HalfDays half_days(const List<Located<std::string>>& available);
// Those of a request: its own list, else its person's.
HalfDays half_days(const Person& mentee, const Request& request);

}  // namespace mentor

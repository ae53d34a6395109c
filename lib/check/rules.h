// Every rule of rules.def, declared: for the engine and for tests that ask for one rule.
#pragma once

#include "check/rule.h"

namespace mentor {

#define MENTOR_RULE(name) extern const Rule name;
#include "check/rules.def"
#undef MENTOR_RULE

}  // namespace mentor

// Summaries of units as `mentor report summary --format json` and `mentor report rollup --format json` write them
// (mentor/report/1): read back so that they can be brought together.
#pragma once

#include <string_view>
#include <tl/expected.hpp>

#include "base/text.h"
#include "rollup/rollup.h"

namespace mentor {

// Every statement of the document: the rows of its section `programmes` that have `counts`. Keys that are not known are
// skipped. The error says what is wrong with the document: another report, a field of the wrong type, numbers below
// zero or too large to be added up. O(size).
tl::expected<Rollup, Message> rollup_from_json(std::string_view bytes);

}  // namespace mentor

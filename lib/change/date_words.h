// A day as people type it on a command line.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"

namespace mentor {

// `2026-10-12`, «12.10.2026», «12 октября 2026», "12 October 2026", and the days around `today`: «сегодня», «вчера»,
// «позавчера», «завтра», "today", "yesterday", "tomorrow". Nothing for anything else: a day without its year, a month,
// a range. O(length).
std::optional<Date> date_from_words(std::string_view words, Date today);

}  // namespace mentor

// Commands that read phrases: from their arguments, or one a line from standard input.
#pragma once

#include <string>
#include <vector>

#include "cmd/session.h"

namespace mentor {

// The phrases given, in order; from standard input where there are none or the only one is `-`. A line's end (LF or
// CRLF) is no part of it.
std::vector<std::string> phrases_of(const std::vector<std::string>& given, Session& session);

}  // namespace mentor

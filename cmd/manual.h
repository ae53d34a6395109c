// Manual pages (roff), made from the same descriptions as `--help`.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "cmd/command.h"

namespace mentor {

struct ManualPage {
  std::string name;  // mentor, mentor-match, mentor-match-verify: of the file, without its section
  std::string text;
};

// Every page: `mentor` first, then each command followed by those below it. `day` is shown at the foot; the same day
// gives the same bytes.
std::vector<ManualPage> manual_pages(Language language, Date day);

// Text as roff that prints exactly it: backslashes, hyphens that are no breaks, and lines that would be requests.
std::string roff(std::string_view text);

}  // namespace mentor

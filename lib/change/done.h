// Recording that an item of a roadmap was done.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "change/draft.h"
#include "change/targets.h"

namespace mentor {

// What is known of the doing.
struct DoneFacts {
  Date on;
  std::optional<Date> occurrence;     // due date of the one that was done, for an item that comes again
  std::vector<std::string> evidence;  // paths inside the repository, or addresses
  std::string by;                     // who reports it; may be empty
};

// Writes `done:` into the item: a day, or a list where more is to be said. What an item that comes again gets names its
// occurrence: the one asked for, else the open one that the day belongs to, else the earliest open one that had begun
// by then. Returns what was recorded, as a sentence, and what of the time before is still open. Failures (usage): done
// already, cancelled, no such occurrence, none open that had begun. O(occurrences × records).
Result<Message> record_done(Draft& draft, const Target& item, const DoneFacts& facts);

// The same for every open occurrence that had begun by the day; an item that comes once is recorded as usual.
Result<Message> record_all_done(Draft& draft, const Target& item, const DoneFacts& facts);

}  // namespace mentor

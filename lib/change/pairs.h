// The life of a pair: proposed → confirmed → active → completed, or dissolved on the way; and its meetings.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "change/draft.h"
#include "change/targets.h"

namespace mentor {

// What is recorded when a pair goes a step further.
struct PairStep {
  PairStatus to = PairStatus::confirmed;
  std::optional<Date> on = {};         // of the order, or the day on which it ended
  std::string order = {};              // number of the order that assigns it; may be empty
  std::optional<bool> goals_met = {};  // at its end
  std::string summary = {};            // at its end: what came of it, or why it was dissolved; may be empty
  bool any_order = false;              // also a step that does not follow, or that says otherwise than is written
};

// Writes the new status and what goes with it. Returns what was done, as a sentence. Failures (usage): the pair is
// there already, the step does not follow from where it is, or the order, day or outcome is written otherwise already.
Result<Message> step_pair(Draft& draft, const Target& pair, const PairStep& step, Date today);

// A meeting that is planned, or was held.
struct MeetingFacts {
  MeetingType type = MeetingType::working;
  std::optional<Date> planned = {}, held = {};
  std::vector<std::string> topics = {};
  std::string mentor = {}, mentee = {};  // feedback of either side; may be empty
  bool replaces = false;                 // also feedback that is written otherwise already
};

// Records the meeting. One that was held is the planned one of its type: of that planned day where it is given, else
// the earliest that was not held; where there is none, and for one that is only planned, an entry is added. Topics
// are added to those that are there. Returns what was recorded, as a sentence; `today` as for assign() (fields.h).
// Failures (usage): that meeting is there already, or has other feedback; the pair has not begun or has ended.
Result<Message> record_meeting(Draft& draft, const Target& pair, const MeetingFacts& facts, Date today);

}  // namespace mentor

// Pairs as reports see them on a day: meetings held against planned, feedback, and a light that says who needs a look.
#pragma once

#include "report/labels.h"
#include "report/report.h"

namespace mentor {

// How a running pair (active or confirmed) is doing; others have no light.
enum class Light : unsigned char { on_track, needs_check_in, too_early };
Keyword keyword_of(Light light);

// Needs a check-in where one of these holds:
//   its mentor has left, or is nobody of those who take part;
//   a planned meeting is more than `late-meeting-days` past and was not held;
//   the last meeting held (or, without one, the start of the programme) is more than `no-meeting-days` past.
// Too early: neither, and no meeting was due or held yet. On track: everything else. Both are set under `lights`.

struct PairView {
  const Programme* programme = nullptr;
  const Pair* pair = nullptr;
  std::optional<PairStatus> status;    // on the day
  bool is_running = false;             // on the day: active or confirmed
  std::int64_t planned = 0;            // all but those held without having been planned
  std::int64_t due = 0;                // planned for the day or earlier
  std::int64_t held = 0;               // held by the day, planned or not
  std::int64_t held_of_due = 0;        // of those due
  std::int64_t feedback_demanded = 0;  // held meetings of types for which the profile demands feedback
  std::int64_t feedback_given = 0;     // of those, with feedback of both sides
  std::optional<Date> last_held, next_planned;
  std::vector<MeetingType> missing;  // demanded by the profile, neither held nor planned; of running pairs
  std::optional<Light> light;
  std::optional<Message> reason;  // of the light
};

// Every pair that is reported and existed on the day, by programme folder, then id. O(pairs × meetings).
std::vector<PairView> pairs_on_day(const ReportInput& input);
// Those of one programme.
std::vector<PairView> pairs_on_day(const ReportInput& input, const Programme& programme);

}  // namespace mentor

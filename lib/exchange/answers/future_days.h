// Days in answers that cannot be, since they are yet to come.
#pragma once

#include "base/date.h"
#include "exchange/answers/answer_map.h"

namespace mentor {

// Empties answers to questions about what has been – the form filled in, a birth, a training, a consent – that name a
// day after `today`, and says so in the notes. O(rows × questions).
void take_out_future_days(Answers& answers, const AnswerMap& map, Date today);

}  // namespace mentor

// What a file of `kind: surveys` holds beside the questionnaires: the curator's analysis of the programme, its marks,
// and counts before and after it.
#pragma once

#include "model/values.h"

namespace mentor {

// Strong and weak sides, chances and risks, in the curator's own words; of one form, or of the whole programme.
struct Swot : Recorded {
  Located<std::string> form;
  Located<Date> on;
  List<Located<std::string>> strengths, weaknesses, opportunities, threats;
};
// The table of its fields.
const Record<Swot>& record_of(const Swot*);

// The marks that the programme was given on a day: criterion of the profile → mark.
struct QualityMarks : Recorded {
  Located<std::string> form;
  Located<Date> on;
  Map<Number<0, 1000>> marks;
};
// The table of its fields.
const Record<QualityMarks>& record_of(const QualityMarks*);

// One thing that was counted when the programme began and when it ended.
struct CountChange : Recorded {
  Located<std::string> count;
  Number<0, 1000000000> before, after;
};
// The table of its fields.
const Record<CountChange>& record_of(const CountChange*);

}  // namespace mentor

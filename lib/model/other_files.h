// The smaller kinds: `surveys`, `organisations`, `calendar`.
#pragma once

#include "model/quality.h"
#include "model/values.h"

namespace mentor {

enum class SurveyStage : unsigned char { before, after };
std::span<const NamedValue> words_of(SurveyStage);

struct Survey : Recorded {
  Located<std::string> participant, pair, role;
  Word<SurveyStage> stage;
  Located<Date> on;
  Map<Located<std::string>> answers;
};
const Record<Survey>& record_of(const Survey*);
struct SurveysFile : Recorded {
  Located<std::string> kind;
  List<Survey> surveys;
  List<Swot> swot;
  List<QualityMarks> quality;
  List<CountChange> changes;
};
const Record<SurveysFile>& record_of(const SurveysFile*);

struct Organisation : Recorded {
  Id id;
  Located<std::string> title, type, place_of_work, agreement;
  Map<Number<0, 1000000000>> counts;  // what indicators need: learners-10-19 → 412
};
const Record<Organisation>& record_of(const Organisation*);
struct OrganisationsFile : Recorded {
  Located<std::string> kind;
  List<Organisation> organisations;
};
const Record<OrganisationsFile>& record_of(const OrganisationsFile*);

struct Holiday : Recorded {
  Located<Date> date, from, to;
  Located<std::string> title;
};
const Record<Holiday>& record_of(const Holiday*);
// A quarter or a term of a school year.
struct TermEntry : Recorded {
  Number<1, 12> number;
  Located<std::string> title;
  Located<Date> from, to;
};
const Record<TermEntry>& record_of(const TermEntry*);
// Days with a name that deadlines speak of: «День учителя», «осенние каникулы».
struct NamedDay : Recorded {
  Located<std::string> title;
  Located<Date> date, from, to;
};
const Record<NamedDay>& record_of(const NamedDay*);
struct CalendarFile : Recorded {
  Located<std::string> kind;
  Located<std::string> country;
  List<Holiday> holidays;
  List<Located<Date>> working_days;
  List<TermEntry> terms;
  List<NamedDay> events;
};
const Record<CalendarFile>& record_of(const CalendarFile*);

}  // namespace mentor

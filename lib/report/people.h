// People of a programme as reports see them on a day: what they do, what they agreed to, whether they are served.
#pragma once

#include "model/eligibility.h"
#include "report/report.h"

namespace mentor {

// One request and the pair that serves it.
struct RequestView {
  const Request* request;
  const Pair* served_by;  // an active or confirmed pair; nullptr: not served
};

// A consent that the profile demands of somebody.
struct ConsentView {
  const ProfileConsent* consent;
  bool given;  // and holding on the day
};

struct PersonView {
  const Programme* programme;
  const Person* person;
  bool is_mentor = false, is_curator = false;
  std::vector<RequestView> requests;  // made by the day
  std::vector<ConsentView> consents;  // demanded of any of their sides, each once, in the profile's order
  bool age_unknown = false;           // a consent depends on an age that the files do not give

  bool is_mentee() const { return !requests.empty(); }
};

// A pair as it was on the day of the report. The files tell what it is today; of a day before that, only its dates do.
struct PairOnDay {
  bool exists = true;  // from its order or the start of its programme, whichever is first
  std::optional<PairStatus> status = {};
  bool sure = true;  // false: a date is missing, and what the files say of today stands for that day
  // Whether it serves its requests: active or confirmed.
  bool is_running() const;
};
PairOnDay pair_on_day(const ReportInput& input, const Pair& pair);
// Says how many pairs of a past day have no dates that would tell what they were then.
void add_pairs_note(const ReportInput& input, Document& document);

// Everybody who is reported and present on the day, by programme folder, then id. O(people × (forms + pairs)).
std::vector<PersonView> people_on_day(const ReportInput& input);
// Those of one programme.
std::vector<PersonView> people_on_day(const ReportInput& input, const Programme& programme);
// How many people of those reported had left by the day.
std::int64_t count_of_left(const ReportInput& input);
// The name that the files give, the identities overlay first; nothing where there is none.
std::optional<std::string> name_of(const Programme& programme, const Person& person);

// Forms in which the person is a mentor or has a request, each once, in the order of the file; views into it.
std::vector<std::string_view> forms_of(const PersonView& person);

}  // namespace mentor

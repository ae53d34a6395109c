// A profile: what a methodology demands, as data. Shipped profiles are inside the program; a `kind: profile` file in
// the repository adds one of its own.
#pragma once

#include "model/values.h"

namespace mentor {

struct BothLanguages : Recorded {
  Located<std::string> en, ru;
  std::string_view in(Language language) const { return language == Language::ru && ru ? *ru : *en; }
};
const Record<BothLanguages>& record_of(const BothLanguages*);

// Who may take a side of a form; everything that is set must hold. What a participant's file does not say does not
// exclude them.
struct Eligibility : Recorded {
  Number<0, 120> least_age, most_age;
  Number<0, 80> least_experience, most_experience;  // years
  List<Located<std::string>> categories;            // has at least one of them, or the experience above
};
const Record<Eligibility>& record_of(const Eligibility*);

struct ProfileRole : Recorded {
  Id id;
  BothLanguages title;
  List<Located<std::string>> names;  // words for it in documents
};
const Record<ProfileRole>& record_of(const ProfileRole*);

struct ProfileForm : Recorded {
  Id id;
  BothLanguages title;
  Located<bool> same_organisation;
  Located<bool> mentor_ahead;  // of a class, or of years at work, not less than the mentee's
  Eligibility mentor, mentee;
};
const Record<ProfileForm>& record_of(const ProfileForm*);

// A consent and who must have given it.
struct ProfileConsent : Recorded {
  Id id;
  BothLanguages title;
  List<Located<std::string>> roles;  // mentor, mentee; empty: everybody
  Number<0, 120> younger_than;       // only people younger than this; missing: all
  List<Located<std::string>> forms;  // only in these forms; empty: in all
  Located<std::string> severity;     // of the finding where it is missing; missing: error
};
const Record<ProfileConsent>& record_of(const ProfileConsent*);

struct ProfileStage : Recorded {
  Id id;
  BothLanguages title;
  Located<bool> continuous;          // runs beside the others: no order
  Located<bool> dated;               // its items must name a date
  List<Located<std::string>> words;  // stems that tell its items and sections
  List<Located<std::string>> also;   // phrases that show that it is planned, in other words
};
const Record<ProfileStage>& record_of(const ProfileStage*);

// What a roadmap of the methodology speaks of in some place, beside its stages.
struct ProfileTopic : Recorded {
  Id id;
  BothLanguages title;
  List<Located<std::string>> words;  // phrases that tell it, as of a stage
};
const Record<ProfileTopic>& record_of(const ProfileTopic*);

struct ProfileMeeting : Recorded {
  Located<std::string> type;  // a meeting type of pairs
  Located<bool> feedback;     // both sides must write some
};
const Record<ProfileMeeting>& record_of(const ProfileMeeting*);

struct ProfileQuestion : Recorded {
  Id id;
  BothLanguages title;
  Number<-1000, 1000> least, most;
  Number<-1000, 1000> satisfied_from;
};
const Record<ProfileQuestion>& record_of(const ProfileQuestion*);

// A criterion by which the programme itself is assessed, with marks from 0 to `most`.
struct ProfileCriterion : Recorded {
  Id id;
  BothLanguages title;
  Number<1, 100> most;  // missing: 2
};
// The table of its fields.
const Record<ProfileCriterion>& record_of(const ProfileCriterion*);

// What a sum of marks is called from `least` on.
struct ProfileGrade : Recorded {
  Id id;
  BothLanguages title;
  Number<0, 10000> least;
};
// The table of its fields.
const Record<ProfileGrade>& record_of(const ProfileGrade*);

// Something that is counted before the programme and after it.
struct ProfileCount : Recorded {
  Id id;
  BothLanguages title;
};
// The table of its fields.
const Record<ProfileCount>& record_of(const ProfileCount*);

struct ProfileIndicator : Recorded {
  Located<std::string> id;  // as the methodology writes it: I1, I2, …
  BothLanguages title, formula;
  Located<std::string> numerator, denominator;  // names of counts
  Map<Number<0, 1000000>> targets;              // year → percent
};
const Record<ProfileIndicator>& record_of(const ProfileIndicator*);

struct Profile : Recorded {
  Located<std::string> kind;
  Id id;
  BothLanguages title, source;
  List<ProfileRole> roles;
  List<ProfileForm> forms;
  List<ProfileConsent> consents;
  Located<bool> training, availability;  // demanded of a mentor / of both before a pair
  List<ProfileStage> stages;
  List<ProfileTopic> topics;
  List<ProfileMeeting> meetings;
  List<ProfileQuestion> questions;
  List<ProfileIndicator> indicators;
  List<ProfileCriterion> criteria;
  List<ProfileGrade> grades;
  List<ProfileCount> changes;
  Map<Located<std::string>> abbreviations;

  const ProfileForm* form(std::string_view form_id) const;
};
const Record<Profile>& record_of(const Profile*);

// The names of the shipped profiles, sorted.
std::vector<std::string_view> shipped_profiles();

}  // namespace mentor

// What the profile demands of one person on one side of a form: age, experience, consents, training. Matching, rules
// and reports ask here, so that they can never disagree.
#pragma once

#include "model/participants.h"
#include "model/profile.h"

namespace mentor {

enum class Side : unsigned char { mentor, mentee };
// "mentor" or "mentee", as in profiles.
std::string_view to_string(Side side);

// Years of age on a day: `born` may be only a year, so that there are two bounds.
struct AgeRange {
  int least = 0, most = 0;
};
// The age on `day`; where only the class at school is known, 6 … 8 years more than it. Nothing where neither is known.
std::optional<AgeRange> age_on(const Person& person, Date day);

// Whether a consent was given and holds on `day`.
bool has_consent(const Person& person, std::string_view consent, Date day);

// Consents that the profile demands on `day` of the person on this side of the form, in the profile's order. A consent
// that only people younger than an age owe is demanded where the person may be younger; where nothing is known of the
// age, it is not.
std::vector<const ProfileConsent*> demanded_consents(const Profile& profile, const Person& person, Side side,
                                                     std::string_view form, Date day);
// Those of them that do not hold on `day`.
std::vector<const ProfileConsent*> missing_consents(const Profile& profile, const Person& person, Side side,
                                                    std::string_view form, Date day);

// Why the person may not take the side: "age", "experience", or nothing. What the file does not say does not exclude
// anybody.
std::optional<std::string_view> ineligible(const ProfileForm& form, const Person& person, Side side, Date day);

// Whether the person is in the programme on `day` (has not left by then).
bool is_present(const Person& person, Date day);
// Whether the person acts as a mentor on `day`: present, not before `since`, not after `until`.
bool is_mentor_on(const Person& person, Date day);
// Whether the training for mentors was finished by `day`.
bool is_trained(const Person& person, Date day);

}  // namespace mentor

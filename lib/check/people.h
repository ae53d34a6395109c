// People and pairs as rules look at them: who takes part in a pair and on which side.
#pragma once

#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "check/rule.h"
#include "model/eligibility.h"

namespace mentor {

// One side of a pair: the id as the pair has it and the person, nullptr where nobody has that id.
struct PairSide {
  Side side = Side::mentor;
  const Located<std::string>* id = nullptr;
  const Person* person = nullptr;
};
// The sides of each pair of a programme, one after the other, and where those of each pair begin (and the last end).
struct PairSides {
  std::vector<PairSide> all;
  std::vector<std::size_t> begins;
};
// The mentor and the mentees that a pair of the programme names. O(1), and O(people of the pairs) at the first
// question.
std::span<const PairSide> sides_of(const CheckInput& input, const Pair& pair);
// The person whom the pair names as its mentor; nullptr where nobody has that id. O(1) as sides_of.
const Person* mentor_of(const CheckInput& input, const Pair& pair);
// Where a person of the programme that is judged stands among its people.
std::size_t number_of(const CheckInput& input, const Person& person);
// Finds those of all pairs on so many threads, before anybody asks.
void find_sides(const CheckInput& input, unsigned threads);

// The requests, written `person/request`, that running pairs of the programme serve. O(pairs) at the first question.
const std::unordered_set<std::string_view>& served_requests(const CheckInput& input);

// What a consent is called: its title, else its id.
Argument title_of(const ProfileConsent& consent);
// How severe it is where the consent is missing, as its profile has it; error where that says nothing.
Severity severity_of(const ProfileConsent& consent);
// The consent that the data model knows and that a profile of somebody's own most likely means, where its consent is
// spelt otherwise («gardian»); nothing for a known one, one with a name of its own or one of the shipped profiles.
// O(length²).
std::optional<std::string> misspelt_consent(const ProfileConsent& consent);
// The known consent that a person's unknown entry most likely means (consent-misspelt tells it). O(entries × length²).
std::vector<std::string> meant_consents(const CheckInput& input, const Person& person);
// Whether the person's entry of a consent says something else than the profile can find: a date that could not be read
// (not-a-date tells it), a slip in its name (consent-misspelt), or the profile's own slip (profile-consent).
bool is_told_elsewhere(const CheckInput& input, const Person& person, const ProfileConsent& consent);
// The consents that have a name: those of the data model and the profile's. O(consents).
std::vector<std::string> known_consents(const Profile& profile);
// The person's consent of that name where it was given and has ended before `day`; else nullptr. O(consents).
const Consent* ended_consent(const Person& person, std::string_view consent, Date day);

// The pair's first meeting that was held; nullptr where none was. O(meetings).
const Meeting* first_held(const Pair& pair);
// The first meeting that a mentor has held in any pair, for those who are participants. O(meetings).
std::unordered_map<const Person*, const Meeting*> first_meetings_of_mentors(const Programme& programme);

// Calls `use(pair, meeting)` for every meeting of the pairs that are judged, in the order of the files.
template <class Use>
void each_meeting(const CheckInput& input, Use use) {
  for (const Pair& pair : input.pairs)
    for (const Meeting& meeting : pair.meetings) use(pair, meeting);
}
// The day of a meeting: held, else planned; unset where neither is given.
const Located<Date>& day_of_meeting(const Meeting& meeting);
// The word for a type of meeting, as in files.
std::string_view name_of(MeetingType type);

// The type of a meeting that the profile asks for; nothing where pairs know no such type.
std::optional<MeetingType> meeting_type(const ProfileMeeting& meeting);
enum class Held : unsigned char { only, or_planned };
// Whether the pair has a meeting of the type that was held (or is planned). O(meetings).
bool has_meeting(const Pair& pair, MeetingType type, Held held);

// Whether a date inside the record could not be read (not-a-date tells it): what seems to be missing may be that.
// O(log findings of reading + those inside the record).
bool has_wrong_date(const CheckInput& input, const Place& record);

// Whether the programme of the pair ends before it begins (programme-reversed tells it).
bool is_reversed(const PairProgramme& programme);

// Profiles that the files of the programme bring, whether it uses them or not. O(profiles × programmes).
std::vector<const Profile*> own_profiles(const CheckInput& input);

// A pair that has come to its end.
bool is_completed(const Pair& pair);
// The pair of that id; nullptr where there is none. O(1), and O(pairs) at the first question.
const Pair* find_pair(const CheckInput& input, std::string_view id);

}  // namespace mentor

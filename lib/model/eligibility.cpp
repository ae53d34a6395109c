#include "model/eligibility.h"

#include <algorithm>

namespace mentor {

namespace {

constexpr int least_age_above_grade = 6, most_age_above_grade = 8;

int completed_years(Date born, Date day) {
  const bool had_birthday = std::pair(month_of(day), day_of(day)) >= std::pair(month_of(born), day_of(born));
  return year_of(day) - year_of(born) - (had_birthday ? 0 : 1);
}

template <class List>
bool names(const List& list, std::string_view word) {
  return std::ranges::any_of(list, [&](const auto& each) { return each.value == word; });
}

}  // namespace

std::string_view to_string(Side side) { return side == Side::mentor ? "mentor" : "mentee"; }

std::optional<AgeRange> age_on(const Person& person, Date day) {
  if (person.born) {
    if (person.born->day) {
      const int years = completed_years(*person.born->day, day);
      return AgeRange{years, years};
    }
    const int years = year_of(day) - person.born->year;
    return AgeRange{years - 1, years};
  }
  if (!person.grade) return std::nullopt;
  const int grade = static_cast<int>(*person.grade);
  return AgeRange{grade + least_age_above_grade, grade + most_age_above_grade};
}

bool has_consent(const Person& person, std::string_view consent, Date day) {
  const auto* entry = person.consents.find(consent);
  if (!entry || !entry->value.on || *entry->value.on > day) return false;
  const Located<Date>* end = entry->value.end();
  return !end || end->value >= day;
}

std::vector<const ProfileConsent*> demanded_consents(const Profile& profile, const Person& person, Side side,
                                                     std::string_view form, Date day) {
  std::vector<const ProfileConsent*> demanded;
  const auto age = age_on(person, day);
  for (const ProfileConsent& consent : profile.consents) {
    if (!consent.roles.empty() && !names(consent.roles, to_string(side))) continue;
    if (!consent.forms.empty() && !names(consent.forms, form)) continue;
    if (consent.younger_than && (!age || age->least >= *consent.younger_than)) continue;
    demanded.push_back(&consent);
  }
  return demanded;
}

std::vector<const ProfileConsent*> missing_consents(const Profile& profile, const Person& person, Side side,
                                                    std::string_view form, Date day) {
  auto missing = demanded_consents(profile, person, side, form, day);
  std::erase_if(missing, [&](const ProfileConsent* consent) { return has_consent(person, *consent->id, day); });
  return missing;
}

std::optional<std::string_view> ineligible(const ProfileForm& form, const Person& person, Side side, Date day) {
  const Eligibility& demand = side == Side::mentor ? form.mentor : form.mentee;
  if (const auto age = age_on(person, day)) {
    if (demand.least_age && age->most < *demand.least_age) return "age";
    if (demand.most_age && age->least > *demand.most_age) return "age";
  }
  if (!person.experience_years) return std::nullopt;
  const bool excused = std::ranges::any_of(
      person.categories, [&](const auto& category) { return names(demand.categories, category.value); });
  if (demand.least_experience && *person.experience_years < *demand.least_experience) return "experience";
  if (demand.most_experience && *person.experience_years > *demand.most_experience && !excused) return "experience";
  return std::nullopt;
}

bool is_present(const Person& person, Date day) { return !person.left || *person.left > day; }

bool is_mentor_on(const Person& person, Date day) {
  if (!person.mentor || !is_present(person, day)) return false;
  const Mentor& mentor = *person.mentor;
  return (!mentor.since || *mentor.since <= day) && (!mentor.until || *mentor.until >= day);
}

bool is_trained(const Person& person, Date day) {
  return person.mentor && person.mentor->trained && *person.mentor->trained <= day;
}

}  // namespace mentor

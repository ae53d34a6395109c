#include "report/people.h"

#include <algorithm>
#include <map>

#include "model/slots.h"
#include "report/builder.h"
#include "report/counts.h"
#include "report/scope.h"

namespace mentor {

namespace {

// Which pair serves a request, written `mentee/request`.
using Serving = std::map<std::string, const Pair*, std::less<>>;

Serving serving_pairs(const ReportInput& input, const Programme& programme) {
  Serving serving;
  for (const Pair& pair : programme.pairs)
    if (pair_on_day(input, pair).is_running())
      for (std::string& request : served_requests(programme, pair)) serving.try_emplace(std::move(request), &pair);
  return serving;
}

// The demanded consents of one side: what somebody of this age who gave nothing would miss.
void add_consents(PersonView& view, Side side, const std::string& form, Date day) {
  const Profile& profile = *view.programme->effective.profile;
  Person without;
  without.born = view.person->born;
  without.grade = view.person->grade;
  for (const ProfileConsent* consent : missing_consents(profile, without, side, form, day)) {
    const auto same = [&](const ConsentView& each) { return each.consent == consent; };
    if (std::none_of(view.consents.begin(), view.consents.end(), same))
      view.consents.push_back({consent, has_consent(*view.person, *consent->id, day)});
  }
}

void add_all_consents(PersonView& view, Date day) {
  const Profile& profile = *view.programme->effective.profile;
  if (view.is_mentor) {
    for (const auto& form : view.person->mentor->forms) add_consents(view, Side::mentor, *form, day);
    if (view.person->mentor->forms.empty()) add_consents(view, Side::mentor, {}, day);
  }
  for (const RequestView& each : view.requests) add_consents(view, Side::mentee, each.request->form.value, day);
  std::stable_sort(view.consents.begin(), view.consents.end(),
                   [](const ConsentView& left, const ConsentView& right) { return left.consent < right.consent; });
  const bool depends = std::any_of(profile.consents.begin(), profile.consents.end(),
                                   [](const ProfileConsent& each) { return static_cast<bool>(each.younger_than); });
  view.age_unknown = depends && (view.is_mentor || view.is_mentee()) && !age_on(*view.person, day);
}

PersonView view_of(const Programme& programme, const Person& person, const Serving& serving, Date day) {
  PersonView view{&programme, &person, is_mentor_on(person, day), person.curator.has_value(), {}, {}};
  for (const Request& request : person.requests) {
    if (request.since && *request.since > day) continue;
    const auto found = serving.find(person.id.value + "/" + request.id.value);
    view.requests.push_back({&request, found == serving.end() ? nullptr : found->second});
  }
  add_all_consents(view, day);
  return view;
}

}  // namespace

bool PairOnDay::is_running() const { return exists && status && mentor::is_running(*status); }

PairOnDay pair_on_day(const ReportInput& input, const Pair& pair) {
  PairOnDay on_day;
  if (pair.status) on_day.status = *pair.status;
  if (input.as_of >= input.today) return on_day;
  std::optional<Date> start;
  for (const auto* date : {&pair.order.date, &pair.programme.from})
    if (*date) start = std::min(start.value_or(**date), **date);
  on_day.exists = !start || *start <= input.as_of;
  const bool has_ended =
      pair.status && (*pair.status == PairStatus::completed || *pair.status == PairStatus::dissolved);
  const bool ended_later = has_ended && pair.outcome.closed && *pair.outcome.closed > input.as_of;
  if (ended_later) on_day.status = PairStatus::active;
  on_day.sure = !on_day.exists || (start && (!has_ended || pair.outcome.closed));
  return on_day;
}

void add_pairs_note(const ReportInput& input, Document& document) {
  std::int64_t unsure = 0;
  for (const Programme* programme : programmes_in(input))
    for (const Pair* pair : pairs_in(input, *programme)) unsure += !pair_on_day(input, *pair).sure;
  if (unsure == 0) return;
  const bool redacted = is_redacted(input);
  const Argument said = redacted && rounded_count(unsure) == 0
                            ? Argument("fewer than 5", "меньше 5")
                            : Argument(std::to_string(redacted ? rounded_count(unsure) : unsure));
  document.notes.push_back(
      {{"Pairs without the dates that would tell what they were on that day (order, start of the programme, end): {0}; "
        "they count as they are today.",
        "Пары без дат, по которым видно, какими они были в тот день (приказ, начало программы, завершение): {0}; "
        "учтены "
        "такими, какие они сейчас."},
       {said}});
}

std::vector<PersonView> people_on_day(const ReportInput& input) {
  std::vector<PersonView> views;
  for (const Programme* programme : programmes_in(input))
    for (PersonView& each : people_on_day(input, *programme)) views.push_back(std::move(each));
  return views;
}

std::vector<PersonView> people_on_day(const ReportInput& input, const Programme& programme) {
  std::vector<PersonView> views;
  const Serving serving = serving_pairs(input, programme);
  for (const Person* person : people_in(input, programme))
    if (is_present(*person, input.as_of)) views.push_back(view_of(programme, *person, serving, input.as_of));
  return views;
}

std::int64_t count_of_left(const ReportInput& input) {
  std::int64_t count = 0;
  for (const Programme* programme : programmes_in(input))
    for (const Person* person : people_in(input, *programme)) count += !is_present(*person, input.as_of);
  return count;
}

std::optional<std::string> name_of(const Programme& programme, const Person& person) {
  for (const Identity& identity : programme.identities)
    if (identity.id.value == person.id.value && identity.name) return *identity.name;
  if (person.name) return *person.name;
  return std::nullopt;
}

std::vector<std::string_view> forms_of(const PersonView& person) {
  std::vector<std::string_view> forms;
  const auto add = [&](const Located<std::string>& form) {
    if (form && std::find(forms.begin(), forms.end(), std::string_view(*form)) == forms.end()) forms.push_back(*form);
  };
  if (person.is_mentor)
    for (const auto& form : person.person->mentor->forms) add(form);
  for (const RequestView& each : person.requests) add(each.request->form);
  return forms;
}

}  // namespace mentor

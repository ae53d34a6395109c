#include "report/pair_view.h"

#include <algorithm>

#include "report/people.h"
#include "report/scope.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

// Where the profile demands feedback of no type, there is nothing to count.
bool demands_feedback(const Profile& profile, const Meeting& meeting) {
  const std::string_view type = words_of(MeetingType{})[static_cast<std::size_t>(meeting.type.value)].name;
  return std::any_of(profile.meetings.begin(), profile.meetings.end(),
                     [&](const ProfileMeeting& each) { return *each.type == type && each.feedback && *each.feedback; });
}

void count_meeting(PairView& view, const Meeting& meeting, Date day) {
  const bool held = meeting.held && *meeting.held <= day;
  const bool due = meeting.planned && *meeting.planned <= day;
  view.planned += meeting.planned || !meeting.held;
  view.due += due;
  view.held += held;
  view.held_of_due += held && due;
  if (held) view.last_held = std::max(view.last_held.value_or(*meeting.held), *meeting.held);
  if (!held && meeting.planned && *meeting.planned > day)
    view.next_planned = std::min(view.next_planned.value_or(*meeting.planned), *meeting.planned);
  if (held && demands_feedback(*view.programme->effective.profile, meeting)) {
    ++view.feedback_demanded;
    view.feedback_given += meeting.feedback.mentor && meeting.feedback.mentee;
  }
}

std::vector<MeetingType> missing_types(const Profile& profile, const Pair& pair) {
  std::vector<MeetingType> missing;
  const auto words = words_of(MeetingType{});
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto type = static_cast<MeetingType>(i);
    const bool demanded = std::any_of(profile.meetings.begin(), profile.meetings.end(),
                                      [&](const ProfileMeeting& each) { return *each.type == words[i].name; });
    const bool there = std::any_of(pair.meetings.begin(), pair.meetings.end(),
                                   [&](const Meeting& each) { return each.type && *each.type == type; });
    if (demanded && !there) missing.push_back(type);
  }
  return missing;
}

// The earliest planned meeting that is overdue by more than the threshold.
std::optional<Date> late_meeting(const Pair& pair, Date day, int most_days) {
  std::optional<Date> late;
  for (const Meeting& meeting : pair.meetings) {
    const bool held = meeting.held && *meeting.held <= day;
    if (held || !meeting.planned || (day - *meeting.planned).count() <= most_days) continue;
    late = std::min(late.value_or(*meeting.planned), *meeting.planned);
  }
  return late;
}

void set_light(PairView& view, Light light, Message reason) {
  view.light = light;
  view.reason = std::move(reason);
}

// A pair without a mentor: one who has left, or an id that nobody has.
std::optional<Message> lacks_mentor(const PairView& view, Date day) {
  if (view.programme->people.empty()) return std::nullopt;
  const Person* mentor = view.programme->person(*view.pair->mentor);
  if (mentor == nullptr)
    return Message{{"the mentor {0} is not among the participants", "наставника {0} нет среди участников"},
                   {*view.pair->mentor}};
  if (mentor->left && *mentor->left <= day)
    return Message{{"the mentor left on {0}", "наставник выбыл {0}"}, {short_date(*mentor->left)}};
  return std::nullopt;
}

void judge(PairView& view, Date day) {
  const Pair& pair = *view.pair;
  const Lights& lights = view.programme->effective.lights;
  if (auto lacking = lacks_mentor(view, day)) return set_light(view, Light::needs_check_in, std::move(*lacking));
  if (const auto late = late_meeting(pair, day, lights.late_meeting))
    return set_light(view, Light::needs_check_in,
                     {{"the meeting planned for {0} was not held", "встреча, назначенная на {0}, не состоялась"},
                      {short_date(*late)}});
  const auto start = pair.programme.from ? std::optional(*pair.programme.from) : std::nullopt;
  const auto since = view.last_held ? view.last_held : start;
  const auto silent = since ? (day - *since).count() : 0;
  if (silent > lights.no_meeting)
    return set_light(view, Light::needs_check_in,
                     {{"no meeting for {0}", "нет встреч уже {0}"}, {counted(silent, day_forms)}});
  if (view.due == 0 && view.held == 0)
    return set_light(view, Light::too_early, {{"no meeting was due yet", "срок первой встречи ещё не наступил"}, {}});
  if (const auto late = late_meeting(pair, day, -1))
    return set_light(view, Light::on_track,
                     {{"the meeting planned for {0} is still waited for", "встречу, назначенную на {0}, ещё ждут"},
                      {short_date(*late)}});
  if (view.due == 0)
    return set_light(view, Light::on_track,
                     {{"the last meeting was on {0}", "последняя встреча была {0}"}, {short_date(*view.last_held)}});
  set_light(view, Light::on_track, {{"meetings go as planned", "встречи идут по плану"}, {}});
}

}  // namespace

Keyword keyword_of(Light light) {
  switch (light) {
    case Light::on_track:
      return {"on-track", {"On track", "Пока в порядке"}};
    case Light::needs_check_in:
      return {"needs-check-in", {"Needs check-in", "Нужно внимание"}};
    case Light::too_early:
      break;
  }
  return {"too-early", {"Too early", "Рано судить"}};
}

std::vector<PairView> pairs_on_day(const ReportInput& input) {
  std::vector<PairView> views;
  for (const Programme* programme : programmes_in(input))
    for (PairView& each : pairs_on_day(input, *programme)) views.push_back(std::move(each));
  return views;
}

std::vector<PairView> pairs_on_day(const ReportInput& input, const Programme& programme) {
  std::vector<PairView> views;
  for (const Pair* pair : pairs_in(input, programme)) {
    const PairOnDay on_day = pair_on_day(input, *pair);
    if (!on_day.exists) continue;
    PairView view;
    view.programme = &programme;
    view.pair = pair;
    view.status = on_day.status;
    view.is_running = on_day.is_running();
    for (const Meeting& meeting : pair->meetings) count_meeting(view, meeting, input.as_of);
    if (view.is_running) {
      view.missing = missing_types(*programme.effective.profile, *pair);
      judge(view, input.as_of);
    }
    views.push_back(std::move(view));
  }
  return views;
}

}  // namespace mentor

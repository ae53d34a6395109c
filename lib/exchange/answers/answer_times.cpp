#include "exchange/answers/answer_times.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "exchange/answers/time_words.h"

namespace mentor {

namespace {

using Sort = TimeSort;

bool has(const std::vector<TimeWord>& words, Sort sort) {
  return std::ranges::any_of(words, [&](const TimeWord& word) { return word.sort == sort; });
}

Sort sort_at(const std::vector<TimeWord>& words, std::size_t at) {
  return at < words.size() ? words[at].sort : Sort::filler;
}

// The days that are named, by their number; nothing where a bound has no other («с четверга», «до среды»).
std::optional<std::array<bool, week.size()>> days_of(const std::vector<TimeWord>& words) {
  std::array<bool, week.size()> days{};
  const auto mark = [&](int from, int to) {
    for (int day = from; day != to; day = (day + 1) % static_cast<int>(days.size()))
      days[static_cast<std::size_t>(day)] = true;
    days[static_cast<std::size_t>(to)] = true;
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Sort sort = words[i].sort, next = sort_at(words, i + 1);
    const bool range =
        sort == Sort::day && (next == Sort::to || next == Sort::before) && sort_at(words, i + 2) == Sort::day;
    if (range)
      mark(words[i].value, words[i + 2].value);
    else if (sort == Sort::day)
      mark(words[i].value, words[i].value);
    else if (sort == Sort::all || sort == Sort::workdays || sort == Sort::weekend)
      mark(sort == Sort::weekend ? 5 : 0, sort == Sort::workdays ? 4 : 6);
    else if ((sort == Sort::before || sort == Sort::after) && next == Sort::day)
      return std::nullopt;
    else if (sort == Sort::from && next == Sort::day && sort_at(words, i + 3) != Sort::day)
      return std::nullopt;
    if (range) i += 2;
  }
  return days;
}

// Whether hours lie before noon (-1) or after it (1), as far as they tell.
int half_of_hours(const std::vector<TimeWord>& words) {
  constexpr int earliest = 7, noon = 12;
  std::vector<int> hours;
  for (const TimeWord& word : words)
    if (word.sort == Sort::hour) hours.push_back(word.value);
  const auto is_late = [](int hour) { return hour >= noon; };
  if (hours.size() > 2) return std::ranges::all_of(hours, is_late) ? 1 : 0;
  if (hours.empty()) return 0;
  const bool until = hours.size() == 1 && has(words, Sort::before);
  if (!until && hours.front() >= noon && hours.back() >= noon) return 1;
  const bool ends = until || hours.size() == 2;
  return ends && hours.front() >= earliest && hours.front() <= noon && hours.back() <= noon &&
                 hours.back() >= hours.front()
             ? -1
             : 0;
}

// «-am», «-pm»; "" where neither or each is named.
std::string_view half_of(const std::vector<TimeWord>& words) {
  const int of_hours = half_of_hours(words);
  const bool morning = has(words, Sort::morning) || of_hours < 0;
  const bool afternoon = has(words, Sort::afternoon) || of_hours > 0;
  if (morning == afternoon) return "";
  return morning ? "-am" : "-pm";
}

// Days, and the time that belongs to all of them.
struct DaysAndTime {
  std::vector<TimeWord> days, time;
};

bool is_of_days(const std::vector<TimeWord>& words, std::size_t at) {
  const auto names_days = [](Sort sort) {
    return sort == Sort::day || sort == Sort::all || sort == Sort::workdays || sort == Sort::weekend;
  };
  const Sort sort = words[at].sort;
  const bool leads = sort == Sort::from || sort == Sort::to || sort == Sort::before || sort == Sort::after;
  return names_days(leads ? sort_at(words, at + 1) : sort);
}

// The words by days with their times; nothing where it cannot be told whose a time is («вечером пн, ср утром»).
std::optional<std::vector<DaysAndTime>> groups_of(const std::vector<TimeWord>& words) {
  std::vector<DaysAndTime> groups;
  const bool time_first = !words.empty() && !is_of_days(words, 0);
  bool was_days = time_first;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool days = is_of_days(words, i);
    if (groups.empty() || (days != was_days && days != time_first)) groups.emplace_back();
    (days ? groups.back().days : groups.back().time).push_back(words[i]);
    was_days = days;
  }
  if (time_first && groups.size() > 1 && groups.back().days.empty()) {
    // «вечером в понедельник после 18»: one day, and both words are about it.
    if (groups.size() > 2) return std::nullopt;
    const auto day_words = std::ranges::count(groups.front().days, Sort::day, &TimeWord::sort);
    if (day_words != 1 || groups.front().days.size() != 1) return std::nullopt;
    groups.front().time.insert(groups.front().time.end(), groups.back().time.begin(), groups.back().time.end());
    groups.pop_back();
  }
  return groups;
}

// The halves that the parts of an answer about one day name.
AnsweredTimes times_of_day(std::string_view answer, std::string_view day) {
  AnsweredTimes found;
  for (std::size_t at = 0; at <= answer.size();) {
    const std::size_t end = std::min(answer.find_first_of(",;\n", at), answer.size());
    const auto words = time_words_of(answer.substr(at, end - at));
    at = end + 1;
    if (!words) return {};
    if (words->empty()) continue;
    const bool hours = has(*words, Sort::hour);
    const std::string half(half_of(*words));
    const bool whole = has(*words, Sort::whole) || has(*words, Sort::morning) || has(*words, Sort::all) ||
                       has(*words, Sort::any_time) || hours;
    if (has(*words, Sort::day) || (half.empty() && !whole)) return {};
    if (std::string time = std::string(day) + half; std::ranges::find(found.times, time) == found.times.end())
      found.times.push_back(std::move(time));
    found.hours = found.hours || hours;
  }
  return found;
}

// Adds the times of a clause; whether it was understood.
bool add_clause(const std::vector<TimeWord>& words, AnsweredTimes& found) {
  const auto groups = groups_of(words);
  if (!groups) return false;
  for (const DaysAndTime& group : *groups) {
    if (group.days.empty() && !has(group.time, Sort::any_time)) return false;
    const std::vector<TimeWord> every_day{{Sort::all}};
    const auto days = days_of(group.days.empty() ? every_day : group.days);
    if (!days) return false;
    const std::string half(half_of(group.time));
    for (std::size_t i = 0; i < week.size(); ++i)
      if (std::string time = std::string(week[i]) + half;
          (*days)[i] && std::ranges::find(found.times, time) == found.times.end())
        found.times.push_back(std::move(time));
    found.hours = found.hours || has(group.time, Sort::hour);
  }
  return true;
}

}  // namespace

AnsweredTimes answered_times(std::string_view answer, std::string_view day) {
  if (!day.empty()) return times_of_day(answer, day);
  AnsweredTimes found;
  for (std::size_t at = 0; at <= answer.size();) {
    const std::size_t end = std::min(answer.find_first_of(";\n", at), answer.size());
    const auto words = time_words_of(answer.substr(at, end - at));
    at = end + 1;
    if (!words || !add_clause(*words, found)) return {};
  }
  return found;
}

bool has_exception(std::string_view answer) {
  const std::string text = " " + spaced_times(answer) + " ";
  constexpr std::string_view exceptions[] = {" кроме ",  " не ",     " исключая ", " за исключением ",
                                             " except ", " not ",    " but ",      " без ",
                                             " never ",  " кроме: ", " cannot ",   " can't "};
  return std::ranges::any_of(exceptions, [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

}  // namespace mentor

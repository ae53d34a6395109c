// The words of which people make times: «пн», «после обеда», «с 15». Only for answer_times.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

constexpr std::array<std::string_view, 7> week = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

enum class TimeSort : unsigned char {
  filler,
  from,
  to,
  before,
  after,
  day,
  hour,
  all,
  workdays,
  weekend,
  whole,
  any_time,
  morning,
  afternoon
};

struct TimeWord {
  TimeSort sort = TimeSort::filler;
  int value = 0;  // number of the day in the week, or the hour
};

// The words of an answer, fillers left out; nothing where one is not known. O(length × words known).
std::optional<std::vector<TimeWord>> time_words_of(std::string_view part);
// The answer by single spaces without the marks between words, dashes as words of their own. O(length).
std::string spaced_times(std::string_view part);

}  // namespace mentor

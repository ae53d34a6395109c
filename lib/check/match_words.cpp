#include "check/match_words.h"

#include <algorithm>

#include "unicode/fold.h"

namespace mentor {

namespace {

struct Day {
  std::string_view word;
  std::string_view english, russian;  // in full
  std::string_view short_russian;
};
constexpr std::array<Day, 7> day_words = {{{"mon", "monday", "понедельник", "пн"},
                                           {"tue", "tuesday", "вторник", "вт"},
                                           {"wed", "wednesday", "среда", "ср"},
                                           {"thu", "thursday", "четверг", "чт"},
                                           {"fri", "friday", "пятница", "пт"},
                                           {"sat", "saturday", "суббота", "сб"},
                                           {"sun", "sunday", "воскресенье", "вс"}}};

struct Half {
  std::string_view word;
  std::array<std::string_view, 4> names;
};
constexpr std::array<Half, 3> halves = {{{"", {"", "", "", ""}},
                                         {"-am", {"am", "morning", "утро", "утром"}},
                                         {"-pm", {"pm", "afternoon", "вечер", "вечером"}}}};

// Longer names first: «mon» is the beginning of «monday».
std::optional<std::string_view> after_day(std::string_view text, const Day& day) {
  for (const std::string_view name : {day.english, day.russian, day.word, day.short_russian})
    if (text.starts_with(name)) return text.substr(name.size());
  return std::nullopt;
}

}  // namespace

bool is_time_word(std::string_view word) {
  return std::ranges::any_of(day_words, [&](const Day& day) {
    if (!word.starts_with(day.word)) return false;
    const std::string_view half = word.substr(day.word.size());
    return half.empty() || half == "-am" || half == "-pm";
  });
}

std::optional<std::string> meant_time(std::string_view written) {
  const std::string text = fold(written);
  for (const Day& day : day_words) {
    auto rest = after_day(text, day);
    if (!rest) continue;
    while (!rest->empty() && std::string_view(" -_.:/").find(rest->front()) != std::string_view::npos)
      rest->remove_prefix(1);
    for (const Half& half : halves)
      if (std::ranges::find(half.names, *rest) != half.names.end())
        return std::string(day.word) + std::string(half.word);
  }
  return std::nullopt;
}

std::vector<std::string> time_words() {
  std::vector<std::string> words;
  for (const Day& day : day_words)
    for (const Half& half : halves) words.push_back(std::string(day.word) + std::string(half.word));
  return words;
}

}  // namespace mentor

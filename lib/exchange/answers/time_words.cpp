#include "exchange/answers/time_words.h"

#include <algorithm>
#include <utility>

#include "base/number.h"
#include "exchange/answers/question_words.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

using Sort = TimeSort;

struct TimeWords {
  std::string_view words;
  Sort sort;
};

// Longer wordings before those that begin like them.
constexpr TimeWords time_words[] = {
    {"с утра", Sort::morning},
    {"до обеда", Sort::morning},
    {"до уроков", Sort::morning},
    {"первая половина дня", Sort::morning},
    {"первой половине дня", Sort::morning},
    {"первую половину дня", Sort::morning},
    {"утро", Sort::morning},
    {"утром", Sort::morning},
    {"утрам", Sort::morning},
    {"am", Sort::morning},
    {"morning", Sort::morning},
    {"mornings", Sort::morning},
    {"после обеда", Sort::afternoon},
    {"после уроков", Sort::afternoon},
    {"вторая половина дня", Sort::afternoon},
    {"второй половине дня", Sort::afternoon},
    {"вторую половину дня", Sort::afternoon},
    {"вечер", Sort::afternoon},
    {"вечером", Sort::afternoon},
    {"вечерам", Sort::afternoon},
    {"днем", Sort::afternoon},
    {"после школы", Sort::afternoon},
    {"после работы", Sort::afternoon},
    {"в обед", Sort::afternoon},
    {"обеденный перерыв", Sort::afternoon},
    {"lunch", Sort::afternoon},
    {"lunch time", Sort::afternoon},
    {"lunchtime", Sort::afternoon},
    {"lunchtimes", Sort::afternoon},
    {"after work", Sort::afternoon},
    {"after college", Sort::afternoon},
    {"pm", Sort::afternoon},
    {"after school", Sort::afternoon},
    {"after lessons", Sort::afternoon},
    {"after lunch", Sort::afternoon},
    {"afternoon", Sort::afternoon},
    {"afternoons", Sort::afternoon},
    {"evening", Sort::afternoon},
    {"evenings", Sort::afternoon},
    {"ежедневно", Sort::all},
    {"каждый день", Sort::all},
    {"любой день", Sort::all},
    {"любые дни", Sort::all},
    {"все дни", Sort::all},
    {"в любое время", Sort::any_time},
    {"любое время", Sort::any_time},
    {"every day", Sort::all},
    {"daily", Sort::all},
    {"any day", Sort::all},
    {"any time", Sort::any_time},
    {"anytime", Sort::any_time},
    {"будни", Sort::workdays},
    {"будням", Sort::workdays},
    {"будние дни", Sort::workdays},
    {"будний день", Sort::workdays},
    {"будним дням", Sort::workdays},
    {"рабочие дни", Sort::workdays},
    {"рабочим дням", Sort::workdays},
    {"weekday", Sort::workdays},
    {"weekdays", Sort::workdays},
    {"выходные", Sort::weekend},
    {"выходные дни", Sort::weekend},
    {"выходным", Sort::weekend},
    {"weekend", Sort::weekend},
    {"weekends", Sort::weekend},
    {"весь день", Sort::whole},
    {"целый день", Sort::whole},
    {"all day", Sort::whole},
    {"да", Sort::whole},
    {"yes", Sort::whole},
    {"день", Sort::afternoon},
    {"до", Sort::before},
    {"before", Sort::before},
    {"until", Sort::before},
    {"till", Sort::before},
    {"после", Sort::after},
    {"after", Sort::after},
    {"с", Sort::from},
    {"со", Sort::from},
    {"от", Sort::from},
    {"from", Sort::from},
    {"по", Sort::to},
    {"to", Sort::to},
    {"through", Sort::to},
    {"-", Sort::to},
    {"в", Sort::filler},
    {"во", Sort::filler},
    {"и", Sort::filler},
    {"каждый", Sort::filler},
    {"каждую", Sort::filler},
    {"каждое", Sort::filler},
    {"on", Sort::filler},
    {"in", Sort::filler},
    {"the", Sort::filler},
    {"and", Sort::filler},
    {"at", Sort::filler},
    {"every", Sort::filler},
    {"each", Sort::filler},
    {"онлайн", Sort::filler},
    {"дистанционно", Sort::filler},
    {"удаленно", Sort::filler},
    {"очно", Sort::filler},
    {"online", Sort::filler},
    {"in person", Sort::filler},
    {"только", Sort::filler},
    {"можно", Sort::filler},
    {"удобно", Sort::filler},
    {"могу", Sort::filler},
    {"only", Sort::filler},
    {"i can", Sort::filler},
    {"i am free", Sort::filler},
    {"i'm free", Sort::filler},
    {"free", Sort::filler},
    {"ч", Sort::filler},
    {"час", Sort::filler},
    {"часа", Sort::filler},
    {"часов", Sort::filler},
};

// «15», «15:00» → 15.
std::optional<int> hour_of(std::string_view word) {
  const std::size_t colon = word.find(':');
  const auto hour = whole_number<int>(word.substr(0, colon));
  if (!hour || *hour < 0 || *hour > 24) return std::nullopt;
  if (colon != std::string_view::npos && !whole_number<int>(word.substr(colon + 1))) return std::nullopt;
  return hour;
}

// «после 6 урока», «после 7-го урока», "after 6th lesson": the afternoon where so many lessons reach noon. Their
// length; 0 where it is something else.
std::size_t after_lessons(std::string_view rest) {
  constexpr int reach_noon = 4;
  std::size_t at = 0;
  for (const std::string_view after : {"после ", "after "})
    if (rest.starts_with(after)) at = after.size();
  if (at == 0) return 0;
  std::size_t end = at;
  while (end < rest.size() && rest[end] >= '0' && rest[end] <= '9') ++end;
  const auto number = whole_number<int>(rest.substr(at, end - at));
  for (const std::string_view ordinal : {" - го", "го", "-го", "th"})
    if (rest.substr(end).starts_with(ordinal)) end += ordinal.size();
  while (end < rest.size() && rest[end] == ' ') ++end;
  const std::string_view word = rest.substr(end, rest.find(' ', end) - end);
  constexpr std::string_view lessons[] = {"урока", "уроков", "урок", "lesson", "lessons", "period", "class"};
  if (!number || *number < reach_noon || std::ranges::find(lessons, word) == std::end(lessons)) return 0;
  return end + word.size();
}

// The word or words that `rest` begins with, and their length; 0 where they are not known.
std::pair<TimeWord, std::size_t> first_word(std::string_view rest) {
  if (const std::size_t length = after_lessons(rest); length > 0) return {{Sort::afternoon}, length};
  for (const TimeWords& each : time_words)
    if (rest.starts_with(each.words) && (rest.size() == each.words.size() || rest[each.words.size()] == ' '))
      return {{each.sort}, each.words.size()};
  const std::string_view word = rest.substr(0, rest.find(' '));
  if (const auto hour = hour_of(word)) return {{Sort::hour, *hour}, word.size()};
  if (const std::string_view day = day_word(word); !day.empty())
    return {{Sort::day, static_cast<int>(std::ranges::find(week, day) - week.begin())}, word.size()};
  return {{}, 0};
}

}  // namespace

// Times of day stay whole ("15:00").
std::string spaced_times(std::string_view part) {
  std::string text;
  const std::string folded = fold(part);
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const std::string_view rest = std::string_view(folded).substr(i);
    if (rest.starts_with("–") || rest.starts_with("—")) {
      text += " - ";
      i += std::string_view("–").size() - 1;
    } else if (rest[0] == '-') {
      text += " - ";
    } else if (rest[0] == '.' && rest.size() > 1 && rest[1] >= '0' && rest[1] <= '9') {
      text += ':';
    } else if (std::string_view(".,()/&+!").find(rest[0]) != std::string_view::npos) {
      text += ' ';
    } else {
      text += rest[0];
    }
  }
  return fold(text);
}

std::optional<std::vector<TimeWord>> time_words_of(std::string_view part) {
  const std::string text = spaced_times(part);
  std::vector<TimeWord> words;
  for (std::string_view rest = text; !rest.empty();) {
    if (rest.front() == ' ') {
      rest.remove_prefix(1);
      continue;
    }
    const auto [word, length] = first_word(rest);
    if (length == 0) return std::nullopt;
    if (word.sort != Sort::filler) words.push_back(word);
    rest.remove_prefix(length);
  }
  return words;
}

}  // namespace mentor

#include "exchange/answers/answer_times.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/number.h"
#include "exchange/answers/question_words.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

constexpr std::array<std::string_view, 7> week = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

enum class Sort : unsigned char {
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
  morning,
  afternoon
};

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
    {"в любое время", Sort::all},
    {"любое время", Sort::all},
    {"every day", Sort::all},
    {"daily", Sort::all},
    {"any day", Sort::all},
    {"any time", Sort::all},
    {"anytime", Sort::all},
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
    {"ч", Sort::filler},
    {"час", Sort::filler},
    {"часа", Sort::filler},
    {"часов", Sort::filler},
};

// Words by single spaces, with dashes as words of their own; times of day stay whole ("15:00").
std::string spaced(std::string_view part) {
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

// «15», «15:00» → 15.
std::optional<int> hour_of(std::string_view word) {
  const std::size_t colon = word.find(':');
  const auto hour = whole_number<int>(word.substr(0, colon));
  if (!hour || *hour < 0 || *hour > 24) return std::nullopt;
  if (colon != std::string_view::npos && !whole_number<int>(word.substr(colon + 1))) return std::nullopt;
  return hour;
}

struct TimeWord {
  Sort sort = Sort::filler;
  int value = 0;  // number of the day in the week, or the hour
};

// The word or words that `rest` begins with, and their length; 0 where they are not known.
std::pair<TimeWord, std::size_t> first_word(std::string_view rest) {
  for (const TimeWords& each : time_words)
    if (rest.starts_with(each.words) && (rest.size() == each.words.size() || rest[each.words.size()] == ' '))
      return {{each.sort}, each.words.size()};
  const std::string_view word = rest.substr(0, rest.find(' '));
  if (const auto hour = hour_of(word)) return {{Sort::hour, *hour}, word.size()};
  if (const std::string_view day = day_word(word); !day.empty())
    return {{Sort::day, static_cast<int>(std::ranges::find(week, day) - week.begin())}, word.size()};
  return {{}, 0};
}

// Nothing where a word is not known.
std::optional<std::vector<TimeWord>> words_of(std::string_view part) {
  const std::string text = spaced(part);
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
  if (hours.empty() || hours.size() > 2) return 0;
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

}  // namespace

AnsweredTimes answered_times(std::string_view part, std::string_view day) {
  const auto words = words_of(part);
  if (!words) return {};
  const std::string half(half_of(*words));
  const bool hours = has(*words, Sort::hour);
  if (!day.empty()) {
    const bool whole = has(*words, Sort::whole) || has(*words, Sort::morning) || has(*words, Sort::all) || hours;
    if (has(*words, Sort::day) || (half.empty() && !whole)) return {};
    return {{std::string(day) + half}, hours};
  }
  const auto days = days_of(*words);
  AnsweredTimes found;
  for (std::size_t i = 0; days && i < week.size(); ++i)
    if ((*days)[i]) found.times.push_back(std::string(week[i]) + half);
  found.hours = hours && !found.times.empty();
  return found;
}

bool has_exception(std::string_view answer) {
  const std::string text = " " + spaced(answer) + " ";
  constexpr std::string_view exceptions[] = {" кроме ",  " не ",     " исключая ", " за исключением ",
                                             " except ", " not ",    " but ",      " без ",
                                             " never ",  " кроме: ", " cannot ",   " can't "};
  return std::ranges::any_of(exceptions, [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

}  // namespace mentor

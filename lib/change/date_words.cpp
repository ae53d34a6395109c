#include "change/date_words.h"

#include "deadline/deadline.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

struct DayWord {
  std::string_view word;
  int from_today;
};
constexpr DayWord named_days[] = {{"today", 0},  {"yesterday", -1}, {"tomorrow", 1}, {"сегодня", 0},
                                  {"вчера", -1}, {"позавчера", -2}, {"завтра", 1},   {"послезавтра", 2}};

}  // namespace

std::optional<Date> date_from_words(std::string_view words, Date today) {
  const std::string folded = fold(words);
  for (const DayWord& each : named_days)
    if (folded == each.word) return today + std::chrono::days(each.from_today);
  if (const auto iso = parse_iso(words)) return iso;
  const Deadline read = read_deadline(words, {});
  if (read.kind != DeadlineKind::date || read.error || read.windows.size() != 1) return std::nullopt;
  return read.windows.front().from == read.windows.front().to ? std::optional(read.windows.front().to) : std::nullopt;
}

}  // namespace mentor

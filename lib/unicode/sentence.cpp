#include "unicode/sentence.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace mentor {

namespace {

constexpr std::array<Text, 12> months = {{
    {"January", "января"},
    {"February", "февраля"},
    {"March", "марта"},
    {"April", "апреля"},
    {"May", "мая"},
    {"June", "июня"},
    {"July", "июля"},
    {"August", "августа"},
    {"September", "сентября"},
    {"October", "октября"},
    {"November", "ноября"},
    {"December", "декабря"},
}};

std::string join(const std::vector<std::string>& words, std::string_view last_joint) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? last_joint : ", ";
    text += words[i];
  }
  return text;
}

}  // namespace

Argument listed(const std::vector<std::string>& words, std::size_t most) {
  std::vector<std::string> shown(words.begin(),
                                 words.begin() + static_cast<std::ptrdiff_t>(std::min(most, words.size())));
  const std::size_t rest = words.size() - shown.size();
  if (rest == 0) return {join(shown, " and "), join(shown, " и ")};
  std::vector<std::string> russian = shown;
  shown.push_back(fmt::format("{} more", rest));
  russian.push_back(fmt::format("ещё {}", rest));
  return {join(shown, " and "), join(russian, " и ")};
}

Argument long_date(Date date) {
  const Text& month = months[static_cast<std::size_t>(month_of(date)) - 1];
  return {fmt::format("{} {} {}", day_of(date), month.en, year_of(date)),
          fmt::format("{} {} {} г.", day_of(date), month.ru, year_of(date))};
}

Argument short_date(Date date) {
  return {to_iso(date), fmt::format("{:02}.{:02}.{:04}", day_of(date), month_of(date), year_of(date))};
}

}  // namespace mentor

#include "exchange/answers/guarded_answers.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "party/names.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

struct Stem {
  std::string text;
  bool capital = false;
};

// The stems of the words of three letters and more.
std::vector<Stem> stems_of(std::string_view text) {
  constexpr std::string_view separators = " .,;:()\"\n";
  constexpr std::size_t least_letters = 3;
  std::vector<Stem> stems;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
    const std::string_view word = text.substr(at, end - at);
    if (code_points(word) >= least_letters) stems.push_back({stem_of_name(word), lower(word) != word});
    at = end + 1;
  }
  return stems;
}

}  // namespace

void GuardedAnswers::learn(std::string_view name) {
  const std::vector<Stem> stems = stems_of(name);
  constexpr std::size_t least_letters = 4;
  if (!stems.empty() && code_points(stems.front().text) >= least_letters) surnames_.insert(stems.front().text);
  for (const Stem& one : stems)
    for (const Stem& two : stems)
      if (&one != &two) pairs_.insert(one.text + " " + two.text);
}

bool GuardedAnswers::holds_back(std::string_view answer) const {
  if (!on()) return false;
  if (is_personal_(answer) || may_name_somebody(answer)) return true;
  const std::vector<Stem> stems = stems_of(answer);
  for (std::size_t i = 0; i < stems.size(); ++i) {
    if (stems[i].capital && surnames_.contains(stems[i].text)) return true;
    if (i > 0 && pairs_.contains(stems[i - 1].text + " " + stems[i].text)) return true;
  }
  return false;
}

}  // namespace mentor

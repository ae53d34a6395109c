#include "exchange/answers/answer_columns.h"

#include <algorithm>
#include <set>

#include "exchange/answers/answer_roles.h"
#include "exchange/answers/answer_times.h"
#include "exchange/answers/answer_values.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

bool is_digit(char each) { return each >= '0' && each <= '9'; }

// A telephone as people write it, not any number: «+7 912 345-67-01», "087 361 1543", «89123456702».
bool is_telephone(const std::string& answer) {
  constexpr std::ptrdiff_t least = 7, most = 15;
  if (answer.find_first_not_of("0123456789+-() .") != std::string::npos || answered_day(answer)) return false;
  const auto digits = std::ranges::count_if(answer, is_digit);
  if (digits < least || digits > most) return false;
  const bool marked = answer.find_first_of("+-() ") != std::string::npos;
  return marked || answer.front() == '0' || (answer.front() == '8' && digits > 10);
}

bool is_contact(const std::string& answer) {
  const std::size_t at = answer.find('@');
  const bool address = at != std::string::npos && at > 0 && answer.find('.', at) != std::string::npos;
  return (address && answer.find(' ') == std::string::npos) || is_telephone(answer) || answered_none(answer);
}

// Numbers that look like telephones and must not stand among contacts.
bool is_of_papers(const std::string& question) {
  const std::string folded = fold(question);
  constexpr std::string_view words[] = {"снилс", "паспорт", "инн", "полис", "passport", "insurance", "pps", "№", "id"};
  return std::ranges::any_of(words, [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

template <class Is>
bool are_all(const std::vector<std::string>& answers, const Is& is) {
  return !answers.empty() && std::ranges::all_of(answers, is);
}

// Two of three, and more than one where there are more: what somebody types beside them does not change the question.
template <class Is>
bool are_mostly(const std::vector<std::string>& answers, const Is& is) {
  const auto count = static_cast<std::size_t>(std::ranges::count_if(answers, is));
  return count > 0 && 3 * count >= 2 * answers.size();
}

bool tells_role(const std::string& answer) { return answered_roles(answer).any(); }

// «Хочу, чтобы у меня был наставник», "I would like a mentor": what it means has to be asked, but not what of.
bool speaks_of_roles(const std::string& answer) {
  const std::string folded = fold(answer);
  constexpr std::string_view words[] = {"mentor", "mentee", "наставник", "наставляем", "подопечн"};
  return std::ranges::any_of(words, [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

}  // namespace

std::vector<std::string> different_answers(const Answers& answers, std::size_t column) {
  std::vector<std::string> found;
  std::set<std::string> seen;
  for (const Answers::Row& row : answers.rows)
    if (!row.cells[column].empty() && seen.insert(fold(row.cells[column])).second) found.push_back(row.cells[column]);
  return found;
}

std::size_t roles_in(const Answers& answers, std::size_t column) {
  return static_cast<std::size_t>(
      std::ranges::count_if(answers.rows, [&](const Answers::Row& row) { return tells_role(row.cells[column]); }));
}

std::string field_of_answers(const Answers& answers, std::size_t column) {
  const std::vector<std::string> all = different_answers(answers, column);
  if (are_mostly(all, tells_role)) return "role";
  if (std::ranges::any_of(all, tells_role) && are_mostly(all, speaks_of_roles)) return "role";
  if (are_all(all, answered_class)) return "grade";
  if (are_mostly(all, [](const std::string& answer) { return !answered_times(answer, "").times.empty(); }))
    return "available";
  const bool some = std::ranges::any_of(all, [](const std::string& answer) { return !answered_none(answer); });
  return some && !is_of_papers(answers.questions[column]) && are_all(all, is_contact) ? "contacts" : "";
}

std::optional<std::size_t> likely_role(const Answers& answers, const std::vector<std::string>& fields) {
  constexpr std::size_t most_roles = 5;
  std::optional<std::size_t> best;
  std::size_t fewest = most_roles + 1;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (!fields[i].empty() && fields[i] != "skip") continue;
    const std::size_t count = different_answers(answers, i).size();
    const bool named = fold(answers.questions[i]).find("наставн") != std::string::npos ||
                       fold(answers.questions[i]).find("mentor") != std::string::npos;
    if (count < 2 || (!named && count >= fewest)) continue;
    best = i;
    fewest = named ? 0 : count;
  }
  return best;
}

}  // namespace mentor

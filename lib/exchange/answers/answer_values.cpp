#include "exchange/answers/answer_values.h"

#include <algorithm>
#include <span>

#include "base/number.h"
#include "base/utf8.h"
#include "deadline/deadline.h"
#include "exchange/answers/question_words.h"
#include "unicode/fold.h"
#include "unicode/language_codes.h"

namespace mentor {

namespace {

bool has_any(std::string_view text, std::initializer_list<std::string_view> parts) {
  return std::ranges::any_of(parts, [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

std::string_view without_spaces(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
  return text;
}

// Whether the full stop at the end belongs to a letter: «Петровой М.И.», «и т. д.».
bool ends_shortened(std::string_view part) {
  const std::string_view before = part.substr(0, part.size() - 1);
  const std::size_t begin = before.find_last_of(" .(");
  return code_points(begin == std::string_view::npos ? before : before.substr(begin + 1)) == 1;
}

struct Synonym {
  std::string_view words, value;
};

std::string synonym(std::string_view folded, std::span<const Synonym> all) {
  for (const Synonym& each : all)
    if (folded == each.value || folded.find(each.words) != std::string_view::npos) return std::string(each.value);
  return {};
}

}  // namespace

std::optional<Date> answered_day(std::string_view answer) {
  answer = without_spaces(answer);
  if (answer.size() > 10 && answer[10] == 'T') answer = answer.substr(0, 10);
  // A time of day at the end is no part of it.
  const std::size_t colon = answer.find(':');
  if (colon != std::string_view::npos) {
    const std::size_t space = answer.substr(0, colon).rfind(' ');
    if (space == std::string_view::npos) return std::nullopt;
    answer = without_spaces(answer.substr(0, space));
    while (answer.ends_with(',')) answer.remove_suffix(1);
  }
  const Deadline read = read_deadline(answer, {});
  if (read.kind != DeadlineKind::date || read.windows.size() != 1) return std::nullopt;
  return read.windows.front().to;
}

std::optional<std::string> answered_birth(std::string_view answer) {
  answer = without_spaces(answer);
  const auto year = answer.size() >= 4 ? whole_number<int>(answer.substr(0, 4)) : std::nullopt;
  const std::string rest = answer.size() >= 4 ? fold(without_spaces(answer.substr(4))) : std::string("?");
  if (year && *year >= 1900 && *year <= 2100 && (rest.empty() || rest == "г" || rest == "г." || rest == "год"))
    return std::to_string(*year);
  if (const auto day = answered_day(answer)) return to_iso(*day);
  return std::nullopt;
}

std::optional<long> answered_grade(std::string_view answer) {
  const std::string folded = fold(without_spaces(answer));
  // Ireland's fourth year has a name instead of a number.
  constexpr long transition_year = 4, highest = 12;
  if (folded == "ty" || folded == "transition year") return transition_year;
  for (const std::string_view word : {"year ", "grade ", "class ", "form ", "класс "})
    if (folded.starts_with(word)) return answered_number(std::string_view(folded).substr(word.size()), 1, highest);
  return answered_number(folded, 1, highest);
}

std::optional<long> answered_number(std::string_view answer, long least, long most) {
  answer = without_spaces(answer);
  const std::string folded = fold(answer);
  if (least == 0 && has_any(folded, {"менее года", "меньше года", "нет стажа", "less than a year"})) return 0;
  std::size_t end = 0;
  while (end < answer.size() && answer[end] >= '0' && answer[end] <= '9') ++end;
  const auto number = whole_number<long>(answer.substr(0, end));
  // «5–7» and «2,5» are no whole numbers.
  const bool goes_on = end + 1 < answer.size() && answer[end + 1] >= '0' && answer[end + 1] <= '9';
  const bool range = fold(answer.substr(end)).starts_with("–") || answer.substr(end).starts_with('-');
  if (!number || *number < least || *number > most || (goes_on && !range) ||
      (range && answer.find_first_of("0123456789", end) != std::string_view::npos))
    return std::nullopt;
  return number;
}

bool answered_class(std::string_view answer) {
  const std::string folded = fold(answer);
  if (folded.find("years") != std::string::npos) return false;
  std::string rest;
  for (const char each : folded)
    if (std::string_view(" .-").find(each) == std::string_view::npos) rest += each;
  constexpr std::string_view marks[] = {"класс", "кл", "year", "grade", "class", "form", "«", "»", "\"", "“", "”", "'"};
  bool marked = false;
  for (const std::string_view mark : marks)
    for (std::size_t at = rest.find(mark); at != std::string::npos; at = rest.find(mark)) {
      rest.erase(at, mark.size());
      marked = true;
    }
  std::size_t end = 0;
  while (end < rest.size() && rest[end] >= '0' && rest[end] <= '9') ++end;
  const auto number = whole_number<int>(std::string_view(rest).substr(0, end));
  constexpr int most = 12;
  if (!number || *number < 1 || *number > most) return false;
  const std::string letter = rest.substr(end);
  if (letter.empty() || letter == "th" || letter == "st" || letter == "nd" || letter == "rd") return marked;
  return code_points(letter) == 1 && letter.find_first_of("0123456789,;:/+()") == std::string::npos;
}

std::optional<bool> answered_yes(std::string_view answer) {
  const std::string folded = fold(without_spaces(answer));
  for (const std::string_view no :
       {"нет",   "не ",      "no",       "no,",     "no.",    "no thank", "not ",    "false",     "0",      "-",
        "отказ", "disagree", "i do not", "i don't", "do not", "don't",    "decline", "i decline", "refuse", "i refuse"})
    if (folded == no || (no.size() > 2 && no != "0" && folded.starts_with(no))) return false;
  for (const std::string_view yes : {"да", "yes", "y", "true", "1", "+", "✓", "v", "x", "х", "on", "ok"})
    if (folded == yes || (yes.size() >= 3 && folded.starts_with(std::string(yes) + ","))) return true;
  for (const std::string_view yes : {"да,", "да.", "да (", "да –", "соглас", "даю", "разреш", "подтвержд", "yes",
                                     "i agree", "agree", "i consent", "i give"})
    if (folded.starts_with(yes)) return true;
  return std::nullopt;
}

std::string answered_stage(std::string_view answer) {
  const std::string folded = fold(answer);
  for (const std::string_view word : {"before", "до", "на входе", "вход", "входн", "in"})
    if (folded == word || (word.size() > 4 && folded.starts_with(word))) return "before";
  for (const std::string_view word : {"after", "после", "на выходе", "выход", "итогов", "out"})
    if (folded == word || (word.size() > 4 && folded.starts_with(word))) return "after";
  return {};
}

bool answered_none(std::string_view answer) {
  constexpr std::string_view none[] = {"",
                                       "-",
                                       "нет",
                                       "нету",
                                       "ничем",
                                       "ничего",
                                       "ни с чем",
                                       "ни в чем",
                                       "не могу",
                                       "не нужна",
                                       "не нужно",
                                       "не нужен",
                                       "не надо",
                                       "не знаю",
                                       "не хочу",
                                       "не буду",
                                       "не готов",
                                       "не готова",
                                       "не имею",
                                       "не требуется",
                                       "никакой",
                                       "никакая",
                                       "никакие",
                                       "никаких",
                                       "пока нет",
                                       "пока не знаю",
                                       "пока ничем",
                                       "помощь не нужна",
                                       "не нужна помощь",
                                       "затрудняюсь ответить",
                                       "затрудняюсь",
                                       "отсутствует",
                                       "отсутствуют",
                                       "no",
                                       "none",
                                       "nothing",
                                       "n/a",
                                       "not needed",
                                       "i don't know",
                                       "don't know",
                                       "do not know",
                                       "no help needed",
                                       "не определился",
                                       "не определилась",
                                       "нет опыта",
                                       "x",
                                       "х"};
  std::string text = fold(answer);
  for (const std::string_view dash : {"–", "—"})
    if (text == dash) return true;
  while (!text.empty() && std::string_view(" .!?-").find(text.back()) != std::string_view::npos) text.pop_back();
  return std::ranges::find(none, text) != std::end(none);
}

bool answered_denial(std::string_view answer) {
  const std::string text = fold(without_spaces(answer));
  return std::ranges::any_of(std::initializer_list<std::string_view>{"не ", "ни ", "нет ", "no ", "not ", "never "},
                             [&](std::string_view word) { return text.starts_with(word); });
}

std::string answered_form(std::string_view answer, const Profile& profile) {
  const std::string key = plain_key(answer);
  for (const ProfileForm& form : profile.forms)
    if (key == plain_key(*form.id) || key == plain_key(*form.title.en) ||
        (form.title.ru && key == plain_key(*form.title.ru)))
      return *form.id;
  return {};
}

std::vector<std::string> answered_list(std::string_view answer) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= answer.size();) {
    const std::size_t end = std::min(answer.find_first_of(",;\n", at), answer.size());
    if (const std::string_view part = without_spaces(answer.substr(at, end - at)); !part.empty())
      parts.emplace_back(part);
    at = end + 1;
  }
  return parts;
}

std::pair<std::string, int> answered_topic(std::string_view part) {
  part = without_spaces(part);
  int weight = 3;
  const bool bracketed = part.ends_with(')');
  const std::string_view open = bracketed ? part.substr(0, part.size() - 1) : part;
  if (open.size() > 2 && open.back() >= '1' && open.back() <= '5') {
    const std::string_view before = without_spaces(open.substr(0, open.size() - 1));
    if (!before.empty() && before.back() == (bracketed ? '(' : ':')) {
      weight = open.back() - '0';
      part = without_spaces(before.substr(0, before.size() - 1));
    }
  }
  // The full stop at the end of a sentence; not that of «М. И.» or «и т. д.».
  while (part.ends_with('.') && !ends_shortened(part)) part.remove_suffix(1);
  return {lower(part), weight};
}

bool answered_bad_weight(std::string_view part) {
  part = without_spaces(part);
  const bool bracketed = part.ends_with(')');
  const std::size_t mark = part.rfind(bracketed ? '(' : ':');
  if (mark == std::string_view::npos || mark == 0) return false;
  const std::string_view number = without_spaces(part.substr(mark + 1, part.size() - mark - 1 - (bracketed ? 1 : 0)));
  constexpr int most_weight = 5, most_taken_for_one = 10;
  const auto weight = whole_number<int>(number);
  return weight && *weight <= most_taken_for_one && (*weight < 1 || *weight > most_weight);
}

std::string answered_category(std::string_view part) {
  constexpr Synonym words[] = {
      {"молод", "young-specialist"},
      {"young", "young-specialist"},
      {"овз", "disability"},
      {"инвалид", "disability"},
      {"disab", "disability"},
      {"одарен", "gifted"},
      {"gifted", "gifted"},
      {"трудн", "hardship"},
      {"hardship", "hardship"},
      {"малоимущ", "low-income"},
      {"low income", "low-income"},
      {"сельск", "rural"},
      {"rural", "rural"},
      {"отдален", "remote"},
      {"remote", "remote"},
      {"сирот", "orphan"},
      {"orphan", "orphan"},
      {"без попечения", "orphan"},
  };
  if (answered_denial(part)) return {};
  return synonym(fold(part), words);
}

std::string answered_language(std::string_view part) {
  constexpr Synonym words[] = {
      {"русск", "ru"}, {"russian", "ru"}, {"англ", "en"},  {"english", "en"},   {"немец", "de"},   {"german", "de"},
      {"франц", "fr"}, {"french", "fr"},  {"испан", "es"}, {"spanish", "es"},   {"китай", "zh"},   {"chinese", "zh"},
      {"татар", "tt"}, {"башкир", "ba"},  {"чуваш", "cv"}, {"украин", "uk"},    {"белорус", "be"}, {"казах", "kk"},
      {"узбек", "uz"}, {"таджик", "tg"},  {"армян", "hy"}, {"азербайдж", "az"},
  };
  const std::string folded = fold(without_spaces(part));
  if (answered_denial(part)) return {};
  if (folded.size() <= 3 && is_language_code(folded)) return folded;
  return synonym(folded, words);
}

}  // namespace mentor

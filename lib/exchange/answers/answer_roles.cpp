#include "exchange/answers/answer_roles.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "unicode/fold.h"

namespace mentor {

namespace {

struct RoleNoun {
  std::string_view word;
  char role;  // m: mentor, e: mentee, c: curator
};
constexpr RoleNoun role_nouns[] = {
    {"наставник", 'm'},    {"наставником", 'm'},  {"наставница", 'm'},   {"наставницей", 'm'},  {"mentor", 'm'},
    {"наставляемый", 'e'}, {"наставляемым", 'e'}, {"наставляемая", 'e'}, {"наставляемой", 'e'}, {"mentee", 'e'},
    {"подопечный", 'e'},   {"подопечным", 'e'},   {"подопечная", 'e'},   {"подопечной", 'e'},   {"куратор", 'c'},
    {"куратором", 'c'},    {"curator", 'c'},      {"mentored", 'e'},
};
// Words around them that change nothing. None of them denies, and none lets somebody else be the mentor.
constexpr std::string_view role_openings[] = {"я",      "быть", "стать", "хочу", "хотел", "хотела",   "бы",   "готов",
                                              "готова", "могу", "буду",  "как",  "в",     "качестве", "роли", "и",
                                              "a",      "the",  "as",    "i",    "i'd",   "want",     "to",   "be",
                                              "become", "will", "would", "like", "am",    "and"};

// Verbs that say what one wishes to be only with one of `of_being` or a noun in the case that they ask for: «хочу
// наставника», "want a mentor" say something else.
constexpr std::string_view wishes[] = {"хочу", "хотел", "хотела", "готов", "готова", "могу", "want", "like"};
constexpr std::string_view of_being[] = {"быть", "стать", "be", "become"};

template <std::size_t N>
bool is_one_of(const std::string& word, const std::string_view (&words)[N]) {
  return std::ranges::find(words, word) != std::end(words);
}

// Small words without the marks between them; «в роли наставника» with the noun as the list has it.
std::vector<std::string> role_words(std::string_view answer) {
  std::vector<std::string> words;
  std::string word;
  for (const char each : fold(answer) + " ") {
    if (std::string_view(" ,;.!").find(each) == std::string_view::npos) {
      word += each;
      continue;
    }
    const bool role = !words.empty() && (words.back() == "роли" || words.back() == "качестве");
    if (role && word == "наставника") word = "наставник";
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  }
  return words;
}

bool says_who_one_is(const std::vector<std::string>& words) {
  const auto is_instrumental = [](const std::string& word) {
    return word.ends_with("иком") || word.ends_with("цей") || word.ends_with("ым") || word.ends_with("ой") ||
           word.ends_with("ором");
  };
  const bool wish = std::ranges::any_of(words, [](const auto& word) { return is_one_of(word, wishes); });
  const auto to = std::ranges::find(words, "to");
  const bool verb = to != words.end() && std::next(to) != words.end() && *std::next(to) == "mentor";
  return !wish || verb || std::ranges::any_of(words, [&](const auto& word) {
    return is_one_of(word, of_being) || is_instrumental(word);
  });
}

// The roles of an answer of which every word is known.
AnsweredRoles roles_of_known_words(std::string_view answer) {
  const std::vector<std::string> words = role_words(answer);
  AnsweredRoles roles;
  for (const std::string& word : words) {
    const auto known = std::ranges::find(role_nouns, word, &RoleNoun::word);
    if (known != std::end(role_nouns)) {
      roles.mentor = roles.mentor || known->role == 'm';
      roles.mentee = roles.mentee || known->role == 'e';
      roles.curator = roles.curator || known->role == 'c';
    } else if (!is_one_of(word, role_openings)) {
      return {};
    }
  }
  return says_who_one_is(words) ? roles : AnsweredRoles{};
}

// What stands before the first mark that a remark begins with, and the words of the remark.
std::pair<std::string_view, std::string> head_and_remark(std::string_view folded) {
  constexpr std::string_view dashes[] = {" - ", " – ", " — "};
  std::size_t end = folded.find_first_of("(,;:.");
  for (const std::string_view dash : dashes) end = std::min(end, folded.find(dash));
  if (end == std::string_view::npos) return {folded, {}};
  std::string remark;
  for (const char each : folded.substr(end))
    remark += std::string_view("():-").find(each) != std::string::npos ? ' ' : each;
  return {folded.substr(0, end), fold(remark)};
}

// Whether the remark takes the roles back, names others, or is a condition.
bool takes_back(std::string_view remark, const AnsweredRoles& roles) {
  constexpr std::string_view doubts[] = {"не",  "нет", "но",  "или", "если", "кроме",  "пока",
                                         "not", "no",  "but", "or",  "if",   "unless", "don't"};
  constexpr std::string_view needs[] = {"нужен", "нужна", "ищу", "хочу", "need", "want", "looking"};
  constexpr std::string_view mentors[] = {"наставник", "наставника", "mentor"};
  const std::vector<std::string> words = role_words(remark);
  const auto any = [&](const auto& list) {
    return std::ranges::any_of(words, [&](const std::string& word) { return is_one_of(word, list); });
  };
  const AnsweredRoles others = roles_of_known_words(remark);
  const bool other =
      (others.mentor && !roles.mentor) || (others.mentee && !roles.mentee) || (others.curator && !roles.curator);
  return any(doubts) || other || (roles.mentor && any(needs) && any(mentors));
}

}  // namespace

AnsweredRoles answered_roles(std::string_view answer) {
  const std::string folded = fold(answer);
  for (const std::string_view both : {"и тем и другим", "и тем, и другим", "и то и другое", "и то, и другое", "both"})
    if (folded == both) return {true, true, false};
  if (const AnsweredRoles roles = roles_of_known_words(folded); roles.any()) return roles;
  const auto [head, remark] = head_and_remark(folded);
  const AnsweredRoles roles = remark.empty() ? AnsweredRoles{} : roles_of_known_words(head);
  return roles.any() && !takes_back(remark, roles) ? roles : AnsweredRoles{};
}

}  // namespace mentor

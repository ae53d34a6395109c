#include "exchange/answers/whose_name.h"

#include <algorithm>
#include <initializer_list>

#include "unicode/fold.h"

namespace mentor {

namespace {

constexpr std::string_view other = "other";

bool is_of_name(std::string_view field) {
  return field == "name" || field == "surname" || field == "first-name" || field == "patronymic";
}

}  // namespace

std::string_view whose_name(std::string_view question) {
  const std::string folded = fold(question);
  const auto has = [&](std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return folded.find(word) != std::string::npos; });
  };
  if (has({"родител", "законн", "руководител", "parent", "guardian"})) return other;
  if (has({"наставляем", "подопечн", "mentee"})) return "mentee";
  if (has({"наставни", "mentor"})) return "mentor";
  if (has({"куратор", "curator"})) return "curator";
  return {};
}

void keep_one_name(const Answers& answers, AnswerMap& map) {
  const auto whose = [&](std::size_t column) { return whose_name(answers.questions[column]); };
  std::vector<std::size_t> names;
  for (std::size_t i = 0; i < map.fields.size(); ++i)
    if (is_of_name(map.fields[i])) names.push_back(i);
  if (names.empty()) return;
  // Whoever fills in the form first, then the roles, then parents and the like.
  const auto rank = [&](std::size_t column) { return whose(column).empty() ? 0 : whose(column) == other ? 2 : 1; };
  const std::size_t first = *std::ranges::min_element(names, {}, rank);
  const std::string_view kept = whose(first);
  if (rank(first) == 1)
    for (const std::size_t each : names)
      if (rank(each) == 1 && whose(each) != kept && map.people.empty())
        map.people = {answers.questions[first], answers.questions[each]};
  for (const std::size_t each : names)
    if (whose(each) != kept) map.fields[each].clear();
  if (rank(first) == 1 && map.columns("role").empty()) map.defaults["role"] = kept;
}

}  // namespace mentor

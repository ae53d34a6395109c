// What people type into an open question of a form and nobody but the programme may read. Only for the imports of
// answers.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>

namespace mentor {

class GuardedAnswers {
 public:
  // `is_personal`: whether a text holds a phone, an address and the like; nothing where anything may be written.
  // `fields`: whose answers are written as they were typed.
  GuardedAnswers(std::function<bool(std::string_view)> is_personal, std::set<std::string, std::less<>> fields)
      : is_personal_(std::move(is_personal)), fields_(std::move(fields)) {}

  bool on() const { return static_cast<bool>(is_personal_); }
  // Somebody whose name answers must not hold. O(words²).
  void learn(std::string_view name);
  // Whether the answer must not be written or repeated: something personal, anybody's name by its shape, or a known
  // one's in any case, by two of its words or by the surname. O(words).
  bool holds_back(std::string_view answer) const;
  // The same of an answer to a field; others than `fields` are never written as they were typed.
  bool holds_back(std::string_view field, std::string_view answer) const {
    return on() && fields_.contains(field) && holds_back(answer);
  }

 private:
  std::function<bool(std::string_view)> is_personal_;
  std::set<std::string, std::less<>> fields_;
  std::unordered_set<std::string> pairs_, surnames_;  // stems
};

}  // namespace mentor

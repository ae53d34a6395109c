// Which role an answer names. Only for the imports of answers.
#pragma once

#include <string_view>

namespace mentor {

struct AnsweredRoles {
  bool mentor = false, mentee = false, curator = false;

  bool any() const { return mentor || mentee || curator; }
};
// Which roles an answer names: «Хочу быть наставником», «наставляемый», "mentor and mentee". What stands first decides,
// and the rest explains it where it does not contradict: «Наставляемым (мне нужен наставник)», "Mentor – I like to
// help". None where the answer does not begin so: «мне нужен наставник», «не хочу быть наставником», or where the rest
// takes it back: «наставником (но не сейчас)». O(length).
AnsweredRoles answered_roles(std::string_view answer);

}  // namespace mentor

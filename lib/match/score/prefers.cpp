// Whom the two named themselves: half of the points for each side's wish, a little less for later names of a list.
#include <algorithm>

#include "match/score/criterion.h"

namespace mentor {

namespace {

constexpr Degree first_choice = 50, less_for_each_place = 5, least_for_a_wish = 25;

// The place of the number in the list, from 1; 0 where it is not there.
std::size_t choice(const std::vector<std::uint32_t>& list, std::uint32_t number) {
  const auto found = std::ranges::find(list, number);
  return found == list.end() ? 0 : static_cast<std::size_t>(found - list.begin()) + 1;
}

Degree worth(std::size_t choice) {
  if (choice == 0) return 0;
  const auto places = static_cast<Degree>(std::min<std::size_t>(choice - 1, 10));
  return std::max(least_for_a_wish, first_choice - less_for_each_place * places);
}

Degree judge_prefers(const PairFacts& facts) {
  if (facts.mentee.prefers.empty() && facts.mentor.prefers.empty()) return not_asked;
  return worth(choice(facts.mentee.prefers, facts.mentor.number)) +
         worth(choice(facts.mentor.prefers, facts.mentee.number));
}

Message explain_prefers(const PairFacts& facts, Degree) {
  const std::size_t mentees = choice(facts.mentee.prefers, facts.mentor.number);
  const std::size_t mentors = choice(facts.mentor.prefers, facts.mentee.number);
  if (mentees > 0 && mentors > 0)
    return {{"each wants the other (choice {0} and choice {1})", "оба хотят работать вместе (выбор {0} и выбор {1})"},
            {mentees, mentors}};
  if (mentees > 0)
    return {{"the mentee asked for this mentor (choice {0})", "наставляемый просил этого наставника (выбор {0})"},
            {mentees}};
  if (mentors > 0)
    return {{"the mentor asked for this mentee (choice {0})", "наставник просил этого наставляемого (выбор {0})"},
            {mentors}};
  return {{"neither asked for the other", "друг друга не называли"}, {}};
}

}  // namespace

extern const Criterion prefers_criterion{
    "prefers", {"wishes", "пожелания"}, {"they asked for each other", "назвали друг друга"},
    4,         judge_prefers,           explain_prefers};

}  // namespace mentor

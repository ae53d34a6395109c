// The hard constraints on a pair: what makes it impossible, whatever its score. The first one that applies is named, in
// this order: self, mentor-left, mentor-period, form, mentee-left, mentee-consent, mentee-age, mentee-experience,
// mentor-consent, mentor-age, mentor-experience, mentor-not-trained, organisation, same-organisation, mentor-declines,
// mentee-declines, forbidden, earlier-pair, topics, availability, must-<criterion>, no-free-slot.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "match/score/criterion.h"

namespace mentor {

// What stands against the mentor alone in the form of the request, or against the mentee alone; nothing where nothing
// does. The first is the same for all requests of a form, the second for all mentors: they are asked once for each.
std::optional<std::string_view> mentor_blocker(const PairFacts& facts);
std::optional<std::string_view> mentee_blocker(const PairFacts& facts);
// All of it, as masks.
ConstraintMask mentor_blockers(const PairFacts& facts);
ConstraintMask mentee_blockers(const PairFacts& facts);

// Whether the mentor offers the form of the request, or that does not matter.
bool offers_form(const PairFacts& facts);

// Whether both must be of one organisation in the form of the request: the profile wants it, or `match:
// same-organisation: must` does.
bool binds_organisation(const PairFacts& facts);

// Whether what the two have to do with each other allows the pair: everything but the two above and free slots. Looks
// at numbers only; `bound` is what binds_organisation() says of the form. O(what the two sides list).
bool suit_each_other(const PairFacts& facts, bool bound);

// The first constraint that forbids the pair, as a kebab-case word; nothing where it is allowed. Free slots and
// must-have criteria are not looked at, nor are the constraints in `ignored`.
std::optional<std::string_view> first_blocker(const PairFacts& facts, const std::vector<std::string>& ignored = {});
// The same with them: the last two are `must-<criterion>` and `no-free-slot`.
std::optional<std::string> any_blocker(const PairFacts& facts);

// All constraints that forbid the pair, in their order: each would have to be mended. Empty where it is allowed.
std::vector<std::string> all_blockers(const PairFacts& facts);
// The same where what stands against each of the two alone is known: mentor_blockers() and mentee_blockers().
std::vector<std::string> all_blockers(const PairFacts& facts, ConstraintMask mentor, ConstraintMask mentee);

// The words of all constraints that first_blocker() knows, in their order.
std::vector<std::string_view> constraint_words();
// These words as a mask; others are left out.
ConstraintMask mask_of(const std::vector<std::string>& words);

// The first constraint that even a pair forced by hand must keep: those that are not about what suits whom, but about
// what must not be (form, consents, age, experience, training, who has left or declines or is forbidden).
std::optional<std::string> first_veto(const PairFacts& facts);

// What a constraint means, for people.
Text constraint_text(std::string_view constraint);

}  // namespace mentor

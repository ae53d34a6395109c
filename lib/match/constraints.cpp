#include "match/constraints.h"

#include <algorithm>
#include <array>

#include "match/score/topic_cover.h"
#include "model/eligibility.h"

namespace mentor {

namespace {

using Facts = PairFacts;

constexpr std::string_view must_prefix = "must-";

bool holds(const std::vector<std::uint32_t>& list, std::uint32_t number) {
  return !list.empty() && std::ranges::find(list, number) != list.end();
}

const Profile& profile(const Facts& f) { return *f.rules.programme->effective.profile; }
std::string_view form_name(const Facts& f) { return *f.mentee.request->form; }
const ProfileForm* form_of(const Facts& f) { return profile(f).form(form_name(f)); }

bool wrong_form(const Facts& f) {
  const auto& forms = f.mentor.person->mentor->forms;
  return f.mentee.request->form && !forms.empty() &&
         std::ranges::none_of(forms, [&](const auto& each) { return std::string_view(*each) == form_name(f); });
}

bool lacks_consent(const Facts& f, const PersonFacts& who, Side side) {
  return std::ranges::any_of(
      missing_consents(profile(f), *who.person, side, form_name(f), f.rules.today),
      [&](const auto* each) { return std::ranges::find(who.granted, each) == who.granted.end(); });
}

bool is_ineligible(const Facts& f, const Person& person, Side side, std::string_view why) {
  const ProfileForm* form = form_of(f);
  return form && ineligible(*form, person, side, f.rules.today) == why;
}

bool untrained(const Facts& f) {
  return profile(f).training && *profile(f).training && !is_trained(*f.mentor.person, f.rules.today);
}

bool out_of_period(const Facts& f) {
  return is_present(*f.mentor.person, f.rules.today) && !is_mentor_on(*f.mentor.person, f.rules.today);
}

bool know_both_organisations(const Facts& f) { return f.mentor.organisation != 0 && f.mentee.organisation != 0; }

bool profile_binds(const Facts& f) {
  const ProfileForm* form = form_of(f);
  return form && form->same_organisation && *form->same_organisation;
}

bool other_organisation(const Facts& f) {
  return know_both_organisations(f) && f.mentor.organisation != f.mentee.organisation &&
         (profile_binds(f) || f.rules.same_organisation() == SameOrganisation::must);
}

bool own_organisation(const Facts& f) {
  return f.rules.same_organisation() == SameOrganisation::never && know_both_organisations(f) &&
         f.mentor.organisation == f.mentee.organisation;
}

bool earlier_pair(const Facts& f) {
  return f.rules.earlier_pairs() == EarlierPairs::never && f.rules.were_a_pair(f.mentor, f.mentee);
}

bool no_topic(const Facts& f) {
  return !f.mentee.topics.empty() && !f.mentor.topics.empty() && cover_of(f.mentee, f.mentor).topics == 0;
}

bool no_time(const Facts& f) {
  if (f.mentor.half_days.any() && f.mentee.half_days.any()) return (f.mentor.half_days & f.mentee.half_days).none();
  return profile(f).availability && *profile(f).availability;
}

// Whom a constraint is about. `veto`: a pair that is forced must keep it too.
enum class About : unsigned char { mentor, mentee, both };
struct Constraint {
  std::string_view word;
  Text text;
  About about;
  bool veto;
  bool (*forbids)(const Facts&);
};

constexpr std::array constraints = {
    Constraint{"self",
               {"this is the same person", "это тот же человек"},
               About::both,
               true,
               [](const Facts& f) { return f.mentor.number == f.mentee.number; }},
    Constraint{"mentor-left",
               {"the mentor has left", "наставник выбыл"},
               About::mentor,
               true,
               [](const Facts& f) { return !is_present(*f.mentor.person, f.rules.today); }},
    Constraint{
        "mentor-period", {"not a mentor on this day", "в этот день не наставник"}, About::mentor, true, out_of_period},
    Constraint{"form",
               {"the mentor does not offer this form", "наставник не работает в этой форме"},
               About::mentor,
               true,
               wrong_form},
    Constraint{"mentee-left",
               {"the mentee has left", "наставляемый выбыл"},
               About::mentee,
               true,
               [](const Facts& f) { return !is_present(*f.mentee.person, f.rules.today); }},
    Constraint{"mentee-consent",
               {"a consent of the mentee is missing", "нет согласия наставляемого"},
               About::mentee,
               true,
               [](const Facts& f) { return lacks_consent(f, f.mentee, Side::mentee); }},
    Constraint{"mentee-age",
               {"the mentee's age does not suit the form", "возраст наставляемого не подходит к форме"},
               About::mentee,
               true,
               [](const Facts& f) { return is_ineligible(f, *f.mentee.person, Side::mentee, "age"); }},
    Constraint{"mentee-experience",
               {"the mentee's experience does not suit the form", "стаж наставляемого не подходит к форме"},
               About::mentee,
               true,
               [](const Facts& f) { return is_ineligible(f, *f.mentee.person, Side::mentee, "experience"); }},
    Constraint{"mentor-consent",
               {"a consent of the mentor is missing", "нет согласия наставника"},
               About::mentor,
               true,
               [](const Facts& f) { return lacks_consent(f, f.mentor, Side::mentor); }},
    Constraint{"mentor-age",
               {"the mentor's age does not suit the form", "возраст наставника не подходит к форме"},
               About::mentor,
               true,
               [](const Facts& f) { return is_ineligible(f, *f.mentor.person, Side::mentor, "age"); }},
    Constraint{"mentor-experience",
               {"the mentor's experience does not suit the form", "стаж наставника не подходит к форме"},
               About::mentor,
               true,
               [](const Facts& f) { return is_ineligible(f, *f.mentor.person, Side::mentor, "experience"); }},
    Constraint{"mentor-not-trained",
               {"the mentor is not trained yet", "наставник ещё не обучен"},
               About::mentor,
               true,
               untrained},
    Constraint{"organisation",
               {"they are of different organisations", "разные организации"},
               About::both,
               false,
               other_organisation},
    Constraint{"same-organisation",
               {"they are of one organisation", "одна организация"},
               About::both,
               false,
               own_organisation},
    Constraint{"mentor-declines",
               {"the mentor declines", "наставник отказался"},
               About::both,
               true,
               [](const Facts& f) { return holds(f.mentor.declines, f.mentee.number); }},
    Constraint{"mentee-declines",
               {"the mentee declines", "наставляемый отказался"},
               About::both,
               true,
               [](const Facts& f) { return holds(f.mentee.declines, f.mentor.number); }},
    Constraint{"forbidden",
               {"the pair is forbidden in mentor.yaml", "пара запрещена в mentor.yaml"},
               About::both,
               true,
               [](const Facts& f) { return holds(f.mentee.forbidden, f.mentor.number); }},
    Constraint{"earlier-pair", {"they were a pair before", "уже были парой"}, About::both, false, earlier_pair},
    Constraint{"topics", {"no topic in common", "нет общих тем"}, About::both, false, no_topic},
    Constraint{"availability", {"no time in common", "нет общего времени"}, About::both, false, no_time},
};

constexpr ConstraintMask bit(std::size_t at) { return ConstraintMask{1} << at; }

// The place of a word that is known to be there.
consteval std::size_t place_of(std::string_view word) {
  std::size_t at = 0;
  while (constraints[at].word != word) ++at;
  return at;
}

ConstraintMask waived(const Facts& f) { return f.rules.waived | f.mentor.waived | f.mentee.waived; }

ConstraintMask all_about(const Facts& facts, About about) {
  ConstraintMask found = 0;
  const ConstraintMask skipped =
      facts.rules.waived | (about == About::mentor ? facts.mentor.waived : facts.mentee.waived);
  for (std::size_t at = 0; at < constraints.size(); ++at)
    if (constraints[at].about == about && (skipped & bit(at)) == 0 && constraints[at].forbids(facts)) found |= bit(at);
  return found;
}

std::optional<std::string_view> first_about(const Facts& facts, About about) {
  // What is settled for the other side says nothing about this one.
  const ConstraintMask skipped =
      facts.rules.waived | (about == About::mentor ? facts.mentor.waived : facts.mentee.waived);
  for (std::size_t at = 0; at < constraints.size(); ++at)
    if (constraints[at].about == about && (skipped & bit(at)) == 0 && constraints[at].forbids(facts))
      return constraints[at].word;
  return std::nullopt;
}

}  // namespace

ConstraintMask mentor_blockers(const PairFacts& facts) { return all_about(facts, About::mentor); }
ConstraintMask mentee_blockers(const PairFacts& facts) { return all_about(facts, About::mentee); }

std::optional<std::string_view> mentor_blocker(const PairFacts& facts) { return first_about(facts, About::mentor); }
std::optional<std::string_view> mentee_blocker(const PairFacts& facts) { return first_about(facts, About::mentee); }

bool offers_form(const PairFacts& facts) {
  return !wrong_form(facts) || ((facts.rules.waived | facts.mentor.waived) & bit(place_of("form"))) != 0;
}

bool binds_organisation(const PairFacts& facts) {
  return profile_binds(facts) || facts.rules.same_organisation() == SameOrganisation::must;
}

bool suit_each_other(const PairFacts& f, bool bound) {
  if (f.mentor.number == f.mentee.number) return false;
  const ConstraintMask skipped = waived(f);
  // No names are compared here: the form, which asks the profile, has been looked at before.
  const auto forbids = [&](std::size_t at) { return (skipped & bit(at)) == 0 && constraints[at].forbids(f); };
  if (bound && (skipped & bit(place_of("organisation"))) == 0 && know_both_organisations(f) &&
      f.mentor.organisation != f.mentee.organisation)
    return false;
  for (std::size_t at = place_of("organisation") + 1; at < constraints.size(); ++at)
    if (forbids(at)) return false;
  return !f.rules.has_must || !missed_must(f);
}

std::optional<std::string_view> first_blocker(const PairFacts& facts, const std::vector<std::string>& ignored) {
  const ConstraintMask skipped = waived(facts) | mask_of(ignored);
  for (std::size_t at = 0; at < constraints.size(); ++at)
    if ((skipped & bit(at)) == 0 && constraints[at].forbids(facts)) return constraints[at].word;
  return std::nullopt;
}

namespace {

std::optional<std::string> blocker_beyond(const PairFacts& facts) {
  if (const Criterion* missed = missed_must(facts)) return std::string(must_prefix) + std::string(missed->name);
  if (facts.mentor.free_slots <= 0) return "no-free-slot";
  return std::nullopt;
}

}  // namespace

std::optional<std::string> any_blocker(const PairFacts& facts) {
  if (const auto blocker = first_blocker(facts)) return std::string(*blocker);
  return blocker_beyond(facts);
}

std::vector<std::string> all_blockers(const PairFacts& facts) {
  return all_blockers(facts, mentor_blockers(facts), mentee_blockers(facts));
}

std::vector<std::string> all_blockers(const PairFacts& facts, ConstraintMask mentor, ConstraintMask mentee) {
  // What is settled for one side counts for the pair, too.
  const ConstraintMask skipped = waived(facts);
  std::vector<std::string> found;
  for (std::size_t at = 0; at < constraints.size(); ++at) {
    if ((skipped & bit(at)) != 0) continue;
    const Constraint& each = constraints[at];
    const bool known = ((each.about == About::mentor ? mentor : mentee) & bit(at)) != 0;
    if (each.about == About::both ? each.forbids(facts) : known) found.emplace_back(each.word);
  }
  for (const Criterion& missed : criteria())
    if (misses(facts, missed)) found.push_back(std::string(must_prefix) + std::string(missed.name));
  if (facts.mentor.free_slots <= 0) found.emplace_back("no-free-slot");
  return found;
}

std::optional<std::string> first_veto(const PairFacts& facts) {
  const ConstraintMask skipped = waived(facts);
  for (std::size_t at = 0; at < constraints.size(); ++at)
    if (constraints[at].veto && (skipped & bit(at)) == 0 && constraints[at].forbids(facts))
      return std::string(constraints[at].word);
  return std::nullopt;
}

std::vector<std::string_view> constraint_words() {
  std::vector<std::string_view> words;
  for (const Constraint& constraint : constraints) words.push_back(constraint.word);
  return words;
}

ConstraintMask mask_of(const std::vector<std::string>& words) {
  ConstraintMask mask = 0;
  for (std::size_t at = 0; at < constraints.size(); ++at)
    if (std::ranges::find(words, constraints[at].word) != words.end()) mask |= bit(at);
  return mask;
}

Text constraint_text(std::string_view constraint) {
  const auto found = std::ranges::find(constraints, constraint, &Constraint::word);
  if (found != constraints.end()) return found->text;
  if (constraint == "no-free-slot") return {"no free slot", "нет свободного места"};
  return {"a must-have criterion is not fulfilled", "не выполнен обязательный критерий"};
}

}  // namespace mentor

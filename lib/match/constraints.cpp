#include "match/constraints.h"

#include <algorithm>
#include <array>

#include "match/score/free_time.h"
#include "match/score/topic_cover.h"
#include "model/eligibility.h"

namespace mentor {

namespace {

bool names(const List<Located<std::string>>& list, const std::string& word) {
  return std::ranges::any_of(list, [&](const auto& each) { return each.value == word; });
}

const Profile& profile(const PairFacts& facts) { return *facts.programme.effective.profile; }

bool wrong_form(const PairFacts& f) {
  const auto& forms = f.mentor.mentor->forms;
  return f.request.form && !forms.empty() && !names(forms, *f.request.form);
}

bool lacks_consent(const PairFacts& f, const Person& person, Side side) {
  return !missing_consents(profile(f), person, side, *f.request.form, f.today).empty();
}

bool is_ineligible(const PairFacts& f, const Person& person, Side side, std::string_view why) {
  const ProfileForm* form = profile(f).form(*f.request.form);
  return form && ineligible(*form, person, side, f.today) == why;
}

bool untrained(const PairFacts& f) {
  return profile(f).training && *profile(f).training && !is_trained(f.mentor, f.today);
}

bool wrong_organisation(const PairFacts& f) {
  const ProfileForm* form = profile(f).form(*f.request.form);
  return form && form->same_organisation && *form->same_organisation && f.mentor.organisation &&
         f.mentee.organisation && *f.mentor.organisation != *f.mentee.organisation;
}

bool no_topic(const PairFacts& f) {
  const Topics& skills = f.mentor.mentor->skills;
  return !f.request.topics.entries.empty() && !skills.entries.empty() &&
         cover_of(f.request.topics, skills).topics.empty();
}

bool no_time(const PairFacts& f) {
  const HalfDays mentor = half_days(f.mentor.available), mentee = half_days(f.mentee, f.request);
  if (mentor.any() && mentee.any()) return (mentor & mentee).none();
  return profile(f).availability && *profile(f).availability;
}

bool out_of_period(const PairFacts& f) { return is_present(f.mentor, f.today) && !is_mentor_on(f.mentor, f.today); }

struct Constraint {
  std::string_view word;
  Text text;
  bool (*forbids)(const PairFacts&);
};

constexpr std::array constraints = {
    Constraint{"self",
               {"this is the same person", "это тот же человек"},
               [](const PairFacts& f) { return *f.mentor.id == *f.mentee.id; }},
    Constraint{"mentor-left",
               {"the mentor has left", "наставник выбыл"},
               [](const PairFacts& f) { return !is_present(f.mentor, f.today); }},
    Constraint{"mentor-period", {"not a mentor on this day", "в этот день не наставник"}, out_of_period},
    Constraint{"form", {"the mentor does not offer this form", "наставник не работает в этой форме"}, wrong_form},
    Constraint{"mentee-left",
               {"the mentee has left", "наставляемый выбыл"},
               [](const PairFacts& f) { return !is_present(f.mentee, f.today); }},
    Constraint{"mentee-consent",
               {"a consent of the mentee is missing", "нет согласия наставляемого"},
               [](const PairFacts& f) { return lacks_consent(f, f.mentee, Side::mentee); }},
    Constraint{"mentee-age",
               {"the mentee's age does not suit the form", "возраст наставляемого не подходит к форме"},
               [](const PairFacts& f) { return is_ineligible(f, f.mentee, Side::mentee, "age"); }},
    Constraint{"mentee-experience",
               {"the mentee's experience does not suit the form", "стаж наставляемого не подходит к форме"},
               [](const PairFacts& f) { return is_ineligible(f, f.mentee, Side::mentee, "experience"); }},
    Constraint{"mentor-consent",
               {"a consent of the mentor is missing", "нет согласия наставника"},
               [](const PairFacts& f) { return lacks_consent(f, f.mentor, Side::mentor); }},
    Constraint{"mentor-age",
               {"the mentor's age does not suit the form", "возраст наставника не подходит к форме"},
               [](const PairFacts& f) { return is_ineligible(f, f.mentor, Side::mentor, "age"); }},
    Constraint{"mentor-experience",
               {"the mentor's experience does not suit the form", "стаж наставника не подходит к форме"},
               [](const PairFacts& f) { return is_ineligible(f, f.mentor, Side::mentor, "experience"); }},
    Constraint{"mentor-not-trained", {"the mentor is not trained yet", "наставник ещё не обучен"}, untrained},
    Constraint{"organisation", {"they are of different organisations", "разные организации"}, wrong_organisation},
    Constraint{"mentor-declines",
               {"the mentor declines", "наставник отказался"},
               [](const PairFacts& f) { return names(f.mentor.mentor->declines, *f.mentee.id); }},
    Constraint{"mentee-declines",
               {"the mentee declines", "наставляемый отказался"},
               [](const PairFacts& f) { return names(f.request.declines, *f.mentor.id); }},
    Constraint{"topics", {"no topic in common", "нет общих тем"}, no_topic},
    Constraint{"availability", {"no time in common", "нет общего времени"}, no_time},
};

}  // namespace

std::optional<std::string_view> first_blocker(const PairFacts& facts) {
  for (const Constraint& constraint : constraints)
    if (constraint.forbids(facts)) return constraint.word;
  return std::nullopt;
}

std::optional<std::string> missed_must(const Programme& programme, const PairScore& score) {
  for (const auto& must : programme.effective.must) {
    const auto reason = std::ranges::find(score.reasons, std::string_view(*must), &MatchReason::criterion);
    if (reason == score.reasons.end() || reason->points == 0) return *must;
  }
  return std::nullopt;
}

Text constraint_text(std::string_view constraint) {
  const auto found = std::ranges::find(constraints, constraint, &Constraint::word);
  if (found != constraints.end()) return found->text;
  if (constraint == "no-free-slot") return {"no free slot", "нет свободного места"};
  return {"a must-have criterion is not fulfilled", "не выполнен обязательный критерий"};
}

}  // namespace mentor

#include "report/survey_view.h"

#include <algorithm>
#include <tuple>

#include "base/number.h"
#include "report/people.h"
#include "report/scope.h"

namespace mentor {

namespace {

// 1 for a mentor, 0 for a mentee of the pair.
std::optional<std::size_t> role_in(const Pair& pair, std::string_view person) {
  if (*pair.mentor == person) return 1;
  const auto is = [&](const auto& mentee) { return *mentee == person; };
  return std::ranges::any_of(pair.mentees, is) ? std::optional<std::size_t>(0) : std::nullopt;
}

std::optional<std::size_t> written_role(const Survey& survey) {
  if (survey.role && *survey.role == "mentee") return 0;
  if (survey.role && *survey.role == "mentor") return 1;
  return std::nullopt;
}

// The pairs of a programme on a day, by id and by person, for as many look-ups as there are surveys.
class PairIndex {
 public:
  PairIndex(const ReportInput& input, const Programme& programme) {
    for (const Pair& pair : programme.pairs) {
      by_id_.try_emplace(*pair.id, &pair);
      const PairOnDay on_day = pair_on_day(input, pair);
      if (on_day.exists && on_day.status) add_people(pair, *on_day.status);
    }
  }

  SurveyPlace place_of(const Survey& survey) const {
    SurveyPlace place{named(survey), written_role(survey)};
    if (!survey.pair) guess(*survey.participant, place);
    if (place.pair && !place.role) place.role = role_in(*place.pair, *survey.participant);
    return place;
  }

 private:
  struct Member {
    const Pair* pair;
    std::size_t role;
  };
  struct Memberships {
    std::vector<Member> running, completed;
  };

  void add_people(const Pair& pair, PairStatus status) {
    if (!is_running(status) && status != PairStatus::completed) return;
    const auto add = [&](std::string_view person, std::size_t role) {
      Memberships& own = by_person_[person];
      (is_running(status) ? own.running : own.completed).push_back({&pair, role});
    };
    add(*pair.mentor, 1);
    for (const auto& mentee : pair.mentees) add(*mentee, 0);
  }

  const Pair* named(const Survey& survey) const {
    const auto found = survey.pair ? by_id_.find(*survey.pair) : by_id_.end();
    return found == by_id_.end() ? nullptr : found->second;
  }

  // Several pairs in one role still say the role.
  void guess(std::string_view person, SurveyPlace& place) const {
    const auto found = by_person_.find(person);
    if (found == by_person_.end()) return;
    const Memberships& own = found->second;
    std::vector<Member> members = own.running.empty() ? own.completed : own.running;
    if (place.role) std::erase_if(members, [&](const Member& each) { return each.role != *place.role; });
    if (members.empty()) return;
    const std::size_t role = members.front().role;
    if (members.size() == 1) place.pair = members.front().pair;
    if (std::ranges::all_of(members, [&](const Member& each) { return each.role == role; })) place.role = role;
  }

  std::map<std::string_view, const Pair*> by_id_;
  std::map<std::string_view, Memberships> by_person_;
};

// Those without a day come before those with one.
Date day_of_answer(const Survey& survey) { return survey.on ? *survey.on : Date{}; }

bool is_later(const Survey* survey, const Survey* than) {
  return !than || day_of_answer(*survey) >= day_of_answer(*than);
}

// What one person said of one pair at each stage.
struct Answers {
  const Survey* before = nullptr;
  const Survey* after = nullptr;
};

void add_question_growth(const ProfileQuestion& question, const Answers& answers, Growth& growth) {
  const auto first = answers.before ? answer_to(*answers.before, question) : std::nullopt;
  const auto last = answers.after ? answer_to(*answers.after, question) : std::nullopt;
  growth.only_before += first && !last;
  growth.only_after += last && !first;
  if (!first || !last) return;
  ++growth.n;
  growth.before += *first;
  growth.after += *last;
}

}  // namespace

std::optional<std::int64_t> answer_to(const Survey& survey, const ProfileQuestion& question) {
  const auto* entry = survey.answers.find(*question.id);
  if (!entry || !entry->value) return std::nullopt;
  const auto number = whole_number<std::int64_t>(*entry->value);
  if (!number || (question.least && *number < *question.least) || (question.most && *number > *question.most))
    return std::nullopt;
  return number;
}

std::vector<const Survey*> surveys_in(const ReportInput& input, const Programme& programme) {
  std::vector<const Survey*> found;
  for (const Survey& each : programme.surveys) {
    const bool too_late = each.on && *each.on > input.as_of,
               too_early = each.on && input.since && *each.on < *input.since;
    if (!too_late && !too_early && in_scope(input, each.place)) found.push_back(&each);
  }
  return found;
}

std::int64_t surveys_without_role(const ReportInput& input, const Programme& programme) {
  const PairIndex pairs(input, programme);
  return std::ranges::count_if(surveys_in(input, programme),
                               [&](const Survey* each) { return !pairs.place_of(*each).role; });
}

Satisfaction satisfaction_on_day(const ReportInput& input, const Programme& programme) {
  const PairIndex pairs(input, programme);
  std::map<std::pair<std::size_t, std::string_view>, const Survey*> latest;
  const auto& questions = programme.effective.profile->questions;
  const auto question = std::find_if(questions.begin(), questions.end(),
                                     [](const ProfileQuestion& each) { return bool(each.satisfied_from); });
  if (question == questions.end()) return {};
  for (const Survey* each : surveys_in(input, programme)) {
    const auto role = pairs.place_of(*each).role;
    if (!role || !each->stage || *each->stage != SurveyStage::after || !answer_to(*each, *question)) continue;
    const Survey*& known = latest[{*role, *each->participant}];
    if (is_later(each, known)) known = each;
  }
  Satisfaction sums{};
  for (const auto& [who, survey] : latest) {
    ++sums[who.first].surveyed;
    sums[who.first].satisfied += *answer_to(*survey, *question) >= *question->satisfied_from;
  }
  return sums;
}

std::map<GrowthKey, Growth> growth_on_day(const ReportInput& input, const Programme& programme) {
  const PairIndex pairs(input, programme);
  std::map<std::tuple<std::optional<std::string>, std::size_t, std::string_view, std::string_view>, Answers> answers;
  for (const Survey* each : surveys_in(input, programme)) {
    const auto [pair, role] = pairs.place_of(*each);
    if (!role || !each->stage) continue;
    const auto form = pair ? std::optional<std::string>(pair->form.value) : std::nullopt;
    const std::string_view id = pair ? std::string_view(*pair->id) : std::string_view(each->pair.value);
    Answers& own = answers[{form, *role, *each->participant, id}];
    const Survey*& known = *each->stage == SurveyStage::before ? own.before : own.after;
    if (is_later(each, known)) known = each;
  }
  std::map<GrowthKey, Growth> growth;
  for (const auto& [who, own] : answers)
    for (const ProfileQuestion& question : programme.effective.profile->questions) {
      const bool any =
          (own.before && answer_to(*own.before, question)) || (own.after && answer_to(*own.after, question));
      if (any) add_question_growth(question, own, growth[{std::get<0>(who), std::get<1>(who), *question.id}]);
    }
  return growth;
}

}  // namespace mentor

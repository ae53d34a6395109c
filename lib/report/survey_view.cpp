#include "report/survey_view.h"

#include <algorithm>
#include <tuple>

#include "base/number.h"
#include "report/scope.h"

namespace mentor {

namespace {

// Pairs by id, for as many look-ups as there are surveys.
class PairIndex {
 public:
  explicit PairIndex(const Programme& programme) {
    for (const Pair& pair : programme.pairs) pairs_.try_emplace(*pair.id, &pair);
  }
  const Pair* find(const Survey& survey) const {
    const auto found = survey.pair ? pairs_.find(*survey.pair) : pairs_.end();
    return found == pairs_.end() ? nullptr : found->second;
  }

 private:
  std::map<std::string_view, const Pair*> pairs_;
};

// 1 for the answers of a mentor, 0 of a mentee: by `role`, else by the pair; nothing where neither says.
std::optional<std::size_t> role_in(const Pair* pair, const Survey& survey) {
  if (survey.role) {
    if (*survey.role == "mentee") return 0;
    if (*survey.role == "mentor") return 1;
  }
  if (!pair) return std::nullopt;
  if (*pair->mentor == *survey.participant) return 1;
  for (const auto& mentee : pair->mentees)
    if (*mentee == *survey.participant) return 0;
  return std::nullopt;
}

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

void add_growth(const ProfileQuestion& question, const Answers& answers, Growth& growth) {
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

Satisfaction satisfaction_on_day(const ReportInput& input, const Programme& programme) {
  const PairIndex pairs(programme);
  std::map<std::pair<std::size_t, std::string_view>, const Survey*> latest;
  const auto& questions = programme.effective.profile->questions;
  const auto question = std::find_if(questions.begin(), questions.end(),
                                     [](const ProfileQuestion& each) { return bool(each.satisfied_from); });
  if (question == questions.end()) return {};
  for (const Survey* each : surveys_in(input, programme)) {
    const auto role = role_in(pairs.find(*each), *each);
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
  const PairIndex pairs(programme);
  std::map<std::tuple<std::string, std::size_t, std::string_view, std::string_view>, Answers> answers;
  for (const Survey* each : surveys_in(input, programme)) {
    const Pair* pair = pairs.find(*each);
    const auto role = role_in(pair, *each);
    if (!role || !each->stage) continue;
    const std::string form = pair ? std::string(pair->form.value) : std::string();
    Answers& own = answers[{form, *role, *each->participant, each->pair.value}];
    const Survey*& known = *each->stage == SurveyStage::before ? own.before : own.after;
    if (is_later(each, known)) known = each;
  }
  std::map<GrowthKey, Growth> growth;
  for (const auto& [who, own] : answers)
    for (const ProfileQuestion& question : programme.effective.profile->questions) {
      const bool any =
          (own.before && answer_to(*own.before, question)) || (own.after && answer_to(*own.after, question));
      if (any) add_growth(question, own, growth[{std::get<0>(who), std::get<1>(who), *question.id}]);
    }
  return growth;
}

}  // namespace mentor

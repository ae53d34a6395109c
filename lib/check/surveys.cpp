#include "check/surveys.h"

#include "check/facts.h"
#include "check/people.h"

namespace mentor {

const SurveyIndex& surveys_of(const CheckInput& input) {
  return input.facts.of(input.programme).surveys.get([&] {
    SurveyIndex index;
    for (const Survey& survey : input.programme.surveys) {
      if (!survey.participant || !survey.stage) continue;
      const std::string_view role = survey.pair ? std::string_view() : std::string_view(survey.role.value);
      const SurveyKey key{survey.participant.value, survey.pair.value, role};
      index[key][survey.stage.value == SurveyStage::before ? 0 : 1].push_back(&survey);
    }
    return index;
  });
}

const Pair* pair_of(const CheckInput& input, const Survey& survey) {
  return survey.pair ? find_pair(input, survey.pair.value) : nullptr;
}

}  // namespace mentor

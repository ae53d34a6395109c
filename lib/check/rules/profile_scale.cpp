#include "check/people.h"

namespace mentor {

namespace {

void check_profile_scale(const CheckInput& input, Findings& found) {
  for (const Profile* profile : own_profiles(input))
    for (const ProfileQuestion& each : profile->questions) {
      const auto tell = [&](Place place, Text words) { found.add(place, {each.id.value, words}); };
      const auto &least = each.least, &most = each.most, &from = each.satisfied_from;
      if (least && most && least.value >= most.value)
        tell(most.place, {"“most” is not more than “least”", "«most» не больше, чем «least»"});
      else if (from && ((least && from.value < least.value) || (most && from.value > most.value)))
        tell(from.place, {"“satisfied-from” lies outside it", "«satisfied-from» лежит вне её"});
      else if (least.place && !most.place)
        tell(least.place, {"“most” is missing", "нет «most»"});
      else if (most.place && !least.place)
        tell(most.place, {"“least” is missing", "нет «least»"});
    }
}

}  // namespace

extern constinit const Rule profile_scale{
    {
        .code = "C105",
        .name = "profile-scale",
        .severity = Severity::error,
        .message = {"the scale of question “{0}” is wrong: {1}", "шкала вопроса «{0}» неверна: {1}"},
        .help = {"correct “least”, “most” and “satisfied-from”", "исправьте «least», «most» и «satisfied-from»"},
        .why = {"No answer fits such a scale, or nobody can be satisfied on it.",
                "На такую шкалу не ляжет ни один ответ, или довольных на ней быть не может."},
        .bad = R"(# file: mentor.yaml
id: example
profile: ./ours.yaml
# file: ours.yaml
kind: profile
id: ours
title: {en: Ours}
questions: [{id: satisfied, least: 10, most: 1}]
)",
        .good = R"(# file: mentor.yaml
id: example
profile: ./ours.yaml
# file: ours.yaml
kind: profile
id: ours
title: {en: Ours}
questions: [{id: satisfied, least: 1, most: 10, satisfied-from: 7}]
)",
    },
    check_profile_scale};

}  // namespace mentor

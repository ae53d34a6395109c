#include "check/people.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

void check_profile_meeting(const CheckInput& input, Findings& found) {
  std::vector<std::string> known;
  for (const NamedValue& each : words_of(MeetingType{})) known.emplace_back(each.name);
  for (const Profile* profile : own_profiles(input))
    for (const ProfileMeeting& each : profile->meetings) {
      if (!each.type || meeting_type(each)) continue;
      Diagnostic& finding = found.add(each.type.place, {each.type.value, listed(known)});
      if (Message near = did_you_mean(each.type.value, known); !near.empty()) finding.help = std::move(near);
    }
}

}  // namespace

extern constinit const Rule profile_meeting{
    {
        .code = "C104",
        .name = "profile-meeting",
        .severity = Severity::error,
        .message = {"pairs have no meetings of the type “{0}”", "у пар нет встреч вида «{0}»"},
        .help = {"the types: {1}", "виды встреч: {1}"},
        .why = {"A meeting of an unknown type can never be held: the demand is not checked.",
                "Встречу неизвестного вида провести нельзя: требование не проверяется."},
        .bad = R"(# file: mentor.yaml
id: example
profile: ./ours.yaml
# file: ours.yaml
kind: profile
id: ours
title: {en: Ours}
meetings: [{type: introducton}]
)",
        .good = R"(# file: mentor.yaml
id: example
profile: ./ours.yaml
# file: ours.yaml
kind: profile
id: ours
title: {en: Ours}
meetings: [{type: introduction}]
)",
    },
    check_profile_meeting};

}  // namespace mentor

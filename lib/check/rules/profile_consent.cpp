#include "check/people.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

void check_profile_consent(const CheckInput& input, Findings& found) {
  for (const Profile* profile : own_profiles(input))
    for (const ProfileConsent& consent : profile->consents)
      if (const auto meant = misspelt_consent(consent))
        found.add(consent.id.place, {consent.id.value, std::string(*meant)});
}

}  // namespace

extern constinit const Rule profile_consent{
    {
        .code = "C110",
        .name = "profile-consent",
        .severity = Severity::warning,
        .message = {"the consent “{0}” of the profile looks like “{1}”", "согласие «{0}» в профиле похоже на «{1}»"},
        .help = {"write “{1}”; a consent of your own needs a name that no one can take for it",
                 "напишите «{1}»; своему согласию дайте имя, которое с ним не спутать"},
        .why = {"A profile that asks for a misspelt consent asks everybody for what nobody has given.",
                "Профиль с опиской в названии согласия требует от всех того, чего никто не давал."},
        .bad = R"(# file: mentor.yaml
id: example
profile: ./ours.yaml
# file: ours.yaml
kind: profile
id: ours
title: {en: Ours}
forms: [{id: pupil-pupil}]
consents: [{id: gardian, roles: [mentee]}]
)",
        .good = R"(# file: mentor.yaml
id: example
profile: ./ours.yaml
# file: ours.yaml
kind: profile
id: ours
title: {en: Ours}
forms: [{id: pupil-pupil}]
consents: [{id: guardian, roles: [mentee]}, {id: trip}]
)",
    },
    check_profile_consent};

}  // namespace mentor

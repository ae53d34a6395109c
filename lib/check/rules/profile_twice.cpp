#include <map>

#include "check/people.h"

namespace mentor {

namespace {

template <class T>
void check_profile_twice_ids(const List<T>& entries, Text what, Findings& found) {
  std::map<std::string_view, Place> first;
  for (const T& each : entries) {
    const auto [known, is_new] = first.emplace(each.id.value, each.id.place);
    if (is_new || !each.id) continue;
    Diagnostic& finding = found.add(each.id.place, {each.id.value, what});
    finding.related.push_back({known->second, {{"first here", "впервые здесь"}, {}}});
  }
}

void check_profile_twice(const CheckInput& input, Findings& found) {
  for (const Profile* profile : own_profiles(input)) {
    check_profile_twice_ids(profile->roles, {"the role", "роль"}, found);
    check_profile_twice_ids(profile->forms, {"the form", "форма"}, found);
    check_profile_twice_ids(profile->consents, {"the consent", "согласие"}, found);
    check_profile_twice_ids(profile->stages, {"the stage", "этап"}, found);
    check_profile_twice_ids(profile->questions, {"the question", "вопрос"}, found);
    check_profile_twice_ids(profile->indicators, {"the indicator", "показатель"}, found);
  }
}

}  // namespace

extern constinit const Rule profile_twice{
    {
        .code = "C107",
        .name = "profile-twice",
        .severity = Severity::error,
        .message = {"{1} “{0}” is described twice in this profile", "в этом профиле дважды описано: {1} «{0}»"},
        .help = {"keep one of the two", "оставьте одно из двух"},
        .why = {"Only the first one counts.", "Учитывается только первое."},
        .bad = R"(# file: mentor.yaml
id: example
profile: ./ours.yaml
# file: ours.yaml
kind: profile
id: ours
title: {en: Ours}
forms: [{id: pupil-pupil}, {id: pupil-pupil, same-organisation: true}]
)",
        .good = R"(# file: mentor.yaml
id: example
profile: ./ours.yaml
# file: ours.yaml
kind: profile
id: ours
title: {en: Ours}
forms: [{id: pupil-pupil}, {id: teacher-teacher}]
)",
    },
    check_profile_twice};

}  // namespace mentor

#include <algorithm>

#include "check/people.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

struct Words {
  Text what;
  std::vector<std::string> known;
};

void check_words(const List<Located<std::string>>& given, const Words& words, Findings& found) {
  for (const auto& each : given) {
    if (std::find(words.known.begin(), words.known.end(), each.value) != words.known.end()) continue;
    Diagnostic& finding = found.add(each.place, {each.value, words.what, listed(words.known, 12)});
    if (Message near = did_you_mean(each.value, words.known); !near.empty()) finding.help = std::move(near);
  }
}

void check_profile_word(const CheckInput& input, Findings& found) {
  const Words roles{{"a side of a pair", "сторона пары"}, {"mentor", "mentee"}};
  const Words severities{{"a severity", "важность"}, {"note", "warning", "error"}};
  for (const Profile* profile : own_profiles(input)) {
    Words forms{{"a form", "форма"}, {}};
    for (const ProfileForm& form : profile->forms) forms.known.push_back(form.id.value);
    for (const ProfileConsent& consent : profile->consents) {
      check_words(consent.roles, roles, found);
      check_words(consent.forms, forms, found);
      if (consent.severity) {
        List<Located<std::string>> one;
        one.push_back(consent.severity);
        check_words(one, severities, found);
      }
    }
  }
}

}  // namespace

extern constinit const Rule profile_word{
    {
        .code = "C106",
        .name = "profile-word",
        .severity = Severity::error,
        .message = {"“{0}” is {1} that the profile does not know", "«{0}»: в профиле нет такого ({1})"},
        .help = {"known here: {2}", "здесь известны: {2}"},
        .why = {"What names nothing demands nothing: the consent would be asked of nobody.",
                "Слово, за которым ничего нет, ничего не требует: согласие не спросят ни с кого."},
        .bad = R"(# file: mentor.yaml
id: example
profile: ./ours.yaml
# file: ours.yaml
kind: profile
id: ours
title: {en: Ours}
forms: [{id: pupil-pupil}]
consents: [{id: guardian, forms: [pupils]}]
)",
        .good = R"(# file: mentor.yaml
id: example
profile: ./ours.yaml
# file: ours.yaml
kind: profile
id: ours
title: {en: Ours}
forms: [{id: pupil-pupil}]
consents: [{id: guardian, roles: [mentee], forms: [pupil-pupil]}]
)",
    },
    check_profile_word};

}  // namespace mentor

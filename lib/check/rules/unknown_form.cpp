#include "check/mend.h"
#include "check/rule.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

void check_unknown_form_form(const Profile& profile, const Located<std::string>& form, Findings& found) {
  if (!form || profile.form(form.value)) return;
  std::vector<std::string> known;
  for (const ProfileForm& each : profile.forms) known.push_back(each.id.value);
  Diagnostic& finding = found.add(form.place, {form.value, profile.id.value});
  suggest(finding, form.place, form.value, known);
}

void check_unknown_form(const CheckInput& input, Findings& found) {
  const Profile& profile = *input.programme.effective.profile;
  if (profile.forms.empty()) return;
  for (const Person& person : input.people) {
    if (person.mentor)
      for (const auto& form : person.mentor->forms) check_unknown_form_form(profile, form, found);
    for (const Request& request : person.requests) check_unknown_form_form(profile, request.form, found);
  }
  for (const Pair& pair : input.pairs) check_unknown_form_form(profile, pair.form, found);
}

}  // namespace

extern constinit const Rule unknown_form{
    {
        .code = "P106",
        .name = "unknown-form",
        .severity = Severity::error,
        .message = {"“{0}” is not a form of mentoring of the profile “{1}”",
                    "«{0}» — такой формы наставничества нет в профиле «{1}»"},
        .help = {"`mentor explain` and the profile list the forms; a profile of your own can add some",
                 "формы перечислены в профиле; свои можно добавить в собственном профиле"},
        .why = {"Requests and mentors of a form that nobody knows never meet.",
                "Запросы и наставники с неизвестной формой никогда не встретятся."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {forms: [pupil-pupill]}}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {forms: [pupil-pupil]}}
)",
        .fixes = Fixes::unsafe,
    },
    check_unknown_form,
    Reach::part};

}  // namespace mentor

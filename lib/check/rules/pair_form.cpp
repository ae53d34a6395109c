#include <algorithm>

#include "check/people.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

void check_mentor(const CheckInput& input, const Pair& pair, Findings& found) {
  const Person* mentor = mentor_of(input, pair);
  if (!mentor || !mentor->mentor || mentor->mentor->forms.empty()) return;
  const auto is_this = [&](const auto& form) { return form.value == pair.form.value; };
  if (std::any_of(mentor->mentor->forms.begin(), mentor->mentor->forms.end(), is_this)) return;
  std::vector<std::string> forms;
  for (const auto& form : mentor->mentor->forms) forms.push_back(form.value);
  Diagnostic& finding =
      found.add(pair.form.place, {pair.id.value, pair.form.value, Text{"the mentor", "наставник"}, listed(forms)});
  finding.related.push_back({mentor->mentor->forms.place, {{"the mentor's forms", "формы наставника"}, {}}});
}

void check_pair_form(const CheckInput& input, Findings& found) {
  for (const Pair& pair : input.pairs) {
    if (!pair.form) continue;
    check_mentor(input, pair, found);
    for (const auto& id : pair.requests) {
      const Request* request = input.programme.request(id.value).second;
      if (!request || !request->form || request->form.value == pair.form.value) continue;
      Diagnostic& finding = found.add(
          pair.form.place,
          {pair.id.value, pair.form.value, Argument("request " + id.value, "запрос " + id.value), request->form.value});
      finding.related.push_back({request->form.place, {{"the request's form", "форма запроса"}, {}}});
    }
  }
}

}  // namespace

extern constinit const Rule pair_form{
    {
        .code = "M116",
        .name = "pair-form",
        .severity = Severity::warning,
        .message = {"pair “{0}” is of form “{1}”, but {2} is of “{3}”",
                    "пара «{0}» — формы «{1}», а {2} — формы «{3}»"},
        .help = {"make both name the same form", "укажите везде одну форму"},
        .why = {"Reports by form count the pair in one form and the request in another.",
                "В отчётах по формам пара попадёт в одну форму, а запрос — в другую."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1, form: teacher-teacher}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, form: pupil-pupil}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1, form: pupil-pupil}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, form: pupil-pupil}
)",
    },
    check_pair_form,
    Reach::part};

}  // namespace mentor

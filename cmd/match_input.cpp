#include "cmd/match_input.h"

#include <algorithm>

#include "cmd/memory_size.h"
#include "render/findings.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"

namespace mentor {

std::vector<Option> MatchInput::options() {
  return {
      {"--form", "FORM", {"only requests of this form", "только запросы этой формы"}, &form},
      {"--keep",
       "PAIRS",
       {"which pairs stay: active (and confirmed; default), all (proposed too), none",
        "какие пары остаются: active (и confirmed; по умолчанию), all (и proposed), none"},
       &keep,
       {"active", "all", "none"}},
      {"--scores",
       "FILE",
       {"a table mentee,mentor,score[,fixed] instead of the repository",
        "таблица mentee,mentor,score[,fixed] вместо репозитория"},
       &scores},
      {"--capacity", "FILE", {"a table mentor,max[,min] to go with it", "таблица mentor,max[,min] к ней"}, &capacity}};
}

void MatchInput::check() const {
  if (capacity && !scores)
    throw CommandError{2, {{"--capacity goes with --scores", "--capacity нужен вместе с --scores"}, {}}};
  if (scores && (form || keep || !paths.empty()))
    throw CommandError{2,
                       {{"--scores takes the whole problem from the tables: no PATH, --form or --keep with it",
                         "с --scores всё берётся из таблиц: без ПУТЕЙ, --form и --keep"},
                        {}}};
}

CandidateOptions MatchInput::candidate_options(Date today, const std::vector<std::string>& folders) const {
  const std::string kept = keep.value_or("active");
  return {.today = today,
          .form = form,
          .keep = kept == "all"    ? Keep::all
                  : kept == "none" ? Keep::none
                                   : Keep::active,
          .folders = folders,
          .memory = bytes_of(memory)};
}

ScoreFiles MatchInput::read_scores(Session& session) const {
  const auto read = [&](const std::string& path) {
    return ScoreInput{path == "-" ? "<stdin>" : path, session.read_file(path)};
  };
  std::optional<ScoreInput> second;
  if (capacity) second = read(*capacity);
  ScoreFiles files = read_score_files(read(*scores), std::move(second));
  const RenderOptions look = session.render_options();
  FindingsOptions options{
      .language = look.language, .machine_language = look.machine_language, .files = 2, .width = look.width};
  session.env.err << *render_findings(files.diagnostics, "text", options);
  return files;
}

// A form that neither the profile nor any request knows is a typing error.
void require_form(const Repository& repository, const std::optional<std::string>& form) {
  if (!form) return;
  std::vector<std::string> known;
  for (const Programme& programme : repository.programmes) {
    for (const ProfileForm& each : programme.effective.profile->forms) known.push_back(*each.id);
    for (const Person& person : programme.people)
      for (const Request& request : person.requests) known.push_back(*request.form);
  }
  if (std::ranges::find(known, *form) != known.end()) return;
  std::ranges::sort(known);
  known.erase(std::unique(known.begin(), known.end()), known.end());
  Message near = did_you_mean(*form, known);
  if (near.empty())
    near = known.empty()
               ? Message{{"no request names a form; leave --form out", "в запросах форм нет; уберите --form"}, {}}
               : Message{{"forms are: {0}", "есть формы: {0}"}, {listed(known, known.size())}};
  throw CommandError{2, {{"--form: there is no form “{0}”", "--form: формы «{0}» нет"}, {*form}}, std::move(near)};
}

}  // namespace mentor

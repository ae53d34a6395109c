#include "cmd/fixing.h"

#include <algorithm>

#include "check/fixing.h"
#include "cmd/changing.h"
#include "unicode/sentence.h"
#include "unicode/width.h"

namespace mentor {

namespace {

constexpr Counted of_finding_forms{"finding", "findings", "замечания", "замечаний", "замечаний"};
constexpr Counted file_forms{"file", "files", "файле", "файлах", "файлах"};

void say_taken_back(Session& session, const Session::Loaded& loaded, const FixResult& result) {
  for (const TakenBack& each : result.taken_back)
    session.say({{"the fix of {0} {1} ({2}, line {3}) was not applied, because {4}",
                  "исправление {0} {1} ({2}, строка {3}) не применено, так как {4}"},
                 {each.rule->code,
                  each.rule->name,
                  visible(loaded.shown(each.path)),
                  each.line,
                  {visible(each.why.in(Language::en)), visible(each.why.in(Language::ru))}}});
}

// "fixed 3 of 5 findings in 2 files; 1 more with --unsafe-fixes".
void say_summary(Session& session, const FixResult& result, FixFlags flags) {
  const std::size_t all = std::max(result.found, result.fixed + result.findings.size());
  if (result.fixed == 0 && all == 0) return;
  const Text done = flags.diff ? Text{"would fix {0} of {1} in {2}{3}", "будет исправлено: {0} из {1} в {2}{3}"}
                               : Text{"fixed {0} of {1} in {2}{3}", "исправлено: {0} из {1} в {2}{3}"};
  const std::size_t more = flags.unsafe ? 0 : count_fixes(result.findings).unsafe;
  Argument rest = "";
  if (more > 0)
    rest = {"; " + std::to_string(more) + " more with --unsafe-fixes",
            "; ещё " + std::to_string(more) + " — с --unsafe-fixes"};
  if (all > result.found) {
    const std::string late = std::to_string(all - result.found);
    rest.en += "; " + late + " of them came to light only when others were mended";
    rest.ru += "; из них " + late + " стало видно лишь после исправления других";
  }
  session.say(
      {done,
       {result.fixed, counted(all, of_finding_forms), counted(result.texts.size(), file_forms), std::move(rest)}});
  if (!result.finished)
    session.say({{"there is more to fix: run it again", "исправлено не всё: запустите ещё раз"}, {}});
}

FixResult mend(Session& session, Session::Loaded& loaded, const CheckOptions& options, FixFlags flags) {
  const Reload reload = [&](const std::map<std::string, std::string>& texts) { return session.reload(loaded, texts); };
  auto result = fix(std::move(loaded.repository), options, flags.unsafe, reload);
  if (!result) throw CommandError{3, result.error().message};
  return std::move(*result);
}

void say(Session& session, const Session::Loaded& loaded, const FixResult& result, FixFlags flags) {
  say_taken_back(session, loaded, result);
  if (!session.quiet) say_summary(session, result, flags);
}

}  // namespace

std::vector<Diagnostic> apply_fixes(Session& session, Session::Loaded& loaded, const CheckOptions& options,
                                    FixFlags flags) {
  FixResult result = mend(session, loaded, options, flags);
  session.write_back(loaded, result.texts);
  say(session, loaded, result, flags);
  loaded.repository = std::move(result.repository);
  return std::move(result.findings);
}

std::string diff_of_fixes(Session& session, Session::Loaded& loaded, const CheckOptions& options, FixFlags flags) {
  const FixResult result = mend(session, loaded, options, flags);
  say(session, loaded, result, flags);
  return diff_of(session, loaded, result.texts);
}

void say_fixable(Session& session, const std::vector<Diagnostic>& findings) {
  const FixCounts counts = count_fixes(findings);
  if (counts.safe > 0 && counts.unsafe > 0)
    session.say({{"--fix can mend {0} of them, --unsafe-fixes {1} more (look at these: --diff)",
                  "--fix исправит из них {0}, --unsafe-fixes — ещё {1} (их стоит просмотреть: --diff)"},
                 {counts.safe, counts.unsafe}});
  else if (counts.safe > 0)
    session.say({{"--fix can mend {0} of them", "--fix исправит из них {0}"}, {counts.safe}});
  else if (counts.unsafe > 0)
    session.say({{"--unsafe-fixes can mend {0} of them (look at these: --diff)",
                  "--unsafe-fixes исправит из них {0} (их стоит просмотреть: --diff)"},
                 {counts.unsafe}});
}

}  // namespace mentor

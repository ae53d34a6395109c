#include "cmd/changing.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <ostream>

#include "change/date_words.h"
#include "check/check.h"
#include "check/since.h"
#include "edit/diff.h"
#include "render/findings.h"
#include "render/table.h"
#include "unicode/sentence.h"
#include "unicode/width.h"

namespace mentor {

namespace {

constexpr Counted error_forms{"error", "errors", "ошибка", "ошибки", "ошибок"};

// What `mentor validate` would find in the changed files that it does not find today.
std::vector<Diagnostic> brought_by(const Session& session, const Session::Loaded& loaded, const Repository& after) {
  const CheckOptions options{.today = session.today};
  return new_findings(check(after, options), check(*loaded.repository, options), {});
}

void show(Session& session, const Session::Loaded& loaded, const std::vector<Diagnostic>& findings) {
  FindingsOptions options = session.findings_options(loaded);
  options.colour = false;
  if (const auto text = render_findings(findings, "text", options)) session.env.err << *text;
}

std::vector<Diagnostic> those(const std::vector<Diagnostic>& findings, Severity severity) {
  std::vector<Diagnostic> found;
  std::ranges::copy_if(findings, std::back_inserter(found),
                       [&](const Diagnostic& each) { return each.severity == severity; });
  return found;
}

// The command that shows findings: of their files, where these are few.
std::string validate_command(const Session::Loaded& loaded, const std::vector<Diagnostic>& findings) {
  constexpr std::size_t most_files = 3;
  std::vector<std::string> paths;
  for (const Diagnostic& each : findings) {
    const std::string path = visible(loaded.shown(each.place.source->path()));
    if (std::ranges::find(paths, path) == paths.end()) paths.push_back(path);
  }
  std::string command = "mentor validate";
  if (paths.size() > most_files) return command;
  for (const std::string& path : paths)
    command += path.find(' ') == std::string::npos ? " " + path : " \"" + path + "\"";
  return command;
}

// New warnings in a line: a right step may well have some (an order comes after the agreement).
void say_warnings(Session& session, const Session::Loaded& loaded, const std::vector<Diagnostic>& warnings) {
  if (warnings.empty() || session.quiet) return;
  if (warnings.size() == 1)
    return session.say({{"1 new warning: {0} [{1}]; “{2}” shows where",
                         "1 новое предупреждение: {0} [{1}]; где именно, покажет «{2}»"},
                        {in_both(warnings.front().message), std::string(warnings.front().rule->code),
                         validate_command(loaded, warnings)}});
  std::map<std::string, std::size_t> by_rule;
  for (const Diagnostic& each : warnings) ++by_rule[std::string(each.rule->code) + " " + std::string(each.rule->name)];
  std::vector<std::string> rules;
  for (const auto& [rule, count] : by_rule) rules.push_back(rule + ": " + std::to_string(count));
  session.say(
      {{"{0}: {1}; “{2}” shows them", "{0}: {1}; покажет «{2}»"},
       {counted(static_cast<std::int64_t>(warnings.size()), {"new warning", "new warnings", "новое предупреждение",
                                                             "новых предупреждения", "новых предупреждений"}),
        listed(rules, 4), validate_command(loaded, warnings)}});
}

// Whether errors stand against the change; they are shown.
bool is_refused(Session& session, const Session::Loaded& loaded, const std::vector<Diagnostic>& brought) {
  if (brought.empty()) return false;
  show(session, loaded, brought);
  session.say(
      {{"nothing was changed: with it “mentor validate” would report {0} more; --force makes the change all the same",
        "ничего не изменено: с этим «mentor validate» нашёл бы ещё {0}; --force внесёт изменение всё равно"},
       {counted(static_cast<std::int64_t>(brought.size()), error_forms)}});
  return true;
}

std::map<std::string, std::string> after_of(const ChangedTexts& texts) {
  std::map<std::string, std::string> after;
  for (const auto& [path, text] : texts) after[path] = text.after;
  return after;
}

void say_done(Session& session, const Session::Loaded& loaded, const ChangedTexts& texts,
              const std::vector<Message>& said, bool only_shown) {
  if (session.quiet) return;
  for (const Message& each : said) session.say(each);
  std::vector<std::string> paths;
  for (const auto& [path, text] : texts) paths.push_back(visible(loaded.shown(path)));
  session.say({only_shown ? Text{"would change {0}; nothing was written", "изменится {0}; ничего не записано"}
                          : Text{"changed: {0}", "изменено: {0}"},
               {listed(paths)}});
}

}  // namespace

std::vector<Option> ChangeFlags::options() {
  return {{"-n,--dry-run",
           "",
           {"say what would change, write nothing", "сказать, что изменится, ничего не записывая"},
           &dry_run},
          {"--diff",
           "",
           {"show the change as a difference, write nothing", "показать изменение построчно, ничего не записывая"},
           &diff},
          {"--force",
           "",
           {"also where “mentor validate” would then find an error, or where something else is written already",
            "даже если «mentor validate» найдёт в этом ошибку или уже записано другое"},
           &force}};
}

std::vector<Target> targets_of(const Session::Loaded& loaded, const std::vector<std::string>& names,
                               std::span<const TargetKind> kinds) {
  std::vector<Target> targets;
  for (const std::string& name : names) {
    Target target = or_throw(find_target(*loaded.repository, name, kinds, loaded.folder));
    if (std::ranges::find(targets, target.place, &Target::place) == targets.end()) targets.push_back(std::move(target));
  }
  return targets;
}

int carry_out(Session& session, const Session::Loaded& loaded, const Draft& draft, const std::vector<Message>& said,
              ChangeFlags flags) {
  const ChangedTexts texts = or_throw(draft.texts());
  if (texts.empty()) {
    if (!session.quiet)
      session.say({{"nothing to change: the files say so already", "менять нечего: в файлах уже так"}, {}});
    return 0;
  }
  const auto after = or_throw(session.reload(loaded, after_of(texts)));
  const std::vector<Diagnostic> brought = brought_by(session, loaded, *after);
  const std::vector<Diagnostic> errors = those(brought, Severity::error);
  if (!flags.force && is_refused(session, loaded, errors)) return 1;
  if (flags.diff) {
    session.write_output(std::nullopt, diff_of(session, loaded, texts));
    return 0;
  }
  if (!flags.dry_run) session.write_back(loaded, texts);
  say_done(session, loaded, texts, said, flags.dry_run);
  show(session, loaded, errors);
  say_warnings(session, loaded, those(brought, Severity::warning));
  return 0;
}

void require_read(const Session& session, const Session::Loaded& loaded, const std::string& path,
                  const std::string& after) {
  const auto again = session.reload(loaded, {{path, after}});
  if (!again) throw CommandError{3, again.error().message};
  const bool read = (path.ends_with(".yaml") || path.ends_with(".yml")) &&
                    std::ranges::any_of((*again)->sources, [&](const auto& source) { return source->path() == path; });
  if (!read)
    throw CommandError{2,
                       {{"“{0}” would not be read: its name must end in .yaml, and mentor.yaml and .gitignore must not "
                         "exclude it",
                         "«{0}» не будет прочитан: имя должно кончаться на .yaml, и его не должны исключать "
                         "mentor.yaml и .gitignore"},
                        {loaded.shown(path)}}};
}

std::string diff_of(const Session& session, const Session::Loaded& loaded, const ChangedTexts& texts) {
  std::string diff;
  for (const auto& [path, text] : texts) {
    const std::string shown = loaded.shown(path);
    const bool below = !shown.starts_with("../") && !shown.starts_with('/');
    diff += unified_diff(below ? shown : path, text.before, text.after);
  }
  // Text from files may hold characters that play tricks on a terminal; what goes to `patch` keeps every byte.
  return session.env.width > 0 ? visible_lines(diff) : diff;
}

Date day_of(const Session& session, std::string_view option, const std::optional<std::string>& words) {
  if (!words) return session.today;
  if (const auto day = date_from_words(*words, session.today)) return *day;
  throw CommandError{2,
                     {{"{0} takes a day, not “{1}”", "у {0} значение — день, а не «{1}»"}, {option, *words}},
                     {{"write 2026-10-12, 12.10.2026, “12 October 2026” or “yesterday”, with the year",
                       "пишите 2026-10-12, 12.10.2026, «12 октября 2026» или «вчера», с годом"},
                      {}}};
}

}  // namespace mentor

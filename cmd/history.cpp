#include "cmd/history.h"

#include <algorithm>
#include <set>

#include "check/check.h"
#include "cmd/revision.h"
#include "model/load.h"
#include "unicode/sentence.h"
#include "unicode/width.h"

namespace mentor {

namespace {

constexpr std::size_t most_revisions_of_a_file = 200;
constexpr std::size_t most_revisions = 1000;
constexpr std::size_t most_stale = 10;

constexpr Counted finding_forms{"finding", "findings", "замечание", "замечания", "замечаний"};

Message make_one() {
  return {{"make one first: mentor validate --write-baseline FILE",
           "сначала создайте его: mentor validate --write-baseline ФАЙЛ"},
          {}};
}

void refuse_together(bool both, std::string_view one, std::string_view other) {
  if (both)
    throw CommandError{2, {{"{0} and {1} do not go together", "{0} и {1} вместе не применяются"}, {one, other}}};
}

std::vector<std::string> paths_of(const Repository& repository) {
  std::vector<std::string> paths;
  for (const auto& source : repository.sources) paths.push_back(source->path());
  return paths;
}

Message cut_short(std::size_t versions) {
  return {{"only the last {0} revisions of the file were read; earlier moves are not counted",
           "прочитаны только последние ревизии файла ({0}); более ранние переносы не учтены"},
          {versions}};
}

constexpr Text shallow{"this clone holds only the last commits; earlier moves are not counted",
                       "в этой копии только последние фиксации; более ранние переносы не учтены"};

}  // namespace

std::vector<Option> history_options(HistoryFlags& flags) {
  return {
      {"--baseline",
       "FILE",
       {"hide the findings that this file allows: so many of each rule in each file",
        "скрыть замечания, которые допускает этот файл: столько-то по правилу в каждом файле"},
       &flags.baseline},
      {"--write-baseline",
       "FILE",
       {"write how many findings there are today to this file, for --baseline",
        "записать в этот файл, сколько замечаний сегодня, — для --baseline"},
       &flags.write_baseline},
      {"--new-since",
       "REV",
       {"only what came with the changes since this revision of git, moved deadlines too (main...: since the branch "
        "left main)",
        "только то, что появилось после этой ревизии git, и перенесённые сроки (main...: после отделения от main)"},
       &flags.new_since}};
}

History::History(Session& session, const HistoryFlags& flags) : session_(session), flags_(flags) {
  refuse_together(flags.baseline && flags.write_baseline, "--write-baseline", "--baseline");
  refuse_together(flags.new_since && flags.write_baseline, "--write-baseline", "--new-since");
}

Baseline History::read(const std::string& path, const std::string& bytes) {
  auto baseline = read_baseline(path, bytes);
  if (baseline) return std::move(*baseline);
  throw CommandError{2,
                     baseline.error().message,
                     {{"name a file that “mentor validate --write-baseline” wrote; if this is one, mend the line",
                       "укажите файл, который записала команда «mentor validate --write-baseline»; если это он, "
                       "исправьте строку"},
                      {}}};
}

void History::read_baselines() {
  if (flags_.baseline) {
    std::string bytes;
    try {
      bytes = session_.read_file(*flags_.baseline);
    } catch (const CommandError& error) {
      throw CommandError{
          2,
          {{"the baseline cannot be read: {0}", "базовый список не прочитать: {0}"}, {in_both(error.message)}},
          make_one()};
    }
    allowed_ = read(*flags_.baseline, bytes);
  }
  // What this run does not look at stays as it was; another file is never overwritten.
  if (flags_.write_baseline)
    if (const auto bytes = session_.bytes_if_there(*flags_.write_baseline))
      older_ = read(*flags_.write_baseline, *bytes);
}

void History::prepare(const Session::Loaded& loaded, CheckOptions& options) {
  if (!flags_.any()) return;
  read_baselines();
  if (flags_.new_since) load_earlier(loaded, options);
  if (flags_.baseline || flags_.new_since) keep_in(options);
}

void History::keep_in(CheckOptions& options) {
  options.keep = [this, &options](std::vector<Diagnostic> findings, const Repository& repository) {
    return keep(std::move(findings), repository, options);
  };
}

void History::load_earlier(const Session::Loaded& loaded, CheckOptions& options) {
  const Revision revision(session_.env, session_.opened(loaded.root), *flags_.new_since);
  auto earlier = mentor::load(revision.files(), {.root = "."});
  if (!earlier) throw CommandError{3, earlier.error().message};
  earlier_ = std::move(*earlier);
  renames_ = renamed_files(*earlier_, *loaded.repository);
  CheckOptions then = options;
  then.paths.clear();
  const auto overlays = identity_paths(*earlier_);
  then.tracked = {overlays.begin(), overlays.end()};
  findings_of_earlier_ = check(*earlier_, then);
  find_moves(revision, loaded, options);
}

void History::find_moves(const Revision& revision, const Session::Loaded& loaded, CheckOptions& options) const {
  MovedDeadlines moved = moved_deadlines(*earlier_, *loaded.repository, renames_);
  std::set<std::string_view> files;
  for (const auto& [name, each] : moved) files.insert(name.path);
  const bool is_shallow = !moved.empty() && revision.is_shallow();
  std::size_t left = most_revisions;
  for (const auto& source : loaded.repository->sources) {
    const std::string& path = source->path();
    if (!files.contains(path)) continue;
    Revision::History history = revision.history(path, std::min(left, most_revisions_of_a_file));
    std::vector<FileVersion>& versions = history.versions;
    left -= versions.size();
    if (versions.empty() || versions.front().bytes != source->bytes())
      versions.insert(versions.begin(), FileVersion{std::nullopt, std::string(source->bytes())});
    add_history(moved, *loaded.repository, path, versions);
    for (auto& [name, each] : moved)
      if (name.path == path && (history.cut || is_shallow))
        each.incomplete = history.cut ? cut_short(versions.size()) : Message{shallow, {}};
  }
  options.moved = std::make_shared<const MovedDeadlines>(std::move(moved));
}

std::vector<Diagnostic> History::keep(std::vector<Diagnostic> findings, const Repository& repository,
                                      const CheckOptions& options) {
  if (flags_.baseline) {
    BaselineUse used = use(allowed_, std::move(findings), paths_of(repository), options);
    findings = std::move(used.left);
    hidden_ = used.hidden;
    stale_ = std::move(used.stale);
  }
  if (flags_.new_since) {
    const std::size_t all = findings.size();
    findings = new_findings(std::move(findings), findings_of_earlier_, renames_);
    old_ = all - findings.size();
  }
  return findings;
}

std::vector<Diagnostic> History::save(std::vector<Diagnostic> findings, const CheckOptions& options) {
  if (!flags_.write_baseline) return findings;
  const Baseline now = baseline_of(findings);
  session_.write_output(flags_.write_baseline, to_yaml(merged(older_, now, options)));
  hidden_ = now.total();
  std::erase_if(findings, may_be_hidden);
  kept_out_ = findings.size();
  return findings;
}

void History::say_use() const {
  if (session_.quiet) return;
  if (flags_.write_baseline && *flags_.write_baseline != "-")
    session_.say(
        {{"{0} written to “{1}”; hide them with --baseline {1}", "записано в «{1}»: {0}; скрыть их: --baseline {1}"},
         {counted(hidden_, finding_forms), visible(*flags_.write_baseline)}});
  if (kept_out_ > 0)
    session_.say({{"{0} not written: what cannot be read is not checked either, so it must be mended",
                   "не записано: {0} — что нельзя прочитать, то и не проверяется, это нужно исправить"},
                  {counted(kept_out_, finding_forms)}});
  if (hidden_ > 0 && flags_.baseline)
    session_.say({{"hidden by the baseline: {0}", "скрыто базовым списком: {0}"}, {counted(hidden_, finding_forms)}});
  if (flags_.new_since)
    session_.say({{"there already at “{1}”, not shown: {0}", "было уже в «{1}», не показано: {0}"},
                  {counted(old_, finding_forms), visible(*flags_.new_since)}});
  for (std::size_t i = 0; i < std::min(stale_.size(), most_stale); ++i) {
    const auto words = [&](Language in) { return visible(stale_[i].in(in)); };
    session_.say({{"note: {0}", "примечание: {0}"}, {{words(Language::en), words(Language::ru)}}});
  }
  if (stale_.size() > most_stale)
    session_.say({{"note: and {0} more like this", "примечание: и ещё таких {0}"}, {stale_.size() - most_stale}});
}

}  // namespace mentor

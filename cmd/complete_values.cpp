#include <algorithm>

#include "check/check.h"
#include "cmd/bounded_files.h"
#include "cmd/complete.h"
#include "cmd/rules.h"
#include "match/candidates.h"
#include "model/load.h"
#include "model/shape.h"
#include "render/render.h"
#include "report/report.h"

namespace mentor {

namespace {

// A prompt that waits for long is worse than one that offers nothing.
constexpr std::size_t most_bytes = std::size_t{16} << 20U;
constexpr std::size_t most_entries = 20000;

void nothing(const Asked&, Completion&) {}
void files(const Asked&, Completion& into) { into.paths = Completion::Paths::files; }
void folders(const Asked&, Completion& into) { into.paths = Completion::Paths::folders; }

void add_rules(Completion& into, const std::string& before, Language language) {
  const std::vector<const RuleInfo*> rules = every_rule();
  for (const RuleInfo* rule : rules)
    into.candidates.push_back({before + std::string(rule->code), without_places(rule->message.in(language))});
  for (const RuleInfo* rule : rules)
    into.candidates.push_back({before + std::string(rule->name), without_places(rule->message.in(language))});
}

void rule(const Asked& asked, Completion& into) { add_rules(into, "", asked.language); }

// After the last comma another rule begins.
void rules(const Asked& asked, Completion& into) {
  const std::size_t comma = asked.word.rfind(',');
  add_rules(into, comma == std::string::npos ? "" : asked.word.substr(0, comma + 1), asked.language);
  into.open = true;
}

void kinds(const Asked& asked, Completion& into) {
  for (const KindShape& kind : all_kinds())
    into.candidates.push_back({std::string(kind.kind), std::string(kind.record().doc.in(asked.language))});
  into.candidates.push_back({"findings", ""});
}

void reports(const Asked& asked, Completion& into) {
  for (const ReportInfo& report : all_reports())
    into.candidates.push_back({std::string(report.name), std::string(report.doc.in(asked.language))});
}

void report_formats(const Asked&, Completion& into) {
  for (const std::string_view format : render_formats()) into.candidates.push_back({std::string(format), ""});
}

// `help match verify`: the commands below those that were named.
void command_names(const Asked& asked, Completion& into) {
  std::vector<std::vector<std::unique_ptr<Command>>> levels;
  levels.push_back(all_commands());
  for (const std::string& name : asked.arguments) {
    const auto& level = levels.back();
    const auto found = std::ranges::find_if(level, [&](const auto& each) { return each->info().name == name; });
    if (found == level.end()) return;
    levels.push_back((*found)->subcommands());
  }
  for (const auto& each : levels.back())
    into.candidates.push_back({std::string(each->info().name), std::string(each->info().summary.in(asked.language))});
}

// The repository, nothing where it is too large or cannot be read.
std::unique_ptr<Repository> repository_of(const Asked& asked) {
  const std::string here = asked.env.folder.empty() ? "." : asked.env.folder;
  const bool absolute = asked.root && asked.root->starts_with('/');
  const std::string start = !asked.root ? here
                            : absolute  ? *asked.root
                                        : normal_path(join_path(asked.env.folder, *asked.root));
  const BoundedFiles bounded(asked.env.files, most_bytes, most_entries);
  auto loaded = load(bounded, {.root = asked.root ? start : find_root(asked.env.files, start)});
  return loaded && !bounded.exhausted() ? std::move(*loaded) : nullptr;
}

// What `collect` offers for each programme, each word once.
template <class Collect>
void from_programmes(const Asked& asked, Completion& into, Collect collect) {
  const auto repository = repository_of(asked);
  if (!repository) return;
  std::vector<Candidate> found;
  for (const Programme& programme : repository->programmes) collect(programme, found);
  std::ranges::stable_sort(found, {}, &Candidate::value);
  const auto repeated = std::ranges::unique(found, {}, &Candidate::value);
  found.erase(repeated.begin(), repeated.end());
  into.candidates = std::move(found);
}

void items(const Asked& asked, Completion& into) {
  from_programmes(asked, into, [](const Programme& programme, std::vector<Candidate>& found) {
    for (const Roadmap& roadmap : programme.roadmaps)
      for (const PlacedItem& placed : items_of(roadmap))
        if (roadmap.id) found.push_back({*roadmap.id + "/" + placed.item->key, *placed.item->title});
  });
}

void people(const Asked& asked, Completion& into) {
  from_programmes(asked, into, [](const Programme& programme, std::vector<Candidate>& found) {
    for (const Person& person : programme.people)
      if (person.id) found.push_back({*person.id, ""});
  });
}

void pairs(const Asked& asked, Completion& into) {
  from_programmes(asked, into, [](const Programme& programme, std::vector<Candidate>& found) {
    for (const Pair& pair : programme.pairs)
      if (pair.id) found.push_back({*pair.id, *pair.form});
  });
}

// Whatever can be changed by its id.
void ids(const Asked& asked, Completion& into) {
  from_programmes(asked, into, [](const Programme& programme, std::vector<Candidate>& found) {
    for (const Roadmap& roadmap : programme.roadmaps)
      if (roadmap.id) {
        found.push_back({*roadmap.id, *roadmap.title});
        for (const PlacedItem& placed : items_of(roadmap))
          found.push_back({*roadmap.id + "/" + placed.item->key, *placed.item->title});
      }
    for (const Person& person : programme.people)
      if (person.id) found.push_back({*person.id, ""});
    for (const Pair& pair : programme.pairs)
      if (pair.id) found.push_back({*pair.id, *pair.form});
    for (const Organisation& each : programme.organisations)
      if (each.id) found.push_back({*each.id, *each.title});
  });
}

void forms(const Asked& asked, Completion& into) {
  from_programmes(asked, into, [&](const Programme& programme, std::vector<Candidate>& found) {
    for (const ProfileForm& form : programme.effective.profile->forms)
      if (form.id) found.push_back({*form.id, std::string(form.title.in(asked.language))});
  });
}

// Mentors with one more slot: what --what-if takes.
void more_slots(const Asked& asked, Completion& into) {
  from_programmes(asked, into, [](const Programme& programme, std::vector<Candidate>& found) {
    for (const Person& person : programme.people)
      if (person.id && person.mentor) found.push_back({*person.id + "=+1", ""});
  });
}

void ignorable_rules(const Asked&, Completion& into) {
  for (std::string& word : ignorable()) into.candidates.push_back({std::move(word), ""});
}

constexpr Completer completers[] = {
    {"PATH", "", files},
    {"FILE", "", files},
    {"SOLUTION", "", files},
    {"NAME", "report", reports},
    {"NAME", "validate", files},
    {"DIR", "", folders},
    {"RULE", "match", ignorable_rules},
    {"RULE", "", rule},
    {"ID", "match", people},
    {"MENTOR=+N", "match", more_slots},
    {"RULES", "", rules},
    {"KIND", "", kinds},
    {"COMMAND", "", command_names},
    {"FORMAT", "report", report_formats},
    {"FORM", "", forms},
    {"ITEM", "", items},
    {"ID", "init", nothing},
    {"ID", "", ids},
    {"CHANGE", "", ids},
    {"PERSON", "", people},
    {"PAIR", "", pairs},
    // What nobody can guess.
    {"DATE", "", nothing},
    {"DAY", "", nothing},
    {"NUMBER", "", nothing},
    {"TEXT", "", nothing},
    {"NAME", "import participants", nothing},
    {"NAME=ID", "", nothing},
    {"DAYS", "", nothing},
    {"K", "", nothing},
    {"N", "", nothing},
    {"P", "", nothing},
    {"PHRASE", "", nothing},
    {"REV", "", nothing},
    {"SIZE", "", nothing},
};

}  // namespace

const Completer* completer_of(std::string_view placeholder, std::string_view command) {
  for (const Completer& each : completers)
    if (each.placeholder == placeholder && (each.command.empty() || each.command == command)) return &each;
  return nullptr;
}

}  // namespace mentor

#include "cmd/answers_write.h"

#include <algorithm>

#include "cmd/changing.h"
#include "edit/diff.h"
#include "exchange/answers/entries_file.h"
#include "model/discovery.h"
#include "render/table.h"

namespace mentor {

namespace {

constexpr std::string_view identities_kind = "identities";

// A file as it will be.
struct PlannedFile {
  const NewEntries* entries = nullptr;
  std::string path;  // relative to the root
  std::optional<std::string> before;
  std::string after;

  bool holds_identities() const { return entries->kind == identities_kind; }
};

bool is_public(const AnswersSource& source) { return source.programme->effective.is_public; }

Message names_withheld(const std::string& path) {
  return {{"the repository is public, so names, birthdays, contacts and categories are not shown; with -o they go "
           "to “{0}”",
           "хранилище публичное, поэтому имена, дни рождения, контакты и категории не показаны; с -o они попадут "
           "в «{0}»"},
          {path}};
}

std::vector<Message> print_entries(Session& session, const AnswersSource& source, std::vector<NewEntries> files) {
  std::string all;
  std::vector<Message> said;
  for (NewEntries& file : files)
    if (is_public(source) && file.kind == identities_kind)
      said.push_back(names_withheld(file.path));
    else
      all += (all.empty() ? "" : "---\n") +
             or_throw(with_entries(file.path, std::nullopt, file.kind, std::move(file.entries)));
  session.write_output(std::nullopt, all);
  return said;
}

std::vector<PlannedFile> plan(const Session& session, const AnswersSource& source,
                              const std::vector<NewEntries>& files) {
  std::vector<PlannedFile> planned;
  for (const NewEntries& file : files) {
    PlannedFile& each = planned.emplace_back();
    each.entries = &file;
    each.path = session.path_inside(source.loaded, file.path);
    each.before = session.bytes_if_there(file.path);
    each.after = or_throw(with_entries(file.path, each.before, file.kind, file.entries));
    require_read(session, source.loaded, each.path, each.after);
  }
  return planned;
}

enum class Kept : unsigned char { by_nobody, unless_ignored, by_git };

// Whether git keeps the file, or would with the next `git add`. What stands above our root only git itself can tell.
Kept kept_by_git(const Session& session, const AnswersSource& source, const std::string& path) {
  const std::string root = session.opened(source.loaded.root);
  if (session.env.tracked && !session.env.tracked(root, {path}).empty()) return Kept::by_git;
  if (gitignore_names(session.env.files, root, path)) return Kept::by_nobody;
  const bool told = session.env.git && session.env.git(root, {"check-ignore", "-q", "--", path}, "").exit == 0;
  return told ? Kept::by_nobody : Kept::unless_ignored;
}

// Names that git has once are in every copy of the repository, for ever: refused where it is public, else said.
std::vector<Message> guard_names(const Session& session, const AnswersSource& source, const PlannedFile& file) {
  const Kept kept = kept_by_git(session, source, file.path);
  if (kept == Kept::by_nobody) return {};
  const bool tracked = kept == Kept::by_git;
  const Message help =
      tracked
          ? Message{{"name it in .gitignore and run “git rm --cached {0}”, which leaves the file where it is; names "
                     "that are in it already are in git's history, too",
                     "внесите его в .gitignore и выполните «git rm --cached {0}» (сам файл останется); имена, "
                     "которые в нём уже есть, остались и в истории git"},
                    {file.path}}
          : Message{{"write “{0}” into .gitignore, or name another file with --identities",
                     "внесите «{0}» в .gitignore или укажите другой файл: --identities"},
                    {file.path}};
  if (is_public(source))
    throw CommandError{2,
                       {tracked ? Text{"the repository is public and git keeps “{0}”: names must not go there; nothing "
                                       "was written",
                                       "хранилище публичное, и git отслеживает «{0}»: имён там быть не должно; ничего "
                                       "не записано"}
                                : Text{"the repository is public and .gitignore does not name “{0}”: git would keep "
                                       "the names; nothing was written",
                                       "хранилище публичное, а «{0}» не внесён в .gitignore: git сохранил бы имена; "
                                       "ничего не записано"},
                        {file.path}},
                       help};
  return {{tracked ? Text{"warning: git keeps “{0}”, and now the names in it: {1}",
                          "внимание: git отслеживает «{0}», а теперь в нём имена: {1}"}
                   : Text{"“{0}” holds names: write it into .gitignore, so that git does not keep them",
                          "в «{0}» имена: внесите его в .gitignore, чтобы git их не хранил"},
           {file.path, in_both(help)}}};
}

void write(Session& session, const AnswersSource& source, const std::vector<PlannedFile>& planned) {
  ChangedTexts texts;
  for (const PlannedFile& file : planned) {
    const std::string& path = file.entries->path;
    const std::size_t slash = path.rfind('/');
    if (!file.before && slash != std::string::npos && slash > 0)
      or_throw(session.env.files.make_folder(session.opened(path.substr(0, slash))));
    texts[file.path] = {file.before.value_or(""), file.after};
  }
  session.write_back(source.loaded, texts);
}

std::vector<Message> show_entries(Session& session, const AnswersSource& source,
                                  const std::vector<PlannedFile>& planned) {
  std::string diff;
  std::vector<Message> said;
  for (const PlannedFile& file : planned) {
    if (is_public(source) && file.holds_identities()) {
      said.push_back(names_withheld(file.entries->path));
      continue;
    }
    std::string change = unified_diff(file.path, file.before.value_or(""), file.after);
    // What is not there yet is called so by tools that apply the difference.
    if (!file.before && !change.empty()) change.replace(0, change.find('\n'), "--- /dev/null");
    diff += change;
  }
  session.write_output(std::nullopt, session.env.width > 0 ? visible_lines(diff) : diff);
  return said;
}

}  // namespace

std::vector<Message> write_entries(Session& session, const AnswersSource& source, const AnswersOptions& options,
                                   std::vector<NewEntries> files) {
  const bool printed = !options.output || *options.output == "-";
  if (!printed) {
    std::vector<std::optional<std::string>> paths;
    for (const NewEntries& file : files) paths.emplace_back(file.path);
    session.require_apart(paths);
  }
  std::erase_if(files, [](const NewEntries& file) { return file.entries.empty(); });
  if (printed) return options.dry_run ? std::vector<Message>{} : print_entries(session, source, std::move(files));
  const std::vector<PlannedFile> planned = plan(session, source, files);
  std::vector<Message> kept;
  for (const PlannedFile& file : planned)
    if (file.holds_identities()) kept = guard_names(session, source, file);
  if (options.diff) return show_entries(session, source, planned);
  if (options.dry_run) return {};
  write(session, source, planned);
  return kept;
}

}  // namespace mentor

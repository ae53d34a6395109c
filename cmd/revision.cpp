#include "cmd/revision.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/number.h"
#include "cmd/command.h"
#include "cmd/git.h"
#include "model/discovery.h"
#include "unicode/fold.h"
#include "unicode/width.h"

namespace mentor {

namespace {

CommandError usage_error(Message message, Message help = {}) { return {2, std::move(message), std::move(help)}; }

std::string first_line(std::string_view text) { return std::string(text.substr(0, text.find('\n'))); }

bool ends_in_yaml(std::string_view path) { return path.ends_with(".yaml") || path.ends_with(".yml"); }

bool is_read(std::string_view path) {
  return ends_in_yaml(path) || path == ".gitignore" || path.ends_with("/.gitignore");
}

using TreeEntry = Revision::TreeEntry;

std::vector<TreeEntry> tree_entries(std::string_view listing) {
  std::vector<TreeEntry> entries;
  for (const std::string& line : parts_of(listing, '\0')) {
    const std::size_t tab = line.find('\t');
    const std::vector<std::string> facts = parts_of(line.substr(0, tab), ' ');
    if (tab == std::string::npos || facts.size() < 3 || facts[1] != "blob") continue;
    entries.push_back({facts[0], facts[2], line.substr(tab + 1)});
  }
  return entries;
}

constexpr Text deepen{"fetch the whole history: “git fetch --unshallow” (GitHub: fetch-depth: 0; GitLab: GIT_DEPTH: 0)",
                      "получите всю историю: «git fetch --unshallow» (GitHub: fetch-depth: 0; GitLab: GIT_DEPTH: 0)"};

}  // namespace

GitAnswer Revision::run(const std::vector<std::string>& arguments, std::string_view input) const {
  GitAnswer answer = env_.git ? env_.git(folder_, arguments, input) : GitAnswer{};
  if (answer.started && answer.exit != 127) return answer;
  throw usage_error({{"--new-since needs the program git, which cannot be started here",
                      "для --new-since нужна программа git, а запустить её не удалось"},
                     {}},
                    {{"install git, or use a baseline: --write-baseline FILE, then --baseline FILE",
                      "установите git или возьмите базовый список: --write-baseline ФАЙЛ, затем --baseline ФАЙЛ"},
                     {}});
}

std::string Revision::ask(const std::vector<std::string>& arguments, std::string_view input) const {
  GitAnswer answer = run(arguments, input);
  if (answer.exit == 0) return std::move(answer.out);
  throw usage_error(
      {{"git cannot show this revision: {0}", "git не может показать эту ревизию: {0}"},
       {visible(first_line(answer.err))}},
      {is_shallow() ? deepen : Text{"“git fsck” tells what is wrong", "что не так, скажет «git fsck»"}, {}});
}

bool Revision::is_shallow() const { return run({"rev-parse", "--is-shallow-repository"}).out.starts_with("true"); }

void Revision::unknown(const std::string& name) const {
  if (is_shallow())
    throw usage_error({{"--new-since: git has no revision “{0}” in this clone, which holds only the last commits",
                        "--new-since: в этой копии, где только последние фиксации, ревизии «{0}» нет"},
                       {visible(name)}},
                      {deepen, {}});
  const auto names = parts_of(run({"for-each-ref", "--format=%(refname:short)"}).out, '\n');
  Message near = did_you_mean(name, names);
  if (near.empty())
    near = {{"name a commit, a branch or a tag: “git log --oneline” and “git branch --all” show them",
             "укажите фиксацию, ветку или метку: их показывают «git log --oneline» и «git branch --all»"},
            {}};
  throw usage_error(
      {{"--new-since: git has no revision “{0}”", "--new-since: ревизии «{0}» в git нет"}, {visible(name)}}, near);
}

void Revision::outside(const std::string& err) const {
  // In a container the files often belong to somebody else, and git then refuses all of it.
  if (err.find("dubious ownership") != std::string::npos)
    throw usage_error({{"--new-since: git refuses this folder, which belongs to another user",
                        "--new-since: git не открывает эту папку: она принадлежит другому пользователю"},
                       {}},
                      {{"if you trust it: git config --global --add safe.directory {0}",
                        "если вы ей доверяете: git config --global --add safe.directory {0}"},
                       {visible(folder_)}});
  throw usage_error({{"--new-since: this folder is in no repository of git ({0})",
                      "--new-since: эта папка не в репозитории git ({0})"},
                     {visible(first_line(err))}},
                    {{"begin one with “git init”, or use a baseline: --write-baseline FILE",
                      "начните с «git init» или возьмите базовый список: --write-baseline ФАЙЛ"},
                     {}});
}

std::string Revision::resolved(const std::string& name) const {
  const GitAnswer answer = run({"rev-parse", "--verify", "--quiet", name + "^{commit}"});
  if (answer.exit != 0 || answer.out.empty()) unknown(name);
  return first_line(answer.out);
}

Revision::Revision(Env& env, std::string folder, const std::string& name) : env_(env), folder_(std::move(folder)) {
  const bool is_text = std::all_of(name.begin(), name.end(), [](unsigned char c) { return c >= ' ' && c != 0x7F; });
  if (name.empty() || name.starts_with('-') || !is_text)
    throw usage_error({{"--new-since takes a commit, a branch or a tag, not “{0}”",
                        "у --new-since значение — фиксация, ветка или метка, а не «{0}»"},
                       {visible(name)}},
                      {{"for example --new-since main", "например, --new-since main"}, {}});
  if (const GitAnswer inside = run({"rev-parse", "--is-inside-work-tree"}); inside.exit != 0) outside(inside.err);
  constexpr std::string_view fork = "...";
  if (!name.ends_with(fork)) {
    commit_ = resolved(name);
    return;
  }
  const std::string other = name.substr(0, name.size() - fork.size());
  const GitAnswer base = run({"merge-base", resolved(other), "HEAD"});
  if (base.exit != 0)
    throw usage_error({{"--new-since: this branch and “{0}” have no commit in common",
                        "--new-since: у этой ветки и «{0}» нет общей фиксации"},
                       {visible(other)}},
                      is_shallow() ? Message{deepen, {}} : Message{});
  commit_ = first_line(base.out);
}

std::vector<std::string> Revision::blobs(const std::vector<std::string>& hashes) const {
  std::string wanted;
  for (const std::string& hash : hashes) wanted += hash + "\n";
  const std::string out = hashes.empty() ? "" : ask({"cat-file", "--batch"}, wanted);
  std::vector<std::string> contents;
  std::string_view rest = out;
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    const std::string_view head = rest.substr(0, rest.find('\n'));
    const auto size = whole_number<std::size_t>(head.substr(head.rfind(' ') + 1));
    if (!size || *size > rest.size() || head.size() + 1 + *size > rest.size())
      throw usage_error(
          {{"git cannot show this revision: {0}", "git не может показать эту ревизию: {0}"}, {visible(head)}},
          {deepen, {}});
    contents.emplace_back(rest.substr(head.size() + 1, *size));
    rest.remove_prefix(std::min(head.size() + *size + 2, rest.size()));
  }
  return contents;
}

RevisionFiles Revision::files() const {
  const std::vector<TreeEntry> entries = tree_entries(ask({"ls-tree", "-r", "-z", commit_}));
  const std::map<std::string, std::string> links = links_among(entries);
  // A file of any name is read where a link calls it YAML.
  std::set<std::string> wanted;
  for (const auto& [link, said] : links)
    if (const auto target = followed(link, links); target && is_read(link)) wanted.insert(*target);
  std::vector<std::string> hashes;
  std::map<std::string, std::string> files;
  for (const TreeEntry& entry : entries) {
    if (entry.is_link()) continue;
    files.emplace(entry.path, "");
    if (is_read(entry.path) || wanted.contains(entry.path)) hashes.push_back(entry.hash);
  }
  std::vector<std::string> contents = blobs(hashes);
  auto next = contents.begin();
  for (const TreeEntry& entry : entries)
    if (!entry.is_link() && (is_read(entry.path) || wanted.contains(entry.path)))
      files[entry.path] = std::move(*next++);
  return {std::move(files), links};
}

// The symbolic links of a revision, and what each says.
std::map<std::string, std::string> Revision::links_among(const std::vector<TreeEntry>& entries) const {
  std::vector<std::string> hashes;
  for (const TreeEntry& entry : entries)
    if (entry.is_link()) hashes.push_back(entry.hash);
  std::vector<std::string> contents = blobs(hashes);
  std::map<std::string, std::string> links;
  auto next = contents.begin();
  for (const TreeEntry& entry : entries)
    if (entry.is_link()) links.emplace(entry.path, std::move(*next++));
  return links;
}

Revision::History Revision::history(const std::string& path, std::size_t most) const {
  const GitAnswer log = run({"log", "--follow", "-M", "--topo-order", "--no-color", "--no-ext-diff", "--no-textconv",
                             "--no-notes", "--date=short", "--format=commit %cd", "--raw", "--no-abbrev",
                             "-n" + std::to_string(most + 1), "HEAD", "--", path});
  std::vector<std::string> hashes;
  std::vector<FileVersion> versions;
  std::optional<Date> day;
  for (const std::string& line : parts_of(log.exit == 0 ? log.out : "", '\n')) {
    if (line.starts_with("commit ")) day = parse_iso(line.substr(7));
    const std::vector<std::string> facts = parts_of(line, ' ');
    // ":100644 100644 OLD NEW M<tab>path"; a deletion has no bytes.
    if (!line.starts_with(':') || facts.size() < 5 || facts[4].starts_with('D')) continue;
    hashes.push_back(facts[3]);
    versions.push_back({day, {}});
  }
  const bool cut = versions.size() > most;
  if (cut) hashes.resize(most), versions.resize(most);
  std::vector<std::string> contents = blobs(hashes);
  for (std::size_t i = 0; i < versions.size(); ++i) versions[i].bytes = std::move(contents[i]);
  return {std::move(versions), cut};
}

}  // namespace mentor

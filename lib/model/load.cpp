#include "model/load.h"

#include <algorithm>
#include <thread>
#include <unordered_set>

#include "base/parallel.h"
#include "model/assemble.h"
#include "model/discovery.h"
#include "model/ignore.h"
#include "model/shape_rules.h"

namespace mentor {

namespace {

constexpr std::size_t files_worth_a_thread = 8;

// Reads the paths several at once; results stand in the order of the paths.
std::vector<FileContent> read_all(const Files& files, const LoadOptions& options,
                                  const std::vector<std::string>& paths) {
  std::vector<FileContent> contents(paths.size());
  const std::size_t worth = 1 + paths.size() / files_worth_a_thread;
  const unsigned threads = options.threads != 0 ? options.threads : std::thread::hardware_concurrency();
  for_each_index(paths.size(), static_cast<unsigned>(std::clamp<std::size_t>(threads, 1, worth)),
                 [&](std::size_t i) { contents[i] = read_content(files, options.root, paths[i], options.overlay); });
  return contents;
}

// `exclude` of every programme, as patterns relative to its folder.
std::vector<IgnoreList> excludes(const std::vector<FileContent>& programmes) {
  std::vector<IgnoreList> lists;
  for (const FileContent& content : programmes) {
    std::string lines;
    for (const ProgrammeFile& file : content.programmes)
      for (const auto& glob : file.exclude) lines += glob.value + "\n";
    if (!lines.empty()) lists.emplace_back(folder_of(content.source->path()), lines);
  }
  return lists;
}

// Whether the path, or a folder above it, is excluded.
bool is_excluded(const std::vector<IgnoreList>& lists, const std::string& path) {
  for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1))
    if (is_ignored(lists, path.substr(0, slash), true)) return true;
  return is_ignored(lists, path, false);
}

void add_missing_overlay(Discovery& found, const std::map<std::string, std::string>& overlay) {
  for (const auto& [path, bytes] : overlay)
    if (!std::ranges::binary_search(found.yaml, path))
      found.yaml.insert(std::ranges::lower_bound(found.yaml, path), path);
}

void report_unread(const Discovery& found, Repository& repository) {
  const auto report = [&](const std::string& path, const RuleInfo& rule, Arguments arguments) {
    repository.sources.push_back(std::make_unique<Source>(path, ""));
    repository.findings.push_back(diagnose(rule, {repository.sources.back().get(), {}}, std::move(arguments)));
  };
  for (const auto& path : found.links) report(path, link_outside, {path});
  for (const auto& path : found.rings) {
    report(path, link_outside, {path});
    Diagnostic& ring = repository.findings.back();
    ring.message = {{"“{0}” is a link that leads to itself", "«{0}» — ссылка на саму себя"}, {path}};
    ring.help = {{"delete the link, or make it anew", "удалите ссылку или создайте её заново"}, {}};
  }
  for (const auto& path : found.unreadable)
    report(path, unreadable_file, {{"this folder may not be listed", "нет права просматривать эту папку"}});
}

// Whether a file says near its beginning that it holds identities. They may well be ignored by git, and are of use all
// the same.
bool holds_identities(const Files& files, const std::string& path) {
  constexpr std::size_t head = 1U << 14U;
  const auto bytes = files.read(path, head);
  if (!bytes) return false;
  const std::string_view text = *bytes;
  constexpr std::string_view key = "kind:";
  for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
    const bool begins_line = at == 0 || text[at - 1] == '\n' || text.substr(0, at) == "\xEF\xBB\xBF";
    const std::size_t value = text.find_first_not_of(" '\"", at + key.size());
    if (begins_line && value != std::string_view::npos && text.substr(value).starts_with("identities")) return true;
  }
  return false;
}

// The ignored files that hold identities, in order.
std::vector<std::string> ignored_identities(const Files& files, const LoadOptions& options, const Discovery& found) {
  std::vector<std::string> paths;
  for (const std::string& path : found.ignored)
    if (!std::ranges::binary_search(found.yaml, path) && holds_identities(files, join_path(options.root, path)))
      paths.push_back(path);
  return paths;
}

// Of an ignored file nothing counts but its identities.
void keep_identities_only(FileContent& content) {
  FileContent kept;
  kept.source = std::move(content.source);
  kept.identities = std::move(content.identities);
  kept.comments = std::move(content.comments);
  kept.findings = std::move(content.findings);
  content = std::move(kept);
}

// Keeps the files of these programmes and of those above them.
class Part {
 public:
  Part(const std::vector<std::string>& only, const std::vector<std::string>& settings) {
    for (const std::string& path : settings) programmes_.insert(folder_of(path));
    for (const std::string& folder : only)
      for (std::string at = folder;; at = folder_of(at)) {
        kept_.insert(at);
        if (at.empty()) break;
      }
  }

  bool holds(const std::string& path) const {
    std::string folder = folder_of(path);
    while (!folder.empty() && !programmes_.contains(folder)) folder = folder_of(folder);
    return kept_.contains(folder);
  }

 private:
  std::unordered_set<std::string> programmes_, kept_;
};

}  // namespace

Result<std::vector<std::string>> programme_folders(const Files& files, const std::string& root) {
  const auto found = discover(files, root);
  if (!found) return tl::unexpected(found.error());
  std::vector<std::string> folders = {""};
  for (const auto& path : found->yaml)
    if (path.ends_with("/mentor.yaml")) folders.push_back(folder_of(path));
  std::ranges::sort(folders);
  return folders;
}

Result<std::unique_ptr<Repository>> load(const Files& files, const LoadOptions& options) {
  auto found = discover(files, options.root);
  if (!found) return tl::unexpected(found.error());
  add_missing_overlay(*found, options.overlay);
  auto repository = std::make_unique<Repository>();
  add_shipped_profiles(*repository);
  report_unread(*found, *repository);

  std::vector<std::string> settings, others;
  for (const auto& path : found->yaml) (is_settings_file(path) ? settings : others).push_back(path);
  repository->ignored = ignored_identities(files, options, *found);
  others.insert(others.end(), repository->ignored.begin(), repository->ignored.end());
  if (options.only) {
    const Part part(*options.only, settings);
    const auto is_elsewhere = [&](const std::string& path) { return !part.holds(path); };
    std::erase_if(others, is_elsewhere);
    std::erase_if(settings, is_elsewhere);
  }
  std::vector<FileContent> contents = read_all(files, options, settings);
  const std::vector<IgnoreList> lists = excludes(contents);
  std::erase_if(contents, [&](const FileContent& each) { return is_excluded(lists, each.source->path()); });
  std::erase_if(others, [&](const std::string& path) { return is_excluded(lists, path); });
  std::vector<FileContent> rest = read_all(files, options, others);
  for (FileContent& content : rest)
    if (std::ranges::binary_search(repository->ignored, content.source->path())) keep_identities_only(content);
  std::ranges::move(rest, std::back_inserter(contents));
  std::ranges::sort(contents, {}, [](const FileContent& each) -> const std::string& { return each.source->path(); });

  repository->all_files = std::move(found->all);
  assemble(std::move(contents), *repository);
  return repository;
}

std::string find_root(const Files& files, const std::string& start) {
  std::string folder = normal_path(start);
  if (files.type(folder) == Files::Type::file) folder = folder_to_open(folder);
  std::string root = folder;
  for (std::string at = folder;;) {
    if (files.type(join_path(at, "mentor.yaml")) == Files::Type::file) root = at;
    if (at == "." || at == "/" || at.empty()) return root;
    at = folder_to_open(at);
  }
}

}  // namespace mentor

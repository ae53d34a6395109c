#include "model/discovery.h"

#include <algorithm>
#include <set>

#include "model/ignore.h"

namespace mentor {

namespace {

constexpr std::size_t ignore_file_limit = 1U << 20U;

bool is_yaml(std::string_view name) { return name.ends_with(".yaml") || name.ends_with(".yml"); }

class Walk {
 public:
  Walk(const Files& files, const std::string& root, Discovery& found) : files_(files), root_(root), found_(found) {}

  void folder(const std::string& relative, const std::vector<Files::Entry>& entries) {
    const bool has_list = std::ranges::any_of(entries, [](const auto& entry) { return entry.name == ".gitignore"; });
    const auto outer = static_cast<std::ptrdiff_t>(lists_.size());
    if (has_list)
      if (const auto lines = files_.read(join_path(full(relative), ".gitignore"), ignore_file_limit))
        lists_.emplace_back(relative, *lines);
    for (const Files::Entry& entry : entries) visit(join_path(relative, entry.name), entry);
    lists_.erase(lists_.begin() + outer, lists_.end());
  }

  // Takes away what is read under another name.
  void read_each_file_once() {
    if (links_.empty()) return;
    std::set<std::string> settings, real, again;
    for (const std::string& path : found_.yaml)
      if (is_settings_file(path)) settings.insert(files_.without_links(full(path)));
    for (const std::string& path : found_.yaml) {
      if (links_.contains(path) || is_settings_file(path)) continue;
      const std::string file = files_.without_links(full(path));
      (settings.contains(file) ? again : real).insert(settings.contains(file) ? path : file);
    }
    for (const std::string& link : links_) {
      if (is_settings_file(link)) continue;
      const std::string file = files_.without_links(full(link));
      if (settings.contains(file) || !real.insert(file).second) again.insert(link);
    }
    std::erase_if(found_.yaml, [&](const std::string& path) { return again.contains(path); });
  }

 private:
  std::string full(const std::string& relative) const { return relative.empty() ? root_ : join_path(root_, relative); }

  void visit(const std::string& path, const Files::Entry& entry) {
    if (entry.name.starts_with('.')) return;
    if (is_ignored(lists_, path, entry.type == Files::Type::folder)) return ignored(path, entry, 0);
    if (entry.type == Files::Type::link_outside) found_.links.push_back(path);
    if (entry.type == Files::Type::link_ring) found_.rings.push_back(path);
    if (entry.type == Files::Type::folder) below(path);
    if (entry.type != Files::Type::file && entry.type != Files::Type::other) return;
    found_.all.push_back(path);
    if (!is_yaml(entry.name)) return;
    found_.yaml.push_back(path);
    if (entry.is_link) links_.insert(path);
  }

  // What is ignored may be large (packages, builds): only its upper folders are looked into.
  void ignored(const std::string& path, const Files::Entry& entry, int depth) {
    constexpr int deepest = 2;
    if (entry.type == Files::Type::file && is_yaml(entry.name)) found_.ignored.push_back(path);
    if (entry.type != Files::Type::folder || depth == deepest) return;
    const auto entries = files_.list(full(path), root_);
    if (!entries) return;
    for (const Files::Entry& each : *entries)
      if (!each.name.starts_with('.')) ignored(join_path(path, each.name), each, depth + 1);
  }

  void below(const std::string& path) {
    if (const auto entries = files_.list(full(path), root_))
      folder(path, *entries);
    else
      found_.unreadable.push_back(path);
  }

  const Files& files_;
  const std::string& root_;
  Discovery& found_;
  std::vector<IgnoreList> lists_;
  std::set<std::string> links_;  // of `yaml`
};

}  // namespace

bool gitignore_names(const Files& files, const std::string& root, const std::string& path) {
  std::vector<IgnoreList> lists;
  const auto read = [&](const std::string& folder) {
    const std::string list = join_path(folder, ".gitignore");
    if (const auto lines = files.read(root.empty() ? list : join_path(root, list), ignore_file_limit))
      lists.emplace_back(folder, *lines);
  };
  read("");
  for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    const std::string folder = path.substr(0, slash);
    if (is_ignored(lists, folder, true)) return true;
    read(folder);
  }
  return is_ignored(lists, path, false);
}

bool is_settings_file(std::string_view path) { return path == "mentor.yaml" || path.ends_with("/mentor.yaml"); }

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? "" : std::string(path.substr(0, slash));
}

std::string folder_to_open(std::string_view path) {
  if (path.find('/') == std::string_view::npos) return ".";
  const std::string folder = folder_of(path);
  return folder.empty() ? "/" : folder;
}

Result<Discovery> discover(const Files& files, const std::string& root) {
  const auto entries = files.list(root, root);
  if (!entries) return tl::unexpected(entries.error());
  Discovery found;
  Walk walk(files, root, found);
  walk.folder("", *entries);
  walk.read_each_file_once();
  for (auto* paths : {&found.yaml, &found.all, &found.links, &found.rings, &found.ignored, &found.unreadable})
    std::ranges::sort(*paths);
  return found;
}

}  // namespace mentor

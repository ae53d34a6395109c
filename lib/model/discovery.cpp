#include "model/discovery.h"

#include <algorithm>

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

 private:
  std::string full(const std::string& relative) const { return relative.empty() ? root_ : join_path(root_, relative); }

  void visit(const std::string& path, const Files::Entry& entry) {
    if (entry.name.starts_with('.') || is_ignored(lists_, path, entry.type == Files::Type::folder)) return;
    if (entry.type == Files::Type::link_outside) found_.links.push_back(path);
    if (entry.type == Files::Type::folder) below(path);
    if (entry.type != Files::Type::file && entry.type != Files::Type::other) return;
    found_.all.push_back(path);
    if (is_yaml(entry.name)) found_.yaml.push_back(path);
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
};

}  // namespace

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? "" : std::string(path.substr(0, slash));
}

Result<Discovery> discover(const Files& files, const std::string& root) {
  const auto entries = files.list(root, root);
  if (!entries) return tl::unexpected(entries.error());
  Discovery found;
  Walk(files, root, found).folder("", *entries);
  for (auto* paths : {&found.yaml, &found.all, &found.links, &found.unreadable}) std::ranges::sort(*paths);
  return found;
}

}  // namespace mentor

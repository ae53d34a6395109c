#include "cmd/revision_files.h"

#include <algorithm>

#include "model/discovery.h"

namespace mentor {

namespace {

bool is_outside(const std::string& path) { return path.starts_with('/') || path == ".." || path.starts_with("../"); }

}  // namespace

std::optional<std::string> followed(const std::string& link, const std::map<std::string, std::string>& links) {
  std::string path = link;
  for (std::size_t steps = 0; steps <= links.size(); ++steps) {
    const auto found = links.find(path);
    if (found == links.end()) return path;
    path = found->second.starts_with('/') ? found->second : normal_path(join_path(folder_of(path), found->second));
  }
  return std::nullopt;
}

RevisionFiles::RevisionFiles(std::map<std::string, std::string> files,
                             const std::map<std::string, std::string>& links) {
  std::map<std::string, std::string> linked;
  for (const auto& [link, said] : links) {
    const auto target = followed(link, links);
    if (!target || is_outside(*target)) {
      astray_.emplace(link, target ? Type::link_outside : Type::link_ring);
    } else if (const auto file = files.find(*target); file != files.end()) {
      targets_.emplace(link, *target);
      linked.emplace(link, file->second);
    }
  }
  files.merge(linked);
  files_ = MemoryFiles(std::move(files));
}

Result<std::vector<Files::Entry>> RevisionFiles::list(const std::string& folder, const std::string& within) const {
  auto entries = files_.list(folder, within);
  if (!entries) return entries;
  for (Entry& entry : *entries) entry.is_link = targets_.contains(normal_path(join_path(folder, entry.name)));
  for (const auto& [link, type] : astray_)
    if (normal_path(folder_of(link)) == normal_path(folder))
      entries->push_back({link.substr(link.rfind('/') + 1), type});
  std::ranges::sort(*entries);
  return entries;
}

Result<std::string> RevisionFiles::read(const std::string& path, std::size_t limit) const {
  return files_.read(path, limit);
}

std::string RevisionFiles::without_links(const std::string& path) const {
  const auto found = targets_.find(normal_path(path));
  return found == targets_.end() ? path : found->second;
}

Result<void> RevisionFiles::make_folder(const std::string& path) { return files_.make_folder(path); }
Result<void> RevisionFiles::write(const std::string& path, std::string_view bytes) { return files_.write(path, bytes); }

}  // namespace mentor

#include "base/files.h"

#include <filesystem>
#include <set>

namespace mentor {

namespace {

Failure missing(const std::string& path) {
  return {Failure::Kind::not_found, {{"“{0}” does not exist", "«{0}» не существует"}, {path}}};
}

std::string prefix_of(const std::string& folder) {
  const std::string normal = normal_path(folder);
  return normal == "." ? "" : normal + "/";
}

}  // namespace

std::string join_path(std::string_view folder, std::string_view name) {
  if (folder.empty() || folder == ".") return std::string(name);
  std::string path(folder);
  if (!path.ends_with('/')) path += '/';
  return path.append(name);
}

bool is_at_or_below(std::string_view path, std::string_view folder) {
  if (folder.empty() || folder == ".") return true;
  return path == folder || (path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/');
}

std::string normal_path(std::string_view path) {
  std::string normal = std::filesystem::path(path).lexically_normal().generic_string();
  while (normal.size() > 1 && normal.ends_with('/')) normal.pop_back();
  return normal.empty() ? "." : normal;
}

namespace {

class Unwritten final : public Files::Ready {
 public:
  Unwritten(Files& files, std::string path, std::string_view bytes)
      : files_(files), path_(std::move(path)), bytes_(bytes) {}
  Result<void> put() override { return files_.write(path_, bytes_); }

 private:
  Files& files_;
  std::string path_, bytes_;
};

}  // namespace

Result<std::unique_ptr<Files::Ready>> Files::make_ready(const std::string& path, std::string_view bytes) {
  return std::make_unique<Unwritten>(*this, path, bytes);
}

Result<std::vector<Files::Entry>> MemoryFiles::list(const std::string& folder, const std::string&) const {
  const std::string prefix = prefix_of(folder);
  std::set<Entry> entries;
  for (auto it = files_.lower_bound(prefix); it != files_.end() && it->first.starts_with(prefix); ++it) {
    const std::string rest = it->first.substr(prefix.size());
    const auto slash = rest.find('/');
    entries.insert({rest.substr(0, slash), slash == std::string::npos ? Type::file : Type::folder});
  }
  if (entries.empty() && !prefix.empty()) return tl::unexpected(missing(folder));
  return std::vector<Entry>(entries.begin(), entries.end());
}

Result<std::string> MemoryFiles::read(const std::string& path, std::size_t limit) const {
  const auto file = files_.find(normal_path(path));
  if (file == files_.end()) return tl::unexpected(missing(path));
  return file->second.substr(0, limit < std::string::npos ? limit + 1 : limit);
}

std::optional<Files::Type> MemoryFiles::type(const std::string& path) const {
  const std::string prefix = prefix_of(path);
  if (files_.contains(normal_path(path))) return Type::file;
  const auto below = files_.lower_bound(prefix);
  if (prefix.empty() || folders_.contains(normal_path(path)) ||
      (below != files_.end() && below->first.starts_with(prefix)))
    return Type::folder;
  return std::nullopt;
}

Result<void> MemoryFiles::make_folder(const std::string& path) {
  folders_.insert(normal_path(path));
  return {};
}

Result<void> MemoryFiles::write(const std::string& path, std::string_view bytes) {
  files_[normal_path(path)] = bytes;
  return {};
}

}  // namespace mentor

#include "cmd/bounded_files.h"

#include <algorithm>

namespace mentor {

namespace {

Failure withheld(const std::string& path) {
  return {Failure::Kind::world, {{"“{0}” is too much to read", "«{0}»: читать слишком много"}, {path}}};
}

}  // namespace

Result<std::vector<Files::Entry>> BoundedFiles::list(const std::string& folder, const std::string& within) const {
  if (exhausted()) return tl::unexpected(withheld(folder));
  auto listed = files_.list(folder, within);
  if (listed) entries_ -= static_cast<long long>(listed->size());
  return listed;
}

Result<std::string> BoundedFiles::read(const std::string& path, std::size_t limit) const {
  const long long left = bytes_;
  if (exhausted()) return tl::unexpected(withheld(path));
  auto bytes = files_.read(path, std::min(limit, static_cast<std::size_t>(left)));
  if (bytes) bytes_ -= static_cast<long long>(bytes->size());
  if (exhausted()) return tl::unexpected(withheld(path));
  return bytes;
}

Result<void> BoundedFiles::make_folder(const std::string& path) { return tl::unexpected(withheld(path)); }
Result<void> BoundedFiles::write(const std::string& path, std::string_view) { return tl::unexpected(withheld(path)); }

}  // namespace mentor

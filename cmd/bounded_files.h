// Files that give up: after so many bytes and entries nothing more is read. For what must be quick or not at all, such
// as completion at a prompt.
#pragma once

#include <atomic>
#include <cstddef>

#include "base/files.h"

namespace mentor {

class BoundedFiles final : public Files {
 public:
  // At most `bytes` of content and `entries` of folders are handed on from `files`, which must outlive this.
  BoundedFiles(const Files& files, std::size_t bytes, std::size_t entries)
      : files_(files), bytes_(static_cast<long long>(bytes)), entries_(static_cast<long long>(entries)) {}

  // Whether something was withheld: what was read is then not all, and which part it is depends on chance.
  bool exhausted() const { return bytes_ < 0 || entries_ < 0; }

  Result<std::vector<Entry>> list(const std::string& folder, const std::string& within) const override;
  Result<std::string> read(const std::string& path, std::size_t limit) const override;
  std::optional<Type> type(const std::string& path) const override { return files_.type(path); }
  Result<void> make_folder(const std::string& path) override;
  Result<void> write(const std::string& path, std::string_view bytes) override;

 private:
  const Files& files_;
  mutable std::atomic<long long> bytes_, entries_;
};

}  // namespace mentor

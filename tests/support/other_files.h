// Files in memory that behave as those of a real system may: whoever derives changes what a test is about.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/files.h"

namespace mentor {

class OtherFiles : public Files {
 public:
  explicit OtherFiles(MemoryFiles files) : files_(std::move(files)) {}

  Result<std::vector<Entry>> list(const std::string& folder, const std::string& within) const override {
    return files_.list(folder, within);
  }
  Result<std::string> read(const std::string& path, std::size_t limit) const override {
    return files_.read(path, limit);
  }
  std::optional<Type> type(const std::string& path) const override { return files_.type(path); }
  Result<void> make_folder(const std::string& path) override { return files_.make_folder(path); }
  Result<void> write(const std::string& path, std::string_view bytes) override { return files_.write(path, bytes); }

 protected:
  MemoryFiles files_;
};

// One file refuses to be written.
class RefusingFiles final : public OtherFiles {
 public:
  RefusingFiles(MemoryFiles files, std::string refused) : OtherFiles(std::move(files)), refused_(std::move(refused)) {}

  Result<void> write(const std::string& path, std::string_view bytes) override {
    if (path == refused_)
      return failure(Failure::Kind::world, {{"no permission for “{0}”", "нет прав на «{0}»"}, {path}});
    return OtherFiles::write(path, bytes);
  }

 private:
  std::string refused_;
};

}  // namespace mentor

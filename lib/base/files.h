// Files as an interface, so that everything behind it runs the same on a disk and on memory in a test.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace mentor {

// Paths use `/`; what a relative path is relative to is the implementation's business (the current folder on a disk).
class Files {
 public:
  // link_ring: a symbolic link that leads to itself.
  enum class Type : unsigned char { file, folder, link_outside, link_ring, other };
  struct Entry {
    std::string name;
    Type type = Type::file;
    bool is_link = false;  // to what `type` says, inside the folder that is not to be left
    friend auto operator<=>(const Entry&, const Entry&) = default;
  };

  virtual ~Files() = default;
  // What a folder holds, sorted by name. A symbolic link counts as what it leads to; `within` is the folder that it
  // must not leave (else link_outside). Errors: not_found, world (no permission).
  virtual Result<std::vector<Entry>> list(const std::string& folder, const std::string& within) const = 0;
  // The whole file, at most `limit` bytes (one byte more is read where it is longer, so that the caller can tell). Only
  // plain files are read: a folder, a device or a FIFO is a failure, never a wait. May be called by several threads at
  // once.
  virtual Result<std::string> read(const std::string& path, std::size_t limit) const = 0;
  // What stands at the path, nothing where there is none.
  virtual std::optional<Type> type(const std::string& path) const = 0;
  // The same path without symbolic links; as it is where there are none, or nothing stands there.
  virtual std::string without_links(const std::string& path) const { return path; }
  // Makes a folder with those above it, where they are missing. Failure: the world.
  virtual Result<void> make_folder(const std::string& path) = 0;
  // Replaces or creates the file as a whole: after a failure (or a kill) the old bytes are there.
  virtual Result<void> write(const std::string& path, std::string_view bytes) = 0;

  // New bytes that lie ready for a file; unless they are put there, they vanish with this.
  class Ready {
   public:
    virtual ~Ready() = default;
    // Makes them the file, as write() does, with next to nothing left that may fail.
    virtual Result<void> put() = 0;
  };
  // The first half of write(): whoever changes several files has all of them ready before the first one changes.
  // Must not outlive these files. Here nothing is made ready, and put() writes.
  virtual Result<std::unique_ptr<Ready>> make_ready(const std::string& path, std::string_view bytes);
  // What keeps others who ask for the same folder waiting until it is destroyed; nothing where there is no need or no
  // means. Failure (world): somebody else has had it for seconds.
  virtual Result<std::shared_ptr<const void>> hold(const std::string&) const { return nullptr; }
};

// Files in memory, for tests and for examples inside the program. Folders exist where a file is below them, or where
// they were made.
class MemoryFiles final : public Files {
 public:
  MemoryFiles() = default;
  explicit MemoryFiles(std::map<std::string, std::string> files) : files_(std::move(files)) {}

  Result<std::vector<Entry>> list(const std::string& folder, const std::string& within) const override;
  Result<std::string> read(const std::string& path, std::size_t limit) const override;
  std::optional<Type> type(const std::string& path) const override;
  Result<void> make_folder(const std::string& path) override;
  Result<void> write(const std::string& path, std::string_view bytes) override;

  const std::map<std::string, std::string>& all() const { return files_; }

 private:
  std::set<std::string> folders_;  // that were made
  std::map<std::string, std::string> files_;
};

// `folder/name`; just the name below "" or ".".
std::string join_path(std::string_view folder, std::string_view name);
// The path without `.` parts, doubled slashes and `x/..`; "" becomes ".".
std::string normal_path(std::string_view path);
// Whether a path is the folder or lies below it; both normal and from one root, which is "" or ".". O(length).
bool is_at_or_below(std::string_view path, std::string_view folder);

}  // namespace mentor

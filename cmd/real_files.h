// Files on a disk. With terminal.h and git.h the only place that calls the operating system.
#pragma once

#include <chrono>

#include "base/files.h"

namespace mentor {

// Reads plain files only. Writes through a temporary file in the same folder, fsync and rename, keeping the mode:
// killed at any moment, the old bytes or the new ones are there. A link is followed; devices are written to.
class RealFiles final : public Files {
 public:
  // How long hold() waits.
  explicit RealFiles(std::chrono::milliseconds patience = std::chrono::seconds(5)) : patience_(patience) {}

  // Symbolic links to files count as files where they stay below `within`; links to folders are passed over (the folder
  // itself is reached by its own path, and no ring of links can be walked for ever).
  Result<std::vector<Entry>> list(const std::string& folder, const std::string& within) const override;
  Result<std::string> read(const std::string& path, std::size_t limit) const override;
  std::optional<Type> type(const std::string& path) const override;
  // Where nothing stands yet: the path that a file written there would have (a link that leads nowhere is followed).
  std::string without_links(const std::string& path) const override;
  Result<void> make_folder(const std::string& path) override;
  Result<void> write(const std::string& path, std::string_view bytes) override;
  // The temporary file, written and synced; put() renames it.
  Result<std::unique_ptr<Ready>> make_ready(const std::string& path, std::string_view bytes) override;
  // By flock on the folder itself: no file comes to lie in it, and a process that is killed lets go.
  Result<std::shared_ptr<const void>> hold(const std::string& folder) const override;

 private:
  std::chrono::milliseconds patience_;
};

}  // namespace mentor

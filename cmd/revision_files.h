// The files of a revision of git in memory, with their symbolic links as a disk would show them.
#pragma once

#include "base/files.h"

namespace mentor {

class RevisionFiles final : public Files {
 public:
  // `files`: the bytes by path, relative to one folder; `links`: what each link says that it leads to. A link to one of
  // the files has its bytes; one that leads out of the folder or to itself is listed as such; others are left out.
  // O(size × log).
  RevisionFiles(std::map<std::string, std::string> files, const std::map<std::string, std::string>& links);

  Result<std::vector<Entry>> list(const std::string& folder, const std::string& within) const override;
  Result<std::string> read(const std::string& path, std::size_t limit) const override;
  std::optional<Type> type(const std::string& path) const override { return files_.type(path); }
  std::string without_links(const std::string& path) const override;
  Result<void> make_folder(const std::string& path) override;
  Result<void> write(const std::string& path, std::string_view bytes) override;

 private:
  std::map<std::string, std::string> targets_;  // by link: the file that it leads to
  std::map<std::string, Type> astray_;          // links that lead to no file
  MemoryFiles files_;
};

// Where a link leads after all links on the way: a path among them that is no link, nothing where it goes round in a
// ring; it may begin with `..` or `/`. O(links).
std::optional<std::string> followed(const std::string& link, const std::map<std::string, std::string>& links);

}  // namespace mentor

// A packed file (zip) in memory, read part by part within limits. The only part of imports that knows the zip library.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/import/source_document.h"

namespace mentor {

class Archive {
 public:
  // Nothing where the bytes are no zip file. `bytes` must outlive it. O(parts).
  static std::optional<Archive> open(std::string_view bytes, const ImportLimits& limits);
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;
  ~Archive();

  bool has(const std::string& name) const;
  // The names of all parts whose name begins so, sorted.
  std::vector<std::string> names(std::string_view prefix) const;
  // A part unpacked; nothing where there is none, it is damaged, encrypted or larger than the limit: what its header
  // claims is not believed. O(size unpacked, at most the limit).
  std::optional<std::string> read(const std::string& name) const;

 private:
  struct Handle;
  Archive(std::unique_ptr<Handle> handle, std::size_t limit);
  std::unique_ptr<Handle> handle_;
  std::size_t limit_;
};

}  // namespace mentor

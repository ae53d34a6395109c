#include "exchange/import/archive.h"

#include <zip.h>

#include <algorithm>

namespace mentor {

namespace {
constexpr zip_int64_t most_parts = 20'000;
}  // namespace

struct Archive::Handle {
  zip_t* zip;
  explicit Handle(zip_t* opened) : zip(opened) {}
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() { zip_discard(zip); }
};

Archive::Archive(std::unique_ptr<Handle> handle, std::size_t limit) : handle_(std::move(handle)), limit_(limit) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

std::optional<Archive> Archive::open(std::string_view bytes, const ImportLimits& limits) {
  zip_error_t error{};
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return std::nullopt;
  zip_t* zip = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (zip == nullptr) {
    zip_source_free(source);
    return std::nullopt;
  }
  Archive archive(std::make_unique<Handle>(zip), limits.unpacked);
  if (zip_get_num_entries(zip, 0) > most_parts) return std::nullopt;
  return archive;
}

bool Archive::has(const std::string& name) const { return zip_name_locate(handle_->zip, name.c_str(), 0) >= 0; }

std::vector<std::string> Archive::names(std::string_view prefix) const {
  std::vector<std::string> names;
  const zip_int64_t count = zip_get_num_entries(handle_->zip, 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    const char* name = zip_get_name(handle_->zip, static_cast<zip_uint64_t>(i), 0);
    if (name != nullptr && std::string_view(name).starts_with(prefix)) names.emplace_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::optional<std::string> Archive::read(const std::string& name) const {
  zip_file_t* file = zip_fopen(handle_->zip, name.c_str(), 0);
  if (file == nullptr) return std::nullopt;
  std::string bytes;
  constexpr std::size_t step = std::size_t{1} << 16U;
  zip_int64_t got = 0;
  do {
    const std::size_t filled = bytes.size();
    bytes.resize(filled + step);
    got = zip_fread(file, bytes.data() + filled, step);
    bytes.resize(filled + static_cast<std::size_t>(std::max<zip_int64_t>(got, 0)));
  } while (got > 0 && bytes.size() <= limit_);
  zip_fclose(file);
  if (got < 0 || bytes.size() > limit_) return std::nullopt;
  return bytes;
}

}  // namespace mentor

#include "render/package.h"

#include <zip.h>

#include <ctime>
#include <memory>

namespace mentor {

namespace {

// The first day that a zip file can name, at midnight by the local clock, as which the library writes it.
std::time_t first_day_of_zip() {
  std::tm day{};
  day.tm_year = 80;
  day.tm_mday = 1;
  day.tm_isdst = -1;
  return std::mktime(&day);
}

bool add(zip_t* archive, const PackagePart& part) {
  zip_source_t* source = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
  if (source == nullptr) return false;
  const zip_int64_t index = zip_file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    return false;
  }
  return zip_file_set_mtime(archive, static_cast<zip_uint64_t>(index), first_day_of_zip(), 0) == 0;
}

std::optional<std::string> bytes_of(zip_source_t* memory) {
  zip_stat_t facts{};
  if (zip_source_stat(memory, &facts) != 0 || zip_source_open(memory) != 0) return std::nullopt;
  std::string bytes(facts.size, '\0');
  const zip_int64_t read = zip_source_read(memory, bytes.data(), bytes.size());
  zip_source_close(memory);
  if (read != static_cast<zip_int64_t>(bytes.size())) return std::nullopt;
  return bytes;
}

}  // namespace

std::optional<std::string> packed(const std::vector<PackagePart>& parts) {
  zip_error_t error{};
  const std::unique_ptr<zip_source_t, void (*)(zip_source_t*)> memory(zip_source_buffer_create(nullptr, 0, 0, &error),
                                                                      zip_source_free);
  if (memory == nullptr) return std::nullopt;
  zip_t* archive = zip_open_from_source(memory.get(), ZIP_TRUNCATE, &error);
  if (archive == nullptr) return std::nullopt;
  zip_source_keep(memory.get());  // closing the archive gives up its own hold
  for (const PackagePart& part : parts)
    if (!add(archive, part)) return zip_discard(archive), std::nullopt;
  if (zip_close(archive) != 0) return zip_discard(archive), std::nullopt;
  return bytes_of(memory.get());
}

}  // namespace mentor

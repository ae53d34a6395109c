#include "cmd/memory_size.h"

#include <algorithm>
#include <charconv>

#include "cmd/command.h"
#include "match/candidates.h"

namespace mentor {

namespace {

// The shift of a unit; nothing where it is none.
std::optional<unsigned> shift_of(std::string_view unit) {
  while (unit.starts_with(' ')) unit.remove_prefix(1);
  for (const std::string_view ending : {"iB", "B", "b"})
    if (unit.ends_with(ending)) {
      unit.remove_suffix(ending.size());
      break;
    }
  if (unit.empty()) return 0U;
  constexpr std::string_view small = "kmg", large = "KMG";
  if (unit.size() != 1) return std::nullopt;
  const std::size_t at = std::min(small.find(unit[0]), large.find(unit[0]));
  return at == std::string_view::npos ? std::nullopt : std::optional(10U * (static_cast<unsigned>(at) + 1));
}

}  // namespace

std::size_t bytes_of(const std::optional<std::string>& size) {
  if (!size) return default_match_memory;
  std::uint64_t number = 0;
  const char* end = size->data() + size->size();
  const auto [rest, error] = std::from_chars(size->data(), end, number);
  const auto shift = shift_of({rest, static_cast<std::size_t>(end - rest)});
  constexpr std::uint64_t most = std::uint64_t{1} << 50U;
  if (error != std::errc() || !shift || number == 0 || number > (most >> *shift))
    throw CommandError{2,
                       {{"--memory: “{0}” is not a size", "--memory: «{0}» — не размер"}, {*size}},
                       {{"write for example 512M or 4G", "напишите, например, 512M или 4G"}, {}}};
  return static_cast<std::size_t>(number << *shift);
}

}  // namespace mentor

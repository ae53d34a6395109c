// The table of openings of phrases that stay words. Inner header of lib/deadline.
#pragma once

#include <span>
#include <string_view>

#include "deadline/deadline.h"

namespace mentor {

// Words of an opening: `*` ends a stem, `?` marks a word that may be missing, `~` stands for up to three words.
struct SpecialOpening {
  DeadlineKind kind;
  bool free_tail;  // any words may follow
  std::string_view words;
};

// In the order in which they are tried: the first that fits counts.
std::span<const SpecialOpening> special_openings();

}  // namespace mentor

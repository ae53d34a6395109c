// Groups of digits as people write long numbers: `8 (900) 000-00-00`, `45 08 123456`, `12.03.2010`.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace mentor {

// Neighbouring groups on one line with at most two signs between them (space, no-break space, `-`, `.`, `(`, `)`).
struct NumberGroups {
  struct Group {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t size() const { return end - begin; }
  };
  std::string_view text;
  std::array<Group, 8> groups = {};
  std::size_t count = 0;  // of groups: at least one
  char before = ' ';      // the `+` or `(` right before the first group, else a space

  // The digits of the first `most` groups.
  std::string digits(std::size_t most) const;
  // How many digits all groups have.
  std::size_t total() const;
  // How many of the first groups make exactly `total` digits; 0 where none do.
  std::size_t groups_of(std::size_t total) const;
  // Whether the first groups have these lengths.
  bool begins(std::initializer_list<std::uint32_t> sizes) const;
  // What is written between group `at` and the next one.
  std::string_view between(std::size_t at) const;
};

// The groups that begin at the digit `at`: at most eight, of at most 24 digits together. O(24).
NumberGroups number_groups_at(std::string_view text, std::size_t at);

}  // namespace mentor

// How a YAML file is laid out, so that what is added looks like what is there.
#pragma once

#include <string>
#include <string_view>

#include "edit/edit.h"

namespace mentor {

struct Layout {
  std::string line_end = "\n";
  int map_step = 2;                                 // spaces from a map to a map that is a value in it
  int list_step = 2;                                // and to a list; 0 where dashes stand below the key
  yaml::Style quotes = yaml::Style::double_quoted;  // which quotes, where some are needed
};

// The layout of the first value of each sort in the file; the defaults where there is none. O(size of the file).
Layout layout_of(const yaml::Tree& tree);

// The column (from 0) of a byte offset, and the end of its line without its line end. O(length of the line).
int column_of(std::string_view bytes, std::uint32_t offset);
std::uint32_t line_end_of(std::string_view bytes, std::uint32_t offset);

// A value on one line, in brackets where it is a list or map. `preferred`: the quotes of texts that need some;
// `always`: quote texts even where plain would do.
std::string in_flow(const NewValue& value, yaml::Style preferred, bool always = false);
// A list or map (not an empty one) in lines that begin at `column`; the first line has no indentation, the last one no
// line end.
std::string in_block(const NewValue& value, int column, const Layout& layout);
// What follows the colon of a key in a map at `column`: " value", or a line end and deeper lines.
std::string after_colon(const NewValue& value, int column, const Layout& layout);
// What follows the dash of an item of a list at `column`.
std::string after_dash(const NewValue& value, int column, const Layout& layout);

}  // namespace mentor

// From scalars as they are written to the text they mean: escapes, folded lines, indentation and chomping of block
// scalars. What is given here has been found well-formed by the reader.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/tree.h"

namespace mentor::yaml {

// Text as it is put together; where it is traced, also the offset in the source that each byte came from.
class Spelling {
 public:
  explicit Spelling(bool traced = false) : traced_(traced) {}

  // The bytes [begin, end) of the source as they are.
  void keep(std::string_view bytes, std::uint32_t begin, std::uint32_t end);
  // Other bytes, which stand for what is at `origin`.
  void put(std::string_view text, std::uint32_t origin);
  // Drops all but the first `size` bytes.
  void cut(std::size_t size);

  std::string& text() { return text_; }
  const std::vector<std::uint32_t>& origins() const { return origins_; }

 private:
  std::string text_;
  std::vector<std::uint32_t> origins_;
  bool traced_;
};

// The text of a plain or quoted scalar whose inside (without the quotes) is `span`. O(length).
void spell_flow(std::string_view bytes, Span span, Style style, Spelling& into);

// How a block scalar is to be read.
enum class Chomp : std::uint8_t { clip, strip, keep };
struct BlockForm {
  Style style = Style::literal;
  Chomp chomp = Chomp::clip;
  std::uint32_t indent = 0;  // spaces before each line
};

// The text of a block scalar whose lines are `lines`, from the first byte after the header's line end. O(length).
void spell_block(std::string_view bytes, Span lines, BlockForm form, Spelling& into);

// The header of a block scalar, from its `|` or `>`: its form but for the indentation, the digit written (0: none) and
// where the header's characters end.
struct BlockHeader {
  BlockForm form;
  std::uint32_t digit = 0;
  std::uint32_t end = 0;
};
BlockHeader block_header(std::string_view bytes, std::uint32_t begin);

// The escape after the backslash at `at`: the code point, and how many bytes it takes with its backslash (0: there is
// no such escape). A line end after a backslash is none.
struct Escape {
  char32_t point = 0;
  std::uint32_t size = 0;
};
Escape escape_at(std::string_view bytes, std::uint32_t at);

}  // namespace mentor::yaml

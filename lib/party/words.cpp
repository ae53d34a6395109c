#include "party/words.h"

#include <algorithm>
#include <array>

#include "base/number.h"
#include "base/utf8.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// The same as code_point_at, quickly for the letters that cells are made of: ASCII and Cyrillic.
inline CodePoint read_at(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const unsigned char first = byte(offset);
  if (first < 0x80) return {first, 1};
  const bool cyrillic =
      (first == 0xD0 || first == 0xD1) && offset + 1 < text.size() && (byte(offset + 1) & 0xC0U) == 0x80;
  if (!cyrillic) return code_point_at(text, offset);
  return {static_cast<char32_t>((first & 0x1FU) << 6U | (byte(offset + 1) & 0x3FU)), 2};
}

// Brackets and quotation marks are these, or begin with these bytes.
bool has_marks(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char byte) {
    return byte == '(' || byte == ')' || byte == '[' || byte == ']' || byte == '"' || byte == '\xC2' || byte == '\xE2';
  });
}

bool is_letter(char32_t point) {
  if (point < 0x80) return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
  if (point < 0x370) return point >= 0xC0 && point != 0xD7 && point != 0xF7;
  return (point < 0x2000 || point >= 0x2C00) && !(point >= 0x3000 && point <= 0x303F) && point != replacement_character;
}

bool is_hyphen(char32_t point) { return point == '-' || point == 0x2010 || point == 0x2011; }

bool joins_letters(char32_t point) { return is_hyphen(point) || point == '\'' || point == 0x2019 || point == 0xAD; }

bool in_word(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return false;
  const char32_t point = read_at(text, offset).value;
  return is_letter(point) || is_digit(point);
}

std::size_t end_of_word(std::string_view text, std::size_t offset) {
  while (offset < text.size()) {
    const CodePoint point = read_at(text, offset);
    const bool inside = is_letter(point.value) || is_digit(point.value) ||
                        (joins_letters(point.value) && in_word(text, offset + point.size));
    if (!inside) break;
    offset += point.size;
  }
  return offset;
}

// Deeper marks are read as text: it bounds the work on a hostile cell.
constexpr std::size_t deepest = 32;

char32_t closing(char32_t open) {
  switch (open) {
    case U'(':
      return U')';
    case U'[':
      return U']';
    case U'«':
      return U'»';
    case U'„':
      return U'“';
    case U'“':
      return U'”';
    case U'"':
      return U'"';
    default:
      return 0;
  }
}

struct Mark {
  char32_t open;
  std::uint32_t offset;
};

bool closes(char32_t open, char32_t point) { return closing(open) == point || (open == U'„' && point == U'”'); }

// The innermost open mark that `point` closes.
std::size_t partner(const std::vector<Mark>& open, char32_t point) {
  for (std::size_t i = open.size(); i > 0; --i)
    if (closes(open[i - 1].open, point)) return i - 1;
  return open.size();
}

// Keeps only regions outside others: an inner one closes before the outer one.
void add_region(std::vector<Region>& regions, Region region) {
  while (!regions.empty() && regions.back().begin > region.begin) regions.pop_back();
  regions.push_back(region);
}

// Letters that fold by themselves, without asking the tables of Unicode.
bool folds_simply(char32_t point) {
  return point < 0x80 || (point >= 0x410 && point <= 0x44F) || point == 0x451 || point == 0x401;
}

char32_t fold_simply(char32_t point) {
  if (point >= 'A' && point <= 'Z') return point + 0x20;
  if (point == 0x451 || point == 0x401) return U'е';
  return point >= 0x410 && point <= 0x42F ? point + 0x20 : point;
}

Word word_at(std::string_view text, std::size_t begin, std::size_t end) {
  Word word{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), text.substr(begin, end - begin), {}};
  word.dotted = end < text.size() && text[end] == '.';
  bool simple = true;
  word.folded.reserve(word.text.size());
  for (std::size_t i = 0; i < word.text.size(); ++word.points) {
    const CodePoint point = read_at(word.text, i);
    word.capitals += is_capital(point.value) ? 1 : 0;
    simple = simple && folds_simply(point.value);
    if (simple) append_utf8(word.folded, fold_simply(point.value));
    i += point.size;
  }
  if (!simple) word.folded = fold(word.text);
  return word;
}

}  // namespace

bool is_white_space(char32_t point) {
  return point == ' ' || (point >= 0x09 && point <= 0x0D) || point == 0x85 || point == 0xA0 ||
         (point >= 0x2000 && point <= 0x200B) || point == 0x2028 || point == 0x2029 || point == 0x202F ||
         point == 0x205F || point == 0x3000 || point == 0xFEFF;
}

bool is_dash(char32_t point) { return is_hyphen(point) || (point >= 0x2012 && point <= 0x2015) || point == 0x2212; }

bool is_capital(char32_t point) {
  if (point < 0x80) return point >= 'A' && point <= 'Z';
  if (point >= 0x400 && point < 0x460) return point < 0x430;
  if (!is_letter(point)) return false;
  const std::string written = to_utf8({&point, 1});
  return lower(written) != written;
}

const Region* Regions::at(std::uint32_t offset) const {
  auto after = std::upper_bound(outermost.begin(), outermost.end(), offset,
                                [](std::uint32_t at, const Region& region) { return at < region.begin; });
  if (after == outermost.begin()) return nullptr;
  --after;
  return offset < after->end ? &*after : nullptr;
}

Regions regions_of(std::string_view text) {
  Regions regions;
  if (!has_marks(text)) return regions;
  std::vector<Mark> open;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = read_at(text, i);
    const std::size_t at = partner(open, point.value);
    const bool known_closing = std::u32string_view(U")]»”").find(point.value) != std::u32string_view::npos;
    if (at < open.size()) {
      const bool bracket = open[at].open == U'(' || open[at].open == U'[';
      regions.unclosed |= at + 1 < open.size();
      add_region(regions.outermost, {open[at].offset, static_cast<std::uint32_t>(i + point.size),
                                     bracket ? Region::Kind::bracket : Region::Kind::quotation});
      open.resize(at);
    } else if (known_closing) {
      regions.unclosed = true;
    } else if (open.size() == deepest) {
      regions.unclosed = true;
    } else if (closing(point.value) != 0) {
      open.push_back({point.value, static_cast<std::uint32_t>(i)});
    }
    i += point.size;
  }
  regions.unclosed |= !open.empty();
  return regions;
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  const Regions regions = regions_of(text);
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = read_at(text, i);
    const bool word = is_letter(point.value) || is_digit(point.value);
    const std::size_t end = word ? end_of_word(text, i) : i + point.size;
    if (word || point.value == U'№') {
      const Region* region = regions.at(static_cast<std::uint32_t>(i));
      words.push_back(word_at(text, i, end));
      words.back().bracketed = region != nullptr && region->kind == Region::Kind::bracket;
      words.back().quoted = region != nullptr && region->kind == Region::Kind::quotation;
    }
    i = end;
  }
  return words;
}

bool is_number(const Word& word) { return word.text[0] >= '0' && word.text[0] <= '9'; }

bool is_abbreviation(const Word& word) {
  return word.points >= 2 && word.points <= 8 && word.capitals >= 2 && word.capitals * 2 > word.points &&
         !names_party(word);
}

bool is_initial(const Word& word) { return word.dotted && word.points == 1 && word.capitals == 1; }

bool is_capitalised(const Word& word) {
  if (word.points < 2 || word.capitals == 0) return false;
  const CodePoint first = read_at(word.text, 0);
  const char32_t second = read_at(word.text, first.size).value;
  return is_capital(first.value) && !is_capital(second) && !is_digit(second);
}

bool is_latin(std::string_view folded) {
  return std::any_of(folded.begin(), folded.end(), [](char byte) { return byte >= 'a' && byte <= 'z'; });
}

std::string tidy(std::string_view text) {
  std::string tidied;
  bool space = false, line = false;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = read_at(text, i);
    if (is_white_space(point.value)) {
      space = !tidied.empty();
      line |= point.value == '\n' || point.value == '\r';
    } else {
      const bool broken_word = line && tidied.ends_with('-') && !tidied.ends_with(" -");
      if (space && !broken_word) tidied += ' ';
      space = line = false;
      tidied += text.substr(i, point.size);
    }
    i += point.size;
  }
  return tidied;
}

}  // namespace mentor

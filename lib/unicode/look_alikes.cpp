#include <utf8proc.h>

#include <array>

#include "base/utf8.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

struct Twins {
  char32_t cyrillic;
  char32_t latin;
};

// Letters that most fonts draw alike, those of Russian and Ukrainian first. Keyboards of these languages lack the rest:
// a Latin letter in a Cyrillic word was never meant as one of them.
constexpr std::array<Twins, 33> twins = {{
    {U'а', U'a'}, {U'е', U'e'}, {U'к', U'k'}, {U'о', U'o'}, {U'р', U'p'}, {U'с', U'c'}, {U'у', U'y'},
    {U'х', U'x'}, {U'і', U'i'}, {U'А', U'A'}, {U'В', U'B'}, {U'Е', U'E'}, {U'К', U'K'}, {U'М', U'M'},
    {U'Н', U'H'}, {U'О', U'O'}, {U'Р', U'P'}, {U'С', U'C'}, {U'Т', U'T'}, {U'У', U'Y'}, {U'Х', U'X'},
    {U'І', U'I'}, {U'ѕ', U's'}, {U'ј', U'j'}, {U'һ', U'h'}, {U'ԁ', U'd'}, {U'ԛ', U'q'}, {U'ԝ', U'w'},
    {U'Ѕ', U'S'}, {U'Ј', U'J'}, {U'Ԛ', U'Q'}, {U'Ԝ', U'W'}, {U'ӏ', U'l'},
}};
constexpr std::size_t common_twins = 22;

constexpr char32_t first_cyrillic = 0x0400, last_cyrillic = 0x052F;

// By letter: this is asked for every letter of every name that a misspelt one is compared with.
constexpr auto latin_twins = [] {
  std::array<char32_t, last_cyrillic - first_cyrillic + 1> table{};
  for (const Twins& pair : twins) table.at(pair.cyrillic - first_cyrillic) = pair.latin;
  return table;
}();

bool is_cyrillic(char32_t point) { return point >= first_cyrillic && point <= last_cyrillic; }

char32_t latin_twin(char32_t point) { return is_cyrillic(point) ? latin_twins[point - first_cyrillic] : 0; }

char32_t cyrillic_twin(char32_t point) {
  for (std::size_t i = 0; i < common_twins; ++i)
    if (twins[i].latin == point) return twins[i].cyrillic;
  return 0;
}

bool is_latin(char32_t point) {
  return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') ||
         (point >= 0xC0 && point <= 0x24F && point != 0xD7 && point != 0xF7);
}

bool is_in_word(char32_t point) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ND) || point == '_';
}

// Collects the letters of one word that have a twin, and judges them at its end: only a letter without a twin tells
// which alphabet the word is in.
class Word {
 public:
  void letter(char32_t point, std::size_t offset, std::size_t size) {
    const LookAlike place{static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(size), point, 0};
    if (is_cyrillic(point)) add(place, latin_twin(point), cyrillic_, surely_cyrillic_);
    if (is_latin(point)) add(place, cyrillic_twin(point), latin_, surely_latin_);
  }

  void finish(std::vector<LookAlike>& found) {
    if (surely_latin_ && !surely_cyrillic_) found.insert(found.end(), cyrillic_.begin(), cyrillic_.end());
    if (surely_cyrillic_ && !surely_latin_) found.insert(found.end(), latin_.begin(), latin_.end());
    *this = Word();
  }

 private:
  static void add(LookAlike place, char32_t twin, std::vector<LookAlike>& letters, bool& surely) {
    place.meant = twin;
    if (twin != 0)
      letters.push_back(place);
    else
      surely = true;
  }

  std::vector<LookAlike> cyrillic_, latin_;
  bool surely_cyrillic_ = false, surely_latin_ = false;
};

// Whether there are letters of both alphabets at all: most texts have those of one.
bool has_both(std::string_view text) {
  bool latin = false, cyrillic = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    latin = latin || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= 0xC3 && byte <= 0xC9);
    cyrillic = cyrillic || (byte >= 0xD0 && byte <= 0xD4);
  }
  return latin && cyrillic;
}

}  // namespace

std::vector<LookAlike> find_look_alikes(std::string_view text) {
  if (!has_both(text)) return {};
  std::vector<LookAlike> found;
  Word word;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    if (is_in_word(point.value))
      word.letter(point.value, i, point.size);
    else
      word.finish(found);
    i += point.size;
  }
  word.finish(found);
  return found;
}

std::string to_latin_look_alikes(std::string_view text) {
  std::string latin;
  latin.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    if (const char32_t twin = latin_twin(point.value); twin != 0)
      append_utf8(latin, twin);
    else
      latin += text.substr(i, point.size);
    i += point.size;
  }
  return latin;
}

}  // namespace mentor

#include "check/prose.h"

#include <algorithm>
#include <array>

#include "base/number.h"
#include "base/utf8.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

constexpr bool between(char32_t point, char32_t first, char32_t last) { return first <= point && point <= last; }

constexpr bool is_latin(char32_t point) {
  return between(point, 'A', 'Z') || between(point, 'a', 'z') ||
         (between(point, 0xC0, 0x24F) && point != 0xD7 && point != 0xF7);
}

constexpr bool letter(char32_t point) { return between(point, 0x400, 0x52F) || is_latin(point); }

constexpr std::array<std::string_view, 14> well_known = {"РФ", "ФИО", "ФЗ", "ТК", "ID",  "PDF", "UK",
                                                         "US", "USA", "EU", "IT", "URL", "QR",  "OK"};

constexpr std::array<std::string_view, 30> stop_words = {
    "для",  "при",  "под", "над",  "что", "как",    "или",  "все",  "его",   "если",
    "есть", "это",  "они", "ними", "том", "числе",  "the",  "and",  "for",   "with",
    "from", "into", "of",  "on",   "all", "уровне", "году", "года", "годах", "учебном"};

// Words that cannot end a sentence.
constexpr std::array<std::string_view, 32> open_words = {
    "среди", "и",   "или", "в",  "во",  "на",  "по", "при", "для", "от",  "до", "из", "с",    "со", "к",  "о",
    "об",    "под", "над", "за", "без", "and", "or", "the", "of",  "for", "to", "by", "with", "in", "at", "from"};

bool is_roman(std::string_view word) { return word.find_first_not_of("IVXLCDM") == std::string_view::npos; }

// The letters, digits and signs of Russian and English text.
constexpr bool is_usual(char32_t point) { return point < 0x80 || between(point, 0x400, 0x45F); }
// The other signs and spaces that documents have beside them.
bool is_sign(char32_t point) {
  return point == 0xA0 || point == 0xAB || point == 0xBB || between(point, 0x2000, 0x206F) || point == 0x2116;
}
constexpr char32_t small_letter(char32_t point) {
  if (between(point, 'A', 'Z') || between(point, 0x410, 0x42F)) return point + 0x20;
  return between(point, 0x400, 0x40F) ? point + 0x50 : point;
}

// A letter small and without the dots of ё; the alphabets of documents are few enough to need no tables of Unicode.
constexpr char32_t plain(char32_t point) {
  point = small_letter(point);
  return point == U'ё' ? U'е' : point;
}

constexpr bool is_part(char32_t point) { return letter(point) || is_digit(point); }

// What is asked of each character of each text, looked up in place of six comparisons.
struct Trait {
  std::uint16_t plain = 0, small = 0;
  std::uint16_t is_folded = 0;  // as fold() does it
  bool is_part = false;         // of a word
};

constexpr auto traits = [] {
  std::array<Trait, 0x530> all{};
  for (char32_t point = 0; point < all.size(); ++point) {
    const bool folded = point < 0x80 ? (letter(point) || is_digit(point) || point == '-') : is_usual(point);
    all[point] = {static_cast<std::uint16_t>(plain(point)),
                  static_cast<std::uint16_t>(is_usual(point) ? small_letter(point) : point),
                  static_cast<std::uint16_t>(folded ? 1 : 0), is_part(point)};
  }
  return all;
}();

constexpr Trait no_trait;

const Trait& trait_of(char32_t point) { return point < traits.size() ? traits[point] : no_trait; }

// A number that words share which fold() makes alike.
class FoldedNumber {
 public:
  void add(const Trait& trait) {
    known_ &= trait.is_folded;
    number_ = (number_ ^ trait.plain) * 0x01000193U;
  }
  std::uint32_t number() const { return known_ != 0 ? number_ | 1U : 0; }

 private:
  std::uint32_t number_ = 0x811C9DC5U;
  std::uint32_t known_ = 1;
};

// Whether a hyphen that ends at `next` joins two parts of a word.
bool joins(std::string_view text, std::size_t next) {
  return next < text.size() && letter(code_point_at(text, next).value);
}

// The word that begins with the character at `begin`, which is a part of one. O(its size).
ProseWord word_at(std::string_view text, std::size_t begin) {
  FoldedNumber folded;
  std::size_t at = begin;
  while (at < text.size()) {
    const CodePoint point = code_point_at(text, at);
    const Trait& trait = trait_of(point.value);
    const std::size_t next = at + point.size;
    if (!trait.is_part && !(point.value == '-' && joins(text, next))) break;
    folded.add(trait);
    at = next;
  }
  return {text.substr(begin, at - begin), static_cast<std::uint32_t>(begin), folded.number()};
}

// The last letter of a text that is not empty.
char32_t last_letter(std::string_view text) {
  std::size_t begin = text.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return code_point_at(text, begin).value;
}

// Letters that short words change at their end («база», «базы»).
bool is_ending(char32_t letter) { return std::u32string_view(U"аеиоуыюяйь").find(letter) != std::u32string_view::npos; }

// Where the part of a title that says what is done ends: before brackets, a free-standing dash, the first full stop.
std::string_view first_phrase(std::string_view title) {
  std::size_t end = title.size();
  for (const std::string_view stop : {"(", ". ", " - ", " – ", " — ", ": "}) {
    const std::size_t at = title.find(stop, 1);
    if (at != std::string_view::npos && at > 4) end = std::min(end, at);
  }
  return title.substr(0, end);
}

std::size_t count_before(std::string_view text, std::string_view word, std::size_t offset) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != std::string_view::npos && at < offset; at = text.find(word, at + 1))
    ++count;
  return count;
}

bool is_stop_word(const ProseWord& word) {
  static const std::array<std::uint32_t, stop_words.size()> numbers = [] {
    std::array<std::uint32_t, stop_words.size()> all{};
    std::transform(stop_words.begin(), stop_words.end(), all.begin(), folded_number);
    return all;
  }();
  // Nearly every word is told by its number to be none of them.
  if (word.folded != 0 && std::find(numbers.begin(), numbers.end(), word.folded) == numbers.end()) return false;
  return std::find(stop_words.begin(), stop_words.end(), fold(word.text)) != stop_words.end();
}

bool among(const std::string& word, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& each) { return same_stem(word, each); });
}

}  // namespace

bool is_cyrillic(char32_t point) { return between(point, 0x400, 0x52F); }

bool is_letter(char32_t point) { return letter(point); }

bool is_upper(char32_t point) {
  return between(point, 'A', 'Z') || between(point, 0x400, 0x42F) || between(point, 0xC0, 0xDE);
}

std::vector<ProseWord> prose_words(std::string_view text, std::size_t most) {
  std::vector<ProseWord> words;
  constexpr std::size_t bytes_of_word = 12;
  words.reserve(std::min(most, 1 + text.size() / bytes_of_word));
  for (std::size_t at = 0; at < text.size() && words.size() < most;) {
    const CodePoint point = code_point_at(text, at);
    if (trait_of(point.value).is_part) {
      words.push_back(word_at(text, at));
      at = words.back().end();
    } else {
      at += point.size;
    }
  }
  return words;
}

std::uint32_t folded_number(std::string_view word) {
  FoldedNumber folded;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = code_point_at(word, at);
    folded.add(trait_of(point.value));
    at += point.size;
  }
  return folded.number();
}

Outline::Outline(std::string_view text) {
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const char32_t small = point.value < traits.size() ? traits[point.value].small : point.value;
    // Other letters may become usual ones in small letters: nothing can be told of such a text.
    if (!is_usual(point.value) && !is_sign(point.value)) pairs_.fill(~std::uint64_t{0});
    add(before, small);
    before = small;
    at += point.size;
  }
}

void Outline::add(char32_t before, char32_t point) {
  if (between(point, 'a', 'z')) pairs_[1] |= latin;
  if (point == U'ё') pairs_[1] |= yo;
  if (before == 0) return;
  const auto mixed = (static_cast<std::uint32_t>(before) * 31 + static_cast<std::uint32_t>(point)) * 0x9E3779B1U;
  const std::uint32_t place = (mixed >> 16U) * places >> 16U;
  pairs_[place / 64] |= std::uint64_t{1} << place % 64;
}

bool Outline::may_hold(const Outline& phrase) const {
  const std::uint64_t missing = (phrase.pairs_[0] & ~pairs_[0]) | (phrase.pairs_[1] & ~pairs_[1]);
  return missing == 0;
}

bool Outline::may_hold_any(const std::vector<Outline>& phrases) const {
  return std::any_of(phrases.begin(), phrases.end(), [this](const Outline& phrase) { return may_hold(phrase); });
}

bool ends_with_any(std::string_view word, std::span<const std::string_view> endings) {
  return std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

bool begins_upper(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (is_letter(point.value)) return is_upper(point.value);
    at += point.size;
  }
  return false;
}

bool is_all_capitals(std::string_view text) {
  std::size_t letters = 0;
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    letters += is_letter(point.value) ? 1 : 0;
    capitals += is_upper(point.value) ? 1 : 0;
    at += point.size;
  }
  return letters > 12 && capitals * 10 > letters * 8;
}

bool is_abbreviation(std::string_view word) {
  // Nearly all words begin with a small letter: this is asked of every word of every text.
  if (word.empty() || !is_upper(code_point_at(word, 0).value)) return false;
  const std::u32string points = to_utf32(word);
  if (points.size() < 2 || points.size() > 12 || is_roman(word)) return false;
  if (!std::all_of(points.begin(), points.end(), is_letter)) return false;
  const bool cyrillic = is_cyrillic(points[0]);
  const auto other = [&](char32_t point) { return is_cyrillic(point) != cyrillic; };
  if (std::any_of(points.begin(), points.end(), other)) return false;
  const auto small = std::count_if(points.begin(), points.end(), [](char32_t point) { return !is_upper(point); });
  const bool shape = is_upper(points.front()) && is_upper(points.back()) && small <= (points.size() > 3 ? 1 : 0);
  return shape && std::find(well_known.begin(), well_known.end(), word) == well_known.end();
}

std::optional<ProseWord> open_end(std::string_view text, const std::vector<ProseWord>& words) {
  if (words.size() < 2 || words.back().end() != text.size()) return std::nullopt;
  const bool open = std::find(open_words.begin(), open_words.end(), words.back().text) != open_words.end();
  return open ? std::optional(words.back()) : std::nullopt;
}

std::uint64_t beginning_of(std::string_view word) {
  std::uint64_t beginning = 0;
  std::size_t at = 0;
  for (int i = 0; i < 3 && at < word.size(); ++i) {
    const CodePoint point = code_point_at(word, at);
    beginning = beginning << 21U | plain(point.value);
    at += point.size;
  }
  return beginning;
}

bool same_stem(std::string_view left, std::string_view right) {
  if (left == right) return true;
  if (left.empty() || right.empty()) return false;
  std::size_t common = 0, i = 0, j = 0;
  while (i < left.size() && j < right.size()) {
    const CodePoint a = code_point_at(left, i), b = code_point_at(right, j);
    if (plain(a.value) != plain(b.value)) break;
    i += a.size, j += b.size, ++common;
  }
  if (common < 3) return false;
  const std::size_t in_left = common + code_points(left.substr(i)), in_right = common + code_points(right.substr(j));
  const std::size_t least = std::min(in_left, in_right), most = std::max(in_left, in_right);
  if (common + 3 < most) return false;
  return common >= std::min<std::size_t>(4, least) ||
         (common + 1 >= most && is_ending(plain(last_letter(left))) && is_ending(plain(last_letter(right))));
}

std::vector<std::string> content_words(std::string_view title) {
  std::vector<std::string> words;
  for (const ProseWord& word : prose_words(first_phrase(title))) {
    const bool number = is_digit(code_point_at(word.text, 0).value);
    if (number || is_abbreviation(word.text) || code_points(word.text) < 3) continue;
    if (!is_stop_word(word)) words.push_back(fold(word.text));
  }
  return words;
}

double likeness(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  const auto common = std::count_if(left.begin(), left.end(), [&](const auto& word) { return among(word, right); });
  const auto all = static_cast<double>(left.size() + right.size()) - static_cast<double>(common);
  return all > 0 ? static_cast<double>(common) / all : 0;
}

bool all_among(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  return std::all_of(part.begin(), part.end(), [&](const auto& word) { return among(word, whole); });
}

Place place_in(const Located<std::string>& text, std::size_t offset, std::size_t length) {
  const std::string_view written = text.place.text();
  if (written == text.value)
    return text.place.part(static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(length));
  const std::string_view word = std::string_view(text.value).substr(offset, length);
  if (word.empty()) return text.place;
  std::size_t at = written.find(word);
  for (std::size_t before = count_before(text.value, word, offset); before > 0 && at != std::string_view::npos;
       --before)
    at = written.find(word, at + 1);
  if (at == std::string_view::npos) return text.place;
  return text.place.part(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(length));
}

Place place_inside(const Located<std::string>& text) { return place_in(text, 0, text.value.size()); }

}  // namespace mentor

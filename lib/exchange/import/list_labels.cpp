#include "exchange/import/list_labels.h"

#include <algorithm>

#include "base/utf8.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

std::string roman(unsigned number) {
  struct Digit {
    unsigned value;
    const char* letters;
  };
  static constexpr Digit digits[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"},
                                     {90, "XC"},  {50, "L"},   {40, "XL"}, {10, "X"},   {9, "IX"},
                                     {5, "V"},    {4, "IV"},   {1, "I"}};
  std::string text;
  for (const Digit& digit : digits)
    for (; number >= digit.value; number -= digit.value) text += digit.letters;
  return text;
}

std::string letter(unsigned number, std::u32string_view alphabet) {
  return to_utf8(std::u32string(1, alphabet[(number - 1) % alphabet.size()]));
}

}  // namespace

std::string list_number(unsigned number, std::string_view kind) {
  constexpr std::u32string_view latin = U"abcdefghijklmnopqrstuvwxyz", russian = U"абвгдежзиклмнопрстуфхцчшщэюя";
  constexpr unsigned most_roman = 5000;
  if (number == 0) return "0";
  if (kind == "lowerLetter") return letter(number, latin);
  if (kind == "upperLetter") return letter(number, U"ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  if (kind == "russianLower") return letter(number, russian);
  if (kind == "russianUpper") return letter(number, U"АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ");
  if (kind == "upperRoman" && number < most_roman) return roman(number);
  if (kind == "lowerRoman" && number < most_roman) return lower(roman(number));
  return std::to_string(number);
}

bool is_printed_number(std::string_view label) { return label.find_first_of("0123456789") != std::string_view::npos; }

std::string ListCounter::next(std::size_t level) {
  if (levels_.empty()) return {};
  level = std::min(level, levels_.size() - 1);
  for (std::size_t i = counts_.size(); i <= level; ++i) counts_.push_back(levels_[i].start - (i == level ? 1 : 0));
  if (counts_.size() > level + 1) counts_.resize(level + 1);
  ++counts_[level];
  const ListLevel& shape = levels_[level];
  if (shape.kind == "none") return {};
  if (shape.kind == "bullet") return "–";
  std::string label;
  for (std::size_t i = 0; i < shape.pattern.size(); ++i) {
    const bool place = shape.pattern[i] == '%' && i + 1 < shape.pattern.size() && shape.pattern[i + 1] >= '1' &&
                       shape.pattern[i + 1] <= '9';
    const std::size_t of = place ? static_cast<std::size_t>(shape.pattern[i + 1] - '1') : 0;
    if (place && of <= level)
      label += list_number(counts_[of], levels_[of].kind), ++i;
    else
      label += shape.pattern[i];
  }
  return label;
}

}  // namespace mentor

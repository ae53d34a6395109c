#include "yaml/scalar.h"

#include <algorithm>
#include <array>

#include "base/number.h"

namespace mentor::yaml {

namespace {

bool is_octal(char c) { return c >= '0' && c <= '7'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_binary(char c) { return c == '0' || c == '1'; }

template <class Predicate>
bool all(std::string_view text, Predicate is_right) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_right);
}

std::string_view without_sign(std::string_view text) {
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  return text;
}

template <std::size_t N>
bool is_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

// Takes the digits (and, where allowed, underscores) at the beginning away; how many there were.
std::size_t take_digits(std::string_view& text, bool underscores = false) {
  std::size_t size = 0;
  while (size < text.size() && (is_digit(text[size]) || (underscores && size > 0 && text[size] == '_'))) ++size;
  text.remove_prefix(size);
  return size;
}

// Parts of a number: digits, a fraction, an exponent.
struct Decimal {
  std::size_t whole = 0, fraction = 0;
  bool point = false, exponent = false, underscores = false;
};

std::optional<Decimal> decimal(std::string_view text) {
  Decimal parts;
  parts.underscores = text.find('_') != std::string_view::npos;
  text = without_sign(text);
  parts.whole = take_digits(text, true);
  if (!text.empty() && text[0] == '.') {
    parts.point = true;
    text.remove_prefix(1);
    parts.fraction = take_digits(text, true);
  }
  if (parts.whole + parts.fraction == 0) return std::nullopt;
  if (!text.empty() && (text[0] == 'e' || text[0] == 'E')) {
    parts.exponent = true;
    text = without_sign(text.substr(1));
    if (take_digits(text) == 0) return std::nullopt;
  }
  return text.empty() ? std::optional(parts) : std::nullopt;
}

constexpr std::array<std::string_view, 5> nulls = {"", "~", "null", "Null", "NULL"};
constexpr std::array<std::string_view, 6> booleans = {"true", "True", "TRUE", "false", "False", "FALSE"};
constexpr std::array<std::string_view, 16> old_booleans = {"y",  "Y",  "yes", "Yes", "YES", "n",   "N",   "no",
                                                           "No", "NO", "on",  "On",  "ON",  "off", "Off", "OFF"};

bool is_infinity(std::string_view text) {
  constexpr std::array<std::string_view, 3> infinities = {".inf", ".Inf", ".INF"}, nans = {".nan", ".NaN", ".NAN"};
  return is_one_of(text, nans) || is_one_of(without_sign(text), infinities);
}

// 12:30, 1:20:30.5: numbers to the base 60 in YAML 1.1.
bool is_sexagesimal(std::string_view text) {
  text = without_sign(text);
  if (take_digits(text, true) == 0 || text.empty() || text[0] != ':') return false;
  while (!text.empty() && text[0] == ':') {
    text.remove_prefix(1);
    const std::string_view part = text;
    const auto size = take_digits(text);
    if (size == 0 || size > 2 || (size == 2 && part[0] > '5')) return false;
  }
  if (!text.empty() && text[0] == '.') {
    text.remove_prefix(1);
    take_digits(text, true);
  }
  return text.empty();
}

// 2021-10-01, and with one digit or a time after it: timestamps of YAML 1.1.
bool is_date(std::string_view text) {
  if (take_digits(text) != 4) return false;
  for (int part = 0; part < 2; ++part) {
    if (text.empty() || text[0] != '-') return false;
    text.remove_prefix(1);
    const auto size = take_digits(text);
    if (size == 0 || size > 2) return false;
  }
  if (text.empty()) return true;
  const bool time = text[0] == 'T' || text[0] == 't' || text[0] == ' ';
  return time && text.find(':') != std::string_view::npos && std::all_of(text.begin() + 1, text.end(), [](char c) {
           return is_digit(c) || std::string_view(":.+-Zz \t").find(c) != std::string_view::npos;
         });
}

std::optional<Misread> misread_prefixed(std::string_view text) {
  std::string_view digits = without_sign(text);
  if (digits.size() < 2 || digits[0] != '0') return std::nullopt;
  const auto body = digits.substr(2);
  const auto or_underscore = [](auto is_right) { return [=](char c) { return c == '_' || is_right(c); }; };
  if (digits[1] == 'x' && all(body, or_underscore(is_hex))) return Misread::hexadecimal;
  if (digits[1] == 'b' && all(body, or_underscore(is_binary))) return Misread::binary;
  if (digits[1] == 'o' && all(body, or_underscore(is_octal))) return Misread::octal;
  if (all(digits.substr(1), or_underscore(is_octal))) return Misread::octal;
  return std::nullopt;
}

std::optional<Misread> misread_decimal(std::string_view text) {
  const auto parts = decimal(text);
  if (!parts) return std::nullopt;
  if (parts->underscores) return Misread::grouped;
  if (parts->exponent) return Misread::exponent;
  const bool loses = text[0] == '+' || parts->whole == 0 || (parts->whole > 1 && without_sign(text)[0] == '0') ||
                     (parts->point && (parts->fraction == 0 || text.back() == '0')) ||
                     parts->whole + parts->fraction > 15 || text == "-0";
  return loses ? Misread::number_losing_text : Misread::number;
}

}  // namespace

CoreType core_type(std::string_view plain) {
  if (is_one_of(plain, nulls)) return CoreType::null;
  if (is_one_of(plain, booleans)) return CoreType::boolean;
  if (all(without_sign(plain), is_digit)) return CoreType::integer;
  if (plain.starts_with("0o") && all(plain.substr(2), is_octal)) return CoreType::integer;
  if (plain.starts_with("0x") && all(plain.substr(2), is_hex)) return CoreType::integer;
  const auto parts = decimal(plain);
  if (is_infinity(plain) || (parts && !parts->underscores)) return CoreType::floating;
  return CoreType::text;
}

std::optional<bool> to_boolean(std::string_view plain) {
  if (!is_one_of(plain, booleans)) return std::nullopt;
  return plain[0] == 't' || plain[0] == 'T';
}

std::optional<long> to_integer(std::string_view plain) {
  std::string_view digits = plain;
  if (digits.starts_with('-')) digits.remove_prefix(1);
  if (!all(digits, is_digit) || (digits.size() > 1 && digits[0] == '0') || plain == "-0") return std::nullopt;
  return whole_number<long>(plain);
}

std::optional<Misread> misread(std::string_view plain) {
  // What all that is misread begins with; by far the most texts are settled by their first byte.
  constexpr std::string_view beginnings = "~nNyYtTfFoO=<.+-0123456789";
  if (!plain.empty() && beginnings.find(plain[0]) == std::string_view::npos) return std::nullopt;
  // Only the words for nothing and for booleans begin with a letter.
  constexpr std::size_t longest_word = 5;
  if (plain.size() > longest_word && plain[0] >= 'A' && plain[0] <= 'z') return std::nullopt;
  if (is_one_of(plain, nulls)) return Misread::null;
  if (is_one_of(plain, booleans) || is_one_of(plain, old_booleans)) return Misread::boolean;
  if (plain == "=" || plain == "<<") return Misread::special;
  if (is_infinity(plain)) return Misread::infinity;
  if (const auto found = misread_prefixed(plain)) return found;
  if (is_sexagesimal(plain)) return Misread::sexagesimal;
  if (is_date(plain)) return Misread::date;
  return misread_decimal(plain);
}

bool keeps_text(Misread misreading) { return misreading == Misread::number || misreading == Misread::date; }

Text describe(Misread misreading) {
  switch (misreading) {
    case Misread::boolean:
      return {"yes or no", "«да» или «нет»"};
    case Misread::null:
      return {"nothing", "пустое значение"};
    case Misread::octal:
      return {"an octal number", "восьмеричное число"};
    case Misread::hexadecimal:
      return {"a hexadecimal number", "шестнадцатеричное число"};
    case Misread::binary:
      return {"a binary number", "двоичное число"};
    case Misread::exponent:
      return {"a number with an exponent", "число с порядком"};
    case Misread::grouped:
      return {"a number without its underscores", "число без подчёркиваний"};
    case Misread::sexagesimal:
      return {"a number of seconds or minutes", "число секунд или минут"};
    case Misread::number_losing_text:
      return {"a number that is written differently", "число, которое пишется иначе"};
    case Misread::infinity:
      return {"infinity or “not a number”", "бесконечность или «не число»"};
    case Misread::date:
      return {"a date", "дату"};
    case Misread::number:
      return {"a number", "число"};
    case Misread::special:
      return {"a sign with a meaning of its own", "знак с особым смыслом"};
  }
  return {};
}

}  // namespace mentor::yaml

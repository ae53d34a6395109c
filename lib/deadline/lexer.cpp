#include "deadline/lexer.h"

#include <algorithm>

#include "base/number.h"
#include "base/utf8.h"
#include "deadline/mend.h"
#include "deadline/times.h"

namespace mentor {

namespace {

using Kind = PhraseToken::Kind;

constexpr std::u32string_view latin_twins = U"aceopxykmthb";
constexpr std::u32string_view cyrillic_twins = U"асеорхукмтнв";

bool is_space(char32_t c) {
  return c <= ' ' || c == 0x7F || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_line_break(char32_t c) { return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029; }

// Characters that only change how a word is set: soft hyphens, joiners, direction marks, stress.
bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || c == 0x301;
}

bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2043; }

bool is_quote(char32_t c) {
  return c == '"' || c == 0xAB || c == 0xBB || (c >= 0x201C && c <= 0x201F) || c == 0x2018 || c == 0x201A;
}

bool is_cyrillic(char32_t c) { return c >= 0x400 && c <= 0x52F; }
bool is_latin(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_letter(char32_t c) {
  if (c < 0x80) return is_latin(c);
  if (c == replacement_character || is_space(c) || is_dash(c) || is_quote(c)) return false;
  if (c < 0xC0 || (c >= 0x2000 && c < 0x2C00) || (c >= 0x3000 && c < 0x3040)) return c == 0xAA || c == 0xB5;
  return true;
}

bool is_word_part(char32_t c) { return is_letter(c) || is_invisible(c) || c == 0x306 || c == 0x308; }

char32_t lower_letter(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  return c;
}

// ё is е; й may be written as и and a breve.
void append_folded(std::u32string& word, char32_t c) {
  if (is_invisible(c) || c == 0x308) return;
  if (c == 0x306) {
    if (!word.empty() && word.back() == U'и') word.back() = U'й';
    return;
  }
  const char32_t small = lower_letter(c);
  word.push_back(small == U'ё' ? U'е' : small == 0x456 ? U'i' : small == 0x2019 ? U'\'' : small);
}

void swap_letters(std::u32string& word, std::u32string_view from, std::u32string_view to) {
  for (char32_t& c : word)
    if (const auto at = from.find(c); at != std::u32string_view::npos) c = to[at];
}

bool is_mixed(const std::u32string& word) {
  return std::ranges::any_of(word, is_latin) && std::ranges::any_of(word, is_cyrillic);
}

// A word of two alphabets is meant in the one that has a letter without a twin in the other.
void unmix(std::u32string& word) {
  if (!is_mixed(word)) return;
  const bool cyrillic = std::ranges::any_of(
      word, [](char32_t c) { return is_cyrillic(c) && cyrillic_twins.find(c) == std::u32string_view::npos; });
  if (cyrillic)
    swap_letters(word, latin_twins, cyrillic_twins);
  else
    swap_letters(word, cyrillic_twins, latin_twins);
}

void fold_points(std::string_view word, std::u32string& result) {
  result.clear();
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = code_point_at(word, at);
    append_folded(result, point.value);
    at += point.size;
  }
}

// I … XXXIX, also with a Cyrillic Х; 0 for anything else.
int roman_value(const std::u32string& word) {
  if (word.size() > 6) return 0;
  int value = 0, last = 0;
  for (auto letter = word.rbegin(); letter != word.rend(); ++letter) {
    const int digit = *letter == 'i' ? 1 : *letter == 'v' ? 5 : *letter == 'x' || *letter == U'х' ? 10 : 0;
    if (digit == 0) return 0;
    value += digit < last ? -digit : digit;
    last = std::max(last, digit);
  }
  return value;
}

bool is_ordinal_ending(std::string_view word) {
  static constexpr std::string_view endings[] = {"го",  "ого", "его", "й",  "ый", "ий", "ой", "я",  "ая", "е",
                                                 "ое",  "ые",  "х",   "ых", "м",  "ом", "ем", "ю",  "ую", "му",
                                                 "ому", "ти",  "ми",  "ей", "ье", "ья", "st", "nd", "rd", "th"};
  return std::ranges::find(endings, word) != std::end(endings);
}

bool is_count_ending(std::string_view word) { return word == "х" || word == "ти" || word == "ми"; }

class Lexer {
 public:
  explicit Lexer(std::string_view phrase) : phrase_(phrase) {}

  PhraseTokens run() {
    out_.tokens.reserve(phrase_.size() / 5 + 4);
    while (at_ < phrase_.size()) step();
    out_.language = cyrillic_ > latin_ || (cyrillic_ == 0 && latin_ == 0 && dots_) ? Language::ru : Language::en;
    for (const std::size_t index : lookalikes_) note_lookalikes(out_.tokens[index]);
    return std::move(out_);
  }

 private:
  void step() {
    const CodePoint point = code_point_at(phrase_, at_);
    if (is_space(point.value) || is_invisible(point.value)) {
      space_ = true;
      line_ = line_ || is_line_break(point.value);
      at_ += point.size;
    } else if (is_digit(point.value)) {
      number();
    } else if (is_letter(point.value)) {
      word();
    } else {
      mark(point);
    }
  }

  PhraseToken& push(Kind kind, std::size_t end) {
    PhraseToken token;
    token.kind = kind;
    token.offset = static_cast<std::uint32_t>(at_);
    token.length = static_cast<std::uint32_t>(end - at_);
    token.space_before = space_;
    token.line_before = line_;
    space_ = line_ = false;
    at_ = end;
    return out_.tokens.emplace_back(std::move(token));
  }

  std::size_t word_end(std::size_t at) const {
    while (at < phrase_.size()) {
      const CodePoint point = code_point_at(phrase_, at);
      const bool apostrophe = (point.value == '\'' || point.value == 0x2019) && at + point.size < phrase_.size() &&
                              is_letter(code_point_at(phrase_, at + point.size).value);
      if (!is_word_part(point.value) && !apostrophe) break;
      at += point.size;
    }
    return at;
  }

  void number() {
    std::size_t end = at_;
    int value = 0, digits = 0;
    for (; end < phrase_.size() && is_digit(static_cast<unsigned char>(phrase_[end])); ++end, ++digits)
      value = std::min(value * 10 + (phrase_[end] - '0'), 1'000'000);
    PhraseToken& token = push(Kind::number, end);
    token.value = value;
    token.digits = digits;
    ordinal_ending(token);
  }

  // «5-го», "3rd", «10 -х» is not one.
  void ordinal_ending(PhraseToken& token) {
    std::size_t start = at_;
    if (start < phrase_.size()) {
      const CodePoint point = code_point_at(phrase_, start);
      if (is_dash(point.value)) start += point.size;
    }
    const std::size_t end = word_end(start);
    if (end == start || !is_ordinal_ending(fold_word(phrase_.substr(start, end - start)))) return;
    // «3-х дней», «10-ти дней» count, they do not order.
    token.ordinal = !is_count_ending(fold_word(phrase_.substr(start, end - start)));
    token.length = static_cast<std::uint32_t>(end - token.offset);
    at_ = end;
  }

  void count_letters(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
      const CodePoint point = code_point_at(bytes, at);
      cyrillic_ += is_cyrillic(point.value) ? 1 : 0;
      latin_ += is_latin(point.value) ? 1 : 0;
      at += point.size;
    }
  }

  // «IIкв», «IVквартал»: the number is cut off.
  std::size_t roman_end(std::size_t end) const {
    std::size_t at = at_;
    while (at < end && (phrase_[at] == 'I' || phrase_[at] == 'V' || phrase_[at] == 'X')) ++at;
    return at > at_ && at < end && is_cyrillic(code_point_at(phrase_, at).value) ? at : end;
  }

  void word() {
    const std::size_t start = at_;
    const std::size_t end = roman_end(word_end(at_));
    std::u32string& points = points_;
    fold_points(phrase_.substr(start, end - start), points);
    bool lookalikes = is_mixed(points);
    unmix(points);
    if (const int roman = roman_value(points); roman > 0) {
      PhraseToken& token = push(Kind::number, end);
      token.value = roman;
      ordinal_ending(token);
      return;
    }
    if (compound(end)) return;
    PhraseToken& token = push(Kind::word, end);
    token.text = to_utf8(points);
    token.meanings = meanings_of(token.text);
    if (token.meanings.empty() && other_alphabet(token, points)) lookalikes = true;
    if (lookalikes) lookalikes_.push_back(out_.tokens.size() - 1);
    count_letters(phrase_.substr(start, end - start));
  }

  // The letters of "w/c" are meant to be Latin in an English phrase.
  void note_lookalikes(const PhraseToken& token) {
    const std::string_view written = phrase_.substr(token.offset, token.length);
    const bool russian = is_cyrillic(code_point_at(token.text, 0).value);
    if (russian != (out_.language == Language::ru) && token.length == 1) return;
    out_.notes.push_back({{"“{0}” has look-alike letters of another alphabet; it was read as “{1}”",
                           "в слове «{0}» есть похожие буквы другого алфавита; прочитано как «{1}»"},
                          {std::string(written), token.text}});
  }

  // «c» typed in Latin among Russian words and the like.
  static bool other_alphabet(PhraseToken& token, const std::u32string& points) {
    std::u32string twin = points;
    if (std::ranges::any_of(points, is_latin))
      swap_letters(twin, latin_twins, cyrillic_twins);
    else
      swap_letters(twin, cyrillic_twins, latin_twins);
    const std::string text = to_utf8(twin);
    const auto meanings = meanings_of(text);
    if (meanings.empty()) return false;
    token.text = text;
    token.meanings = meanings;
    return true;
  }

  // "half-yearly", "semi-annually": words that the vocabulary has with their hyphen.
  bool compound(std::size_t end) {
    if (end >= phrase_.size()) return false;
    const CodePoint dash = code_point_at(phrase_, end);
    if (!is_dash(dash.value)) return false;
    const std::size_t second = end + dash.size;
    const std::size_t last = word_end(second);
    if (last == second || last - at_ > 40) return false;
    std::string text =
        fold_word(phrase_.substr(at_, end - at_)) + "-" + fold_word(phrase_.substr(second, last - second));
    const auto meanings = meanings_of(text);
    if (meanings.empty()) return false;
    count_letters(phrase_.substr(at_, last - at_));
    PhraseToken& token = push(Kind::word, last);
    token.text = std::move(text);
    token.meanings = meanings;
    return true;
  }

  bool next_is_digit(std::size_t at) const {
    while (at < phrase_.size()) {
      const CodePoint point = code_point_at(phrase_, at);
      if (!is_space(point.value)) break;
      at += point.size;
    }
    return at < phrase_.size() && is_digit(static_cast<unsigned char>(phrase_[at]));
  }

  // A dot counts only between digits, two of them (or «…») there are a dash; all others end abbreviations.
  void dots(CodePoint point) {
    std::size_t end = at_ + point.size;
    while (end < phrase_.size() && phrase_[end] == '.') ++end;
    const bool after_number = !out_.tokens.empty() && out_.tokens.back().kind == Kind::number;
    const bool adjacent = after_number && out_.tokens.back().offset + out_.tokens.back().length == at_;
    const bool range = point.value != '.' || end - at_ > 1;
    // «27 .01.2024»: a stop that stands with the number behind it.
    const bool stray =
        after_number && !range && end < phrase_.size() && is_digit(static_cast<unsigned char>(phrase_[end]));
    if ((adjacent && next_is_digit(end)) || stray) {
      push(range ? Kind::dash : Kind::dot, end);
      dots_ = dots_ || !range;
    } else {
      at_ = end;
      space_ = true;
    }
  }

  void mark(CodePoint point) {
    const std::size_t end = at_ + point.size;
    if (point.value == '.' || point.value == 0x2026) {
      dots(point);
    } else if (is_quote(point.value) || point.value == '*') {
      at_ = end;
      space_ = true;
    } else if (is_dash(point.value)) {
      push(Kind::dash, dashes_end(end));
    } else if (point.value == '_') {
      blank(end);
    } else {
      PhraseToken& token = push(kind_of_mark(point.value), end);
      if (token.kind == Kind::comma) token.value = bracket_value(point.value);
    }
  }

  // «январь--март» has one dash.
  std::size_t dashes_end(std::size_t at) const {
    while (at < phrase_.size()) {
      const CodePoint point = code_point_at(phrase_, at);
      if (!is_dash(point.value)) break;
      at += point.size;
    }
    return at;
  }

  // A place to fill in; «сентябрь_октябрь» is a dash mistyped.
  void blank(std::size_t end) {
    std::size_t last = end;
    while (last < phrase_.size() && phrase_[last] == '_') ++last;
    const bool inside = last == end && !space_ && !out_.tokens.empty() && out_.tokens.back().kind == Kind::word &&
                        last < phrase_.size() && is_letter(code_point_at(phrase_, last).value);
    push(inside ? Kind::dash : Kind::blank, last);
  }

  static int bracket_value(char32_t c) {
    if (c == '(' || c == '[' || c == '{') return 1;
    return c == ')' || c == ']' || c == '}' ? 2 : 0;
  }

  static Kind kind_of_mark(char32_t c) {
    static constexpr std::u32string_view commas = U",;()[]{}|•·";
    if (commas.find(c) != std::u32string_view::npos) return Kind::comma;
    if (c == '&' || c == '+') return Kind::ampersand;
    if (c == '/' || c == '\\') return Kind::slash;
    if (c == ':') return Kind::colon;
    if (c == '\'' || c == 0x2019) return Kind::apostrophe;
    return c == 0x2116 ? Kind::numero : Kind::other;
  }

  std::string_view phrase_;
  std::size_t at_ = 0;
  bool space_ = false;
  bool line_ = false;
  bool dots_ = false;
  int cyrillic_ = 0;
  int latin_ = 0;
  std::u32string points_;                // letters of the word at hand, kept for its memory
  std::vector<std::size_t> lookalikes_;  // tokens read with other letters than were written
  PhraseTokens out_;
};

}  // namespace

std::string fold_word(std::string_view word) {
  std::u32string points;
  fold_points(word, points);
  unmix(points);
  return to_utf8(points);
}

PhraseTokens read_tokens(std::string_view phrase) {
  PhraseTokens result = Lexer(phrase).run();
  mend(result, phrase);
  if (drop_times(result.tokens))
    result.notes.push_back({{"the time of day was left out", "время суток не учитывается"}, {}});
  return result;
}

}  // namespace mentor

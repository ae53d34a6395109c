#include "party/cut.h"

#include <algorithm>

#include "base/utf8.h"
#include "party/conjunction.h"
#include "party/words.h"

namespace mentor {

namespace {

constexpr Text shared_complement = {
    "“{0}” can be read in two ways: what follows “{1}” may be said of both; it is read as said of the last only",
    "«{0}» можно понять двояко: слова после «{1}» могут относиться к обоим; здесь они отнесены только к последнему"};
constexpr Text may_be_two = {
    "“{0}” can be read in two ways: as one party or as two at “{1}”; it is read as one. Put a comma between two",
    "«{0}» можно понять двояко: как одного ответственного или как двух по обе стороны «{1}»; здесь это один. Двух "
    "разделите запятой"};
constexpr Text not_closed = {"a bracket or quotation mark in “{0}” has no partner",
                             "у скобки или кавычки в «{0}» нет пары"};

bool is_separator(char32_t point) {
  return point == ',' || point == ';' || point == '\n' || point == '\r' || point == 0x85 || point == 0x2028 ||
         point == 0x2029 || point == 0x2022 || point == 0x00B7;
}

// No party has a name longer than this, in words; it bounds the work on a hostile cell.
constexpr std::size_t longest_look = 40;

bool is_conjunction(const Word& word) { return word.folded == "и" || word.folded == "and"; }

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> folded;
  for (const Word& word : words_of(text)) folded.push_back(word.folded);
  return folded;
}

// One cell while it is cut.
class Cutter {
 public:
  Cutter(std::string_view cell, const std::vector<std::string>& known, std::vector<Message>& notes)
      : cell_(cell), notes_(notes), words_(words_of(cell)), protected_(cell.size(), false) {
    for (const Word& word : words_)
      if (!word.bracketed) plain_.push_back(word);
    for (const std::string& name : known) known_.push_back(folded_words(name));
    protect();
  }

  std::vector<Part> cut() {
    std::uint32_t begin = 0;
    for (std::uint32_t i = 0; i < cell_.size();) {
      const CodePoint point = code_point_at(cell_, i);
      if (!protected_[i] && is_separator(point.value)) {
        cut_stretch(begin, i);
        begin = i + static_cast<std::uint32_t>(point.size);
      }
      i += static_cast<std::uint32_t>(point.size);
    }
    cut_stretch(begin, static_cast<std::uint32_t>(cell_.size()));
    return std::move(parts_);
  }

 private:
  void protect() {
    const Regions regions = regions_of(cell_);
    for (const Region& region : regions.outermost) protect(region.begin, region.end);
    if (regions.unclosed) notes_.push_back({not_closed, {tidy(cell_)}});
    for (const auto& name : known_)
      for (std::size_t i = 0; name.size() > 1 && i < words_.size(); ++i)
        if (begins_with(Words(words_).subspan(i), name)) protect(words_[i].begin, words_[i + name.size() - 1].end);
  }

  void protect(std::uint32_t begin, std::uint32_t end) {
    std::fill(protected_.begin() + begin, protected_.begin() + end, true);
  }

  // Words of [begin, end) that count when «и» is judged.
  Words words_between(std::uint32_t begin, std::uint32_t end) const {
    const auto first = first_word(plain_, begin);
    return {first, first_word(plain_, std::max(begin, end))};
  }

  static std::vector<Word>::const_iterator first_word(const std::vector<Word>& words, std::uint32_t offset) {
    return std::lower_bound(words.begin(), words.end(), offset,
                            [](const Word& word, std::uint32_t at) { return word.begin < at; });
  }

  // The length in words of a conjunction that begins at `word`; 0 where there is none.
  std::size_t conjunction_at(std::vector<Word>::const_iterator word) const {
    if (protected_[word->begin]) return 0;
    if (is_conjunction(*word)) return stands_alone(*word) ? 1 : 0;
    if (begins_with({word, words_.end()}, {"а", "также"})) return 2;
    return begins_with({word, words_.end()}, {"as", "well", "as"}) ? 3 : 0;
  }

  // Not the «и» of «и/или», «и (или)» or «и. о.».
  bool stands_alone(const Word& word) const {
    const std::size_t next = word.end;
    if (next >= cell_.size() || !is_white_space(code_point_at(cell_, next).value)) return false;
    const std::size_t text = cell_.find_first_not_of(" \t", next);
    return text == std::string_view::npos || cell_[text] != '(';
  }

  // Cuts a stretch without hard separators at its conjunctions, from left to right.
  void cut_stretch(std::uint32_t begin, std::uint32_t end) {
    std::uint32_t start = begin;
    for (auto word = first_word(words_, begin); word != words_.end() && word->end <= end; ++word) {
      const std::size_t length = conjunction_at(word);
      if (length == 0) continue;
      const std::uint32_t after = (word + static_cast<std::ptrdiff_t>(length) - 1)->end;
      if (after > end) continue;
      const bool leading = blank(start, word->begin);
      if (!leading && length == 1 && !separates(*word, start, end)) continue;
      add(start, word->begin);
      start = after;
    }
    add(start, end);
  }

  bool blank(std::uint32_t begin, std::uint32_t end) const { return words_between(begin, end).empty(); }

  bool separates(const Word& conjunction, std::uint32_t start, std::uint32_t end) {
    Words left = words_between(start, conjunction.begin);
    Words right = words_between(conjunction.end, end);
    left = left.last(std::min(left.size(), longest_look));
    right = right.first(std::min(right.size(), longest_look));
    const auto next = std::find_if(right.begin(), right.end(), is_conjunction);
    right = right.first(static_cast<std::size_t>(next - right.begin()));
    const Conjunction reading = read_conjunction(left, right, known_);
    if (reading == Conjunction::inside || reading == Conjunction::between) return reading == Conjunction::between;
    const std::string whole = tidy(cell_.substr(left[0].begin, right.back().end - left[0].begin));
    if (reading == Conjunction::between_doubtful) notes_.push_back({shared_complement, {whole, right[0].text}});
    if (reading == Conjunction::inside_doubtful) notes_.push_back({may_be_two, {whole, conjunction.text}});
    return reading == Conjunction::between_doubtful;
  }

  bool is_mark(char32_t point) const { return is_white_space(point) || is_dash(point); }

  void add(std::uint32_t begin, std::uint32_t end) {
    while (begin < end && is_mark(code_point_at(cell_, begin).value))
      begin += static_cast<std::uint32_t>(code_point_at(cell_, begin).size);
    std::uint32_t last = begin;
    for (std::uint32_t i = begin; i < end;) {
      const CodePoint point = code_point_at(cell_, i);
      i += static_cast<std::uint32_t>(point.size);
      if (!is_mark(point.value)) last = i;
    }
    if (last > begin) parts_.push_back({begin, last});
  }

  std::string_view cell_;
  std::vector<Message>& notes_;
  std::vector<Word> words_;
  std::vector<Word> plain_;  // those outside brackets
  std::vector<bool> protected_;
  std::vector<std::vector<std::string>> known_;
  std::vector<Part> parts_;
};

}  // namespace

std::vector<Part> cut_cell(std::string_view cell, const std::vector<std::string>& known, std::vector<Message>& notes) {
  return Cutter(cell, known, notes).cut();
}

}  // namespace mentor

#include "party/stretches.h"

#include <algorithm>

#include "base/utf8.h"
#include "party/continuation.h"
#include "party/forms.h"
#include "party/person.h"

namespace mentor {

namespace {

constexpr Text read_as_one = {
    "“{0}” can be read in two ways: as one party or as several; it is read as one",
    "«{0}» можно понять двояко: как одного ответственного или как нескольких; здесь это один"};

bool is_line_end(char32_t point) {
  return point == '\n' || point == '\r' || point == 0x85 || point == 0x2028 || point == 0x2029;
}

bool is_bullet(char32_t point) {
  return point == 0x2022 || point == 0x00B7 || point == 0x25AA || point == 0x25CF || point == 0xF0B7;
}

bool is_nothing(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); i += code_point_at(text, i).size) {
    const char32_t point = code_point_at(text, i).value;
    if (!is_white_space(point) && !is_dash(point)) return false;
  }
  return true;
}

class Stretches {
 public:
  Stretches(const CellWords& cell, std::vector<Message>& notes) : cell_(cell), notes_(notes) {}

  std::vector<Stretch> find() {
    cut();
    std::vector<Stretch> merged;
    int joined = 0;
    for (std::size_t i = 0; i < raw_.size(); ++i) {
      joined = !merged.empty() && joined < most_joined && goes_on(merged, i) ? joined + 1 : 0;
      if (joined > 0)
        merged.back().end = raw_[i].end;
      else
        merged.push_back(raw_[i]);
    }
    return merged;
  }

 private:
  void cut() {
    const std::string_view text = cell_.text;
    std::uint32_t begin = 0;
    Break before = Break::strong;
    for (std::uint32_t i = 0; i < text.size();) {
      const CodePoint point = code_point_at(text, i);
      if (!cell_.kept[i] && is_separator(point.value, i)) {
        const Break kind = point.value == '.' && is_second_stop(i) ? Break::comma : kind_of(point.value);
        before = push(begin, i, before) ? kind : together(before, kind);
        begin = i + static_cast<std::uint32_t>(point.size);
      }
      i += static_cast<std::uint32_t>(point.size);
    }
    push(begin, static_cast<std::uint32_t>(text.size()), before);
  }

  bool is_separator(char32_t point, std::uint32_t at) const {
    if (point == '\r' && cell_.text.substr(at + 1).starts_with('\n')) return false;
    if (point == ',' || point == ';' || is_line_end(point) || is_bullet(point)) return true;
    if (point == '.' && is_second_stop(at)) return true;
    return point == '.' && ends_sentence(at);
  }

  // «Чуева Г. Х..Кл. рук.»: the second of two full stops; three are an ellipsis.
  bool is_second_stop(std::uint32_t at) const {
    const std::string_view text = cell_.text;
    const bool two = at > 1 && text[at - 1] == '.' && text[at - 2] != '.';
    return two && at + 1 < text.size() && text[at + 1] != '.';
  }

  // «Директор школы. Классные руководители»: a full stop that shortens no word.
  bool ends_sentence(std::uint32_t at) const {
    const auto next = std::lower_bound(cell_.plain.begin(), cell_.plain.end(), at,
                                       [](const Word& word, std::uint32_t offset) { return word.begin < offset; });
    if (next == cell_.plain.begin() || next == cell_.plain.end()) return false;
    const Word& last = *(next - 1);
    if (last.end != at || next->begin < at + 2 || (next->capitals == 0) || last.quoted) return false;
    if (!is_nothing(cell_.text.substr(at + 1, next->begin - at - 1))) return false;
    if (is_abbreviation(last)) return true;
    if (last.points < 4 || !written_out(last).empty()) return false;
    return is_listed(last.folded) || is_english_head(last.folded) || form_of(last) != Form::nominative;
  }

  static Break kind_of(char32_t point) {
    if (point == ',') return Break::comma;
    return is_line_end(point) ? Break::line : Break::strong;
  }

  // Of separators without anything between: an empty line is stronger than a line's end, «,⏎» is a comma.
  static Break together(Break one, Break two) {
    if (one == Break::strong || two == Break::strong) return Break::strong;
    return one == Break::comma || two == Break::comma ? Break::comma : Break::strong;
  }

  // Separators in a row are one, the strongest of them. Returns whether there was anything between.
  bool push(std::uint32_t begin, std::uint32_t end, Break before) {
    if (is_nothing(cell_.text.substr(begin, end - begin))) return false;
    raw_.push_back({begin, end, before});
    return true;
  }

  Words words(const Stretch& stretch) const { return cell_.between(stretch.begin, stretch.end); }
  Words first_words(std::size_t i) const {
    const Words all = i < raw_.size() ? words(raw_[i]) : Words();
    return all.first(std::min(all.size(), longest_look));
  }

  bool goes_on(const std::vector<Stretch>& merged, std::size_t i) {
    const Stretch& before = merged.back();
    const Words left = words(before);
    const bool listed = i + 1 < raw_.size() && raw_[i + 1].before == Break::comma;
    const Neighbours at{left.last(std::min(left.size(), longest_look)), first_words(i),
                        listed ? first_words(i + 1) : Words()};
    if (raw_[i].before == Break::line) return after_line_break(cell_.text, at, is_position_of_person(merged));
    if (raw_[i].before != Break::comma) return false;
    const Continuation reading = after_comma(at);
    if (reading == Continuation::doubtful)
      notes_.push_back({read_as_one, {tidy(cell_.text.substr(before.begin, raw_[i].end - before.begin))}});
    return reading != Continuation::none;
  }

  bool is_position_of_person(const std::vector<Stretch>& merged) const {
    if (merged.size() < 2 || merged.back().before == Break::strong) return false;
    const Words before = words(merged[merged.size() - 2]);
    const auto person = find_person(before.first(std::min(before.size(), longest_look)));
    return person && person->begin == 0 && person->end == before.size();
  }

  const CellWords& cell_;
  std::vector<Message>& notes_;
  std::vector<Stretch> raw_;
};

}  // namespace

Words CellWords::between(std::uint32_t begin, std::uint32_t end) const {
  const auto first = [&](std::uint32_t offset) {
    return std::lower_bound(plain.begin(), plain.end(), offset,
                            [](const Word& word, std::uint32_t at) { return word.begin < at; });
  };
  return {first(begin), first(std::max(begin, end))};
}

std::vector<Stretch> stretches_of(const CellWords& cell, std::vector<Message>& notes) {
  return Stretches(cell, notes).find();
}

}  // namespace mentor

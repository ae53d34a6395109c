#include "party/cut.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "party/conjunction.h"
#include "party/forms.h"
#include "party/notes.h"
#include "party/person.h"
#include "party/relation.h"
#include "party/stretches.h"
#include "party/words.h"

namespace mentor {

namespace {

using namespace party_notes;

// A place inside a stretch where it may be cut: bytes [begin, end) of the joint.
struct Joint {
  enum class Kind : unsigned char { conjunction, alternative, slash, certain } kind = Kind::conjunction;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// One cell while it is cut.
class Cutter {
 public:
  Cutter(std::string_view cell, const KnownNames& known, std::vector<Message>& notes)
      : cell_(cell), notes_(notes), words_(words_of(cell)), kept_(cell.size(), false), known_(known) {
    for (const Word& word : words_)
      if (!word.bracketed) plain_.push_back(word);
    keep();
  }

  std::vector<Part> cut() {
    const CellWords cell{cell_, plain_, kept_};
    const std::vector<Stretch> stretches = stretches_of(cell, notes_);
    for (std::size_t i = 0; i < stretches.size(); ++i)
      if (i + 1 == stretches.size() || !is_lone_label(stretches[i])) cut_stretch(stretches[i]);
    return std::move(parts_);
  }

 private:
  void keep() {
    const Regions regions = regions_of(cell_);
    for (const Region& region : regions.outermost) keep(region.begin, region.end);
    if (regions.unclosed) notes_.push_back({not_closed, {tidy(cell_)}});
    for (std::size_t i = 0; i < words_.size(); ++i)
      if (const auto* names = known_.beginning_with(words_[i].folded))
        for (const auto& name : *names)
          if (name.size() > 1 && begins_with(Words(words_).subspan(i), name))
            keep(words_[i].begin, words_[i + name.size() - 1].end);
    keep_numbers();
  }

  void keep(std::uint32_t begin, std::uint32_t end) { std::fill(kept_.begin() + begin, kept_.begin() + end, true); }

  // «9, 11 классов», «9-х и 11-х классов», "Years 7, 8 and 9": numbers of classes inside one party.
  void keep_numbers() {
    for (std::size_t i = 0; i < plain_.size(); ++i) {
      if (!is_number(plain_[i])) continue;
      std::size_t last = i;
      while (last + 1 < plain_.size() && goes_on_counting(last)) ++last;
      const bool counted = last + 1 < plain_.size() && is_counted(plain_[last], plain_[last + 1]);
      const bool years = i > 0 && counts_up(plain_[i - 1]);
      if ((counted || years) && last > i && !(i > 0 && is_number_sign(plain_[i - 1])))
        keep(plain_[i].begin, plain_[last].end);
      i = last;
    }
  }

  bool goes_on_counting(std::size_t at) const {
    const Word& next = plain_[at + 1];
    if (is_number(next)) return true;
    return (next.folded == "и" || next.folded == "and") && at + 2 < plain_.size() && is_number(plain_[at + 2]);
  }

  bool is_counted(const Word& number, const Word& noun) const {
    const std::string_view gap = std::string_view(cell_).substr(number.end, noun.begin - number.end);
    return noun.capitals == 0 && !is_conjunction(noun) && !is_preposition(noun) && tidy(gap).empty() &&
           form_of(noun) != Form::nominative;
  }

  static bool counts_up(const Word& word) {
    constexpr std::string_view counted[] = {"years",   "year",   "grades", "grade",
                                            "classes", "levels", "phases", "stages"};
    return std::find(std::begin(counted), std::end(counted), word.folded) != std::end(counted);
  }

  // Not the «И.» of a name.
  static bool is_conjunction(const Word& word) {
    return (word.folded == "и" || word.folded == "and") && !is_initial(word);
  }

  Words between(std::uint32_t begin, std::uint32_t end) const {
    return CellWords{cell_, plain_, kept_}.between(begin, end);
  }

  void cut_stretch(Stretch stretch) {
    read_label(stretch);
    std::string relation = relation_for(stretch);
    std::uint32_t start = stretch.begin;
    Break before = stretch.before;
    const Words all = between(stretch.begin, stretch.end);
    const std::vector<std::uint32_t> next_people = people_side_by_side(all);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].begin < start) continue;
      if (std::ranges::binary_search(next_people, all[i].begin)) {
        add(start, all[i].begin, before, relation);
        start = all[i].begin;
        before = Break::strong;
        continue;
      }
      if (const std::size_t count = connective_of(all, i); count > 0) {
        add(start, all[i].begin, before, relation);
        start = all[i + count - 1].end;
        before = parts_.empty() ? before : Break::conjunction;
        relation = carried_ = tidy(cell_.substr(all[i].begin, start - all[i].begin));
        continue;
      }
      const Joint joint = joint_before(all, i, stretch.begin);
      if (joint.end <= start || joint.end > stretch.end || !separates(joint, start, stretch.end, relation)) continue;
      add(start, joint.begin, before, relation);
      start = joint.end;
      before = Break::conjunction;
    }
    add(start, stretch.end, before, relation);
  }

  // «Лугов А. И. Полев Б. Б.», «Директор Лугов А. А. Завхоз Полев Б. Б.»: where the next one begins, without any
  // separator.
  std::vector<std::uint32_t> people_side_by_side(Words words) {
    std::vector<std::uint32_t> begins;
    std::optional<std::size_t> end;
    bool name_first = false;
    for (std::size_t at = 0; at < words.size();) {
      const Words rest = words.subspan(at).first(std::min(words.size() - at, longest_look));
      const auto person = find_person(rest);
      if (!person) break;
      const std::size_t first = at + person->begin;
      if (!end)
        name_first = first == 0;
      else if (const auto begin = next_party(words, *end, first, name_first); begin && !kept_[*begin - 1])
        begins.push_back(*begin);
      end = at = at + person->end;
    }
    if (!begins.empty())
      notes_.push_back({side_by_side_note,
                        {written(words), counted(static_cast<std::int64_t>(begins.size()) + 1, parties_counted)}});
    return begins;
  }

  // With the full stop of an initial at the end.
  std::string written(Words words) const {
    const std::uint32_t end = words.back().end + (is_initial(words.back()) ? 1 : 0);
    return tidy(cell_.substr(words.front().begin, end - words.front().begin));
  }

  // Between two people, words [end, first): whose position they are, if nothing but blanks parts them.
  std::optional<std::uint32_t> next_party(Words words, std::size_t end, std::size_t first, bool name_first) const {
    const std::string_view gap = cell_.substr(words[end - 1].end, words[end].begin - words[end - 1].end);
    if (gap.find_first_of("/&,;:()") != gap.npos) return std::nullopt;
    if (end == first) return words[first].begin;
    const Words position = words.subspan(end, first - end);
    if (std::any_of(position.begin(), position.end(), is_conjunction) || connective_at(position) > 0)
      return std::nullopt;
    if (position[0].capitals == 0 && name_first) return words[first].begin;
    return head_at(position) < position.size() ? std::optional(position[0].begin) : std::nullopt;
  }

  static bool is_party_phrase(Words words) { return english_head_at(words) < words.size(); }

  // The length of the connective before a party; 0 where none begins, or nobody follows.
  std::size_t connective_of(Words words, std::size_t i) const {
    std::size_t count = connective_at(words.subspan(i));
    if (count == 0 && i == 0 && words.size() > 1 && words[0].folded == "with" && !parts_.empty() &&
        is_party_phrase(words.subspan(1)))
      count = 1;
    if (count == 0 || i + count >= words.size() || kept_[words[i].begin]) return 0;
    const bool joint = joint_before(words, i + count, words[i].begin).end > 0;
    return joint || is_preposition(words[i + count]) || connective_at(words.subspan(i + count)) > 0 ? 0 : count;
  }

  // «Соисполнители: …» holds until the next such word; «совместно с» while the words stay in its case.
  std::string relation_for(const Stretch& stretch) {
    if (!label_.empty()) return label_;
    const Words words = between(stretch.begin, stretch.end);
    const bool in_case = !carried_.empty() && stretch.before == Break::comma && !words.empty() &&
                         !is_latin(words[0].folded) && form_of(words[0]) == Form::oblique && words[0].capitals == 0 &&
                         !is_preposition(words[0]);
    if (!in_case) carried_.clear();
    return carried_;
  }

  // «Ответственный исполнитель: Управление образования», «соисполнители – школы».
  void read_label(Stretch& stretch) {
    const Words words = between(stretch.begin, stretch.end);
    for (std::size_t count = 1; count < std::min<std::size_t>(words.size(), 6); ++count) {
      const std::string_view gap = cell_.substr(words[count - 1].end, words[count].begin - words[count - 1].end);
      const bool colon = gap.find(':') != gap.npos;
      const bool dash = gap.find("–") != gap.npos || gap.find("—") != gap.npos || gap.find(" - ") != gap.npos;
      if (!colon && !dash) continue;
      const Words label = words.first(count);
      const bool heading = is_column_heading(label);
      if (!heading && !is_part_in_work(label)) return;
      label_ = heading ? std::string() : label_of(label);
      const std::size_t colon_at = colon ? gap.find(':') + 1 : 0;
      stretch.begin = label.back().end + static_cast<std::uint32_t>(colon_at);
      return;
    }
  }

  // «Соисполнители:» on a line of its own.
  bool is_lone_label(const Stretch& stretch) {
    const Words words = between(stretch.begin, stretch.end);
    if (words.empty() || words.back().end >= stretch.end || cell_[words.back().end] != ':') return false;
    if (!is_column_heading(words) && !is_part_in_work(words)) return false;
    label_ = is_column_heading(words) ? std::string() : label_of(words);
    return true;
  }

  std::string label_of(Words words) const {
    return tidy(cell_.substr(words[0].begin, words.back().end - words[0].begin));
  }

  // The joint that ends before word `i`, or is it.
  Joint joint_before(Words words, std::size_t i, std::uint32_t begin) const {
    const Word& word = words[i];
    const std::uint32_t gap = i == 0 ? begin : words[i - 1].end;
    if (kept_[word.begin]) return mark_before(word, gap);
    const auto from = [&](Joint::Kind kind, std::size_t count) {
      return Joint{kind, word.begin, words[std::min(i + count, words.size()) - 1].end};
    };
    if (const std::size_t size = alternative_after(word); size > 0)
      return {Joint::Kind::alternative, word.begin, word.end + static_cast<std::uint32_t>(size)};
    if (is_conjunction(word) && followed_by_blank(word)) return from(Joint::Kind::conjunction, 1);
    if (word.folded == "или" || word.folded == "or") return from(Joint::Kind::alternative, 1);
    if (begins_with(words.subspan(i), {"а", "также"})) return from(Joint::Kind::certain, 2);
    if (begins_with(words.subspan(i), {"as", "well", "as"})) return from(Joint::Kind::certain, 3);
    return mark_before(word, gap);
  }

  // The bytes after the «и» of «и/или», «и (или)», "and/or"; 0 where nothing of the kind follows.
  std::size_t alternative_after(const Word& word) const {
    constexpr std::string_view tails[] = {"/или", "/ или", " / или", " (или)", "/or", " / or", " (or)"};
    if (!is_conjunction(word)) return 0;
    const std::string_view rest = cell_.substr(word.end);
    const auto tail =
        std::find_if(std::begin(tails), std::end(tails), [&](auto each) { return rest.starts_with(each); });
    return tail == std::end(tails) ? 0 : tail->size();
  }

  // «/» or «&» between the words.
  Joint mark_before(const Word& word, std::uint32_t gap_begin) const {
    const std::string_view gap = cell_.substr(gap_begin, word.begin - gap_begin);
    const std::size_t ampersand = gap.find('&'), slash = gap.find_first_of("/\\");
    if (ampersand != gap.npos && gap.size() > 1 && !kept_[gap_begin + ampersand])
      return {Joint::Kind::conjunction, gap_begin, gap_begin + static_cast<std::uint32_t>(ampersand) + 1};
    if (slash != gap.npos && !kept_[gap_begin + slash])
      return {Joint::Kind::slash, gap_begin + static_cast<std::uint32_t>(slash),
              gap_begin + static_cast<std::uint32_t>(slash) + 1};
    return {};
  }

  // Not the «и» of «и/или», «и (или)» or «и. о.».
  bool followed_by_blank(const Word& word) const {
    const std::size_t next = word.end;
    if (next >= cell_.size() || !is_white_space(code_point_at(cell_, next).value)) return false;
    const std::size_t text = cell_.find_first_not_of(" \t", next);
    return text == std::string_view::npos || cell_[text] != '(';
  }

  bool separates(const Joint& joint, std::uint32_t start, std::uint32_t end, const std::string& relation) {
    Words left = between(start, joint.begin), right = between(joint.end, end);
    if (left.empty() || joint.kind == Joint::Kind::certain) return true;
    if (right.empty()) return false;
    left = left.last(std::min(left.size(), longest_look));
    right = right.first(std::min(right.size(), longest_look));
    const auto next = std::find_if(right.begin() + 1, right.end(), is_conjunction);
    right = right.first(static_cast<std::size_t>(next - right.begin()));
    if (joint.kind == Joint::Kind::slash) return slash_separates(joint, left, right);
    if (is_governed(relation, right)) return true;
    const Conjunction reading = read_conjunction(left, right, known_);
    const bool two = reading == Conjunction::between || reading == Conjunction::between_doubtful;
    const std::string whole = tidy(cell_.substr(left[0].begin, right.back().end - left[0].begin));
    if (joint.kind == Joint::Kind::alternative && two) notes_.push_back({either_of, {whole}});
    if (reading == Conjunction::between_doubtful) notes_.push_back({shared_complement, {whole, right[0].text}});
    if (reading == Conjunction::inside_doubtful)
      notes_.push_back({may_be_two, {whole, tidy(cell_.substr(joint.begin, joint.end - joint.begin))}});
    return two;
  }

  // «совместно с психологом и логопедом»: both are in the instrumental.
  static bool is_governed(const std::string& relation, Words right) {
    if (!relation.ends_with(" с") && !relation.ends_with(" со")) return false;
    constexpr std::string_view endings[] = {"ом", "ем", "ами", "ями", "ым", "им", "ыми", "ими", "ью"};
    return std::any_of(std::begin(endings), std::end(endings),
                       [&](auto ending) { return right[0].folded.ends_with(ending); });
  }

  static bool ends_with_person(Words words) {
    const auto person = find_person(words);
    return (person && person->end == words.size()) || is_latin_name(words);
  }
  static bool begins_with_person(Words words) {
    const auto person = find_person(words);
    return (person && person->begin == 0) || is_latin_name(words);
  }

  // «д/с», «2021/2022» and "and/or" are written with a slash too.
  bool slash_separates(const Joint& joint, Words left, Words right) const {
    const bool spaced = joint.begin > 0 && (cell_[joint.begin - 1] == ' ' || cell_.substr(joint.end).starts_with(' '));
    const Word &before = left.back(), &after = right[0];
    if (is_conjunction(before) || is_number(before) || is_number(after)) return false;
    if (spaced || (ends_with_person(left) && begins_with_person(right))) return true;
    if (before.points < 3 && before.capitals < 2) return false;
    const bool english = is_latin(after.folded);
    const std::size_t head = english ? english_head_at(right) : head_at(right);
    const bool left_stands = !english || english_head_at(left) < left.size();
    return (head < right.size() || (is_abbreviation(before) && is_abbreviation(after))) && left_stands;
  }

  bool is_mark(char32_t point) const { return is_white_space(point) || is_dash(point) || point == '/' || point == '&'; }

  void add(std::uint32_t begin, std::uint32_t end, Break before, const std::string& relation) {
    while (begin < end && is_mark(code_point_at(cell_, begin).value))
      begin += static_cast<std::uint32_t>(code_point_at(cell_, begin).size);
    std::uint32_t last = begin;
    for (std::uint32_t i = begin; i < end;) {
      const CodePoint point = code_point_at(cell_, i);
      i += static_cast<std::uint32_t>(point.size);
      if (!is_mark(point.value)) last = i;
    }
    if (last > begin) parts_.push_back({begin, last, before, relation});
  }

  std::string_view cell_;
  std::vector<Message>& notes_;
  std::vector<Word> words_;
  std::vector<Word> plain_;  // those outside brackets
  std::vector<bool> kept_;
  const KnownNames& known_;
  std::vector<Part> parts_;
  std::string label_;    // «Соисполнители» of what is read now
  std::string carried_;  // «совместно с» of what was read last
};

}  // namespace

std::vector<Part> cut_cell(std::string_view cell, const KnownNames& known, std::vector<Message>& notes) {
  return Cutter(cell, known, notes).cut();
}

}  // namespace mentor

// One party taken apart: name, role, holder, qualifiers.
#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "party/forms.h"
#include "party/party.h"
#include "party/person.h"
#include "party/qualifier.h"
#include "party/relation.h"
#include "party/words.h"

namespace mentor {

namespace {

struct Piece {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

bool trims(char32_t point) {
  return is_white_space(point) || is_dash(point) || point == ',' || point == ';' || point == ':';
}

// The code point that ends at `end`; a malformed byte is one of its own.
CodePoint code_point_before(std::string_view text, std::uint32_t end) {
  for (std::uint32_t size = std::min(end, 4U); size > 0; --size)
    if (const CodePoint point = code_point_at(text, end - size); point.size == size) return point;
  return {replacement_character, 1};
}

// A full stop after a word too long to be shortened. Looks at the end only, since it is asked at every bracket.
bool ends_sentence(std::string_view text) {
  constexpr std::size_t look = 64;
  if (!text.ends_with('.')) return false;
  if (text.ends_with(").")) return true;
  const std::vector<Word> words = words_of(text.substr(text.size() - std::min(look, text.size())));
  return !words.empty() && words.back().dotted && code_points(words.back().folded) >= 5;
}

// Without separators around and without a final full stop that shortens no word.
Piece trimmed(std::string_view text, Piece piece) {
  while (piece.begin < piece.end && trims(code_point_at(text, piece.begin).value))
    piece.begin += static_cast<std::uint32_t>(code_point_at(text, piece.begin).size);
  while (piece.begin < piece.end && trims(code_point_before(text, piece.end).value))
    piece.end -= static_cast<std::uint32_t>(code_point_before(text, piece.end).size);
  const std::string_view left = text.substr(piece.begin, piece.end - piece.begin);
  // A stop that stands by itself shortens nothing: «родители .».
  const bool lone = left.size() > 1 && left.back() == '.' && left[left.size() - 2] == ' ';
  if (!lone && !ends_sentence(left)) return piece;
  --piece.end;
  return lone ? trimmed(text, piece) : piece;
}

std::string_view inside(std::string_view text, const Region& region) {
  const std::size_t open = code_point_at(text, region.begin).size;
  return text.substr(region.begin + open, region.end - region.begin - open - 1);
}

// «приказ(ы)», «учитель(я)»: an ending, not a remark.
bool is_attached(std::string_view text, const Region& region) {
  if (region.begin == 0) return false;
  const unsigned char before = static_cast<unsigned char>(text[region.begin - 1]);
  return before >= 0x80 || (before >= '0' && before <= 'z');
}

bool names_person(std::string_view text) {
  const std::vector<Word> words = words_of(text);
  return find_person(words).has_value();
}

bool is_only_person(std::string_view text) {
  const std::vector<Word> words = words_of(text);
  const auto person = find_person(words);
  return person && person->begin == 0 && person->end == words.size();
}

bool is_role(std::string_view text) {
  const std::vector<Word> words = words_of(text);
  return head_at(words) < words.size() || (!words.empty() && english_head_at(words) < words.size());
}

bool is_alias(Words words) {
  constexpr std::array<std::string_view, 4> openings = {"далее", "hereinafter", "hereafter", "сокращенно"};
  if (std::find(openings.begin(), openings.end(), words[0].folded) != openings.end()) return true;
  return words.size() == 1 && is_abbreviation(words[0]);
}

// «родители (законные представители)»: the same people in other words. A single position is a part in the work.
bool is_other_name(Words words) {
  const std::size_t head = head_at(words);
  return head < words.size() && !is_latin(words[head].folded) && !is_part_in_work(words) && !is_column_heading(words) &&
         (words.size() > 1 || is_plural(words[head]));
}

// «Сидорова А. А. (директор)» and «директор (Сидорова А. А.)» name a holder and a role, «Учебный центр (УЦ)» the same
// centre twice; other brackets qualify. `before`: the text before the first region.
bool qualifies(std::string_view text, std::string_view before, const Region& region) {
  if (region.kind != Region::Kind::bracket || is_attached(text, region)) return false;
  const std::string_view content = inside(text, region);
  const std::vector<Word> words = words_of(content);
  if (words.empty() || names_person(content) || is_alias(words)) return false;
  if (is_latin_name(words) && english_head_at(words_of(before)) < words_of(before).size()) return false;
  if (is_part_in_work(words)) return true;
  return is_only_person(before) ? !is_role(content) : !is_other_name(words);
}

std::string without(std::string_view text, Piece whole, const std::vector<Piece>& holes) {
  std::string rest;
  std::uint32_t from = whole.begin;
  for (const Piece& hole : holes) {
    if (hole.begin < whole.begin || hole.end > whole.end) continue;
    rest.append(text.substr(from, hole.begin - from)).append(" ");
    from = hole.end;
  }
  return tidy(rest.append(text.substr(from, whole.end - from)));
}

// Shrinks `whole` by brackets at its ends, so that the span is the name's.
Piece outside_brackets(std::string_view text, Piece whole, const std::vector<Piece>& holes) {
  for (const Piece& hole : holes)
    if (hole.begin == whole.begin) whole = trimmed(text, {hole.end, whole.end});
  for (auto hole = holes.rbegin(); hole != holes.rend(); ++hole)
    if (hole->end == whole.end) whole = trimmed(text, {whole.begin, hole->begin});
  return whole;
}

// «куратор – ИМЦ», "Deputy Head – Kwame Mensah", "Lead (Kwame Mensah)": where the holder after a dash or in brackets
// begins.
std::size_t holder_after_mark(std::string_view name, Words words) {
  const bool role = head_at(words) < words.size() || english_head_at(words) < words.size();
  for (std::size_t i = 1; role && i < words.size(); ++i) {
    if (words[i - 1].bracketed) continue;
    const std::string_view gap = name.substr(words[i - 1].end, words[i].begin - words[i - 1].end);
    const bool mark = gap.find("–") != gap.npos || gap.find("—") != gap.npos || gap.find(" - ") != gap.npos ||
                      gap.find(':') != gap.npos;
    if (mark && gap.find(' ') != gap.npos && (is_abbreviation(words[i]) || is_latin_name(words.subspan(i))))
      return words[i].begin;
    if (gap.ends_with('(') && is_latin_name(words.subspan(i))) return words[i].begin;
  }
  return std::string_view::npos;
}

std::string clean(std::string_view text) {
  const Piece piece = trimmed(text, {0, static_cast<std::uint32_t>(text.size())});
  std::string cleaned = tidy(text.substr(piece.begin, piece.end - piece.begin));
  if (cleaned.starts_with('.')) cleaned = tidy(cleaned.substr(1));  // of «Г. Х..Кл. рук.»
  if (cleaned.starts_with('(') && cleaned.ends_with(')')) cleaned = clean(cleaned.substr(1, cleaned.size() - 2));
  return cleaned;
}

void find_role_and_holder(Party& party) {
  const std::vector<Word> words = words_of(party.name);
  const std::string_view name = party.name;
  if (const auto person = find_person(words)) {
    const Word& last = words[person->end - 1];
    const std::size_t begin = words[person->begin].begin, stop = is_initial(last) ? last.end + 1 : last.end;
    party.holder = tidy(name.substr(begin, stop - begin));
    const bool in_brackets = name.substr(0, begin).ends_with('(') && name.substr(stop).starts_with(')');
    party.role =
        clean(std::string(name.substr(0, begin - in_brackets)).append(" ").append(name.substr(stop + in_brackets)));
  } else if (ends_with_surname(words)) {
    party.role = clean(name.substr(0, words.back().begin));
    party.holder = words.back().text;
  } else if (const std::size_t at = holder_after_mark(name, words); at != std::string_view::npos) {
    party.role = clean(name.substr(0, at - (name.substr(0, at).ends_with('(') ? 1 : 0)));
    party.holder = clean(name.substr(at, words.back().end - at));
  } else {
    party.role = party.name;
  }
}

}  // namespace

Party read_party(std::string_view text) {
  Party party;
  Piece whole = trimmed(text, {0, static_cast<std::uint32_t>(text.size())});
  std::vector<Piece> holes;
  const Regions regions = regions_of(text);
  const std::string_view before = regions.outermost.empty() ? text : text.substr(0, regions.outermost[0].begin);
  for (const Region& region : regions.outermost)
    if (qualifies(text, before, region)) holes.push_back({region.begin, region.end});
  Piece name = outside_brackets(text, whole, holes);
  std::vector<std::string> phrases;
  for (int most = 3; most > 0; --most) {
    const std::size_t length = trailing_qualifier(text.substr(name.begin, name.end - name.begin));
    if (length == 0) break;
    const std::uint32_t at = name.end - static_cast<std::uint32_t>(length);
    phrases.insert(phrases.begin(), tidy(text.substr(at, length)));
    name = outside_brackets(text, trimmed(text, {name.begin, at}), holes);
    if (text.substr(name.begin, name.end - name.begin).ends_with('(')) name = trimmed(text, {name.begin, name.end - 1});
  }
  if (name.end <= name.begin) {  // nothing but remarks: they are all there is to show
    name = whole;
    holes.clear();
    phrases.clear();
  }
  party.name = without(text, name, holes);
  for (const Piece& hole : holes) party.qualifiers.push_back(clean(text.substr(hole.begin, hole.end - hole.begin)));
  party.qualifiers.insert(party.qualifiers.end(), phrases.begin(), phrases.end());
  party.offset = name.begin;
  party.length = name.end - name.begin;
  find_role_and_holder(party);
  return party;
}

}  // namespace mentor

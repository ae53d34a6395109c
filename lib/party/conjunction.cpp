#include "party/conjunction.h"

#include <algorithm>

#include "party/forms.h"
#include "party/person.h"

namespace mentor {

namespace {

bool only_abbreviations(Words words) {
  return std::all_of(words.begin(), words.end(),
                     [](const Word& word) { return is_abbreviation(word) || is_number(word) || is_number_sign(word); });
}

// «др.», «т. д.»: the conjunction ends an open list.
bool opens_list(const Word& word) {
  return word.dotted && (word.folded == "др" || word.folded == "пр" || word.folded == "т");
}

bool begins_with_number(Words words) {
  if (is_number_sign(words[0]) && words.size() > 1) return is_number(words[1]);
  return is_number(words[0]);
}

// A deputy is always somebody's: what follows belongs to it alone.
bool needs_complement(const Word& word) {
  return word.folded.starts_with("зам") || word.folded.starts_with("зав") || word.folded.starts_with("член");
}

bool shares_complement(Words left, Words right, std::size_t head) {
  const std::size_t left_head = head_at(left);
  return left_head + 1 == left.size() && head + 1 < right.size() && !needs_complement(right[head]) &&
         is_plural(left[left_head]) == is_plural(right[head]);
}

// «зам. директора по УВР и ВР», «заведующий по ВР и СВ». `known`: what follows is a party of its own.
Conjunction before_abbreviation(Words left, const Word& right, bool known) {
  const bool follows_name = left.size() > 1 && is_abbreviation(left.back()) && !only_abbreviations(left);
  if (!follows_name) return Conjunction::between;
  const bool field = left[left.size() - 2].folded == "по" && (is_field_of_work(right) || known);
  return field ? Conjunction::between : Conjunction::inside_doubtful;
}

bool has_preposition(Words words) {
  return std::any_of(words.begin(), words.end(), [](const Word& word) { return is_preposition(word); });
}

// English puts the noun last: "deputy head", "class teachers", "heads of schools".
bool stands_alone(Words words) { return english_head_at(words) < words.size(); }

// Offices that are called by what they do.
bool is_function(const Word& word) {
  constexpr std::string_view functions[] = {"resources",   "finance",    "operations", "marketing", "communications",
                                            "procurement", "compliance", "admissions", "logistics", "affairs"};
  return std::find(std::begin(functions), std::end(functions), word.folded) != std::end(functions);
}

Conjunction read_english(Words left, Words right) {
  if (is_function(left.back()) && is_function(right.back()) && !has_preposition(left)) return Conjunction::between;
  if (is_abbreviation(left.back()) && right.size() == 1 && is_capitalised(right[0])) return Conjunction::between;
  // "Aoife O'Connor & Treasurer": a name of two words and one position, or two names.
  const bool position = right.size() == 1 && is_capitalised(right[0]) && is_position(right[0]);
  if (is_latin_name(left) && (position || is_latin_name(right))) return Conjunction::between;
  if (!stands_alone(left) || !stands_alone(right)) return Conjunction::inside;
  return has_preposition(left) && !has_preposition(right) ? Conjunction::between_doubtful : Conjunction::between;
}

// The second half of a name that is always one: «КДН и ЗП».
bool is_second_half(const Word& word) {
  constexpr std::string_view halves[] = {"ЗП", "ЧС", "ТБ", "ПБ", "ЗС", "РР", "ЗПП", "С"};
  return std::find(std::begin(halves), std::end(halves), word.text) != std::end(halves);
}

// «представители администрации и школы»: a genitive after a genitive, by the look of both.
bool may_be_genitive(Words left, Words right, std::size_t head) {
  return left.size() > 1 && head + 1 == right.size() && is_genitive_too(right[head]) && is_genitive_too(left.back()) &&
         head == 0;
}

Conjunction read_russian(Words left, Words right) {
  const std::size_t head = head_at(right);
  if (head < right.size() && may_be_genitive(left, right, head)) return Conjunction::inside_doubtful;
  if (head < right.size())
    return shares_complement(left, right, head) ? Conjunction::between_doubtful : Conjunction::between;
  if (right.size() > 1 && is_leading_adjective(right[0]) && oblique_ending(right[0].folded).empty() &&
      form_of(right[1]) != Form::oblique)
    return Conjunction::between;
  const bool bare_left = left.size() == 1 && !is_adjective(left[0].folded) && oblique_ending(left[0].folded).empty();
  return bare_left ? Conjunction::between : Conjunction::inside;
}

bool begins_with_known(Words words, const KnownNames& known) {
  const auto* names = known.beginning_with(words[0].folded);
  return names && std::any_of(names->begin(), names->end(), [&](const auto& name) { return begins_with(words, name); });
}

}  // namespace

bool begins_with(Words words, const std::vector<std::string>& name) {
  if (name.empty() || name.size() > words.size()) return false;
  return std::equal(name.begin(), name.end(), words.begin(),
                    [](const std::string& folded, const Word& word) { return folded == word.folded; });
}

Conjunction read_conjunction(Words left, Words right, const KnownNames& known) {
  if (left.empty() || right.empty() || opens_list(right[0])) return Conjunction::inside;
  if (begins_with_number(right)) return is_number(left.back()) ? Conjunction::between : Conjunction::inside;
  if (is_second_half(right[0])) return Conjunction::inside;
  if (const auto person = find_person(right); person && person->begin == 0) return Conjunction::between;
  const bool english = is_latin(left[0].folded);
  if (is_abbreviation(right[0]) && (!english || right.size() == 1))
    return before_abbreviation(left, right[0], begins_with_known(right, known));
  if (begins_with_known(right, known)) return Conjunction::between;
  return english ? read_english(left, right) : read_russian(left, right);
}

}  // namespace mentor

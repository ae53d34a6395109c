#include "party/conjunction.h"

#include <algorithm>

namespace mentor {

namespace {

bool only_abbreviations(Words words) {
  return std::all_of(words.begin(), words.end(),
                     [](const Word& word) { return is_abbreviation(word) || is_number(word) || is_number_sign(word); });
}

// «др.», «т. д.»: the conjunction ends an open list.
bool ends_list(const Word& word) {
  return word.dotted && (word.folded == "др" || word.folded == "пр" || word.folded == "т");
}

bool begins_with_number(Words words) {
  if (is_number_sign(words[0]) && words.size() > 1) return is_number(words[1]);
  return is_number(words[0]);
}

// The place of the noun that is the party, after adjectives; words.size() where the words do not begin with one.
std::size_t head_at(Words words) {
  std::size_t i = 0;
  while (i < words.size() && i < 3 && is_adjective(words[i].folded)) ++i;
  return i < words.size() && names_party(words[i]) ? i : words.size();
}

bool is_plural(const Word& word) {
  return word.folded.ends_with("и") || word.folded.ends_with("ы") || word.folded.ends_with("я") ||
         word.folded.ends_with("е");
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

Conjunction before_abbreviation(Words left) {
  const bool follows_name = left.size() > 1 && is_abbreviation(left.back()) && !only_abbreviations(left);
  if (!follows_name) return Conjunction::between;
  return left[left.size() - 2].folded == "по" ? Conjunction::between : Conjunction::inside_doubtful;
}

// English puts the noun last: «deputy head», «class teachers», "heads of schools".
bool has_english_head(Words words) {
  std::size_t end = 0;
  while (end < words.size() && !is_preposition(words[end].folded)) ++end;
  return end > 0 && (names_party(words[end - 1]) || is_abbreviation(words[end - 1]));
}

bool has_preposition(Words words) {
  return std::any_of(words.begin(), words.end(), [](const Word& word) { return is_preposition(word.folded); });
}

Conjunction read_english(Words left, Words right) {
  if (!has_english_head(left) || !has_english_head(right)) return Conjunction::inside;
  return has_preposition(left) ? Conjunction::between_doubtful : Conjunction::between;
}

}  // namespace

bool begins_with(Words words, const std::vector<std::string>& name) {
  if (name.empty() || name.size() > words.size()) return false;
  return std::equal(name.begin(), name.end(), words.begin(),
                    [](const std::string& folded, const Word& word) { return folded == word.folded; });
}

Conjunction read_conjunction(Words left, Words right, std::span<const std::vector<std::string>> known) {
  if (left.empty() || right.empty() || ends_list(right[0])) return Conjunction::inside;
  if (begins_with_number(right)) return is_number(left.back()) ? Conjunction::between : Conjunction::inside;
  if (is_abbreviation(right[0])) return before_abbreviation(left);
  if (std::any_of(known.begin(), known.end(), [&](const auto& name) { return begins_with(right, name); }))
    return Conjunction::between;
  if (is_latin(left[0].folded)) return read_english(left, right);
  const std::size_t head = head_at(right);
  if (head < right.size())
    return shares_complement(left, right, head) ? Conjunction::between_doubtful : Conjunction::between;
  const bool bare_left = left.size() == 1 && !is_adjective(left[0].folded) && oblique_ending(left[0].folded).empty();
  return bare_left ? Conjunction::between : Conjunction::inside;
}

}  // namespace mentor

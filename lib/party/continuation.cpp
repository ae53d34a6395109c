#include "party/continuation.h"

#include <algorithm>

#include "party/forms.h"
#include "party/person.h"

namespace mentor {

namespace {

// Not the «И.» of a name.
bool is_conjunction(const Word& word) { return (word.folded == "и" || word.folded == "and") && !is_initial(word); }

bool begins_small(const Word& word) { return word.capitals == 0 && !is_number(word); }

// Beginnings of words whose fields are listed in the genitive after them: «отдел образования, опеки …».
bool has_field(Words words) {
  constexpr std::string_view stems[] = {"министерств", "департамент",  "управлени", "отдел",    "комитет",  "центр",
                                        "сектор",      "служб",        "комисси",   "агентств", "кафедр",   "факультет",
                                        "учител",      "преподавател", "бюро",      "палат",    "институт", "дирекци",
                                        "педагог",     "лаборатори",   "академи",   "инспекци", "дворец",   "дом"};
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    return std::any_of(std::begin(stems), std::end(stems), [&](auto stem) { return word.folded.starts_with(stem); });
  });
}

bool has_word(Words words, std::string_view folded) {
  return std::any_of(words.begin(), words.end(), [&](const Word& word) { return word.folded == folded; });
}

// «… и попечительства»: the list ends with a word that begins no party.
bool ends_in_no_party(Words words) {
  const auto conjunction = std::find_if(words.begin(), words.end(), is_conjunction);
  if (conjunction == words.end() || conjunction + 1 == words.end()) return false;
  return form_of(conjunction[1]) != Form::nominative;
}

bool goes_on_in_case(const Word& word) {
  return begins_small(word) && !word.quoted && !is_initial(word) && !is_preposition(word) &&
         form_of(word) != Form::nominative;
}

// «министерство образования, науки и молодёжной политики», «отдел по делам молодёжи, спорту и культуре».
Continuation list_of_fields(const Neighbours& at) {
  const Word &last = at.left.back(), &first = at.right[0];
  const bool about = has_word(at.left, "по");
  if (at.left.size() < 2 || !begins_small(last) || last.dotted || last.quoted || !(about || has_field(at.left)))
    return Continuation::none;
  const bool ends = ends_in_no_party(at.right) || ends_in_no_party(at.next);
  if (begins_small(first) && is_genitive_too(first) && ends_in_no_party(at.right) && has_field(at.left))
    return Continuation::certain;
  if (!goes_on_in_case(first)) return Continuation::none;
  if (ends || form_of(first) == Form::oblique) return Continuation::certain;
  return has_field(at.left) && !is_party_noun(last) ? Continuation::doubtful : Continuation::none;
}

// «психолого-педагогической, медицинской помощи»; two deputies can share «работе», so that is doubtful.
Continuation list_of_adjectives(const Neighbours& at) {
  const auto all = [](Words words) { return std::all_of(words.begin(), words.end(), is_leading_adjective); };
  if (all(at.left) && is_leading_adjective(at.right[0]) && at.right.size() > 1 && begins_small(at.right[0]))
    return Continuation::certain;
  const std::string_view ending = oblique_ending(at.left.back().folded);
  if (ending.empty() || !begins_small(at.right[0]) || oblique_ending(at.right[0].folded) != ending)
    return Continuation::none;
  const bool about = has_word(at.left, "по") && !ends_in_no_party(at.right);
  return about ? Continuation::doubtful : Continuation::certain;
}

bool ends_english_list(Words words) {
  const auto conjunction = std::find_if(words.begin(), words.end(), is_conjunction);
  if (conjunction == words.end() || conjunction + 1 == words.end()) return false;
  const Words tail(conjunction + 1, words.end());
  return english_head_at(tail) == tail.size() && !find_person(tail);
}

bool is_bare_field(Words words) {
  return !words.empty() && words.size() <= 3 && !is_given_name(words[0]) && !is_abbreviation(words[0]) &&
         english_head_at(words) == words.size() && !is_preposition(words[0]);
}

Words before_conjunction(Words words) {
  const auto conjunction = std::find_if(words.begin(), words.end(), is_conjunction);
  return words.first(static_cast<std::size_t>(conjunction - words.begin()));
}

// "Ministry of Education, Science and Sport", "Equality, Diversity and Inclusion lead".
Continuation english_list(const Neighbours& at) {
  const Words first = before_conjunction(at.right);
  const bool ends = ends_english_list(at.right) || (is_bare_field(at.right) && ends_english_list(at.next));
  const auto of = std::find_if(at.left.begin(), at.left.end(), [](const Word& word) { return is_preposition(word); });
  if (of != at.left.end() && of != at.left.begin() && of + 1 != at.left.end()) {
    const Words tail(of + 1, at.left.end());
    const bool continues = first.empty() ? ends_english_list(at.right) : is_bare_field(first) && ends;
    return continues && english_head_at(tail) == tail.size() ? Continuation::certain : Continuation::none;
  }
  const bool position = at.left.size() == 1 && is_position(at.left[0]) && at.right[0].capitals > 0;
  if (position && is_bare_field(at.right) && !is_latin_name(at.right))
    return Continuation::doubtful;  // "Director, Finance"
  const bool joined = first.size() < at.right.size() && !first.empty() && is_bare_field(first);
  const Words rest = joined ? at.right.subspan(first.size() + 1) : Words();
  const bool heads = !rest.empty() && rest.size() > 1 && english_head_at(rest) < rest.size() && !find_person(rest);
  return at.left.size() == 1 && is_bare_field(at.left) && heads ? Continuation::doubtful : Continuation::none;
}

bool lacks_noun(Words left) {
  if (is_conjunction(left.back()) || is_preposition(left.back())) return true;
  if (is_latin(left.back().folded))
    return !is_abbreviation(left.back()) && english_head_at(left) == left.size() && !find_person(left);
  const std::string_view last = left.back().folded;
  return is_leading_adjective(left.back()) || last.starts_with("заместител") || last == "зам" ||
         last.starts_with("представител");
}

bool is_person_after_position(const Neighbours& at) {
  const auto person = find_person(at.right);
  const std::size_t head = head_at(at.left);
  const bool position = head < at.left.size() ? is_position(at.left[head]) : english_head_at(at.left) < at.left.size();
  return person && person->begin == 0 && position && !find_person(at.left);
}

// A line that begins with a small letter and no nominative goes on with the line before.
bool goes_on_small(const Neighbours& at) {
  const Word& first = at.right[0];
  if (is_latin(first.folded) || is_preposition(first)) return false;
  if (is_genitive_too(first)) return at.left.size() == 1 || at.left[0].capitals > 0;
  return form_of(first) != Form::nominative;
}

}  // namespace

Continuation after_comma(const Neighbours& at) {
  if (at.left.empty() || at.right.empty()) return Continuation::none;
  if (begins_clause(at.right[0]) && begins_small(at.right[0])) return Continuation::certain;
  if (is_latin(at.left[0].folded)) return english_list(at);
  const Continuation adjectives = list_of_adjectives(at);
  return adjectives == Continuation::none ? list_of_fields(at) : adjectives;
}

bool after_line_break(std::string_view text, const Neighbours& at, bool person_before) {
  if (at.left.empty() || at.right.empty()) return false;
  const Word &last = at.left.back(), &first = at.right[0];
  if (last.end < text.size() && text[last.end] == '-') return true;
  if (is_conjunction(first) || lacks_noun(at.left)) return true;
  if (is_person_after_position(at)) return !person_before;
  if (first.quoted) return !last.quoted && (is_legal_form(last) || is_abbreviation(last) || is_party_noun(last));
  if (is_number_sign(first)) return !is_number(last);
  if (begins_small(first)) return goes_on_small(at);
  return is_capitalised(first) && !oblique_ending(first.folded).empty() && head_at(at.right) == at.right.size() &&
         !find_person(at.right);
}

}  // namespace mentor

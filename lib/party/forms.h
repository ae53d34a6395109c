// Grammatical form told by a word's ending: can it begin a party, or does it only go on with one? Only for lib/party.
#pragma once

#include "party/words.h"

namespace mentor {

enum class Form : unsigned char { nominative, oblique, either };

// The form of a Russian word by its ending; a noun that names a party is nominative, a preposition oblique.
Form form_of(const Word& word);
// Listed nouns, and those that the ending tells for people who do something: «волонтеры», «музыкант», "carers".
bool is_party_noun(const Word& word);
// «школы», «директора»: a listed noun whose nominative plural is its genitive singular too.
bool is_genitive_too(const Word& word);
// Nominative plural, for nouns and adjectives that are nominative.
bool is_plural(const Word& word);
// A single person's position, not an office or a group: «директор», «методист», "principal".
bool is_position(const Word& word);
// A position or several people who hold one: «директор», «библиотекари».
bool is_person_noun(const Word& word);
// Nominative adjective, written out or shortened: «старший», «соц.».
bool is_leading_adjective(const Word& word);
// The place of the noun that is the party, after adjectives; words.size() where the words do not begin with one.
std::size_t head_at(Words words);
// English: the noun before the first preposition; words.size() where it names no party.
std::size_t english_head_at(Words words);
// «осуществляющие», «который», «включая»: what goes on with the party before a comma.
bool begins_clause(const Word& word);

}  // namespace mentor

// Names of people in any text, for who must leave them out or tell two spellings of one apart.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

// Bytes [begin, end) of a text.
struct NamedPerson {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// Everybody who is named in the text, by the shape of the words: «Сидорова А. А.», «А. А. Сидорова», «Сидорова Анна
// Андреевна», "Mr J. Smith"; in order, not overlapping. A surname alone is not seen. O(words).
std::vector<NamedPerson> find_people(std::string_view text);

// Whether the text may name somebody: as find_people, and besides a first name beside a surname or a patronymic in any
// case («к Ивановой Анне», «С МАРИЕЙ ИВАНОВНОЙ»). For what anybody may read: it rather takes too much for a name.
// O(words).
bool may_name_somebody(std::string_view text);

// Everybody whom may_name_somebody sees, part by part: what a comma divides is not one name («Иванова М.И., Петров»).
// `alone`: a surname by itself counts too, where it has a capital and does not begin a sentence. In order, not
// overlapping. O(words).
std::vector<NamedPerson> find_names(std::string_view text, bool alone);

// The stem that a word of a name has in all cases of Russian, folded: «Анна», «Анне» → «анн». O(length).
std::string stem_of_name(std::string_view word);
// Whether the text is a person's name and nothing else but brackets, or may be one: two or three Latin words with a
// capital that are no ordinary words. For what must not show names: rather once too often. O(words).
bool may_be_person(std::string_view text);

// Whether two written names may be one person's: equal but for ё/е, letter case and the order of words, one with
// initials for what the other writes out, or without the patronymic. O(length).
bool may_be_one(std::string_view left, std::string_view right);

}  // namespace mentor

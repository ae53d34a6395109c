#include "party/names.h"

#include "party/person.h"

namespace mentor {

std::vector<NamedPerson> find_people(std::string_view text) {
  const std::vector<Word> all = words_of(text);
  std::vector<NamedPerson> people;
  for (Words left = all; !left.empty();) {
    const auto person = find_person(left);
    if (!person) break;
    people.push_back({left[person->begin].begin, left[person->end - 1].end});
    left = left.subspan(person->end);
  }
  return people;
}

bool may_be_person(std::string_view text) {
  std::vector<Word> words = words_of(text);
  std::erase_if(words, [](const Word& word) { return word.bracketed; });
  const auto person = find_person(words);
  return (person && person->begin == 0 && person->end == words.size()) || is_latin_name(words);
}

bool may_be_one(std::string_view left, std::string_view right) { return same_person(left, right); }

}  // namespace mentor

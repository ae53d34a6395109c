#include "change/who.h"

#include <algorithm>

#include "unicode/fold.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr std::size_t most_named = 3;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  const std::string folded = fold(text);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(" ,.", at), folded.size());
    if (end > at) words.push_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool is_called(std::string_view full_name, const std::vector<std::string>& asked) {
  const auto words = words_of(full_name);
  return std::ranges::all_of(asked,
                             [&](const std::string& each) { return std::ranges::find(words, each) != words.end(); });
}

struct Known {
  const Programme* programme;
  std::string id, name;
};

std::vector<Known> called(const std::vector<std::string>& asked, const std::vector<const Programme*>& programmes) {
  std::vector<Known> found;
  const auto add = [&](const Programme* programme, const Id& id, const Located<std::string>& name) {
    if (!id || !name || !is_called(name.value, asked)) return;
    const std::string known(*id);
    if (std::ranges::none_of(found, [&](const Known& each) { return each.id == known && each.programme == programme; }))
      found.push_back({programme, known, std::string(*name)});
  };
  for (const Programme* programme : programmes) {
    for (const Identity& each : programme->identities) add(programme, each.id, each.name);
    for (const Person& each : programme->people) add(programme, each.id, each.name);
  }
  return found;
}

std::vector<std::string> pairs_of(const Known& person) {
  std::vector<std::string> ids;
  for (const Pair& pair : person.programme->pairs) {
    const auto is = [&](const auto& member) { return *member == person.id; };
    if (pair.id && (is(pair.mentor) || std::ranges::any_of(pair.mentees, is))) ids.emplace_back(*pair.id);
  }
  return ids;
}

Message one(const Known& person, bool as_pairs) {
  if (!as_pairs) return {{"{0} is {1}", "{0} — это {1}"}, {person.name, person.id}};
  const auto pairs = pairs_of(person);
  if (pairs.empty())
    return {{"{0} is {1}, who is in no pair", "{0} — это {1}, такого участника нет ни в одной паре"},
            {person.name, person.id}};
  return {{"{0} is {1}, in {2}", "{0} — это {1}, пара: {2}"}, {person.name, person.id, listed(pairs, most_named)}};
}

}  // namespace

Message who_is_called(std::string_view name, const std::vector<const Programme*>& programmes, bool as_pairs) {
  const auto asked = words_of(name);
  if (asked.empty()) return {};
  std::vector<std::string> en, ru;
  for (const Known& each : called(asked, programmes)) {
    const Message words = one(each, as_pairs);
    en.push_back(words.in(Language::en));
    ru.push_back(words.in(Language::ru));
  }
  if (en.empty()) return {};
  return {as_pairs ? Text{"{0}; write the id of the pair", "{0}; напишите номер пары"}
                   : Text{"{0}; write the id", "{0}; напишите этот номер"},
          {Argument(listed(en, most_named).en, listed(ru, most_named).ru)}};
}

}  // namespace mentor

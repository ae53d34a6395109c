// What a party means: the order of data-model.md, exact spellings before variants.
#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "party/key.h"
#include "party/party.h"
#include "party/person.h"
#include "party/words.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

using Names = std::map<std::string, std::string, std::less<>>;

std::string with_qualifiers(const Party& party) {
  std::string name = party.name;
  for (const std::string& qualifier : party.qualifiers) name += " (" + qualifier + ")";
  return name;
}

Resolved exact_party(const Party& party, const Names& parties) {
  for (const std::string& name : {party.name, with_qualifiers(party), party.role})
    if (const auto found = parties.find(name); found != parties.end() && !name.empty())
      return {Resolution::party, found->first, ""};
  return {};
}

Resolved exact_abbreviation(const Party& party, const Names& abbreviations) {
  const auto found = abbreviations.find(party.name);
  if (found == abbreviations.end()) return {};
  return {Resolution::abbreviation, found->first, ""};
}

Resolved exact_person(const Party& party, const Names& people) {
  for (const std::string& name : {party.name, party.holder})
    if (const auto found = people.find(name); found != people.end() && !name.empty())
      return {Resolution::person, found->second, ""};
  return {};
}

// Words of `key` that begin with all of `head`.
bool leads(const std::vector<std::string>& key, const std::vector<std::string>& head) {
  return !head.empty() && head.size() <= key.size() && std::equal(head.begin(), head.end(), key.begin());
}

// English: the role is the last noun before a preposition, "programme curators of schools".
bool ends_head(const std::vector<Word>& words, const std::vector<std::string>& head) {
  std::size_t end = 0;
  while (end < words.size() && !is_preposition(words[end])) ++end;
  if (head.empty() || head.size() > end) return false;
  for (std::size_t i = 0; i < head.size(); ++i)
    if (stem(words[end - head.size() + i].folded) != head[i]) return false;
  return true;
}

bool is_role_name(const std::string& text, const std::string& name) {
  const std::vector<std::string> head = key_words(name, {});
  const std::vector<Word> words = words_of(text);
  if (words.empty()) return false;
  if (is_latin(words[0].folded)) return ends_head(words, head);
  std::size_t adjectives = 0;
  while (adjectives < words.size() && is_adjective(words[adjectives].folded)) ++adjectives;
  const std::vector<std::string> key = key_words(text, {});
  if (leads(key, head)) return true;
  return adjectives < key.size() && leads({key.begin() + static_cast<std::ptrdiff_t>(adjectives), key.end()}, head);
}

// The longest name wins, then the first role.
Resolved role_of(const Party& party, const std::vector<PartyDirectory::Role>& roles) {
  Resolved best;
  std::size_t longest = 0;
  for (const PartyDirectory::Role& role : roles)
    for (const std::string& name : role.names)
      if (code_points(name) > longest && is_role_name(party.role.empty() ? party.name : party.role, name)) {
        best = {Resolution::role, role.id, ""};
        longest = code_points(name);
      }
  return best;
}

Resolved variant_party(const Party& party, const PartyDirectory& directory) {
  const std::string key = party_key(party.name, directory.abbreviations);
  const std::string role = party_key(party.role, directory.abbreviations);
  for (const auto& [name, same] : directory.parties) {
    const std::string known = party_key(read_party(name).name, directory.abbreviations);
    if (!known.empty() && (known == key || known == role)) return {Resolution::variant, name, name};
  }
  return {};
}

Resolved variant_abbreviation(const Party& party, const Names& abbreviations) {
  const std::string key = party_key(party.name, abbreviations), folded = fold(party.name);
  for (const auto& [brief, meaning] : abbreviations)
    if (fold(brief) == folded || (!key.empty() && party_key(meaning, abbreviations) == key))
      return {Resolution::variant, brief, brief};
  return {};
}

// Somebody else's name is worse than none: two people that the words fit are nobody.
Resolved variant_person(const Party& party, const Names& people) {
  const std::string& written = party.holder.empty() ? party.name : party.holder;
  Resolved found;
  for (const auto& [name, id] : people) {
    if (!same_person(written, name) || found.id == id) continue;
    if (found.how != Resolution::unknown) return {};
    found = {Resolution::variant, id, name};
  }
  return found;
}

}  // namespace

Resolved resolve_party(const Party& party, const PartyDirectory& directory) {
  Resolved found = exact_party(party, directory.parties);
  const auto otherwise = [&](auto next) {
    if (found.how == Resolution::unknown) found = next();
  };
  otherwise([&] { return exact_abbreviation(party, directory.abbreviations); });
  otherwise([&] { return exact_person(party, directory.people); });
  otherwise([&] { return role_of(party, directory.roles); });
  otherwise([&] { return variant_party(party, directory); });
  otherwise([&] { return variant_abbreviation(party, directory.abbreviations); });
  otherwise([&] { return variant_person(party, directory.people); });
  return found;
}

}  // namespace mentor

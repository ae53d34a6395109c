#include "check/parties.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "check/facts.h"
#include "check/prose.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

constexpr std::array<std::string_view, 10> territories = {"района",   "округа", "области", "края",    "республики",
                                                          "district", "region", "county",  "borough", "province"};

bool is_territory(std::string_view word) {
  return std::find(territories.begin(), territories.end(), fold(word)) != territories.end();
}

// What a territory's own name is never: «городского округа», «муниципального района».
bool is_kind_word(std::string_view word) {
  constexpr std::array<std::string_view, 7> kinds = {"городского", "муниципального", "федерального", "автономного",
                                                     "сельского",  "нашего",         "the"};
  return std::find(kinds.begin(), kinds.end(), fold(word)) != kinds.end();
}

bool mentions(std::string_view text, std::string_view name) {
  for (const ProseWord& word : prose_words(text))
    if (same_stem(word.text, name)) return true;
  return false;
}

bool is_ours(const CheckInput& input, const Roadmap& roadmap, std::string_view name) {
  for (const Programme* programme = &input.programme; programme; programme = programme->parent)
    if (mentions(programme->file.title.value, name) || mentions(programme->file.organisation.value, name)) return true;
  return mentions(roadmap.title.value, name) || mentions(roadmap.organisation.value, name);
}

std::map<std::string, SameParty> find_parties(const CheckInput& input, const Roadmap& roadmap) {
  const Meanings& meanings = meanings_of(input, roadmap);
  std::unordered_map<std::string_view, SameParty*> by_name;
  std::map<std::string, SameParty> groups;
  for (const PlacedParty& each : parties_of(roadmap)) {
    SameParty*& group = by_name[each.member->party->name];
    if (!group) group = &groups[party_key(each.member->party->name, meanings)];
    group->push_back(each);
  }
  return groups;
}

std::set<std::string, std::less<>> find_parties_of_one_word(const Roadmap& roadmap) {
  std::set<std::string, std::less<>> alone;
  for (const auto& [name, meaning] : roadmap.directory->abbreviations) alone.insert(name);
  for (const auto& [name, key] : roadmap.directory->parties) alone.insert(name);
  for (const auto& [section, item] : items_of(roadmap))
    for (const auto& cell : item->responsible.written)
      if (is_abbreviation(cell.value)) alone.insert(cell.value);
  return alone;
}

}  // namespace

const std::map<std::string, SameParty>& parties_by_key(const CheckInput& input, const Roadmap& roadmap) {
  return input.facts.of(roadmap).parties.get([&] { return find_parties(input, roadmap); });
}

std::string foreign_territory(const CheckInput& input, const Roadmap& roadmap, std::string_view party) {
  const std::vector<ProseWord> words = prose_words(party);
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view name = words[i - 1].text;
    if (!is_territory(words[i].text) || !begins_upper(name) || is_kind_word(name)) continue;
    if (!is_ours(input, roadmap, name))
      return std::string(party.substr(words[i - 1].offset, words[i].end() - words[i - 1].offset));
  }
  return {};
}

const std::set<std::string, std::less<>>& parties_of_one_word(const CheckInput& input, const Roadmap& roadmap) {
  return input.facts.of(roadmap).parties_of_one_word.get([&] { return find_parties_of_one_word(roadmap); });
}

bool begins_with_preposition(std::string_view text) {
  constexpr std::array<std::string_view, 16> prepositions = {"в",  "во", "на",  "по", "при",  "от",   "для",  "из",
                                                             "со", "к",  "for", "of", "from", "with", "into", "at"};
  const std::vector<ProseWord> words = prose_words(text, 2);
  return words.size() > 1 && std::find(prepositions.begin(), prepositions.end(), words[0].text) != prepositions.end();
}

}  // namespace mentor

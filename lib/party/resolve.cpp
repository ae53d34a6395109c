// What a party means: the order of data-model.md, exact spellings before variants. Everything is found by key.
#include <algorithm>
#include <optional>
#include <unordered_map>

#include "base/utf8.h"
#include "party/forms.h"
#include "party/initials.h"
#include "party/key.h"
#include "party/notes.h"
#include "party/party.h"
#include "party/person.h"
#include "party/words.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

using namespace party_notes;

using Names = std::map<std::string, std::string, std::less<>>;

std::string with_qualifiers(const Party& party) {
  std::string name = party.name;
  for (const std::string& qualifier : party.qualifiers) name += " (" + qualifier + ")";
  return name;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text.append(text.empty() ? "" : " ").append(word);
  return text;
}

// Without prepositions: «куратора внедрения» and «куратор по внедрению ЦМН».
std::vector<std::string> content_words(std::vector<std::string> words) {
  std::erase_if(words, [](const std::string& word) { return code_points(word) < 3; });
  return words;
}

constexpr std::size_t least_beginning = 2, longest_beginning = 8;  // words
constexpr std::size_t longest_role = 6;                            // words of a role's name that are compared

}  // namespace

class PartyResolver::Index {
 public:
  explicit Index(const PartyDirectory& directory) : all_(directory) {
    for (const auto& [name, same] : all_.parties) {
      const std::string bare = read_party(name).name;
      const std::vector<Word> words = words_of(bare);
      const std::vector<std::string> key = key_words(words, all_.abbreviations);
      party_by_key_.try_emplace(joined(key), &name);
      const InitialName initials(words);
      initials_.emplace(initials.signature(), &name);
      abbreviates_ = abbreviates_ || initials.has_abbreviation();
      add_beginnings(name, content_words(key));
    }
    for (const auto& [brief, meaning] : all_.abbreviations) {
      abbreviation_by_fold_.try_emplace(fold(brief), &brief);
      abbreviation_by_key_.try_emplace(party_key(meaning, all_.abbreviations), &brief);
    }
    add_roles();
  }

  Resolved operator()(const Party& party) const {
    Resolved found = exact_party(party);
    const auto otherwise = [&](auto next) {
      if (found.how == Resolution::unknown && found.note.empty()) found = next();
    };
    otherwise([&] { return exact_abbreviation(party); });
    otherwise([&] { return exact_person(party); });
    if (found.how != Resolution::unknown) return found;
    const Spelling spelling(party, all_.abbreviations);
    otherwise([&] { return role_of(spelling); });
    otherwise([&] { return variant_party(party, spelling); });
    otherwise([&] { return variant_abbreviation(party, spelling); });
    otherwise([&] { return by_initials(party, spelling); });
    otherwise([&] { return variant_person(party, spelling); });
    otherwise([&] { return shortened(party, spelling); });
    return found;
  }

 private:
  // The party's words, taken apart once for all comparisons.
  struct Spelling {
    Spelling(const Party& party, const Names& abbreviations)
        : words(words_of(party.name)),
          key(key_words(words, abbreviations)),
          has_role(party.role != party.name && !party.role.empty()) {
      if (has_role) role_words = words_of(party.role);
      has_declared =
          std::any_of(words.begin(), words.end(), [&](const Word& word) { return abbreviations.contains(word.text); });
    }

    // The words of the role with no declared abbreviation written out.
    std::vector<std::string> role_key() const {
      if (has_role) return key_words(role_words, {});
      return has_declared ? key_words(words, {}) : key;
    }
    // A name of two words or more has a capital in each.
    bool may_be_person() const {
      return std::count_if(words.begin(), words.end(), [](const Word& word) { return word.capitals > 0; }) > 1;
    }

    std::vector<Word> words;
    std::vector<std::string> key;
    bool has_role;
    bool has_declared = false;  // some word is a declared abbreviation
    std::vector<Word> role_words;
  };

  struct RoleName {
    const PartyDirectory::Role* role;
    std::size_t order;
    std::size_t length;  // of the name, in code points
  };

  void add_beginnings(const std::string& name, const std::vector<std::string>& words) {
    std::string beginning;
    for (std::size_t i = 0; i < std::min(words.size(), longest_beginning); ++i) {
      beginning.append(i == 0 ? "" : " ").append(words[i]);
      if (i + 1 < least_beginning) continue;
      const auto [known, is_new] = longer_.try_emplace(beginning, &name);
      if (!is_new) known->second = nullptr;
    }
  }

  void add_roles() {
    std::size_t order = 0;
    for (const PartyDirectory::Role& role : all_.roles)
      for (const std::string& name : role.names) {
        const std::string key = joined(key_words(name, {}));
        const RoleName entry{&role, order++, code_points(name)};
        const auto [known, is_new] = role_by_key_.try_emplace(key, entry);
        if (!is_new && known->second.length < entry.length) known->second = entry;
      }
  }

  Resolved exact_party(const Party& party) const {
    const auto look = [&](const std::string& name) -> Resolved {
      const auto found = name.empty() ? all_.parties.end() : all_.parties.find(name);
      return found == all_.parties.end() ? Resolved{} : Resolved{Resolution::party, found->first, ""};
    };
    Resolved found = look(party.name);
    if (found.how == Resolution::unknown && !party.qualifiers.empty()) found = look(with_qualifiers(party));
    return found.how == Resolution::unknown ? look(party.role) : found;
  }

  Resolved exact_abbreviation(const Party& party) const {
    const auto found = all_.abbreviations.find(party.name);
    if (found == all_.abbreviations.end()) return {};
    return {Resolution::abbreviation, found->first, ""};
  }

  Resolved exact_person(const Party& party) const {
    const KnownPeople::Names& people = all_.people.names();
    for (const std::string* name : {&party.name, &party.holder})
      if (const auto found = people.find(*name); found != people.end() && !name->empty()) {
        if (found->second.empty()) return {Resolution::unknown, "", "", {namesakes_note, {*name}}};
        return {Resolution::person, found->second, ""};
      }
    return {};
  }

  // The longest name wins, then the first role.
  Resolved role_of(const Spelling& spelling) const {
    const std::vector<Word>& words = spelling.has_role ? spelling.role_words : spelling.words;
    std::optional<RoleName> best;
    const auto look = [&](const std::vector<std::string>& key, std::size_t begin, std::size_t end) {
      if (begin >= end) return;
      const auto found = role_by_key_.find(
          joined({key.begin() + static_cast<std::ptrdiff_t>(begin), key.begin() + static_cast<std::ptrdiff_t>(end)}));
      if (found == role_by_key_.end()) return;
      const RoleName& name = found->second;
      if (!best || std::pair(name.length, best->order) > std::pair(best->length, name.order)) best = name;
    };
    if (words.empty() || role_by_key_.empty()) return {};
    if (leads_something_else(words)) return {};
    if (is_latin(words[0].folded))
      look_english(words, look);
    else
      look_russian(words, spelling.role_key(), look);
    return best ? Resolved{Resolution::role, best->role->id, ""} : Resolved{};
  }

  // «руководители ШМО», "heads of department": at the head of something that is no organisation.
  static bool leads_something_else(const std::vector<Word>& words) {
    const bool english = is_latin(words[0].folded);
    const Words left = Words(words).subspan(1);
    if (!is_leader(words[0]) || left.empty()) return false;
    if (english && left[0].folded != "of") return false;
    return std::none_of(left.begin(), left.end(), is_organisation_word);
  }

  static bool is_leader(const Word& word) {
    return word.folded.starts_with("руководител") || word.folded == "рук" || word.folded == "head" ||
           word.folded == "heads";
  }

  static bool is_organisation_word(const Word& word) {
    constexpr std::string_view stems[] = {
        "организац", "учрежден",    "школ",      "гимнази", "лице",     "колледж",   "техникум", "училищ", "сад",
        "центр",     "университет", "институт",  "академи", "интернат", "предприят", "orga",     "school", "college",
        "academ",    "institut",    "universit", "centre",  "center",   "charit",    "nurser"};
    constexpr std::string_view brief[] = {"ОО", "ОУ", "ДОО", "ДОУ", "ПОО", "ПОУ", "УДО", "СОШ", "ООШ", "ОДО", "СПО"};
    return is_legal_form(word) || std::find(std::begin(brief), std::end(brief), word.text) != std::end(brief) ||
           std::any_of(std::begin(stems), std::end(stems), [&](auto stem) { return word.folded.starts_with(stem); });
  }

  // English: the role is the last noun before a preposition, "programme curators of schools".
  template <typename Look>
  static void look_english(const std::vector<Word>& words, Look look) {
    std::vector<std::string> stems;
    for (const Word& word : words) {
      if (is_preposition(word)) break;
      stems.push_back(stem(word.folded));
    }
    for (std::size_t count = 1; count <= std::min(stems.size(), longest_role); ++count)
      look(stems, stems.size() - count, stems.size());
  }

  // «школьный куратор внедрения»: at the beginning, or after adjectives.
  template <typename Look>
  static void look_russian(const std::vector<Word>& words, const std::vector<std::string>& key, Look look) {
    std::size_t adjectives = 0;
    while (adjectives < words.size() && is_adjective(words[adjectives].folded)) ++adjectives;
    for (std::size_t begin = 0; begin <= adjectives; begin += std::max<std::size_t>(adjectives, 1))
      for (std::size_t count = 1; count <= longest_role && begin + count <= key.size(); ++count)
        look(key, begin, begin + count);
  }

  Resolved variant_party(const Party& party, const Spelling& spelling) const {
    const std::string key = joined(spelling.key);
    auto found = key.empty() ? party_by_key_.end() : party_by_key_.find(key);
    if (found == party_by_key_.end() && spelling.has_role)
      found = party_by_key_.find(joined(key_words(spelling.role_words, all_.abbreviations)));
    if (found == party_by_key_.end() || found->first.empty()) return {};
    return {Resolution::variant, *found->second, *found->second, {variant_note, {party.name, *found->second}}};
  }

  Resolved variant_abbreviation(const Party& party, const Spelling& spelling) const {
    const std::string key = joined(spelling.key);
    const auto written_out = abbreviation_by_key_.find(key);
    const auto folded =
        spelling.words.size() == 1 ? abbreviation_by_fold_.find(fold(party.name)) : abbreviation_by_fold_.end();
    const std::string* brief = folded != abbreviation_by_fold_.end() ? folded->second : nullptr;
    if (!brief && !key.empty() && written_out != abbreviation_by_key_.end()) brief = written_out->second;
    if (!brief) return {};
    return {Resolution::variant, *brief, *brief, {variant_note, {party.name, *brief}}};
  }

  // «руководители ИМЦ» and «руководители информационно-методических центров», though nobody declared ИМЦ.
  Resolved by_initials(const Party& party, const Spelling& spelling) const {
    if (!abbreviates_ && std::none_of(spelling.words.begin(), spelling.words.end(), is_abbreviation)) return {};
    const InitialName name(spelling.words);
    const auto [first, last] = initials_.equal_range(name.signature());
    const std::string* found = nullptr;
    for (auto each = first; each != last; ++each) {
      if (!name.may_be(InitialName(words_of(read_party(*each->second).name)))) continue;
      if (found) return {Resolution::unknown, "", "", {several_note, {party.name, *found, *each->second}}};
      found = each->second;
    }
    if (!found) return {};
    return {Resolution::variant, *found, *found, {initials_note, {party.name, *found}}};
  }

  // «куратора внедрения» where «куратор по внедрению ЦМН в ОО» is known and nothing else begins so.
  Resolved shortened(const Party& party, const Spelling& spelling) const {
    const auto found = longer_.find(joined(content_words(spelling.key)));
    if (found == longer_.end() || !found->second) return {};
    return {Resolution::variant, *found->second, *found->second, {shortened_note, {party.name, *found->second}}};
  }

  // Somebody else's name is worse than none: two people that the words fit are nobody.
  Resolved variant_person(const Party& party, const Spelling& spelling) const {
    const std::string& written = party.holder.empty() ? party.name : party.holder;
    if (party.holder.empty() && !spelling.may_be_person()) return {};
    const KnownPeople::Entry* found = nullptr;
    for (const auto* person : all_.people.sharing_rarest(full_names(spelling.words))) {
      if (!same_person(written, person->first) || (found && found->second == person->second)) continue;
      if (found) return {Resolution::unknown, "", "", {several_note, {written, found->first, person->first}}};
      found = person;
    }
    if (!found) return {};
    return {Resolution::variant, found->second, found->first, {same_person_note, {written, found->first}}};
  }

  const PartyDirectory& all_;
  std::unordered_map<std::string, const std::string*> party_by_key_, abbreviation_by_fold_, abbreviation_by_key_;
  std::multimap<std::string, const std::string*> initials_;     // those of one key in the order of their names
  std::unordered_map<std::string, const std::string*> longer_;  // beginning → the party, nullptr where several begin so
  std::unordered_map<std::string, RoleName> role_by_key_;
  bool abbreviates_ = false;  // whether some party's name has an abbreviation
};

PartyResolver::PartyResolver(const PartyDirectory& directory) : index_(std::make_unique<const Index>(directory)) {}
PartyResolver::PartyResolver(PartyResolver&&) noexcept = default;
PartyResolver::~PartyResolver() = default;

Resolved PartyResolver::operator()(const Party& party) const { return (*index_)(party); }

Resolved resolve_party(const Party& party, const PartyDirectory& directory) { return PartyResolver(directory)(party); }

}  // namespace mentor

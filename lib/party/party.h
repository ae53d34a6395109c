// Cells of responsible parties: «Зам. директора по УВР, классные руководители (в рамках компетенции)» → who is meant.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "party/known_people.h"

namespace mentor {

// One party of a cell. `offset`/`length` are the bytes of the cell that name it (without separators around).
struct Party {
  std::string name;    // the party's whole text as written, without its qualifiers, never re-inflected
  std::string role;    // «зам. директора по УВР»; empty where only a holder is named
  std::string holder;  // «Сидорова А. А.» or an organisation that holds the role; empty where none is named
  std::vector<std::string> qualifiers;  // «в рамках компетенции», without brackets
  std::optional<std::string> resolved;  // id of what it was resolved to, by who calls resolve_party
  std::uint32_t offset = 0;  // of the name alone: no qualifier after it; the part as written where a list was completed
  std::uint32_t length = 0;
};

struct PartyCell {
  std::vector<Party> parties;
  std::vector<Message> notes;  // e.g. an elliptic list that was completed
};

// Party names and abbreviations whose commas or «и» are part of them, prepared once for many cells.
class KnownNames {
 public:
  KnownNames() = default;
  // O(names × length).
  explicit KnownNames(const std::vector<std::string>& names);

  // Whether this is one of the names, as written. O(log names).
  bool contains(std::string_view name) const { return names_.contains(name); }
  // The names that begin with this folded word, each as its folded words; nullptr where none does. O(log names).
  const std::vector<std::vector<std::string>>* beginning_with(std::string_view word) const;

 private:
  std::set<std::string, std::less<>> names_;
  std::map<std::string, std::vector<std::vector<std::string>>, std::less<>> by_first_word_;
};

// Splits a cell at commas, semicolons, line breaks, «/», «или» and «и»/"and" between parties, not inside quotes,
// brackets or names; takes off list marks («1)», «–») and headings («Отв.:»); completes elliptic lists («СОШ № 5, 10»;
// «зам. директора по УР, ВР») with a note. What a heading or joining words say of a party («Соисполнители: …»,
// «совместно с …») becomes its first qualifier. Two known abbreviations side by side without a separator («ОУ ИМЦ») are
// two parties, with a note. Any bytes are safe. O(length × log known) for names of ordinary length.
PartyCell split_parties(std::string_view cell, const KnownNames& known);
// The same for a single cell; prepares the names each time.
PartyCell split_parties(std::string_view cell, const std::vector<std::string>& known = {});

// One party taken apart without splitting (an element of a YAML list is one party).
Party read_party(std::string_view text);

// What parties can be resolved to, in the order of data-model.md.
struct PartyDirectory {
  struct Role {
    std::string id;                  // of the profile
    std::vector<std::string> names;  // words for it in both languages, nominative singular and plural
  };
  std::map<std::string, std::string, std::less<>> parties;        // key as written → itself (exact)
  std::map<std::string, std::string, std::less<>> abbreviations;  // short form → meaning
  KnownPeople people;
  std::vector<Role> roles;
};

enum class Resolution : unsigned char { party, abbreviation, person, role, variant, unknown };
struct Resolved {
  Resolution how = Resolution::unknown;
  std::string id;         // key of `parties`, short form, participant id, role id; empty: unknown
  std::string canonical;  // for a variant: the spelling it is a variant of
  Message note = {};      // why a variant is taken for that, or why a person's name is left unknown; else empty
};

// Resolves parties against one directory, which must outlive it.
//
// The order: exact `parties` key, abbreviation, participant id or name, role of the profile, a variant spelling of one
// of these (letter case, ё/е, dashes, spaces, shortened words such as «зам. дир.», case endings, an abbreviation
// written out, initials of words although nobody declared them, a person's initials or another order of the names, the
// beginning of one party's words),
// else unknown. A name that fits two people, or initials that fit two parties, are unknown, and the note says so.
class PartyResolver {
 public:
  // O(directory without its people × length).
  explicit PartyResolver(const PartyDirectory& directory);
  PartyResolver(PartyResolver&&) noexcept;
  ~PartyResolver();

  // O(length × log directory), and the people of one surname.
  Resolved operator()(const Party& party) const;

 private:
  class Index;
  std::unique_ptr<const Index> index_;
};

// The same for a single party: O(directory × length). For many use PartyResolver.
Resolved resolve_party(const Party& party, const PartyDirectory& directory);

// A key under which variant spellings of one party fall together (case, ё/е, dashes, spacing, endings, shortened
// words, abbreviations that every school knows: «ОО», «по ВР»); for telling that two unknown parties are one.
// Meaningful only for comparison.
std::string party_key(std::string_view name, const std::map<std::string, std::string, std::less<>>& abbreviations);

// What a deputy answers for: «зам. директора по УВР» and «заместитель директора по учебно-воспитательной работе» have
// one key; empty for who is no deputy, or where nothing is said. O(length × log abbreviations).
std::string deputy_field(const Party& party, const std::map<std::string, std::string, std::less<>>& abbreviations);

}  // namespace mentor

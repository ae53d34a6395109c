// Going through a roadmap the way rules do: every sentence of it, every responsible party, every dated item.
#pragma once

#include <string>
#include <vector>

#include "check/prose.h"
#include "check/rule.h"

namespace mentor {

enum class Part : unsigned char { title, organisation, section, item, step, deadline, responsible, result };

// One sentence of a roadmap and what it is.
struct RoadmapText {
  Part part;
  const Located<std::string>* text;
  const RoadmapSection* section;  // nullptr: at the top
  const Item* item;               // nullptr: of the roadmap or a section
  std::vector<ProseWord> words = {};
  Outline outline = {};
};

// Every sentence that is given, in the order of the file. O(items) at the first question.
const std::vector<RoadmapText>& texts_of(const CheckInput& input, const Roadmap& roadmap);

// The years that the title of an item names. O(log items), and O(titles) at the first question.
const std::vector<Scope>& scopes_of_title(const CheckInput& input, const Roadmap& roadmap, const Item& item);

// One responsible party and the item whose cell names it.
struct PlacedParty {
  const Item* item;
  const ResponsibleCell::Member* member;
};
// The members of every `responsible`, in the order of the file; those that a note completed («СОШ № 5, 10») included.
std::vector<PlacedParty> parties_of(const Roadmap& roadmap);

// The first item whose number (without its trailing dot) is `key`; nullptr where there is none. O(1), and O(items) at
// the first question.
const Item* find_item(const CheckInput& input, const Roadmap& roadmap, std::string_view key);
// The number as it names an item: without a trailing dot.
std::string_view item_key(std::string_view number);

// The first and the last due day of the unmarked windows; nothing where nothing is due or it lasts the whole period.
struct DueRange {
  Date first;
  Date last;
};
std::optional<DueRange> due_range(const Deadline& deadline);
// Whether the phrase was understood and names no date: a schedule kept elsewhere, an event, "on request".
bool names_no_date(const Deadline& deadline);

// Whether the roadmap's own table has a column for a field: as `columns` says, or, without `columns`, whether any item
// has a value there (`has`).
bool has_column(const Roadmap& roadmap, std::string_view field, bool (*has)(const Item&));

// Whether the roadmap is written in Russian: its language, else the programme's.
bool is_russian(const CheckInput& input, const Roadmap& roadmap);

// Short form → meaning for comparing names of parties: the profile's, the programme's and the document's own, and short
// forms that the document uses in place of a declared one («ЦМН» for «ЦНМ»).
using Meanings = std::map<std::string, std::string, std::less<>>;
const Meanings& meanings_of(const CheckInput& input, const Roadmap& roadmap);

// Where a finding about the whole roadmap stands: its title, else its id, else its kind.
Place head_of(const Roadmap& roadmap);

// Whether the roadmap's file was read without a fault: only then can a rule say that something is not there.
bool was_read_whole(const CheckInput& input, const Roadmap& roadmap);

// A finding's other places, at most `most` of them, each with the same sentence.
void relate(Diagnostic& diagnostic, const std::vector<Place>& places, const Message& message, std::size_t most = 8);

}  // namespace mentor

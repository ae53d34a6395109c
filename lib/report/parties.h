// Responsible parties as reports name and count them.
#pragma once

#include <map>

#include "report/items.h"
#include "report/report.h"

namespace mentor {

// One party of a cell: `key` is the same for variant spellings within a programme.
struct NamedParty {
  std::string key;
  std::string holder;                   // who holds what was resolved: two people in one post are not one party
  std::string name;                     // as written; redacted: the role, the id, or "…"
  std::optional<std::string> resolved;  // what it was resolved to; nothing for unknown parties
  Resolution how = Resolution::unknown;
};

// Whether the two are one party: one key, and not two names.
bool is_same(const NamedParty& left, const NamedParty& right);

// Tells parties of the same key apart where several people are named in it («зам. директора Белова», «зам. директора
// Ким»); what names nobody belongs to the only one who is named. O(named people of a key) each.
class PartyGroups {
 public:
  // Of the responsible and accountable parties of the items.
  PartyGroups(const ReportInput& input, const std::vector<ReportItem>& items);
  // The same within the programmes for all that are one.
  std::string key_of(const Programme& programme, const NamedParty& party) const;

 private:
  void add(const Programme& programme, const NamedParty& party);

  std::map<std::string, std::vector<std::string>> holders_;  // by the programme's folder and key
};

// The parties of a cell in its order, each once. Redacted, holders are left out.
std::vector<NamedParty> parties_of(const Programme& programme, const ResponsibleCell& cell, bool redacted);
// The parties that are accountable: those that `accountable` names, else the first responsible one.
std::vector<NamedParty> accountable_of(const Programme& programme, const Item& item, bool redacted);
// Names as a list cell.
Cell names_cell(const std::vector<NamedParty>& parties);
// The cell as its document has it, one line; redacted, only the names of parties.
Cell written_cell(const Programme& programme, const ResponsibleCell& cell, bool redacted);

}  // namespace mentor

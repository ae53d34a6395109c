// Responsible parties as reports name and count them.
#pragma once

#include "report/report.h"

namespace mentor {

// One party of a cell: `key` is the same for variant spellings within a programme.
struct NamedParty {
  std::string key;
  std::string name;                     // as written; redacted: the role, the id, or "…"
  std::optional<std::string> resolved;  // what it was resolved to; nothing for unknown parties
  Resolution how = Resolution::unknown;
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

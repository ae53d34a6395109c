#include "report/parties.h"

#include <algorithm>

namespace mentor {

namespace {

constexpr const char* withheld = "…";

std::string shown_name(const ResponsibleCell::Member& member, bool redacted) {
  if (!redacted) return member.party->name;
  if (member.resolved->how == Resolution::person) return member.resolved->id;
  if (member.party->holder.empty()) return member.party->name;
  if (!member.party->role.empty()) return member.party->role;
  const bool opaque = member.resolved->how == Resolution::abbreviation || member.resolved->how == Resolution::role;
  return opaque ? member.resolved->id : withheld;
}

NamedParty named(const Programme& programme, const ResponsibleCell::Member& member, bool redacted) {
  NamedParty party;
  party.how = member.resolved->how;
  party.name = shown_name(member, redacted);
  const bool names_holder = redacted && !member.party->holder.empty() && party.how != Resolution::person &&
                            party.how != Resolution::abbreviation && party.how != Resolution::role;
  if (!member.resolved->id.empty() && !names_holder) party.resolved = member.resolved->id;
  party.key = member.resolved->id.empty() ? party_key(member.party->name, programme.effective.abbreviations)
                                          : "=" + member.resolved->id;
  return party;
}

}  // namespace

std::vector<NamedParty> parties_of(const Programme& programme, const ResponsibleCell& cell, bool redacted) {
  std::vector<NamedParty> parties;
  for (const auto& member : cell.members) {
    NamedParty party = named(programme, member, redacted);
    const auto same = [&](const NamedParty& each) { return each.key == party.key; };
    if (std::none_of(parties.begin(), parties.end(), same)) parties.push_back(std::move(party));
  }
  return parties;
}

std::vector<NamedParty> accountable_of(const Programme& programme, const Item& item, bool redacted) {
  if (!item.accountable.members.empty()) return parties_of(programme, item.accountable, redacted);
  auto parties = parties_of(programme, item.responsible, redacted);
  if (parties.size() > 1) parties.erase(parties.begin() + 1, parties.end());
  return parties;
}

Cell names_cell(const std::vector<NamedParty>& parties) {
  CellList list;
  for (const NamedParty& party : parties) list.emplace_back(party.name);
  return Cell(std::move(list));
}

Cell written_cell(const Programme& programme, const ResponsibleCell& cell, bool redacted) {
  std::string text;
  const auto add = [&](std::string_view part) { text.append(text.empty() ? "" : ", ").append(part); };
  if (redacted)
    for (const NamedParty& party : parties_of(programme, cell, true)) add(party.name);
  else
    for (const Located<std::string>& part : cell.written) add(*part);
  return text.empty() ? Cell() : Cell(std::move(text));
}

}  // namespace mentor

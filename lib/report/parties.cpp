#include "report/parties.h"

#include <algorithm>

#include "party/names.h"
#include "report/builder.h"
#include "report/counts.h"

namespace mentor {

namespace {

constexpr const char* withheld = "…";

bool names_person(const ResponsibleCell::Member& member) {
  return !member.party->holder.empty() || may_be_person(member.party->name) || may_be_person(member.resolved->id);
}

// The post of a person whom `parties` calls "Ann Brown, coordinator"; empty where it says none.
std::string declared_post(const Programme& programme, const std::string& key) {
  const auto entry = programme.effective.parties.find(key);
  if (entry == programme.effective.parties.end() || !entry->second->name) return {};
  const std::string name(*entry->second->name);
  const std::size_t comma = name.find(',');
  if (comma == std::string::npos) return read_party(name).holder.empty() ? std::string() : read_party(name).role;
  const std::size_t post = name.find_first_not_of(' ', comma + 1);
  return post != std::string::npos && may_be_person(name.substr(0, comma)) ? name.substr(post) : std::string();
}

std::string shown_name(const Programme& programme, const ResponsibleCell::Member& member, bool redacted) {
  if (!redacted) return member.party->name;
  if (member.resolved->how == Resolution::person) return member.resolved->id;
  if (!names_person(member)) return member.party->name;
  if (!member.party->role.empty() && !may_be_person(member.party->role)) return member.party->role;
  if (std::string post = declared_post(programme, member.resolved->id); !post.empty()) return post;
  const bool opaque = member.resolved->how == Resolution::abbreviation || member.resolved->how == Resolution::role;
  return opaque ? member.resolved->id : withheld_mark;
}

NamedParty named_party(const Programme& programme, const ResponsibleCell::Member& member, bool redacted) {
  NamedParty party;
  party.how = member.resolved->how;
  party.name = shown_name(programme, member, redacted);
  const bool names_holder = redacted && names_person(member) && party.how != Resolution::person &&
                            party.how != Resolution::abbreviation && party.how != Resolution::role;
  if (!member.resolved->id.empty() && !names_holder) party.resolved = member.resolved->id;
  party.key = member.resolved->id.empty() ? party_key(member.party->name, programme.effective.abbreviations)
                                          : "=" + member.resolved->id;
  if (party.how == Resolution::role)
    if (const auto field = deputy_field(*member.party, programme.effective.abbreviations); !field.empty())
      party.key += "\t" + field;
  if (party.how != Resolution::person && party.how != Resolution::unknown) party.holder = member.party->holder;
  return party;
}

bool may_be_same_holder(const std::string& left, const std::string& right) {
  return left == right || may_be_one(left, right);
}

std::string place_of(const Programme& programme, const NamedParty& party) {
  return programme.folder + '\n' + party.key;
}

}  // namespace

bool is_same(const NamedParty& left, const NamedParty& right) {
  if (left.key != right.key) return false;
  return left.holder.empty() || right.holder.empty() || may_be_same_holder(left.holder, right.holder);
}

PartyGroups::PartyGroups(const ReportInput& input, const std::vector<ReportItem>& items) {
  for (const ReportItem& row : items)
    for (const ResponsibleCell* cell : {&row.item->responsible, &row.item->accountable})
      for (const NamedParty& party : parties_of(*row.programme, *cell, is_redacted(input))) add(*row.programme, party);
}

void PartyGroups::add(const Programme& programme, const NamedParty& party) {
  if (party.holder.empty()) return;
  std::vector<std::string>& known = holders_[place_of(programme, party)];
  const auto same = [&](const std::string& each) { return may_be_same_holder(each, party.holder); };
  if (std::none_of(known.begin(), known.end(), same)) known.push_back(party.holder);
}

std::string PartyGroups::key_of(const Programme& programme, const NamedParty& party) const {
  std::string key = place_of(programme, party);
  const auto found = holders_.find(key);
  if (found == holders_.end() || found->second.size() < 2) return key;
  const auto same = [&](const std::string& each) { return may_be_same_holder(each, party.holder); };
  const auto holder = std::find_if(found->second.begin(), found->second.end(), same);
  return key + '\t' + (holder == found->second.end() ? std::string() : *holder);
}

std::vector<NamedParty> parties_of(const Programme& programme, const ResponsibleCell& cell, bool redacted) {
  std::vector<NamedParty> parties;
  for (const auto& member : cell.members) {
    NamedParty party = named_party(programme, member, redacted);
    const auto same = [&](const NamedParty& each) { return is_same(each, party); };
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

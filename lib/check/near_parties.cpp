#include "check/near_parties.h"

#include "check/facts.h"
#include "check/prose.h"

namespace mentor {

namespace {

template <class Names>
void add_keys(const Names& names, std::vector<std::string_view>& keys) {
  for (const auto& [name, meaning] : names) keys.push_back(name);
}

std::vector<std::string_view> own_names(const PartyDirectory& directory) {
  std::vector<std::string_view> names;
  add_keys(directory.parties, names);
  add_keys(directory.abbreviations, names);
  return names;
}

std::vector<std::string_view> names_of_roles(const PartyDirectory& directory) {
  std::vector<std::string_view> names;
  for (const auto& role : directory.roles) names.insert(names.end(), role.names.begin(), role.names.end());
  return names;
}

}  // namespace

NearParties::Own::Own(const PartyDirectory& directory)
    : names(own_names(directory)), roles(names_of_roles(directory)) {}

NearParties::Own& NearParties::own(const PartyDirectory& directory) {
  Own*& known = own_of_[&directory];
  if (!known) known = &own_.try_emplace(own_names(directory), directory).first->second;
  return *known;
}

const MeantParty& NearParties::meant(const Roadmap& roadmap, const std::string& name) {
  const std::scoped_lock lock(mutex_);
  Own& known = own(*roadmap.directory);
  const auto [said, is_new] = known.said.try_emplace(name);
  if (!is_new || is_abbreviation(name)) return said->second;
  if (!people_) {
    std::vector<std::string_view> people;
    add_keys(roadmap.directory->people.names(), people);
    people_.emplace(std::move(people), KnownWords::Order::by_bytes);
  }
  const auto meant = nearest(name, {&known.names, &*people_, &known.roles});
  said->second = {did_you_mean_word(name, meant), meant};
  return said->second;
}

NearParties& near_parties(const CheckInput& input) {
  return *input.facts.of(input.programme).near_parties.get([] { return std::make_unique<NearParties>(); });
}

}  // namespace mentor

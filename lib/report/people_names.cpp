#include "report/people_names.h"

namespace mentor {

PeopleNames names_of_identities(const Programme& programme) {
  PeopleNames names;
  for (const Identity& each : programme.identities)
    if (each.id && each.name) names.try_emplace(each.id.value, each.name.value);
  return names;
}

PeopleNames known_names(const Programme& programme) {
  PeopleNames names = names_of_identities(programme);
  for (const Person& each : programme.people)
    if (each.id && each.name) names.try_emplace(each.id.value, each.name.value);
  return names;
}

Cell person_cell(const PeopleNames& names, std::string_view id) {
  const auto found = names.find(id);
  if (found == names.end()) return Cell(id);
  return Keyword{std::string(id), {found->second, found->second}};
}

}  // namespace mentor

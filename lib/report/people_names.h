// Names of people by id, for reports that are made for those who may see them.
#pragma once

#include <map>

#include "document/document.h"
#include "model/repository.h"

namespace mentor {

// Id → name; views into the repository, which must outlive it.
using PeopleNames = std::map<std::string_view, std::string_view>;

// The names that files of `kind: identities` give: who has such a file may see them. O(identities × log).
PeopleNames names_of_identities(const Programme& programme);
// The same, and for others the name that stands with the participant. O((identities + people) × log).
PeopleNames known_names(const Programme& programme);

// An id as a cell: people read the name where it is known, machines the id.
Cell person_cell(const PeopleNames& names, std::string_view id);

}  // namespace mentor

// Parts of packed documents as XML: parsed without entities or network, walked within a depth. Only for the readers of
// this folder.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "exchange/import/archive.h"

namespace mentor {

// A part as a tree; nullptr where it is not there or is no XML. Entities of its own are not expanded. O(size).
std::unique_ptr<pugi::xml_document> xml_part(const Archive& archive, const std::string& name);

// The first element of that name below `node`, nearest to the root first among siblings' subtrees; empty where there is
// none within the depth. O(size).
pugi::xml_node find_element(pugi::xml_node node, std::string_view name, int depth);

// A number that an attribute writes, from 0 to 1e6; `missing` where there is none.
unsigned number_of(pugi::xml_attribute attribute, unsigned missing);

}  // namespace mentor

// JSON for commands that print records of their own; reports and findings have their writers in render/.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>

#include "base/date.h"

namespace mentor {

using Json = nlohmann::ordered_json;

// An ISO date, or null.
inline Json json_of(const std::optional<Date>& date) { return date ? Json(to_iso(*date)) : Json(nullptr); }
// One line of JSON; bytes that are no UTF-8 become U+FFFD.
inline std::string json_line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}
// JSON with two spaces of indentation and a line end.
inline std::string json_page(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace mentor

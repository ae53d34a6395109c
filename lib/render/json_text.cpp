#include "render/json_text.h"

#include <nlohmann/json.hpp>

#include "render/escape.h"

namespace mentor {

std::string json_text(const nlohmann::ordered_json& json, int indent) {
  return json_escaped(json.dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace)) + '\n';
}

}  // namespace mentor

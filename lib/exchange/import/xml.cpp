#include "exchange/import/xml.h"

#include "base/number.h"

namespace mentor {

std::unique_ptr<pugi::xml_document> xml_part(const Archive& archive, const std::string& name) {
  const auto bytes = archive.read(name);
  if (!bytes) return nullptr;
  auto document = std::make_unique<pugi::xml_document>();
  constexpr unsigned with_spaces = pugi::parse_default | pugi::parse_ws_pcdata;
  if (!document->load_buffer(bytes->data(), bytes->size(), with_spaces)) return nullptr;
  return document;
}

pugi::xml_node find_element(pugi::xml_node node, std::string_view name, int depth) {
  if (depth == 0) return {};
  for (const pugi::xml_node child : node.children()) {
    if (child.name() == name) return child;
    if (const pugi::xml_node found = find_element(child, name, depth - 1)) return found;
  }
  return {};
}

unsigned number_of(pugi::xml_attribute attribute, unsigned missing) {
  constexpr unsigned largest = 1'000'000;
  const auto number = whole_number<unsigned>(attribute.value());
  return number && *number <= largest ? *number : missing;
}

}  // namespace mentor

#include "document/document.h"

#include <array>

namespace mentor {

std::string_view to_string(ColumnType type) {
  constexpr std::array<std::string_view, 8> names = {"text",  "number", "date",    "state",
                                                     "ratio", "list",   "records", "boolean"};
  return names[static_cast<std::size_t>(type)];
}

Column column(std::string id, Text title, ColumnType type) { return {std::move(id), {title, {}}, type, true}; }

Column machine_column(std::string id, Text title, ColumnType type) { return {std::move(id), {title, {}}, type, false}; }

Message full_title(const Document& document) {
  if (document.about.empty()) return document.title;
  return {{"{0} — {1}", "{0} — {1}"}, {in_both(document.title), in_both(document.about)}};
}

}  // namespace mentor

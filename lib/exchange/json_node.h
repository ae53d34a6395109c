// Reading JSON that others hand us: values that know where they stand, so that every complaint says what it is about.
// Only for the sources of this module.
#pragma once

#include <cstdint>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

#include "base/text.h"

namespace mentor {

// Thrown by JsonNode and caught by read_json only: what is wrong with a field.
struct UnreadableJson {
  Message message;
};

// A value and its path. Each reader throws UnreadableJson where the value is not what it asks for.
class JsonNode {
 public:
  JsonNode(const nlohmann::json* json, std::string path) : json_(json), path_(std::move(path)) {}

  // The member of an object; missing() where it has none.
  JsonNode at(const std::string& key) const;
  // Whether there is no such value, or null.
  bool missing() const;
  std::int64_t number() const;
  std::optional<std::int64_t> optional_number() const { return missing() ? std::nullopt : std::optional(number()); }
  std::int64_t number_or(std::int64_t otherwise) const { return missing() ? otherwise : number(); }
  bool truth_or(bool otherwise) const;
  std::string text() const;
  std::string text_or_empty() const { return missing() ? std::string() : text(); }
  // The elements of a list; none where it is missing.
  std::vector<JsonNode> items() const;
  // The members of an object, by name.
  std::vector<std::pair<std::string, JsonNode>> fields() const;
  // Throws what is wrong with this value.
  [[noreturn]] void wrong(Text what) const;

 private:
  const nlohmann::json* json_;
  std::string path_;
};

// Hands the whole document to `use`; says what is wrong with it, in what `use` asked for too. O(size).
std::optional<Message> with_json(std::string_view bytes, const std::function<void(const JsonNode&)>& use);

// What `from` makes of the whole document; the error says what is wrong with it. O(size).
template <class T>
tl::expected<T, Message> read_json(std::string_view bytes, T (*from)(const JsonNode&)) {
  std::optional<T> made;
  if (auto wrong = with_json(bytes, [&](const JsonNode& root) { made = from(root); }))
    return tl::unexpected(std::move(*wrong));
  return std::move(*made);
}

}  // namespace mentor

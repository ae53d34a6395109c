#include "exchange/json_node.h"

#include <nlohmann/json.hpp>

namespace mentor {

bool JsonNode::missing() const { return json_ == nullptr || json_->is_null(); }

void JsonNode::wrong(Text what) const {
  if (path_.empty()) throw UnreadableJson{{{"the content of the file {0}", "содержимое файла {0}"}, {what}}};
  throw UnreadableJson{{{"“{0}” {1}", "«{0}» {1}"}, {path_, what}}};
}

JsonNode JsonNode::at(const std::string& key) const {
  if (missing() || !json_->is_object()) wrong({"should be an object", "должно быть объектом"});
  const auto found = json_->find(key);
  return {found == json_->end() ? nullptr : &*found, path_.empty() ? key : path_ + "." + key};
}

std::int64_t JsonNode::number() const {
  if (missing() || !json_->is_number_integer()) wrong({"should be a whole number", "должно быть целым числом"});
  if (json_->is_number_unsigned() && json_->get<std::uint64_t>() > INT64_MAX) wrong({"is too large", "слишком велико"});
  return json_->get<std::int64_t>();
}

bool JsonNode::truth_or(bool otherwise) const {
  if (missing()) return otherwise;
  if (!json_->is_boolean()) wrong({"should be true or false", "должно быть true или false"});
  return json_->get<bool>();
}

std::string JsonNode::text() const {
  if (missing() || !json_->is_string()) wrong({"should be text", "должно быть текстом"});
  return json_->get<std::string>();
}

std::vector<JsonNode> JsonNode::items() const {
  std::vector<JsonNode> all;
  if (missing()) return all;
  if (!json_->is_array()) wrong({"should be a list", "должно быть списком"});
  for (std::size_t at = 0; at < json_->size(); ++at)
    all.emplace_back(&(*json_)[at], path_ + "[" + std::to_string(at) + "]");
  return all;
}

std::vector<std::pair<std::string, JsonNode>> JsonNode::fields() const {
  std::vector<std::pair<std::string, JsonNode>> all;
  if (missing() || !json_->is_object()) wrong({"should be an object", "должно быть объектом"});
  for (const auto& [key, value] : json_->items()) all.emplace_back(key, JsonNode(&value, path_ + "." + key));
  return all;
}

std::optional<Message> with_json(std::string_view bytes, const std::function<void(const JsonNode&)>& use) {
  const auto json = nlohmann::json::parse(bytes, nullptr, false);
  if (json.is_discarded()) return Message{{"this is not JSON, or it was cut off", "это не JSON, или файл оборван"}, {}};
  try {
    use(JsonNode(&json, ""));
  } catch (const UnreadableJson& error) {
    return error.message;
  }
  return std::nullopt;
}

}  // namespace mentor

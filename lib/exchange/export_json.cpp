#include <algorithm>
#include <charconv>

#include <nlohmann/json.hpp>

#include "exchange/export.h"

namespace mentor {

namespace {

using Json = nlohmann::ordered_json;
using Type = Shape::Type;

Json scalar_json(const Shape& shape, yaml::Node node) {
  if (node.is_null()) return nullptr;
  const std::string_view text = node.text();
  if (shape.type == Type::integer) {
    long long value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault == std::errc() && end == text.data() + text.size()) return value;
  }
  if (shape.type == Type::boolean && (text == "true" || text == "false")) return text == "true";
  return text;
}

Json value_json(const Shape& shape, yaml::Node node);

Json record_json(const RecordShape& record, yaml::Node node, Json into = Json::object()) {
  for (const FieldShape& field : record.fields)
    if (const auto value = node.find(field.key); value && field.key != "kind")
      into[std::string(field.key)] = value_json(field.shape, *value);
  return into;
}

// Whether a bare value stands for a record of which it is the first field (`done: 2026-10-12`); `request` among
// `{waiting: 60 days}` is something else.
bool is_first_field(const Shape& shape, const FieldShape& first) {
  return shape.type != Type::choice || std::ranges::any_of(shape.parts, [&](const Shape& each) {
           return each.type == first.shape.type && each.type != Type::text;
         });
}

Json element_json(const Shape& shape, yaml::Node node) {
  const Shape* record = part_of(shape, {Type::record});
  if (record && node.is_scalar() && !node.is_null()) {
    const FieldShape& first = record->record().fields.front();
    if (!is_first_field(shape, first)) return scalar_json(shape, node);
    return Json{{first.key, scalar_json(first.shape, node)}};
  }
  return value_json(shape, node);
}

Json list_json(const Shape& element, yaml::Node node) {
  Json list = Json::array();
  if (node.is_list())
    for (const yaml::Node each : node.items()) list.push_back(element_json(element, each));
  else if (!node.is_null())
    list.push_back(element_json(element, node));
  return list;
}

Json map_json(const Shape& element, yaml::Node node) {
  Json map = Json::object();
  for (const auto [key, value] : node.entries()) map[std::string(key.text())] = element_json(element, value);
  return map;
}

Json value_json(const Shape& shape, yaml::Node node) {
  const Shape* list = part_of(shape, {Type::list});
  const Shape* map = part_of(shape, {Type::map});
  const Shape* record = part_of(shape, {Type::record});
  if (node.is_map() && record) return record_json(record->record(), node);
  if (node.is_map() && map) return map_json(map->parts.front(), node);
  if (list && !(node.is_scalar() && map)) return list_json(list->parts.front(), node);
  if (node.is_scalar())
    return shape.type == Type::choice && record ? element_json(shape, node) : scalar_json(shape, node);
  return nullptr;
}

Json document_json(const ModelDocument& document) {
  return record_json(document.kind->record(), document.root, Json{{"file", document.root.tree().source->path()}});
}

}  // namespace

std::string export_json(const Repository& repository, const ModelDocuments& documents) {
  Json programmes = Json::array();
  for (const Programme& programme : repository.programmes) {
    Json made{{"id", programme.name()}, {"folder", programme.folder}};
    for (const ModelDocument& each : documents.documents)
      if (each.programme == &programme) made[std::string(each.kind->kind)].push_back(document_json(each));
    if (made.size() > 2) programmes.push_back(std::move(made));
  }
  constexpr int indent = 2;
  return Json{{"schema", "mentor/export/1"}, {"programmes", std::move(programmes)}}.dump(
             indent, ' ', false, Json::error_handler_t::replace) +
         "\n";
}

}  // namespace mentor

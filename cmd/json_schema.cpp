#include "cmd/json_schema.h"

#include <algorithm>

#include "cmd/json.h"

namespace mentor {

namespace {

constexpr const char* date_pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

// JSON Schema (draft-07) from the shapes that drive decoding, so that the two cannot differ.
class SchemaWriter {
 public:
  Json document(const KindShape& kind) {
    // A name and no address: wherever the file lies, it is the same schema.
    Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                   {"$id", std::string(kind.kind) + ".schema.json"},
                   {"title", kind.kind}};
    schema.update(record(kind.record()));
    if (schema["properties"].contains("kind")) schema["properties"]["kind"]["const"] = kind.kind;
    if (!definitions_.empty()) schema["definitions"] = definitions_;
    return schema;
  }

 private:
  // Editors show one description; both languages stand in it.
  static std::string both(Text text) { return std::string(text.en) + "\n\n" + std::string(text.ru); }

  Json record(const RecordShape& shape) {
    Json properties = Json::object(), required = Json::array();
    for (const FieldShape& field : shape.fields) {
      Json value = any_of(field.shape);
      if (field.need == Need::optional) value = or_null(std::move(value));
      value["description"] = both(field.doc);
      properties[std::string(field.key)] = std::move(value);
      if (field.need == Need::required) required.push_back(field.key);
    }
    Json json = {{"description", both(shape.doc)}, {"type", "object"}, {"properties", std::move(properties)}};
    if (!required.empty()) json["required"] = std::move(required);
    json["additionalProperties"] = false;
    return json;
  }

  // An empty value leaves a field unset, which one that is required may not be.
  static Json or_null(Json value) {
    if (value.contains("type") && value["type"].is_string()) {
      value["type"] = Json::array({value["type"], "null"});
      if (value.contains("enum")) value["enum"].push_back(nullptr);
      return value;
    }
    if (value.contains("anyOf")) {
      value["anyOf"].push_back({{"type", "null"}});
      return value;
    }
    return {{"anyOf", Json::array({std::move(value), Json{{"type", "null"}}})}};
  }

  Json reference(const RecordShape& shape) {
    std::string name(shape.name);
    std::ranges::replace(name, ' ', '-');
    if (!definitions_.contains(name)) {
      definitions_[name] = nullptr;  // a record may hold itself
      definitions_[name] = record(shape);
    }
    return {{"$ref", "#/definitions/" + name}};
  }

  static Json word(const Shape& shape) {
    Json names = Json::array();
    for (const NamedValue& each : shape.words) names.push_back(each.name);
    return {{"type", "string"}, {"enum", std::move(names)}};
  }

  // Text is any scalar: `number: 1.1` may be written plain.
  Json any_of(const Shape& shape) {
    switch (shape.type) {
      case Shape::Type::text:
        return {{"type", Json::array({"string", "number", "boolean"})}};
      case Shape::Type::id:
        return {{"type", Json::array({"string", "number", "boolean"})}, {"pattern", "^[a-z0-9][a-z0-9._-]*$"}};
      case Shape::Type::date:
        return {{"type", "string"}, {"pattern", date_pattern}};
      case Shape::Type::date_or_year:
        return {{"anyOf", Json::array({Json{{"type", "string"}, {"pattern", date_pattern}},
                                       Json{{"type", "integer"}, {"minimum", 1000}, {"maximum", 9999}}})}};
      case Shape::Type::integer:
        return {{"type", "integer"}, {"minimum", shape.least}, {"maximum", shape.most}};
      case Shape::Type::boolean:
        return {{"type", "boolean"}};
      case Shape::Type::word:
        return word(shape);
      case Shape::Type::record:
        return reference(shape.record());
      case Shape::Type::map:
        return {{"type", "object"}, {"additionalProperties", or_null(any_of(shape.parts.front()))}};
      case Shape::Type::list:
        return list(shape);
      case Shape::Type::choice:
        return choice(shape);
      case Shape::Type::any:
        return Json::object();
    }
    return Json::object();
  }

  // A list may be written as a single value; an empty item of words says nothing, an empty record is one too few.
  Json list(const Shape& shape) {
    const Json element = any_of(shape.parts.front());
    const bool is_record = element.contains("$ref");
    return {
        {"anyOf", Json::array({Json{{"type", "array"}, {"items", is_record ? element : or_null(element)}}, element})}};
  }

  Json choice(const Shape& shape) {
    Json parts = Json::array();
    for (const Shape& part : shape.parts) parts.push_back(any_of(part));
    return {{"anyOf", std::move(parts)}};
  }

  Json definitions_ = Json::object();
};

}  // namespace

std::string schema_of(const KindShape& kind) { return json_page(SchemaWriter().document(kind)); }

}  // namespace mentor

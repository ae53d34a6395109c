#include "model/empty_fields.h"

#include <algorithm>

#include "model/decode.h"

namespace mentor {

namespace {

class EmptyFields {
 public:
  EmptyFields(std::span<const Diagnostic> faults, std::vector<Diagnostic>& out) : decoder_(out, faults), out_(out) {}

  void in_record(yaml::Node node, const RecordShape& record) {
    for (const auto [key, value] : node.entries()) {
      const auto field = std::ranges::find(record.fields, key.text(), &FieldShape::key);
      if (field == record.fields.end()) continue;
      if (!value.is_null())
        in_value(value, field->shape);
      else if (field->need == Need::required)
        empty(key, value, *field);
    }
  }

 private:
  void in_value(yaml::Node node, const Shape& shape) {
    if (node.is_scalar()) return;
    if (shape.type == Shape::Type::list && node.is_list())
      for (const yaml::Node each : node.items()) in_value(each, shape.parts.front());
    else if (shape.type == Shape::Type::list)
      in_value(node, shape.parts.front());
    else if (shape.type == Shape::Type::map)
      for (const auto [key, value] : node.entries()) in_value(value, shape.parts.front());
    else if (shape.type == Shape::Type::record)
      in_record(node, shape.record());
    else if (shape.type == Shape::Type::choice)
      in_choice(node, shape);
  }

  void in_choice(yaml::Node node, const Shape& shape) {
    using Type = Shape::Type;
    const Shape* part =
        node.is_list() ? part_of(shape, {Type::list}) : part_of(shape, {Type::record, Type::map, Type::list});
    if (part) in_value(node, *part);
  }

  void empty(yaml::Node key, yaml::Node value, const FieldShape& field) {
    Place place = key.place();
    place.span.end = std::max(place.span.end, value.is_alias() ? place.span.end : value.span().end);
    const std::size_t before = out_.size();
    decoder_.missing(place, field.key, field.doc);
    if (out_.size() == before) return;
    Diagnostic& finding = out_.back();
    finding.place = key.place();
    finding.message = {{"the field “{0}” is empty: {1}", "поле «{0}» пустое: {1}"}, {field.key, field.doc}};
    finding.help = {{"write it behind “{0}:”", "впишите значение после «{0}:»"}, {field.key}};
  }

  Decoder decoder_;
  std::vector<Diagnostic>& out_;
};

// Whether anything at all in the record is empty: hardly ever, and nodes in a row are quickly looked at. O(nodes).
bool holds_empty(yaml::Node node) {
  const yaml::Tree& tree = node.tree();
  for (std::uint32_t at = node.index(); at < tree.after(node.index()); ++at) {
    const yaml::Stored& each = tree.nodes[at];
    // As long as nothing, `~` and `null` are.
    const std::uint32_t size = each.span.size();
    if (each.kind == yaml::Kind::scalar && (size == 0 || size == 1 || size == 4) && yaml::Node(&tree, at).is_null())
      return true;
  }
  return false;
}

}  // namespace

void find_empty_fields(yaml::Node node, const RecordShape& record, std::span<const Diagnostic> faults,
                       std::vector<Diagnostic>& out) {
  if (holds_empty(node)) EmptyFields(faults, out).in_record(node, record);
}

}  // namespace mentor

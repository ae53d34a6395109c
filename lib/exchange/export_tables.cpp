#include <algorithm>

#include "exchange/export.h"

namespace mentor {

namespace {

using Type = Shape::Type;
using Values = std::vector<std::pair<std::string, std::string>>;  // column → text

// Rows as they are met; columns in the order in which they first are.
struct Table {
  std::string name;
  std::vector<std::string> columns;
  std::vector<Values> rows;
};

// What a row of a list is called in the tables of what it holds: `plan-2026` of `roadmaps` is the `roadmap` of its
// items.
std::string singular(std::string_view name) {
  if (name == "done") return "done";
  return std::string(name.ends_with('s') ? name.substr(0, name.size() - 1) : name);
}

class Flattener {
 public:
  void document(const ModelDocument& document) {
    const Values context = {{"programme", document.programme ? document.programme->name() : ""},
                            {"file", document.root.tree().source->path()}};
    const RecordShape& record = document.kind->record();
    const std::string name = document.kind->kind == "roadmap"     ? "roadmaps"
                             : document.kind->kind == "programme" ? "programmes"
                                                                  : "";
    prefix_ = document.kind->kind == "profile" ? "profile-" : "";
    if (!name.empty()) return row(name, record, document.root, context);
    // A file that only holds lists is no row itself.
    Values loose;
    fields(record, document.root, "", context, loose);
    if (!loose.empty()) add(std::string(document.kind->kind), joined(context, loose));
  }

  std::vector<Table> tables;

 private:
  static Values joined(Values first, const Values& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
  }

  void add(const std::string& name, Values row) {
    auto table = std::ranges::find(tables, name, &Table::name);
    if (table == tables.end()) table = tables.insert(tables.end(), {name, {}, {}});
    for (const auto& [column, text] : row)
      if (std::ranges::find(table->columns, column) == table->columns.end()) table->columns.push_back(column);
    table->rows.push_back(std::move(row));
  }

  // The table is made before those of what the record holds, so that it stands before them.
  void row(const std::string& name, const RecordShape& record, yaml::Node node, const Values& context) {
    if (std::ranges::find(tables, name, &Table::name) == tables.end()) tables.push_back({name, {}, {}});
    Values own, inner = context;
    if (const auto key = key_of(node)) inner.emplace_back(singular(name), *key);
    fields(record, node, "", inner, own);
    add(name, joined(context, own));
  }

  static std::optional<std::string> key_of(yaml::Node node) {
    for (const std::string_view field : {"id", "number"})
      if (const auto value = node.find(field); value && value->is_scalar()) return std::string(value->text());
    return std::nullopt;
  }

  void fields(const RecordShape& record, yaml::Node node, const std::string& before, const Values& context,
              Values& into) {
    for (const FieldShape& field : record.fields) {
      if (field.key == "kind") continue;
      if (const auto value = node.find(field.key))
        this->value(field.shape, *value, before + std::string(field.key), context, into);
    }
  }

  // One value: cells of the row it stands in, or rows of a table of its own.
  void value(const Shape& shape, yaml::Node node, const std::string& name, const Values& context, Values& into) {
    if (node.is_null()) return;
    const Shape* list = part_of(shape, {Type::list});
    const Shape* map = part_of(shape, {Type::map});
    if (list && part_of(list->parts.front(), {Type::record})) return rows(*list, node, name, context);
    if (node.is_map() && map && part_of(map->parts.front(), {Type::record}))
      return named_rows(*map, node, name, context);
    if (node.is_map() && map) {
      into.emplace_back(name, pairs_text(node));
      return;
    }
    if (const Shape* record = part_of(shape, {Type::record}); record && node.is_map())
      return fields(record->record(), node, name + ".", context, into);
    into.emplace_back(name, node.is_list() ? list_text(node) : std::string(node.text()));
  }

  void rows(const Shape& list, yaml::Node node, const std::string& name, const Values& context) {
    const std::string table = prefix_ + name.substr(name.rfind('.') + 1);
    if (!node.is_list()) return element(list.parts.front(), node, table, context);
    for (const yaml::Node each : node.items()) element(list.parts.front(), each, table, context);
  }

  void named_rows(const Shape& map, yaml::Node node, const std::string& name, const Values& context) {
    for (const auto [key, each] : node.entries())
      element(map.parts.front(), each, prefix_ + name, joined(context, {{"key", std::string(key.text())}}));
  }

  // A record, or its first field alone.
  void element(const Shape& shape, yaml::Node node, const std::string& table, const Values& context) {
    const RecordShape& record = part_of(shape, {Type::record})->record();
    if (node.is_map()) return row(table, record, node, context);
    if (!node.is_null())
      add(table, joined(context, {{std::string(record.fields.front().key), std::string(node.text())}}));
  }

  std::string prefix_;  // a profile has consents and meetings too: what it asks for, not what there is

  static std::string list_text(yaml::Node node) {
    std::string text;
    for (const yaml::Node each : node.items())
      text += (text.empty() ? "" : "; ") + (each.is_map() ? pairs_text(each) : std::string(each.text()));
    return text;
  }

  static std::string pairs_text(yaml::Node node) {
    std::string text;
    for (const auto [key, value] : node.entries())
      text += (text.empty() ? "" : "; ") + std::string(key.text()) + "=" +
              (value.is_map()    ? "{" + pairs_text(value) + "}"
               : value.is_list() ? list_text(value)
                                 : std::string(value.text()));
    return text;
  }
};

Section section_of(const Table& table) {
  Section made{.id = table.name, .title = {{"{0}", "{0}"}, {table.name}}};
  for (const std::string& name : table.columns) made.columns.push_back({name, {{"{0}", "{0}"}, {name}}});
  for (const Values& values : table.rows) {
    Row row;
    for (const std::string& column : table.columns) {
      const auto found = std::ranges::find(values, column, &Values::value_type::first);
      row.cells.push_back(found == values.end() ? Cell() : Cell(found->second));
    }
    made.rows.push_back(std::move(row));
  }
  return made;
}

}  // namespace

Document export_tables(const ModelDocuments& documents, Date today) {
  Flattener flattener;
  for (const ModelDocument& each : documents.documents) flattener.document(each);
  Document made{
      .report = "export", .title = {{"Everything in the files", "Всё, что есть в файлах"}, {}}, .as_of = today};
  for (const Table& table : flattener.tables)
    if (!table.rows.empty()) made.sections.push_back(section_of(table));
  return made;
}

}  // namespace mentor

// Reports as JSON, `mentor/report/1`: docs of the keys are in the command line's reference.
#include <cmath>
#include <nlohmann/json.hpp>

#include "render/json_text.h"
#include "render/render.h"

namespace mentor {

namespace {

using Json = nlohmann::ordered_json;

struct Value {
  Language language;

  Json of(const Cell& cell) const { return std::visit(*this, cell.value); }
  Json operator()(std::monostate) const { return nullptr; }
  Json operator()(const std::string& text) const { return text; }
  Json operator()(std::int64_t number) const { return number; }
  Json operator()(double number) const { return std::isfinite(number) ? Json(number) : Json(nullptr); }
  Json operator()(bool yes) const { return yes; }
  Json operator()(Date date) const { return to_iso(date); }
  // A word without an id stands for a missing value; only people are shown its label.
  Json operator()(const Keyword& word) const { return word.id.empty() ? Json(nullptr) : Json(word.id); }
  Json operator()(const Ratio& ratio) const {
    return {{"numerator", ratio.numerator}, {"denominator", ratio.denominator}};
  }
  Json operator()(const Message& message) const { return message.in(language); }
  Json operator()(const CellList& list) const {
    Json array = Json::array();
    for (const Cell& cell : list) array.push_back(of(cell));
    return array;
  }
  Json operator()(const CellRecord& record) const {
    Json object = Json::object();
    for (const auto& [name, cell] : record) object[name] = of(cell);
    return object;
  }
};

Json sentences(const std::vector<Message>& messages, Language language) {
  Json array = Json::array();
  for (const Message& message : messages) array.push_back(message.in(language));
  return array;
}

Json section_json(const Section& section, Language language) {
  Json columns = Json::array(), rows = Json::array();
  for (const Column& column : section.columns)
    columns.push_back({{"id", column.id}, {"title", column.title.in(language)}, {"type", to_string(column.type)}});
  for (const Row& row : section.rows) {
    Json object = Json::object();
    for (std::size_t i = 0; i < row.cells.size(); ++i) object[section.columns[i].id] = Value{language}.of(row.cells[i]);
    rows.push_back(std::move(object));
  }
  Json json = {{"id", section.id}, {"title", section.title.in(language)}};
  if (!section.paragraphs.empty()) json["paragraphs"] = sentences(section.paragraphs, language);
  if (!section.approval.empty()) json["approval"] = sentences(section.approval, language);
  json["columns"] = std::move(columns);
  json["rows"] = std::move(rows);
  return json;
}

}  // namespace

Result<std::string> render_json(const Document& document, const RenderOptions& options) {
  const Language language = options.machine_language;
  Json json = {{"schema", "mentor/report/1"},
               {"report", document.report},
               {"title", document.title.in(language)},
               {"as-of", to_iso(document.as_of)}};
  if (!document.about.empty()) json["about"] = document.about.in(language);
  json["sections"] = Json::array();
  for (const Section& section : document.sections) json["sections"].push_back(section_json(section, language));
  json["notes"] = sentences(document.notes, language);
  return json_text(json);
}

}  // namespace mentor

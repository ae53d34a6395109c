// The JSON Schema of findings; tests/schemas_agree.py holds real output against it.
#include <nlohmann/json.hpp>

#include "render/findings.h"

namespace mentor {

namespace {

using Json = nlohmann::ordered_json;

// Both languages stand in a description, as in the schemas of files.
std::string both(Text text) { return std::string(text.en) + "\n\n" + std::string(text.ru); }

Json described(Json schema, Text doc) {
  schema["description"] = both(doc);
  return schema;
}

Json string(Text doc) { return described({{"type", "string"}}, doc); }

Json number(Text doc, int least, bool or_null = false) {
  Json type = or_null ? Json::array({"integer", "null"}) : Json("integer");
  return described({{"type", std::move(type)}, {"minimum", least}}, doc);
}

Json file() {
  return described({{"type", Json::array({"string", "null"})}},
                   {"the file, relative to the root, with “/”; null where no file gave the finding",
                    "файл относительно корня, через «/»; null, если замечание не относится к файлу"});
}

Json line_number() { return number({"line, from 1", "строка, с 1"}, 1, true); }

Json column() { return number({"column in code points, from 1", "столбец в символах (кодовых точках), с 1"}, 1, true); }

// Keys may be added in later versions, so others than these are allowed.
Json record(Text doc, Json properties) {
  Json required = Json::array();
  for (const auto& [key, value] : properties.items()) required.push_back(key);
  return described({{"type", "object"}, {"properties", std::move(properties)}, {"required", std::move(required)}}, doc);
}

Json list(Json items, Text doc) { return described({{"type", "array"}, {"items", std::move(items)}}, doc); }

Json edit() {
  return record({"replace these bytes of the file", "заменить эти байты файла"},
                {{"file", file()},
                 {"start", number({"first byte, from 0", "первый байт, с 0"}, 0)},
                 {"end", number({"the byte after the last one", "байт после последнего"}, 0)},
                 {"text", string({"what stands there instead", "что будет вместо них"})}});
}

Json fix() {
  const Json change =
      record({"a way to mend it", "как это исправить"},
             {{"title", string({"what it does", "что делает исправление"})},
              {"safe", described({{"type", "boolean"}}, {"whether the meaning of the file stays what its author wants",
                                                         "остаётся ли смысл файла таким, как хотел автор"})},
              {"edits", list(edit(), {"all of them together", "все вместе"})}});
  return described({{"anyOf", Json::array({{{"type", "null"}}, change})}},
                   {"null where there is none", "null, если исправления нет"});
}

Json related() {
  return record({"another place that the finding speaks of", "другое место, о котором идёт речь"},
                {{"file", file()},
                 {"line", line_number()},
                 {"column", column()},
                 {"message", string({"what is there", "что там"})}});
}

Json finding() {
  return record({"one finding; a line of jsonl", "одно замечание; строка jsonl"},
                {{"code", described({{"type", "string"}, {"pattern", "^[A-Z][0-9]{3}$"}},
                                    {"the rule's code, see “mentor rules”", "код правила, см. «mentor rules»"})},
                 {"name", described({{"type", "string"}, {"pattern", "^[a-z0-9]+(-[a-z0-9]+)*$"}},
                                    {"the rule's name", "имя правила"})},
                 {"severity", described({{"enum", {"error", "warning", "note"}}}, {"how bad it is", "важность"})},
                 {"message", string({"what is wrong", "что не так"})},
                 {"help", string({"what to do; may be empty", "что делать; может быть пусто"})},
                 {"file", file()},
                 {"line", line_number()},
                 {"column", column()},
                 {"end-line", line_number()},
                 {"end-column", described(column(), {"the column after the last one", "столбец после последнего"})},
                 {"related", list(related(), {"other places", "другие места"})},
                 {"fix", fix()}});
}

Json summary() {
  return record({"how many", "сколько"}, {{"errors", number({"errors", "ошибки"}, 0)},
                                          {"warnings", number({"warnings", "предупреждения"}, 0)},
                                          {"notes", number({"notes", "замечания"}, 0)},
                                          {"files", number({"files that were read", "прочитанные файлы"}, 0)}});
}

}  // namespace

std::string findings_schema() {
  Json schema = {
      {"$schema", "http://json-schema.org/draft-07/schema#"}, {"$id", "findings.schema.json"}, {"title", "findings"}};
  schema.update(record(
      {"What “mentor validate --format json” prints.", "Что выводит «mentor validate --format json»."},
      {{"schema", {{"const", "mentor/findings/1"}}},
       {"summary", summary()},
       {"findings", list({{"$ref", "#/definitions/finding"}}, {"sorted by file and place", "по файлам и местам"})}}));
  schema["definitions"] = {{"finding", finding()}};
  return schema.dump(2) + '\n';
}

}  // namespace mentor

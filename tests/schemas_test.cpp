// schemas/ is what `mentor schema` prints: editors read those files, and the decoder accepts what they describe.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "model/shape.h"
#include "tests/support/world.h"

namespace mentor {

TEST_CASE("schemas/ holds what mentor schema prints (MENTOR_ACCEPT=1 writes it)") {
  std::vector<std::string> names = {"findings"};
  for (const KindShape& kind : all_kinds()) names.emplace_back(kind.kind);
  for (const std::string& name : names) {
    CAPTURE(name);
    World world;
    const Said said = run_line(world, "mentor schema " + name);
    REQUIRE(said.exit == 0);
    const std::string path = "schemas/" + name + ".schema.json";
    if (accepting()) write_source(path, said.out);
    CHECK(read_source(path) == said.out);
  }
}

TEST_CASE("every field of every record is described in both languages") {
  for (const KindShape& kind : all_kinds())
    for (const FieldShape& field : kind.record().fields) {
      CAPTURE(std::string(kind.kind) + "." + std::string(field.key));
      CHECK_FALSE(field.doc.en.empty());
      CHECK_FALSE(field.doc.ru.empty());
    }
}

namespace {

using Json = nlohmann::ordered_json;

// What every object of a schema says of its properties, at any depth.
void check_described(const Json& schema, const std::string& where) {
  if (schema.is_array())
    for (const Json& part : schema) check_described(part, where);
  if (!schema.is_object()) return;
  for (const auto& [key, part] : schema.items()) {
    if (key != "properties") {
      check_described(part, where + "/" + key);
      continue;
    }
    for (const auto& [name, property] : part.items()) {
      const std::string doc = property.value("description", "");
      const bool constant = property.contains("const") && property.size() == 1;
      const bool both = doc.find("\n\n") != std::string::npos;
      CHECK_MESSAGE((both || constant), where << "/" << name << " is not described in both languages");
      check_described(property, where + "/" + name);
    }
  }
}

// The kind of file that an example is: from its `kind:` line, or its name.
std::string kind_of(const std::string& path, const std::string& text) {
  if (path.ends_with("/mentor.yaml")) return "programme";
  const std::string line = "\nkind: ";
  const std::size_t at = ("\n" + text).find(line);
  if (at == std::string::npos) return "";
  const std::size_t begin = at + line.size() - 1;
  return text.substr(begin, text.find('\n', begin) - begin);
}

// How a file names its schema, from the folder in which it lies.
std::string modeline(const std::string& path, const std::string& kind) {
  std::string up;
  for (const char each : path)
    if (each == '/') up += "../";
  return "# yaml-language-server: $schema=" + up + "schemas/" + kind + ".schema.json\n";
}

}  // namespace

TEST_CASE("every schema has a stable name without an address, and describes each property in both languages") {
  for (const std::string& path : sources("schemas", ".schema.json")) {
    CAPTURE(path);
    const Json schema = Json::parse(read_source(path));
    CHECK(schema.value("$schema", "") == "http://json-schema.org/draft-07/schema#");
    CHECK("schemas/" + schema.value("$id", "") == path);
    CHECK(schema.value("title", "") + ".schema.json" == schema.value("$id", ""));
    CHECK(schema.value("description", "").find("\n\n") != std::string::npos);
    check_described(schema, path);
  }
}

// At the end of the file, where it moves no line: the lessons and the expectations of tests name lines.
TEST_CASE("every example tells editors its schema") {
  const std::set<std::string> without = {"examples/broken/05-unclosed-quote.yaml"};  // the quotation would swallow it
  for (const std::string& path : sources("examples", ".yaml")) {
    CAPTURE(path);
    const std::string text = read_source(path);
    std::string kind = kind_of(path, text);
    if (kind == "roadmaps") kind = "roadmap";  // the lesson about a misspelt kind
    const bool there = text.ends_with("\n" + modeline(path, kind));
    CHECK(there == !without.contains(path));
  }
}

}  // namespace mentor

// schemas/ is what `mentor schema` prints: editors read those files, and the decoder accepts what they describe.
#include <doctest/doctest.h>

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

}  // namespace mentor

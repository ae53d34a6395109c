// Imports of answers where the world is not as it should be: files that refuse to be written, names that git keeps.
#include <doctest/doctest.h>

#include <sstream>

#include "cmd/env.h"
#include "cmd/run.h"
#include "tests/support/other_files.h"

namespace mentor {

namespace {

struct Case {
  bool is_public = false;
  std::string refused = {};
  bool tracked = false;
};

struct Ended {
  int exit;
  std::string err, people, names;  // the two files afterwards
};

Ended import(const Case& with) {
  const std::string settings = "id: a\nprofile: generic\n";
  RefusingFiles files(MemoryFiles({{"mentor.yaml", settings + (with.is_public ? "privacy: {public: true}\n" : "")},
                                   {".gitignore", "identities.yaml\n"},
                                   {"a.csv", "Name,Role,Phone\nAnna Brown,mentor,+7 900 000-00-00\n"}}),
                      with.refused);
  std::istringstream in;
  std::ostringstream out, err;
  Env env{files, in, out, err, *make_date(2026, 11, 20)};
  if (with.tracked) env.tracked = [](const std::string&, const std::vector<std::string>& paths) { return paths; };
  const int exit = run({"import", "participants", "a.csv", "-o", "p.yaml", "--lang", "en"}, env);
  return {exit, err.str(), files.read("p.yaml", 1000).value_or(""), files.read("identities.yaml", 1000).value_or("")};
}

bool says(const Ended& ended, std::string_view words) { return ended.err.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("names that cannot be written: nobody without a name stays behind") {
  const Ended ended = import({.refused = "identities.yaml"});
  CHECK(ended.exit == 3);
  CHECK(says(ended, "no permission for “identities.yaml”"));
  CHECK(ended.people == "");
  CHECK(ended.names == "");
}

TEST_CASE("names that git keeps: refused in a public repository, said in another") {
  const Ended shown = import({.is_public = true, .tracked = true});
  CHECK(shown.exit == 2);
  CHECK_MESSAGE(says(shown, "git rm --cached identities.yaml"), shown.err);
  CHECK(shown.people == "");
  CHECK(shown.names == "");
  const Ended closed = import({.tracked = true});
  CHECK(closed.exit == 0);
  CHECK_MESSAGE(says(closed, "warning: git keeps “identities.yaml”"), closed.err);
  CHECK(closed.names != "");
  CHECK(import({.is_public = true}).exit == 0);
}

}  // namespace mentor

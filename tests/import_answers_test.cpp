// Imports of answers where the world is not as it should be: files that refuse to be written, names that git keeps.
#include <doctest/doctest.h>

#include <sstream>

#include "cmd/env.h"
#include "cmd/run.h"

namespace mentor {

namespace {

// Memory in which one file refuses to be written.
class Guarded final : public Files {
 public:
  Guarded(std::map<std::string, std::string> files, std::string refused)
      : files_(std::move(files)), refused_(std::move(refused)) {}

  Result<std::vector<Entry>> list(const std::string& folder, const std::string& within) const override {
    return files_.list(folder, within);
  }
  Result<std::string> read(const std::string& path, std::size_t limit) const override {
    return files_.read(path, limit);
  }
  std::optional<Type> type(const std::string& path) const override { return files_.type(path); }
  Result<void> make_folder(const std::string& path) override { return files_.make_folder(path); }
  Result<void> write(const std::string& path, std::string_view bytes) override {
    if (path == refused_)
      return failure(Failure::Kind::world, {{"no permission for “{0}”", "нет прав на «{0}»"}, {path}});
    return files_.write(path, bytes);
  }

 private:
  MemoryFiles files_;
  std::string refused_;
};

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
  Guarded files({{"mentor.yaml", settings + (with.is_public ? "privacy: {public: true}\n" : "")},
                 {".gitignore", "identities.yaml\n"},
                 {"a.csv", "Name,Role,Phone\nAnna Brown,mentor,+7 900 000-00-00\n"}},
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

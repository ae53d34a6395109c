// Changing files while others do so too: nothing that somebody has written is lost, and several files are one change.
#include <doctest/doctest.h>
#include <sys/wait.h>

#include <filesystem>
#include <sstream>

#include "cmd/real_files.h"
#include "cmd/run.h"
#include "tests/support/other_files.h"
#include "tests/support/program.h"

namespace mentor {

namespace {

namespace fs = std::filesystem;

const std::string settings = "id: school\ntitle: T\norganisation: O\nlevel: school\nlanguage: en\n";

std::string people(const std::string& id) { return "kind: participants\nparticipants:\n  - id: " + id + "\n"; }

bool says(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

// Memory in which somebody else is at work too.
class Company final : public OtherFiles {
 public:
  explicit Company(MemoryFiles files) : OtherFiles(std::move(files)) {}
  bool is_held = false;
  std::string changed;  // the file that somebody else changes as soon as all is ready

  Result<std::unique_ptr<Ready>> make_ready(const std::string& path, std::string_view bytes) override {
    if (!changed.empty() && path == "b.yaml") (void)files_.write(changed, people("somebody"));
    return Files::make_ready(path, bytes);
  }
  Result<std::shared_ptr<const void>> hold(const std::string& folder) const override {
    if (!is_held) return nullptr;
    return failure(Failure::Kind::world, {{"“{0}” is held", "«{0}» занято"}, {folder}});
  }
};

struct RunEnd {
  int exit;
  std::string err;
};

RunEnd run_in(Files& files, const std::vector<std::string>& arguments) {
  std::istringstream in;
  std::ostringstream out, err;
  Env env{files, in, out, err, *make_date(2026, 11, 20)};
  const int exit = run(arguments, env);
  return {exit, err.str()};
}

Company two_files() {
  return Company(MemoryFiles({{"mentor.yaml", settings}, {"a.yaml", people("a-1")}, {"b.yaml", people("b-1")}}));
}

}  // namespace

TEST_CASE("runs at the same time lose nothing of each other") {
  const TemporaryFolder folder;
  folder.write("mentor.yaml", settings);
  constexpr int count = 12;
  std::string all = "kind: participants\nparticipants:\n";
  for (int i = 0; i < count; ++i) all += "  - id: a-" + std::to_string(10 + i) + "\n";
  const std::string file = folder.write("people.yaml", all);
  std::vector<pid_t> runs;
  for (int i = 0; i < count; ++i)
    runs.push_back(
        start_program({{"set", "a-" + std::to_string(10 + i), "place=here" + std::to_string(i)}, folder.path()}));
  int made = 0;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    int status = 0;
    REQUIRE(::waitpid(runs[i], &status, 0) == runs[i]);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) continue;
    ++made;
    CHECK_MESSAGE(says(bytes_of(file), "place: here" + std::to_string(i) + "\n"), bytes_of(file));
  }
  CHECK(made > 1);
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 2);
}

TEST_CASE("a folder is held by one at a time, without a trace in it") {
  const TemporaryFolder folder;
  const RealFiles one(std::chrono::milliseconds(0)), other(std::chrono::milliseconds(20));
  auto held = one.hold(folder.path());
  REQUIRE(held);
  REQUIRE(*held);
  const auto refused = other.hold(folder.path());
  REQUIRE_FALSE(refused);
  CHECK(says(refused.error().message.in(Language::en), "is being changed by another run of mentor"));
  CHECK(fs::is_empty(folder.path()));
  held->reset();
  CHECK(other.hold(folder.path()));
  // Where there is nothing to hold nobody is kept from trying.
  CHECK(other.hold(folder.at("nothing")));
}

TEST_CASE("while another run changes the repository nothing is changed, and looking is free") {
  Company files = two_files();
  files.is_held = true;
  for (const std::vector<std::string>& each : std::initializer_list<std::vector<std::string>>{
           {"set", "a-1", "place=x"}, {"validate", "--fix"}, {"match", "--write", "pairs.yaml"}}) {
    CAPTURE(each.front());
    const RunEnd ended = run_in(files, each);
    CHECK(ended.exit == 3);
    CHECK_MESSAGE(says(ended.err, "is held"), ended.err);
    CHECK_MESSAGE(says(ended.err, "nothing was changed; run the command again"), ended.err);
  }
  CHECK(run_in(files, {"set", "a-1", "place=x", "-n"}).exit == 0);
  CHECK(run_in(files, {"set", "a-1", "place=x", "--diff"}).exit == 0);
  CHECK(run_in(files, {"validate"}).exit == 0);
  CHECK(files.read("a.yaml", 1000) == people("a-1"));
}

TEST_CASE("a file that somebody else changes at the last moment stops the whole change") {
  for (const char* name : {"a.yaml", "b.yaml"}) {
    Company files = two_files();
    files.changed = name;
    const RunEnd ended = run_in(files, {"set", "a-1", "b-1", "place=x", "--lang", "en"});
    CHECK(ended.exit == 3);
    CHECK_MESSAGE(says(ended.err, std::string("“") + name + "” has been changed meanwhile"), ended.err);
    for (const char* each : {"a.yaml", "b.yaml"}) CHECK_FALSE(says(*files.read(each, 1000), "place"));
  }
}

TEST_CASE("where one of several files may not be written none is") {
  const TemporaryFolder folder;
  folder.write("mentor.yaml", settings);
  const std::string a = folder.write("a.yaml", people("a-1")), b = folder.write("b.yaml", people("b-1"));
  for (const std::string& path : {folder.path(), a, b}) fs::permissions(path, fs::perms::all);
  fs::permissions(b, fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read);
  const Ended ended = run_program(
      {.arguments = {"set", "a-1", "b-1", "place=x", "--lang", "en"}, .folder = folder.path(), .as_nobody = true});
  CHECK(ended.exit == 3);
  CHECK_MESSAGE(says(ended.err, "nothing was changed; make the file and its folder writable"), ended.err);
  CHECK(bytes_of(a) == people("a-1"));
  CHECK(bytes_of(b) == people("b-1"));
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 3);
}

TEST_CASE("what stands in the way of a new programme leaves no half of one") {
  const TemporaryFolder folder;
  const std::string obstacle = folder.write("participants", "no folder");
  const Start start{{"init", ".", "--lang", "en"}, folder.path()};
  const Ended ended = run_program(start);
  CHECK(ended.exit == 3);
  CHECK_MESSAGE(says(ended.err, "there is no programme yet"), ended.err);
  for (const auto& entry : fs::recursive_directory_iterator(folder.path()))
    CHECK_MESSAGE((entry.is_directory() || entry.path().string() == obstacle), entry.path().string());
  fs::remove(obstacle);
  CHECK(run_program(start).exit == 0);
  CHECK(fs::exists(folder.at("roadmaps/plan.yaml")));
}

}  // namespace mentor

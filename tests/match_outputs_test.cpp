// What every output of `match` must keep to: the same bytes whatever the order of files and entries, no name of a
// person, nothing half written; and a sign of life only where there is a terminal.
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <random>
#include <sstream>
#include <thread>

#include "cmd/progress.h"
#include "tests/support/program.h"
#include "tests/support/shuffled.h"
#include "tests/support/world.h"

namespace mentor {

namespace {

const char* const questions[] = {
    "mentor match -q",
    "mentor match -q --top 3 --lang ru",
    "mentor match -q --top 2 --objective stable --format json",
    "mentor match -q --objective balanced --format csv",
    "mentor match -q --format md --lang ru",
    "mentor match -q --format html",
    "mentor match -q --stats --format json",
    "mentor match -q --stats",
    "mentor match -q --explain p-0155",
    "mentor match -q --explain p-0158/r1:p-0021 --lang ru",
    "mentor match -q --explain p-0024 --format json",
    "mentor match -q --what-if p-0020=+1 --without availability",
    "mentor match -q --max-changes 2 --format html --lang ru",
    "mentor match -q --write data/new.yaml --diff",
};

World mixed(const World& plain, std::mt19937& random) {
  World other;
  for (const auto& [path, bytes] : plain.files.all()) {
    std::string to = path;
    if (path.starts_with("participants/")) to = "data/" + std::to_string(random() % 1000) + "-" + path.substr(13);
    REQUIRE(other.files.write(to, path.ends_with(".yaml") ? shuffled(bytes, random) : bytes).has_value());
  }
  return other;
}

}  // namespace

TEST_CASE("permuting files and entries changes no byte of any answer") {
  World plain = example_programme();
  std::mt19937 random(20261122);
  for (const char* question : questions) {
    const Said expected = run_line(plain, question);
    CHECK_MESSAGE(!expected.out.empty(), question << ": " << expected.err);
    World other = mixed(plain, random);
    const Said said = run_line(other, question);
    CHECK_MESSAGE(said.out == expected.out, question);
    CHECK(said.exit == expected.exit);
  }
}

TEST_CASE("one, two, three and eight threads give the same bytes") {
  // Files are handed out to threads only where there are many of them: each entry gets one of its own.
  const World plain = example_programme();
  World world;
  int files = 0;
  for (const auto& [path, bytes] : plain.files.all()) {
    const auto entries = entries_of(bytes);
    if (!path.starts_with("participants/") || entries.size() < 2) {
      REQUIRE(world.files.write(path, bytes).has_value());
      continue;
    }
    for (std::size_t at = 1; at < entries.size(); ++at, ++files)
      REQUIRE(
          world.files.write("participants/" + std::to_string(files) + ".yaml", entries[0] + entries[at]).has_value());
  }
  REQUIRE(files > 64);
  for (const char* question : questions) {
    world.threads = 1;
    const Said expected = run_line(world, question);
    CHECK_MESSAGE(!expected.out.empty(), question << ": " << expected.err);
    for (const unsigned threads : {2U, 3U, 8U}) {
      world.threads = threads;
      const Said said = run_line(world, question);
      CHECK_MESSAGE(said.both == expected.both, question << ", threads: " << threads);
      CHECK(said.exit == expected.exit);
    }
  }
}

TEST_CASE("no answer about one person names another: ids and counts only") {
  World world = example_programme();
  // A name for everybody, of a kind that cannot be there by chance.
  for (const char* path : {"participants/mentees.yaml", "participants/mentors.yaml"}) {
    std::string bytes = world.files.all().at(path), named;
    const std::string mark = "\n  - id: ";
    std::size_t from = 0, n = 0;
    for (std::size_t at = bytes.find(mark); at != std::string::npos; at = bytes.find(mark, at + 1)) {
      const std::size_t end = bytes.find('\n', at + 1);
      named += bytes.substr(from, end - from);
      const std::size_t next = bytes.find(mark, at + 1);
      if (bytes.substr(at, next - at).find("\n    name:") == std::string::npos)
        named += "\n    name: Qqzname" + std::to_string(n++) + " Zzqsurname";
      from = end;
    }
    REQUIRE(world.files.write(path, named + bytes.substr(from)).has_value());
  }
  for (const char* question : questions) {
    const Said said = run_line(world, question);
    CHECK_MESSAGE(!said.out.empty(), question << ": " << said.err);
    CHECK_MESSAGE(said.both.find("Qqzname") == std::string::npos, question);
    CHECK_MESSAGE(said.both.find("Zzqsurname") == std::string::npos, question);
  }
}

TEST_CASE("a run of --write that is stopped leaves the file as it was or as it should be") {
  const TemporaryFolder folder;
  folder.write("mentor.yaml", "id: a\ntitle: A\norganisation: B\nlevel: school\nperiod: 2026-09-01..2027-05-31\n");
  std::string people = "kind: participants\nparticipants:\n";
  for (int at = 0; at < 150; ++at) {
    people += "  - id: m-" + std::to_string(at) + "\n    mentor: {forms: [peer], capacity: 1, skills: [maths]}\n";
    people += "  - id: s-" + std::to_string(at) + "\n    requests: [{id: r1, form: peer, topics: [maths]}]\n";
  }
  folder.write("people.yaml", people);
  const std::string before = "kind: pairs\npairs: []\n";
  const std::string path = folder.write("pairs.yaml", before);
  const Start start{{"match", "--write", "pairs.yaml", "-q", "--today", "2026-11-20"}, folder.path()};
  CHECK(run_program(start).exit == 0);
  const std::string after = bytes_of(path);
  REQUIRE(after.size() > before.size());
  for (int wait = 0; wait < 24; ++wait) {
    folder.write("pairs.yaml", before);
    const pid_t process = start_program(start);
    std::this_thread::sleep_for(std::chrono::milliseconds(5 * wait));
    ::kill(process, wait % 2 == 0 ? SIGINT : SIGKILL);
    ::waitpid(process, nullptr, 0);
    const std::string now = bytes_of(path);
    CHECK((now == before || now == after));
  }
}

TEST_CASE("progress: a line after a while and gone at the end; nothing where it is not shown") {
  std::ostringstream quiet, shown;
  {
    const Progress silent(quiet, false, "matching", std::chrono::milliseconds(0));
    const Progress progress(shown, true, "matching", std::chrono::milliseconds(0));
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  CHECK(quiet.str().empty());
  CHECK(shown.str().find("matching … 0 s") != std::string::npos);
  CHECK(shown.str().ends_with("\r\x1b[K"));
  std::ostringstream short_work;
  {
    const Progress progress(short_work, true, "matching", std::chrono::milliseconds(60'000));
  }
  CHECK(short_work.str().empty());
}

}  // namespace mentor

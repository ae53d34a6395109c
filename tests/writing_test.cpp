// Writing survives being killed: at each moment there are the old bytes or the new ones, and what is left over is named
// so that everything passes over it. Modes, links and devices stay what they are.
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <random>
#include <thread>

#include "cmd/real_files.h"
#include "tests/support/program.h"

namespace mentor {

namespace {

namespace fs = std::filesystem;

mode_t mode_of(const std::string& path) {
  struct stat facts{};
  REQUIRE(::stat(path.c_str(), &facts) == 0);
  return facts.st_mode & 07777U;
}

// A process that writes two texts in turn until it is killed.
pid_t start_writer(const std::string& path, const std::string& one, const std::string& other) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  RealFiles files;
  for (;;)
    if (!files.write(path, one) || !files.write(path, other)) ::_exit(1);
}

// Whether it was the signal that ended it, not a failure.
bool kill_and_wait(pid_t child) {
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFSIGNALED(status);
}

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
  return names;
}

const char* const settings =
    "id: school\ntitle: T\norganisation: O\nlevel: school\nlanguage: en\nperiod: 2026-09-01..2027-05-31\n";
const char* const plan =
    "kind: roadmap\nid: plan\ntitle: Plan\nitems:\n  - {number: 1, title: First, deadline: 30.09.2026, responsible: "
    "head}\n";

}  // namespace

TEST_CASE("killed at any moment, a file holds the old bytes or the new ones") {
  const TemporaryFolder folder;
  const std::string path = folder.write("plan.yaml", "old"), one(400'000, 'a'), other(100'000, 'b');
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  std::mt19937 random(20261120);
  std::size_t with_one = 0, with_other = 0;
  for (int run = 0; run < 80; ++run) {
    const pid_t child = start_writer(path, one, other);
    REQUIRE(child > 0);
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 40'000));
    CHECK(kill_and_wait(child));
    const std::string bytes = bytes_of(path);
    with_one += bytes == one ? 1 : 0;
    with_other += bytes == other ? 1 : 0;
    const bool whole = bytes == one || bytes == other || bytes == "old";
    CHECK_MESSAGE(whole, bytes.size());
    CHECK(mode_of(path) == 0600);
  }
  CHECK(with_one > 0);
  CHECK(with_other > 0);
  for (const std::string& name : names_in(folder.path()))
    CHECK_MESSAGE((name == "plan.yaml" || name.starts_with(".mentor-")), name);
}

TEST_CASE("the program killed while it writes a report leaves the old report or the new one") {
  const TemporaryFolder folder;
  folder.write("mentor.yaml", settings);
  folder.write("plan.yaml", plan);
  const Start start{{"report", "roadmap", "--lang", "en", "-o", "report.csv"}, folder.path()};
  const Ended whole = run_program(start);
  REQUIRE_MESSAGE(whole.exit >= 0, whole.err);
  const std::string made = bytes_of(folder.at("report.csv"));
  REQUIRE_FALSE(made.empty());
  std::mt19937 random(7);
  for (int run = 0; run < 30; ++run) {
    folder.write("report.csv", "old");
    const pid_t child = start_program(start);
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 30'000));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    const std::string bytes = bytes_of(folder.at("report.csv"));
    CHECK_MESSAGE((bytes == "old" || bytes == made), bytes);
  }
  // Leftovers disturb nothing.
  folder.write(".mentor-AbCdEf", "kind: roadmap\nid: [");
  const Ended checked = run_program({{"validate", "--lang", "en"}, folder.path()});
  CHECK(checked.out.find(".mentor") == std::string::npos);
}

TEST_CASE("what is written keeps its mode; links are followed, devices stay devices") {
  const TemporaryFolder folder;
  RealFiles files;
  const std::string path = folder.write("a.yaml", "old");
  fs::permissions(path, fs::perms::owner_all | fs::perms::group_read);
  fs::create_symlink("a.yaml", folder.at("link.yaml"));
  CHECK(files.write(folder.at("link.yaml"), "new"));
  CHECK(bytes_of(path) == "new");
  CHECK(mode_of(path) == 0740);
  CHECK(fs::is_symlink(folder.at("link.yaml")));
  CHECK(files.write("/dev/null", "anything"));
  CHECK(fs::is_character_file("/dev/null"));
  CHECK(files.write(folder.at("new.yaml"), "x"));
  const mode_t mask = ::umask(0);
  ::umask(mask);
  CHECK(mode_of(folder.at("new.yaml")) == (0666U & ~mask));
  CHECK(names_in(folder.path()).size() == 3);
}

TEST_CASE("what cannot be written is a failure that leaves all as it was") {
  const TemporaryFolder folder;
  RealFiles files;
  fs::create_directory(folder.at("folder"));
  fs::create_symlink("nothing", folder.at("dangling"));
  REQUIRE(::mkfifo(folder.at("fifo").c_str(), 0600) == 0);
  for (const char* name : {"folder", "dangling", "fifo", "no/such/folder", "folder/x/y"}) {
    CAPTURE(std::string(name));
    CHECK_FALSE(files.write(folder.at(name), "x"));
  }
  CHECK(names_in(folder.path()).size() == 3);
  CHECK_FALSE(files.write("/proc/mentor-test", "x"));
}

TEST_CASE("two outputs to one file are refused before anything is written, however the file is named") {
  const TemporaryFolder folder;
  folder.write("p/mentor.yaml", settings);
  folder.write("p/plan.yaml", plan);
  folder.write("p/there.yaml", "");
  fs::create_directory_symlink(".", folder.at("p/self"));
  fs::create_symlink("there.yaml", folder.at("p/link.yaml"));
  fs::create_symlink("new.yaml", folder.at("p/dangling.yaml"));
  fs::create_symlink("self/dangling.yaml", folder.at("p/twice.yaml"));
  const std::string whole = folder.at("p/new.yaml");
  struct Row {
    std::string one, other;
  };
  const Row rows[] = {
      {"new.yaml", "./new.yaml"},    {"new.yaml", "../p/new.yaml"},    {"new.yaml", whole},
      {whole, "new.yaml"},           {"new.yaml", "self/new.yaml"},    {"new.yaml", "self/self/../new.yaml"},
      {"new.yaml", "dangling.yaml"}, {"dangling.yaml", "new.yaml"},    {"twice.yaml", "self/new.yaml"},
      {"there.yaml", "link.yaml"},   {"self/link.yaml", "there.yaml"}, {"dangling.yaml", "twice.yaml"}};
  for (const auto& [one, other] : rows) {
    CAPTURE(one);
    CAPTURE(other);
    const std::vector<std::string> commands[] = {
        {"validate", "-o", one, "--write-baseline", other},
        {"match", "--format", "csv", "-o", one, "--certificate", other},
        {"match", "--format", "csv", "-o", one, "--write", other},
        {"match", "--certificate", one, "--write", other},
        {"import", "roadmap", "plan.yaml", "-o", one, "--report", other},
    };
    for (std::vector<std::string> arguments : commands) {
      CAPTURE(arguments.front());
      arguments.insert(arguments.end(), {"--lang", "en"});
      const Ended ended = run_program({arguments, folder.at("p")});
      CHECK(ended.exit == 2);
      CHECK_MESSAGE(ended.err.find("is named for two outputs") != std::string::npos, ended.err);
      CHECK_FALSE(fs::exists(whole));
      CHECK(bytes_of(folder.at("p/there.yaml")).empty());
    }
  }
  // Other files are other files: of the same name in another folder, or behind a link that leads elsewhere.
  fs::create_directory(folder.at("p/below"));
  for (const char* other : {"below/new.yaml", "../new.yaml", "self/other.yaml"}) {
    CAPTURE(std::string(other));
    CHECK(run_program({{"validate", "-q", "-o", "new.yaml", "--write-baseline", other}, folder.at("p")}).exit <= 1);
    CHECK(fs::exists(whole));
    CHECK(fs::exists(folder.at("p/") + other));
    fs::remove(whole);
  }
}

TEST_CASE("a report does not overwrite the files that it was made from") {
  const TemporaryFolder folder;
  folder.write("mentor.yaml", settings);
  folder.write("plan.yaml", plan);
  for (const char* path : {"plan.yaml", "./plan.yaml", "mentor.yaml"}) {
    const Ended ended =
        run_program({{"report", "roadmap", "--format", "csv", "--lang", "en", "-o", path}, folder.path()});
    CHECK(ended.exit == 2);
    CHECK_MESSAGE(ended.err.find("is not overwritten") != std::string::npos, ended.err);
  }
  CHECK(bytes_of(folder.at("plan.yaml")) == plan);
  CHECK(bytes_of(folder.at("mentor.yaml")) == settings);
}

}  // namespace mentor

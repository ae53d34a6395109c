// Hostile files and hostile places through the real program: a clear message and the right exit code, no crash and no
// hang, whatever the bytes and whatever stands where a file should.
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <thread>

#include "tests/support/program.h"

namespace mentor {

namespace {

namespace fs = std::filesystem;

std::string repeat(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (; times > 0; --times) out += text;
  return out;
}

std::string deep_maps(std::size_t depth) {
  std::string out;
  for (std::size_t i = 0; i < depth; ++i) out += std::string(i, ' ') + "a:\n";
  return out;
}

std::string numbered(std::string_view before, std::string_view after, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out.append(before).append(std::to_string(i)).append(after);
  return out;
}

// Each alias stands for nine of the one before it.
std::string bomb(int levels) {
  std::string out = "a0: &a0 [x]\n";
  for (int i = 1; i <= levels; ++i) {
    const std::string name = "a" + std::to_string(i), before = "*a" + std::to_string(i - 1);
    out += name + ": &" + name + " [" + repeat(before + ", ", 8) + before + "]\n";
  }
  return out;
}

std::string utf16(std::string_view ascii, bool little) {
  std::string out = little ? "\xFF\xFE" : "\xFE\xFF";
  for (const char c : ascii) {
    if (!little) out += '\0';
    out += c;
    if (little) out += '\0';
  }
  return out;
}

// A file and what must be found in it: the name of a rule, or nothing where it is well-formed.
struct Row {
  std::string what;
  std::string bytes;
  const char* rule;
};

std::vector<Row> hostile_files() {
  using namespace std::string_literals;
  const std::string head = "kind: roadmap\n";
  return {
      {"deep brackets", "a: " + repeat("[", 100'000), "too-deep"},
      {"deep braces", "a: " + repeat("{b: ", 100'000), "too-deep"},
      {"deep lists", repeat("- ", 200'000) + "a\n", "too-deep"},
      {"deep maps", deep_maps(1500), "too-deep"},
      {"depth that is allowed", "a: " + repeat("[", 60) + repeat("]", 60) + "\n", nullptr},
      {"wide map", numbered("key", ": 1\n", 5'000), nullptr},
      {"wide map with a duplicate", numbered("key", ": 1\n", 5'000) + "key7: 2\n", "duplicate-key"},
      {"wide list on one line", "a: [" + repeat("b, ", 100'000) + "b]\n", nullptr},
      {"faults at the end of a long line", "a: [" + repeat("b, ", 100'000) + "@, @, @]\n", "special-first-character"},
      {"long text", "a: " + std::string(70'000, 'x') + "\n", "too-long-scalar"},
      {"long quoted text", "a: \"" + repeat("\\n", 70'000) + "\"\n", "too-long-scalar"},
      {"long block of text", "a: |\n" + repeat("  x\n", 70'000), "too-long-scalar"},
      {"long key", std::string(70'000, 'x') + ": 1\n", "too-long"},
      {"long name", "a: &" + std::string(60'000, 'x') + " 1\nb: *" + std::string(60'000, 'x') + "\n", nullptr},
      {"alias bomb", bomb(20), "alias-budget"},
      {"alias bomb of texts", "a: &a " + std::string(60'000, 'x') + "\nb: [" + repeat("*a, ", 100'000) + "*a]\n",
       "alias-budget"},
      {"alias cycle", "a: &a [*a]\n", "alias-cycle"},
      {"alias cycle by way of another", "a: &a [&b [*a, *b]]\n", "alias-cycle"},
      {"many names", numbered("- &a", " 1\n", 70'000), "too-many-anchors"},
      {"many faults", repeat("- @\n", 100'000), "too-many-faults"},
      {"many forbidden characters", "a: " + repeat("\x01", 100'000) + "\n", "too-many-faults"},
      {"zero byte", "ab: c\0d\n"s, "control-character"},
      {"zero bytes", std::string(5000, '\0'), "utf-16"},
      {"escape sequence", "a: \x1B[2J\n", "control-character"},
      {"turned writing", "a: \xE2\x80\xAE x\n", "bidi-character"},
      {"invalid UTF-8", "a: \xFF\n", "not-utf8"},
      {"overlong UTF-8", "a: \xC0\xAF\n", "not-utf8"},
      {"surrogate in UTF-8", "a: \xED\xA0\x80\n", "not-utf8"},
      {"beyond Unicode", "a: \xF4\x90\x80\x80\n", "not-utf8"},
      {"cut character at the end", "a: \xD0", "not-utf8"},
      {"UTF-16, little first", utf16("a: b\n", true), "utf-16"},
      {"UTF-16, big first", utf16("a: b\n", false), "utf-16"},
      {"UTF-32", "\xFF\xFE\0\0a\0\0\0"s, "utf-16"},
      {"only a mark", "\xEF\xBB\xBF", nullptr},
      {"two marks",
       "\xEF\xBB\xBF\xEF\xBB\xBF"
       "a: b\n",
       "control-character"},
      {"empty", "", nullptr},
      {"half a million empty lines", repeat("\n", 500'000), nullptr},
      {"half a million old line ends", repeat("\r", 500'000), nullptr},
      {"many remarks", repeat("# x\n", 200'000), nullptr},
      {"many documents", repeat("---\n", 20'000), nullptr},
      {"white space without end", "a:" + std::string(3'000'000, ' ') + "b\n", nullptr},
      {"many open quotes", repeat("- \"\n", 200'000), "unclosed-quote"},
      {"one comma", ",", "invalid-yaml"},
      {"all bytes", numbered("", "\x80\xFE", 100), "not-utf8"},
  };
}

bool ended_well(const Ended& ended) { return !ended.hung && ended.signal == 0; }

const char* const settings =
    "id: school\ntitle: T\norganisation: O\nlevel: school\nlanguage: en\nperiod: 2026-09-01..2027-05-31\n";

}  // namespace

TEST_CASE("hostile files: read says what is wrong and ends") {
  const TemporaryFolder folder;
  for (const Row& row : hostile_files()) {
    CAPTURE(row.what);
    folder.write("x.yaml", row.bytes);
    const Ended ended = run_program({{"read", "x.yaml", "--format", "none", "--lang", "en"}, folder.path()});
    CHECK(ended_well(ended));
    CHECK(ended.exit == (row.rule ? 1 : 0));
    CHECK(ended.out.empty());
    CHECK(ended.err.size() < 2'000'000);
    if (row.rule) CHECK_MESSAGE(ended.err.find(row.rule) != std::string::npos, ended.err.substr(0, 300));
  }
}

TEST_CASE("hostile files: nothing else in the repository suffers") {
  const TemporaryFolder folder;
  folder.write("mentor.yaml", settings);
  for (const Row& row : hostile_files()) {
    CAPTURE(row.what);
    folder.write("x.yaml", "kind: roadmap\nid: x\ntitle: X\n" + row.bytes);
    const Ended ended = run_program({{"validate", "--format", "jsonl"}, folder.path()});
    CHECK(ended_well(ended));
    CHECK((ended.exit == 0 || ended.exit == 1));
    CHECK(ended.out.find("mentor.yaml") == std::string::npos);
  }
}

TEST_CASE("a link to a file that was read is not written through") {
  const TemporaryFolder folder;
  folder.write("mentor.yaml", settings);
  folder.write("plan.yaml", "kind: roadmap\nid: plan\ntitle: Plan\n");
  const std::string before = bytes_of(folder.at("plan.yaml"));
  fs::create_symlink("plan.yaml", folder.at("out.txt"));
  fs::create_directory_symlink(folder.path(), folder.at("here"));
  for (const char* path : {"out.txt", "here/plan.yaml", "plan.yaml"}) {
    CAPTURE(path);
    const Ended ended = run_program({{"validate", "-o", path}, folder.path()});
    CHECK(ended.exit == 2);
    CHECK(bytes_of(folder.at("plan.yaml")) == before);
  }
}

TEST_CASE("every format prints what hostile but valid files say") {
  const TemporaryFolder folder;
  for (const Row& row : hostile_files()) {
    if (row.rule) continue;
    CAPTURE(row.what);
    folder.write("x.yaml", row.bytes);
    for (const char* format : {"json", "events", "spans"}) {
      CAPTURE(format);
      const Ended ended = run_program({{"read", "x.yaml", "--format", format}, folder.path()});
      CHECK(ended_well(ended));
      CHECK(ended.exit == 0);
    }
  }
}

TEST_CASE("what stands where a file should is named, and nothing is waited for") {
  const TemporaryFolder folder;
  folder.write("mentor.yaml", settings);
  folder.write("good.yaml", "a: 1\n");
  fs::create_directory(folder.at("folder.yaml"));
  REQUIRE(::mkfifo(folder.at("fifo.yaml").c_str(), 0600) == 0);
  fs::create_symlink("ring.yaml", folder.at("ring.yaml"));
  fs::create_symlink("nothing", folder.at("dangling.yaml"));
  struct Row {
    const char* path;
    int exit;
    const char* said;
  };
  const Row rows[] = {
      {"fifo.yaml", 2, "neither a file nor a folder"},
      {"/dev/zero", 2, "neither a file nor a folder"},
      {"folder.yaml", 2, "is a folder"},
      {"ring.yaml", 2, "does not exist"},
      {"dangling.yaml", 2, "does not exist"},
      {"no.yaml", 2, "does not exist"},
      {"good.yaml/x", 2, "does not exist"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.path);
    const Ended ended = run_program({{"read", "good.yaml", row.path, "--lang", "en"}, folder.path()});
    CHECK(ended_well(ended));
    CHECK(ended.exit == row.exit);
    CHECK_MESSAGE(ended.err.find(row.said) != std::string::npos, ended.err);
    CHECK(ended.out.empty());
  }
}

TEST_CASE("an input without end is cut off") {
  const TemporaryFolder folder;
  const Ended ended = run_program({{"read", "-", "--lang", "en"}, folder.path(), "/dev/zero"});
  CHECK(ended_well(ended));
  CHECK(ended.exit == 1);
  CHECK_MESSAGE(ended.err.find("too-large-file") != std::string::npos, ended.err);
}

TEST_CASE("a repository with odd entries is checked, and they are named") {
  const TemporaryFolder folder;
  const TemporaryFolder outside;
  folder.write("mentor.yaml", settings);
  outside.write("secret.yaml", "kind: roadmap\nid: secret\ntitle: Secret\n");
  fs::create_directory(folder.at("folder.yaml"));
  REQUIRE(::mkfifo(folder.at("fifo.yaml").c_str(), 0600) == 0);
  fs::create_symlink(outside.at("secret.yaml"), folder.at("link.yaml"));
  fs::create_symlink(outside.path(), folder.at("outside"));
  fs::create_symlink(".", folder.at("self"));
  fs::create_symlink("ring.yaml", folder.at("ring.yaml"));
  const Ended ended = run_program({{"validate", "--lang", "en"}, folder.path()});
  CHECK(ended_well(ended));
  CHECK(ended.out.find("secret") == std::string::npos);
  INFO(ended.out << ended.err);
  CHECK(ended.out.find("link.yaml") != std::string::npos);
  CHECK(ended.out.find("fifo.yaml") != std::string::npos);
  CHECK(ended.out.find("“ring.yaml” is a link that leads to itself") != std::string::npos);
  CHECK(ended.out.find("“link.yaml” leads out of the repository") != std::string::npos);
}

TEST_CASE("a device or a pipe is no place to validate") {
  const TemporaryFolder folder;
  folder.write("mentor.yaml", settings);
  REQUIRE(::mkfifo(folder.at("fifo").c_str(), 0600) == 0);
  for (const char* path : {"/dev/null", "fifo"}) {
    CAPTURE(path);
    const Ended ended = run_program({{"validate", path, "--lang", "en"}, folder.path()});
    CHECK(ended_well(ended));
    CHECK(ended.exit == 2);
    CHECK_MESSAGE(ended.err.find("neither a file nor a folder") != std::string::npos, ended.err);
  }
}

TEST_CASE("a file is read once, whatever links lead to it") {
  const TemporaryFolder folder;
  folder.write("mentor.yaml", settings);
  folder.write("people.yaml", "kind: participants\nparticipants:\n  - {id: p-1, born: 1990, born: 1991}\n");
  folder.write("hidden/.store/data.txt", "kind: participants\nparticipants:\n  - {id: p-2, curator: {}}\n");
  fs::create_symlink("people.yaml", folder.at("again.yaml"));
  fs::create_symlink("people.yaml", folder.at("zoo.yaml"));
  fs::create_symlink("hidden/.store/data.txt", folder.at("one.yaml"));
  fs::create_symlink("hidden/.store/data.txt", folder.at("two.yaml"));
  const auto select = [&](const char* path) {
    return run_program({{"validate", path, "--select", "Y,S", "--lang", "en"}, folder.path()});
  };
  const Ended all = select(".");
  CHECK(ended_well(all));
  CHECK_MESSAGE(all.out.find("S110") == std::string::npos, all.out);
  CHECK_MESSAGE(all.err.find("in 3 files") != std::string::npos, all.err);
  // Named by a link, it is the same file.
  const Ended by_link = select("zoo.yaml");
  CHECK_MESSAGE(by_link.out.find("people.yaml:3:") != std::string::npos, by_link.out);
}

TEST_CASE("settings are read under the name mentor.yaml, where that is a link too") {
  const TemporaryFolder folder;
  folder.write("shared/settings.yaml", std::string(settings) + "titel: x\n");
  folder.write("plan.yaml", "kind: roadmap\nid: plan\ntitle: Plan\nperiod: 2026\n");
  fs::create_symlink("shared/settings.yaml", folder.at("mentor.yaml"));
  fs::create_symlink("shared/settings.yaml", folder.at("again.yaml"));
  for (const char* path : {".", "mentor.yaml", "shared/settings.yaml", "again.yaml"}) {
    CAPTURE(path);
    const Ended ended = run_program({{"validate", path, "--select", "S,Y", "--lang", "en"}, folder.path()});
    CHECK(ended.exit == 1);
    CHECK_MESSAGE(ended.out.starts_with("mentor.yaml:7:1: error: "), ended.out);
    CHECK(ended.out.find("settings.yaml") == std::string::npos);
    CHECK_MESSAGE(ended.err.find("kind:") == std::string::npos, ended.err);
  }
  // Two programmes may share their settings; what is outside is not followed.
  fs::create_directory(folder.at("school"));
  fs::create_symlink("../mentor.yaml", folder.at("school/mentor.yaml"));
  const Ended two = run_program({{"validate", "--select", "S101", "--lang", "en"}, folder.path()});
  CHECK_MESSAGE(two.out.find("school/mentor.yaml:7:1: error: ") != std::string::npos, two.out);
  const TemporaryFolder outside;
  outside.write("settings.yaml", settings);
  fs::remove(folder.at("school/mentor.yaml"));
  fs::create_symlink(outside.at("settings.yaml"), folder.at("school/mentor.yaml"));
  const Ended foreign = run_program({{"validate", "--select", "S,Y", "--lang", "en"}, folder.path()});
  CHECK_MESSAGE(foreign.out.find("“school/mentor.yaml” leads out of the repository") != std::string::npos, foreign.out);
}

TEST_CASE("mending settings through a link changes the file that the link leads to") {
  const TemporaryFolder folder;
  folder.write("shared/settings.yaml", std::string("\xEF\xBB\xBF") + settings);
  fs::create_symlink("shared/settings.yaml", folder.at("mentor.yaml"));
  CHECK(run_program({{"validate", "--fix", "--lang", "en"}, folder.path()}).exit == 0);
  CHECK(bytes_of(folder.at("shared/settings.yaml")) == settings);
  CHECK(fs::is_symlink(folder.at("mentor.yaml")));
}

TEST_CASE("what may not be read is named") {
  const TemporaryFolder folder;
  folder.write("mentor.yaml", settings);
  folder.write("closed.yaml", "kind: roadmap\nid: closed\n");
  folder.write("inside/x.yaml", "kind: roadmap\nid: inside\n");
  fs::permissions(folder.at("closed.yaml"), fs::perms::none);
  fs::permissions(folder.at("inside"), fs::perms::none);
  const Ended read = run_program({{"read", "closed.yaml", "--lang", "en"}, folder.path(), "/dev/null", true});
  if (read.exit == 126) {
    MESSAGE("skipped: the program cannot be started without the rights of root here");
    return;
  }
  CHECK(read.exit == 3);
  CHECK_MESSAGE(read.err.find("no permission") != std::string::npos, read.err);
  const Ended checked = run_program({{"validate", "--lang", "en"}, folder.path(), "/dev/null", true});
  CHECK(ended_well(checked));
  CHECK(checked.exit == 1);
  INFO(checked.out << checked.err);
  CHECK(checked.out.find("closed.yaml") != std::string::npos);
  CHECK(checked.out.find("inside") != std::string::npos);
  fs::permissions(folder.at("inside"), fs::perms::owner_all);
}

TEST_CASE("a file that shrinks, grows or vanishes while it is read") {
  const TemporaryFolder folder;
  folder.write("mentor.yaml", settings);
  const std::string large = "kind: roadmap\nid: x\ntitle: X\n" + numbered("# ", " remark\n", 200'000);
  const std::string path = folder.write("x.yaml", large);
  std::atomic<bool> stop = false;
  std::thread meddler([&] {
    for (unsigned i = 0; !stop; ++i) {
      if (i % 5 == 0) folder.write("x.yaml", large);
      std::error_code ignored;
      if (i % 5 < 4) fs::resize_file(path, (i * 7919U) % large.size(), ignored);
      if (i % 5 == 4) fs::remove(path, ignored);
    }
  });
  for (int run = 0; run < 6; ++run) {
    const Ended read = run_program({{"read", "x.yaml", "--format", "none"}, folder.path()});
    CHECK(ended_well(read));
    CHECK((read.exit >= 0 && read.exit <= 3));
    const Ended checked = run_program({{"validate", "-q"}, folder.path()});
    CHECK(ended_well(checked));
    CHECK((checked.exit == 0 || checked.exit == 1));
  }
  stop = true;
  meddler.join();
}

}  // namespace mentor

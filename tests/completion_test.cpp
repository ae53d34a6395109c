// Completion and manual pages against the descriptions of the commands: nothing that a command takes is left out.
#include <doctest/doctest.h>

#include <functional>

#include "cmd/arguments.h"
#include "cmd/bounded_files.h"
#include "cmd/complete.h"
#include "cmd/manual.h"
#include "tests/support/world.h"
#include "unicode/width.h"

namespace mentor {

namespace {

// Every command, with those below it.
void each_command(const std::function<void(const std::string& path, const CommandInfo& info)>& look) {
  for (const auto& command : all_commands()) {
    look(std::string(command->info().name), command->info());
    for (const auto& below : command->subcommands())
      look(std::string(command->info().name) + " " + std::string(below->info().name), below->info());
  }
}

void check_completed(const Option& option, const std::string& path) {
  if (std::holds_alternative<bool*>(option.target) || !option.choices.empty()) return;
  const bool positional = !option.name.starts_with('-');
  const auto places = positional ? placeholders_of(option.name) : std::vector<std::string>{std::string(option.value)};
  for (const std::string& place : places)
    CHECK_MESSAGE(completer_of(place, path), "mentor " << path << ": nobody says in cmd/complete_values.cpp how "
                                                       << std::string(option.name) << " " << place << " is completed");
}

const ManualPage* page_named(const std::vector<ManualPage>& pages, const std::string& path) {
  std::string name = "mentor-" + path;
  for (char& each : name)
    if (each == ' ') each = '-';
  for (const ManualPage& page : pages)
    if (page.name == name) return &page;
  return nullptr;
}

std::string lines(std::vector<std::string> words) {
  World world;
  std::string line = "mentor complete --";
  for (const std::string& word : words) line += " '" + word + "'";
  return run_line(world, line).out;
}

}  // namespace

TEST_CASE("every value of every command can be completed, or is known to be free") {
  each_command([](const std::string& path, const CommandInfo& info) {
    for (const Option& option : info.options) check_completed(option, path);
  });
  GlobalOptions globals;
  for (const Option& option : globals.options()) check_completed(option, "");
}

TEST_CASE("every option of every command is offered") {
  each_command([](const std::string& path, const CommandInfo& info) {
    std::vector<std::string> words = words_of(path);
    words.emplace_back("--");
    const std::string offered = lines(words);
    for (const Option& option : info.options) {
      if (!option.name.starts_with('-')) continue;
      const std::string name(option.name.substr(option.name.rfind(',') + 1));
      CHECK_MESSAGE(offered.find("\n" + name + "\t") != std::string::npos, path << ": " << name);
    }
  });
}

TEST_CASE("every command has a manual page in both languages, with every option in it") {
  for (const Language language : {Language::en, Language::ru}) {
    const auto pages = manual_pages(language, *make_date(2026, 11, 20));
    REQUIRE(pages.front().name == "mentor");
    std::size_t count = 1;
    each_command([&](const std::string& path, const CommandInfo& info) {
      ++count;
      const ManualPage* page = page_named(pages, path);
      REQUIRE_MESSAGE(page, "no page for mentor " << path);
      CHECK(page->text.find(roff(info.summary.in(language))) != std::string::npos);
      for (const Option& option : info.options) {
        const std::string name(option.name.substr(option.name.rfind(',') + 1));
        const std::string term = (name.starts_with('-') ? "\\fB" : "\\fI") + roff(name) + "\\fR";
        CHECK_MESSAGE(page->text.find(term) != std::string::npos, path << ": " << name);
        const std::string doc = roff(wrap(option.doc.in(language), 20).front());
        CHECK_MESSAGE(page->text.find(doc) != std::string::npos, path << ": " << name);
      }
    });
    CHECK(pages.size() == count);
  }
}

TEST_CASE("text as roff") {
  CHECK(roff("a-b\\c") == "a\\-b\\ec");
  CHECK(roff(".so other") == "\\&.so other");
  CHECK(roff("'tis") == "\\&'tis");
}

TEST_CASE("placeholders of positionals") {
  CHECK(placeholders_of("PATH…") == std::vector<std::string>{"PATH"});
  CHECK(placeholders_of("NAME [PATH…]") == std::vector<std::string>{"NAME", "PATH"});
}

TEST_CASE("half a line of any kind is completed without an error") {
  const std::vector<std::string> words = {"",          "-",          "--",      "--root",   "--root=", "--format",
                                          "--format=", "match",      "verify",  "validate", "nothing", "\xff\xfe",
                                          "=",         "--nothing=", "--lang=", "D101,,",   "help"};
  for (const std::string& first : words)
    for (const std::string& second : words)
      for (const std::string& third : words) {
        World world;
        const Said said = run_line(world, "mentor complete -- '" + first + "' '" + second + "' '" + third + "'");
        CHECK(said.exit == 0);
        CHECK(said.err.empty());
        CHECK(!said.out.empty());
      }
}

TEST_CASE("files that give up") {
  MemoryFiles files({{"a", "12345"}, {"b", "12345"}});
  const BoundedFiles enough(files, 10, 10), few(files, 7, 10), narrow(files, 10, 1);
  CHECK(enough.read("a", 100).value() == "12345");
  CHECK(enough.read("b", 100).value() == "12345");
  CHECK(enough.list("", "").value().size() == 2);
  CHECK_FALSE(enough.exhausted());
  CHECK(few.read("a", 100).has_value());
  CHECK_FALSE(few.read("b", 100).has_value());
  CHECK(few.exhausted());
  CHECK(narrow.list("", "").has_value());
  CHECK(narrow.exhausted());
  CHECK_FALSE(narrow.read("a", 100).has_value());
}

TEST_CASE("a repository that is too large offers no ids") {
  const std::string people = "kind: participants\nparticipants:\n  - {id: p-1}\n";
  World world;
  CHECK(world.files.write("mentor.yaml", "id: a\ntitle: A\n"));
  CHECK(world.files.write("people.yaml", people));
  CHECK(run_line(world, "mentor complete ids people").out == "p-1\n");
  const std::string large = "kind: participants\n# " + std::string(std::size_t{17} << 20U, 'x') + "\n";
  CHECK(world.files.write("large.yaml", large));
  const Said said = run_line(world, "mentor complete ids people");
  CHECK(said.out.empty());
  CHECK(said.exit == 0);
}

}  // namespace mentor

// The module table of docs/architecture.md against every #include of lib/ and cmd/.
#include <doctest/doctest.h>
#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "tests/support/world.h"

namespace mentor {

namespace {

using Names = std::set<std::string>;
using Table = std::map<std::string, Names>;

Names names_in(const std::string& text) {
  std::string spaced = text;
  std::replace(spaced.begin(), spaced.end(), ',', ' ');
  std::istringstream words(spaced);
  Names names;
  for (std::string word; words >> word;)
    if (word != "–") names.insert(word);
  return names;
}

// The table under the head line `| left | right |`: each name of the left cell → the names of the right one.
Table table_of(const std::string& page, const std::string& head) {
  Table table;
  std::istringstream lines(page.substr(std::min(page.find(head), page.size())));
  std::string line;
  std::getline(lines, line), std::getline(lines, line);
  const std::regex row(R"(\| ([^|]+) \| ([^|]+) \|)");
  for (std::smatch cells; std::getline(lines, line) && std::regex_match(line, cells, row);)
    for (const std::string& name : names_in(cells[1])) table[name] = names_in(cells[2]);
  return table;
}

struct Include {
  std::string file;
  std::size_t line;
  std::string header;
  bool quoted;
};

std::vector<Include> includes_of(const std::string& file) {
  std::vector<Include> includes;
  std::istringstream lines(read_source(file));
  const std::regex pattern(R"(\s*#\s*include\s*([<"])([^>"]+)[>"].*)");
  std::smatch found;
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (std::regex_match(line, found, pattern)) includes.push_back({file, number, found[2], found[1] == "\""});
  }
  return includes;
}

std::vector<std::string> program_sources() {
  std::vector<std::string> files;
  for (const char* folder : {"lib", "cmd"})
    for (const char* ending : {".h", ".cpp"})
      for (std::string& file : sources(folder, ending)) files.push_back(std::move(file));
  return files;
}

// `lib/yaml/read.cpp` → yaml, `cmd/main.cpp` → cmd.
std::string module_of(const std::string& file) {
  const std::string path = file.starts_with("lib/") ? file.substr(4) : file;
  return path.substr(0, path.find('/'));
}

// What is wrong with an include, "" where nothing is.
std::string fault(const Include& include, const Table& modules, const Table& libraries) {
  const std::string from = module_of(include.file), to = module_of(include.header);
  if (!modules.contains(from)) return from + " is not in the table of docs/architecture.md";
  if (include.quoted && to != "tests") {
    if (!modules.contains(to)) return "“" + include.header + "” names no module; write the path from lib/ or the root";
    const bool allowed = to == from || modules.at(from).contains(to) || modules.at(from).contains("everything");
    return allowed ? "" : from + " may not include " + to;
  }
  for (const auto& [header, users] : libraries)
    if (include.header.starts_with(header) && !users.contains(from))
      return from + " may not include <" + include.header + ">";
  const bool public_header = include.file.starts_with("lib/") && include.file.ends_with(".h");
  const bool only_names = include.header == "nlohmann/json_fwd.hpp";
  if (public_header && include.header.starts_with("nlohmann/") && !only_names) return "JSON stays out of headers";
  return "";
}

}  // namespace

TEST_CASE("every #include is allowed by docs/architecture.md") {
  const std::string page = read_source("docs/architecture.md");
  const Table modules = table_of(page, "| module | may include |");
  const Table libraries = table_of(page, "| header | only in |");
  REQUIRE(modules.contains("base"));
  REQUIRE(modules.contains("cmd"));
  REQUIRE(libraries.contains("nlohmann/"));
  std::size_t seen = 0;
  for (const std::string& file : program_sources())
    for (const Include& include : includes_of(file)) {
      ++seen;
      const std::string wrong = fault(include, modules, libraries);
      if (!wrong.empty()) FAIL_CHECK(include.file << ":" << include.line << ": " << wrong);
    }
  CHECK(seen > 100);
}

TEST_CASE("the check of #includes finds what is forbidden") {
  const Table modules = {{"base", {}}, {"yaml", {"base"}}, {"cmd", {"everything"}}};
  const Table libraries = {{"nlohmann/", {"cmd", "base"}}};
  struct Row {
    const char* file;
    const char* header;
    bool quoted;
    bool allowed;
  };
  const Row rows[] = {
      {"lib/yaml/read.cpp", "base/span.h", true, true},
      {"lib/yaml/read.cpp", "yaml/tree.h", true, true},
      {"lib/base/text.cpp", "yaml/tree.h", true, false},
      {"lib/yaml/read.cpp", "cmd/env.h", true, false},
      {"lib/yaml/read.cpp", "tree.h", true, false},
      {"cmd/main.cpp", "yaml/tree.h", true, true},
      {"lib/new/x.cpp", "base/text.h", true, false},
      {"lib/yaml/read.cpp", "nlohmann/json.hpp", false, false},
      {"cmd/read.cpp", "nlohmann/json.hpp", false, true},
      {"cmd/read.h", "nlohmann/json.hpp", false, true},
      {"lib/yaml/read.cpp", "vector", false, true},
      {"lib/base/text.h", "nlohmann/json.hpp", false, false},
      {"lib/base/text.cpp", "nlohmann/json.hpp", false, true},
  };
  for (const Row& row : rows)
    CHECK_MESSAGE(fault({row.file, 1, row.header, row.quoted}, modules, libraries).empty() == row.allowed,
                  row.file << " includes " << row.header);
}

}  // namespace mentor

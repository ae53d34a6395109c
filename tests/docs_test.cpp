// The documentation against the program: links lead somewhere, both languages have every page, what a page shows is
// what comes out, and headers say what they promise.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

#include "tests/support/console.h"
#include "tests/support/header_comments.h"
#include "tests/support/markdown.h"
#include "tests/support/world.h"

namespace mentor {

namespace {

std::vector<std::string> pages() {
  std::vector<std::string> all = sources("docs", ".md");
  for (const char* page : {"README.md", "CONTRIBUTING.md", "CHANGELOG.md"}) all.emplace_back(page);
  for (std::string& page : sources("examples", ".md")) all.push_back(std::move(page));
  return all;
}

// Everything that a link may lead to: files and the folders above them.
std::set<std::string> targets() {
  std::set<std::string> known = {"."};
  for (const char* folder : {"docs", "lib", "cmd", "tests", "examples", "schemas", "integrations"})
    for (std::string path : sources(folder, "")) {
      known.insert(path);
      for (auto slash = path.rfind('/'); slash != std::string::npos; slash = path.rfind('/'))
        known.insert(path = path.substr(0, slash));
    }
  for (const char* file : {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "CMakeLists.txt", "action.yml",
                           ".pre-commit-hooks.yaml"})
    known.insert(file);
  return known;
}

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/')); }

std::string target_of(const std::string& page, const Link& link) {
  const auto slash = page.rfind('/');
  const std::string path = link.target.substr(0, link.target.find('#'));
  if (path.empty()) return page;
  return normal_path(join_path(slash == std::string::npos ? "" : page.substr(0, slash), path));
}

void check_run(const std::string& page) {
  const std::string text = read_source(page), real = run_page(text);
  if (text == real) return;
  if (accepting()) return write_source(page, real);
  const auto at = std::mismatch(text.begin(), text.end(), real.begin(), real.end());
  const auto line = std::count(text.begin(), at.first, '\n') + 1;
  const auto begin = static_cast<std::size_t>(at.second - real.begin());
  FAIL_CHECK(page << ":" << line << ": the program says something else, from here on: “"
                  << real.substr(begin, real.find('\n', begin) - begin) << "” (MENTOR_ACCEPT=1 rewrites the page)");
}

}  // namespace

TEST_CASE("every relative link leads to a file") {
  const auto known = targets();
  for (const std::string& page : pages())
    for (const Link& link : links_of(read_source(page))) {
      if (link.target.find("://") != std::string::npos || link.target.starts_with("mailto:")) continue;
      CHECK_MESSAGE(known.contains(target_of(page, link)), page << ":" << link.line << ": " << link.target);
    }
}

TEST_CASE("every page of docs/en has a twin in docs/ru, and the other way round") {
  std::set<std::string> english, russian;
  for (const std::string& page : sources("docs/en", ".md")) english.insert(page.substr(8));
  for (const std::string& page : sources("docs/ru", ".md")) russian.insert(page.substr(8));
  CHECK(english == russian);
}

TEST_CASE("what a page shows is what comes out") {
  for (const std::string& page : pages()) try {
      check_run(page);
    } catch (const std::exception& error) {
      FAIL_CHECK(page << ": " << std::string(error.what()));
    }
}

TEST_CASE("every header opens with what it is for and describes its functions") {
  std::vector<std::string> headers = sources("lib", ".h");
  for (const char* folder : {"cmd", "tests/support"})
    for (std::string& header : sources(folder, ".h")) headers.push_back(std::move(header));
  // What only tests include is no door.
  std::erase_if(headers, [](const std::string& header) {
    return header.find("support") != std::string::npos && header.starts_with("lib/");
  });
  std::map<std::string, std::string> comments;
  for (const std::string& header : headers) comments[folder_of(header)] += comments_of(read_source(header));
  for (const std::string& header : headers)
    for (const Unsaid& fault : uncommented(read_source(header))) {
      // The many overloads of one function are described once in their module, by name.
      const bool elsewhere = comments[folder_of(header)].find(fault.name + "(") != std::string::npos;
      CHECK_MESSAGE((!fault.name.empty() && elsewhere), header << ":" << fault.line << ": no comment: " << fault.text);
    }
}

TEST_CASE("what other programs run of ours is YAML that we read without a finding") {
  for (const std::string path : {"action.yml", ".pre-commit-hooks.yaml", "integrations/gitlab-ci.yml"}) {
    World world;
    CHECK(world.files.write("file.yaml", read_source(path)));
    const Said said = run_line(world, "mentor read file.yaml --format none");
    CHECK_MESSAGE(said.exit == 0, path << ": " << said.err);
  }
}

TEST_CASE("the check of headers sees functions, and only them") {
  const std::string header =
      "// For a test.\n"           // 1
      "namespace mentor {\n"       // 2
      "\n"                         // 3
      "// Described.\n"            // 4
      "int a();\n"                 // 5
      "int b(int,\n"               // 6
      "      int);\n"              // 7
      "\n"                         // 8
      "int c();\n"                 // 9
      "struct D {\n"               // 10
      "  int e();\n"               // 11
      "};\n"                       // 12
      "inline int f() {\n"         // 13
      "  return g();\n"            // 14
      "}\n"                        // 15
      "inline int h = i();\n"      // 16
      "\n"                         // 17
      "template <class T>\n"       // 18
      "int j(T);\n"                // 19
      "}  // namespace mentor\n";  // 20
  const std::vector<Unsaid> faults = uncommented(header);
  REQUIRE(faults.size() == 3);
  CHECK(faults[0].line == 9);
  CHECK(faults[0].name == "c");
  CHECK(faults[1].line == 13);
  CHECK(faults[2].line == 18);
  CHECK(faults[2].name == "j");
  CHECK(uncommented("#pragma once\n").size() == 1);
  CHECK(comments_of("// a\nint b;  // c\n") == "// a\n// c\n");
}

TEST_CASE("links and blocks of a page") {
  const std::string page = "[a](b.md \"t\") `[c](d)` ![e](<f.png>)\n<!-- file: x.yaml -->\n```yaml\n[g](h)\n```\n";
  const auto links = links_of(page);
  REQUIRE(links.size() == 2);
  CHECK(links[0].target == "b.md");
  CHECK(links[1].target == "f.png");
  const auto blocks = blocks_of(page);
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].language == "yaml");
  CHECK(blocks[0].remark == "file: x.yaml");
  CHECK(blocks[0].content == "[g](h)\n");
  CHECK(page.substr(blocks[0].begin, 6) == "[g](h)");
  CHECK_THROWS_AS(blocks_of("```\nx\n"), std::runtime_error);
}

TEST_CASE("a page that tells the truth stays as it is, another one is put right") {
  const std::string page =
      "Text.\n\n<!-- file: a.yaml -->\n```yaml\nx: 1\n```\n\n```console\n$ git init\nhello\n$ mentor "
      "--version\n…\n```\n";
  const std::string real = run_page(page);
  CHECK(real.starts_with(page.substr(0, page.find("…"))));
  CHECK(run_page(real) == real);
  CHECK_THROWS_AS(run_page("```console\nno command\n```\n"), std::runtime_error);
}

}  // namespace mentor

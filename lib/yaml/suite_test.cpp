// The YAML test suite, where YAML_TEST_SUITE or a folder beside the project has it: every case without a feature that
// is refused on purpose has the events of the suite, every invalid case is refused.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "yaml/events.h"
#include "yaml/faults.h"
#include "yaml/read.h"

using namespace mentor;
using namespace mentor::yaml;

namespace {

struct Case {
  std::string id;
  std::string yaml;
  std::string events;
  bool invalid = false;
};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

// The suite writes invisible characters as visible ones.
std::string visible_to_real(std::string text) {
  constexpr std::string_view dash = "—";
  replace_all(text, "␣", " ");
  for (auto tab = text.find("»"); tab != std::string::npos; tab = text.find("»")) {
    auto begin = tab;
    while (begin >= dash.size() && text.compare(begin - dash.size(), dash.size(), dash) == 0) begin -= dash.size();
    text.replace(begin, tab - begin + std::string_view("»").size(), "\t");
  }
  replace_all(text, "⇔", "\xEF\xBB\xBF");
  replace_all(text, "↵", "");
  replace_all(text, "∎\n", "");
  replace_all(text, "←", "\r");
  return text;
}

// Each event on a line of its own, without the indentation that shows depth.
std::string without_indentation(const std::string& tree) {
  std::istringstream lines(tree);
  std::string line, out;
  while (std::getline(lines, line)) out += line.substr(std::min(line.size(), line.find_first_not_of(' '))) + "\n";
  return out;
}

std::string text_of(Node record, std::string_view key) {
  const auto value = record.find(key);
  return value ? std::string(value->text()) : std::string();
}

std::vector<Case> cases_in(const std::filesystem::path& file) {
  std::ostringstream bytes;
  bytes << std::ifstream(file, std::ios::binary).rdbuf();
  const Source source(file.filename().string(), bytes.str());
  const Reading reading = read(source);
  REQUIRE_MESSAGE(reading.faults.empty(), file.filename().string());
  std::vector<Case> cases;
  std::string events;
  for (const Node record : reading.tree.document(0).items()) {
    if (!record.find("yaml") || record.find("skip")) continue;
    if (record.find("tree")) events = text_of(record, "tree");
    Case made{file.stem().string() + "/" + std::to_string(cases.size()), visible_to_real(text_of(record, "yaml")),
              without_indentation(visible_to_real(events)), text_of(record, "fail") == "true"};
    cases.push_back(std::move(made));
  }
  return cases;
}

bool is_refused_feature(const RuleInfo* rule) {
  const std::set<const RuleInfo*> refused = {&tag_refused, &complex_key, &merge_key, &directive, &duplicate_key};
  return refused.contains(rule);
}

// Why a valid case is refused, where that is meant; empty where it is read or refused for another reason.
std::string reason(const Reading& reading) {
  std::string names;
  for (const auto& fault : reading.faults) {
    if (fault.severity != Severity::error) continue;
    if (!is_refused_feature(fault.rule)) return {};
    if (names.empty()) names = fault.rule->name;
  }
  return names;
}

std::string faults_of(const Reading& reading) {
  std::string out;
  for (const auto& fault : reading.faults)
    out += std::to_string(fault.place.begin().line) + ":" + std::to_string(fault.place.begin().column) + " " +
           std::string(fault.rule->name) + "\n";
  return out;
}

// The folder of the cases: what YAML_TEST_SUITE names, else the one beside the project, or `src` below it; empty where
// there is none.
std::filesystem::path suite_folder() {
  const char* named = std::getenv("YAML_TEST_SUITE");
  const std::filesystem::path folder = named ? named : MENTOR_SOURCE_DIR "/../shared/data/yaml-test-suite";
  if (std::filesystem::is_directory(folder / "src")) return folder / "src";
  return std::filesystem::is_directory(folder) ? folder : std::filesystem::path();
}

}  // namespace

TEST_CASE("YAML test suite") {
  const std::filesystem::path folder = suite_folder();
  if (folder.empty()) {
    MESSAGE("skipped: YAML_TEST_SUITE names no folder");
    return;
  }
  std::map<std::string, std::vector<std::string>> refused;
  std::size_t read_cases = 0, invalid_cases = 0;
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".yaml") files.insert(entry.path());
  for (const auto& file : files) {
    for (const Case& each : cases_in(file)) {
      CAPTURE(each.id);
      CAPTURE(each.yaml);
      const Source source("case.yaml", each.yaml);
      const Reading reading = read(source);
      const bool clean = std::all_of(reading.faults.begin(), reading.faults.end(),
                                     [](const Diagnostic& fault) { return fault.severity != Severity::error; });
      if (each.invalid) {
        CHECK_FALSE(clean);
        ++invalid_cases;
      } else if (const std::string why = reason(reading); !why.empty()) {
        refused[why].push_back(each.id);
      } else {
        CAPTURE(faults_of(reading));
        CHECK(clean);
        if (clean) CHECK(to_events(reading.tree) == each.events);
        ++read_cases;
      }
    }
  }
  std::string summary;
  for (const auto& [why, ids] : refused) {
    summary += "\n  refused on purpose, " + why + ": " + std::to_string(ids.size()) + ":";
    for (const auto& id : ids) summary += " " + id;
  }
  MESSAGE("read: " << read_cases << ", refused as invalid: " << invalid_cases << summary);
  CHECK(read_cases > 200);
}

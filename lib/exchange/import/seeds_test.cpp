// Five public roadmaps as text copied out of their documents, where MENTOR_SEEDS names their folder or one beside the
// project holds them: sections, items, numbers, deadlines and parties as the examples have them, and every word kept.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "calendar/period.h"
#include "deadline/deadline.h"
#include "exchange/import/test_support.h"
#include "yaml/read.h"

namespace mentor::test {

namespace {

struct Seed {
  const char* file;     // how the names of the texts begin
  const char* example;  // the same roadmap, written by hand
  std::size_t sections, items;
  const char* period;
};

constexpr Seed seeds[] = {
    {"000_", "dubentsovo-2021", 7, 25, "2021-2024 гг"},         {"001_", "tsoipo-2023", 0, 7, "2023-2024 учебный год"},
    {"002_", "rybinsk-2022", 8, 35, "2022 – 2024 годы"},        {"003_", "school-26", 0, 7, ""},
    {"004_", "kronstadt-2020", 0, 10, "2020-2021 УЧЕБНЫЙ ГОД"},
};

std::filesystem::path seed_folder() {
  const char* named = std::getenv("MENTOR_SEEDS");
  const std::filesystem::path folder = named ? named : MENTOR_SOURCE_DIR "/../shared/seeds";
  return std::filesystem::is_directory(folder) ? folder : std::filesystem::path();
}

std::string bytes_of(const std::filesystem::path& file) {
  std::ostringstream bytes;
  bytes << std::ifstream(file, std::ios::binary).rdbuf();
  return bytes.str();
}

std::string text_of_field(yaml::Node record, std::string_view key) {
  const auto value = record.find(key);
  return value && value->is_scalar() ? std::string(value->text()) : std::string();
}

struct Row {
  std::string number, deadline, responsible, result;
  std::size_t steps = 0;
};

// Where the hand-made example put right or shortened what the document says.
std::string unified(std::string text) {
  for (const auto& [from, to] :
       {std::pair<std::string_view, std::string_view>{"организации -партнеры", "организации - партнеры"},
        {"организациями -партнерами", "организациями - партнерами"}})
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
      text.replace(at, from.size(), to);
  return text;
}

void add_rows(yaml::Node record, std::vector<Row>& rows) {
  const auto items = record.find("items");
  if (!items) return;
  for (const yaml::Node item : items->items()) {
    const auto steps = item.find("steps");
    rows.push_back({text_of_field(item, "number"), text_of_field(item, "deadline"),
                    unified(text_of_field(item, "responsible")), unified(text_of_field(item, "result")),
                    steps ? steps->size() : 0});
  }
}

std::vector<Row> rows_of_example(const std::string& name) {
  const Source source("example.yaml", bytes_of(std::filesystem::path(MENTOR_SOURCE_DIR) / "examples" / name /
                                               "roadmaps" / (name + ".yaml")));
  const yaml::Reading reading = yaml::read(source);
  const yaml::Node root = reading.tree.document(0);
  std::vector<Row> rows;
  if (const auto sections = root.find("sections"))
    for (const yaml::Node section : sections->items()) add_rows(section, rows);
  add_rows(root, rows);
  return rows;
}

std::vector<Row> rows_of_import(const ImportedRoadmap& roadmap) {
  std::vector<Row> rows;
  for (const ImportedSection& section : roadmap.sections)
    for (const ImportedItem& item : section.items) {
      CHECK(item.responsible.size() <= 1);
      rows.push_back({item.number.text, item.deadline.text,
                      item.responsible.empty() ? "" : unified(item.responsible.front().text), unified(item.result.text),
                      item.steps.size()});
    }
  return rows;
}

// Results of the longest plan that its example tells in other, fewer words.
bool is_told_otherwise(const std::string& number) {
  constexpr std::string_view shortened[] = {"2.2.", "2.3.", "3.3.", "4.5.", "4.7.", "5.3.", "6.1.", "6.3.", "8.1."};
  return std::ranges::find(shortened, number) != std::end(shortened);
}

void compare(const Seed& seed, const TestImport& made) {
  const std::vector<Row> expected = rows_of_example(seed.example), found = rows_of_import(made.roadmap);
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(expected[i].number);
    CHECK(found[i].number == expected[i].number);
    CHECK(found[i].deadline == expected[i].deadline);
    CHECK(found[i].responsible == expected[i].responsible);
    CHECK(found[i].steps == expected[i].steps);
    CHECK(found[i].result.empty() == expected[i].result.empty());
    if (!is_told_otherwise(expected[i].number)) CHECK(found[i].result == expected[i].result);
  }
}

// A row of tests/import/seed_deadlines.tsv.
struct DeadlineFact {
  std::string seed, item, phrase, kind, windows, due;
};

std::vector<DeadlineFact> deadline_facts() {
  std::istringstream table(bytes_of(MENTOR_SOURCE_DIR "/tests/import/seed_deadlines.tsv"));
  std::vector<DeadlineFact> facts;
  for (std::string line; std::getline(table, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream stream(line);
    std::vector<std::string> cells;
    for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
    cells.resize(6);
    facts.push_back({cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]});
  }
  return facts;
}

std::string shown(const Deadline& deadline) {
  std::string windows, due;
  for (const Window& window : deadline.windows) {
    windows += (windows.empty() ? "" : "; ") + (window.from ? to_iso(*window.from) : "") + ".." + to_iso(window.to);
    if (deadline.has_due) due += (due.empty() ? "" : "; ") + to_iso(window.to);
  }
  return std::string(to_string(deadline.kind)) + " | " + windows + " | " + due;
}

// The phrases of all items, by number without its full stop, or "row N" where the plan has no numbers.
std::map<std::string, std::string> phrases_of(const ImportedRoadmap& roadmap) {
  std::map<std::string, std::string> phrases;
  std::size_t row = 0;
  for (const ImportedSection& section : roadmap.sections)
    for (const ImportedItem& item : section.items) {
      std::string number = item.number.text;
      if (number.ends_with('.')) number.pop_back();
      phrases[number.empty() ? "row " + std::to_string(++row) : number] = item.deadline.text;
    }
  return phrases;
}

// Calls `see` with each seed text's facts and its import; false, and said, where there are no texts.
template <class See>
bool for_each_seed(const See& see) {
  const std::filesystem::path folder = seed_folder();
  if (folder.empty()) {
    MESSAGE("skipped: MENTOR_SEEDS names no folder");
    return false;
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    for (const Seed& seed : seeds)
      if (entry.path().filename().string().starts_with(seed.file))
        see(seed, import_of(entry.path().filename().string(), bytes_of(entry.path())));
  return true;
}

}  // namespace

TEST_CASE("deadlines of the seed texts, as worked out by hand") {
  std::size_t compared = 0;
  const bool there = for_each_seed([&](const Seed& seed, const TestImport& made) {
    CAPTURE(seed.example);
    DeadlineContext context;
    context.period = read_period(made.roadmap.period).period;
    context.approved = made.roadmap.approved.date;
    std::map<std::string, std::string> phrases = phrases_of(made.roadmap);
    for (const DeadlineFact& fact : deadline_facts()) {
      if (fact.seed != seed.file) continue;
      CAPTURE(fact.item);
      ++compared;
      if (fact.item == "approval") {
        REQUIRE(context.approved);
        CHECK(to_iso(*context.approved) == fact.due);
      } else if (fact.item == "title") {
        REQUIRE(context.period);
        CHECK(to_iso(context.period->first) + ".." + to_iso(context.period->last) == fact.windows);
      } else {
        CHECK(phrases[fact.item] == fact.phrase);
        CHECK(shown(read_deadline(phrases[fact.item], context)) == fact.kind + " | " + fact.windows + " | " + fact.due);
        phrases.erase(fact.item);
      }
    }
    for (const auto& [item, phrase] : phrases) CHECK_MESSAGE(phrase.empty(), item << ": " << phrase);
  });
  CHECK(compared == (there ? deadline_facts().size() : 0));
}

TEST_CASE("seed texts") {
  const std::filesystem::path folder = seed_folder();
  if (folder.empty()) {
    MESSAGE("skipped: MENTOR_SEEDS names no folder");
    return;
  }
  std::size_t seen = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    for (const Seed& seed : seeds) {
      if (!entry.path().filename().string().starts_with(seed.file)) continue;
      ++seen;
      CAPTURE(seed.example);
      std::string text = bytes_of(entry.path());
      const TestImport made = import_of(entry.path().filename().string(), text);
      CHECK(std::ranges::count_if(made.roadmap.sections, &ImportedSection::has_heading) == seed.sections);
      CHECK(made.roadmap.item_count() == seed.items);
      CHECK(made.roadmap.period == seed.period);
      compare(seed, made);
      CHECK(made.words.kept == made.words.all);
      // The same counted by other code: every word of the text is in the file, as often at least (an abbreviation that
      // is declared in passing stands in its sentence and under `abbreviations`).
      std::erase(text, '*');
      CHECK(std::ranges::includes(words_of_yaml(made.yaml), words_of_text(text)));
    }
  CHECK(seen == std::size(seeds));
}

}  // namespace mentor::test

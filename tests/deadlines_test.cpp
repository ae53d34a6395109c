// Tables of deadlines as real offices write them (tests/deadlines/*.tsv), each with what it means.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <vector>

#include "deadline/deadline.h"
#include "tests/support/world.h"

namespace mentor {

namespace {

struct Row {
  std::string place, context, phrase, kind, windows, noted;
};

std::string unescaped(const std::string& text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool line_end = text[i] == '\\' && i + 1 < text.size() && text[i + 1] == 'n';
    result += line_end ? '\n' : text[i];
    i += line_end ? 1 : 0;
  }
  return result;
}

std::vector<std::string> columns_of(const std::string& line) {
  std::vector<std::string> columns;
  std::istringstream stream(line);
  for (std::string column; std::getline(stream, column, '\t');) columns.push_back(column);
  columns.resize(6);
  return columns;
}

std::vector<Row> rows_of(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::vector<Row> rows;
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    if (line.empty() || line.starts_with('#')) continue;
    const auto columns = columns_of(line);
    rows.push_back({path.filename().string() + ":" + std::to_string(number), columns[0], unescaped(columns[1]),
                    columns[2], columns[3], columns[4]});
  }
  return rows;
}

std::vector<Row> all_rows() {
  std::vector<Row> rows;
  for (const char* name : {"ru.tsv", "en.tsv", "unseen.tsv"})
    for (Row& row : rows_of(std::filesystem::path(MENTOR_SOURCE_DIR) / "tests/deadlines" / name))
      rows.push_back(std::move(row));
  return rows;
}

DeadlineContext context_named(const std::string& name) {
  static const std::map<std::string, Period> periods{{"r3", {*parse_iso("2022-01-01"), *parse_iso("2024-12-31")}},
                                                     {"a3", {*parse_iso("2022-01-01"), *parse_iso("2024-12-31")}},
                                                     {"y1", {*parse_iso("2024-01-01"), *parse_iso("2024-12-31")}},
                                                     {"s1", {*parse_iso("2023-09-01"), *parse_iso("2024-08-31")}},
                                                     {"s3", {*parse_iso("2026-09-01"), *parse_iso("2027-05-31")}},
                                                     {"s2", {*parse_iso("2026-09-01"), *parse_iso("2028-08-31")}}};
  DeadlineContext context;
  if (name != "none") context.period = periods.at(name);
  if (name == "a3") context.approved = parse_iso("2022-08-30");
  if (name == "s2") context.approved = parse_iso("2026-08-25");
  return context;
}

std::string text_of(const std::vector<Window>& windows) {
  std::vector<std::string> all;
  for (const Window& window : windows)
    all.push_back((window.from ? to_iso(*window.from) : "") + ".." + to_iso(window.to));
  if (all.size() > 4) return all.front() + "; " + all.back() + " of " + std::to_string(all.size());
  std::string text;
  for (const std::string& each : all) text += (text.empty() ? "" : "; ") + each;
  return text;
}

// A row of the tables in the reference: | words | `kind` | days | remark |.
struct ManualRow {
  std::string phrase, kind, days;
};

std::vector<ManualRow> manual_rows(const std::string& page) {
  std::vector<ManualRow> rows;
  std::istringstream stream(read_source(page));
  for (std::string line; std::getline(stream, line);) {
    std::vector<std::string> cells;
    for (std::size_t at = 0; line.starts_with("| ") && at + 2 < line.size();) {
      const std::size_t end = std::min(line.find(" |", at + 2), line.size());
      cells.push_back(line.substr(at + 2, end > at + 2 ? end - at - 2 : 0));
      at = end + 1;
    }
    if (cells.size() >= 3 && cells[1].starts_with('`'))
      rows.push_back({cells[0], cells[1].substr(1, cells[1].size() - 2), cells[2]});
  }
  return rows;
}

std::string days_in_manual(const Window& window, bool russian) {
  if (!window.from) return (russian ? "по " : "until ") + to_iso(window.to);
  return *window.from == window.to ? to_iso(window.to) : to_iso(*window.from) + " – " + to_iso(window.to);
}

std::string days_in_manual(const std::vector<Window>& windows, bool russian) {
  if (windows.empty()) return "—";
  const std::size_t shown = windows.size() > 3 ? 2 : windows.size();
  std::string text;
  for (std::size_t i = 0; i < shown; ++i) text += (i > 0 ? "; " : "") + days_in_manual(windows[i], russian);
  const std::string count = std::to_string(windows.size());
  if (shown < windows.size()) text += russian ? "; … всего " + count : "; … " + count + " in all";
  return text;
}

bool is_russian(const std::string& text) { return text.find('\xD0') != std::string::npos; }

}  // namespace

TEST_CASE("deadlines as offices write them mean what people mean by them") {
  const std::vector<Row> rows = all_rows();
  CHECK(rows.size() > 600);
  for (const Row& row : rows) {
    CAPTURE(row.place);
    CAPTURE(row.phrase);
    const Deadline read = read_deadline(row.phrase, context_named(row.context));
    CHECK(std::string(to_string(read.kind)) == row.kind);
    CHECK(text_of(read.windows) == row.windows);
    CHECK(read.notes.empty() == row.noted.empty());
  }
}

TEST_CASE("what was read is said in both languages, and in words that are read the same way again") {
  for (const Row& row : all_rows()) {
    if (row.kind == "unreadable") continue;
    CAPTURE(row.place);
    CAPTURE(row.phrase);
    const DeadlineContext context = context_named(row.context);
    const Deadline read = read_deadline(row.phrase, context);
    CHECK_FALSE(read.explain.in(Language::en).empty());
    CHECK_FALSE(read.explain.in(Language::ru).empty());
    CHECK(is_russian(read.explain.in(Language::ru)));
    REQUIRE_FALSE(read.normal.empty());
    const Deadline again = read_deadline(read.normal, context);
    CAPTURE(read.normal);
    CHECK(again.windows == read.windows);
    CHECK(again.normal == read.normal);
    if (is_russian(row.phrase) && row.kind != "missing") CHECK(is_russian(read.normal));
  }
}

TEST_CASE("every example of the reference is read as it says") {
  DeadlineContext context;
  context.period = Period{*parse_iso("2026-09-01"), *parse_iso("2028-08-31")};
  context.approved = parse_iso("2026-08-25");
  for (const char* language : {"en", "ru"}) {
    const auto rows = manual_rows(std::string("docs/") + language + "/reference/deadlines.md");
    CHECK(rows.size() > 70);
    for (const ManualRow& row : rows) {
      CAPTURE(row.phrase);
      const Deadline read = read_deadline(row.phrase, context);
      CHECK(std::string(to_string(read.kind)) == row.kind);
      CHECK(days_in_manual(read.windows, std::string_view(language) == "ru") == row.days);
    }
  }
}

}  // namespace mentor

// Every report of the examples in every format says the same numbers as its JSON; and whatever stands in the files,
// nothing of it becomes markup, a formula or a line of a calendar. (Workbooks and documents are read back by programs
// of others in reports_outside.sh.)
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "render/render.h"
#include "report/support_test.h"

namespace mentor {

namespace {

using Json = nlohmann::ordered_json;
using Words = std::vector<std::string>;

std::string rendered(const Document& document, std::string_view format, Language language = Language::en) {
  const auto bytes = render(document, format, {.language = language, .width = 0});
  if (!bytes) throw std::runtime_error(bytes.error().message.in(Language::en));
  return *bytes;
}

Words lines_of(const std::string& text, std::string_view end) {
  Words lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t at = std::min(text.find(end, begin), text.size());
    lines.push_back(text.substr(begin, at - begin));
    begin = at + end.size();
  }
  return lines;
}

// The whole numbers and decimals in a text, in order.
Words numbers_in(const std::string& text) {
  Words numbers;
  for (std::size_t i = 0; i < text.size();) {
    if (std::isdigit(static_cast<unsigned char>(text[i])) == 0) {
      ++i;
      continue;
    }
    const std::size_t end = std::min(text.find_first_not_of("0123456789.,", i), text.size());
    std::string number = text.substr(i, end - i);
    while (number.ends_with('.') || number.ends_with(',')) number.pop_back();
    std::ranges::replace(number, ',', '.');
    numbers.push_back(number);
    i = end;
  }
  return numbers;
}

bool is_share(const Json& value) { return value.is_object() && value.contains("denominator"); }

// The numbers that people must see of a value of JSON; of a share the two sides (none: no data).
Words wanted(const Json& value) {
  if (value.is_number()) return numbers_in(value.is_number_float() ? Json(value).dump() : value.dump());
  if (!is_share(value) || value["denominator"] == 0) return {};
  return {value["numerator"].dump(), value["denominator"].dump()};
}

// "30.0" and "30" are one number.
std::string plain(std::string number) { return number.ends_with(".0") ? number.substr(0, number.size() - 2) : number; }

struct Table {
  std::string id;
  std::vector<Json> columns;  // those that people see
  std::vector<Json> rows;
};

std::vector<Table> tables_of(const Document& document, const Json& json) {
  std::vector<Table> tables;
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    const Json& section = json["sections"][i];
    Table table{section["id"], {}, {}};
    for (std::size_t c = 0; c < document.sections[i].columns.size(); ++c)
      if (document.sections[i].columns[c].for_people) table.columns.push_back(section["columns"][c]);
    if (table.columns.empty()) continue;
    for (const Json& row : section["rows"]) table.rows.push_back(row);
    tables.push_back(std::move(table));
  }
  return tables;
}

bool is_counted(const Json& column) { return column["type"] == "number" || column["type"] == "ratio"; }

// Compares a row of cells as people see them with its row of JSON.
void check_cells(const Table& table, const Json& row, const Words& cells) {
  CAPTURE(table.id);
  REQUIRE(cells.size() == table.columns.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!is_counted(table.columns[i])) continue;
    const Json& value = row[table.columns[i]["id"].get<std::string>()];
    Words have = numbers_in(cells[i]), want = wanted(value);
    if (is_share(value)) have.resize(std::min(have.size(), want.size()));
    if (value.is_string()) continue;  // hidden from others
    if (cells[i].starts_with('-') || cells[i].starts_with("−")) CHECK(value.get<double>() < 0);
    std::ranges::transform(want, want.begin(), plain);
    CHECK(have == want);
  }
}

// The cells of a line of a Markdown table.
Words cells_of(const std::string& line) {
  Words cells = {""};
  for (std::size_t i = 2; i + 1 < line.size(); ++i) {
    if (line[i] == '|' && line[i - 1] == ' ')
      cells.emplace_back();
    else
      cells.back() += line[i];
  }
  for (std::string& cell : cells) {
    cell.erase(0, cell.find_first_not_of(' '));
    cell.erase(cell.find_last_not_of(' ') + 1);
  }
  return cells;
}

void check_markdown(const std::string& text, const std::vector<Table>& tables) {
  std::vector<Words> rows;
  Words lines = lines_of(text, "\n");
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool is_rule = lines[i].starts_with("| ---");
    const bool is_head = i + 1 < lines.size() && lines[i + 1].starts_with("| ---");
    if (lines[i].starts_with("| ") && !is_rule && !is_head) rows.push_back(cells_of(lines[i]));
  }
  std::size_t at = 0;
  for (const Table& table : tables)
    for (const Json& row : table.rows) {
      REQUIRE(at < rows.size());
      check_cells(table, row, rows[at++]);
    }
  CHECK(at == rows.size());
}

// Records of RFC 4180 or, with tabs, of tsv.
std::vector<Words> records_of(const std::string& text, char separator) {
  std::vector<Words> records = {{""}};
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (separator == ',' && c == '"')
      quoted = !quoted;
    else if (!quoted && c == separator)
      records.back().emplace_back();
    else if (!quoted && c == '\n')
      records.push_back({""});
    else if (c != '\r' || quoted)
      records.back().back() += c;
  }
  records.pop_back();
  return records;
}

void check_record(const Table& table, const Json& row, const Words& head, const Words& record) {
  REQUIRE(head.size() == record.size());
  for (std::size_t i = 0; i < head.size(); ++i) {
    const std::size_t dash = head[i].rfind('-');
    const bool half = head[i].ends_with("-numerator") || head[i].ends_with("-denominator");
    const Json& whole = row[half ? head[i].substr(0, dash) : head[i]];
    const Json& value = half && is_share(whole) ? whole[head[i].substr(dash + 1)] : whole;
    CAPTURE(table.id);
    CAPTURE(head[i]);
    if (value.is_number()) CHECK(std::stod(record[i]) == value.get<double>());
    if (value.is_null()) CHECK(record[i].empty());
  }
}

void check_records(const std::vector<Words>& records, const std::vector<Table>& tables) {
  std::size_t at = 0;
  for (const Table& table : tables) {
    if (&table != &tables.front()) {
      REQUIRE(at + 2 < records.size());
      CHECK(records[at++] == Words{""});
      CHECK(records[at++] == Words{"# " + table.id});
    }
    const Words& head = records.at(at++);
    for (const Json& row : table.rows) check_record(table, row, head, records.at(at++));
  }
  CHECK(at == records.size());
}

std::string between(const std::string& text, std::string_view begin, std::string_view end) {
  const std::size_t from = text.find(begin);
  if (from == std::string::npos) return {};
  const std::size_t start = from + begin.size();
  return text.substr(start, text.find(end, start) - start);
}

void check_html(const std::string& page, const std::vector<Table>& tables) {
  for (const Table& table : tables) {
    if (table.rows.empty()) continue;
    std::string body = between(page, "<table id=\"section-" + table.id + "-table\"", "</table>");
    body.erase(0, body.find("</thead>"));
    Words rows = lines_of(body, "<tr role=\"row\">");
    rows.erase(rows.begin());
    REQUIRE(rows.size() == table.rows.size());
    for (std::size_t r = 0; r < rows.size(); ++r) {
      Words cells = lines_of(rows[r], " data-label=");
      cells.erase(cells.begin());
      for (std::string& cell : cells) cell = between(cell, ">", "</t");
      check_cells(table, table.rows[r], cells);
    }
  }
}

// Every row stands in a line of its own, after those before it, with all its numbers (zeros may be left out).
void check_text(const std::string& text, const std::vector<Table>& tables) {
  const Words lines = lines_of(text, "\n");
  std::size_t at = 0;
  for (const Table& table : tables)
    for (const Json& row : table.rows) {
      Words want;
      for (const Json& column : table.columns)
        if (is_counted(column))
          for (const std::string& number : wanted(row[column["id"].get<std::string>()]))
            if (number != "0") want.push_back(plain(number));
      const auto holds = [&](const std::string& line) {
        const Words have = numbers_in(line);
        auto next = have.begin();
        return std::ranges::all_of(want, [&](const std::string& number) {
          next = std::find(next, have.end(), number);
          return next != have.end() && next++ != have.end();
        });
      };
      while (at < lines.size() && !holds(lines[at])) ++at;
      CAPTURE(table.id);
      CAPTURE(row.dump());
      REQUIRE(at < lines.size());
    }
}

std::size_t times(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

// The windows that a calendar shows, each once.
std::set<std::string> windows_of(const Json& json) {
  std::set<std::string> windows;
  for (const Json& section : json["sections"])
    for (const Json& row : section["rows"])
      if (section["id"] == "items" && row.contains("occurrences"))
        for (const Json& each : row["occurrences"])
          windows.insert(row["programme"].dump() + row["roadmap"].dump() + row["number"].dump() + each["from"].dump() +
                         each["due"].dump());
  return windows;
}

void check_report(const Document& document) {
  const Json json = Json::parse(rendered(document, "json"));
  const auto tables = tables_of(document, json);
  check_records(records_of(rendered(document, "csv"), ','), tables);
  check_records(records_of(rendered(document, "tsv"), '\t'), tables);
  for (const Language language : {Language::en, Language::ru}) {
    check_markdown(rendered(document, "md", language), tables);
    check_html(rendered(document, "html", language), tables);
    check_text(rendered(document, "text", language), tables);
  }
  for (const char* packed : {"xlsx", "docx"}) CHECK(rendered(document, packed).starts_with("PK"));
  if (const auto calendar = render(document, "ics", {}); calendar)
    CHECK(times(*calendar, "BEGIN:VEVENT") == windows_of(json).size());
  else
    CHECK(windows_of(json).empty());
  const bool has_timeline =
      std::ranges::any_of(document.sections, [](const Section& each) { return each.timeline.has_value(); });
  CHECK(render(document, "svg", {}).has_value() == has_timeline);
}

const char* const hostile = "<script>alert(1)</script>\\\"'--&gt;]]>\\r\\nEND:VCALENDAR\\t|=1+1";

std::unique_ptr<Repository> hostile_repository() {
  const std::string name = "\"" + std::string(hostile) + "\"",
                    formula = "\"=HYPERLINK(1)" + std::string(hostile) + "\"";
  return loaded(
      {{"mentor.yaml",
        "id: school\nlevel: school\nprofile: target-model\nperiod: 2026-09-01..2027-05-31\n"
        "organisation: " +
            name + "\n"},
       {"plan.yaml", "kind: roadmap\nid: plan\ntitle: " + name + "\napproved: {by: " + name +
                         ", date: 2026-08-30}\nabbreviations: {" + name + ": " + formula +
                         "}\nsections:\n  - {number: 1, title: " + name + ", items: [{number: 1.1, title: " + formula +
                         ", deadline: by 1 December 2026, responsible: " + name + ", result: " + formula +
                         ", note: " + name + "}]}\n"},
       {"people.yaml", "kind: participants\nparticipants:\n  - {id: p-1, name: " + name + ", position: " + formula +
                           ", organisation: " + name + ", mentor: {forms: [" + name + "], skills: [" + name +
                           "]}}\n  - {id: p-2, name: " + formula + ", categories: [" + name +
                           "], requests: [{id: r1, form: " + name + ", topics: [" + name + "]}]}\n"},
       {"pairs.yaml", "kind: pairs\npairs:\n  - {id: a, form: " + name +
                          ", mentor: p-1, mentees: [p-2], status: active, programme: {title: " + name +
                          "}, meetings: [{type: introduction, planned: 2026-10-01}]}\n"},
       {"surveys.yaml", "kind: surveys\nswot: [{strengths: [" + name + ", " + formula + "]}]\nsurveys: []\n"}});
}

void check_harmless(const Document& document) {
  for (const Language language : {Language::en, Language::ru}) {
    const std::string page = rendered(document, "html", language);
    CHECK(times(page, "<script") == 1);  // its own
    CHECK(page.find("alert(1)</script") == std::string::npos);
    CHECK(rendered(document, "md", language).find("<script") == std::string::npos);
  }
  for (const auto& [format, separator] : {std::pair("csv", ','), std::pair("tsv", '\t')})
    for (const Words& record : records_of(rendered(document, format), separator))
      for (const std::string& cell : record) CHECK_FALSE(cell.starts_with('='));
  if (const auto picture = render(document, "svg", {})) CHECK(picture->find("<script") == std::string::npos);
  if (const auto calendar = render(document, "ics", {})) CHECK(times(*calendar, "\r\nEND:VCALENDAR") == 1);
}

}  // namespace

TEST_CASE("every report says the same numbers in every format") {
  for (const char* name : {"programme", "region", "rybinsk-2022"}) {
    const auto repository = example(name);
    for (const ReportInfo& info : all_reports())
      for (const bool redact : {false, true}) {
        CAPTURE(name);
        CAPTURE(info.name);
        ReportInput input = input_of(*repository, "2026-11-20");
        input.redact = redact;
        check_report(made(info.name, input));
      }
  }
}

TEST_CASE("whatever the files hold, no report makes markup, formulas or lines of it") {
  const auto repository = hostile_repository();
  for (const ReportInfo& info : all_reports()) {
    CAPTURE(info.name);
    check_harmless(made(info.name, input_of(*repository, "2026-11-20")));
  }
}

}  // namespace mentor

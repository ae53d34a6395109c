// Workbooks of Excel (OOXML): every sheet is a table, a date is written as people read it. Formulas count by the values
// that were last computed.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>

#include "base/number.h"
#include "exchange/import/document_builder.h"
#include "exchange/import/xml.h"

namespace mentor {

namespace {

// All text of a string item: runs, but not the phonetic reading beside them.
std::string string_of(pugi::xml_node node) {
  std::string text = node.child("t").text().get();
  for (const pugi::xml_node run : node.children("r")) text += run.child("t").text().get();
  return text;
}

std::vector<std::string> shared_strings(const Archive& archive) {
  std::vector<std::string> strings;
  if (const auto part = xml_part(archive, "xl/sharedStrings.xml"))
    for (const pugi::xml_node node : part->document_element().children("si")) strings.push_back(string_of(node));
  return strings;
}

// What a number format shows of a day.
enum class DayLook : unsigned char { none, day, month, year };

// The letters of a number format outside quotes and brackets tell.
DayLook look_of_format(std::string_view format) {
  bool quoted = false, bracketed = false, day = false, month = false, year = false, time = false;
  for (std::size_t i = 0; i < format.size(); ++i) {
    const char c = static_cast<char>(format[i] | 0x20);
    if (format[i] == '\\') ++i;
    if (c == '"') quoted = !quoted;
    if (format[i] == '[') bracketed = true;
    if (format[i] == ']') bracketed = false;
    if (quoted || bracketed) continue;
    day = day || c == 'd';
    month = month || c == 'm';
    year = year || c == 'y';
    time = time || c == 'h' || c == 's';
  }
  if (day) return DayLook::day;
  if (!year && (!month || time)) return DayLook::none;
  return month ? DayLook::month : DayLook::year;
}

// What the cell styles (`s` of a cell) make of a number.
std::vector<DayLook> day_styles(const Archive& archive) {
  std::vector<DayLook> looks;
  const auto part = xml_part(archive, "xl/styles.xml");
  if (!part) return looks;
  std::map<unsigned, DayLook> formats;
  for (const unsigned known : {14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58})
    formats[known] = DayLook::day;
  formats[17] = DayLook::month;
  for (const pugi::xml_node node : part->document_element().child("numFmts").children("numFmt"))
    formats[number_of(node.attribute("numFmtId"), 0)] = look_of_format(node.attribute("formatCode").value());
  for (const pugi::xml_node node : part->document_element().child("cellXfs").children("xf")) {
    const auto found = formats.find(number_of(node.attribute("numFmtId"), 0));
    looks.push_back(found == formats.end() ? DayLook::none : found->second);
  }
  return looks;
}

struct Book {
  std::vector<std::string> strings;
  std::vector<DayLook> looks;
  bool from_1904 = false;
  bool russian = false;  // the language of months
};

// Day number of a workbook as it is shown: «01.09.2023», «октябрь 2026», «2026»; nothing outside 1900 … 9999. Excel
// makes the first of October of «окт 2026», but nobody meant that day.
std::optional<std::string> day_of_number(double number, DayLook look, const Book& book) {
  constexpr double last = 2'958'465;
  if (!(number >= 1) || number > last) return std::nullopt;
  using namespace std::chrono;
  const sys_days zero = book.from_1904 ? sys_days{year{1904} / 1 / 1} : sys_days{year{1899} / 12 / 30};
  const std::chrono::year_month_day day{zero + days{static_cast<int>(std::floor(number))}};
  const auto month = static_cast<unsigned>(day.month());
  const int year = static_cast<int>(day.year());
  if (look == DayLook::year) return std::to_string(year);
  if (look == DayLook::month) {
    constexpr std::string_view russian[] = {"январь", "февраль", "март",     "апрель",  "май",    "июнь",
                                            "июль",   "август",  "сентябрь", "октябрь", "ноябрь", "декабрь"};
    constexpr std::string_view english[] = {"January", "February", "March",     "April",   "May",      "June",
                                            "July",    "August",   "September", "October", "November", "December"};
    return fmt::format("{} {}", (book.russian ? russian : english)[month - 1], year);
  }
  return fmt::format("{:02}.{:02}.{:04}", static_cast<unsigned>(day.day()), month, year);
}

// A number as people see it: fifteen digits, no tail of noise.
std::string number_text(const std::string& written) {
  char* end = nullptr;
  const double number = std::strtod(written.c_str(), &end);
  if (end == written.c_str() || *end != '\0' || !std::isfinite(number)) return written;
  return fmt::format("{:.15g}", number);
}

std::string text_of(pugi::xml_node cell, const Book& book) {
  const std::string_view type = cell.attribute("t").value();
  const std::string value = cell.child("v").text().get();
  if (type == "inlineStr") return string_of(cell.child("is"));
  if (type == "s") {
    const auto index = whole_number<std::size_t>(value);
    return index && *index < book.strings.size() ? book.strings[*index] : std::string();
  }
  if (type == "str" || type == "e" || type == "b") return value;
  const unsigned style = number_of(cell.attribute("s"), 0);
  if (style < book.looks.size() && book.looks[style] != DayLook::none)
    if (auto day = day_of_number(std::strtod(value.c_str(), nullptr), book.looks[style], book)) return *day;
  return value.empty() ? value : number_text(value);
}

struct Spot {
  unsigned row = 0, column = 0;  // from 1
  friend auto operator<=>(const Spot&, const Spot&) = default;
};

// "B12" → row 12, column 2; zeros for what is no such name.
Spot spot_of(std::string_view name) {
  Spot spot;
  std::size_t at = 0;
  for (; at < name.size() && at < 4 && name[at] >= 'A' && name[at] <= 'Z'; ++at)
    spot.column = spot.column * 26 + static_cast<unsigned>(name[at] - 'A' + 1);
  spot.row = whole_number<unsigned>(name.substr(at)).value_or(0);
  return spot;
}

// Joined cells: the upper left one → how many columns; those below it in its first column continue it.
struct Merges {
  std::map<Spot, unsigned> widths;
  std::set<Spot> below;
};

Merges merges_of(pugi::xml_node sheet) {
  constexpr unsigned most_rows = 100'000;
  Merges merges;
  unsigned rows = 0;  // of all ranges: a small file can name many large ones
  for (const pugi::xml_node node : sheet.child("mergeCells").children("mergeCell")) {
    const std::string_view range = node.attribute("ref").value();
    const std::size_t colon = range.find(':');
    if (colon == std::string_view::npos) continue;
    const Spot first = spot_of(range.substr(0, colon)), last = spot_of(range.substr(colon + 1));
    if (first.row == 0 || first.column == 0 || last.row < first.row || last.column < first.column) continue;
    merges.widths[first] = last.column - first.column + 1;
    for (unsigned row = first.row + 1; row <= last.row && rows < most_rows; ++row, ++rows) {
      merges.widths[{row, first.column}] = last.column - first.column + 1;
      merges.below.insert({row, first.column});
    }
  }
  return merges;
}

void add_lines(DocumentBuilder& builder, std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    builder.add_text(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

// `first`: the first column of the sheet in which anything is written.
void add_sheet_row(DocumentBuilder& builder, pugi::xml_node row, Spot first, const Book& book, const Merges& merges) {
  const unsigned number = first.row;
  builder.begin_row(first.column - 1);
  unsigned next = first.column;
  const auto fill = [&](unsigned until) {
    while (next < until && !builder.full()) {
      const auto width = merges.widths.find({number, next});
      const unsigned columns = width == merges.widths.end() ? 1 : width->second;
      builder.begin_cell(columns, merges.below.contains({number, next}));
      next += columns;
    }
  };
  for (const pugi::xml_node cell : row.children("c")) {
    const Spot spot = spot_of(cell.attribute("r").value());
    const std::string text = text_of(cell, book);
    if (text.empty()) continue;
    fill(spot.column == 0 ? next : spot.column);
    const auto width = merges.widths.find({number, next});
    const unsigned columns = width == merges.widths.end() ? 1 : width->second;
    builder.begin_cell(columns, false);
    add_lines(builder, text);
    next += columns;
  }
  // Cells that one above covers, right of the last one with words.
  const auto last = merges.below.lower_bound({number + 1, 0});
  if (last != merges.below.begin() && std::prev(last)->row == number) fill(std::prev(last)->column + 1);
}

unsigned first_column(pugi::xml_node sheet, const Book& book) {
  unsigned first = 0;
  for (const pugi::xml_node row : sheet.child("sheetData").children("row"))
    for (const pugi::xml_node cell : row.children("c")) {
      const unsigned column = spot_of(cell.attribute("r").value()).column;
      if (first != 0 && column >= first) break;
      if (text_of(cell, book).empty()) continue;
      if (column == 0) return 1;
      first = column;
    }
  return std::max(first, 1U);
}

void add_sheet(DocumentBuilder& builder, pugi::xml_node sheet, const Book& book) {
  const Merges merges = merges_of(sheet);
  builder.begin_table();
  unsigned number = 0;
  const unsigned first = first_column(sheet, book);
  for (const pugi::xml_node row : sheet.child("sheetData").children("row")) {
    if (builder.full()) return;
    const unsigned named = number_of(row.attribute("r"), number + 1);
    if (named > number + 1) builder.gap();
    number = named;
    add_sheet_row(builder, row, {number, first}, book, merges);
  }
  builder.end_table();
}

// Whether a text or the name of a sheet («Лист1») has Russian letters.
bool is_russian(const std::vector<std::string>& strings, pugi::xml_node book) {
  const auto russian = [](std::string_view text) { return text.find_first_of("\xD0\xD1") != std::string_view::npos; };
  for (const pugi::xml_node node : book.child("sheets").children("sheet"))
    if (russian(node.attribute("name").value())) return true;
  return std::ranges::any_of(strings, russian);
}

// The sheets' parts in the order of the workbook.
std::vector<std::string> sheets_of(const Archive& archive, pugi::xml_node book) {
  std::map<std::string, std::string> targets;
  if (const auto part = xml_part(archive, "xl/_rels/workbook.xml.rels"))
    for (const pugi::xml_node node : part->document_element().children("Relationship"))
      targets[node.attribute("Id").value()] = node.attribute("Target").value();
  std::vector<std::string> sheets;
  for (const pugi::xml_node node : book.child("sheets").children("sheet")) {
    const std::string& target = targets[node.attribute("r:id").value()];
    sheets.push_back(target.starts_with('/') ? target.substr(1) : "xl/" + target);
  }
  return sheets;
}

}  // namespace

ReadDocument read_xlsx(std::string_view bytes, const ImportLimits& limits) {
  const auto archive = Archive::open(bytes, limits);
  if (!archive) return damaged();
  const auto workbook = xml_part(*archive, "xl/workbook.xml");
  if (!workbook) return damaged();
  const pugi::xml_node root = workbook->document_element();
  Book book{shared_strings(*archive), day_styles(*archive), root.child("workbookPr").attribute("date1904").as_bool(),
            false};
  book.russian = is_russian(book.strings, root);
  DocumentBuilder builder(limits);
  bool any = false;
  for (const std::string& name : sheets_of(*archive, root))
    if (const auto sheet = xml_part(*archive, name)) {
      any = true;
      add_sheet(builder, sheet->document_element(), book);
    }
  if (!any) return damaged();
  return builder.finish();
}

}  // namespace mentor

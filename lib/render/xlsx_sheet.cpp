#include "render/xlsx_sheet.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "render/cell.h"
#include "render/escape.h"
#include "render/table.h"
#include "unicode/fold.h"
#include "unicode/width.h"

namespace mentor {

namespace {

constexpr Text numerator_title = {"{0}: number", "{0}: число"};
constexpr Text denominator_title = {"{0}: of", "{0}: из"};
constexpr Text per_cent_title = {"{0}, %", "{0}, %"};
constexpr std::size_t most_units = 31;
// Excel's own limit for the text of a cell.
constexpr std::size_t most_letters = 32767;

std::vector<SheetColumn> columns_of(const Section& section, Language language) {
  std::vector<SheetColumn> columns;
  if (std::ranges::any_of(section.rows, [](const Row& row) { return row.group.has_value(); }))
    columns.push_back({std::string(Text{"Group", "Группа"}.in(language)), 0, SheetPart::value, true});
  for (const std::size_t i : columns_for_people(section)) {
    const std::string title = sheet_text(section.columns[i].title.in(language));
    const auto add = [&](Text pattern, SheetPart part) {
      columns.push_back({Message{pattern, {title}}.in(language), i, part});
    };
    if (section.columns[i].type == ColumnType::ratio) {
      add(numerator_title, SheetPart::numerator);
      add(denominator_title, SheetPart::denominator);
      add(per_cent_title, SheetPart::per_cent);
    } else {
      columns.push_back({title, i});
    }
  }
  return columns;
}

std::string cut_to_limit(std::string text) {
  if (text.size() <= most_letters) return text;
  std::size_t end = most_letters - 3;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "…";
}

SheetCell part_of(const Ratio& ratio, SheetPart part) {
  if (part == SheetPart::numerator) return {static_cast<double>(ratio.numerator)};
  if (part == SheetPart::denominator) return {static_cast<double>(ratio.denominator)};
  if (ratio.denominator <= 0) return {};
  return {static_cast<double>(ratio.numerator) / static_cast<double>(ratio.denominator)};
}

SheetCell text_of(const Cell& cell, Language language) {
  SheetCell made{cut_to_limit(sheet_text(cell_text(cell, language)))};
  if (const auto* keyword = std::get_if<Keyword>(&cell.value)) made.look = look_of(keyword->id);
  return made;
}

bool is_empty(const Cell& cell) {
  const auto* list = std::get_if<CellList>(&cell.value);
  return std::holds_alternative<std::monostate>(cell.value) || (list != nullptr && list->empty());
}

SheetCell cell_of(const SheetColumn& column, const Row& row, Language language) {
  if (column.is_group) return row.group ? text_of(*row.group, language) : SheetCell{};
  const Cell& cell = row.cells[column.column];
  if (is_empty(cell)) return {};
  if (const auto* ratio = std::get_if<Ratio>(&cell.value)) return part_of(*ratio, column.part);
  // What is said in the place of a share ("…" where it is withheld) stands once.
  if (column.part != SheetPart::value && column.part != SheetPart::per_cent) return {};
  if (const auto* whole = std::get_if<std::int64_t>(&cell.value)) return {static_cast<double>(*whole)};
  if (const auto* number = std::get_if<double>(&cell.value))
    return std::isfinite(*number) ? SheetCell{*number} : SheetCell{};
  if (const auto* date = std::get_if<Date>(&cell.value)) return {*date};
  return text_of(cell, language);
}

void add_rows(Sheet& sheet, bool totals, Language language) {
  for (const Row& row : sheet.section->rows) {
    if (row.total != totals) continue;
    auto& cells = sheet.rows.emplace_back();
    for (const SheetColumn& column : sheet.columns) cells.push_back(cell_of(column, row, language));
    sheet.totals += totals;
  }
}

std::size_t units_of(char32_t point) { return point > 0xFFFF ? 2 : 1; }

// The beginning of the text that takes at most `units` UTF-16 units.
std::string first_units(std::string_view text, std::size_t units) {
  std::size_t i = 0, used = 0;
  while (i < text.size()) {
    const CodePoint point = code_point_at(text, i);
    if (used + units_of(point.value) > units) break;
    used += units_of(point.value);
    i += point.size;
  }
  return std::string(text.substr(0, i));
}

// A cut title does not end in a comma or in words that lead on («и», «на», "of").
std::string without_loose_end(std::string text) {
  constexpr std::size_t short_word = 4;  // bytes: two letters of Cyrillic
  for (;;) {
    while (text.ends_with(',') || text.ends_with(' ')) text.pop_back();
    const std::size_t space = text.find_last_of(' ');
    const bool loose = space != std::string::npos && text.size() - space - 1 <= short_word;
    if (!loose || space < text.size() / 2) return text;
    text.resize(space);
  }
}

// The same without the beginning of a word, unless that leaves less than half.
std::string first_words(std::string_view text, std::size_t units) {
  std::string begin = first_units(text, units);
  if (begin.size() == text.size() || text[begin.size()] == ' ') return begin;
  const std::size_t space = begin.find_last_of(' ');
  return space == std::string::npos || space < begin.size() / 2 ? begin : without_loose_end(begin.substr(0, space));
}

std::string allowed(std::string_view title) {
  std::string name = xml_characters(visible(title));
  for (char& c : name)
    if (std::string_view("[]:*?/\\'").find(c) != std::string_view::npos) c = ' ';
  for (std::size_t i = name.find("  "); i != std::string::npos; i = name.find("  ", i)) name.erase(i, 1);
  const auto begin = name.find_first_not_of(' '), end = name.find_last_not_of(' ');
  return begin == std::string::npos ? "1" : name.substr(begin, end - begin + 1);
}

}  // namespace

std::string sheet_text(std::string_view text) { return xml_characters(visible_lines(text)); }

std::string sheet_name(std::string_view title, std::vector<std::string>& taken) {
  const std::string whole = allowed(title);
  std::string name = allowed(first_words(whole, most_units));
  for (int n = 2; std::ranges::find(taken, lower(name)) != taken.end(); ++n) {
    const std::string number = " " + std::to_string(n);
    name = first_words(whole, most_units - number.size()) + number;
  }
  taken.push_back(lower(name));
  return name;
}

std::vector<Sheet> sheets_of(const Document& document, Language language) {
  std::vector<Sheet> sheets;
  std::vector<std::string> taken = {"summary", "сводка", "history"};
  for (const Section& section : document.sections) {
    if (columns_for_people(section).empty()) continue;
    const std::string title = section.title.empty() ? section.id : section.title.in(language);
    Sheet sheet{sheet_name(title, taken), &section, columns_of(section, language), {}};
    add_rows(sheet, false, language);
    add_rows(sheet, true, language);
    sheets.push_back(std::move(sheet));
  }
  return sheets;
}

}  // namespace mentor

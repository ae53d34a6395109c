// Reports on a terminal.
#include <algorithm>

#include "render/cell.h"
#include "render/render.h"
#include "render/table.h"
#include "render/text_bars.h"
#include "unicode/width.h"

namespace mentor {

namespace {

// A wide table of counts says more without the columns that hold nothing but zeros; the total of all is elsewhere.
std::vector<std::size_t> columns_that_say_something(const Section& section) {
  constexpr std::size_t wide = 9;
  auto shown = columns_for_people(section);
  if (shown.size() > wide)
    std::erase_if(shown, [&](std::size_t i) {
      return std::ranges::all_of(section.rows, [&](const Row& row) { return is_zero(row.cells[i]); });
    });
  return shown;
}

Table table_of(const Section& section, Language language) {
  Table table;
  const auto shown = columns_that_say_something(section);
  for (const std::size_t i : shown) {
    const Column& column = section.columns[i];
    const bool prose =
        column.type == ColumnType::text || column.type == ColumnType::list || column.type == ColumnType::records;
    table.columns.push_back({column.title.in(language), is_numeric(column.type) ? Align::right : Align::left, !prose});
  }
  for (const Row& row : section.rows) {
    TableRow line;
    for (const std::size_t i : shown) line.cells.push_back({cell_text(row.cells[i], language), style_of(row.cells[i])});
    if (row.group) line.group = cell_text(*row.group, language);
    table.rows.push_back(std::move(line));
  }
  return table;
}

constexpr std::size_t longest_bar = 24, shortest_bar = 10;

// Bars at the right of the table where there is room for them without wrapping anything; the legend of their blocks.
std::string add_bars(Table& table, const Section& section, const RenderOptions& options) {
  const std::size_t taken = natural_width(table) + 2;
  const std::size_t room = options.width == 0 ? longest_bar : options.width - std::min(options.width, taken);
  if (room < shortest_bar) return {};
  const auto bars = text_bars(section, options.language, std::min(room, longest_bar) - 2);
  if (!bars) return {};
  const bool fits = std::ranges::all_of(
      bars->bars, [&](const std::string& bar) { return display_width(bar) <= std::min(room, longest_bar); });
  if (!fits) return {};
  table.columns.push_back({"", Align::left, true});
  for (std::size_t i = 0; i < table.rows.size(); ++i) table.rows[i].cells.push_back({bars->bars[i]});
  return bars->legend.empty() ? std::string() : '\n' + lay_out(bars->legend, options.width);
}

std::string section_text(const Section& section, const RenderOptions& options) {
  std::string out;
  if (!section.title.empty())
    out += '\n' + lay_out(section.title.in(options.language), options.width, 0, Style::bold, options.colour);
  for (const Message& paragraph : section.paragraphs)
    out += '\n' + lay_out(paragraph.in(options.language), options.width);
  if (!section.approval.empty()) out += '\n';
  for (const Message& line : section.approval) out += lay_out(line.in(options.language), options.width);
  if (section.columns.empty()) return out;
  if (!section.rows.empty()) {
    Table table = table_of(section, options.language);
    const std::string legend = add_bars(table, section, options);
    out += '\n' + lay_out(table, options.width, options.colour) + legend;
    if (section.timeline)
      if (const std::string picture = text_timeline(section, options.language, options.width); !picture.empty())
        out += '\n' + picture;
    return out;
  }
  constexpr Text nothing = {"(nothing)", "(ничего)"};
  return out.append("\n").append(nothing.in(options.language)).append("\n");
}

}  // namespace

Result<std::string> render_text(const Document& document, const RenderOptions& options) {
  std::string out = lay_out(document.title.in(options.language), options.width, 0, Style::bold, options.colour);
  if (!document.about.empty()) out += lay_out(document.about.in(options.language), options.width);
  out += lay_out(as_of_line(document, options.language), options.width);
  for (const Section& section : document.sections) out += section_text(section, options);
  if (!document.notes.empty()) out += '\n';
  constexpr Text note = {"Note: {0}", "Примечание: {0}"};
  for (const Message& sentence : document.notes)
    out += lay_out(Message{note, {sentence.in(options.language)}}.in(options.language), options.width);
  return out;
}

}  // namespace mentor

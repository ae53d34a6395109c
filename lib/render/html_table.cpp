#include "render/html_table.h"

#include <fmt/core.h>

#include <algorithm>

#include "render/cell.h"
#include "render/look.h"
#include "render/page.h"
#include "render/words.h"
#include "unicode/sentence.h"
#include "unicode/width.h"

namespace mentor {

namespace {

constexpr std::size_t rows_worth_a_filter = 12;
constexpr std::size_t columns_worth_cards = 4;
constexpr std::size_t columns_worth_landscape = 7;
constexpr std::size_t columns_worth_small_type = 9;
// Cards of so many lines leave out zeros: one line for each state says little.
constexpr std::size_t columns_worth_gaps = 12;

constexpr std::size_t letters_of_prose = 28;

struct Sheet {
  const Section& section;
  std::vector<std::size_t> shown;
  std::string id;
};

// Whether a column holds sentences, which need room to be read.
bool is_prose(const Section& section, std::size_t column) {
  return section.columns[column].type == ColumnType::text && std::ranges::any_of(section.rows, [&](const Row& row) {
           return display_width(cell_text(row.cells[column], Language::ru)) > letters_of_prose;
         });
}

// What sorts the cell, where that is not its text.
std::optional<std::string> order_of(const Cell& cell) {
  if (const auto* whole = std::get_if<std::int64_t>(&cell.value)) return std::to_string(*whole);
  if (const auto* number = std::get_if<double>(&cell.value)) return fmt::format("{}", *number);
  if (const auto* date = std::get_if<Date>(&cell.value)) return to_iso(*date);
  if (std::holds_alternative<std::monostate>(cell.value)) return "";
  if (const auto* ratio = std::get_if<Ratio>(&cell.value)) {
    if (ratio->denominator <= 0) return "";
    return fmt::format("{:.6f}", static_cast<double>(ratio->numerator) / static_cast<double>(ratio->denominator));
  }
  return std::nullopt;
}

const Keyword* state_of(const Cell& cell) {
  const auto* keyword = std::get_if<Keyword>(&cell.value);
  return keyword != nullptr && look_of(keyword->id) != nullptr ? keyword : nullptr;
}

Markup::Attributes cell_attributes(const Column& column, const Cell& cell) {
  Markup::Attributes attributes = {{"data-label", words(column.title)}};
  if (const auto order = order_of(cell)) attributes.emplace_back("data-value", *order);
  if (is_numeric(column.type)) attributes.emplace_back("class", is_zero(cell) ? "number zero" : "number");
  if (column.type == ColumnType::date) attributes.emplace_back("class", "date");
  return attributes;
}

void put_keyword(Markup& out, const Keyword& state) {
  const Look& look = *look_of(state.id);
  out.open("span", {{"class", "state"}});
  out.open("svg", {{"class", "icon"}, {"aria-hidden", "true"}});
  out.single("use", {{"href", "#i-" + std::string(look.id)}, {"class", class_of(look)}}).close();
  out.element("span", {}, without_shape(state.label)).close();
}

void put_cell(Markup& out, const Column& column, const Cell& cell, bool heads_row) {
  auto attributes = cell_attributes(column, cell);
  attributes.emplace_back("role", heads_row ? "rowheader" : "cell");
  if (heads_row) attributes.emplace_back("scope", "row");
  const char* tag = heads_row ? "th" : "td";
  const Keyword* state = state_of(cell);
  if (state == nullptr) {
    out.element(tag, attributes, tied_words(cell));
    return;
  }
  attributes.emplace_back("data-state", state->id);
  out.open(tag, attributes);
  put_keyword(out, *state);
  out.close();
}

void put_table_row(Markup& out, const Sheet& sheet, const Row& row) {
  out.open("tr", {{"role", "row"}});
  for (const std::size_t i : sheet.shown)
    put_cell(out, sheet.section.columns[i], row.cells[i], i == sheet.shown.front());
  out.close();
}

void put_table_group(Markup& out, const Sheet& sheet, const Argument& group) {
  out.open("tr", {{"class", "group"}, {"role", "row"}});
  out.element("th", {{"colspan", std::to_string(sheet.shown.size())}, {"scope", "colgroup"}, {"role", "columnheader"}},
              group);
  out.close();
}

void put_table_head(Markup& out, const Sheet& sheet) {
  out.open("thead", {{"role", "rowgroup"}}).open("tr", {{"role", "row"}});
  for (const std::size_t i : sheet.shown) {
    const Column& column = sheet.section.columns[i];
    Markup::Attributes attributes = {{"scope", "col"}, {"role", "columnheader"}};
    if (is_numeric(column.type)) attributes.emplace_back("class", "number");
    if (is_prose(sheet.section, i)) attributes.emplace_back("class", "prose");
    out.element("th", attributes, words(column.title));
  }
  out.close().close();
}

void put_table_body(Markup& out, const Sheet& sheet) {
  out.open("tbody", {{"role", "rowgroup"}});
  std::optional<Argument> previous;
  for (const Row& row : sheet.section.rows) {
    if (row.total) continue;
    const auto group = row.group ? std::optional(words(*row.group)) : std::nullopt;
    if (group && group != previous) put_table_group(out, sheet, *group);
    previous = group;
    put_table_row(out, sheet, row);
  }
  out.close();
}

void put_totals(Markup& out, const Sheet& sheet) {
  if (std::ranges::none_of(sheet.section.rows, &Row::total)) return;
  out.open("tfoot", {{"role", "rowgroup"}});
  for (const Row& row : sheet.section.rows)
    if (row.total) put_table_row(out, sheet, row);
  out.close();
}

// The states of a column in the order in which they first appear.
std::vector<Keyword> states_in(const Section& section, std::size_t column) {
  std::vector<Keyword> states;
  for (const Row& row : section.rows)
    if (const Keyword* state = state_of(row.cells[column]);
        state != nullptr && !row.total && std::ranges::find(states, state->id, &Keyword::id) == states.end())
      states.push_back(*state);
  return states;
}

void put_state_filter(Markup& out, const Sheet& sheet, std::size_t place) {
  const std::size_t column = sheet.shown[place];
  const auto states = states_in(sheet.section, column);
  if (states.size() < 2) return;
  out.open("label").element("span", {}, words(sheet.section.columns[column].title));
  out.open("select", {{"data-column", std::to_string(place)}});
  out.element("option", {{"value", ""}}, {"all", "все"});
  for (const Keyword& state : states) out.element("option", {{"value", state.id}}, state.label);
  out.close().close();
}

// Hidden until the script runs: without it there is nothing to filter with.
void put_tools(Markup& out, const Sheet& sheet) {
  const auto rows = std::ranges::count(sheet.section.rows, false, &Row::total);
  if (static_cast<std::size_t>(rows) < rows_worth_a_filter) return;
  out.open("div", {{"class", "tools"}, {"hidden", ""}, {"data-for", sheet.id}});
  out.open("label").element("span", {}, {"Find", "Найти"});
  out.single("input", {{"type", "search"}, {"autocomplete", "off"}}).close();
  for (std::size_t place = 0; place < sheet.shown.size(); ++place) put_state_filter(out, sheet, place);
  out.open("span", {{"role", "status"}, {"data-pattern", {"{0} of {1}", "{0} из {1}"}}}).close().close();
}

std::string classes_of(const Sheet& sheet) {
  std::string classes = "table";
  if (sheet.shown.size() >= columns_worth_cards) classes += " cards";
  if (sheet.shown.size() >= columns_worth_landscape) classes += " wide";
  if (sheet.shown.size() >= columns_worth_small_type) classes += " dense";
  if (sheet.shown.size() >= columns_worth_gaps) classes += " sparse";
  return classes;
}

Argument caption_of(const Section& section) {
  const Argument title = words(section.title);
  const auto rows = std::ranges::count(section.rows, false, &Row::total);
  const Argument count = counted(rows, {"row", "rows", "строка", "строки", "строк"});
  return {title.en.empty() ? count.en : title.en + " · " + count.en,
          title.ru.empty() ? count.ru : title.ru + " · " + count.ru};
}

}  // namespace

void put_table(Markup& out, const Section& section, const std::string& id) {
  const Sheet sheet{section, columns_for_people(section), id};
  put_tools(out, sheet);
  const Argument caption = caption_of(section);
  open_scroll(out, classes_of(sheet), caption);
  out.open("table", {{"id", id}, {"role", "table"}}).element("caption", {}, caption);
  put_table_head(out, sheet);
  put_table_body(out, sheet);
  put_totals(out, sheet);
  out.close().close();
}

}  // namespace mentor

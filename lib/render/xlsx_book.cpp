#include "render/xlsx_book.h"

#include <fmt/core.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <utility>

#include "render/plot.h"
#include "render/xlsx_layout.h"
#include "unicode/sentence.h"
#include "unicode/width.h"

namespace mentor {

namespace {

constexpr int first_year = 1900;  // of a spreadsheet's calendar

auto row_number(std::size_t row) { return static_cast<lxw_row_t>(row); }
auto column_number(std::size_t column) { return static_cast<lxw_col_t>(column); }

std::size_t place_of_column(const Sheet& sheet, const std::string& id) {
  const std::size_t column = column_index(*sheet.section, id);
  const auto is_drawn = [&](const SheetColumn& each) {
    return !each.is_group && each.column == column &&
           (each.part == SheetPart::value || each.part == SheetPart::per_cent);
  };
  return static_cast<std::size_t>(std::ranges::find_if(sheet.columns, is_drawn) - sheet.columns.begin());
}

std::uint8_t chart_type(ChartKind kind) {
  if (kind == ChartKind::lines) return LXW_CHART_LINE;
  return kind == ChartKind::stacked ? LXW_CHART_BAR_STACKED : LXW_CHART_BAR;
}

void paint(lxw_chart_series* series, const Look& look, ChartKind kind) {
  lxw_chart_line line{};
  line.color = look.colour;
  line.width = 2;
  lxw_chart_fill fill{};
  fill.color = look.colour;
  if (kind == ChartKind::lines)
    chart_series_set_line(series, &line);
  else
    chart_series_set_fill(series, &fill);
}

// Bars of rows that are states themselves, each in its colour.
void paint_points(lxw_chart_series* series, const Plot& plot) {
  std::vector<lxw_chart_fill> fills(plot.rows.size());
  std::vector<lxw_chart_point> points(plot.rows.size());
  std::vector<lxw_chart_point*> pointers;
  for (std::size_t i = 0; i < plot.rows.size(); ++i) {
    const Look& look = plot.rows[i].look != nullptr ? *plot.rows[i].look : look_of_series(0);
    fills[i].color = look.colour;
    points[i].fill = &fills[i];
    pointers.push_back(&points[i]);
  }
  pointers.push_back(nullptr);
  chart_series_set_points(series, pointers.data());
}

// Spreadsheets do not all make room for wrapped text by themselves.
void set_height(lxw_worksheet* page, std::size_t row, std::size_t lines) {
  constexpr double line = 15;
  if (lines > 1) worksheet_set_row(page, row_number(row), line * static_cast<double>(lines), nullptr);
}

// The head of a printed page: "&" is a code there, and it may hold 255 characters in all.
std::string page_head(const std::string& title, Date day, Language language) {
  constexpr std::size_t most_letters = 66;
  const auto lines = wrap(title, most_letters);
  std::string whole = lines.front() + (lines.size() > 1 ? "…" : "");
  for (std::size_t i = whole.find('&'); i != std::string::npos; i = whole.find('&', i + 2)) whole.insert(i, 1, '&');
  return fmt::format("&L{} · {}", whole, short_date(day).in(language));
}

}  // namespace

Book::Book(const std::string& path, Language language, Date created, const std::string& title)
    : book_(workbook_new(path.c_str())), language_(language), head_(page_head(title, created, language)) {
  lxw_doc_properties properties{};
  std::string name = title.substr(0, std::min<std::size_t>(title.size(), 255));
  properties.title = name.data();
  properties.created = std::chrono::duration_cast<std::chrono::seconds>(created.time_since_epoch()).count();
  workbook_set_properties(book_, &properties);
}

Book::~Book() {
  if (book_ != nullptr) lxw_workbook_free(book_);
}

bool Book::close() { return workbook_close(std::exchange(book_, nullptr)) == LXW_NO_ERROR; }

lxw_format* Book::make_format(Kind kind, const Look* look, bool total) {
  lxw_format* made = workbook_add_format(book_);
  format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
  if (kind == Kind::text || kind == Kind::bold || kind == Kind::head) format_set_text_wrap(made);
  if (kind == Kind::bold || kind == Kind::head || total) format_set_bold(made);
  if (kind == Kind::head) format_set_bg_color(made, 0xE8ECF1), format_set_bottom(made, LXW_BORDER_THIN);
  if (kind == Kind::date) format_set_num_format(made, language_ == Language::ru ? "dd.mm.yyyy" : "yyyy-mm-dd");
  if (kind == Kind::date) format_set_align(made, LXW_ALIGN_LEFT);
  if (kind == Kind::per_cent) format_set_num_format(made, "0.0%");
  if (kind == Kind::number) format_set_num_format(made, "General");
  if (look != nullptr) format_set_font_color(made, look->colour);
  if (total) format_set_top(made, LXW_BORDER_THIN);
  return made;
}

lxw_format* Book::format(Kind kind, const Look* look, bool total) {
  const auto key = fmt::format("{} {} {}", static_cast<int>(kind), look != nullptr ? look->id : "", total);
  auto& made = formats_[key];
  if (made == nullptr) made = make_format(kind, look, total);
  return made;
}

void Book::add_summary(const std::string& name, const std::vector<Line>& lines) {
  constexpr std::size_t letters = 76;  // not wider than A4, whatever the type
  lxw_worksheet* page = workbook_add_worksheet(book_, name.c_str());
  worksheet_set_column(page, 0, 0, static_cast<double>(letters), nullptr);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    lxw_format* look = format(lines[i].bold ? Kind::bold : Kind::text);
    if (!lines[i].sheet.empty()) {
      worksheet_write_url(page, row_number(i), 0, fmt::format("internal:'{}'!A1", lines[i].sheet).c_str(), nullptr);
      look = nullptr;
    }
    worksheet_write_string(page, row_number(i), 0, lines[i].text.c_str(), look);
    set_height(page, i, lines_in(lines[i].text, letters - 4));
  }
  worksheet_fit_to_pages(page, 1, 0);
  set_paper(page);
}

void Book::put_head(lxw_worksheet* page, const Sheet& sheet) {
  for (std::size_t i = 0; i < sheet.columns.size(); ++i)
    worksheet_write_string(page, 0, column_number(i), sheet.columns[i].title.c_str(), format(Kind::head));
  worksheet_freeze_panes(page, 1, 0);
  const std::size_t filtered = sheet.rows.size() - sheet.totals;
  if (filtered > 0) worksheet_autofilter(page, 0, 0, row_number(filtered), column_number(sheet.columns.size() - 1));
}

void Book::put(lxw_worksheet* page, const Sheet& sheet, std::size_t row, std::size_t column) {
  const SheetCell& cell = sheet.rows[row][column];
  const bool total = row >= sheet.rows.size() - sheet.totals;
  const lxw_row_t y = row_number(row + 1);
  const lxw_col_t x = column_number(column);
  const auto as_text = [&](const std::string& text) {
    worksheet_write_string(page, y, x, text.c_str(), format(Kind::text, cell.look, total));
  };
  if (const auto* text = std::get_if<std::string>(&cell.value)) return as_text(*text);
  if (const auto* number = std::get_if<double>(&cell.value)) {
    const bool share = sheet.columns[column].part == SheetPart::per_cent;
    worksheet_write_number(page, y, x, *number, format(share ? Kind::per_cent : Kind::number, nullptr, total));
    return;
  }
  if (const auto* date = std::get_if<Date>(&cell.value)) {
    if (year_of(*date) < first_year) return as_text(to_iso(*date));
    lxw_datetime day{year_of(*date), month_of(*date), day_of(*date), 0, 0, 0};
    worksheet_write_datetime(page, y, x, &day, format(Kind::date, nullptr, total));
    return;
  }
  if (total) worksheet_write_blank(page, y, x, format(Kind::text, nullptr, total));
}

// A4 with narrow margins; whose it is and of which day at the head of each page, its place at the foot.
void Book::set_paper(lxw_worksheet* page) const {
  constexpr std::uint8_t a4 = 9;
  worksheet_set_paper(page, a4);
  worksheet_set_margins(page, 0.5, 0.5, 0.8, 0.7);
  worksheet_set_header(page, head_.c_str());
  worksheet_set_footer(page, "&L&A&R&P / &N");
}

void Book::set_layout(lxw_worksheet* page, const SheetLayout& layout) const {
  for (std::size_t i = 0; i < layout.widths.size(); ++i)
    worksheet_set_column(page, column_number(i), column_number(i), static_cast<double>(layout.widths[i]), nullptr);
  set_height(page, 0, layout.head_lines);
  for (std::size_t row = 0; row < layout.row_lines.size(); ++row) set_height(page, row + 1, layout.row_lines[row]);
  set_paper(page);
  if (layout.across) worksheet_set_landscape(page);
  worksheet_fit_to_pages(page, 1, layout.on_one_page ? 1 : 0);
  worksheet_repeat_rows(page, 0, 0);
}

void Book::add_chart(lxw_worksheet* page, const Sheet& sheet, const Chart& chart, std::size_t top) {
  const std::size_t last = sheet.rows.size() - sheet.totals;
  const Plot plot = plot_of(*sheet.section, chart);
  lxw_chart* drawn = workbook_add_chart(book_, chart_type(chart.kind));
  // Names in columns side by side are names in steps.
  const std::size_t name_place = place_of_column(sheet, chart.category);
  const std::size_t whose_place = chart.whose.empty() ? name_place : place_of_column(sheet, chart.whose);
  const bool in_steps = whose_place < name_place && name_place - whose_place <= 2;
  const auto category = column_number(name_place);
  const auto first_name = column_number(in_steps ? whose_place : name_place);
  const char* name = sheet.name.c_str();
  for (const PlotSeries& each : plot.series) {
    const auto column = column_number(place_of_column(sheet, each.id));
    lxw_chart_series* series = chart_add_series(drawn, nullptr, nullptr);
    chart_series_set_categories(series, name, 1, first_name, row_number(last), category);
    chart_series_set_values(series, name, 1, column, row_number(last), column);
    chart_series_set_name_range(series, name, 0, column);
    paint(series, *each.look, chart.kind);
    if (plot.series.size() == 1 && chart.kind == ChartKind::bars) paint_points(series, plot);
  }
  chart_title_set_name(drawn, sheet_text(chart.title.in(language_)).c_str());
  if (chart.kind != ChartKind::lines) chart_axis_set_reverse(drawn->y_axis);
  if (plot.series.size() == 1) chart_legend_set_position(drawn, LXW_CHART_LEGEND_NONE);
  lxw_chart_options options{};
  options.x_scale = 1.3;
  options.y_scale = 1.15;
  worksheet_insert_chart_opt(page, row_number(top), 0, drawn, &options);
}

void Book::add(const Sheet& sheet) {
  lxw_worksheet* page = workbook_add_worksheet(book_, sheet.name.c_str());
  put_head(page, sheet);
  for (std::size_t row = 0; row < sheet.rows.size(); ++row)
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) put(page, sheet, row, column);
  std::vector<Chart> charts;  // those that have something to draw: the library would complain on standard error
  if (sheet.rows.size() > sheet.totals)
    std::ranges::copy_if(sheet.section->charts, std::back_inserter(charts),
                         [&](const Chart& each) { return !plot_of(*sheet.section, each).series.empty(); });
  const SheetLayout layout = layout_of(sheet, charts.size());
  set_layout(page, layout);
  for (std::size_t i = 0; i < charts.size(); ++i) add_chart(page, sheet, charts[i], layout.chart_rows[i]);
}

}  // namespace mentor

#include "render/chart_svg.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "render/drawing.h"
#include "render/page.h"
#include "render/plot.h"
#include "render/words.h"
#include "unicode/width.h"

namespace mentor {

namespace {

constexpr double thin_bar = 14, thick_bar = 20, bar_gap = 10;

// How a chart fills its width. Where there is little of it, names stand above their bars.
struct ChartLayout {
  double width, label_width;
  bool names_above;
};
constexpr ChartLayout wide_chart = {760, 230, false}, narrow_chart = {360, 4, true};

std::size_t cells_of(const Argument& text) { return std::max(display_width(text.en), display_width(text.ru)); }

// The room behind the longest bar for what the longest value says.
double value_room(const Plot& plot, const ChartLayout& layout) {
  std::size_t cells = 4;
  for (const PlotSeries& series : plot.series)
    for (const PlotValue& value : series.values) cells = std::max(cells, cells_of(value.text));
  return std::min(letter_width * static_cast<double>(cells) + 12, layout.width / 2);
}

double bars_width(const Plot& plot, const ChartLayout& layout) {
  return layout.width - layout.label_width - value_room(plot, layout);
}

std::vector<Argument> label_lines(const PlotRow& row, const ChartLayout& layout) {
  const double room = layout.names_above ? layout.width : layout.label_width;
  return fitted(row.label, room - 10 - (row.look != nullptr ? 20 : 0), 2);
}

// The height of a row whose bars take `bars`, with its name beside or above them.
double row_height(const PlotRow& row, const ChartLayout& layout, double bars) {
  const double name = line_height * static_cast<double>(label_lines(row, layout).size());
  return layout.names_above ? name + 5 + bars + bar_gap : std::max({30.0, bars + bar_gap, name + 6});
}

// Where the bars of a row begin that stands at `y`.
double first_bar(const PlotRow& row, const ChartLayout& layout, double y, double bars) {
  const double name = line_height * static_cast<double>(label_lines(row, layout).size());
  return layout.names_above ? y + name + 5 : y + (row_height(row, layout, bars) - bars) / 2;
}

// The label of a row, with its symbol where it is a state: its lines around the middle of its bars, or above them.
void put_label(Markup& out, const PlotRow& row, const ChartLayout& layout, double y, double bars) {
  const auto lines = label_lines(row, layout);
  const double height = line_height * static_cast<double>(lines.size());
  const double middle = layout.names_above ? y + height / 2 : y + row_height(row, layout, bars) / 2;
  double x = 4;
  if (row.look != nullptr) put_look(out, *row.look, x + 6, middle, 13), x += 20;
  put_lines(out, x, middle + 4.5 - (height - line_height) / 2, lines, {});
}

void put_rect(Markup& out, double x, double y, double width, double height, const std::string& tooltip_owner) {
  out.single(
      "rect",
      {{"x", unit(x)}, {"y", unit(y)}, {"width", unit(width)}, {"height", unit(height)}, {"class", tooltip_owner}});
}

// One bar from `left` with what it says behind it.
void put_value(Markup& out, const PlotValue& value, const Look& look, double scale, double left, double y) {
  if (!value.number) {
    out.element("text", {{"x", unit(left + 4)}, {"y", unit(y + 11)}, {"class", "muted"}}, value.text);
    return;
  }
  const double width = std::max(0.0, *value.number * scale);
  out.open("g", {{"class", "bar " + class_of(look)}});
  put_rect(out, left, y, width, thin_bar, "solid");
  out.close();
  out.element("text", {{"x", unit(left + width + 6)}, {"y", unit(y + 11.5)}}, value.text);
}

double bars(Markup& out, const Plot& plot, const ChartLayout& layout) {
  const double scale = bars_width(plot, layout) / greatest(plot, ChartKind::bars);
  const double bars = (thin_bar + 3) * static_cast<double>(plot.series.size());
  double y = bar_gap / 2;
  for (std::size_t row = 0; row < plot.rows.size(); ++row) {
    put_label(out, plot.rows[row], layout, y, bars);
    double top = first_bar(plot.rows[row], layout, y, bars);
    for (const PlotSeries& series : plot.series) {
      const Look& look =
          plot.series.size() == 1 && plot.rows[row].look != nullptr ? *plot.rows[row].look : *series.look;
      put_value(out, series.values[row], look, scale, layout.label_width, top);
      top += thin_bar + 3;
    }
    y += row_height(plot.rows[row], layout, bars);
  }
  return y;
}

double row_sum(const Plot& plot, std::size_t row) {
  double sum = 0;
  for (const PlotSeries& series : plot.series) sum += series.values[row].number.value_or(0);
  return sum;
}

void put_segments(Markup& out, const Plot& plot, std::size_t row, double scale, double left, double y) {
  double x = left;
  for (const PlotSeries& series : plot.series) {
    const PlotValue& value = series.values[row];
    const double width = value.number.value_or(0) * scale;
    if (width <= 0) continue;
    out.open("g", {{"class", "bar segment " + class_of(*series.look)}});
    out.element("title", {}, {series.title.en + ": " + value.text.en, series.title.ru + ": " + value.text.ru});
    put_rect(out, x, y, width, thick_bar, "solid");
    if (width > letter_width * static_cast<double>(cells_of(value.text)) + 6)
      out.element("text",
                  {{"x", unit(x + width / 2)}, {"y", unit(y + 14.5)}, {"text-anchor", "middle"}, {"class", "on"}},
                  value.text);
    out.close();
    x += width;
  }
  out.element("text", {{"x", unit(x + 6)}, {"y", unit(y + 14.5)}},
              words(Cell(static_cast<std::int64_t>(std::llround(row_sum(plot, row))))));
}

double stacked(Markup& out, const Plot& plot, const ChartLayout& layout) {
  const double scale = bars_width(plot, layout) / greatest(plot, ChartKind::stacked);
  double y = bar_gap / 2;
  for (std::size_t row = 0; row < plot.rows.size(); ++row) {
    put_label(out, plot.rows[row], layout, y, thick_bar);
    put_segments(out, plot, row, scale, layout.label_width, first_bar(plot.rows[row], layout, y, thick_bar));
    y += row_height(plot.rows[row], layout, thick_bar);
  }
  return y;
}

constexpr double lines_top = 16, lines_height = 220;

struct Field {
  double most;
  std::size_t rows;
  double left, width;
  std::size_t marks;  // how many of the rows are named
  double x(std::size_t row) const {
    return left + (rows < 2 ? width / 2 : width * static_cast<double>(row) / static_cast<double>(rows - 1));
  }
  double y(double value) const { return lines_top + lines_height * (1 - value / most); }
};

// A round number at or above it: the top of an axis in four steps.
double round_top(double most) {
  const double power = std::pow(10, std::floor(std::log10(std::max(most, 1.0))));
  for (const double factor : {1.0, 2.0, 4.0, 5.0, 8.0, 10.0})
    if (factor * power >= most && (factor * power >= 4 || most <= 1)) return std::max(4.0, factor * power);
  return 10 * power;
}

void put_grid(Markup& out, const Plot& plot, const Field& field) {
  for (int step = 0; step <= 4; ++step) {
    const double value = field.most * step / 4, y = field.y(value);
    out.single("line", {{"x1", unit(field.left)},
                        {"x2", unit(field.left + field.width)},
                        {"y1", unit(y)},
                        {"y2", unit(y)},
                        {"class", "grid"}});
    out.element("text", {{"x", unit(field.left - 6)}, {"y", unit(y + 4)}, {"text-anchor", "end"}, {"class", "tick"}},
                fmt::format("{}", value));
  }
  const std::size_t step = std::max<std::size_t>(1, (plot.rows.size() + field.marks - 1) / field.marks);
  for (std::size_t row = 0; row < plot.rows.size(); row += step)
    out.element("text",
                {{"x", unit(field.x(row))},
                 {"y", unit(lines_top + lines_height + 18)},
                 {"text-anchor", "middle"},
                 {"class", "tick"}},
                fitted(plot.rows[row].label, field.width / static_cast<double>(field.marks - 1), 1).front());
}

// A line from point to point, broken where a value is missing.
void put_line(Markup& out, const PlotSeries& series, const Field& field) {
  std::string path;
  bool pen_down = false;
  for (std::size_t row = 0; row < series.values.size(); ++row) {
    const auto& number = series.values[row].number;
    if (number) path += fmt::format("{}{} {}", pen_down ? "L" : "M", unit(field.x(row)), unit(field.y(*number)));
    pen_down = number.has_value();
  }
  out.open("g", {{"class", "bar line " + class_of(*series.look)}});
  out.single("path", {{"d", path}, {"class", "stroke"}});
  out.close();
}

void put_points(Markup& out, const Plot& plot, const PlotSeries& series, const Field& field) {
  for (std::size_t row = 0; row < series.values.size(); ++row) {
    const PlotValue& value = series.values[row];
    if (!value.number) continue;
    out.open("g");
    const Argument& label = plot.rows[row].label;
    out.element("title", {},
                {fmt::format("{}, {}: {}", series.title.en, label.en, value.text.en),
                 fmt::format("{}, {}: {}", series.title.ru, label.ru, value.text.ru)});
    put_look(out, *series.look, field.x(row), field.y(*value.number), 10, "point");
    out.close();
  }
  if (!series.values.empty() && series.values.back().number)
    out.element(
        "text",
        {{"x", unit(field.x(series.values.size() - 1) + 10)}, {"y", unit(field.y(*series.values.back().number) + 4)}},
        series.values.back().text);
}

Field field_of(const Plot& plot, const ChartLayout& layout) {
  const double left = layout.names_above ? 34 : 46, right = layout.names_above ? 44 : 60;
  return {round_top(greatest(plot, ChartKind::lines)), plot.rows.size(), left, layout.width - left - right,
          layout.names_above ? std::size_t{4} : std::size_t{9}};
}

double lines(Markup& out, const Plot& plot, const ChartLayout& layout) {
  const Field field = field_of(plot, layout);
  put_grid(out, plot, field);
  for (const PlotSeries& series : plot.series) put_line(out, series, field);
  for (const PlotSeries& series : plot.series) put_points(out, plot, series, field);
  return lines_top + lines_height + 30;
}

double draw(Markup& out, const Plot& plot, ChartKind kind, const ChartLayout& layout) {
  if (kind == ChartKind::lines) return lines(out, plot, layout);
  return kind == ChartKind::stacked ? stacked(out, plot, layout) : bars(out, plot, layout);
}

void put_chart_legend(Markup& out, const Plot& plot) {
  out.open("ul", {{"class", "legend"}});
  for (const PlotSeries& series : plot.series) {
    out.open("li");
    out.open("svg", {{"class", "icon"}, {"aria-hidden", "true"}});
    out.single("use", {{"href", "#i-" + std::string(series.look->id)}, {"class", class_of(*series.look)}});
    out.close().element("span", {}, series.title).close();
  }
  out.close();
}

}  // namespace

void put_chart(Markup& out, const Section& section, const Chart& chart, const std::string& id) {
  const Plot plot = plot_of(section, chart);
  if (plot.rows.empty() || plot.series.empty()) return;
  const Argument title = words(chart.title);
  const Argument about = {"The numbers are those of the table of this section.", "Числа — из таблицы этого раздела."};
  const auto put = [&](const ChartLayout& layout, const std::string& name, const std::string& classes) {
    Markup inside = out.beside();
    const double height = draw(inside, plot, chart.kind, layout);
    open_drawing(out, {name, layout.width, height, title, about}, {{"class", classes}});
    out.raw(std::move(inside).take()).close();
  };
  out.open("figure");
  if (chart.title != section.title) out.element("figcaption", {}, title);
  if (plot.series.size() > 1 || chart.kind == ChartKind::stacked) put_chart_legend(out, plot);
  open_scroll(out, "drawn", title);
  put(wide_chart, id, "chart");
  out.close();
  put(narrow_chart, id + "-narrow", "chart narrow");
  out.close();
}

}  // namespace mentor

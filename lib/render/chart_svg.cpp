#include "render/chart_svg.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "render/drawing.h"
#include "render/plot.h"
#include "render/words.h"
#include "unicode/width.h"

namespace mentor {

namespace {

constexpr double full_width = 760, label_width = 230, value_width = 120, thin_bar = 14, thick_bar = 20, gap = 10;
constexpr double bars_width = full_width - label_width - value_width;

std::size_t cells_of(const Argument& text) { return std::max(display_width(text.en), display_width(text.ru)); }

// The label of a row, with its symbol where it is a state; its lines stand around the middle.
void put_label(Markup& out, const PlotRow& row, double middle) {
  double x = 4;
  if (row.look != nullptr) put_look(out, *row.look, x + 6, middle, 13), x += 20;
  const auto lines = fitted(row.label, label_width - x - 6, 2);
  put_lines(out, x, middle + 4.5 - line_height / 2 * static_cast<double>(lines.size() - 1), lines, {});
}

void put_rect(Markup& out, double x, double y, double width, double height, const std::string& tooltip_owner) {
  out.single(
      "rect",
      {{"x", unit(x)}, {"y", unit(y)}, {"width", unit(width)}, {"height", unit(height)}, {"class", tooltip_owner}});
}

// One bar with what it says behind it.
void put_value(Markup& out, const PlotValue& value, const Look& look, double scale, double y) {
  if (!value.number) {
    out.element("text", {{"x", unit(label_width + 4)}, {"y", unit(y + 11)}, {"class", "muted"}}, value.text);
    return;
  }
  const double width = std::max(0.0, *value.number * scale);
  out.open("g", {{"class", "bar " + class_of(look)}});
  put_rect(out, label_width, y, width, thin_bar, "solid");
  out.close();
  out.element("text", {{"x", unit(label_width + width + 6)}, {"y", unit(y + 11.5)}}, value.text);
}

double bars(Markup& out, const Plot& plot) {
  const double scale = bars_width / greatest(plot, ChartKind::bars);
  double y = gap / 2;
  for (std::size_t row = 0; row < plot.rows.size(); ++row) {
    const double height = std::max(30.0, (thin_bar + 3) * static_cast<double>(plot.series.size()) + gap);
    put_label(out, plot.rows[row], y + height / 2);
    double top = y + (height - (thin_bar + 3) * static_cast<double>(plot.series.size())) / 2;
    for (const PlotSeries& series : plot.series) {
      const Look& look =
          plot.series.size() == 1 && plot.rows[row].look != nullptr ? *plot.rows[row].look : *series.look;
      put_value(out, series.values[row], look, scale, top);
      top += thin_bar + 3;
    }
    y += height;
  }
  return y;
}

double row_sum(const Plot& plot, std::size_t row) {
  double sum = 0;
  for (const PlotSeries& series : plot.series) sum += series.values[row].number.value_or(0);
  return sum;
}

void put_segments(Markup& out, const Plot& plot, std::size_t row, double scale, double y) {
  double x = label_width;
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

double stacked(Markup& out, const Plot& plot) {
  const double scale = bars_width / greatest(plot, ChartKind::stacked);
  double y = gap / 2;
  for (std::size_t row = 0; row < plot.rows.size(); ++row) {
    const double height = 36;
    put_label(out, plot.rows[row], y + height / 2);
    put_segments(out, plot, row, scale, y + (height - thick_bar) / 2);
    y += height;
  }
  return y;
}

constexpr double lines_left = 46, lines_top = 16, lines_height = 220, lines_right = 60;
constexpr double lines_width = full_width - lines_left - lines_right;

struct Field {
  double most;
  std::size_t rows;
  double x(std::size_t row) const {
    return lines_left +
           (rows < 2 ? lines_width / 2 : lines_width * static_cast<double>(row) / static_cast<double>(rows - 1));
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
    out.single("line", {{"x1", unit(lines_left)},
                        {"x2", unit(lines_left + lines_width)},
                        {"y1", unit(y)},
                        {"y2", unit(y)},
                        {"class", "grid"}});
    out.element("text", {{"x", unit(lines_left - 6)}, {"y", unit(y + 4)}, {"text-anchor", "end"}, {"class", "tick"}},
                fmt::format("{}", value));
  }
  const std::size_t step = std::max<std::size_t>(1, (plot.rows.size() + 8) / 9);
  for (std::size_t row = 0; row < plot.rows.size(); row += step)
    out.element("text",
                {{"x", unit(field.x(row))},
                 {"y", unit(lines_top + lines_height + 18)},
                 {"text-anchor", "middle"},
                 {"class", "tick"}},
                fitted(plot.rows[row].label, lines_width / 8, 1).front());
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

double lines(Markup& out, const Plot& plot) {
  const Field field{round_top(greatest(plot, ChartKind::lines)), plot.rows.size()};
  put_grid(out, plot, field);
  for (const PlotSeries& series : plot.series) put_line(out, series, field);
  for (const PlotSeries& series : plot.series) put_points(out, plot, series, field);
  return lines_top + lines_height + 30;
}

double draw(Markup& out, const Plot& plot, ChartKind kind) {
  if (kind == ChartKind::lines) return lines(out, plot);
  return kind == ChartKind::stacked ? stacked(out, plot) : bars(out, plot);
}

void put_legend(Markup& out, const Plot& plot) {
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
  Markup inside = out.beside();
  const double height = draw(inside, plot, chart.kind);
  out.open("figure");
  if (chart.title != section.title) out.element("figcaption", {}, words(chart.title));
  if (plot.series.size() > 1) put_legend(out, plot);
  out.open("div", {{"class", "scroll"}, {"role", "group"}, {"tabindex", "0"}, {"aria-label", words(chart.title)}});
  const Argument about = {"The numbers are those of the table of this section.", "Числа — из таблицы этого раздела."};
  open_drawing(out, {id, full_width, height, words(chart.title), about}, {{"class", "chart"}});
  out.raw(std::move(inside).take()).close().close().close();
}

}  // namespace mentor

#include "render/plot.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "render/words.h"

namespace mentor {

namespace {

std::optional<double> number_of(const Cell& cell) {
  if (const auto* whole = std::get_if<std::int64_t>(&cell.value)) return static_cast<double>(*whole);
  if (const auto* number = std::get_if<double>(&cell.value); number != nullptr && std::isfinite(*number))
    return *number;
  if (const auto* ratio = std::get_if<Ratio>(&cell.value); ratio != nullptr && ratio->denominator > 0)
    return 100.0 * static_cast<double>(ratio->numerator) / static_cast<double>(ratio->denominator);
  return std::nullopt;
}

bool is_zero_everywhere(const PlotSeries& series) {
  return std::ranges::all_of(series.values, [](const PlotValue& each) { return each.number.value_or(0) == 0; });
}

PlotRow row_of(const Cell& cell, const Cell* whose) {
  const auto* keyword = std::get_if<Keyword>(&cell.value);
  Argument label = words(cell);
  if (whose != nullptr) label = {label.en + " · " + words(*whose).en, label.ru + " · " + words(*whose).ru};
  return {std::move(label), keyword != nullptr ? look_of(keyword->id) : nullptr};
}

}  // namespace

std::size_t column_index(const Section& section, std::string_view id) {
  const auto found = std::ranges::find(section.columns, id, &Column::id);
  if (found == section.columns.end())
    throw std::logic_error("section " + section.id + " has no column " + std::string(id));
  return static_cast<std::size_t>(found - section.columns.begin());
}

Plot plot_of(const Section& section, const Chart& chart) {
  Plot plot;
  const std::size_t category = column_index(section, chart.category);
  const auto whose = chart.whose.empty() ? std::nullopt : std::optional(column_index(section, chart.whose));
  for (const Row& row : section.rows)
    if (!row.total) plot.rows.push_back(row_of(row.cells[category], whose ? &row.cells[*whose] : nullptr));
  plot.per_cent = !chart.values.empty();
  for (const std::string& id : chart.values) {
    const std::size_t column = column_index(section, id);
    plot.per_cent = plot.per_cent && section.columns[column].type == ColumnType::ratio;
    const Look* state = look_of(id);
    PlotSeries series{
        id, words(section.columns[column].title), state != nullptr ? state : &look_of_series(plot.series.size()), {}};
    for (const Row& row : section.rows)
      if (!row.total) series.values.push_back({number_of(row.cells[column]), words(row.cells[column])});
    if (chart.kind != ChartKind::stacked || !is_zero_everywhere(series)) plot.series.push_back(std::move(series));
  }
  return plot;
}

double greatest(const Plot& plot, ChartKind kind) {
  double most = plot.per_cent ? 100 : 1;
  for (std::size_t row = 0; row < plot.rows.size(); ++row) {
    double sum = 0;
    for (const PlotSeries& series : plot.series) {
      const double number = series.values[row].number.value_or(0);
      sum = kind == ChartKind::stacked ? sum + number : std::max(sum, number);
    }
    most = std::max(most, sum);
  }
  return most;
}

}  // namespace mentor

#include "render/text_bars.h"

#include <algorithm>
#include <cmath>

#include "render/gantt.h"
#include "render/occurrence.h"
#include "render/plot.h"
#include "render/words.h"
#include "unicode/width.h"

namespace mentor {

namespace {

std::string repeated(std::string_view block, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += block;
  return out;
}

// A bar of whole blocks and one of eighths at its end.
std::string plain_bar(double share, std::size_t room) {
  constexpr std::string_view eighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const auto units = static_cast<std::size_t>(std::llround(std::max(0.0, share) * static_cast<double>(room) * 8));
  if (share > 0 && units == 0) return std::string(eighths[1]);
  return repeated("█", units / 8).append(eighths[units % 8]);
}

// What is there takes a cell at least, so that nothing vanishes.
std::string stacked_bar(const Plot& plot, std::size_t row, double most, std::size_t room) {
  std::string bar;
  for (const PlotSeries& series : plot.series) {
    const double number = series.values[row].number.value_or(0);
    if (number <= 0) continue;
    const auto cells = std::llround(number / most * static_cast<double>(room));
    bar += repeated(series.look->block, static_cast<std::size_t>(std::max(1LL, cells)));
  }
  return bar;
}

std::string bar_of(const Plot& plot, ChartKind kind, std::size_t row, double most, std::size_t room) {
  if (kind == ChartKind::stacked) return stacked_bar(plot, row, most, room);
  return plain_bar(plot.series.front().values[row].number.value_or(0) / most, room);
}

std::string legend_of(const Plot& plot, Language language) {
  std::string legend;
  for (const PlotSeries& series : plot.series)
    legend.append(legend.empty() ? "" : " · ").append(series.look->block).append(" ").append(series.title.in(language));
  return legend;
}

bool is_one_bar(const Chart& chart) {
  return chart.kind == ChartKind::stacked || (chart.kind == ChartKind::bars && chart.values.size() == 1);
}

}  // namespace

std::optional<TextBars> text_bars(const Section& section, Language language, std::size_t room) {
  const auto chart = std::ranges::find_if(section.charts, is_one_bar);
  if (chart == section.charts.end()) return std::nullopt;
  const Plot plot = plot_of(section, *chart);
  if (plot.rows.size() < 2 || plot.series.empty()) return std::nullopt;  // one bar compares with nothing
  const double most = greatest(plot, chart->kind);
  TextBars made;
  std::size_t next = 0;
  for (const Row& row : section.rows)
    made.bars.push_back(row.total ? std::string() : bar_of(plot, chart->kind, next++, most, room));
  if (chart->kind == ChartKind::stacked) made.legend = legend_of(plot, language);
  return made;
}

namespace {

constexpr std::size_t least_width = 60, usual_width = 120, longest_label = 40;

// The cells of one line of the axis, each a character of one cell.
class AxisLine {
 public:
  AxisLine(Date from, Date to, std::size_t cells) : from_(from), to_(to), cells_(cells, " ") {}

  std::size_t cell_of(Date day) const {
    const auto days = static_cast<std::size_t>((to_ - from_).count() + 1);
    const Date shown = std::clamp(day, from_, to_);
    return static_cast<std::size_t>((shown - from_).count()) * cells_.size() / days;
  }
  void fill(Date first, Date last, std::string_view block) {
    for (std::size_t i = cell_of(first); i <= cell_of(last); ++i) cells_[i] = block;
  }
  void put(Date day, std::string_view mark) { cells_[cell_of(day)] = mark; }
  void put_where_empty(Date day, std::string_view mark) {
    if (std::string& cell = cells_[cell_of(day)]; cell == " ") cell = mark;
  }
  // Writes letters from a day on where there is room before `end`; true where they fitted.
  void write(Date day, std::string_view text) {
    const auto letters = wrap(text, 1000).front();
    std::size_t cell = cell_of(day);
    for (std::size_t i = 0; i < letters.size() && cell < cells_.size(); ++cell) {
      std::size_t end = i + 1;
      while (end < letters.size() && (static_cast<unsigned char>(letters[end]) & 0xC0U) == 0x80U) ++end;
      cells_[cell] = letters.substr(i, end - i);
      i = end;
    }
  }
  std::string text() const {
    std::string out;
    for (const std::string& cell : cells_) out += cell;
    return out.substr(0, out.find_last_not_of(' ') + 1);
  }

 private:
  Date from_, to_;
  std::vector<std::string> cells_;
};

std::string line_of(const GanttRow& row, const Timeline& timeline, std::size_t cells) {
  AxisLine line(timeline.from, timeline.to, cells);
  for (const Occurrence& each : row.occurrences) {
    const Look* look = look_of(each.state.id);
    const std::string_view block = look != nullptr ? look->block : "░";
    if (each.from)
      line.fill(*each.from, each.due, block);
    else
      line.fill(timeline.from, each.due, "·"), line.put(each.due, block);
    if (each.done) line.put(*each.done, "✓");
  }
  if (timeline.today >= timeline.from && timeline.today <= timeline.to) line.put_where_empty(timeline.today, "┆");
  return line.text();
}

std::string axis_of(const Timeline& timeline, Language language, std::size_t cells) {
  AxisLine line(timeline.from, timeline.to, cells);
  const auto days = axis_days(timeline.from, timeline.to);
  // Where months stand closer than their names, only as many as fit.
  const std::size_t step = std::max<std::size_t>(1, (days.size() * 9 + cells - 1) / cells);
  for (std::size_t i = 0; i < days.size(); i += step)
    line.write(days[i], axis_label(days[i], days.front(), timeline.to).in(language));
  return line.text();
}

std::string timeline_legend(const std::vector<GanttRow>& rows, Language language) {
  std::string legend;
  std::vector<std::string> told;
  for (const GanttRow& row : rows)
    for (const Occurrence& each : row.occurrences) {
      const Look* look = look_of(each.state.id);
      if (look == nullptr || std::ranges::find(told, each.state.id) != told.end()) continue;
      told.push_back(each.state.id);
      legend.append(look->block).append(" ").append(each.state.label.in(language)).append(" · ");
    }
  const bool open = std::ranges::any_of(rows, [](const GanttRow& row) {
    return std::ranges::any_of(row.occurrences, [](const Occurrence& each) { return !each.from; });
  });
  if (open)
    legend.append(Text{"···▓ no start, only a due day", "···▓ без начала, только срок"}.in(language)).append(" · ");
  return legend.append(Text{"✓ done that day · ┆ today", "✓ сделано в этот день · ┆ сегодня"}.in(language));
}

std::string label_of(const GanttRow& row, Language language, std::size_t room) {
  const std::string whole = visible((row.number.empty() ? "" : row.number + " ") + row.label.in(language));
  if (display_width(whole) <= room) return pad_right(whole, room);
  return pad_right(wrap(whole, room - 1).front() + "…", room);
}

}  // namespace

std::string text_timeline(const Section& section, Language language, std::size_t width) {
  const std::size_t whole = width == 0 ? usual_width : std::min(width, usual_width + longest_label);
  if (whole < least_width) return {};
  const Timeline& timeline = section.timeline.value();
  const auto rows = gantt_rows(section);
  const std::size_t label = std::min(longest_label, whole * 2 / 5), cells = whole - label - 2;
  std::string out = std::string(label + 2, ' ') + axis_of(timeline, language, cells) + '\n';
  for (const GanttRow& row : rows) {
    const std::string line = label_of(row, language, label) + "  " + line_of(row, timeline, cells);
    out += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
  }
  for (const std::string& line : wrap(timeline_legend(rows, language), whole)) out += line + '\n';
  return out;
}

}  // namespace mentor

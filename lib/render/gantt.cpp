#include "render/gantt.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "render/drawing.h"
#include "render/occurrence.h"
#include "render/words.h"
#include "unicode/sentence.h"
#include "unicode/width.h"

namespace mentor {

namespace {

constexpr double head_height = 50, row_padding = 8, bar_height = 14, symbol = 13, group_height = 26;

// How a timeline fills its width. Where there is little of it, names stand above their bars.
struct GanttLayout {
  double label_width, chart_width, right_margin;
  bool names_above;
  double full_width() const { return label_width + chart_width + right_margin; }
  double name_width() const { return (names_above ? full_width() : label_width) - 14; }
};
constexpr GanttLayout wide_gantt = {330, 790, 24, false}, narrow_gantt = {4, 330, 26, true};

const GanttLayout& layout_of(GanttSize size) { return size == GanttSize::wide ? wide_gantt : narrow_gantt; }

struct Axis {
  const GanttLayout& layout;
  Date from, to;

  double x(Date day) const {
    const auto shown = static_cast<double>((to - from).count() + 1);
    return layout.label_width + layout.chart_width * static_cast<double>((day - from).count()) / shown;
  }
  double begin(const Occurrence& each) const { return x(std::max(each.from.value_or(from), from)); }
  double end(const Occurrence& each) const { return x(std::min(each.due, to) + std::chrono::days(1)); }
};

double width_of_text(const Argument& text) {
  return letter_width * static_cast<double>(std::max(display_width(text.en), display_width(text.ru)));
}

// A row with its place.
struct PlacedRow {
  GanttRow row;
  std::vector<Argument> lines;
  std::vector<Argument> heading;  // lines; empty: none
  double top = 0, height = 0, middle = 0;
};

std::vector<PlacedRow> placed_rows(const Section& section, const GanttLayout& layout, double& bottom) {
  std::vector<PlacedRow> all;
  std::optional<Argument> previous;
  for (GanttRow& row : gantt_rows(section)) {
    PlacedRow place{std::move(row), {}, {}, bottom};
    const auto group = place.row.row->group ? std::optional(words(*place.row.row->group)) : std::nullopt;
    if (group && group != previous) {
      place.heading = fitted(*group, layout.full_width() - 40, layout.names_above ? 2 : 1);
      place.top += group_height + line_height * static_cast<double>(place.heading.size() - 1);
    }
    previous = group;
    const std::string number = place.row.number.empty() ? "" : place.row.number + " ";
    place.lines = fitted({number + place.row.label.en, number + place.row.label.ru}, layout.name_width(), 2);
    const double names = line_height * static_cast<double>(place.lines.size()) + row_padding;
    place.height = layout.names_above ? names + bar_height + row_padding : names;
    place.middle = place.top + (layout.names_above ? names + bar_height / 2 : names / 2);
    bottom = place.top + place.height;
    all.push_back(std::move(place));
  }
  return all;
}

void put_axis(Markup& out, const Axis& axis, double bottom) {
  const auto days = axis_days(axis.from, axis.to);
  double free = 0;  // where the last name ended
  for (const Date day : days) {
    out.single("line", {{"x1", unit(axis.x(day))},
                        {"x2", unit(axis.x(day))},
                        {"y1", unit(head_height - 6)},
                        {"y2", unit(bottom)},
                        {"class", "grid"}});
    const Argument label = axis_label(day, days.front(), axis.to);
    const double begin = axis.x(day) + 3, end = begin + width_of_text(label);
    if (begin < free || end > axis.layout.full_width()) continue;
    out.element("text", {{"x", unit(begin)}, {"y", unit(head_height - 10)}, {"class", "tick"}}, label);
    free = end;
  }
}

void put_today(Markup& out, const Axis& axis, Date today, double bottom) {
  if (today < axis.from || today > axis.to) return;
  const double x = axis.x(today);
  out.single("line", {{"x1", unit(x)}, {"x2", unit(x)}, {"y1", unit(18)}, {"y2", unit(bottom)}, {"class", "today"}});
  const bool left = x > axis.layout.full_width() - 170;
  const Argument day = short_date(today);
  out.element("text",
              {{"x", unit(left ? x - 5 : x + 5)},
               {"y", "20"},
               {"class", "today-label"},
               {"text-anchor", left ? "end" : "start"}},
              {"today, " + day.en, "сегодня, " + day.ru});
}

Argument told(const GanttRow& row, const Occurrence& each) {
  const Argument due = short_date(each.due), from = each.from ? short_date(*each.from) : Argument("…");
  const auto in = [&](Language language, std::string_view done) {
    std::string text =
        fmt::format("{}{}{}: {} – {}, {}", row.number, row.number.empty() ? "" : " ", row.label.in(language),
                    from.in(language), due.in(language), each.state.label.in(language));
    if (each.done) text += fmt::format(" ({} {})", done, short_date(*each.done).in(language));
    return text;
  };
  return {in(Language::en, "done"), in(Language::ru, "сделано")};
}

// A bar with its tooltip; an open start is a thin line that ends in a bar of the due day.
void put_bar(Markup& out, const Axis& axis, const GanttRow& row, const Occurrence& each, double middle) {
  const Look* look = look_of(each.state.id);
  const double begin = axis.begin(each), end = std::max(axis.end(each), begin + 4);
  const std::string classes = "bar " + (look != nullptr ? class_of(*look) : std::string("s-upcoming"));
  out.open("g", {{"class", classes}});
  if (!axis.layout.names_above) out.element("title", {}, told(row, each));
  const double solid = each.from ? begin : std::max(begin, end - 6);
  if (!each.from)
    out.single("line",
               {{"x1", unit(begin)}, {"x2", unit(end)}, {"y1", unit(middle)}, {"y2", unit(middle)}, {"class", "open"}});
  out.single("rect", {{"x", unit(solid)},
                      {"y", unit(middle - bar_height / 2)},
                      {"width", unit(end - solid)},
                      {"height", unit(bar_height)},
                      {"rx", "3"}});
  out.close();
}

// The symbol stands on the day it was done, else behind the bar, inside it where there is no room.
void put_occurrence(Markup& out, const Axis& axis, const Occurrence& each, double middle) {
  const Look* look = look_of(each.state.id);
  if (look == nullptr) return;
  double x = axis.end(each) + symbol / 2 + 3;
  if (each.done) x = axis.x(std::clamp(*each.done, axis.from, axis.to)) + 2;
  const bool inside = !each.done && x + symbol / 2 > axis.layout.full_width();
  if (inside) x = axis.end(each) - symbol / 2 - 3;
  if (each.done || inside)
    out.single("circle", {{"cx", unit(x)}, {"cy", unit(middle)}, {"r", unit(symbol / 2 + 2)}, {"class", "halo"}});
  put_look(out, *look, x, middle, symbol);
}

// Every second row on a ground of its own, below the line of today.
void put_stripes(Markup& out, const Axis& axis, const std::vector<PlacedRow>& rows) {
  for (std::size_t i = 0; i < rows.size(); i += 2)
    out.single("rect", {{"x", "0"},
                        {"y", unit(rows[i].top)},
                        {"width", unit(axis.layout.full_width())},
                        {"height", unit(rows[i].height)},
                        {"class", "stripe"}});
}

void put_gantt_row(Markup& out, const Axis& axis, const PlacedRow& place) {
  if (!place.heading.empty())
    put_lines(out, 4, place.top - 8 - line_height * static_cast<double>(place.heading.size() - 1), place.heading,
              {{"class", "group"}});
  put_lines(out, 4, place.top + row_padding / 2 + 12, place.lines, {});
  const double middle = place.middle;
  for (const Occurrence& each : place.row.occurrences) put_bar(out, axis, place.row, each, middle);
  for (const Occurrence& each : place.row.occurrences) put_occurrence(out, axis, each, middle);
  if (place.row.occurrences.empty())
    out.element("text", {{"x", unit(axis.layout.label_width + 4)}, {"y", unit(middle + 4)}, {"class", "muted"}},
                {"no dates", "без дат"});
}

// A state of the legend with its place.
struct Entry {
  Keyword state;
  double x, y;
};

// The states that occur, in lines below the picture; moves `bottom` below them.
std::vector<Entry> legend(const std::vector<PlacedRow>& rows, const GanttLayout& layout, double& bottom) {
  std::vector<Entry> entries;
  double x = layout.label_width;
  bottom += line_height + 9;
  const auto add = [&](const Keyword& state) {
    const double width = 40 + width_of_text(state.label);
    if (x + width > layout.full_width()) x = layout.label_width, bottom += line_height + 5;
    entries.push_back({state, x, bottom});
    x += width;
  };
  for (const PlacedRow& place : rows)
    for (const Occurrence& each : place.row.occurrences) {
      const auto is_same = [&](const Entry& entry) { return entry.state.id == each.state.id; };
      if (look_of(each.state.id) != nullptr && std::ranges::none_of(entries, is_same)) add(each.state);
    }
  bottom += 10;
  return entries;
}

void put_gantt_legend(Markup& out, const std::vector<Entry>& entries) {
  for (const Entry& each : entries) {
    put_look(out, *look_of(each.state.id), each.x + 6, each.y - 4, symbol);
    out.element("text", {{"x", unit(each.x + 18)}, {"y", unit(each.y)}}, each.state.label);
  }
}

Argument about(const Timeline& timeline, std::size_t rows) {
  const Argument from = short_date(timeline.from), to = short_date(timeline.to), today = short_date(timeline.today);
  const Argument lines = counted(static_cast<std::int64_t>(rows), {"row", "rows", "строка", "строки", "строк"});
  return {
      fmt::format("{} from {} to {}; the line of today stands at {}. The dates are in the table too.", lines.en,
                  from.en, to.en, today.en),
      fmt::format("{} с {} по {}; линия «сегодня» — {}. Даты есть и в таблице.", lines.ru, from.ru, to.ru, today.ru)};
}

// Months between the marks.
int step_of(Date from, Date to) {
  const auto days = (to - from).count();
  if (days <= 560) return 1;
  return days <= 1500 ? 3 : 12;
}

}  // namespace

void put_gantt(Markup& out, const Section& section, const std::string& id, GanttSize size,
               const Markup::Attributes& attributes) {
  const GanttLayout& layout = layout_of(size);
  const Timeline& timeline = section.timeline.value();
  double bottom = head_height;
  const auto rows = placed_rows(section, layout, bottom);
  const Axis axis{layout, timeline.from, timeline.to};
  double end = bottom;
  const auto states = legend(rows, layout, end);
  open_drawing(out, {id, layout.full_width(), end, words(section.title), about(timeline, rows.size())}, attributes);
  put_stripes(out, axis, rows);
  put_axis(out, axis, bottom);
  put_today(out, axis, timeline.today, bottom);
  for (const PlacedRow& row : rows) put_gantt_row(out, axis, row);
  put_gantt_legend(out, states);
  out.close();
}

std::vector<Date> axis_days(Date from, Date to) {
  std::vector<Date> days;
  const int step = step_of(from, to);
  for (int month = year_of(from) * 12; month / 12 <= year_of(to); month += step) {
    const auto day = make_date(month / 12, month % 12 + 1, 1);
    if (day && *day >= from && *day <= to) days.push_back(*day);
  }
  if (days.empty()) days.push_back(from);
  return days;
}

Argument axis_label(Date day, Date first, Date to) {
  constexpr std::array<Text, 12> months = {{{"Jan", "янв"},
                                            {"Feb", "фев"},
                                            {"Mar", "мар"},
                                            {"Apr", "апр"},
                                            {"May", "май"},
                                            {"Jun", "июн"},
                                            {"Jul", "июл"},
                                            {"Aug", "авг"},
                                            {"Sep", "сен"},
                                            {"Oct", "окт"},
                                            {"Nov", "ноя"},
                                            {"Dec", "дек"}}};
  const std::string year = std::to_string(year_of(day));
  if (step_of(first, to) == 12) return year;
  const Text month = months[static_cast<std::size_t>(month_of(day) - 1)];
  if (day != first && month_of(day) != 1) return month;
  return {fmt::format("{} {}", month.en, year), fmt::format("{} {}", month.ru, year)};
}

}  // namespace mentor

// Windows of items as a calendar (iCalendar, RFC 5545): one all-day event for each.
#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

#include "render/escape.h"
#include "render/ics_text.h"
#include "render/occurrence.h"
#include "render/plot.h"
#include "render/render.h"
#include "render/words.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

std::string basic_date(Date date) {
  std::string text = to_iso(date);
  std::erase(text, '-');
  return text;
}

// Where the rows of items stand: the section of every report about items (cli.md), or one with a timeline.
struct Source {
  const Section* section;
  std::string title, number, occurrences;  // ids of columns
};

std::optional<Source> source_of(const Section& section) {
  if (section.timeline)
    return Source{&section, section.timeline->label, section.timeline->number, section.timeline->occurrences};
  const auto has = [&](std::string_view id) {
    return std::ranges::find(section.columns, id, &Column::id) != section.columns.end();
  };
  if (section.id == "items" && has("title") && has("number") && has("occurrences"))
    return Source{&section, "title", "number", "occurrences"};
  return std::nullopt;
}

class Calendar {
 public:
  Calendar(const Document& document, const RenderOptions& options) : document_(document), options_(options) {}

  void add(const Source& source) {
    for (const Row& row : source.section->rows)
      if (!row.total)
        for (const Occurrence& each : occurrences_of(row.cells[column_index(*source.section, source.occurrences)]))
          add(source, row, each);
  }
  bool is_empty() const { return events_.empty(); }
  std::string bytes() const {
    std::string out;
    const std::string title = one_line(full_title(document_).in(options_.language));
    put(out, "BEGIN", "VCALENDAR");
    put(out, "VERSION", "2.0");
    put(out, "PRODID", "-//mentor//mentor report//EN");
    put(out, "CALSCALE", "GREGORIAN");
    put(out, "METHOD", "PUBLISH");
    put(out, "X-WR-CALNAME", ics_escaped(title));
    out += events_;
    put(out, "END", "VCALENDAR");
    return out;
  }

 private:
  static void put(std::string& out, std::string_view name, std::string_view value) {
    out += ics_line(fmt::format("{}:{}", name, value));
  }

  // What people read of a column, nothing where the report has no such column or the cell is missing.
  std::string value_of(const Source& source, const Row& row, std::string_view id) const {
    const auto found = std::ranges::find(source.section->columns, id, &Column::id);
    if (id.empty() || found == source.section->columns.end()) return {};
    const Cell& cell = row.cells[static_cast<std::size_t>(found - source.section->columns.begin())];
    const auto* list = std::get_if<CellList>(&cell.value);
    const bool missing = std::holds_alternative<std::monostate>(cell.value) || (list != nullptr && list->empty());
    return missing ? std::string() : cell_text(cell, options_.language);
  }

  // Everything that tells one item from another of the same number, whatever window the row is about.
  std::string item_of(const Source& source, const Row& row) const {
    std::string item;
    for (const std::string_view id : {"section", "title", "deadline", "responsible", "accountable", "result"})
      item.append(value_of(source, row, id)).append(1, '\n');
    return item;
  }

  // The same window keeps its id from report to report, so that calendars replace the event instead of doubling it.
  // Nothing where this very window is there already: a report may show an item in several rows. Others of the same
  // number and day (two items may bear one number by mistake) are told apart by a counter.
  std::optional<std::string> uid_of(const Source& source, const Row& row, const Occurrence& each) {
    const std::string number = value_of(source, row, source.number);
    std::string path = fmt::format("{}/{}/{}/{}", value_of(source, row, "programme"), value_of(source, row, "roadmap"),
                                   number.empty() ? value_of(source, row, source.title) : number, to_iso(each.due));
    path = one_line(path);
    auto& windows = windows_[path];
    if (!windows.emplace(each.from, item_of(source, row)).second) return std::nullopt;
    return path + (windows.size() > 1 ? fmt::format("/{}@mentor", windows.size()) : "@mentor");
  }

  // Where people are shown whose the rows are, there are several: events of one name could not be told apart.
  std::string whose(const Source& source, const Row& row) const {
    const auto found = std::ranges::find(source.section->columns, "organisation", &Column::id);
    if (found == source.section->columns.end() || !found->for_people) return {};
    const std::string name = value_of(source, row, "organisation");
    return name.empty() ? name : " (" + name + ")";
  }

  // Lines "Responsible: …" of what the row knows beside its title.
  std::string description(const Source& source, const Row& row, const Occurrence& each) const {
    std::string text = each.state.id.empty() ? "" : std::string(each.state.label.in(options_.language));
    if (each.done) text += " (" + short_date(*each.done).in(options_.language) + ")";
    for (const std::string_view id : {"deadline", "responsible", "result"}) {
      const std::string value = value_of(source, row, id);
      if (value.empty()) continue;
      const Column& column = source.section->columns[column_index(*source.section, id)];
      text.append(text.empty() ? "" : "\n").append(column.title.in(options_.language)).append(": ").append(value);
    }
    return text;
  }

  void add(const Source& source, const Row& row, const Occurrence& each) {
    const auto uid = uid_of(source, row, each);
    if (!uid) return;
    const std::string number = value_of(source, row, source.number), title = value_of(source, row, source.title);
    const std::string summary = (number.empty() ? title : number + " " + title) + whose(source, row);
    put(events_, "BEGIN", "VEVENT");
    put(events_, "UID", ics_escaped(*uid));
    put(events_, "DTSTAMP", basic_date(document_.as_of) + "T000000Z");
    put(events_, "DTSTART;VALUE=DATE", basic_date(each.from.value_or(each.due)));
    put(events_, "DTEND;VALUE=DATE", basic_date(each.due + std::chrono::days(1)));
    put(events_, "SUMMARY", ics_escaped(one_line(summary)));
    const std::string about = description(source, row, each);
    if (!about.empty()) put(events_, "DESCRIPTION", ics_escaped(about));
    if (row.group) put(events_, "CATEGORIES", ics_escaped(one_line(cell_text(*row.group, options_.language))));
    put(events_, "STATUS", each.state.id == "cancelled" ? "CANCELLED" : "CONFIRMED");
    put(events_, "TRANSP", "TRANSPARENT");
    if (options_.alarm_days && !each.done && each.state.id != "cancelled") add_alarm(summary);
    put(events_, "END", "VEVENT");
  }

  // At nine in the morning, that many days before the due day; the event ends at the midnight after it.
  void add_alarm(const std::string& summary) {
    put(events_, "BEGIN", "VALARM");
    put(events_, "ACTION", "DISPLAY");
    put(events_, "DESCRIPTION", ics_escaped(one_line(summary)));
    put(events_, "TRIGGER;RELATED=END", fmt::format("-P{}DT15H", *options_.alarm_days));
    put(events_, "END", "VALARM");
  }

  const Document& document_;
  const RenderOptions& options_;
  // First day and item of the windows that end on a day, by what their ids begin with.
  std::map<std::string, std::set<std::pair<std::optional<Date>, std::string>>> windows_;
  std::string events_;
};

}  // namespace

Result<std::string> render_ics(const Document& document, const RenderOptions& options) {
  Calendar calendar(document, options);
  for (const Section& section : document.sections)
    if (const auto source = source_of(section)) calendar.add(*source);
  if (!calendar.is_empty()) return calendar.bytes();
  return failure(Failure::Kind::usage,
                 {{"the report “{0}” has no dates of items: ics is for those that have, such as “deadlines”",
                   "в отчёте «{0}» нет сроков пунктов: формат ics — для отчётов со сроками, например «deadlines»"},
                  {document.report}});
}

}  // namespace mentor

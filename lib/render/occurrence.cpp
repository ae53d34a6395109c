#include "render/occurrence.h"

#include <algorithm>

#include "render/plot.h"
#include "render/words.h"

namespace mentor {

namespace {

const Cell* part(const CellRecord& record, std::string_view name) {
  const auto found = std::ranges::find(record, name, &std::pair<std::string, Cell>::first);
  return found == record.end() ? nullptr : &found->second;
}

std::optional<Date> date_of(const Cell* cell) {
  const auto* date = cell != nullptr ? std::get_if<Date>(&cell->value) : nullptr;
  return date != nullptr ? std::optional(*date) : std::nullopt;
}

std::optional<Occurrence> occurrence_of(const Cell& cell) {
  const auto* record = std::get_if<CellRecord>(&cell.value);
  if (record == nullptr) return std::nullopt;
  const auto due = date_of(part(*record, "due"));
  if (!due) return std::nullopt;
  const Cell* state = part(*record, "state");
  const auto* keyword = state != nullptr ? std::get_if<Keyword>(&state->value) : nullptr;
  return Occurrence{date_of(part(*record, "from")), *due, keyword != nullptr ? *keyword : Keyword{},
                    date_of(part(*record, "done"))};
}

}  // namespace

std::vector<Occurrence> occurrences_of(const Cell& cell) {
  std::vector<Occurrence> all;
  const auto* list = std::get_if<CellList>(&cell.value);
  if (list == nullptr) return all;
  for (const Cell& each : *list)
    if (auto occurrence = occurrence_of(each)) all.push_back(std::move(*occurrence));
  return all;
}

std::vector<GanttRow> gantt_rows(const Section& section) {
  const Timeline& timeline = section.timeline.value();
  const std::size_t label = column_index(section, timeline.label);
  const std::size_t occurrences = column_index(section, timeline.occurrences);
  std::vector<GanttRow> rows;
  for (const Row& row : section.rows) {
    if (row.total) continue;
    GanttRow line{&row, {}, words(row.cells[label]), occurrences_of(row.cells[occurrences])};
    if (!timeline.number.empty()) {
      const Cell& number = row.cells[column_index(section, timeline.number)];
      if (!std::holds_alternative<std::monostate>(number.value)) line.number = cell_text(number, Language::en);
    }
    std::erase_if(line.occurrences, [&](const Occurrence& each) {
      return each.due < timeline.from || each.from.value_or(timeline.from) > timeline.to;
    });
    rows.push_back(std::move(line));
  }
  return rows;
}

}  // namespace mentor

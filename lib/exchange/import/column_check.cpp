#include "exchange/import/column_check.h"

#include <array>

#include "deadline/deadline.h"

namespace mentor {

namespace {

constexpr std::array<std::string_view, 4> others{"title", "responsible", "result", "note"};

// Words of an event may be anything: only what has days, months or years counts.
bool holds_deadline(const ImportedText& text) {
  if (text.empty()) return false;
  const Deadline read = read_deadline(text.text, {});
  return read.kind != DeadlineKind::event && (!read.error || read.error->needs_period);
}

// How many rows have a deadline in their column, and in each of the others.
struct Deadlines {
  std::size_t rows = 0, own = 0;
  std::array<std::size_t, others.size()> elsewhere{};

  void count(const ImportedItem& item) {
    ++rows;
    own += holds_deadline(item.deadline) ? 1 : 0;
    elsewhere[0] += holds_deadline(item.title) ? 1 : 0;
    elsewhere[1] += item.responsible.size() == 1 && holds_deadline(item.responsible.front()) ? 1 : 0;
    elsewhere[2] += holds_deadline(item.result) ? 1 : 0;
    elsewhere[3] += holds_deadline(item.note) ? 1 : 0;
  }
};

}  // namespace

void doubt_shifted_columns(ImportedRoadmap& roadmap) {
  Deadlines found;
  for (const ImportedSection& section : roadmap.sections)
    for (const ImportedItem& item : section.items) found.count(item);
  constexpr std::size_t fewest = 3;
  for (std::size_t i = 0; i < others.size(); ++i)
    if (found.elsewhere[i] >= fewest && found.elsewhere[i] * 2 > found.rows && found.own * 3 < found.rows)
      roadmap.doubts.push_back(
          {"columns",
           {{"the columns seem to have shifted: deadlines stand in `{0}` ({1} of {2} rows); compare the rows with the "
             "document",
             "столбцы, похоже, сдвинулись: сроки стоят в `{0}` (в {1} из {2} строк); сверьте строки с документом"},
            {others[i], found.elsewhere[i], found.rows}},
           {}});
}

}  // namespace mentor

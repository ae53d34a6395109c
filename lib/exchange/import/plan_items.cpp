// How the cells of a row become the fields of an item.
#include <algorithm>
#include <utility>

#include "exchange/import/period_columns.h"
#include "exchange/import/plan_reader.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

bool names_place(std::string_view heading) {
  const std::string folded = fold(heading);
  for (const std::string_view word : {"мест", "врем", "час", "place", "venue", "location", "time"})
    if (folded.find(word) != std::string::npos) return true;
  return false;
}

// Another column with people of the same sort: the cells are read as one, as if they stood behind each other.
void add_parties(const SourceDocument& document, const CellText& cell, ImportedItem& item) {
  ImportedItem more;
  set_responsible(document, cell, more);
  for (Doubt& doubt : more.doubts) item.doubts.push_back(std::move(doubt));
  if (item.responsible.size() != 1 || more.responsible.size() != 1) {
    for (ImportedText& party : more.responsible) item.responsible.push_back(std::move(party));
    return;
  }
  item.responsible.front().text += "; " + more.responsible.front().text;
  append(item.responsible.front().words, more.responsible.front().words);
}

// What a column of states says of an item that is over.
bool says_done(std::string_view text) {
  const std::string folded = fold(text);
  for (const std::string_view word : {"выполнен", "исполнен", "сделано", "завершен", "проведен", "done", "complete"})
    if (folded.starts_with(word)) return true;
  return false;
}

}  // namespace

// Fills an item from one row, column by column.
void PlanReader::fill(ImportedItem& item, const OpenRow& row) {
  const auto words = [&](std::optional<std::size_t> column) { return column ? row.cells[*column].words : WordList(); };
  item.number = text_of(document_, words(number_), "number", item.doubts);
  set_title(document_, row.cells[*what_], item);
  if (steps_) set_steps(document_, row.cells[*steps_], item);
  const auto start = find(PlanColumn::start), end = find(PlanColumn::end);
  const bool span = start && end;
  if (span) set_span(document_, row.cells[*start], row.cells[*end], item);
  if (!periods_.empty()) set_marked_periods(row, item);
  for (std::size_t i = 0; i < width(); ++i) {
    const bool taken = i == number_ || i == what_ || i == steps_ || std::ranges::find(periods_, i) != periods_.end();
    const bool of_span = span && (is(i, PlanColumn::start) || is(i, PlanColumn::end));
    if (!row.cells[i].empty() && !taken && !of_span) fill_from(i, row.cells[i], item);
  }
}

void PlanReader::fill_from(std::size_t column, const CellText& cell, ImportedItem& item) {
  std::vector<Doubt> known;  // told with the columns
  const std::string heading = text_of(document_, heading_.titles[column], "columns", known).text;
  switch (heading_.columns[column]) {
    case PlanColumn::deadline:
    case PlanColumn::start:
    case PlanColumn::end:
      if (!item.deadline.empty()) return add_text(document_, cell, heading, "note", item.note, item);
      return names_place(heading) ? set_deadline_and_place(document_, cell, heading, item)
                                  : set_deadline(document_, cell, item);
    case PlanColumn::responsible:
      return item.responsible.empty() ? set_responsible(document_, cell, item) : add_parties(document_, cell, item);
    case PlanColumn::accountable:
      return add_text(document_, cell, "", "accountable", item.accountable, item);
    case PlanColumn::result:
      return add_text(document_, cell, "", "result", item.result, item);
    case PlanColumn::note:
      done_ += says_done(document_.text(cell.words)) ? 1 : 0;
      return add_text(document_, cell, "", "note", item.note, item);
    default:
      return add_text(document_, cell, heading, "note", item.note, item);
  }
}

// «х» below «I квартал» and «II квартал»: these words are the deadline.
void PlanReader::set_marked_periods(const OpenRow& row, ImportedItem& item) {
  for (const std::size_t column : periods_) {
    if (!is_period_mark(document_.text(row.cells[column].words))) continue;
    std::vector<Doubt> known;
    const std::string title = text_of(document_, heading_.lowest[column], "columns", known).text;
    item.deadline.text += (item.deadline.text.empty() ? "" : ", ") + title;
    append(item.deadline.words, heading_.lowest[column]);
    item.remarks.push_back(row.cells[column].words);
  }
}

// «1.1. Назначить куратора» in one cell, where there is no column of numbers or it is empty.
void PlanReader::split_number(ImportedItem& item) {
  if (!item.number.empty() || item.title.words.size() < 2) return;
  const WordId first = item.title.words.front();
  const std::string& word = document_.words[first].text;
  if (!is_item_number(word) || (number_ && word.back() != '.' && word.back() != ')')) return;
  item.number = text_of(document_, {first}, "number", item.doubts);
  item.title = text_of(document_, {item.title.words.begin() + 1, item.title.words.end()}, "title", item.doubts);
}

void PlanReader::close_item() {
  if (!open_) return;
  if (roadmap_.sections.empty()) roadmap_.sections.emplace_back();
  ImportedItem& item = roadmap_.sections.back().items.emplace_back();
  item.remarks = std::exchange(remarks_, {});
  item.doubts = std::move(open_->doubts);
  fill(item, *open_);
  open_.reset();
  split_number(item);
  if (item.title.empty() && !item.steps.empty()) {
    item.title = item.steps.front();
    item.steps.erase(item.steps.begin());
  }
  if (item.title.empty()) {
    item.title.text = "?";
    item.doubts.push_back(
        {"title",
         {{"this row says nothing of what is to be done", "в этой строке не сказано, что нужно сделать"}, {}},
         {}});
  }
}

}  // namespace mentor

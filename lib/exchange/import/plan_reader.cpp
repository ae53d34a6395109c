#include "exchange/import/plan_reader.h"

#include <algorithm>
#include <utility>

#include "base/number.h"
#include "deadline/deadline.h"
#include "exchange/import/cells_above.h"
#include "exchange/import/period_columns.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

constexpr std::size_t most_words_of_section = 60;

bool ends_sentence(std::string_view text) {
  for (const std::string_view end : {".", ";", "!", "?", ":"})
    if (text.ends_with(end)) return true;
  return false;
}

// What people write right below a table, without an empty row between.
bool begins_closing(std::string_view text) {
  const std::string folded = fold(text);
  for (const std::string_view word : {"примечани", "согласован", "исполнител", "составил", "ознакомлен", "подпис",
                                      "note", "prepared by", "approved", "signed"})
    if (folded.starts_with(word)) return true;
  return false;
}

bool begins_with_mark(std::string_view text) {
  for (const std::string_view mark : {"- ", "– ", "— ", "• ", "· "})
    if (text.starts_with(mark)) return true;
  return text.size() > 2 && text[0] >= '1' && text[0] <= '9' && text.find(')') < 3;
}

}  // namespace

PlanReader::PlanReader(const SourceDocument& document, ImportedRoadmap& roadmap, PlanHeading heading)
    : document_(document), roadmap_(roadmap), heading_(std::move(heading)) {
  number_ = find(PlanColumn::number);
  what_ = find(PlanColumn::activity);
  stage_ = find(PlanColumn::stage);
}

std::optional<std::size_t> PlanReader::find(PlanColumn meaning) const {
  const auto found = std::ranges::find(heading_.columns, meaning);
  if (found == heading_.columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - heading_.columns.begin());
}

std::string PlanReader::text(const GridRow& row, std::optional<std::size_t> column) const {
  return column && *column < row.cells.size() ? document_.text(row.cells[*column].words()) : std::string();
}

// A column of stages beside one of activities is a column of sections where one stage has several activities; else the
// stage is the item and the activities are its steps. A second column of activities is steps too.
void PlanReader::settle_stages(const Grid& grid, std::size_t first) {
  if (!what_ && !stage_) what_ = find(PlanColumn::unknown);
  if (!what_) what_ = std::exchange(stage_, std::nullopt);
  for (std::size_t i = *what_ + 1; i < heading_.columns.size() && !stage_; ++i)
    if (is(i, PlanColumn::activity) && !steps_) steps_ = i;
  if (!stage_) return;
  std::size_t stages = 0, activities = 0, numbers = 0;
  std::string before;
  for (std::size_t row = first; row < grid.size(); ++row) {
    const bool alone = grid[row].filled() < 2 && !has_joined_cells(grid[row], std::nullopt);
    if (alone || text(grid[row], what_).empty()) continue;
    ++activities;
    if (!text(grid[row], number_).empty()) ++numbers;
    const std::string stage = text(grid[row], stage_);
    if (!stage.empty() && stage != before) ++stages;
    if (!stage.empty()) before = stage;
  }
  const bool dated = find(PlanColumn::deadline) || find(PlanColumn::start) || find(PlanColumn::responsible);
  stages_numbered_ = numbers > 0 && numbers <= stages;
  if (stages < activities && dated) return;
  stages_numbered_ = false;
  steps_ = std::exchange(what_, std::exchange(stage_, std::nullopt));
}

// «Ответственный» beside «Исполнитель» answers for what the other does.
void PlanReader::settle_people() {
  const auto does = [&](std::size_t i) {
    const std::string title = fold(document_.text(heading_.titles[i]));
    return is(i, PlanColumn::responsible) && !title.starts_with("ответств") && !title.starts_with("accountable");
  };
  bool others = false;
  for (std::size_t i = 0; i < width(); ++i) others = others || does(i);
  for (std::size_t i = 0; i < width() && others; ++i)
    if (is(i, PlanColumn::responsible) && !does(i)) heading_.columns[i] = PlanColumn::accountable;
}

// The field of the items that a column goes to; "" where it has none of its own.
std::string_view PlanReader::field_of(std::size_t column) const {
  if (column == number_) return "number";
  if (column == what_) return "title";
  if (column == steps_) return "steps";
  if (std::ranges::find(periods_, column) != periods_.end()) return "deadline";
  switch (heading_.columns[column]) {
    case PlanColumn::deadline:
    case PlanColumn::start:
    case PlanColumn::end:
      return "deadline";
    case PlanColumn::responsible:
      return "responsible";
    case PlanColumn::accountable:
      return "accountable";
    case PlanColumn::result:
      return "result";
    case PlanColumn::note:
      return "note";
    default:
      return "";
  }
}

void PlanReader::read(const Grid& grid, std::size_t first) {
  if (roadmap_.columns.empty()) {
    remark(heading_.repeated);
    settle_stages(grid, first);
    settle_people();
    periods_ = period_columns(document_, grid, heading_, first);
    for (std::size_t i = 0; i < heading_.columns.size(); ++i) {
      if (heading_.titles[i].empty()) {
        if (i == number_) roadmap_.columns.push_back({"number", {roadmap_.language == "ru" ? "№" : "No.", {}}});
        continue;
      }
      ImportedText title = text_of(document_, heading_.titles[i], "columns", roadmap_.doubts);
      // Columns that become one field become one column.
      const std::string_view field = field_of(i);
      const auto same = std::ranges::find(roadmap_.columns, field, &ImportedColumn::field);
      if (same == roadmap_.columns.end() || (field != "deadline" && field != "responsible")) {
        roadmap_.columns.push_back({field, std::move(title)});
      } else {
        same->title.text += ", " + title.text;
        append(same->title.words, title.words);
      }
    }
  }
  const std::size_t end = end_of_plan(grid, first);
  above_.clear();
  empty_repeats_.assign(width(), false);
  // In a text an empty cell may as well be one that was not found.
  for (std::size_t i = 0; i < width() && document_.format != "txt"; ++i)
    if (is(i, PlanColumn::deadline) || is(i, PlanColumn::responsible))
      empty_repeats_[i] = empty_means_above(grid, first, i);
  for (std::size_t row = first; row < end; ++row) read_row(grid, row);
  for (std::size_t row = end; row < grid.size(); ++row) remark_all(grid[row]);
}

std::size_t PlanReader::end_of_plan(const Grid& grid, std::size_t first) const {
  std::size_t end = grid.size();
  for (std::size_t row = grid.size(); row > first + 1; --row) {
    const GridRow& cells = grid[row - 1];
    const std::string deadline = text(cells, find(PlanColumn::deadline));
    const bool alone = cells.filled() == 1 && !has_joined_cells(cells, stage_) && (number_ || width() > 2);
    const bool dated = !deadline.empty() && !read_deadline(deadline, {}).error;
    if (dated || begins_with_number(document_, cells) || !(alone || is_signature(document_, cells))) break;
    const auto words = std::ranges::find_if(cells.cells, [](const GridCell& cell) { return !cell.empty(); });
    if (words == cells.cells.end() || begins_small(document_.text(words->words()))) break;
    const bool signs = is_signature(document_, cells) && text(cells, what_).empty();
    if (cells.after_gap || signs || begins_closing(document_.text(words->words()))) end = row - 1;
  }
  return end;
}

bool PlanReader::is_repeated_heading(const GridRow& row) const {
  std::size_t same = 0;
  for (std::size_t i = 0; i < row.cells.size() && i < heading_.titles.size(); ++i) {
    if (row.cells[i].empty() && heading_.titles[i].empty()) continue;
    if (fold(document_.text(row.cells[i].words())) != fold(document_.text(heading_.titles[i]))) return false;
    ++same;
  }
  return same > 1;
}

// «1 | 2 | 3 | 4» below a heading.
bool PlanReader::is_column_numbers(const GridRow& row) const {
  unsigned expected = 0;
  for (const GridCell& cell : row.cells) {
    if (cell.columns == 0) continue;
    ++expected;
    std::string text = document_.text(cell.words());
    if (text.ends_with('.')) text.pop_back();
    if (whole_number<unsigned>(text) != expected) return false;
  }
  return expected > 1;
}

// No number of a page, and no rest of a sentence.
static bool begins_heading(const std::string& text) {
  return !begins_small(text) && text.find_first_not_of("0123456789-–—. ") != std::string::npos;
}

// «Раздел 1», «Этап II», "Stage 3": no item begins so.
static bool is_section_word(std::string_view word) {
  const std::string folded = fold(word);
  for (const std::string_view known : {"раздел", "этап", "блок", "модуль", "section", "stage", "phase", "part"})
    if (folded == known) return true;
  return false;
}

// The number that a row begins with has others below it: «1.» before «1.1.».
static bool is_number_of_section(const std::string& number, const std::string& next) {
  const std::size_t depth = number_depth(number);
  if (depth == 0 || number_depth(next) != depth + 1) return false;
  std::string prefix = number;
  if (prefix.back() != '.') prefix += '.';
  return next.starts_with(prefix);
}

bool PlanReader::is_section(const Grid& grid, std::size_t row) const {
  const GridRow& cells = grid[row];
  if (has_joined_cells(cells, stage_)) return false;
  const std::string next = row + 1 < grid.size() ? text(grid[row + 1], number_) : std::string();
  if (cells.filled() == 2 && number_ && what_ && width() > 2) {
    const bool only_heading = !cells.cells[*number_].empty() && !cells.cells[*what_].empty();
    return only_heading && is_number_of_section(text(cells, number_), next);
  }
  if (cells.filled() != 1 || width() < 2) return false;
  const auto cell = std::ranges::find_if(cells.cells, [](const GridCell& each) { return !each.empty(); });
  const WordList words = cell->words();
  const std::string whole = document_.text(words);
  if (words.size() > most_words_of_section || begins_small(whole) || begins_with_mark(whole)) return false;
  const auto column = static_cast<std::size_t>(cell - cells.cells.begin());
  if (cells.whole || column == number_) return words.size() > 1 || cells.whole;
  if (width() == 2 && !number_) return false;
  const bool numbered = is_item_number(document_.words[words.front()].text);
  if ((numbered && number_) || is_section_word(document_.words[words.front()].text)) return true;
  const bool before_items = row + 1 < grid.size() && grid[row + 1].filled() > 1;
  return (column == 0 || column == what_) && !number_ && before_items && (numbered || !cells.after_gap);
}

// A number that takes a whole row.
bool PlanReader::is_page_number(const GridRow& row) const {
  return row.whole && whole_number<unsigned>(document_.text(row.cells.front().words())).has_value();
}

void PlanReader::read_row(const Grid& grid, std::size_t row) {
  const GridRow& cells = grid[row];
  if (cells.filled() == 0) return;
  if (is_repeated_heading(cells) || is_column_numbers(cells) || is_page_number(cells)) return remark_all(cells);
  if (is_section(grid, row)) {
    WordList words;
    for (const GridCell& cell : cells.cells) append(words, cell.words());
    return begin_section(words);
  }
  goes_on(cells) ? continue_item(cells) : begin_item(cells);
}

// Whether a row is the rest of the one above, which the end of a page has cut.
bool PlanReader::goes_on(const GridRow& row) {
  if (!open_) return false;
  const std::string number = text(row, number_), what = text(row, what_);
  if (!number.empty()) return false;
  if (what.empty()) return !(steps_ && !text(row, steps_).empty() && !text(row, stage_).empty());
  if (begins_small(what)) return true;
  if (begins_with_mark(what) && text(row, find(PlanColumn::deadline)).empty()) return true;
  const std::string deadline = text(row, find(PlanColumn::deadline));
  const bool dated = !deadline.empty() && !read_deadline(deadline, {}).error;
  if (!number_ || !numbered_) {
    if (row.filled() > 1 || dated || has_joined_cells(row, stage_)) return false;
    // One cell alone: more of the row above where that has ended in the middle of a sentence.
    return row.after_gap && !ends_sentence(document_.text(open_->cells[*what_].words));
  }
  // Only a printed page cuts rows; an office document has each row as it is.
  if (document_.format != "txt" && row.filled() > 1) return false;
  const std::string above = document_.text(open_->cells[*what_].words);
  if (dated || (!row.after_gap && ends_sentence(above))) return false;
  doubt(
      *open_,
      {{"a row without a number is taken for the rest of this one", "строка без номера понята как её продолжение"}, {}},
      row.cells[*what_].words());
  return true;
}

void PlanReader::doubt(OpenRow& row, Message message, const WordList& words) const {
  row.doubts.push_back({"", std::move(message), place_of(document_, words)});
}

void PlanReader::begin_section(const WordList& words) {
  close_item();
  new_section_ = true;
  ImportedSection& section = roadmap_.sections.emplace_back();
  section.remarks = std::exchange(remarks_, {});
  WordList title = words;
  if (title.size() > 1 && is_item_number(document_.words[title.front()].text)) {
    section.number = text_of(document_, {title.front()}, "number", section.doubts);
    title.erase(title.begin());
  }
  section.title = text_of(document_, title, "title", section.doubts);
}

void PlanReader::remark(const WordList& words) {
  if (!words.empty()) remarks_.push_back(words);
}

void PlanReader::remark_all(const GridRow& row) {
  WordList words;
  for (const GridCell& cell : row.cells) append(words, cell.words());
  remark(words);
}

void PlanReader::begin_item(const GridRow& row) {
  close_item();
  if (stage_ && !row.cells[*stage_].empty() && text(row, stage_) != stage_text_) {
    WordList words;
    if (stages_numbered_) append(words, row.cells[*number_].words());
    append(words, row.cells[*stage_].words());
    begin_section(words);
    stage_text_ = text(row, stage_);
  } else if (stage_ && !row.cells[*stage_].empty()) {
    remark(row.cells[*stage_].words());
  }
  open_.emplace();
  open_->cells.resize(width());
  for (std::size_t i = 0; i < width(); ++i)
    if (i != stage_ && !(i == number_ && stages_numbered_)) open_->cells[i].add(row.cells[i]);
  if (number_ && row.cells[*number_].empty() && numbered_ && !stages_numbered_)
    doubt(*open_, {{"this row has no number", "у этой строки нет номера"}, {}}, open_->cells[*what_].words);
  numbered_ = numbered_ || !text(row, number_).empty();
  repeat_above(row);
  above_ = open_->cells;
  new_section_ = false;
}

void PlanReader::continue_item(const GridRow& row) {
  for (std::size_t i = 0; i < width(); ++i) {
    CellText& cell = open_->cells[i];
    const std::size_t had = cell.words.size();
    cell.add(row.cells[i]);
    // What was cut in the middle is no paragraph of its own.
    if (had > 0 && had < cell.words.size()) {
      const std::string next = document_.text(row.cells[i].words());
      const bool new_entry = begins_with_mark(next) || (!begins_small(next) && !row.after_gap &&
                                                        ends_sentence(document_.words[cell.words[had - 1]].text));
      cell.begins_paragraph[had] = new_entry;
    }
  }
}

void PlanReader::read_between(const WordList& words, bool before_table) {
  const std::string whole = document_.text(words);
  const bool numbered = words.size() > 1 && is_item_number(document_.words[words.front()].text);
  const bool heading = before_table && words.size() <= most_words_of_section && begins_heading(whole) &&
                       (numbered || !whole.ends_with('.'));
  if (!heading) return remark(words);
  begin_section(words);
  if (!numbered)
    roadmap_.sections.back().doubts.push_back({"title",
                                               {{"a line between two tables is taken for the heading of a section",
                                                 "строка между таблицами понята как заголовок раздела"},
                                                {}},
                                               place_of(document_, words)});
}

void PlanReader::finish() {
  close_item();
  if (joined_ > 0)
    roadmap_.doubts.push_back(
        {"",
         {{"joined cells: what they say is repeated in every row that they cover (cells: {0})",
           "объединённые ячейки: их содержание повторено в каждой строке, которую они занимают (ячеек: {0})"},
          {joined_}},
         first_joined_});
  note_done();
  for (const WordList& words : remarks_) roadmap_.closing.push_back(words);
  remarks_.clear();
}

// States are derived, never stored: what the document says of them helps nobody unless somebody hears of it.
void PlanReader::note_done() {
  if (done_ == 0) return;
  roadmap_.doubts.push_back(
      {"columns",
       {{"the document calls some items done (rows: {0}); their words are in `note`: mark them with “mentor done”",
         "документ называет часть пунктов выполненными (строк: {0}); его слова — в `note`: отметьте их командой "
         "«mentor done»"},
        {done_}},
       {}});
}

}  // namespace mentor

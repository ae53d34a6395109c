#include "exchange/answers/answers.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "base/number.h"
#include "exchange/answers/question_words.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

// A school has thousands of people, a region a hundred thousand, each with some tens of answers.
constexpr ImportLimits limits{
    .file = std::size_t{256} << 20U, .unpacked = std::size_t{512} << 20U, .words = 40'000'000, .cells = 20'000'000};

constexpr Counted cell_forms{"cell", "cells", "ячейка", "ячейки", "ячеек"};

std::vector<std::string> cells_of(const SourceDocument& document, const SourceRow& row) {
  std::vector<std::string> cells;
  for (const SourceCell& cell : row.cells) {
    std::string& text = cells.emplace_back();
    for (const SourceParagraph& paragraph : cell.paragraphs)
      text += (text.empty() ? "" : "\n") + document.text(paragraph.words);
    cells.resize(cells.size() + cell.columns - 1);
  }
  return cells;
}

std::uint32_t number_of(const SourceDocument& document, const SourceRow& row) {
  for (const SourceCell& cell : row.cells)
    for (const SourceParagraph& paragraph : cell.paragraphs) {
      const SourcePlace& place = document.words[paragraph.words.begin].place;
      return place.line != 0 ? place.line : place.row;
    }
  return 0;
}

std::vector<std::string> different(std::vector<std::string> questions) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    std::string name = questions[i].empty() ? "#" + std::to_string(i + 1) : questions[i];
    std::ranges::replace(name, '\n', ' ');
    const std::string base = name;
    for (int next = 2; !seen.insert(name).second; ++next) name = base + " (" + std::to_string(next) + ")";
    questions[i] = std::move(name);
  }
  return questions;
}

// What a spreadsheet shows where a formula went wrong: «#ССЫЛКА!», "#N/A", "Err:502".
bool is_error(std::string_view cell) {
  constexpr std::string_view errors[] = {"#ref!",   "#value!", "#n/a",    "#name?",  "#div/0!",  "#null!",
                                         "#num!",   "#error!", "#calc!",  "#spill!", "#н/д",     "#знач!",
                                         "#дел/0!", "#имя?",   "#число!", "#пусто!", "#ссылка!", "#перенос!"};
  const std::string folded = fold(cell);
  return std::ranges::find(errors, folded) != std::end(errors) ||
         (folded.starts_with("err:") && whole_number<int>(std::string_view(folded).substr(4)));
}

void take_out_errors(Answers::Row& row, Answers& answers) {
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (!is_error(row.cells[i])) continue;
    answers.notes.push_back({{"row {0}, “{1}”: “{2}” is an error of the spreadsheet and no answer; left out",
                              "строка {0}, «{1}»: «{2}» — ошибка таблицы, а не ответ; не перенесено"},
                             {row.number, answers.questions[i], row.cells[i]}});
    ++answers.left_out;
    row.cells[i].clear();
  }
}

void add_row(const SourceDocument& document, const SourceRow& row, Answers& answers) {
  Answers::Row made{number_of(document, row), cells_of(document, row)};
  for (std::size_t i = answers.questions.size(); i < made.cells.size(); ++i)
    if (!made.cells[i].empty())
      answers.notes.push_back({{"row {0}: “{1}” stands beyond the last question and is left out",
                                "строка {0}: «{1}» стоит правее последнего вопроса и не перенесено"},
                               {made.number, made.cells[i]}});
  made.cells.resize(answers.questions.size());
  take_out_errors(made, answers);
  answers.rows.push_back(std::move(made));
}

// Why the cells of a row of a text cannot be told; nothing where they can. Workbooks know where each cell stands.
std::optional<Message> unsure_cells(const SourceDocument& document, const SourceRow& row, std::size_t questions) {
  if (document.format != "csv" && document.format != "tsv") return std::nullopt;
  if (row.broken) return Message{{"a quotation mark has no partner", "у кавычки нет пары"}, {}};
  std::size_t cells = row.cells.size();
  while (cells > questions && row.cells[cells - 1].paragraphs.empty()) --cells;
  if (cells == questions) return std::nullopt;
  return Message{{"it has {0} and the table {1} questions (a separator is missing, too many, or another one)",
                  "в ней {0}, а вопросов в таблице {1} (разделителя не хватает, он лишний или другой)"},
                 {counted(static_cast<std::int64_t>(cells), cell_forms), questions}};
}

void take_row(const SourceDocument& document, const SourceRow& row, Answers& answers) {
  const auto unsure = unsure_cells(document, row, answers.questions.size());
  if (!unsure) return add_row(document, row, answers);
  ++answers.left_out;
  answers.notes.push_back({{"row {0} is left out: {1}; mend it, or save the table as .xlsx",
                            "строка {0} не перенесена: {1}; исправьте её или сохраните таблицу как .xlsx"},
                           {number_of(document, row), in_both(*unsure)}});
}

void say_title(const SourceDocument& document, const SourceRow& row, Answers& answers) {
  for (const std::string& cell : cells_of(document, row))
    if (!cell.empty())
      answers.notes.push_back({{"row {0}: “{1}” stands above the questions and is left out",
                                "строка {0}: «{1}» стоит над вопросами и не перенесено"},
                               {number_of(document, row), cell}});
}

std::size_t filled_cells(const std::vector<std::string>& cells) {
  return static_cast<std::size_t>(std::ranges::count_if(cells, [](const auto& cell) { return !cell.empty(); }));
}

// The row of the questions: the first, unless titles of one cell stand above one that has known questions.
std::size_t row_of_questions(const SourceDocument& document, const std::vector<SourceRow>& rows) {
  for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
    const std::vector<std::string> cells = cells_of(document, rows[i]);
    if (filled_cells(cells) > 1)
      return std::ranges::any_of(cells, [](const auto& cell) { return !participant_field(cell).empty(); }) ? i : 0;
  }
  return 0;
}

// «9/26/2026 14:03»: the two numbers before the year, and the year; nothing for other texts.
std::optional<std::array<int, 3>> slash_date(std::string_view cell) {
  cell = cell.substr(0, cell.find(' '));
  std::array<int, 3> parts{};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t slash = cell.find('/');
    const auto number = whole_number<int>(cell.substr(0, slash));
    if (!number || (slash == std::string_view::npos) != (i + 1 == parts.size())) return std::nullopt;
    parts[i] = *number;
    if (slash != std::string_view::npos) cell.remove_prefix(slash + 1);
  }
  // «9/8/26»: nobody who fills in a form was born before 1941.
  constexpr int century = 100, last_of_this = 40;
  if (parts[2] < century) parts[2] += parts[2] <= last_of_this ? 2000 : 1900;
  const auto [first, second, year] = parts;
  const bool is_date = first > 0 && first <= 31 && second > 0 && second <= 31 && year > 1900;
  return is_date ? std::optional(parts) : std::nullopt;
}

using SlashDate = std::array<int, 3>;

bool is_unclear(const SlashDate& date) { return date[0] <= 12 && date[1] <= 12 && date[0] != date[1]; }

// How often a date is earlier than the one above it, with the day first and with the month first; forms are exported in
// the order in which they were filled in. Nothing where they are too few to tell.
std::optional<std::array<std::size_t, 2>> steps_back(const std::vector<SlashDate>& dates) {
  constexpr std::size_t least = 4;
  if (dates.size() < least) return std::nullopt;
  std::array<std::size_t, 2> back{};
  for (std::size_t i = 1; i < dates.size(); ++i)
    for (const std::size_t month : {std::size_t{0}, std::size_t{1}}) {
      const auto key = [&](const SlashDate& date) { return std::array{date[2], date[month], date[1 - month]}; };
      back[1 - month] += key(dates[i]) < key(dates[i - 1]) ? 1 : 0;
    }
  return back;
}

// Whether a column has the month before the day is one decision for all of its rows: «6/5/2026» alone does not tell.
void settle_slash_dates(Answers& answers, std::size_t column) {
  std::vector<SlashDate> dates;
  for (const Answers::Row& row : answers.rows)
    if (const auto date = slash_date(row.cells[column])) dates.push_back(*date);
  const auto day_first = std::ranges::count_if(dates, [](const SlashDate& date) { return date[0] > 12; });
  const auto month_first = std::ranges::count_if(dates, [](const SlashDate& date) { return date[1] > 12; });
  if (dates.empty() || std::ranges::none_of(dates, is_unclear)) {
    if (month_first > 0) put_month_first(answers, column);
    return;
  }
  const auto back = day_first + month_first == 0 ? steps_back(dates) : std::nullopt;
  const bool by_order = back && ((*back)[0] == 0) != ((*back)[1] == 0);
  if (!by_order && (day_first > 0) == (month_first > 0)) {
    answers.open_dates.push_back(column);
    return;
  }
  const bool month = by_order ? (*back)[1] == 0 : month_first > 0;
  if (month) put_month_first(answers, column);
  if (month || by_order)
    answers.notes.push_back({month ? Text{"“{0}”: the dates are read as month/day/year, as all of them together tell",
                                          "«{0}»: даты прочитаны как месяц/день/год: так получается по всем вместе"}
                                   : Text{"“{0}”: the dates are read as day/month/year, as their order tells",
                                          "«{0}»: даты прочитаны как день/месяц/год: так получается по их порядку"},
                             {answers.questions[column]}});
}

}  // namespace

void put_month_first(Answers& answers, std::size_t column) {
  for (Answers::Row& row : answers.rows)
    if (const auto date = slash_date(row.cells[column]); date && (*date)[0] <= 12)
      row.cells[column] = fmt::format("{:04}-{:02}-{:02}", (*date)[2], (*date)[0], (*date)[1]);
}

std::string unclear_date(const Answers& answers, std::size_t column) {
  for (const Answers::Row& row : answers.rows)
    if (const auto date = slash_date(row.cells[column]); date && is_unclear(*date)) return row.cells[column];
  return {};
}

ReadAnswers read_answers(std::string_view name, std::string_view bytes) {
  const auto document = read_document(name, bytes, limits);
  if (!document) return tl::unexpected(document.error());
  const SourceBlock* table = nullptr;
  std::size_t others = 0;
  for (const SourceBlock& block : document->blocks) {
    if (!block.is_table()) continue;
    if (table)
      ++others;
    else
      table = &block;
  }
  if (!table || table->rows.size() < 2)
    return unread({{"there is no table of answers in it: a row of questions and rows of answers below",
                    "в нём нет таблицы ответов: строки с вопросами и строк с ответами под ней"},
                   {}},
                  {{"export the answers of the form as .xlsx or .csv", "выгрузите ответы формы в .xlsx или .csv"}, {}});
  Answers answers;
  answers.notes = document->notes;
  const std::size_t questions = row_of_questions(*document, table->rows);
  for (std::size_t i = 0; i < questions; ++i) say_title(*document, table->rows[i], answers);
  if (table->rows[questions].broken)
    return unread(
        {{"in the row of the questions a quotation mark has no partner", "в строке с вопросами у кавычки нет пары"},
         {}},
        {{"mend it, or save the table as .xlsx", "исправьте её или сохраните таблицу как .xlsx"}, {}});
  answers.questions = different(cells_of(*document, table->rows[questions]));
  for (std::size_t i = questions + 1; i < table->rows.size(); ++i) take_row(*document, table->rows[i], answers);
  for (std::size_t i = 0; i < answers.questions.size(); ++i) settle_slash_dates(answers, i);
  if (others > 0)
    answers.notes.push_back({{"only the first table or sheet was read; others in the file: {0}",
                              "прочитана только первая таблица (лист); других в файле: {0}"},
                             {others}});
  return answers;
}

}  // namespace mentor

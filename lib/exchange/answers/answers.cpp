#include "exchange/answers/answers.h"

#include <algorithm>
#include <set>

namespace mentor {

namespace {

// A school has thousands of people, a region a hundred thousand, each with some tens of answers.
constexpr ImportLimits limits{
    .file = std::size_t{256} << 20U, .unpacked = std::size_t{512} << 20U, .words = 40'000'000, .cells = 20'000'000};

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

void add_row(const SourceDocument& document, const SourceRow& row, Answers& answers) {
  Answers::Row made{number_of(document, row), cells_of(document, row)};
  for (std::size_t i = answers.questions.size(); i < made.cells.size(); ++i)
    if (!made.cells[i].empty())
      answers.notes.push_back({{"row {0}: “{1}” stands beyond the last question and is left out",
                                "строка {0}: «{1}» стоит правее последнего вопроса и не перенесено"},
                               {made.number, made.cells[i]}});
  made.cells.resize(answers.questions.size());
  answers.rows.push_back(std::move(made));
}

}  // namespace

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
  answers.questions = different(cells_of(*document, table->rows.front()));
  for (auto row = table->rows.begin() + 1; row != table->rows.end(); ++row) add_row(*document, *row, answers);
  if (others > 0)
    answers.notes.push_back({{"only the first table or sheet was read; others in the file: {0}",
                              "прочитана только первая таблица (лист); других в файле: {0}"},
                             {others}});
  return answers;
}

}  // namespace mentor

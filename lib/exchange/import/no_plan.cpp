#include "exchange/import/no_plan.h"

#include <algorithm>

#include "exchange/import/columns.h"
#include "exchange/import/recognise.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

std::vector<TextLine> all_lines_of(const SourceDocument& document) {
  std::vector<TextLine> lines;
  for (const SourceBlock& block : document.blocks) add_lines(document, block, lines);
  return lines;
}

bool mentions_any(std::string_view folded, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return folded.find(word) != std::string_view::npos; });
}

// The line where the headings of a plan stand: what is done, and near it when.
std::optional<std::uint32_t> line_of_headings(const SourceDocument& document) {
  constexpr std::size_t near = 12, most_words = 20;
  const std::vector<TextLine> lines = all_lines_of(document);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].words.size() > most_words) continue;
    if (!mentions_any(fold(document.text(lines[i].words)), {"мероприят", "содержание", "activit", "action"})) continue;
    for (std::size_t k = i; k < std::min(i + near, lines.size()); ++k)
      if (lines[k].words.size() <= most_words &&
          mentions_any(fold(document.text(lines[k].words)), {"срок", "дата", "deadline", "date", "when"}))
        return place_of(document, lines[i].words).line;
  }
  return std::nullopt;
}

std::size_t filled_cells_of(const SourceRow& row) {
  return static_cast<std::size_t>(
      std::ranges::count_if(row.cells, [](const SourceCell& cell) { return !cell.paragraphs.empty(); }));
}

bool is_personal(const SourceDocument& document, const SourceCell& cell) {
  return std::ranges::any_of(cell.paragraphs, [&](const SourceParagraph& paragraph) {
    return mentions_any(
        fold(document.text(paragraph.words)),
        {"фио", "ф.и.о", "фамилия", "отметка времени", "timestamp", "e-mail", "email", "почт", "телефон", "phone",
         "mobile", "full name", "mentor", "mentee", "наставник", "наставляем", "подопечн", "consent", "согласие"});
  });
}

// How many cells of the first row that can be a heading ask for a person, as forms and lists do and plans do not. The
// rows of a plan below it speak of mentors, of course.
std::size_t personal_headings(const SourceDocument& document) {
  constexpr std::size_t fewest_columns = 3;
  for (const SourceBlock& block : document.blocks)
    for (const SourceRow& row : block.rows)
      if (filled_cells_of(row) >= fewest_columns)
        return static_cast<std::size_t>(
            std::ranges::count_if(row.cells, [&](const SourceCell& cell) { return is_personal(document, cell); }));
  return 0;
}

// Whether a heading says in so many words that things are to be done; “What are you good at?” does not.
bool names_activities(const ImportedRoadmap& roadmap) {
  return std::ranges::any_of(roadmap.columns, [](const ImportedColumn& column) {
    return (column.field == "title" || column.field == "steps") &&
           mentions_any(fold(column.title.text), {"мероприят", "содержан", "деятельност", "действи", "шаг", "этап",
                                                  "activit", "action", "task", "event", "measure", "step", "stage"});
  });
}

}  // namespace

UnreadDocument why_no_plan(const SourceDocument& document) {
  if (document.format == "txt")
    if (const auto line = line_of_headings(document))
      return {
          {{"the headings of a plan stand in line {0}, but where its cells end cannot be told: so looks text that was "
            "copied out of a PDF or a page",
            "заголовки плана найдены (строка {0}), но где кончаются ячейки, понять нельзя: так выглядит текст, "
            "скопированный из PDF или со страницы"},
           {*line}},
          {{"import the document itself (.docx, .odt, .xlsx) or the saved page (.html); make text of a PDF with "
            "pdftotext -layout",
            "импортируйте сам документ (.docx, .odt, .xlsx) или сохранённую страницу (.html); текст из PDF делайте "
            "командой pdftotext -layout"},
           {}}};
  return {{{"no table of a plan was found in it: a row of headings such as “Activity”, “Deadline”, “Responsible”",
            "в нём не найдена таблица плана со строкой заголовков («Мероприятие», «Сроки», «Ответственные»)"},
           {}},
          {{"check that the table is there and has headings",
            "проверьте, что таблица есть и что у её столбцов есть заголовки"},
           {}}};
}

std::optional<UnreadDocument> why_not_a_plan(const SourceDocument& document, const ImportedRoadmap& roadmap) {
  const std::size_t personal = personal_headings(document);
  constexpr std::size_t most = 2;
  if (personal > most || (personal == most && !names_activities(roadmap)))
    return UnreadDocument{
        {{"this is a list of people or the answers of a form, not a plan",
          "это список людей или ответы формы, а не план"},
         {}},
        {{"people come in with “mentor import participants”, questionnaires with “mentor import surveys”",
          "людей импортирует команда «mentor import participants», анкеты — «mentor import surveys»"},
         {}}};
  std::size_t items = 0, untold = 0;
  for (const ImportedSection& section : roadmap.sections)
    for (const ImportedItem& item : section.items) ++items, untold += item.title.text == "?" ? 1 : 0;
  if (items == 0)
    return UnreadDocument{
        {{"a table of a plan was found in it, but no row of it could be read as an item",
          "в нём найдена таблица плана, но ни одной её строки не удалось понять как пункт"},
         {}},
        {{"save the document as .docx, .odt or .xlsx; text out of a PDF is best made by pdftotext -layout",
          "сохраните документ как .docx, .odt или .xlsx; текст из PDF лучше всего делает pdftotext -layout"},
         {}}};
  if (document.format == "txt" && untold * 2 > items) return why_no_plan(document);
  return std::nullopt;
}

}  // namespace mentor

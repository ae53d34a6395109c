// The official table of the five public roadmaps: the columns of each document and its rows, in its order.
#include "report/support_test.h"

namespace mentor {

namespace {

using Words = std::vector<std::string>;

struct Official {
  const char* example;
  Words columns;   // titles as the document has them
  Words numbers;   // of the rows; empty cells where the document has no column for them
  Words headings;  // numbers of the sections over the rows
};

// "1.1." … "1.6.", "2.1." …: how many rows each section has.
Words numbered(std::initializer_list<int> rows) {
  Words numbers;
  int section = 0;
  for (const int count : rows) {
    ++section;
    for (int row = 1; row <= count; ++row) numbers.push_back(std::to_string(section) + "." + std::to_string(row) + ".");
  }
  return numbers;
}

const Official documents[] = {
    {"dubentsovo-2021",
     {"№", "Мероприятие", "Сроки", "Ответственные"},
     numbered({6, 5, 7, 2, 3, 1, 1}),
     {"1.", "2.", "3.", "4.", "5.", "6.", "7."}},
    {"tsoipo-2023",
     {"№ п/п", "Наименование этапа", "Содержание деятельности и примерный план мероприятий"},
     {"1.", "2.", "3.", "4.", "5.", "6.", "7."},
     {}},
    {"rybinsk-2022",
     {"№ п/п", "Наименование мероприятий", "Срок реализации", "Ответственный исполнитель", "Результат. Вид документа"},
     numbered({6, 7, 3, 7, 3, 4, 2, 3}),
     {"1.", "2.", "3.", "4.", "5.", "6.", "7.", "8."}},
    {"school-26",
     {"№", "Наименование", "Содержание деятельности и примерный план мероприятий"},
     {"1", "2", "3", "4", "5", "6", "7"},
     {}},
    {"kronstadt-2020", {"Мероприятие", "Дата проведения", "Ответственный"}, Words(10), {}},
};

Words titles_of(const Section& section) {
  Words titles;
  for (const Column& each : section.columns)
    if (each.for_people) titles.push_back(each.title.in(Language::ru));
  return titles;
}

Words numbers_of(const Section& section) {
  Words numbers;
  const bool numbered_rows = section.columns.front().id == "document-number";
  for (const Row& row : section.rows) numbers.push_back(numbered_rows ? shown(row.cells.front()) : "");
  return numbers;
}

// The numbers of the sections, each where it begins.
Words headings_of(const Section& section) {
  Words headings;
  for (const Row& row : section.rows) {
    if (!row.group) continue;
    const std::string heading = shown(*row.group), number = heading.substr(0, heading.find(' '));
    if (headings.empty() || headings.back() != number) headings.push_back(number);
  }
  return headings;
}

}  // namespace

TEST_CASE("the official table of each document: its columns, its rows, its sections") {
  for (const Official& each : documents) {
    CAPTURE(each.example);
    const auto repository = example(each.example);
    const Document document = made("roadmap", input_of(*repository, "2023-02-10"));
    const Section& items = section_of(document, "items");
    CHECK(titles_of(items) == each.columns);
    CHECK(numbers_of(items) == each.numbers);
    CHECK(headings_of(items) == each.headings);
  }
}

TEST_CASE("every row of a document has its cells: what the files say, in the document's words") {
  for (const Official& each : documents) {
    CAPTURE(each.example);
    const auto repository = example(each.example);
    const Document document = made("roadmap", input_of(*repository, "2023-02-10"));
    const Section& items = section_of(document, "items");
    std::size_t row = 0;
    for (const PlacedItem& placed : items_of(repository->programmes.front().roadmaps.front())) {
      const Row& shown_row = items.rows.at(row++);
      if (placed.item->deadline) CHECK(at(items, shown_row, "document-deadline") == *placed.item->deadline);
      CHECK(at(items, shown_row, "document-title").starts_with(*placed.item->title));
    }
    CHECK(row == items.rows.size());
  }
}

}  // namespace mentor

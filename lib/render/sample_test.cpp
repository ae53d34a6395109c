#include "render/sample_test.h"

namespace mentor {

namespace {

const Keyword overdue = {"overdue", {"overdue", "просрочено"}};
const Keyword done = {"done", {"done", "выполнено"}};
const Keyword upcoming = {"upcoming", {"upcoming", "предстоит"}};

Cell windows(std::initializer_list<CellRecord> records) {
  CellList list;
  for (const CellRecord& each : records) list.emplace_back(each);
  return Cell(std::move(list));
}

CellRecord window(std::optional<Date> from, Date due, const Keyword& state, std::optional<Date> on = std::nullopt) {
  return {{"from", from}, {"due", due}, {"state", state}, {"done", on}};
}

Section items_section() {
  Section items{"items", {{"Items", "Пункты"}, {}}};
  items.columns = {column("number", {"No.", "№"}),
                   column("title", {"Title", "Мероприятие"}),
                   column("due", {"Due", "Срок"}, ColumnType::date),
                   column("state", {"State", "Состояние"}, ColumnType::state),
                   column("responsible", {"Responsible", "Ответственные"}, ColumnType::list),
                   machine_column("roadmap", {"Plan", "План"}),
                   machine_column("programme", {"Programme", "Программа"}),
                   machine_column("occurrences", {"Occurrences", "Сроки"}, ColumnType::records)};
  const Date september = *make_date(2026, 9, 30), may = *make_date(2027, 5, 31);
  const Cell group = "1. Подготовка";
  items.rows = {
      {{"1.1", hostile, september, overdue, CellList{"директор", "куратор"}, "plan", "school",
        windows({window(std::nullopt, september, overdue)})},
       group},
      {{"1.2", "Формирование базы наставляемых", may, upcoming, CellList{}, "plan", "school",
        windows({window(*make_date(2026, 10, 1), *make_date(2026, 10, 31), done, *make_date(2026, 10, 20)),
                 window(*make_date(2027, 5, 1), may, upcoming)})},
       group},
      {{"2.1", "Без срока", Cell(), upcoming, CellList{}, "plan", "school", CellList{}}, Cell("2. Работа")},
  };
  items.timeline = Timeline{*make_date(2026, 9, 1), may, *make_date(2026, 11, 20), "title", "number", "occurrences"};
  return items;
}

Section totals_section() {
  Section totals{"totals", {{"Totals", "Итоги"}, {}}};
  totals.columns = {column("form", {"Form", "Форма"}), column("overdue", {"Overdue", "Просрочено"}, ColumnType::number),
                    column("done", {"Done", "Выполнено"}, ColumnType::number),
                    column("share", {"Share", "Доля"}, ColumnType::ratio),
                    column("mean", {"Mean", "Среднее"}, ColumnType::number)};
  totals.rows = {{{"Ученик – ученик", 2, 10, Ratio{10, 12}, 7.25}, {}},
                 {{hostile, "< 5", 0, Ratio{0, 0}, Cell()}, {}},
                 {{Keyword{"total", {"Total", "Всего"}}, 2, 10, Ratio{10, 12}, Cell()}, {}, true}};
  totals.charts = {{ChartKind::stacked, totals.title, "form", {"overdue", "done"}},
                   {ChartKind::bars, {{"Share done", "Доля выполненных"}, {}}, "form", {"share"}},
                   {ChartKind::lines, {{"Means", "Средние"}, {}}, "form", {"mean", "done"}}};
  return totals;
}

}  // namespace

Document sample_document() {
  return {"status",
          {{"Status of {0}", "Состояние {0}"}, {hostile}},
          *make_date(2026, 11, 20),
          {totals_section(), items_section()},
          {{{"one item has no deadline", "у одного пункта нет срока"}, {}}}};
}

}  // namespace mentor

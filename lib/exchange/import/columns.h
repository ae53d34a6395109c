// What the columns of a plan's table are for, told by their headings in any order and wording.
#pragma once

#include <string_view>

namespace mentor {

enum class PlanColumn : unsigned char {
  none,      // no heading
  unknown,   // a heading that says nothing known
  number,    // «№ п/п»
  stage,     // «Этап», «Направление», «Наименование этапа»
  activity,  // «Мероприятие», «Содержание деятельности»
  deadline,  // «Сроки», «Дата проведения»
  start,     // «Начало», «Дата начала»
  end,       // «Окончание»
  responsible,
  accountable,  // «Ответственный» beside «Исполнитель»
  result,       // «Результат», «Вид документа»
  note,         // «Примечание», «Отметка о выполнении»
};

// What a heading says, by the first word in it that says anything. Any letter case, either language. O(length).
PlanColumn column_of_heading(std::string_view heading);

}  // namespace mentor

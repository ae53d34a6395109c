// The phrases of five real roadmaps, each read in the context of its own roadmap.
#include <doctest/doctest.h>

#include <string>

#include "deadline/deadline.h"
#include "deadline/test_support.h"

namespace mentor {

namespace {

enum Roadmap : unsigned char { dubentsovo, tsoipo, rybinsk, school_26, kronstadt };

DeadlineContext context_of(Roadmap roadmap) {
  switch (roadmap) {
    case dubentsovo:
      return context_in("2021-01-01", "2024-12-31");
    case tsoipo:
      return context_in("2023-09-01", "2024-08-31", "2023-10-03");
    case rybinsk:
      return context_in("2022-01-01", "2024-12-31", "2022-08-30");
    case kronstadt:
      return context_in("2020-09-01", "2021-08-31");
    default:
      return {};
  }
}

struct Row {
  Roadmap roadmap;
  const char* phrase;
  const char* kind;
  const char* windows;
  const char* due;
};

// Due days as the documents have them, those of marked windows included.
constexpr Row rows[] = {
    {dubentsovo, "на 2021-2024 гг", "year-range", "2021-01-01..2024-12-31", "2024-12-31"},
    {dubentsovo, "Сентябрь 2021", "month", "2021-09-01..2021-09-30", "2021-09-30"},
    {dubentsovo, "До 13.10.2021", "until", "..2021-10-13", "2021-10-13"},
    {dubentsovo, "Октябрь 2021", "month", "2021-10-01..2021-10-31", "2021-10-31"},
    {dubentsovo, "Октябрь – ноябрь 2021", "month-range", "2021-10-01..2021-11-30", "2021-11-30"},
    {dubentsovo, "В течение всего периода реализации ЦМН", "whole-period", "2021-01-01..2024-12-31", "2024-12-31"},
    {dubentsovo, "в 2021/2022", "school-year", "2021-09-01..2022-08-31", "2022-08-31"},
    {dubentsovo, "Сентябрь – ноябрь 2021", "month-range", "2021-09-01..2021-11-30", "2021-11-30"},
    {dubentsovo, "в 2021/2022 учебном году", "school-year", "2021-09-01..2022-08-31", "2022-08-31"},
    {dubentsovo, "в 2021 /2022 учебном году", "school-year", "2021-09-01..2022-08-31", "2022-08-31"},
    {dubentsovo, "октябрь 2021", "month", "2021-10-01..2021-10-31", "2021-10-31"},
    {dubentsovo, "Согласно графику ОО", "by-schedule", "", ""},
    {dubentsovo, "В соответствии со сроками реализации программ наставничества", "by-schedule", "", ""},
    {dubentsovo, "с 2022", "since", "2022-01-01..2024-12-31", ""},
    {dubentsovo, "Ноябрь 2021", "month", "2021-11-01..2021-11-30", "2021-11-30"},
    {dubentsovo, "В течение всего срока реализации ЦМН", "whole-period", "2021-01-01..2024-12-31", "2024-12-31"},
    {dubentsovo, "на период 2021-2024 годы", "year-range", "2021-01-01..2024-12-31", "2024-12-31"},
    {dubentsovo, "Октябрь-ноябрь 2021", "month-range", "2021-10-01..2021-11-30", "2021-11-30"},
    {dubentsovo, "Декабрь 2021", "month", "2021-12-01..2021-12-31", "2021-12-31"},
    {dubentsovo, "Декабрь 2021, Декабрь 2022, Декабрь 2023, Декабрь 2024", "list",
     "2021-12-01..2021-12-31; 2022-12-01..2022-12-31; 2023-12-01..2023-12-31; 2024-12-01..2024-12-31",
     "2021-12-31; 2022-12-31; 2023-12-31; 2024-12-31"},
    {dubentsovo, "В течение всего периода внедрения", "whole-period", "2021-01-01..2024-12-31", "2024-12-31"},
    {tsoipo, "Приказ от 03.10.2023 № 253/1", "date", "2023-10-03..2023-10-03", "2023-10-03"},
    {tsoipo, "на 2023-2024 учебный год", "school-year", "2023-09-01..2024-08-31", "2024-08-31"},
    {rybinsk, "от 30.08.2022", "date", "2022-08-30..2022-08-30", "2022-08-30"},
    {rybinsk, "на 2022 – 2024 годы", "year-range", "2022-01-01..2024-12-31", "2024-12-31"},
    {rybinsk, "Декабрь 2022", "month", "2022-12-01..2022-12-31", "2022-12-31"},
    {rybinsk, "Декабрь 2022 – февраль 2023", "month-range", "2022-12-01..2023-02-28", "2023-02-28"},
    {rybinsk, "Ноябрь – декабрь 2022", "month-range", "2022-11-01..2022-12-31", "2022-12-31"},
    {rybinsk, "Январь – февраль ежегодно", "recurring",
     "2022-01-01..2022-02-28; 2023-01-01..2023-02-28; 2024-01-01..2024-02-29", "2022-02-28; 2023-02-28; 2024-02-29"},
    {rybinsk, "Январь – февраль 2023", "month-range", "2023-01-01..2023-02-28", "2023-02-28"},
    {rybinsk, "в течение всего периода реализации ЦМН", "whole-period", "2022-01-01..2024-12-31", "2024-12-31"},
    {rybinsk, "до 30.12.2022", "until", "..2022-12-30", "2022-12-30"},
    {rybinsk, "по отдельному графику", "by-schedule", "", ""},
    {rybinsk, "август – декабрь 2022 г.", "month-range", "2022-08-01..2022-12-31", "2022-12-31"},
    {rybinsk, "2022 – 2023 годы", "year-range", "2022-01-01..2023-12-31", "2023-12-31"},
    {rybinsk, "в соответствии со сроками реализации программ", "by-schedule", "", ""},
    {rybinsk, "с 1 по 15 сентября каждого года", "recurring",
     "2022-09-01..2022-09-15; 2023-09-01..2023-09-15; 2024-09-01..2024-09-15", "2022-09-15; 2023-09-15; 2024-09-15"},
    {rybinsk, "в 2023 – 2024 годах", "year-range", "2023-01-01..2024-12-31", "2024-12-31"},
    {rybinsk, "с 16 по 30 сентября каждого года", "recurring",
     "2022-09-16..2022-09-30; 2023-09-16..2023-09-30; 2024-09-16..2024-09-30", "2022-09-30; 2023-09-30; 2024-09-30"},
    {rybinsk, "По запросу ОО", "on-request", "", ""},
    {rybinsk, "(при необходимости)", "as-needed", "", ""},
    {rybinsk, "до 30 октября каждого года.", "recurring",
     "2022-01-01..2022-10-30; 2023-01-01..2023-10-30; 2024-01-01..2024-10-30", "2022-10-30; 2023-10-30; 2024-10-30"},
    {rybinsk, "в соответствии со сроками реализации программ наставничества", "by-schedule", "", ""},
    {rybinsk, "в течение всего периода внедрения ЦМН", "whole-period", "2022-01-01..2024-12-31", "2024-12-31"},
    {rybinsk, "в соответствии со сроками, устанавливаемыми Минпросвещения России", "by-schedule", "", ""},
    {rybinsk, "Апрель ежегодно.", "recurring", "2022-04-01..2022-04-30; 2023-04-01..2023-04-30; 2024-04-01..2024-04-30",
     "2022-04-30; 2023-04-30; 2024-04-30"},
    {rybinsk, "Май ежегодно", "recurring", "2022-05-01..2022-05-31; 2023-05-01..2023-05-31; 2024-05-01..2024-05-31",
     "2022-05-31; 2023-05-31; 2024-05-31"},
    {rybinsk, "Июнь ежегодно.", "recurring", "2022-06-01..2022-06-30; 2023-06-01..2023-06-30; 2024-06-01..2024-06-30",
     "2022-06-30; 2023-06-30; 2024-06-30"},
    {rybinsk, "Июнь ежегодно", "recurring", "2022-06-01..2022-06-30; 2023-06-01..2023-06-30; 2024-06-01..2024-06-30",
     "2022-06-30; 2023-06-30; 2024-06-30"},
    {school_26, "на всех этапах", "whole-period", "", ""},
    {kronstadt, "НА 2020-2021 УЧЕБНЫЙ ГОД", "school-year", "2020-09-01..2021-08-31", "2021-08-31"},
    {kronstadt, "письме КО от 30.09.2020 №03-10-2838/20-0-1", "date", "2020-09-30..2020-09-30", "2020-09-30"},
    {kronstadt, "октябрь-ноябрь 2020", "month-range", "2020-10-01..2020-11-30", "2020-11-30"},
    {kronstadt, "ноябрь 2020", "month", "2020-11-01..2020-11-30", "2020-11-30"},
    {kronstadt, "ноябрь-декабрь 2020 , январь-май 2021", "list", "2020-11-01..2020-12-31; 2021-01-01..2021-05-31",
     "2020-12-31; 2021-05-31"},
    {kronstadt, "май 2021", "month", "2021-05-01..2021-05-31", "2021-05-31"},
    {kronstadt, "постоянно", "continuous", "2020-09-01..2021-08-31", ""},
};

}  // namespace

TEST_CASE("every phrase of the five roadmaps is read as its document means it") {
  for (const Row& row : rows) {
    CAPTURE(std::string(row.phrase));
    const Deadline deadline = read_deadline(row.phrase, context_of(row.roadmap));
    CHECK(to_string(deadline.kind) == row.kind);
    CHECK(windows_text(deadline) == row.windows);
    CHECK(nominal_due_text(deadline) == row.due);
    CHECK_FALSE(deadline.normal.empty());
    CHECK_FALSE(deadline.explain.in(Language::en).empty());
    CHECK_FALSE(deadline.explain.in(Language::ru).empty());
  }
}

TEST_CASE("windows before the approval are marked and windows across it say where they begin to count") {
  const DeadlineContext context = context_of(rybinsk);
  const Deadline yearly = read_deadline("Январь – февраль ежегодно", context);
  REQUIRE(yearly.windows.size() == 3);
  CHECK(to_string(yearly.windows[0].mark) == "before-approval");
  CHECK(to_string(yearly.windows[1].mark) == "");
  CHECK(yearly.due() == std::vector<Date>{*parse_iso("2023-02-28"), *parse_iso("2024-02-29")});
  const Deadline until = read_deadline("до 30 октября каждого года.", context);
  REQUIRE(until.windows.size() == 3);
  CHECK(until.windows[0].effective_from == parse_iso("2022-08-30"));
  CHECK_FALSE(until.windows[1].effective_from.has_value());
  CHECK(read_deadline("Июнь ежегодно.", context).due().size() == 2);
  CHECK(read_deadline("2022 – 2023 годы", context).windows.front().effective_from == parse_iso("2022-08-30"));
}

TEST_CASE("a window that is due outside the period is marked") {
  const Deadline late = read_deadline("март 2025", context_of(rybinsk));
  REQUIRE(late.windows.size() == 1);
  CHECK(to_string(late.windows[0].mark) == "outside-period");
  CHECK(late.due().empty());
}

}  // namespace mentor

#include <doctest/doctest.h>

#include <string>

#include "deadline/deadline.h"

namespace mentor {

TEST_CASE("periods in words and in dates") {
  struct Row {
    const char* words;
    const char* period;
  };
  static constexpr Row rows[] = {
      {"2022-08-30..2024-12-31", "2022-08-30..2024-12-31"},
      {"2022 – 2024 годы", "2022-01-01..2024-12-31"},
      {"на 2021-2024 гг", "2021-01-01..2024-12-31"},
      {"на период 2021-2024 годы", "2021-01-01..2024-12-31"},
      {"2023-2024 учебный год", "2023-09-01..2024-08-31"},
      {"НА 2020-2021 УЧЕБНЫЙ ГОД", "2020-09-01..2021-08-31"},
      {"school year 2026-2027", "2026-09-01..2027-08-31"},
      {"school year 2023/24", "2023-09-01..2024-08-31"},
      {"2023/2024", "2023-09-01..2024-08-31"},
      {"2023", "2023-01-01..2023-12-31"},
      {"2023 год", "2023-01-01..2023-12-31"},
      {"с 1 сентября 2023 г. по 31 мая 2024 г.", "2023-09-01..2024-05-31"},
      {"from 1 September 2023 to 31 May 2024", "2023-09-01..2024-05-31"},
      {"сентябрь 2023 – май 2024", "2023-09-01..2024-05-31"},
      {"II полугодие 2023/2024 учебного года", "2024-01-01..2024-05-31"},
      {"2022-2024 учебные годы", "2022-09-01..2024-08-31"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.words));
    const PeriodReading reading = read_period(row.words);
    REQUIRE(reading.period.has_value());
    CHECK(to_iso(*reading.period) == row.period);
    CHECK_FALSE(reading.error.has_value());
  }
}

TEST_CASE("what names no period with both ends is an error that says so") {
  for (const char* words : {"", "—", "до 2024 года", "с 2022 года", "сентябрь", "учебный год", "весь период",
                            "ежегодно", "2024-12-31..2022-08-30", "2022, 2024", "абв", "31.02.2022"}) {
    CAPTURE(std::string(words));
    const PeriodReading reading = read_period(words);
    CHECK_FALSE(reading.period.has_value());
    REQUIRE(reading.error.has_value());
    CHECK_FALSE(reading.error->message.in(Language::ru).empty());
  }
}

TEST_CASE("scopes inside titles") {
  struct Row {
    const char* title;
    const char* scopes;  // "the words kind from..to" of each
  };
  static constexpr Row rows[] = {
      {"Формирование базы наставляемых в 2023 – 2024 годах для школ",
       "[в 2023 – 2024 годах year-range 2023-01-01..2024-12-31]"},
      {"План мероприятий на 2021-2024 гг", "[на 2021-2024 гг year-range 2021-01-01..2024-12-31]"},
      {"Популяризация с 2022 через сайт", "[с 2022 since 2022-01-01..]"},
      {"Внедрение целевой модели наставничества в в 2021/2022", "[в в 2021/2022 school-year 2021-09-01..2022-08-31]"},
      {"отбор в 2021 /2022 учебном году", "[в 2021 /2022 учебном году school-year 2021-09-01..2022-08-31]"},
      {"реализация на период 2021-2024 годы", "[на период 2021-2024 годы year-range 2021-01-01..2024-12-31]"},
      {"План на 2022 год и отчёт за 2023 год",
       "[на 2022 год year 2022-01-01..2022-12-31][за 2023 год year 2023-01-01..2023-12-31]"},
      {"сопровождение на всех этапах", "[на всех этапах whole-period ..]"},
      {"Приказ от 30.08.2022 № 2022", ""},
      {"письмо от 21 декабря 2021 г.", ""},
      {"Приказ № Р-145", ""},
      {"Приказ номер 2030 о базе наставников", ""},
      {"Order number 2030", ""},
      {"Training in school year 2023/24", "[2023/24 school-year 2023-09-01..2024-08-31]"},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.title));
    std::string text;
    for (const Scope& scope : find_scopes(row.title))
      text += "[" + std::string(row.title).substr(scope.offset, scope.length) + " " +
              std::string(to_string(scope.kind)) + " " + (scope.from ? to_iso(*scope.from) : "") + ".." +
              (scope.to ? to_iso(*scope.to) : "") + "]";
    CHECK(text == row.scopes);
  }
}

TEST_CASE("what a year in a title speaks of: the work, a thing, or perhaps no year at all") {
  struct Row {
    const char* title;
    const char* holds;
  };
  static constexpr Row rows[] = {
      {"Формирование базы в 2023 – 2024 годах", "work"},
      {"Популяризация с 2022 через сайт", "work"},
      {"Отбор в 2021 /2022 учебном году", "work"},
      {"Отбор в 2024 г., школы", "work"},
      {"Отбор в 2024", "work"},
      {"Training in 2024", "work"},
      {"Отбор в течение 2024 года", "work"},
      {"План на 2030 год", "thing"},
      {"План на 2030", "thing"},
      {"План на период 2022-2024", "thing"},
      {"Отчёт за 2022 год", "thing"},
      {"По итогам 2022 года", "thing"},
      {"Итоги работы совета в 2025/2026 учебном году. Выборы совета.", "thing"},
      {"Review of the work in 2024", "thing"},
      {"Подготовка к 2023/2024 учебному году", "thing"},
      {"Отбор 2024/2025", "thing"},
      {"Стратегия 2018-2025", "thing"},
      {"2024 год", "thing"},
      {"План, 2024", "thing"},
      {"План (2024)", "thing"},
      {"Plan for 2024", "thing"},
      {"Школа 2030", "perhaps"},
      {"Участие в проекте «Школа 2030»: отбор", "perhaps"},
      {"Приоритет-2030", "perhaps"},
      {"«Наставник – 2024»", "perhaps"},
      {"Программа «Стратегия 2018-2025»", "perhaps"},
      {"Обучить 2000 наставников", "perhaps"},
      {"Охват на 2000 человек", "perhaps"},
      {"в 2030 школах", "perhaps"},
      {"2000 наставников", "perhaps"},
      {"Plan 2030", "perhaps"},
      {"План 2024", "perhaps"},
      {"Участие в проекте «Школа 2030» в 2023 году", "perhaps work"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.title));
    std::string holds;
    for (const Scope& scope : find_scopes(row.title)) {
      const char* const names[] = {"work", "thing", "perhaps"};
      holds += (holds.empty() ? "" : " ") + std::string(names[static_cast<std::size_t>(scope.hold)]);
    }
    CHECK(holds == row.holds);
  }
}

}  // namespace mentor

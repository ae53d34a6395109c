#include "check/personal_data.h"

#include <doctest/doctest.h>

using namespace mentor;

namespace {

// The first sighting as `kind: words`, "" where there is none.
std::string seen_in(std::string_view text) {
  constexpr std::string_view names[] = {"phone", "e-mail", "snils", "passport", "birth date", "address"};
  const auto all = find_personal_data(text);
  if (all.empty()) return "";
  const Sighting& first = all.front();
  return std::string(names[static_cast<std::size_t>(first.kind)]) + ": " +
         std::string(text.substr(first.offset, first.length));
}

}  // namespace

TEST_CASE("values behind English keys are passed over, but not those that are personal") {
  CHECK(seen_in("  since: 2026-09-01\n  capacity: 3\n  phone: 89001234567\n") == "phone: 89001234567");
  CHECK(seen_in("birth: 2010-03-12\n") == "birth date: 2010-03-12");
  CHECK(seen_in("note: 2010-03-12 г.р.\n") == "birth date: 2010-03-12");
  CHECK(seen_in("note: 4508 123456, passport\n").empty());
  CHECK(seen_in("passport: 4508 123456\n") == "passport: 4508 123456");
  CHECK(seen_in("phone: 900 123-45-67\n") == "phone: 900 123-45-67");
}

TEST_CASE("personal data is told by its shape or the words before it") {
  struct Row {
    std::string_view text, expected;
  };
  const Row rows[] = {
      {"8 (900) 123-45-67", "phone: 8 (900) 123-45-67"},
      {"8-900-123-45-67", "phone: 8-900-123-45-67"},
      {"8 900 123 45 67", "phone: 8 900 123 45 67"},
      {"8(4855)12-34-56", "phone: 8(4855)12-34-56"},
      {"звонить 89001234567 вечером", "phone: 89001234567"},
      {"8 9001234567", "phone: 8 9001234567"},
      {"+7 900 123-45-67", "phone: +7 900 123-45-67"},
      {"+79001234567", "phone: +79001234567"},
      {"+7(900)1234567", "phone: +7(900)1234567"},
      {"кв. 5 8 900 123-45-67", "phone: 8 900 123-45-67"},
      {"(4855) 12-34-56", "phone: (4855) 12-34-56"},
      {"900 123-45-67", "phone: 900 123-45-67"},
      {"+49 30 1234567", "phone: +49 30 1234567"},
      {"+1 (202) 555-0123", "phone: +1 (202) 555-0123"},
      {"+375 29 123-45-67", "phone: +375 29 123-45-67"},
      {"тел. 12-34-56", "phone: 12-34-56"},
      {"Телефон: 123-45-67", "phone: 123-45-67"},
      {"phone 555 01 23", "phone: 555 01 23"},
      {"тел. 9001234567", "phone: 9001234567"},
      {"ivanova@example.org", "e-mail: ivanova@example.org"},
      {"пишите: a.b-c@mail.example.ru.", "e-mail: a.b-c@mail.example.ru"},
      {"<x_1@пример.рф>", "e-mail: x_1@пример.рф"},
      {"112-233-445 95", "snils: 112-233-445 95"},
      {"112-233-445-95", "snils: 112-233-445-95"},
      {"СНИЛС 11223344595", "snils: 11223344595"},
      {"СНИЛС: 112 233 445 95", "snils: 112 233 445 95"},
      {"паспорт 45 08 123456", "passport: 45 08 123456"},
      {"Паспорт: серия 4508 № 123456", "passport: 4508 № 123456"},
      {"паспорт серии 45 08 номер 123456", "passport: 45 08 номер 123456"},
      {"passport 4508123456", "passport: 4508123456"},
      {"загранпаспорт 70 1234567", "passport: 70 1234567"},
      {"дата рождения 12.03.2010", "birth date: 12.03.2010"},
      {"Дата рождения: 2010-03-12", "birth date: 2010-03-12"},
      {"родилась 1.2.2011", "birth date: 1.2.2011"},
      {"12.03.2010 г.р.", "birth date: 12.03.2010"},
      {"note: 12.05.2011 г.р.", "birth date: 12.05.2011"},
      {"12.05.2011 г. р.", "birth date: 12.05.2011"},
      {"12.05.2011 года рождения", "birth date: 12.05.2011"},
      {"День рождения Маши 12.05.2011", "birth date: 12.05.2011"},
      {"дата рождения ребёнка: 12.05.2011", "birth date: 12.05.2011"},
      {"паспорт гражданина РФ 4508 123456", "passport: 4508 123456"},
      {"паспорт мамы: 4508 123456", "passport: 4508 123456"},
      {"паспорт Ивановой А. А. 4508 123456", "passport: 4508 123456"},
      {"моб. 12-34-56", "phone: 12-34-56"},
      {"живёт в общежитии, ул. Мира, д. 5, кв. 12", "address: 12"},
      {"date of birth 2010-03-12", "birth date: 2010-03-12"},
      {"ул. Садовая, д. 5, кв. 12", "address: 12"},
      {"проспект Мира, 7, квартира 101", "address: 101"},
      {"12 Long Street, apt. 5", "address: 5"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(seen_in(row.text) == row.expected);
  }
}

TEST_CASE("numbers of orders, organisations, days and ids are not personal") {
  constexpr std::string_view rows[] = {
      "приказ № 01-12/345 от 12.03.2023",
      "ИНН 7612345678, ОГРН 1027612345678, КПП 761201001",
      "ИНН 500100732259",
      "ИНН 7-701-234-56-78",
      "ИНН организации: 8 (900) 123-45-67",
      "звонки: 8.30-9.15-9.25-10.10",
      "8.30-9.15 9.25-10.10",
      "8-30–9-15, 9-25–10-10",
      "8 30-9 15-9 25-10 10",
      "по тел. 10.00-18.00",
      "по тел. 10-00–18-00",
      "отдел. 10-30-45",
      "проб. 12-34-56",
      "паспорт кабинета 45 08 123456",
      "Паспорт программы № 4508123456",
      "паспорт безопасности 4508 № 123456",
      "День рождения школы 12.05.2011",
      "День рождения школы – 12.05.2026",
      "день рождения РДДМ 18.12.2022",
      "День рождения А. С. Пушкина 06.06.1799",
      "25.12.2024 г. рождественский концерт",
      "25.12.2024 г. р-н Заречный",
      "общежитие: ул. Мира, д. 5, кв. 12",
      "ул. Мира, д. 5, кв. 12 (общежитие колледжа)",
      "ИНН 79001234567",
      "р/с 40702810900000001234",
      "письмо от 21.12.2021 № АЗ-1128/08",
      "period: 2022-08-30..2024-12-31",
      "born: 2010-03-12",
      "на 2022-2023-2024 годы",
      "8 марта 2024, 8 900 рублей",
      "8 912 345 678 рублей",
      "p-0001, id-89001234567, item_89001234567",
      "https://example.org/89001234567",
      "https://example.org/?id=89001234567",
      "8-800-555-01-23",
      "+7 и +45 дней",
      "2021+2022+2023",
      "112-233-445 96",
      "СНИЛС 11223344596",
      "000-000-001 01",
      "001-001-998 00",
      "с 09.00 до 18.00",
      "паспорт программы, 2022 год, 120000 рублей",
      "паспорт проекта 2022-2024: 120000 рублей",
      "паспорт проекта 2022-2024",
      "в 2 кв. 2026 года",
      "квартира музея, 12 участников",
      "кв. м: 120",
      "git@example.org:team/programme",
      "https://name@example.org/",
      "uses: actions/checkout@v4",
      "name@2.0",
      "@everybody",
      "score: 1000000000",
      "1000-2000-3000-4000",
      "10:30-12.45",
      "в паре 10 (900) человек",
  };
  for (const std::string_view text : rows) {
    CAPTURE(text);
    CHECK(seen_in(text).empty());
  }
}

TEST_CASE("check digits of a СНИЛС") {
  struct Row {
    std::string_view digits;
    bool expected;
  };
  const Row rows[] = {
      {"11223344595", true},  {"11223344594", false}, {"08765430300", true},  {"08765430200", true},
      {"08765430301", false}, {"99999999989", false}, {"00100199800", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.digits);
    CHECK(has_snils_check_digits(row.digits) == row.expected);
  }
}

TEST_CASE("several in one text, each where it stands") {
  const std::string_view text = "мама: 8 900 123-45-67, mama@example.org\n# папа +7 900 765-43-21";
  const auto all = find_personal_data(text);
  REQUIRE(all.size() == 3);
  CHECK(text.substr(all[0].offset, all[0].length) == "8 900 123-45-67");
  CHECK(text.substr(all[1].offset, all[1].length) == "mama@example.org");
  CHECK(text.substr(all[2].offset, all[2].length) == "+7 900 765-43-21");
}

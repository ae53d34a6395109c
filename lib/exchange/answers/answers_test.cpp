// Answers as people type them, and tables as services export them, broken ones too.
#include <doctest/doctest.h>

#include <random>

#include "exchange/answers/answer_row.h"
#include "exchange/answers/answer_values.h"
#include "exchange/answers/entries_file.h"
#include "exchange/answers/known_names.h"
#include "exchange/answers/question_words.h"

namespace mentor::test {

namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

std::string day(std::string_view answer) {
  const auto read = answered_day(answer);
  return read ? to_iso(*read) : "";
}

}  // namespace

TEST_CASE("days, births, numbers, yes and no") {
  CHECK(day("26.09.2026 14:03:11") == "2026-09-26");
  CHECK(day("2026-09-26T14:03:11Z") == "2026-09-26");
  CHECK(day("26 сентября 2026 г.") == "2026-09-26");
  CHECK(day("31.02.2026") == "");
  CHECK(day("сентябрь") == "");
  CHECK(answered_birth("2011") == "2011");
  CHECK(answered_birth("2011 г.") == "2011");
  CHECK(answered_birth("30.04.2011") == "2011-04-30");
  CHECK(!answered_birth("пятнадцать"));
  CHECK(answered_number("9 «Б»", 1, 12) == 9);
  CHECK(answered_number("менее года", 0, 80) == 0);
  CHECK(!answered_number("5-7", 0, 80));
  CHECK(!answered_number("2,5", 0, 80));
  CHECK(!answered_number("99", 0, 80));
  CHECK(answered_yes("Да, согласна") == true);
  CHECK(answered_yes("I agree") == true);
  CHECK(answered_yes("Не согласен") == false);
  CHECK(answered_yes("нет") == false);
  CHECK(!answered_yes("подумаю"));
}

TEST_CASE("times, topics, words of lists") {
  CHECK(joined(answered_times("пн после обеда", "")) == "mon-pm");
  CHECK(joined(answered_times("Суббота", "")) == "sat");
  CHECK(joined(answered_times("будни утром", "")) == "mon-am tue-am wed-am thu-am fri-am");
  CHECK(joined(answered_times("вечером", "tue")) == "tue-pm");
  CHECK(joined(answered_times("когда получится", "")) == "");
  CHECK(answered_topic("Математика (5)") == std::pair<std::string, int>("математика", 5));
  CHECK(answered_topic("physics: 2") == std::pair<std::string, int>("physics", 2));
  CHECK(answered_topic("класс 5") == std::pair<std::string, int>("класс 5", 3));
  CHECK(answered_language("русский") == "ru");
  CHECK(answered_category("молодой специалист") == "young-specialist");
  CHECK(answered_category("никакая") == "");
  CHECK(answered_roles("Хочу быть наставником").mentor);
  CHECK(!answered_roles("наставляемый").mentor);
}

TEST_CASE("questions") {
  CHECK(participant_field("Ваши ФИО полностью") == "name");
  CHECK(participant_field("Согласие родителя (законного представителя)") == "consents.guardian");
  CHECK(participant_field("Когда удобно? [Среда]") == "available.wed");
  CHECK(participant_field("В чём нужна помощь?") == "requests");
  CHECK(participant_field("Любимый цвет") == "");
}

TEST_CASE("names that are known, or may be") {
  NamesOfPeople names;
  names.add({"Примерова Анна Ивановна", "p-0001", ""});
  names.add({"Образцов Пётр", "p-0002", ""});
  CHECK(names.same("Анна Ивановна ПРИМЕРОВА").size() == 1);
  CHECK(names.same("Образцов Петр").size() == 1);
  CHECK(names.same("Примерова Анна").empty());
  CHECK(names.like("Примерова А. И.").size() == 1);
  CHECK(names.like("Примерова Анна").size() == 1);
  CHECK(names.like("Премерова Анна Ивановна").size() == 1);
  CHECK(names.like("Образцова Пётр").empty());
  CHECK(names.like("Другая Анна Петровна").empty());
}

TEST_CASE("ids go on after the highest") {
  CHECK(joined(next_ids("p-", 4, {"p-0002", "p-0010", "x-99", "p-1x"}, 2)) == "p-0011 p-0012");
  CHECK(joined(next_ids("p-", 4, {}, 1)) == "p-0001");
}

TEST_CASE("tables of answers") {
  const auto read = read_answers("a.csv",
                                 "\xEF\xBB\xBF"
                                 "Имя;Имя;\nАнна;\"стр\nока\";x;лишнее\n;;\nПётр\n");
  REQUIRE(read);
  CHECK(read->questions == std::vector<std::string>{"Имя", "Имя (2)", "#3"});
  REQUIRE(read->rows.size() == 2);
  CHECK(read->rows[0].cells == std::vector<std::string>{"Анна", "стр\nока", "x"});
  CHECK(read->rows[1].cells == std::vector<std::string>{"Пётр", "", ""});
  CHECK(read->notes.size() == 1);
  // «Имя;Класс» in windows-1251.
  const auto old = read_answers("a.csv", "\xC8\xEC\xFF;\xCA\xEB\xE0\xF1\xF1\n\xC0\xED\xED\xE0;7\n");
  REQUIRE(old);
  CHECK(old->questions == std::vector<std::string>{"Имя", "Класс"});
  CHECK(!read_answers("a.csv", "just text\n"));
}

TEST_CASE("broken tables never crash") {
  const std::string good = "Отметка времени,ФИО,Темы\n26.09.2026 9:00,\"Анна \"\"А\"\", Б\",=1+1\n,,\n\"x\n";
  std::mt19937 random(3);
  for (int i = 0; i < 2000; ++i) {
    std::string bytes = good;
    for (std::size_t changes = 1 + random() % 6; changes > 0; --changes)
      bytes[random() % bytes.size()] = "\n\r\",;\t\0 x\xFF"[random() % 10];
    const auto read = read_answers("a.csv", bytes);
    if (!read) continue;
    for (const Answers::Row& row : read->rows) CHECK(row.cells.size() == read->questions.size());
  }
}

}  // namespace mentor::test

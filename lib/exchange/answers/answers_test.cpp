// Answers as people type them, and tables as services export them, broken ones too.
#include <doctest/doctest.h>

#include <random>

#include "exchange/answers/answer_degrees.h"
#include "exchange/answers/answer_options.h"
#include "exchange/answers/answer_roles.h"
#include "exchange/answers/answer_row.h"
#include "exchange/answers/answer_times.h"
#include "exchange/answers/answer_values.h"
#include "exchange/answers/entries_file.h"
#include "exchange/answers/future_days.h"
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
  CHECK(answered_yes("No thanks") == false);
  CHECK(answered_yes("I do not consent") == false);
  CHECK(answered_yes("Да (подписала мама)") == true);
  CHECK(!answered_yes("подумаю"));
}

TEST_CASE("times, topics, words of lists") {
  CHECK(answered_topic("Математика (5)") == std::pair<std::string, int>("математика", 5));
  CHECK(answered_topic("physics: 2") == std::pair<std::string, int>("physics", 2));
  CHECK(answered_topic("физика.") == std::pair<std::string, int>("физика", 3));
  CHECK(answered_topic("физика у Петровой М.И.") == std::pair<std::string, int>("физика у петровой м.и.", 3));
  CHECK(answered_topic("кружки и т. д.") == std::pair<std::string, int>("кружки и т. д.", 3));
  CHECK(answered_topic("класс 5") == std::pair<std::string, int>("класс 5", 3));
  CHECK(answered_language("русский") == "ru");
  CHECK(answered_category("молодой специалист") == "young-specialist");
  CHECK(answered_category("никакая") == "");
  CHECK(answered_category("не инвалид") == "");
}

TEST_CASE("times: days, ranges, halves; nothing where a word is not known") {
  struct Row {
    std::string_view answer, day, times;
    bool hours = false;
  };
  const Row rows[] = {
      {"пн после обеда", "", "mon-pm"},
      {"Суббота", "", "sat"},
      {"по вторникам", "", "tue"},
      {"mon-am", "", "mon-am"},
      {"будни утром", "", "mon-am tue-am wed-am thu-am fri-am"},
      {"любой день", "", "mon tue wed thu fri sat sun"},
      {"каждый день вечером", "", "mon-pm tue-pm wed-pm thu-pm fri-pm sat-pm sun-pm"},
      {"понедельник и среда", "", "mon wed"},
      {"вт-чт", "", "tue wed thu"},
      {"вт – чт утром", "", "tue-am wed-am thu-am"},
      {"с понедельника по пятницу", "", "mon tue wed thu fri"},
      {"from Monday to Wednesday", "", "mon tue wed"},
      {"сб-пн", "", "mon sat sun"},
      {"ср после 15:00", "", "wed-pm", true},
      {"понедельник и среда с 14 до 16", "", "mon-pm wed-pm", true},
      {"пн до 12", "", "mon-am", true},
      {"пн с 3 до 5", "", "mon", true},
      {"пт с 10 до 16.30", "", "fri", true},
      {"вт, чт после 14:00", "", "tue-pm thu-pm", true},
      {"ср, чт с 15:00 до 17:00", "", "wed-pm thu-pm", true},
      {"Понедельник, пятница после 6 урока", "", "mon-pm fri-pm"},
      {"пн, ср вечером онлайн", "", "mon-pm wed-pm"},
      {"после 5 урока пн, ср, пт", "", "mon-pm wed-pm fri-pm"},
      {"среда с 15 до 17, суббота", "", "wed-pm sat", true},
      {"mon afternoon, sat", "", "mon-pm sat"},
      {"вечером по будням, дистанционно", "", "mon-pm tue-pm wed-pm thu-pm fri-pm"},
      {"Mon & Wed after school", "", "mon-pm wed-pm"},
      {"weekday evenings", "", "mon-pm tue-pm wed-pm thu-pm fri-pm"},
      {"Tues/Thurs pm", "", "tue-pm thu-pm"},
      {"пн утром, вт, ср вечером", "", "mon-am tue-pm wed-pm"},
      {"вечером в понедельник после 18", "", "mon-pm", true},
      {"пн, ср в любое время", "", "mon wed"},
      {"вт 15-16, 17-18", "", "tue-pm", true},
      {"Mondays at lunchtime", "", "mon-pm"},
      {"tue, whenever", "", ""},
      {"вечером пн, ср утром", "", ""},
      {"пн после 2 урока", "", ""},
      {"после 6 урока", "", ""},
      {"вечером", "tue", "tue-pm"},
      {"Lunchtime, After school", "tue", "tue-pm"},
      {"Morning, Evening", "tue", "tue-am tue-pm"},
      {"Lunchtime, whenever", "tue", ""},
      {"весь день", "tue", "tue"},
      {"утром и днём", "tue", "tue"},
      {"после 16", "tue", "tue-pm", true},
      {"пн", "tue", ""},
      {"когда получится", "", ""},
      {"когда получится", "tue", ""},
      {"кроме вторника", "", ""},
      {"не могу по пятницам", "", ""},
      {"каждый день кроме среды", "", ""},
      {"до среды", "", ""},
      {"с четверга", "", ""},
      {"через вт", "", ""},
      {"в среднем", "", ""},
      {"", "", ""},
      {"вечером", "", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.answer);
    const AnsweredTimes read = answered_times(row.answer, row.day);
    CHECK(joined(read.times) == row.times);
    CHECK(read.hours == row.hours);
  }
  CHECK(has_exception("любой день, кроме среды"));
  CHECK(has_exception("Не могу по пятницам"));
  CHECK(!has_exception("понедельник, вторник"));
}

TEST_CASE("roles are read where every word of the answer is known") {
  struct Row {
    std::string_view answer, roles;
  };
  const Row rows[] = {
      {"Наставник", "mentor"},
      {"Хочу быть наставником", "mentor"},
      {"готова стать наставником.", "mentor"},
      {"в роли наставника", "mentor"},
      {"I want to be a mentor", "mentor"},
      {"наставляемый", "mentee"},
      {"Наставник, наставляемый", "mentor mentee"},
      {"и тем и другим", "mentor mentee"},
      {"mentor and mentee", "mentor mentee"},
      {"куратор", "curator"},
      {"Наставляемым (мне нужен наставник)", "mentee"},
      {"Наставником (хочу помогать)", "mentor"},
      {"Наставляемым — ищу наставника", "mentee"},
      {"Mentor – I like to help", "mentor"},
      {"Mentee: I need a mentor", "mentee"},
      {"Mentor, retired teacher", "mentor"},
      {"I want to mentor", "mentor"},
      {"I would like to be mentored", "mentee"},
      {"Наставником (но не сейчас)", ""},
      {"Наставником (мне нужен наставник)", ""},
      {"Наставник (наставляемый)", ""},
      {"mentor/mentee", ""},
      {"Mentor, if there is time", ""},
      {"Мне нужен наставник", ""},
      {"Хочу, чтобы у меня был наставник", ""},
      {"не хочу быть наставником", ""},
      {"хочу наставника", ""},
      {"хочу наставник", ""},
      {"I want a mentor", ""},
      {"ученик наставника", ""},
      {"наставник или наставляемый", ""},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.answer);
    const AnsweredRoles read = answered_roles(row.answer);
    std::vector<std::string> named;
    if (read.mentor) named.emplace_back("mentor");
    if (read.mentee) named.emplace_back("mentee");
    if (read.curator) named.emplace_back("curator");
    CHECK(joined(named) == row.roles);
  }
}

TEST_CASE("answers that name nothing") {
  for (const char* none : {"нет", "Нет.", "-", "—", "ничем", "Не знаю", "ни с чем", "не нужна", "none", "N/A"})
    CHECK_MESSAGE(answered_none(none), none);
  for (const char* some : {"физика", "нет времени на физику", "нетворкинг"}) CHECK_MESSAGE(!answered_none(some), some);
  CHECK(answered_denial("не умею решать задачи"));
  CHECK(!answered_denial("немецкий"));
}

TEST_CASE("questions") {
  CHECK(participant_field("Ваши ФИО полностью") == "name");
  CHECK(participant_field("Согласие родителя (законного представителя)") == "consents.guardian");
  CHECK(participant_field("Когда удобно? [Среда]") == "available.wed");
  CHECK(participant_field("В чём нужна помощь?") == "requests");
  CHECK(participant_field("Любимый цвет") == "");
  CHECK(participant_field("С чем можете помочь или в чём нужна помощь?") == "topics");
  CHECK(participant_field("What can you help with, or what do you need help with?") == "topics");
  CHECK(participant_field("Имя пользователя") == "contacts");
  CHECK(participant_field("Имя") == "first-name");
  CHECK(participant_field("Кто Вы в школе?") == "role");
  CHECK(participant_field("Вы хотите быть:") == "role");
  CHECK(participant_field("Скольких наставляемых готовы взять?") == "capacity");
  CHECK(participant_field("Сколько Вам лет?") == "");
  CHECK(participant_field("Дни недели") == "available");
}

TEST_CASE("questions of everyday forms") {
  struct Row {
    std::string_view question, field;
  };
  const Row rows[] = {
      {"Are you signing up as mentor or mentee?", "role"},
      {"Are you a mentor or a mentee?", "role"},
      {"I am a...", "role"},
      {"I would like to be a", "role"},
      {"Кем хотите быть в программе", "role"},
      {"Mobile", "contacts"},
      {"Mobile number", "contacts"},
      {"Telephone number", "contacts"},
      {"WhatsApp", "contacts"},
      {"Ваш телефон", "contacts"},
      {"Year group (students only)", "grade"},
      {"Year", "grade"},
      {"What year are you in?", "grade"},
      {"В каком классе учитесь", "grade"},
      {"What areas are you interested in? (tick all that apply)", "topics"},
      {"Interests", "topics"},
      {"Occupation / employer (mentors only)", "position"},
      {"DOB", "born"},
      {"Сколько Вам лет?", ""},
      {"Возраст", ""},
      {"Age", ""},
      {"Emergency contact", ""},
      {"Are you interested in becoming a mentor?", ""},
      {"Years of experience", "experience-years"},
      {"How many hours a month?", ""},
      {"I consent to you storing my data (GDPR)", "consents.personal-data"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.question);
    CHECK(participant_field(row.question) == row.field);
  }
  CHECK(asks_age("Сколько Вам лет?"));
  CHECK(!asks_age("Agreement"));
}

TEST_CASE("classes at school") {
  for (const char* each : {"5А", "5 а", "11 «Б»", "9 Б класс", "10А", "9-б", "Year 9", "5th year", "7 класс"})
    CHECK_MESSAGE(answered_class(each), each);
  for (const char* each : {"учитель математики", "5", "УрФУ, 3 курс", "13А", "5-7", "5А, 5Б", "10 years", "3 в школе"})
    CHECK_MESSAGE(!answered_class(each), each);
  CHECK(answered_grade("11 «Б»") == 11);
  CHECK(answered_grade("Year 9") == 9);
  CHECK(answered_grade("5th year") == 5);
  CHECK(answered_grade("TY") == 4);
  CHECK(!answered_grade("twelfth"));
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

TEST_CASE("double surnames are asked about, whatever joins them") {
  NamesOfPeople names;
  names.add({"Мамин-Сибиряк Лев", "p-1", ""});
  for (const std::string_view other : {"Мамин Сибиряк Лев", "Сибиряк-Мамин Лев", "Мамин–Сибиряк Лев", "Лев Мамин"}) {
    CAPTURE(other);
    CHECK(names.same(other).empty());
    CHECK(names.like(other).size() == 1);
  }
  for (const std::string_view other : {"Мамин-Сибиряк Анна", "Толстой Лев", "Мамин"}) {
    CAPTURE(other);
    CHECK(names.like(other).empty());
  }
}

TEST_CASE("ids go on after the highest") {
  CHECK(joined(next_ids("p-", 4, {"p-0002", "p-0010", "x-99", "p-1x"}, 2)) == "p-0011 p-0012");
  CHECK(joined(next_ids("p-", 4, {}, 1)) == "p-0001");
}

TEST_CASE("entries are added to any file that is read without an error") {
  const auto added = [](const std::string& before) {
    std::vector<NewValue> entries;
    for (const char* id : {"p-1", "p-2"}) entries.push_back(NewValue::map().add("id", NewValue::of_text(id)));
    return with_entries("a.yaml", before, "participants", std::move(entries)).value_or("refused");
  };
  const std::string two = "  - id: p-1\n  - id: p-2\n";
  CHECK(added("") == "kind: participants\nparticipants:\n" + two);
  CHECK(added("\xEF\xBB\xBFkind: participants\nparticipants: []\n") ==
        "\xEF\xBB\xBFkind: participants\nparticipants:\n" + two);
  CHECK(added("kind: participants\nparticipants: []  # all\n# end\n") ==
        "kind: participants\nparticipants:  # all\n" + two + "# end\n");
  CHECK(added("kind: participants\nparticipants: &all\n  - id: a\n") ==
        "kind: participants\nparticipants: &all\n  - id: a\n" + two);
  CHECK(added("{kind: participants, participants: []}\n") ==
        "{kind: participants, participants: [{id: p-1}, {id: p-2}]}\n");
  CHECK(added("kind: participants\nparticipants: [{id: a}]\n") ==
        "kind: participants\nparticipants: [{id: a}, {id: p-1}, {id: p-2}]\n");
  CHECK(added("kind: pairs\n") == "refused");
  CHECK(added("kind: participants\nparticipants: [\n") == "refused");
}

TEST_CASE("tables of answers") {
  const auto read = read_answers("a.csv",
                                 "\xEF\xBB\xBF"
                                 "Имя;Имя;\nАнна;\"стр\nока\";x;\n;;\nПётр;;\n");
  REQUIRE(read);
  CHECK(read->questions == std::vector<std::string>{"Имя", "Имя (2)", "#3"});
  REQUIRE(read->rows.size() == 2);
  CHECK(read->rows[0].cells == std::vector<std::string>{"Анна", "стр\nока", "x"});
  CHECK(read->rows[1].cells == std::vector<std::string>{"Пётр", "", ""});
  CHECK(read->notes.empty());
  // Where cells have places of their own, there may be more or fewer of them.
  const auto page = read_answers("a.html",
                                 "<html><table><tr><td>Имя<td>Темы<tr><td>Анна<td>x<td>лишнее<tr><td>Пётр"
                                 "</table></html>");
  REQUIRE(page);
  CHECK(page->rows.size() == 2);
  CHECK(page->notes.size() == 1);
  // «Имя;Класс» in windows-1251.
  const auto old = read_answers("a.csv", "\xC8\xEC\xFF;\xCA\xEB\xE0\xF1\xF1\n\xC0\xED\xED\xE0;7\n");
  REQUIRE(old);
  CHECK(old->questions == std::vector<std::string>{"Имя", "Класс"});
  CHECK(!read_answers("a.csv", "just text\n"));
  const auto titled = read_answers("a.csv", "Анкета участника;;\n№;ФИО;Роль\n1;Анна;наставник\n");
  REQUIRE(titled);
  CHECK(titled->questions == std::vector<std::string>{"№", "ФИО", "Роль"});
  REQUIRE(titled->rows.size() == 1);
  CHECK(titled->rows[0].number == 3);
  CHECK(titled->notes.size() == 1);
  // One question, and a comment that somebody wrote beside an answer.
  const auto one = read_answers("a.csv", "ФИО;\nАнна;болеет\nПётр;\n");
  REQUIRE(one);
  CHECK(one->questions.front() == "ФИО");
  CHECK(one->rows.size() == 2);
}

TEST_CASE("errors of a spreadsheet are no answers") {
  const auto read = read_answers("a.csv", "Имя;Темы\n#REF!;физика\nАнна;#ЗНАЧ!\nПётр;Err:502\nОльга;#1\n");
  REQUIRE(read);
  REQUIRE(read->rows.size() == 4);
  CHECK(read->rows[0].cells == std::vector<std::string>{"", "физика"});
  CHECK(read->rows[1].cells == std::vector<std::string>{"Анна", ""});
  CHECK(read->rows[3].cells.back() == "#1");
  CHECK(read->left_out == 3);
  CHECK(read->notes.size() == 3);
}

TEST_CASE("days of what has been are not yet to come") {
  auto read = read_answers("a.csv", "Дата ответа;ФИО;Дата рождения\n01.01.2030;Анна;2011\n20.11.2026;Пётр;2027\n");
  REQUIRE(read);
  take_out_future_days(*read, suggest_map(*read, AnswersOf::participants, Profile{}), *make_date(2026, 11, 20));
  CHECK(read->rows[0].cells == std::vector<std::string>{"", "Анна", "2011"});
  CHECK(read->rows[1].cells == std::vector<std::string>{"20.11.2026", "Пётр", ""});
  CHECK(read->notes.size() == 2);
}

TEST_CASE("weights that are none") {
  for (const std::string_view part : {"физика (9)", "физика: 7", "физика: 0", "физика(10)"}) {
    CAPTURE(part);
    CHECK(answered_bad_weight(part));
  }
  for (const std::string_view part :
       {"физика (5)", "физика: 1", "ЕГЭ (2026)", "класс 9", "физика", "(9 класс)", "7:"}) {
    CAPTURE(part);
    CHECK_FALSE(answered_bad_weight(part));
  }
}

TEST_CASE("rows of a text without a cell for each question are left out") {
  const auto read = read_answers("a.csv",
                                 "Имя;Темы;Класс\nАнна;физика;9\nАнна;стр\nока;9\nПётр,химия,8\nОльга;x;8;лишнее\n"
                                 "\"Олег;физика;9\nИлья;\"хим\"ия;8\n");
  REQUIRE(read);
  REQUIRE(read->rows.size() == 1);
  CHECK(read->rows[0].cells.front() == "Анна");
  CHECK(read->left_out == 5);
  CHECK(!read_answers("a.csv", "Имя;\"Те\"мы\nАнна;физика\n"));
}

TEST_CASE("whether the month comes first is decided for the whole column") {
  const auto days = [](std::string_view bytes) {
    const auto read = read_answers("a.csv", bytes);
    REQUIRE(read);
    std::string all;
    for (const Answers::Row& row : read->rows) all += day(row.cells[0]) + " ";
    return all + std::to_string(read->notes.size());
  };
  CHECK(days("Timestamp;Name\n6/5/2026 9:00:00;A\n9/26/2026 9:00:00;B\n") == "2026-06-05 2026-09-26 1");
  CHECK(days("Timestamp;Name\n6/5/2026;A\n26/9/2026;B\n") == "2026-05-06 2026-09-26 0");
  CHECK(days("Timestamp;Name\n6/5/2026;A\n7/5/2026;B\n") == "2026-05-06 2026-05-07 0");
  CHECK(days("Timestamp;Name\n5/28/2026;A\n6/6/2026;B\n") == "2026-05-28 2026-06-06 0");
  CHECK(days("T;Name\n5/1/2026;A\n6/1/2026;B\n7/2/2026;C\n8/1/2026;D\n") ==
        "2026-05-01 2026-06-01 2026-07-02 2026-08-01 1");
  auto open = read_answers("a.csv", "Timestamp;Name\n6/5/2026;A\n7/5/2026;B\n");
  REQUIRE(open);
  CHECK(open->open_dates == std::vector<std::size_t>{0});
  CHECK(unclear_date(*open, 0) == "6/5/2026");
  put_month_first(*open, 0);
  CHECK(day(open->rows[0].cells[0]) == "2026-06-05");
  CHECK(days("Timestamp;Name\n06.05.2026;A\n2026/09/12 9:15:00 AM GMT+3;B\n") == "2026-05-06 2026-09-12 0");
}

TEST_CASE("answers that hold a comma") {
  const auto options = [](std::string_view bytes) {
    const auto read = read_answers("a.csv", bytes);
    REQUIRE(read);
    return options_with_commas(*read, {0});
  };
  using Words = std::vector<std::string>;
  CHECK(options("T\tN\nSport, Music, drama and film\t1\nMusic, drama and film, Languages\t2\nSTEM, Sport\t3\n") ==
        Words{"Music, drama and film"});
  CHECK(options("T\tN\nSport, Arts, music, and film\t1\nArts, music, and film, STEM\t2\nSTEM, Sport\t3\n") ==
        Words{"Arts, music, and film"});
  // Typed by hand, or standing apart somewhere.
  CHECK(options("T\tN\nМатематика, физика\t1\nМатематика, физика\t2\n").empty());
  CHECK(options("T\tN\nSport, Music, drama\t1\nMusic, drama, Languages\t2\nMusic, Sport\t3\n").empty());
  CHECK(split_answer("Sport, Music, drama and film", {"music, drama and film"}) ==
        Words{"Sport", "Music, drama and film"});
  CHECK(split_answer("Sport; Music", {}) == Words{"Sport", "Music"});
}

TEST_CASE("degrees in words") {
  CHECK(answered_degree("Strongly agree", 1, 5) == 5);
  CHECK(answered_degree("Neither agree nor disagree", 1, 5) == 3);
  CHECK(answered_degree("Скорее не согласна", 1, 5) == 2);
  CHECK(answered_degree("Полностью согласен(на)", 1, 4) == 4);
  CHECK(!answered_degree("Neutral", 1, 4));
  CHECK(!answered_degree("Strongly agree", 1, 10));
  CHECK(!answered_degree("blue", 1, 5));
}

TEST_CASE("maps that the answers themselves decide") {
  const auto fields = [](std::string_view bytes) {
    const auto read = read_answers("a.csv", bytes);
    REQUIRE(read);
    return joined(suggest_map(*read, AnswersOf::participants, Profile{}).fields);
  };
  CHECK(fields("ФИО;Кто вы?;Роль\nАнна;ученица;наставник\n") == "name  role");
  CHECK(fields("ФИО;Кто вы?\nАнна;наставник\n") == "name role");
  CHECK(fields("ФИО;Кто Вы в школе?\nАнна;Ученик\n") == "name ");
  CHECK(fields("ФИО;Роль\nАнна;Буду помогать\n") == "name role");
  CHECK(fields("ФИО;Ваше имя\nАнна;a@example.org\n") == "name contacts");
  CHECK(fields("ФИО родителя;ФИО наставника;ФИО\nА;Б;В\n") == "name");
  CHECK(fields("ФИО;Вы в программе\nАнна;Наставник\nПётр;Наставляемый\n") == "name role");
  CHECK(fields("ФИО;Как связаться\nАнна;+7 912 345-67-01\nПётр;a@example.org\n") == "name contacts");
  CHECK(fields("ID;ФИО\n1893450211;Анна\n") == "name");
  CHECK(
      fields("Name;Which best describes you?\nAnna;I want to be a mentor\nPeter;I would like a mentor\nMary;Both\n") ==
      "name role");
  CHECK(fields("Completion time;Name\n9/8/2026;Anna\n") == "answered name");
  CHECK(fields("ФИО;Дата\nАнна;2026-09-26\n") == "name ");
  CHECK(fields("ФИО;СНИЛС\nАнна;123-456-789 01\n") == "name ");
  CHECK(fields("ФИО;Где учитесь\nАнна;9 «Б»\nПётр;11а\n") == "name grade");
  CHECK(fields("Name;Sessions\nAnna;Mon\nPeter;Tue afternoon\n") == "name available");
  CHECK(fields("ФИО;Я\nАнна;наставник\nПётр;наставляемый\nОля;ищу наставника\n") == "name role");
  CHECK(fields("Name;I want to be a\nAnna;vet\nPeter;pilot\n") == "name ");
}

TEST_CASE("whose name a question asks for") {
  const auto guess = [](std::string_view bytes) {
    const auto read = read_answers("a.csv", bytes);
    REQUIRE(read);
    return suggest_map(*read, AnswersOf::participants, Profile{});
  };
  CHECK(guess("ФИО наставника;Темы\nАнна;физика\n").defaults.at("role") == "mentor");
  CHECK(guess("ФИО наставляемого;Темы\nАнна;физика\n").defaults.at("role") == "mentee");
  CHECK(guess("ФИО наставника;Роль\nАнна;наставник\n").defaults.empty());
  CHECK(guess("ФИО;ФИО наставника\nАнна;Пётр\n").defaults.empty());
  CHECK(guess("ФИО;ФИО наставника\nАнна;Пётр\n").people.empty());
  CHECK(guess("ФИО наставника;ФИО наставляемого\nАнна;Пётр\n").people.size() == 2);
  CHECK(guess("Фамилия наставника;Имя наставника\nАнна;Пётр\n").people.empty());
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

#include <doctest/doctest.h>

#include "party/key.h"
#include "party/party.h"

using namespace mentor;

namespace {

const std::map<std::string, std::string, std::less<>> abbreviations = {
    {"ОО", "Образовательная организация"},
    {"ЦМН", "целевая модель наставничества"},
    {"ДО", "департамент образования"},
    {"ВР", "воспитательная работа"},
};

PartyDirectory directory() {
  PartyDirectory all;
  all.parties = {{"директор", "директор"},
                 {"зам. директора по ВР", "зам. директора по ВР"},
                 {"руководители образовательных организаций", ""},
                 {"организации-партнеры", ""}};
  all.abbreviations = abbreviations;
  all.people = {{"Петренко Анна Андреевна", "p-0201"},
                {"p-0201", "p-0201"},
                {"p-0202", "p-0202"},
                {"Сомова Белла Борисовна", "p-0202"},
                {"Сомова Вера Борисовна", "p-0203"}};
  all.roles = {{"mentor", {"наставник", "наставники", "mentor", "mentors"}},
               {"curator", {"куратор", "кураторы", "curator", "curators"}},
               {"mentor-curator", {"куратор наставников"}}};
  return all;
}

}  // namespace

TEST_CASE("who is at the head of something smaller is not the head of the organisation") {
  PartyDirectory all;
  all.roles = {{"head", {"директор", "руководитель", "руководители", "head"}},
               {"class-teacher", {"классный руководитель", "классные руководители"}}};
  const auto role = [&](std::string_view text) { return resolve_party(read_party(text), all).id; };
  for (const char* text : {"руководитель", "Руководители ОО", "руководитель образовательной организации",
                           "Руководитель МБОУ «СОШ № 1»", "директор школы", "Head", "head of the school"}) {
    CAPTURE(std::string(text));
    CHECK(role(text) == "head");
  }
  for (const char* text :
       {"Руководители ШМО", "Руководители ШМО (Белова Н. Н.)", "руководитель кружка", "рук. ШМО",
        "рук. МО учителей математики", "рук. кружка Ким В. С.", "Head of Year 9", "heads of departments"}) {
    CAPTURE(std::string(text));
    CHECK(role(text).empty());
  }
  CHECK(role("классные руководители 5–9 классов") == "class-teacher");
}

TEST_CASE("what a deputy answers for") {
  const auto field = [](std::string_view text) { return deputy_field(read_party(text), {}); };
  CHECK(field("Зам. дир. по УВР Лаптева О. В.") == field("заместитель директора по учебно-воспитательной работе"));
  CHECK(field("Зам. дир. по НМР Юсупова Д. Ш.") != field("зам. директора по УВР"));
  CHECK_FALSE(field("зам. директора по УВР").empty());
  CHECK(field("зам. директора").empty());
  CHECK(field("куратор по внедрению").empty());
}

TEST_CASE("declared people on both sides of a slash or an ampersand are two, as undeclared ones are") {
  for (const char* cell : {"Ann Brown / Mary Byrne", "Ann Brown & Mary Byrne", "Ann Brown/Mary Byrne"}) {
    CAPTURE(std::string(cell));
    const PartyCell split = split_parties(cell, {"Ann Brown", "Mary Byrne"});
    REQUIRE(split.parties.size() == 2);
    CHECK(split.parties[1].name == "Mary Byrne");
    CHECK(split_parties(cell, {"Ann Brown", "Mary Byrne", cell}).parties.size() == 1);
  }
}

TEST_CASE("resolve_party follows the order of the data model") {
  struct Row {
    std::string_view text;
    Resolution how;
    std::string_view id, canonical = {};
  };
  const Row rows[] = {
      {"директор", Resolution::party, "директор"},
      {"директор Петренко А. А.", Resolution::party, "директор"},
      {"ДО", Resolution::abbreviation, "ДО"},
      {"p-0202", Resolution::person, "p-0202"},
      {"Петренко Анна Андреевна", Resolution::person, "p-0201"},
      {"наставники", Resolution::role, "mentor"},
      {"кураторы внедрения ЦМН в ОО", Resolution::role, "curator"},
      {"кураторы внедрения ЦМН, в ОО (в рамках компетенции)", Resolution::role, "curator"},
      {"Куратора внедрения", Resolution::role, "curator"},
      {"школьный куратор", Resolution::role, "curator"},
      {"куратор наставников школы", Resolution::role, "mentor-curator"},
      {"programme curators", Resolution::role, "curator"},
      {"curator of mentors", Resolution::role, "curator"},
      {"Mentor coordinator", Resolution::unknown, ""},
      {"Директор", Resolution::variant, "директор", "директор"},
      {"зам. директоров по ВР", Resolution::variant, "зам. директора по ВР", "зам. директора по ВР"},
      {"Зам. дир по ВР", Resolution::variant, "зам. директора по ВР", "зам. директора по ВР"},
      {"Заместитель директора по воспитательной работе", Resolution::variant, "зам. директора по ВР",
       "зам. директора по ВР"},
      {"замдиректора по ВР", Resolution::variant, "зам. директора по ВР", "зам. директора по ВР"},
      {"руководители ОО", Resolution::variant, "руководители образовательных организаций",
       "руководители образовательных организаций"},
      {"организации – партнёры", Resolution::variant, "организации-партнеры", "организации-партнеры"},
      {"Департамент образования", Resolution::variant, "ДО", "ДО"},
      {"до", Resolution::variant, "ДО", "ДО"},
      {"А.А. Петренко", Resolution::variant, "p-0201", "Петренко Анна Андреевна"},
      {"Сомова Б. Б.", Resolution::variant, "p-0202", "Сомова Белла Борисовна"},
      {"Сомова", Resolution::unknown, ""},
      {"зам. директора по УР", Resolution::unknown, ""},
      {"управление образования", Resolution::unknown, ""},
      {"", Resolution::unknown, ""},
  };
  const PartyDirectory all = directory();
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Resolved resolved = resolve_party(read_party(row.text), all);
    CHECK(resolved.how == row.how);
    CHECK(resolved.id == row.id);
    CHECK(resolved.canonical == row.canonical);
  }
}

TEST_CASE("two people whom a name fits are nobody") {
  PartyDirectory all;
  all.people = {{"Сомова Белла Борисовна", "p-1"}, {"Сомова Бэла Богдановна", "p-2"}};
  CHECK(resolve_party(read_party("Сомова Б. Б."), all).how == Resolution::unknown);
}

TEST_CASE("a variant has a note that says for what it is taken, and a doubt says between whom") {
  PartyDirectory all;
  all.parties = {{"руководители информационно-методических центров", ""},
                 {"заместитель директора по воспитательной работе", ""},
                 {"руководители образовательных организаций", ""},
                 {"куратор по внедрению ЦМН в ОО", ""}};
  all.people = {{"Ветров Иван Петрович", "p-1"}, {"Сомова Белла Борисовна", "p-2"}, {"Сомова Бэла Богдановна", "p-3"}};
  struct Row {
    std::string_view text, id, note;
  };
  const Row rows[] = {
      {"руководители ИМЦ", "руководители информационно-методических центров",
       "“руководители ИМЦ” is taken for “руководители информационно-методических центров”: the capitals are the first "
       "letters of its words"},
      {"зам. директоров по ВР", "заместитель директора по воспитательной работе",
       "“зам. директоров по ВР” is taken for another spelling of “заместитель директора по воспитательной работе”"},
      {"руководители ОО", "руководители образовательных организаций",
       "“руководители ОО” is taken for another spelling of “руководители образовательных организаций”"},
      {"куратора внедрения", "куратор по внедрению ЦМН в ОО",
       "“куратора внедрения” is taken for “куратор по внедрению ЦМН в ОО”, whose other words were left out"},
      {"И. П. Ветров", "p-1",
       "“И. П. Ветров” is taken for “Ветров Иван Петрович”: nobody else known here has such a name"},
      {"Иван Ветров", "p-1",
       "“Иван Ветров” is taken for “Ветров Иван Петрович”: nobody else known here has such a name"},
      {"Сомова Б. Б.", "",
       "“Сомова Б. Б.” may be “Сомова Белла Борисовна” or “Сомова Бэла Богдановна”; nobody is chosen. Write the name "
       "in "
       "full"},
      {"Ветров П. И.", "", ""},
      {"руководители СОШ", "", ""},
      {"Ветров Иван Петрович", "p-1", ""},
  };
  const PartyResolver resolve(all);
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Resolved resolved = resolve(read_party(row.text));
    CHECK(resolved.id == row.id);
    CHECK(resolved.note.in(Language::en) == row.note);
    CHECK((resolved.how == Resolution::unknown) == row.id.empty());
  }
}

TEST_CASE("variant spellings have one key, different parties different ones") {
  struct Row {
    std::string_view left, right;
    bool same;
  };
  const Row rows[] = {
      {"зам. директоров по ВР", "Заместитель директора по ВР", true},
      {"Зам. дир по УР", "зам.директора по УР", true},
      {"руководители ОО", "руководители образовательных организаций", true},
      {"кураторы внедрения ЦМН в ОО", "кураторы внедрения целевой модели наставничества в образовательных организациях",
       true},
      {"куратор внедрения ЦМН", "куратора внедрения ЦМН", true},
      {"организации – партнеры", "организации - партнёры", true},
      {"организации-партнеры", "организациями -партнерами", true},
      {"СОШ № 5", "СОШ №5", true},
      {"зам. директора по УВР", "Заместитель директора по учебно-воспитательной работе", true},
      {"Кл. руководители", "классный руководитель", true},
      {"обучающиеся", "обучающимся", true},
      {"Class teachers", "the class teacher", true},
      {"Deputies", "deputy", true},
      {"СОШ № 5", "СОШ № 10", false},
      {"зам. директора по УР", "зам. директора по ВР", false},
      {"учитель", "ученик", false},
      {"директор школы", "директор лицея", false},
      {"педагог", "педагог-психолог", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.left);
    CHECK((party_key(row.left, abbreviations) == party_key(row.right, abbreviations)) == row.same);
  }
  CHECK(party_key("", {}).empty());
}

TEST_CASE("stem leaves at least three letters") {
  CHECK(stem("директоров") == "директор");
  CHECK(stem("организациями") == "организац");
  CHECK(stem("дом") == "дом");
  CHECK(stem("оо") == "оо");
  CHECK(stem("boss") == "boss");
  CHECK(stem("") == "");
}

// Names of people in any text.
#include <doctest/doctest.h>

#include "party/names.h"

namespace mentor {

TEST_CASE("a text may name somebody in any case of Russian") {
  for (const std::string_view text :
       {"физика у Петровой М.И.", "физика, хочу к Ивановой Анне", "с Марией Ивановной", "С МАРИЕЙ ИВАНОВНОЙ",
        "вместе с Павлом Смирновым", "Сидорову Петру", "мама Сидорова О.И.", "к Анне Ивановой", "with Anna Brown"}) {
    CAPTURE(text);
    CHECK(may_name_somebody(text));
  }
  for (const std::string_view text :
       {"физика", "Русский язык", "Английский роман", "история России", "творчество Пушкина", "Математика, Физика",
        "ЕГЭ по химии", "класс 9 А", "школа имени А. С. Попова", "8 Марта", "Основы проектной работы"}) {
    CAPTURE(text);
    CHECK_FALSE(may_name_somebody(text));
  }
}

TEST_CASE("the stem of a name is the same in all cases") {
  const std::vector<std::vector<std::string_view>> names = {{"Анна", "Анне", "Анной", "анну"},
                                                            {"Иванов", "Иванова", "Ивановой", "ИВАНОВУ"},
                                                            {"Мария", "Марии", "Марией"},
                                                            {"Сергей", "Сергея", "Сергею", "Сергеем"},
                                                            {"Толстой", "Толстого", "Толстому"}};
  for (const auto& cases : names)
    for (const std::string_view word : cases) {
      CAPTURE(word);
      CHECK(stem_of_name(word) == stem_of_name(cases.front()));
    }
  CHECK(stem_of_name("Иванов") != stem_of_name("Иваненко"));
}

TEST_CASE("names where a text must hold none") {
  const auto left = [](std::string text, bool alone) {
    const auto people = find_names(text, alone);
    for (std::size_t i = people.size(); i-- > 0;) text.replace(people[i].begin, people[i].end - people[i].begin, "*");
    return text;
  };
  CHECK(left("Иванова М.И., Петров", true) == "*., *");
  CHECK(left("Иванова М.И., Петров", false) == "*., Петров");
  CHECK(left("Директор Петров, куратор", true) == "Директор *, куратор");
  CHECK(left("встреча с ИВАНОВОЙ МАРИЕЙ ИВАНОВНОЙ", false) == "встреча с *");
  CHECK(left("ученицей Анной Сидоровой", false) == "ученицей *");
  CHECK(left("Куратор, педагог-психолог; директор", true) == "Куратор, педагог-психолог; директор");
  CHECK(left("Классные руководители 5-11 классов", true) == "Классные руководители 5-11 классов");
  CHECK(left("", true).empty());
}

}  // namespace mentor

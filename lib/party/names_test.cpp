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

}  // namespace mentor

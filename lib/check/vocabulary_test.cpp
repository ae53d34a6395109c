#include "check/vocabulary.h"

#include <doctest/doctest.h>

using namespace mentor;

namespace {

struct Row {
  const char* word;
  const char* meant;  // empty: nothing wrong with it
};

}  // namespace

TEST_CASE("a slip in a long word of the field") {
  const Row rows[] = {
      {"Координарование", "Координирование"},
      {"педогогических", "педагогических"},
      {"професиональное", "профессиональное"},
      {"проффессионального", "профессионального"},
      {"монтиоринга", "мониторинга"},
      {"муницпальный", "муниципальный"},
      {"мониторнига", ""},  // the end is not sure
      // Right words, some of them near a stem.
      {"скоординированный", ""},
      {"координировать", ""},
      {"формировать", ""},
      {"утверждённый", ""},
      {"утверждение", ""},
      {"внедрение", ""},
      {"наставлением", ""},
      {"реорганизации", ""},
      {"методологические", ""},
      {"организационный", ""},
      {"консультативный", ""},
      {"результативность", ""},
      {"распорядительный", ""},
      {"региональный", ""},
      {"рациональный", ""},
      {"специальный", ""},
      {"согласование", ""},
      {"согласие", ""},
      {"обеспечить", ""},
      {"план", ""},
      {"mentoring", ""},
      {"\xD0", ""},
  };
  for (const Row& row : rows) CHECK_MESSAGE(misspelt(row.word).value_or("") == row.meant, row.word);
}

TEST_CASE("a word typed on the wrong keyboard") {
  const Row rows[] = {
      {"ghbrfp", "приказ"}, {"ghjnjrjk", "протокол"},
      {"vtyz", "меня"},     {"Gkfy", "план"},
      {"cgbcjr", "список"}, {"учсуд", "excel"},
      {"Ящщь", "zoom"},     {"mentor", ""},
      {"https", ""},        {"MBOU", ""},
      {"rhythm", ""},       {"plan", ""},
      {"план", ""},         {"взгляд", ""},
      {"yandex", ""},       {"Rutube", ""},
      {"html", ""},         {"кружок", ""},
      {"\xD0\xD0", ""},     {"PDF", ""},
  };
  for (const Row& row : rows) CHECK_MESSAGE(typed_on_wrong_keyboard(row.word).value_or("") == row.meant, row.word);
}

#include "unicode/fold.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "base/utf8.h"
#include "unicode/known_words.h"

using namespace mentor;

TEST_CASE("fold makes spellings of one word equal") {
  struct Row {
    std::string_view text, folded;
  };
  const Row rows[] = {
      {"", ""},
      {"Plan  B", "plan b"},
      {"СРОКИ", "сроки"},
      {"Учёт", "учет"},
      {"Е\u0308ж", "еж"},
      {"Краи\u0306", "край"},
      {"настав\u00ADник", "наставник"},
      {"а\u00A0\u2009\n б", "а б"},
      {"Straße", "strasse"},
      {"a\t\r\nb", "a b"},
      {"\uFEFFключ", "ключ"},
      {"я\xFF", "я\uFFFD"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(fold(row.text) == row.folded);
    CHECK(fold(row.folded) == row.folded);
  }
}

TEST_CASE("lower changes letters, never their number") {
  CHECK(lower("Зам. ДИРЕКТОРА по УВР") == "зам. директора по увр");
  CHECK(lower("ÉCOLE № 5") == "école № 5");
  CHECK(lower("Ё") == "ё");
  CHECK(lower("A\xFF\xD0") == "a\xFF\xD0");
  CHECK(code_points(lower("İSTANBUL")) == 8);
}

TEST_CASE("find_look_alikes names letters of the other alphabet, and leaves the rest alone") {
  struct Found {
    std::uint32_t offset, length;
    char32_t found, meant;
  };
  struct Row {
    std::string_view text;
    std::vector<Found> letters;
  };
  const Row rows[] = {
      {"schema", {}},
      {"sсhema", {{1, 2, U'с', U'c'}}},
      {"дирeктор", {{6, 1, U'e', U'е'}}},
      {"СОШ и COLLEGE", {}},
      {"МАОУ", {}},
      {"МAОУ", {}},  // twins only: nobody can tell
      {"IT-отдел", {}},
      {"Сенсоp, tеst", {{10, 1, U'p', U'р'}, {14, 2, U'е', U'e'}}},
      {"school5_ор", {{8, 2, U'о', U'o'}, {10, 2, U'р', U'p'}}},
      {"ВКонтактеFAQ", {}},
      {"", {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto found = find_look_alikes(row.text);
    REQUIRE(found.size() == row.letters.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      CHECK(found[i].offset == row.letters[i].offset);
      CHECK(found[i].length == row.letters[i].length);
      CHECK(found[i].found == row.letters[i].found);
      CHECK(found[i].meant == row.letters[i].meant);
    }
  }
}

TEST_CASE("to_latin_look_alikes changes only letters that have a twin") {
  CHECK(to_latin_look_alikes("sсhеmа") == "schema");
  CHECK(to_latin_look_alikes("ВСЕ") == "BCE");
  CHECK(to_latin_look_alikes("щит") == "щит");
  CHECK(to_latin_look_alikes("x\xFF") == "x\xFF");
}

TEST_CASE("nearest finds the word that was meant, or none") {
  const std::vector<std::string> known = {"deadline", "responsible", "result", "title", "id", "куратор", "copy"};
  struct Row {
    std::string_view word, nearest;  // empty: none
  };
  const Row rows[] = {
      {"deadlin", "deadline"},
      {"dedaline", "deadline"},
      {"Deadline", "deadline"},
      {"resposnible", "responsible"},
      {"tilte", "title"},
      {"сору", "copy"},
      {"результат", ""},
      {"ib", "id"},
      {"xy", ""},
      {"", ""},
      {"кураторр", "куратор"},
      {"Тitlе", "title"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.word);
    CHECK(nearest(row.word, known).value_or("") == row.nearest);
  }
  CHECK(nearest("cat", std::vector<std::string>{"car", "can"}) == "car");
  CHECK_FALSE(nearest(std::string(300, 'a'), std::vector<std::string>{std::string(299, 'a')}));
  CHECK_FALSE(nearest("a", std::vector<std::string>{}));
}

TEST_CASE("what is asked often is told as what is asked once") {
  std::mt19937 random(11);
  const auto word_of = [&](std::size_t least, std::size_t most) {
    std::string word(least + random() % (most - least + 1), 'a');
    for (char& letter : word) letter = "abc01"[random() % 5];
    return word;
  };
  std::vector<std::string> words;
  for (int i = 0; i < 400; ++i) words.push_back(word_of(1, 13));
  const std::vector<std::string_view> views(words.begin(), words.end());
  const KnownWords often(views), by_bytes(views, KnownWords::Order::by_bytes);
  std::vector<std::string> sorted = words;
  std::ranges::sort(sorted);
  for (int i = 0; i < 600; ++i) {
    const std::string word = word_of(1, 15);
    CAPTURE(word);
    CHECK(nearest(word, {&often}) == nearest(word, words));
    CHECK(nearest(word, {&by_bytes}) == nearest(word, sorted));
    const auto near = nearest(word, {&often}, few_steps);
    if (near) CHECK(near == nearest(word, words));
  }
}

TEST_CASE("words that are more steps away than is asked for do not count") {
  const KnownWords known({"наставник"});
  for (int i = 0; i < 8; ++i) {
    CHECK(nearest("наствник", {&known}, few_steps) == "наставник");
    CHECK_FALSE(nearest("настник", {&known}, 1));
    CHECK(nearest("нстник", {&known}) == "наставник");
    CHECK_FALSE(nearest("нстник", {&known}, few_steps));
  }
}

TEST_CASE("of several lists the first of the nearest words is meant") {
  const std::vector<std::string_view> cars = {"cab", "car", "cart"}, cans = {"can", "cat", "tар"};
  const KnownWords first(cars), second(cans), none;
  CHECK(nearest("caz", {&first, &second}) == "cab");
  CHECK(nearest("caz", {&none, &second, &first}) == "can");
  CHECK(nearest("cat", {&first, &second}) == "cat");
  CHECK(nearest("tap", {&first, &second}) == "tар");
  CHECK_FALSE(nearest("xyz", {&first, &second, &none}));
  CHECK_FALSE(nearest("xyz", std::initializer_list<const KnownWords*>{}));
  // Words whose length changes when folded, asked for before and after others.
  const KnownWords unusual({"и\u0306од", "  два  слова", "p\u00AD-0001", "р-0002"});
  CHECK(nearest("йод", {&unusual}) == "и\u0306од");
  CHECK(nearest(" два слова", {&unusual}) == "  два  слова");
  CHECK(nearest("p-0001", {&unusual}) == "p\u00AD-0001");
  CHECK(nearest("p-0002", {&unusual}) == "р-0002");
}

TEST_CASE(
    "what is near is the same however often it was asked, and the first is the first in the order that is wanted") {
  const std::vector<std::string_view> words = {"тоpт", "торг", "порт", "сорт", "Торт"};
  const KnownWords given(words), by_bytes(words, KnownWords::Order::by_bytes);
  for (int times = 0; times < 8; ++times) {
    CAPTURE(times);
    CHECK(nearest("торы", {&given}) == "торг");
    CHECK(nearest("торы", {&by_bytes}) == "Торт");
    CHECK(nearest("торт", {&given}) == "тоpт");
    CHECK(nearest("торт", {&by_bytes}) == "тоpт");
    CHECK_FALSE(nearest("абвг", {&by_bytes}));
  }
}

TEST_CASE("did_you_mean names the word and the letters that only look right") {
  const std::vector<std::string> known = {"schema", "roadmap", "copy", "куратор"};
  struct Row {
    std::string_view word, en, ru;
  };
  const Row rows[] = {
      {"shcema", "did you mean “schema”?", "возможно, имелось в виду «schema»?"},
      {"sсhema", "did you mean “schema”? the letter “с” (Cyrillic) stands where “c” (Latin) is meant",
       "возможно, имелось в виду «schema»? буква «с» (кириллица) стоит там, где нужна «c» (латиница)"},
      {"сору",
       "did you mean “copy”? the letters “с”, “о”, “р”, “у” (Cyrillic) stand where the ones that look the same (Latin) "
       "are meant",
       "возможно, имелось в виду «copy»? буквы «с», «о», «р», «у» (кириллица) стоят там, где нужны такие же на вид "
       "(латиница)"},
      {"куpатор", "did you mean “куратор”? the letter “p” (Latin) stands where “р” (Cyrillic) is meant",
       "возможно, имелось в виду «куратор»? буква «p» (латиница) стоит там, где нужна «р» (кириллица)"},
      {"lоndon", "the letter “о” (Cyrillic) stands where “o” (Latin) is meant",
       "буква «о» (кириллица) стоит там, где нужна «o» (латиница)"},
      {"unrelated", "", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.word);
    const Message message = did_you_mean(row.word, known);
    CHECK(message.in(Language::en) == row.en);
    CHECK(message.in(Language::ru) == row.ru);
    CHECK(message.empty() == row.en.empty());
  }
}

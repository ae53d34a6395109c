#include "check/prose.h"

#include <doctest/doctest.h>

#include "yaml/read.h"

using namespace mentor;

TEST_CASE("words and their bytes") {
  const auto words = prose_words("«СОШ № 5», пар/групп – само-оценка, к 2024 г.");
  std::vector<std::string> texts;
  for (const ProseWord& word : words) texts.emplace_back(word.text);
  CHECK(texts == std::vector<std::string>{"СОШ", "5", "пар", "групп", "само-оценка", "к", "2024", "г"});
  CHECK(words[0].offset == 2);
  CHECK(prose_words("").empty());
  CHECK(prose_words(" – - ").empty());
  CHECK(prose_words("\xFFon\xC0").size() == 1);
}

TEST_CASE("words that fold alike have one number") {
  CHECK(folded_number("Учёт") == folded_number("учет"));
  CHECK(folded_number("учет") != folded_number("учёба"));
  CHECK(folded_number("Ёлка") == prose_words("Новая ёлка")[1].folded);
  CHECK(folded_number("caf\u00E9") == 0);
  CHECK(folded_number("и\u0306") == 0);
}

TEST_CASE("an outline tells that a phrase is not there, never that it is not where it is") {
  struct Row {
    std::string text, phrase;
    bool may;
  };
  const Row rows[] = {
      {"В ТЕЧЕНИИ года", "в течении", true},
      {"план «Учёбы» — в Течении года", "в течении", true},
      {"составление доклада, разбор группы", "в течении", false},
      {"Встречи ЁЛКИ", "ёлки", true},
      {"Встречи елки", "ёлки", false},
      {"", "в", true},
      {"\u212Aиев", "kиев", true},  // the sign of the kelvin becomes a k
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(Outline(row.text).may_hold(Outline(row.phrase)) == row.may);
  }
  CHECK(Outline("план МАOУ").may_have_latin());
  CHECK(Outline("\u00E9").may_have_latin());
  CHECK_FALSE(Outline("План № 1 — «школа»").may_have_latin());
  CHECK(Outline("УЧЁТ").may_have_yo());
  CHECK_FALSE(Outline("учет").may_have_yo());
}

TEST_CASE("short forms") {
  for (const auto* word : {"ЦМН", "ОО", "МБОУ", "ЦОиПО", "NGO"}) CHECK_MESSAGE(is_abbreviation(word), word);
  for (const auto* word : {"Директор", "в", "А", "IV", "РФ", "план", "MБОУ", "ЦеМеНе", "СОШ5"})
    CHECK_MESSAGE(!is_abbreviation(word), word);
}

TEST_CASE("forms of one word") {
  struct Row {
    std::string left;
    std::string right;
    bool same;
  };
  const Row rows[] = {
      {"база", "базы", true},
      {"наставник", "наставников", true},
      {"внедрением", "Внедрения", true},
      {"партнёры", "партнеры", true},
      {"plan", "plans", true},
      {"наставников", "наставляемых", false},
      {"банк", "баннеров", false},
      {"целевая", "целевой", true},
      {"модель", "модуль", false},
      {"наставники", "наставничества", false},
      {"ДО", "ДПО", false},
      {"отчёт", "отчеты", true},
      {"план", "плане", true},
      {"пар", "пары", true},
      {"школа", "школьник", false},
      {"", "план", false},
  };
  for (const Row& row : rows) CHECK_MESSAGE(same_stem(row.left, row.right) == row.same, row.left << " / " << row.right);
}

TEST_CASE("likeness of titles") {
  const auto base = content_words("Формирование базы наставляемых на уровне ОО. Сбор данных.");
  CHECK(likeness(base, content_words("Формирование базы наставляемых")) == doctest::Approx(1));
  CHECK(likeness(base, content_words("Формирование базы наставников")) < 0.75);
  CHECK(likeness({}, {}) == doctest::Approx(0));
  CHECK(all_among({"план"}, {"планы", "другое"}));
  CHECK_FALSE(all_among({"план", "школа"}, {"планы"}));
}

TEST_CASE("bytes of a value lead to the same bytes of the file") {
  struct Row {
    const char* yaml;
    std::size_t nth;  // occurrence of «в» in the value
    std::string expected;
    std::uint32_t column;
  };
  const Row rows[] = {
      {"- в школе в районе\n", 0, "в", 3},      {"- в школе в районе\n", 1, "в", 11},
      {"- \"в школе в районе\"\n", 1, "в", 12}, {"- 'в «школе» в'\n", 1, "в", 14},
      {"- в школе\n  в районе\n", 1, "в", 3},
  };
  for (const Row& row : rows) {
    CAPTURE(row.yaml);
    const Source source("a.yaml", row.yaml);
    const auto reading = yaml::read(source);
    const yaml::Node node = *reading.tree.document(0).items().begin();
    const Located<std::string> text{std::string(node.text()), node.place()};
    const std::vector<ProseWord> words = prose_words(text.value);
    std::size_t seen = 0;
    for (const ProseWord& word : words) {
      if (word.text != "в" || seen++ != row.nth) continue;
      const Place place = place_in(text, word.offset, word.text.size());
      CHECK(place.text() == row.expected);
      CHECK(place.begin().column == row.column);
    }
    CHECK(seen > row.nth);
  }
}

TEST_CASE("of the words of a long text only the first few need be found") {
  const std::string text = "«Формирование пар», и-и 3-й этап";
  const auto all = prose_words(text);
  for (std::size_t most = 0; most <= all.size() + 1; ++most) {
    const auto first = prose_words(text, most);
    REQUIRE(first.size() == std::min(most, all.size()));
    for (std::size_t i = 0; i < first.size(); ++i) {
      CHECK(first[i].text == all[i].text);
      CHECK(first[i].offset == all[i].offset);
      CHECK(first[i].folded == all[i].folded);
    }
  }
}

// What holds for every phrase: whatever the bytes, the answer is in order, and the canonical phrase means the same.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "deadline/lexer.h"
#include "deadline/test_support.h"

namespace mentor {

namespace {

const DeadlineContext contexts[] = {context_in("2022-01-01", "2024-12-31", "2022-08-30"),
                                    context_in("2023-09-01", "2024-08-31"), context_in("2024-02-29", "2024-02-29"),
                                    DeadlineContext{}};

void check_answer(const std::string& phrase, const DeadlineContext& context) {
  const Deadline deadline = read_deadline(phrase, context);
  for (std::size_t i = 0; i < deadline.windows.size(); ++i) {
    const Window& window = deadline.windows[i];
    if (window.from) CHECK(*window.from <= window.to);
    if (i > 0) CHECK(deadline.windows[i - 1].to <= window.to);
  }
  if (deadline.error) {
    CHECK(deadline.error->offset + deadline.error->length <= phrase.size());
    CHECK(deadline.windows.empty());
    CHECK(deadline.error->needs_period != (deadline.kind == DeadlineKind::unreadable));
    CHECK_FALSE(deadline.error->message.in(Language::ru).empty());
  } else {
    CHECK(deadline.kind != DeadlineKind::unreadable);
  }
  CHECK_FALSE(deadline.explain.in(Language::en).empty());
  CHECK_FALSE(deadline.explain.in(Language::ru).empty());
  for (const Message& note : deadline.notes) CHECK_FALSE(note.in(Language::ru).empty());
  if (deadline.kind == DeadlineKind::unreadable) return;
  CAPTURE(deadline.normal);
  const Deadline again = read_deadline(deadline.normal, context);
  CHECK(to_string(again.kind) == to_string(deadline.kind));
  CHECK(again.windows == deadline.windows);
}

std::string random_phrase(std::mt19937& random) {
  static const std::vector<std::string> marks = {",", ";",  " - ", "–", "/",  ".", ":", "(",
                                                 ")", "\n", "и",   "№", "  ", "…", "?"};
  static const std::vector<std::string> numbers = {"1",          "2",    "5",    "15",   "31",        "30.10",
                                                   "01.09.2022", "2022", "2023", "2024", "2022/2023", "I",
                                                   "IV",         "1-го", "3rd",  "9999", "00"};
  const auto& words = known_words();
  std::string phrase;
  const std::size_t length = 1 + random() % 6;
  for (std::size_t i = 0; i < length; ++i) {
    const auto kind = random() % 10;
    if (kind < 6)
      phrase += words[random() % words.size()];
    else
      phrase += kind < 9 ? numbers[random() % numbers.size()] : marks[random() % marks.size()];
    phrase += ' ';
  }
  return phrase;
}

}  // namespace

TEST_CASE("any bytes are read without harm") {
  std::mt19937 random(20240901);
  for (int round = 0; round < 1500; ++round) {
    std::string bytes(random() % 40, ' ');
    for (char& byte : bytes) byte = static_cast<char>(random());
    CAPTURE(bytes);
    check_answer(bytes, contexts[static_cast<std::size_t>(round) % 4]);
    CHECK(find_scopes(bytes).size() <= bytes.size());
    const PeriodReading period = read_period(bytes);
    CHECK(period.period.has_value() != period.error.has_value());
  }
}

TEST_CASE("words of deadlines in any order: in order, and the canonical phrase means the same") {
  std::mt19937 random(7);
  for (int round = 0; round < 8000; ++round) {
    const std::string phrase = random_phrase(random);
    CAPTURE(phrase);
    check_answer(phrase, contexts[static_cast<std::size_t>(round) % 4]);
  }
}

TEST_CASE("a phrase cut anywhere is read without harm") {
  const std::string phrase =
      "не реже 2 раз в год: с «1» сентября по 15 октября 2022 г., до 5-го числа месяца, следующего за отчётным";
  for (std::size_t size = 0; size <= phrase.size(); ++size) {
    CAPTURE(size);
    check_answer(phrase.substr(0, size), contexts[0]);
  }
}

TEST_CASE("control characters part words and say nothing") {
  for (const char* phrase : {"within 2 weeks of approval\x04\x04", "до\x01 1 октября\x7F", "\x02май\x1B 2023"}) {
    CAPTURE(std::string(phrase));
    check_answer(phrase, contexts[0]);
    CHECK_FALSE(read_deadline(phrase, contexts[0]).windows.empty());
  }
}

TEST_CASE("long phrases are refused or read, never waited for") {
  for (const std::string& word :
       {std::string("май, "), std::string("2022-"), std::string("с "), std::string("____"),
        std::string("по плану до 1 мая "), std::string("ъ"), std::string("1."), std::string("в ")}) {
    CAPTURE(word);
    std::string phrase;
    while (phrase.size() + word.size() <= 4096) phrase += word;
    check_answer(phrase, contexts[0]);
    while (phrase.size() <= 4096) phrase += word;
    CHECK(read_deadline(phrase, contexts[0]).kind == DeadlineKind::unreadable);
  }
}

TEST_CASE("absolute dates need no period; others say that they do") {
  CHECK(windows_text(read_deadline("Сентябрь 2021", {})) == "2021-09-01..2021-09-30");
  for (const char* phrase : {"сентябрь", "до 1 октября", "ежегодно", "в течение всего периода", "постоянно",
                             "с 2022 года", "by 30 October", "annually in May", "school year"}) {
    CAPTURE(std::string(phrase));
    const Deadline deadline = read_deadline(phrase, {});
    CHECK(deadline.kind != DeadlineKind::unreadable);
    REQUIRE(deadline.error.has_value());
    CHECK(deadline.error->needs_period);
    CHECK(deadline.windows.empty());
  }
}

TEST_CASE("a longer period never takes an occurrence away") {
  const DeadlineContext year = context_in("2023-01-01", "2023-12-31"), years = context_in("2022-01-01", "2024-12-31");
  for (const char* phrase : {"ежегодно", "ежемесячно до 5 числа", "до 30 октября каждого года", "еженедельно по средам",
                             "every first Monday", "ежеквартально", "сентябрь, май ежегодно"}) {
    CAPTURE(std::string(phrase));
    const Deadline longer = read_deadline(phrase, years);
    for (const Window& window : read_deadline(phrase, year).windows)
      CHECK(std::ranges::find(longer.windows, window) != longer.windows.end());
  }
}

}  // namespace mentor

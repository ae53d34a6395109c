#include <doctest/doctest.h>

#include <random>

#include "party/party.h"
#include "party/words.h"
#include "unicode/fold.h"
#include "unicode/width.h"

using namespace mentor;

namespace {

// Pieces that the reading knows and bytes that it cannot; any order of them must be survived.
constexpr std::string_view pieces[] = {
    "директор",
    "зам.",
    "директора",
    "по",
    "УР",
    "ВР",
    "ОО",
    "ИОЦ",
    "№",
    "5",
    "10",
    "и",
    "а",
    "также",
    "в",
    ",",
    ";",
    "\n",
    "(",
    ")",
    "«",
    "»",
    "\"",
    "„",
    "“",
    "–",
    "-",
    "•",
    "А.",
    "Ким",
    "куратор",
    "школы",
    "учебной",
    "and",
    "head",
    "of",
    "\xFF",
    "\xD0",
    "ё",
    ".",
    "Сомова",
    "Олеговна",
    "в рамках компетенции",
    "по согласованию",
    "наставники",
    "as well as",
    "\u00A0",
    "\u202E",
    "МБОУ",
    "или",
    "/",
    "&",
    "Отв.:",
    "Соисполнители:",
    "совместно с",
    "отдел культуры",
    "спорта",
    "классов",
    "1)",
    "2.",
    "Mr",
    "Anna",
    "lead",
    "СОШ",
};

bool is_joint(const std::string& folded) {
  return folded == "и" || folded == "and" || folded == "а" || folded == "также" || folded == "as" || folded == "well" ||
         folded == "или" || folded == "отв";
}

std::string everything_said(const PartyCell& split) {
  std::string said;
  for (const Party& party : split.parties) {
    said += " " + fold(party.name);
    for (const std::string& qualifier : party.qualifiers) said += " " + fold(qualifier);
  }
  for (const Message& note : split.notes) said += " " + fold(note.in(Language::ru));
  return said;
}

void check_cell(const std::string& cell, const std::vector<std::string>& known) {
  CAPTURE(visible(cell));
  const PartyCell split = split_parties(cell, known);
  std::uint32_t end = 0;
  for (const Party& party : split.parties) {
    CHECK(party.offset >= end);
    CHECK(party.length > 0);
    CHECK_FALSE(party.name.empty());
    end = party.offset + party.length;
    CHECK(end <= cell.size());
  }
  const std::string said = everything_said(split);  // numbers and letters may be those of a list: «1. директор»
  for (const Word& word : words_of(cell))
    if (!is_joint(word.folded) && !is_number(word) && word.points > 1)
      CHECK(said.find(word.folded) != std::string::npos);
}

}  // namespace

TEST_CASE("any cell: spans lie in order inside it, and no word is lost") {
  std::mt19937 random(20240901);
  const std::vector<std::string> known = {"ОО", "ИОЦ", "школы и директора", "СОШ № 5"};
  for (int round = 0; round < 3000; ++round) {
    std::string cell;
    for (auto n = random() % 14; n > 0; --n) {
      cell += pieces[random() % std::size(pieces)];
      if (random() % 4 != 0) cell += ' ';
    }
    check_cell(cell, round % 2 == 0 ? known : std::vector<std::string>{});
  }
}

TEST_CASE("any bytes are survived") {
  std::mt19937 random(7);
  for (int round = 0; round < 1000; ++round) {
    std::string cell;
    for (auto n = random() % 40; n > 0; --n) cell.push_back(static_cast<char>(random() % 256));
    check_cell(cell, {});
    (void)resolve_party(read_party(cell), {{}, {{cell, cell}}, {}, {}});
  }
}

TEST_CASE("a hostile cell takes no more than its length") {
  for (const std::string_view piece : {"(",
                                       "«",
                                       "и ",
                                       "в, ",
                                       "а и ",
                                       "ОО и ИОЦ и ",
                                       "(директор) ",
                                       "5, ",
                                       "по согласованию ",
                                       "А. Ким, директор, ",
                                       "учебной, по ",
                                       "\"",
                                       "№ 5, ",
                                       "(a)",
                                       "(a).",
                                       "слово",
                                       ",",
                                       ")",
                                       "/",
                                       "a/b ",
                                       "\n",
                                       "- \n",
                                       "классные\n",
                                       "1) ",
                                       "Отв.: ",
                                       "Соисполнители: a; ",
                                       "совместно с ",
                                       "отдел культуры, спорта, ",
                                       "или ",
                                       "X and ",
                                       "& "}) {
    std::string cell = "СОШ № 5, ";
    while (cell.size() < 20000) cell += piece;
    const PartyCell split = split_parties(cell);
    CHECK_FALSE(split.parties.empty());
  }
}

// A cell of responsible parties of any bytes: the parties lie in order in the cell, say no word that it does not say,
// and no word of the cell is lost.
#include <algorithm>

#include "base/utf8.h"
#include "party/list_marks.h"
#include "party/party.h"
#include "party/words.h"
#include "tests/fuzz/require.h"
#include "unicode/fold.h"

using namespace mentor;

namespace {

bool is_joint(std::string_view folded) {
  static constexpr std::string_view joints[] = {"и", "and", "а", "также", "as", "well"};
  return std::ranges::find(joints, folded) != std::end(joints);
}

void require_words_of(std::string_view name, const std::vector<Word>& cell) {
  for (const Word& word : words_of(name)) {
    const bool found = std::ranges::any_of(cell, [&](const Word& each) { return each.folded == word.folded; });
    if (!found) std::fprintf(stderr, "party: %.*s\n", static_cast<int>(name.size()), name.data());
    require(found, "a party's words come from the cell");
  }
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

void check(std::string_view cell, const std::vector<std::string>& known, const PartyDirectory& directory) {
  const PartyCell split = split_parties(cell, known);
  const std::vector<Word> words = words_of(cell);
  const bool is_text = is_utf8(cell);  // what are the words of bytes depends on where one begins
  std::uint32_t end = 0;
  for (const Party& party : split.parties) {
    require(party.offset >= end && party.length > 0, "parties are in order");
    end = party.offset + party.length;
    require(end <= cell.size(), "a party lies in the cell");
    require(!party.name.empty(), "a party has a name");
    if (is_text) require_words_of(party.name, words);
  }
  // Every call looks through the whole directory: one party of a cell is enough.
  if (!split.parties.empty()) {
    (void)resolve_party(split.parties.front(), directory);
    (void)party_key(split.parties.front().name, directory.abbreviations);
  }
  for (const Message& note : split.notes) require_sentence(note);
  const std::string said = everything_said(split);
  // The numbers of a list are no words of a party.
  const std::string unmarked = with_list_marks_as_separators(cell);
  for (const Word& word : words_of(unmarked))
    require(!is_text || is_joint(word.folded) || said.find(word.folded) != std::string::npos, "no word is lost");
}

PartyDirectory directory() {
  PartyDirectory made;
  for (const char* name : {"Педагогический совет", "Служба сопровождения", "Working group"}) made.parties[name] = name;
  made.abbreviations = {{"ОО", "образовательная организация"}, {"ИОЦ", "Информационно-образовательный центр"}};
  made.people = {{"Сомова Вера Олеговна", "somova"}, {"a-kim", "a-kim"}};
  made.roles = {{"curator", {"куратор", "кураторы", "curator", "curators"}},
                {"head", {"директор", "руководитель", "head"}},
                {"deputy", {"заместитель директора по воспитательной работе"}}};
  return made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const PartyDirectory known_to_all = directory();
  static const std::vector<std::string> known = {"ОО", "ИОЦ", "школы и директора", "СОШ № 5"};
  const std::string_view cell = input(data, size);
  check(cell, {}, known_to_all);
  check(cell, known, known_to_all);
  (void)resolve_party(read_party(cell), known_to_all);
  return 0;
}

// Short forms of a document: where each is used, and which declared one it may be a slip for.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "check/prose.h"
#include "check/walk.h"

namespace mentor {

struct AbbreviationUse {
  Place place;
  const Item* item;  // nullptr: in a title or heading
};
// Every short form that the sentences of a roadmap use, by form; its uses in the order of the file. Sentences typed in
// capitals are left out, for no short form can be told there. O(size) at the first question.
using AbbreviationUses = std::map<std::string, std::vector<AbbreviationUse>, std::less<>>;
const AbbreviationUses& abbreviations_used(const CheckInput& input, const Roadmap& roadmap);

// The declared short form with the same letters in another order, or with one letter changed (from three letters on);
// nullptr where there is none.
const Map<Located<std::string>>::Entry* declared_twin(const Roadmap& roadmap, std::string_view form);

// Whether the document itself explains the form in brackets: «(далее – ФСН)», "(hereinafter NGO)". O(log size), and
// O(size) at the first question.
bool is_explained_inline(const CheckInput& input, const Roadmap& roadmap, std::string_view form);

// What an undeclared form most likely stands for: words with its letters as initials that the cells of responsible
// parties write out at least twice («образовательных организаций» for «ОО»). Empty where there are none. For comparing
// only, never shown as a fact. O(parties).
std::string guessed_meaning(const CheckInput& input, const Roadmap& roadmap, std::string_view form);

// Whether two meanings of a short form say the same, one perhaps in more words. O(words²).
bool same_meaning(std::string_view left, std::string_view right);

// What a short form means where a repository declares it first, in the order of its programmes.
struct FirstMeaning {
  const Programme* programme;
  const Located<std::string>* meaning;
};
using FirstMeanings = std::map<std::string, FirstMeaning, std::less<>>;
// O(declarations).
FirstMeanings first_meanings(const Repository& repository);

// A responsible party's words by their first letters, small; a word of fewer than four letters is written out by none.
struct PartyInitials {
  std::string_view name;
  std::vector<ProseWord> words;
  std::u32string letters;  // one a word; 0 for a short one
};

// Brackets that explain a short form («(далее – формы ФСН)») inside a sentence: their bytes without the brackets.
struct InlineExplanation {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
};
std::vector<InlineExplanation> inline_explanations(std::string_view text);

}  // namespace mentor

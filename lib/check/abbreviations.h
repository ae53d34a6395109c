// Short forms of a document: where each is used, and which declared one it may be a slip for.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <utility>
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

using DeclaredForm = Map<Located<std::string>>::Entry;
// The short form as the roadmap itself declares it; nullptr where it does not. O(1), and O(declarations) at the first
// question.
const DeclaredForm* declared_form(const CheckInput& input, const Roadmap& roadmap, std::string_view form);
// The declared short form with the same letters in another order, or with one letter changed (from three letters on);
// the first where there are several, nullptr where there is none. O(length), and O(declarations × length) at the first
// question.
const DeclaredForm* declared_twin(const CheckInput& input, const Roadmap& roadmap, std::string_view form);

// The short forms that a roadmap declares: by themselves, and by what they have in common with their twins.
struct DeclaredForms {
  std::unordered_map<std::string_view, const DeclaredForm*> by_form;
  std::unordered_map<std::u32string, std::vector<const DeclaredForm*>> by_likeness;  // in the order of the file
};

// Whether the document itself explains the form in brackets: «(далее – ФСН)», "(hereinafter NGO)". O(log size), and
// O(size) at the first question.
bool is_explained_inline(const CheckInput& input, const Roadmap& roadmap, std::string_view form);

// What an undeclared form most likely stands for: words with its letters as initials that the cells of responsible
// parties write out at least twice («образовательных организаций» for «ОО»). Empty where there are none. For comparing
// only, never shown as a fact. O(parties with its first two letters), and O(parties) at the first question.
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

// Of every party that a roadmap's cells name, in the order of the file.
struct Initials {
  std::vector<PartyInitials> parties;
  // Two letters → the parties that have them next to each other, and where.
  std::unordered_map<std::u32string, std::vector<std::pair<std::size_t, std::size_t>>> by_two;
};

// Brackets that explain a short form («(далее – формы ФСН)») inside a sentence: their bytes without the brackets.
struct InlineExplanation {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
};
std::vector<InlineExplanation> inline_explanations(std::string_view text);

}  // namespace mentor

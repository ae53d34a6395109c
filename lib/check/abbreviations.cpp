#include "check/abbreviations.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "check/prose.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

bool is_twin(std::string_view left, std::string_view right) {
  std::u32string a = to_utf32(left);
  std::u32string b = to_utf32(right);
  if (a == b || a.size() != b.size() || a.size() < 3) return false;
  std::size_t differing = 0;
  for (std::size_t i = 0; i < a.size(); ++i) differing += a[i] == b[i] ? 0 : 1;
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b || (differing == 1 && a.size() > 3);
}

// Whether whole words from `at` on begin with these letters, one each.
bool initials_are(const std::vector<ProseWord>& words, std::size_t at, std::u32string_view letters) {
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const std::string word = lower(words[at + i].text);
    if (code_point_at(word, 0).value != letters[i] || code_points(word) < 4) return false;
  }
  return true;
}

}  // namespace

std::map<std::string, std::vector<AbbreviationUse>, std::less<>> abbreviations_used(const Roadmap& roadmap) {
  std::map<std::string, std::vector<AbbreviationUse>, std::less<>> uses;
  for (const RoadmapText& each : texts_of(roadmap)) {
    if (is_all_capitals(each.text->value)) continue;
    for (const ProseWord& word : prose_words(each.text->value))
      if (is_abbreviation(word.text))
        uses[std::string(word.text)].push_back({place_in(*each.text, word.offset, word.text.size()), each.item});
  }
  return uses;
}

const Map<Located<std::string>>::Entry* declared_twin(const Roadmap& roadmap, std::string_view form) {
  for (const auto& entry : roadmap.abbreviations.entries)
    if (is_twin(form, entry.key.value)) return &entry;
  return nullptr;
}

std::vector<InlineExplanation> inline_explanations(std::string_view text) {
  constexpr std::array<std::string_view, 4> openings = {"(далее", "(Далее", "(hereinafter", "(hereafter"};
  std::vector<InlineExplanation> found;
  for (const std::string_view opening : openings)
    for (std::size_t at = text.find(opening); at != std::string_view::npos; at = text.find(opening, at + 1)) {
      const std::size_t end = std::min(text.find(')', at), text.size());
      found.push_back({static_cast<std::uint32_t>(at + 1), static_cast<std::uint32_t>(end - at - 1)});
    }
  return found;
}

std::string guessed_meaning(const Roadmap& roadmap, std::string_view form) {
  const std::u32string letters = to_utf32(lower(form));
  std::string first;
  std::size_t seen = 0;
  for (const PlacedParty& each : parties_of(roadmap)) {
    const std::string_view name = each.member->party.name;
    const std::vector<ProseWord> words = prose_words(name);
    for (std::size_t at = 0; at + letters.size() <= words.size(); ++at) {
      if (!initials_are(words, at, letters)) continue;
      const std::uint32_t end = words[at + letters.size() - 1].end();
      if (++seen == 1) first = name.substr(words[at].offset, end - words[at].offset);
    }
  }
  return seen > 1 ? first : std::string();
}

bool is_explained_inline(const Roadmap& roadmap, std::string_view form) {
  for (const RoadmapText& each : texts_of(roadmap))
    for (const InlineExplanation& inside : inline_explanations(each.text->value)) {
      const std::string_view brackets = std::string_view(each.text->value).substr(inside.offset, inside.length);
      for (const ProseWord& word : prose_words(brackets))
        if (word.text == form) return true;
    }
  return false;
}

}  // namespace mentor

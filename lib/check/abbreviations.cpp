#include "check/abbreviations.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "check/facts.h"
#include "check/prose.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

bool is_twin(std::string_view left, std::string_view right) {
  if (left == right) return false;
  std::size_t letters = 0, differing = 0;
  for (std::size_t i = 0, j = 0; i < left.size() || j < right.size(); ++letters) {
    if (i >= left.size() || j >= right.size()) return false;
    const CodePoint a = code_point_at(left, i), b = code_point_at(right, j);
    differing += a.value == b.value ? 0 : 1;
    i += a.size, j += b.size;
  }
  if (letters < 3 || differing == 0) return false;
  if (differing == 1) return letters > 3;
  const std::u32string a = to_utf32(left), b = to_utf32(right);
  return std::is_permutation(a.begin(), a.end(), b.begin());
}

AbbreviationUses find_abbreviations(const CheckInput& input, const Roadmap& roadmap) {
  AbbreviationUses uses;
  for (const RoadmapText& each : texts_of(input, roadmap)) {
    std::optional<bool> capitals;  // asked for where a word looks like one: few do
    for (const ProseWord& word : each.words)
      if (is_abbreviation(word.text) && !(capitals ? *capitals : *(capitals = is_all_capitals(each.text->value))))
        uses[std::string(word.text)].push_back({place_in(*each.text, word.offset, word.text.size()), each.item});
  }
  return uses;
}

PartyInitials initials_of(std::string_view name) {
  PartyInitials initials{name, prose_words(name), {}};
  for (const ProseWord& word : initials.words) {
    const std::string small = lower(word.text);
    initials.letters += code_points(small) < 4 ? U'\0' : code_point_at(small, 0).value;
  }
  return initials;
}

std::vector<PartyInitials> find_initials(const Roadmap& roadmap) {
  std::vector<PartyInitials> all;
  for (const PlacedParty& each : parties_of(roadmap)) all.push_back(initials_of(each.member->party->name));
  return all;
}

std::set<std::string, std::less<>> find_explained(const CheckInput& input, const Roadmap& roadmap) {
  std::set<std::string, std::less<>> explained;
  for (const RoadmapText& each : texts_of(input, roadmap))
    for (const InlineExplanation& inside : inline_explanations(each.text->value)) {
      const std::string_view brackets = std::string_view(each.text->value).substr(inside.offset, inside.length);
      for (const ProseWord& word : prose_words(brackets)) explained.emplace(word.text);
    }
  return explained;
}

}  // namespace

const AbbreviationUses& abbreviations_used(const CheckInput& input, const Roadmap& roadmap) {
  return input.facts.of(roadmap).abbreviations.get([&] { return find_abbreviations(input, roadmap); });
}

bool same_meaning(std::string_view left, std::string_view right) {
  const auto a = content_words(left);
  const auto b = content_words(right);
  return all_among(a, b) || all_among(b, a);
}

FirstMeanings first_meanings(const Repository& repository) {
  FirstMeanings first;
  const auto add = [&](const Programme& programme, const Map<Located<std::string>>& declared) {
    for (const auto& entry : declared.entries)
      first.try_emplace(entry.key.value, FirstMeaning{&programme, &entry.value});
  };
  for (const Programme& programme : repository.programmes) {
    add(programme, programme.file.abbreviations);
    for (const Roadmap& roadmap : programme.roadmaps) add(programme, roadmap.abbreviations);
  }
  return first;
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

std::string guessed_meaning(const CheckInput& input, const Roadmap& roadmap, std::string_view form) {
  const auto& parties = input.facts.of(roadmap).initials.get([&] { return find_initials(roadmap); });
  const std::u32string letters = to_utf32(lower(form));
  std::string first;
  std::size_t seen = 0;
  for (const PartyInitials& party : parties)
    for (std::size_t at = party.letters.find(letters); at != std::u32string::npos;
         at = party.letters.find(letters, at + 1)) {
      const ProseWord& begin = party.words[at];
      const ProseWord& last = party.words[at + letters.size() - 1];
      if (++seen == 1) first = party.name.substr(begin.offset, last.end() - begin.offset);
    }
  return seen > 1 ? first : std::string();
}

bool is_explained_inline(const CheckInput& input, const Roadmap& roadmap, std::string_view form) {
  return input.facts.of(roadmap).explained.get([&] { return find_explained(input, roadmap); }).contains(form);
}

}  // namespace mentor

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

// What a form has in common with its twins: its letters in order, and itself without one letter, for each of them.
std::vector<std::u32string> likenesses(std::string_view form) {
  const std::u32string letters = to_utf32(form);
  std::vector<std::u32string> all{letters};
  std::ranges::sort(all.front());
  if (letters.size() <= 3) return all;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    all.push_back(letters);
    all.back()[i] = U'\0';
  }
  return all;
}

DeclaredForms find_declared(const Roadmap& roadmap) {
  DeclaredForms forms;
  for (const DeclaredForm& entry : roadmap.abbreviations.entries) {
    forms.by_form.try_emplace(entry.key.value, &entry);
    for (std::u32string& likeness : likenesses(entry.key.value))
      forms.by_likeness[std::move(likeness)].push_back(&entry);
  }
  return forms;
}

const DeclaredForms& declared_forms(const CheckInput& input, const Roadmap& roadmap) {
  return input.facts.of(roadmap).declared.get([&] { return find_declared(roadmap); });
}

bool is_in_capitals(std::string_view word) {
  std::size_t at = 0;
  while (at < word.size()) {
    const auto point = code_point_at(word, at);
    if (!is_upper(point.value)) return false;
    at += point.size;
  }
  return true;
}

// «ПЛАН мероприятий», «ПЛАН РАБОТЫ»: an ordinary word of titles.
bool is_heading_word(std::string_view word) {
  constexpr std::array<std::string_view, 30> words = {
      "план",    "планы", "плана",  "работа", "работы", "карта",  "карты",   "график", "графика", "проект",
      "проекта", "отчет", "отчета", "меры",   "приказ", "состав", "перечня", "список", "задачи",  "цели",
      "цель",    "совет", "совета", "школа",  "школы",  "группа", "группы",  "plan",   "plans",   "report"};
  return std::find(words.begin(), words.end(), fold(word)) != words.end();
}

// Whether the word belongs to a part of a title that is typed in capitals («ДОРОЖНАЯ КАРТА внедрения …»): neighbouring
// words in capitals, one of them longer than short forms are.
bool is_typed_in_capitals(std::string_view title, const std::vector<ProseWord>& words, std::size_t at) {
  constexpr std::size_t longer_than_short_forms = 8;
  if (is_heading_word(words[at].text)) return true;
  const auto goes_on = [&](std::size_t left) {
    const std::string_view between = title.substr(words[left].end(), words[left + 1].offset - words[left].end());
    return between.find_first_not_of(" \n") == std::string_view::npos;
  };
  std::size_t first = at, last = at;
  while (first > 0 && is_in_capitals(words[first - 1].text) && goes_on(first - 1)) --first;
  while (last + 1 < words.size() && is_in_capitals(words[last + 1].text) && goes_on(last)) ++last;
  return last > first && std::any_of(words.begin() + static_cast<std::ptrdiff_t>(first),
                                     words.begin() + static_cast<std::ptrdiff_t>(last) + 1, [](const ProseWord& word) {
                                       return code_points(word.text) >= longer_than_short_forms;
                                     });
}

AbbreviationUses find_abbreviations(const CheckInput& input, const Roadmap& roadmap) {
  AbbreviationUses uses;
  for (const RoadmapText& each : texts_of(input, roadmap)) {
    std::optional<bool> capitals;  // asked for where a word looks like one: few do
    for (std::size_t i = 0; i < each.words.size(); ++i) {
      const ProseWord& word = each.words[i];
      if (is_abbreviation(word.text) && !(capitals ? *capitals : *(capitals = is_all_capitals(each.text->value))) &&
          (each.item || !is_typed_in_capitals(each.text->value, each.words, i)))
        uses[std::string(word.text)].push_back({place_in(*each.text, word.offset, word.text.size()), each.item});
    }
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

Initials find_initials(const Roadmap& roadmap) {
  Initials all;
  for (const PlacedParty& each : parties_of(roadmap)) {
    const PartyInitials& party = all.parties.emplace_back(initials_of(each.member->party->name));
    for (std::size_t at = 0; at + 1 < party.letters.size(); ++at)
      all.by_two[party.letters.substr(at, 2)].emplace_back(all.parties.size() - 1, at);
  }
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

const DeclaredForm* declared_form(const CheckInput& input, const Roadmap& roadmap, std::string_view form) {
  const auto& forms = declared_forms(input, roadmap).by_form;
  const auto found = forms.find(form);
  return found == forms.end() ? nullptr : found->second;
}

const DeclaredForm* declared_twin(const CheckInput& input, const Roadmap& roadmap, std::string_view form) {
  if (roadmap.abbreviations.entries.empty()) return nullptr;
  const auto& forms = declared_forms(input, roadmap).by_likeness;
  const DeclaredForm* first = nullptr;
  for (const std::u32string& likeness : likenesses(form)) {
    const auto alike = forms.find(likeness);
    if (alike == forms.end()) continue;
    const auto twin =
        std::ranges::find_if(alike->second, [&](const auto* each) { return is_twin(form, each->key.value); });
    if (twin != alike->second.end() && (!first || *twin < first)) first = *twin;
  }
  return first;
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
  const Initials& initials = input.facts.of(roadmap).initials.get([&] { return find_initials(roadmap); });
  const std::u32string letters = to_utf32(lower(form));
  const auto begins = initials.by_two.find(letters.substr(0, 2));
  if (begins == initials.by_two.end()) return {};
  std::string first;
  for (const auto& [number, at] : begins->second) {
    const PartyInitials& party = initials.parties[number];
    if (party.letters.compare(at, letters.size(), letters) != 0) continue;
    if (!first.empty()) return first;
    const ProseWord& last = party.words[at + letters.size() - 1];
    first = party.name.substr(party.words[at].offset, last.end() - party.words[at].offset);
  }
  return {};
}

bool is_explained_inline(const CheckInput& input, const Roadmap& roadmap, std::string_view form) {
  return input.facts.of(roadmap).explained.get([&] { return find_explained(input, roadmap); }).contains(form);
}

}  // namespace mentor

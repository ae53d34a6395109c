#include <algorithm>

#include "base/utf8.h"
#include "unicode/fold.h"
#include "unicode/known_words.h"
#include "unicode/word_distance.h"

namespace mentor {

namespace {

// Nobody mistypes a word longer than this into a known one; without a bound two hostile ids would take minutes.
constexpr std::size_t longest_word = 200;

bool may_be_near(std::size_t left, std::size_t right, std::size_t limit) {
  return std::max(left, right) <= longest_word && std::max(left, right) - std::min(left, right) <= limit;
}

// Twins before folding: the capital «В» looks like B, the small one like nothing.
std::string looks(std::string_view word) { return fold(to_latin_look_alikes(word)); }

Argument script(char32_t letter) {
  return letter < 0x400 ? Argument("Latin", "латиница") : Argument("Cyrillic", "кириллица");
}

// The letters of `word` that only look like those of `meant`, once each; those of a mixed word where the two differ in
// other ways too.
std::vector<LookAlike> confused(std::string_view word, const std::optional<std::string>& meant) {
  if (!meant || looks(word) != looks(*meant)) return find_look_alikes(word);
  const std::u32string written = to_utf32(word), right = to_utf32(*meant);
  std::vector<LookAlike> letters;
  for (std::size_t i = 0; i < std::min(written.size(), right.size()); ++i)
    if (fold(to_utf8({&written[i], 1})) != fold(to_utf8({&right[i], 1})))
      letters.push_back({0, 0, written[i], right[i]});
  return letters;
}

std::string quoted_letters(const std::vector<LookAlike>& letters, std::string_view open, std::string_view close) {
  std::vector<char32_t> shown;
  std::string text;
  for (const LookAlike& letter : letters) {
    if (std::find(shown.begin(), shown.end(), letter.found) != shown.end()) continue;
    shown.push_back(letter.found);
    if (!text.empty()) text += ", ";
    text.append(open);
    append_utf8(text, letter.found);
    text.append(close);
  }
  return text;
}

bool one_letter(const std::vector<LookAlike>& letters) {
  return std::all_of(letters.begin(), letters.end(), [&](const LookAlike& l) { return l.found == letters[0].found; });
}

constexpr Text only_meant = {"did you mean “{0}”?", "возможно, имелось в виду «{0}»?"};
constexpr Text only_letter = {"the letter “{1}” ({2}) stands where “{3}” ({4}) is meant",
                              "буква «{1}» ({2}) стоит там, где нужна «{3}» ({4})"};
constexpr Text meant_and_letter = {
    "did you mean “{0}”? the letter “{1}” ({2}) stands where “{3}” ({4}) is meant",
    "возможно, имелось в виду «{0}»? буква «{1}» ({2}) стоит там, где нужна «{3}» ({4})"};
constexpr Text only_letters = {"the letters {1} ({2}) stand where the ones that look the same ({3}) are meant",
                               "буквы {1} ({2}) стоят там, где нужны такие же на вид ({3})"};
constexpr Text meant_and_letters = {
    "did you mean “{0}”? the letters {1} ({2}) stand where the ones that look the same ({3}) are meant",
    "возможно, имелось в виду «{0}»? буквы {1} ({2}) стоят там, где нужны такие же на вид ({3})"};

Message with_letters(const std::optional<std::string>& meant, const std::vector<LookAlike>& letters) {
  const LookAlike& first = letters.front();
  const Argument word(meant.value_or(""));
  if (one_letter(letters))
    return {meant ? meant_and_letter : only_letter,
            {word, to_utf8({&first.found, 1}), script(first.found), to_utf8({&first.meant, 1}), script(first.meant)}};
  const Argument list(quoted_letters(letters, "“", "”"), quoted_letters(letters, "«", "»"));
  return {meant ? meant_and_letters : only_letters, {word, list, script(first.found), script(first.meant)}};
}

}  // namespace

KnownWords::KnownWords(std::vector<std::string_view> words) : words_(std::move(words)) {
  folded_.reserve(words_.size());
  by_look_.reserve(words_.size());
  for (std::size_t i = 0; i < words_.size(); ++i) {
    by_look_.try_emplace(looks(words_[i]), i);
    folded_.push_back(to_utf32(fold(words_[i])));
    by_length_[folded_.back().size()].push_back(i);
  }
}

std::optional<std::string_view> KnownWords::looking_like(const std::string& look) const {
  const auto found = by_look_.find(look);
  return found == by_look_.end() ? std::nullopt : std::optional(words_[found->second]);
}

std::optional<KnownWords::Near> KnownWords::near(const WordDistance& written, std::size_t below) const {
  std::optional<std::size_t> best;
  for (const auto& [length, words] : by_length_) {
    const std::size_t longer = std::max(length, written.length());
    const std::size_t limit = std::max<std::size_t>(1, longer / 3);
    if (!may_be_near(length, written.length(), limit)) continue;
    for (const std::size_t i : words) {
      const std::size_t steps = written.to(folded_[i]);
      if (steps > limit || steps >= longer || steps > below || (steps == below && (!best || *best < i))) continue;
      best = i;
      below = steps;
    }
  }
  return best ? std::optional(Near{words_[*best], below}) : std::nullopt;
}

std::optional<std::string> nearest(std::string_view word, std::initializer_list<const KnownWords*> lists) {
  const std::string look = looks(word);
  for (const KnownWords* known : lists)
    if (const auto same = known->looking_like(look)) return std::string(*same);
  const std::u32string written = to_utf32(fold(word));
  if (written.size() > longest_word) return std::nullopt;
  const WordDistance distance(written);
  std::optional<KnownWords::Near> best;
  for (const KnownWords* known : lists)
    if (const auto near = known->near(distance, best ? best->steps : longest_word)) best = near;
  return best ? std::optional(std::string(best->word)) : std::nullopt;
}

std::optional<std::string> nearest(std::string_view word, std::span<const std::string_view> known) {
  const KnownWords words({known.begin(), known.end()});
  return nearest(word, {&words});
}

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& known) {
  return nearest(word, std::vector<std::string_view>(known.begin(), known.end()));
}

Message did_you_mean(std::string_view word, std::initializer_list<const KnownWords*> lists) {
  const std::optional<std::string> meant = nearest(word, lists);
  const std::vector<LookAlike> letters = confused(word, meant);
  if (!letters.empty()) return with_letters(meant, letters);
  return meant ? Message{only_meant, {*meant}} : Message{};
}

Message did_you_mean(std::string_view word, std::span<const std::string_view> known) {
  const KnownWords words({known.begin(), known.end()});
  return did_you_mean(word, {&words});
}

Message did_you_mean(std::string_view word, const std::vector<std::string>& known) {
  return did_you_mean(word, std::vector<std::string_view>(known.begin(), known.end()));
}

}  // namespace mentor

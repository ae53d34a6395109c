#include <algorithm>
#include <numeric>

#include "base/utf8.h"
#include "unicode/fold.h"
#include "unicode/known_words.h"
#include "unicode/near_beginnings.h"
#include "unicode/word_distance.h"

namespace mentor {

namespace {

// Nobody mistypes a word longer than this into a known one; without a bound two hostile ids would take minutes.
constexpr std::size_t longest_word = 200;

bool may_be_near(std::size_t left, std::size_t right, std::size_t limit) {
  return std::max(left, right) <= longest_word && std::max(left, right) - std::min(left, right) <= limit;
}

// How many code points the folded word has, where that can be told without folding it: of letters, digits and signs of
// Russian and English text with single spaces.
std::optional<std::size_t> usual_length(std::string_view word) {
  std::size_t length = 0;
  for (std::size_t i = 0; i < word.size(); ++i, ++length) {
    const auto byte = static_cast<unsigned char>(word[i]);
    const bool doubled = byte == ' ' && i > 0 && word[i - 1] == ' ';
    if (byte < 0x80 && (byte < ' ' || doubled)) return std::nullopt;
    if (byte < 0x80) continue;
    const auto second = i + 1 < word.size() ? static_cast<unsigned char>(word[i + 1]) : 0U;
    const bool cyrillic = (byte == 0xD0 || byte == 0xD1) && (second & 0xC0U) == 0x80 && (byte == 0xD0 || second < 0xA0);
    if (!cyrillic) return std::nullopt;
    ++i;
  }
  return length;
}

// Twins before folding: the capital «В» looks like B, the small one like nothing.
std::string looks(std::string_view word) { return fold(to_latin_look_alikes(word)); }

// Whether the first letters look the same: nearly all words are told so to look like others.
bool may_look_like(std::string_view word, std::string_view look) {
  if (word.empty() || look.empty()) return word.empty() == look.empty();
  return look.starts_with(looks(word.substr(0, code_point_at(word, 0).size)));
}

// What is prepared for many questions takes longer than a few answers.
constexpr std::size_t few_questions = 4;

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

KnownWords::KnownWords(std::vector<std::string_view> words, Order order) : order_(order), words_(std::move(words)) {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    std::optional<std::size_t> length = usual_length(words_[i]);
    const bool usual = length.has_value();
    if (!usual) {
      const auto [known, is_new] = unusual_.try_emplace(looks(words_[i]), i);
      if (!is_new && is_first(i, known->second)) known->second = i;
      length = code_points(fold(words_[i]));
    }
    Bucket& bucket = by_length_[*length];
    bucket.words.push_back(i);
    bucket.usual = bucket.usual && usual;
  }
}

bool KnownWords::is_first(std::size_t left, std::size_t right) const {
  return order_ == Order::given ? left < right : words_[left] < words_[right];
}

// Keeps the folds of its words; false while it was not asked often enough for that to be worth it.
bool KnownWords::prepare(const Bucket& bucket) const {
  if (!bucket.folded.empty()) return true;
  if (++bucket.asked_near <= few_questions) return false;
  for (const std::size_t i : bucket.words) bucket.folded.push_back(to_utf32(fold(words_[i])));
  bucket.by_letters.resize(bucket.folded.size());
  std::iota(bucket.by_letters.begin(), bucket.by_letters.end(), std::size_t{0});
  std::ranges::sort(bucket.by_letters, {}, [&](std::size_t at) -> const auto& { return bucket.folded[at]; });
  return true;
}

std::optional<std::size_t> KnownWords::find_look(const Bucket& bucket, const std::string& look) const {
  std::optional<std::size_t> first;
  if (++bucket.asked_look <= few_questions) {
    for (const std::size_t i : bucket.words)
      if (may_look_like(words_[i], look) && looks(words_[i]) == look && (!first || is_first(i, *first))) first = i;
    return first;
  }
  if (bucket.by_look.empty())
    for (const std::size_t i : bucket.words) {
      const auto [known, is_new] = bucket.by_look.try_emplace(looks(words_[i]), i);
      if (!is_new && is_first(i, known->second)) known->second = i;
    }
  const auto found = bucket.by_look.find(look);
  return found == bucket.by_look.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::string_view> KnownWords::looking_like(const std::string& look) const {
  std::optional<std::size_t> first;
  if (const auto bucket = by_length_.find(code_points(look)); bucket != by_length_.end())
    first = find_look(bucket->second, look);
  if (const auto found = unusual_.find(look); found != unusual_.end() && (!first || is_first(found->second, *first)))
    first = found->second;
  return first ? std::optional(words_[*first]) : std::nullopt;
}

void KnownWords::offer(std::size_t word, std::size_t steps, const Asked& asked, Best& best) const {
  if (steps > asked.limit || steps >= asked.longer || !best.is_nearer(steps)) return;
  if (best.word && steps == best.below && is_first(*best.word, word)) return;
  best = {word, steps};
}

// At most few_steps away. One step first: there are far fewer such words than of two.
void KnownWords::look_closely(const WordDistance& written, const Asked& asked, Best& best) const {
  const Bucket& bucket = *asked.bucket;
  NearPlaces near;
  for (std::size_t most = 1; most <= few_steps && near.places.empty(); ++most)
    near = nearest_by_beginnings(written.word(), bucket.folded, bucket.by_letters,
                                 std::min({asked.limit, best.below, most}));
  for (const std::size_t place : near.places) offer(bucket.words[place], near.steps, asked, best);
}

// At any distance that counts.
void KnownWords::look_far(const WordDistance& written, const Asked& asked, Best& best) const {
  const Bucket& bucket = *asked.bucket;
  if (asked.is_prepared && !(asked.limit > few_steps && best.is_nearer(few_steps + 1))) return;
  for (std::size_t at = 0; at < bucket.words.size(); ++at) {
    const std::size_t i = bucket.words[at];
    if (!asked.is_prepared && bucket.usual && written.least_to(words_[i]) > std::min(asked.limit, best.below)) continue;
    offer(i, written.to(asked.is_prepared ? bucket.folded[at] : to_utf32(fold(words_[i]))), asked, best);
  }
}

std::optional<KnownWords::Near> KnownWords::near(const WordDistance& written, std::size_t below) const {
  std::vector<Asked> asked;
  for (const auto& [length, bucket] : by_length_) {
    const std::size_t longer = std::max(length, written.length());
    const std::size_t limit = std::max<std::size_t>(1, longer / 3);
    if (may_be_near(length, written.length(), limit)) asked.push_back({&bucket, longer, limit, prepare(bucket)});
  }
  Best best{std::nullopt, below};
  for (const Asked& each : asked)
    if (each.is_prepared) look_closely(written, each, best);
  for (const Asked& each : asked) look_far(written, each, best);
  return best.word ? std::optional(Near{words_[*best.word], best.below}) : std::nullopt;
}

std::optional<std::string> nearest(std::string_view word, std::initializer_list<const KnownWords*> lists,
                                   std::size_t most) {
  const std::string look = looks(word);
  for (const KnownWords* known : lists)
    if (const auto same = known->looking_like(look)) return std::string(*same);
  const std::u32string written = to_utf32(fold(word));
  if (written.size() > longest_word) return std::nullopt;
  const WordDistance distance(written);
  std::optional<KnownWords::Near> best;
  for (const KnownWords* known : lists)
    if (const auto near = known->near(distance, best ? best->steps : most + 1)) best = near;
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
  return did_you_mean_word(word, nearest(word, lists));
}

Message did_you_mean_word(std::string_view word, const std::optional<std::string>& meant) {
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

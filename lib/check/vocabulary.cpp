#include "check/vocabulary.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "check/prose.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// What forms of the long words begin with.
constexpr std::array<std::u32string_view, 44> stems = {
    U"наставничеств",     U"наставляем",    U"координирован",  U"координаци",       U"персонализированн",
    U"персонифицированн", U"мониторинг",    U"сопровожден",    U"дистанционн",      U"распорядительн",
    U"методическ",        U"методологи",    U"образовательн",  U"муниципальн",      U"региональн",
    U"реализаци",         U"эффективност",  U"формирован",     U"утвержден",        U"организаци",
    U"ответственн",       U"мероприят",     U"руководител",    U"педагогическ",     U"профессиональн",
    U"консультаци",       U"компетентност", U"результат",      U"информационн",     U"обеспечен",
    U"взаимодейств",      U"индивидуальн",  U"распоряжен",     U"анкетирован",      U"квалификаци",
    U"рефлекси",          U"психологическ", U"просветительск", U"нормативн",        U"специалист",
    U"популяризаци",      U"аттестаци",     U"согласован",     U"общеобразовательн"};
constexpr std::size_t sure_end = 3;

// Short words that begin nothing else; for what was typed on the wrong keyboard.
constexpr std::array<std::u32string_view, 30> short_words = {
    U"приказ",  U"протокол", U"план",    U"школа",  U"школы",  U"директор", U"куратор", U"наставник",
    U"ученик",  U"педагог",  U"учитель", U"отчет",  U"анкета", U"список",   U"договор", U"программа",
    U"встреча", U"обучение", U"итоги",   U"график", U"сайт",   U"база",     U"банк",    U"сентябрь",
    U"октябрь", U"ноябрь",   U"декабрь", U"январь", U"меня",   U"все"};
constexpr std::array<std::u32string_view, 18> latin_words = {
    U"excel", U"word", U"email", U"online", U"zoom",   U"telegram", U"whatsapp",  U"google", U"https",
    U"docx",  U"xlsx", U"teams", U"mentor", U"moodle", U"youtube",  U"vkontakte", U"skype",  U"drive"};

// The same keys of the two keyboards, letter by letter; «хъжэбю» stand on signs, which end a word.
constexpr std::u32string_view latin_keys = U"qwertyuiopasdfghjklzxcvbnm";
constexpr std::u32string_view russian_keys = U"йцукенгшщзфывапролдячсмить";

std::u32string swapped(std::u32string word, std::u32string_view from, std::u32string_view to) {
  for (char32_t& letter : word) {
    const std::size_t key = from.find(letter);
    if (key == std::u32string_view::npos) return {};
    letter = to[key];
  }
  return word;
}

bool has_any(std::u32string_view word, std::u32string_view letters) {
  return word.find_first_of(letters) != std::u32string_view::npos;
}

bool is_one_slip(std::u32string_view left, std::u32string_view right) {
  const std::size_t least = std::min(left.size(), right.size());
  std::size_t at = 0;
  while (at < least && left[at] == right[at]) ++at;
  if (left.size() == right.size()) {
    if (at == least) return false;
    if (left.substr(at + 1) == right.substr(at + 1)) return true;
    return at + 1 < least && left[at] == right[at + 1] && left[at + 1] == right[at] &&
           left.substr(at + 2) == right.substr(at + 2);
  }
  return left.size() < right.size() ? left.substr(at) == right.substr(at + 1) : left.substr(at + 1) == right.substr(at);
}

// How many letters of the word stand in the place of the stem; 0 where it is not a slip of it.
std::size_t slip_of(std::u32string_view word, std::u32string_view stem) {
  if (word.empty() || word.front() != stem.front()) return 0;
  for (std::size_t size = stem.size() - 1; size <= stem.size() + 1 && size <= word.size(); ++size) {
    const std::u32string_view part = word.substr(0, size);
    if (part.ends_with(stem.substr(stem.size() - sure_end)) && is_one_slip(part, stem)) return size;
  }
  return 0;
}

// «учсуд»: "excel".
std::optional<std::string> english_word_in_russian_letters(std::string_view word, std::uint32_t number) {
  static const std::vector<std::string> written = [] {
    std::vector<std::string> all;
    for (const std::u32string_view each : latin_words)
      all.push_back(to_utf8(swapped(std::u32string(each), latin_keys, russian_keys)));
    return all;
  }();
  static const std::vector<std::uint32_t> numbers = [] {
    std::vector<std::uint32_t> all;
    for (const std::string& each : written) all.push_back(folded_number(each));
    return all;
  }();
  // Nearly every word is told by its number to be none of them.
  if (number != 0 && std::find(numbers.begin(), numbers.end(), number) == numbers.end()) return std::nullopt;
  const std::string small = lower(word);
  const auto found = std::find(written.begin(), written.end(), small);
  if (found == written.end()) return std::nullopt;
  return to_utf8(latin_words.at(static_cast<std::size_t>(found - written.begin())));
}

bool is_of_the_field(std::u32string_view word) {
  const auto begins = [&](std::u32string_view stem) { return word.starts_with(stem); };
  return std::any_of(stems.begin(), stems.end(), begins) ||
         std::find(short_words.begin(), short_words.end(), word) != short_words.end();
}

}  // namespace

bool may_be_misspelt(std::string_view word) { return word.size() >= 14; }  // seven letters of two bytes

std::optional<std::string> misspelt(std::string_view word) {
  if (!may_be_misspelt(word) || is_abbreviation(word)) return std::nullopt;
  const std::u32string folded = to_utf32(fold(word));
  if (folded.size() != code_points(word)) return std::nullopt;
  for (const std::u32string_view stem : stems)
    if (folded.starts_with(stem)) return std::nullopt;
  for (const std::u32string_view stem : stems)
    if (const std::size_t size = slip_of(folded, stem)) {
      const std::u32string written = to_utf32(word);
      std::u32string right(stem);
      right.front() = written.front();
      return to_utf8(right + written.substr(size));
    }
  return std::nullopt;
}

std::optional<std::string> typed_on_wrong_keyboard(std::string_view word) {
  return typed_on_wrong_keyboard(word, folded_number(word));
}

std::optional<std::string> typed_on_wrong_keyboard(std::string_view word, std::uint32_t folded) {
  // Of words in Russian letters only these few are looked for.
  if (!word.empty() && static_cast<unsigned char>(word[0]) >= 0x80)
    return english_word_in_russian_letters(word, folded);
  const std::u32string small = to_utf32(lower(word));
  const bool is_latin = std::find(latin_words.begin(), latin_words.end(), small) != latin_words.end();
  if (small.size() < 4 || is_latin) return std::nullopt;
  const std::u32string russian = swapped(small, latin_keys, russian_keys);
  if (russian.empty()) return std::nullopt;
  const bool speechless = small.size() > 4 && small == to_utf32(word) && !has_any(small, U"aeiouy") &&
                          has_any(russian, U"аеиоуыэюя") && !has_any(russian.substr(0, 1), U"ьъы");
  return speechless || is_of_the_field(russian) ? std::optional(to_utf8(russian)) : std::nullopt;
}

}  // namespace mentor

#include "deadline/mend.h"

#include <algorithm>
#include <array>

namespace mentor {

namespace {

using Kind = PhraseToken::Kind;
using Tokens = std::vector<PhraseToken>;

constexpr std::size_t longest_word = 40;

bool is_unknown(const PhraseToken& token) { return token.kind == Kind::word && token.meanings.empty(); }

void erase(Tokens& tokens, std::size_t at, std::size_t count) {
  const auto first = tokens.begin() + static_cast<std::ptrdiff_t>(at);
  tokens.erase(first, first + static_cast<std::ptrdiff_t>(count));
}

// The tokens from `at` to `last` become one word.
void join(Tokens& tokens, std::size_t at, std::size_t last, std::string text) {
  PhraseToken& word = tokens[at];
  word.length = tokens[last].offset + tokens[last].length - word.offset;
  word.meanings = meanings_of(text);
  word.text = std::move(text);
  erase(tokens, at + 1, last - at);
}

// A word and the rest of it: on the next line, with or without a hyphen, or parted by a space where neither half is
// one.
bool join_broken(Tokens& tokens, std::size_t at) {
  if (tokens[at].kind != Kind::word) return false;
  const bool hyphen = at + 1 < tokens.size() && tokens[at + 1].kind == Kind::dash;
  const std::size_t second = at + (hyphen ? 2 : 1);
  if (second >= tokens.size() || tokens[second].kind != Kind::word) return false;
  const bool line = tokens[second].line_before;
  const bool first_unknown = is_unknown(tokens[at]), second_unknown = is_unknown(tokens[second]);
  if (line ? !first_unknown && !second_unknown : hyphen || !first_unknown || !second_unknown) return false;
  std::string text = tokens[at].text + tokens[second].text;
  if (text.size() > longest_word || meanings_of(text).empty()) return false;
  join(tokens, at, second, std::move(text));
  return true;
}

bool starts_character(std::string_view text, std::size_t at) {
  return (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

// «учебныйгод», «течениегода»: two words that are known, the shorter of two letters at least.
bool part_glued(Tokens& tokens, std::size_t at) {
  const std::string text = tokens[at].text;
  if (!is_unknown(tokens[at]) || text.size() < 8 || text.size() > longest_word) return false;
  for (std::size_t cut = 4; cut + 4 <= text.size(); ++cut) {
    if (!starts_character(text, cut)) continue;
    const auto first = meanings_of(std::string_view(text).substr(0, cut)), second = meanings_of(text.substr(cut));
    // «трехдневный» is one word.
    if (first.empty() || second.empty() || second.front().term == Term::day_span) continue;
    PhraseToken rest = tokens[at];
    tokens[at].text = text.substr(0, cut);
    tokens[at].meanings = first;
    rest.text = text.substr(cut);
    rest.meanings = second;
    rest.space_before = true;
    rest.line_before = false;
    tokens.insert(tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(rest));
    return true;
  }
  return false;
}

// «т. г.», «с.г.», "w.e.f.", "c.o.b.": letters with stops that are one word.
bool join_letters(Tokens& tokens, std::size_t at, std::string_view phrase) {
  static constexpr std::array<std::string_view, 6> words{"тг", "сг", "wef", "cob", "eod", "asap"};
  if (tokens[at].text.size() > 2) return false;
  for (const std::string_view word : words) {
    if (!word.starts_with(tokens[at].text)) continue;
    std::string text;
    std::size_t last = at;
    for (; last < tokens.size() && tokens[last].kind == Kind::word && text.size() < word.size(); ++last) {
      text += tokens[last].text;
      const std::size_t end = tokens[last].offset + tokens[last].length;
      const bool stop = end < phrase.size() && phrase[end] == '.';
      if (text.size() < word.size() && !stop) break;
    }
    if (text != word || last - at < 2) continue;
    join(tokens, at, last - 1, std::string(word));
    return true;
  }
  return false;
}

// "30 th", «1 го»: only where the letters are no word of their own.
bool take_loose_ending(Tokens& tokens, std::size_t at) {
  static constexpr std::array<std::string_view, 9> endings{"st", "nd", "rd", "th", "го", "ого", "ое", "ая", "ый"};
  if (tokens[at].kind != Kind::number || tokens[at].ordinal || at + 1 >= tokens.size()) return false;
  const PhraseToken& ending = tokens[at + 1];
  if (!is_unknown(ending) || std::ranges::find(endings, ending.text) == endings.end()) return false;
  tokens[at].ordinal = true;
  tokens[at].length = ending.offset + ending.length - tokens[at].offset;
  erase(tokens, at + 1, 1);
  return true;
}

bool is_number_of(const Tokens& tokens, std::size_t at, int fewest, int most) {
  return at < tokens.size() && tokens[at].kind == Kind::number && tokens[at].digits >= fewest &&
         tokens[at].digits <= most;
}

bool is_tight_comma(const Tokens& tokens, std::size_t at) {
  return tokens[at].kind == Kind::comma && tokens[at].value == 0 && !tokens[at].space_before &&
         !tokens[at + 1].space_before;
}

// «01,10,2022»: commas typed for dots.
bool is_comma_date(const Tokens& tokens, std::size_t at) {
  return is_number_of(tokens, at, 1, 2) && is_number_of(tokens, at + 2, 2, 2) && is_number_of(tokens, at + 4, 4, 4) &&
         is_tight_comma(tokens, at + 1) && is_tight_comma(tokens, at + 3);
}

}  // namespace

void mend(PhraseTokens& phrase_tokens, std::string_view phrase) {
  Tokens& tokens = phrase_tokens.tokens;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    while (join_broken(tokens, at)) continue;
    if (tokens[at].kind == Kind::word) {
      join_letters(tokens, at, phrase);
      part_glued(tokens, at);
    } else if (is_comma_date(tokens, at)) {
      tokens[at + 1].kind = tokens[at + 3].kind = Kind::dot;
      phrase_tokens.notes.push_back(
          {{"the commas between the numbers were read as dots", "запятые между числами прочитаны как точки"}, {}});
    } else {
      take_loose_ending(tokens, at);
    }
  }
}

}  // namespace mentor

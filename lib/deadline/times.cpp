#include "deadline/times.h"

#include <algorithm>
#include <array>

namespace mentor {

namespace {

using Kind = PhraseToken::Kind;
using Tokens = std::vector<PhraseToken>;

bool has(const PhraseToken& token, Term term) {
  return std::ranges::any_of(token.meanings, [&](const Meaning& meaning) { return meaning.term == term; });
}

bool is_hour_word(const Tokens& tokens, std::size_t at) { return at < tokens.size() && has(tokens[at], Term::hour); }

// "10 a.m.": the letters «a» and «m» as two words.
std::size_t hour_words(const Tokens& tokens, std::size_t at) {
  if (is_hour_word(tokens, at)) return 1;
  const bool split = at + 1 < tokens.size() && (tokens[at].text == "a" || tokens[at].text == "p") &&
                     (tokens[at + 1].text == "m" || tokens[at + 1].text == "м");
  return split ? 2 : 0;
}

bool is_small(const Tokens& tokens, std::size_t at, int most) {
  return at < tokens.size() && tokens[at].kind == Kind::number && tokens[at].digits > 0 && tokens[at].digits <= 2 &&
         tokens[at].value <= most;
}

// "CET", «мск» behind a time.
std::size_t zone_length(const Tokens& tokens, std::size_t at) {
  static constexpr std::string_view zones[] = {"cet", "cest", "gmt", "bst", "utc", "est", "edt", "pst", "msk", "мск"};
  return at < tokens.size() && std::ranges::find(zones, tokens[at].text) != std::end(zones) ? 1 : 0;
}

// «до конца дня», "close of business", «в первой половине дня», "noon": parts of a day in words.
std::size_t part_of_day_length(const Tokens& tokens, std::size_t at) {
  using Words = std::array<std::string_view, 4>;
  static constexpr Words phrases[] = {{"close", "of", "business", ""},
                                      {"close", "of", "play", ""},
                                      {"end", "of", "day", ""},
                                      {"end", "of", "play", ""},
                                      {"end", "of", "business", ""},
                                      {"cob", "", "", ""},
                                      {"eod", "", "", ""},
                                      {"noon", "", "", ""},
                                      {"midday", "", "", ""},
                                      {"midnight", "", "", ""},
                                      {"конца", "рабочего", "дня", ""},
                                      {"конца", "дня", "", ""},
                                      {"первой", "половине", "дня", ""},
                                      {"второй", "половине", "дня", ""},
                                      {"первая", "половина", "дня", ""},
                                      {"вторая", "половина", "дня", ""},
                                      {"первую", "половину", "дня", ""},
                                      {"вторую", "половину", "дня", ""}};
  // Few words begin as these do; the others need no comparing.
  static constexpr std::string_view beginnings = "cemn\xD0\xBA\xD0\xBF\xD0\xB2";
  const std::string& first = tokens[at].text;
  if (first.size() < 3 || beginnings.find(first.front()) == std::string_view::npos) return 0;
  for (const Words& words : phrases) {
    std::size_t length = 0;
    while (length < words.size() && !words[length].empty() && at + length < tokens.size() &&
           tokens[at + length].text == words[length])
      ++length;
    if (length == words.size() || words[length].empty()) return length;
  }
  return 0;
}

// Number of tokens that make a time of day at `at`; 0 where there is none.
std::size_t time_length(const Tokens& tokens, std::size_t at) {
  if (const std::size_t part = part_of_day_length(tokens, at)) return part;
  if (!is_small(tokens, at, 24)) return 0;
  const std::size_t words = hour_words(tokens, at + 1);
  if (words > 0) return 1 + words;
  if (!is_small(tokens, at + 2, 59) || tokens[at + 2].digits != 2 || tokens[at + 2].space_before) return 0;
  const std::size_t after = hour_words(tokens, at + 3);
  if (tokens[at + 1].kind == Kind::colon) return 3 + after;
  // There is no month 00: «10.00» is a time even without «часов».
  const bool round = tokens[at + 2].value == 0 && (at + 3 >= tokens.size() || tokens[at + 3].kind != Kind::dot);
  return tokens[at + 1].kind == Kind::dot && (after > 0 || round) ? 3 + after : 0;
}

bool is_length(const Tokens& tokens, std::size_t at) {
  static constexpr std::string_view words[] = {"within", "through", "через", "спустя", "every", "каждые", "за"};
  if (at == 0) return false;
  const PhraseToken& before = tokens[at - 1];
  return has(before, Term::during) || std::ranges::find(words, before.text) != std::end(words);
}

// The end of a stretch of time «10:00 – 12:00», «10:00 до 12:00».
std::size_t stretch_end(const Tokens& tokens, std::size_t end) {
  if (end >= tokens.size()) return end;
  const PhraseToken& link = tokens[end];
  if (link.kind != Kind::dash && !has(link, Term::to) && !has(link, Term::until)) return end;
  const std::size_t second = time_length(tokens, end + 1);
  return second > 0 ? end + 1 + second : end;
}

// "3.30–4.30 pm": the word stands behind the second one only.
std::size_t stretch_length(const Tokens& tokens, std::size_t at) {
  const bool first = is_small(tokens, at, 24) && is_small(tokens, at + 2, 59) && tokens[at + 2].digits == 2 &&
                     (tokens[at + 1].kind == Kind::dot || tokens[at + 1].kind == Kind::colon);
  if (!first || at + 3 >= tokens.size() || tokens[at + 3].kind != Kind::dash) return 0;
  const std::size_t second = time_length(tokens, at + 4);
  return second > 3 ? 4 + second : 0;
}

}  // namespace

bool drop_times(Tokens& tokens) {
  bool found = false;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    std::size_t length = std::max(time_length(tokens, at), stretch_length(tokens, at));
    if (length == 0 || is_length(tokens, at)) continue;
    length += zone_length(tokens, at + length);
    const std::size_t end = stretch_end(tokens, at + length);
    const bool stretch = end > at + length;
    std::size_t begin = at;
    // «до 15:00 13.10.2021» keeps its «до», which speaks of the day as well; "by noon on Friday" its "by".
    if (begin > 0 && (has(tokens[begin - 1], Term::in) || (stretch && has(tokens[begin - 1], Term::from)))) --begin;
    tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                 tokens.begin() + static_cast<std::ptrdiff_t>(end));
    found = true;
    at = begin == 0 ? 0 : begin - 1;
  }
  return found;
}

}  // namespace mentor

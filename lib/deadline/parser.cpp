#include "deadline/parser.h"

#include <algorithm>
#include <array>

#include "deadline/compose.h"
#include "deadline/exprs.h"
#include "deadline/pieces.h"
#include "deadline/special.h"
#include "deadline/suggest.h"

namespace mentor {

namespace {

using Kind = PhraseToken::Kind;

// Words that stand for "nothing is said".
bool says_nothing(const std::vector<PhraseToken>& tokens) {
  static constexpr std::array<std::string_view, 7> words{"нет", "tbd", "tbc", "tba", "none", "отсутствует", "na"};
  std::string joined;
  for (const PhraseToken& token : tokens) {
    if (token.kind == Kind::blank) return true;
    if (token.kind == Kind::other) return false;
    if (token.kind == Kind::number) return false;
    joined += token.kind == Kind::word ? token.text : token.kind == Kind::slash ? "/" : "";
  }
  return joined.empty() || joined == "/" || joined == "n/a" || joined == "н/д" || joined == "б/с" ||
         std::ranges::find(words, joined) != words.end();
}

bool has_blank(const std::vector<PhraseToken>& tokens) {
  return std::ranges::any_of(tokens, [](const PhraseToken& token) { return token.kind == Kind::blank; });
}

// «1 этап: …», «Этап II (…)», "Phase 2 – …".
bool skip_stage(PhraseCursor& cursor) {
  const std::size_t start = cursor.at;
  cursor.take(Term::in);
  const bool before = read_ordinal(cursor).has_value();
  const bool stage = cursor.take(Term::stage);
  const bool behind = stage && !before && read_ordinal(cursor).has_value();
  const bool mark = cursor.is(Kind::colon) || cursor.is(Kind::dash) || cursor.is(Kind::comma);
  if (stage && (before || behind) && mark && !cursor.is(Kind::end, 1)) {
    if (!cursor.is(Kind::comma)) ++cursor.at;
    return true;
  }
  cursor.at = start;
  return false;
}

// "to be completed by …".
bool skip_to_be_done(PhraseCursor& cursor) {
  static constexpr std::array<std::string_view, 8> done{"completed", "done",      "finished", "submitted",
                                                        "held",      "delivered", "reviewed", "achieved"};
  const std::size_t start = cursor.at;
  cursor.take_word("to");
  cursor.take_word("be");
  if (std::ranges::find(done, cursor.peek().text) != done.end()) {
    ++cursor.at;
    return true;
  }
  cursor.at = start;
  return false;
}

// «Срок исполнения: …», "Deadline: …".
void skip_title(PhraseCursor& cursor) {
  if (skip_stage(cursor) || skip_to_be_done(cursor)) return;
  const std::size_t start = cursor.at;
  if (!cursor.take(Term::due_word)) return;
  while (cursor.take(Term::due_word) || cursor.take(Term::due_tail)) continue;
  if (cursor.take(Kind::colon) || cursor.take(Kind::dash) || cursor.is(Term::until) || cursor.is(Term::negation) ||
      cursor.is(Term::in) || cursor.is(Term::from) || cursor.is(Kind::number) || cursor.is(Term::month))
    return;
  PhraseCursor probe = cursor;
  if (read_special(probe)) return;
  cursor.at = start;
}

bool is_document(const PhraseToken& token) {
  static constexpr std::array<std::string_view, 9> stems{"приказ", "письм",  "распоряжен", "постановлен", "протокол",
                                                         "order",  "letter", "decree",     "решени"};
  return token.kind == Kind::word &&
         std::ranges::any_of(stems, [&](std::string_view stem) { return token.text.starts_with(stem); });
}

// «Приказ от 03.10.2023 № 253/1», «письме КО от 30.09.2020 №03-10», "order dated 3 October 2023".
std::optional<CalendarItem> read_document(PhraseCursor& cursor) {
  const std::size_t start = cursor.at;
  if (is_document(cursor.peek())) {
    while (cursor.is(Kind::word) && cursor.at < start + 5 && !cursor.is_word("от") && !cursor.is_word("dated") &&
           !cursor.is_word("of"))
      ++cursor.at;
    if (cursor.take_word("от") || cursor.take_word("dated") || cursor.take_word("of")) {
      if (auto day = read_expr(cursor); day && day->shape == Shape::day && (cursor.done() || cursor.is(Kind::numero))) {
        while (!cursor.done()) ++cursor.at;
        CalendarItem item;
        item.to = *day;
        return item;
      }
    }
  }
  cursor.at = start;
  return std::nullopt;
}

Deadline::Error not_understood(std::string_view phrase, const std::vector<PhraseToken>& tokens, std::size_t from) {
  const auto unknown = [](const PhraseToken& token) { return token.kind == Kind::word && token.meanings.empty(); };
  std::size_t first = from;
  while (first < tokens.size() && !unknown(tokens[first])) ++first;
  std::size_t last = first;
  while (last + 1 < tokens.size() && unknown(tokens[last + 1])) ++last;
  if (first >= tokens.size()) {
    first = std::min(from, tokens.size() - 1);
    last = tokens.size() - 1;
  }
  const std::uint32_t begin = tokens[first].offset, end = tokens[last].offset + tokens[last].length;
  Deadline::Error error;
  error.offset = begin;
  error.length = end - begin;
  const std::string words(phrase.substr(begin, end - begin));
  const auto near = first == last ? suggestion(tokens[first]) : std::nullopt;
  if (near && *near != tokens[first].text)
    error.message = {
        {"“{0}” was not understood; did you mean “{1}”?", "не понято «{0}»; возможно, имелось в виду «{1}»"},
        {words, *near}};
  else
    error.message = {{"“{0}” was not understood", "не понято «{0}»"}, {words}};
  return error;
}

Deadline::Error bad_piece(std::string_view phrase, Span span) {
  Deadline::Error error;
  error.offset = span.begin;
  error.length = span.size();
  error.message = {{"it is not clear what “{0}” means here", "непонятно, что здесь значит «{0}»"},
                   {std::string(phrase.substr(span.begin, span.size()))}};
  return error;
}

// «в 15:00», "noon": a time of day and no day.
Deadline::Error no_day(std::string_view phrase) {
  Deadline::Error error;
  error.length = static_cast<std::uint32_t>(phrase.size());
  error.message = {{"“{0}” is a time of day: the day is missing", "«{0}» — время суток, а день не назван"},
                   {std::string(phrase)}};
  return error;
}

PhraseTree missing_tree(const PhraseTokens& tokens) {
  PhraseTree tree;
  tree.kind = DeadlineKind::missing;
  tree.language = tokens.language;
  if (has_blank(tokens.tokens))
    tree.notes.push_back({{"there is a blank to fill in", "здесь незаполненный пропуск"}, {}});
  return tree;
}

}  // namespace

tl::expected<PhraseTree, Deadline::Error> parse_phrase(std::string_view phrase, const PhraseTokens& lexed) {
  const auto& tokens = lexed.tokens;
  if (tokens.empty() && !lexed.notes.empty()) return tl::unexpected(no_day(phrase));
  if (has_blank(tokens) || says_nothing(tokens)) return missing_tree(lexed);
  PhraseTree tree;
  tree.language = lexed.language;
  PhraseCursor cursor(tokens);
  cursor.month_first = reads_month_first(tokens);
  skip_title(cursor);
  PhrasePieces pieces;
  if (auto document = read_document(cursor))
    pieces.items.push_back({*document, ListedItem::Link::none});
  else
    pieces = read_pieces(cursor, phrase);
  if (!cursor.done() || (pieces.items.empty() && !pieces.recurrence && pieces.words.empty() && !pieces.offset))
    return tl::unexpected(not_understood(phrase, tokens, cursor.at));
  tree.notes = std::move(cursor.notes);
  tree.notes.insert(tree.notes.begin(), lexed.notes.begin(), lexed.notes.end());
  if (const auto bad = compose(std::move(pieces), tree)) return tl::unexpected(bad_piece(phrase, *bad));
  return tree;
}

}  // namespace mentor

#include "calendar/period.h"
#include "deadline/deadline.h"
#include "deadline/exprs.h"
#include "deadline/lexer.h"
#include "deadline/special.h"

namespace mentor {

namespace {

using Kind = PhraseToken::Kind;

bool is_written_year(const PhraseToken& token) {
  return token.kind == Kind::number && token.digits == 4 && token.value >= 1900 && token.value < 2200;
}

// «номер 2030», "number 2030", «№ 2030» in words: what follows is no year.
bool is_word_for_a_number(const PhraseToken& token) {
  if (token.kind != Kind::word) return false;
  for (const std::string_view word : {"номер", "номера", "номером", "номеру", "номере", "number", "no"})
    if (token.text == word) return true;
  return false;
}

// A year that is part of a date («30.08.2022», «август 2022») or of a number («№ 2022») is no scope.
bool stands_alone(const std::vector<PhraseToken>& tokens, std::size_t at) {
  if (at == 0) return true;
  const PhraseToken& before = tokens[at - 1];
  if (before.kind == Kind::dot || before.kind == Kind::numero || before.kind == Kind::number) return false;
  if (is_word_for_a_number(before)) return false;
  if ((before.kind == Kind::dash || before.kind == Kind::slash) && at > 1 && tokens[at - 2].kind == Kind::number)
    return false;
  for (const Meaning& meaning : before.meanings)
    if (meaning.term == Term::month || meaning.term == Term::quarter || meaning.term == Term::half_year) return false;
  return true;
}

Period days_of_year(const YearRef& year) { return year.school ? school_year(year.number) : year_period(year.number); }

std::optional<Scope> read_years(PhraseCursor& cursor, bool since) {
  const auto first = read_year(cursor);
  if (!first || first->shape != Shape::year || cursor.is(Kind::dot)) return std::nullopt;
  Scope scope;
  scope.kind = first->year.school ? DeadlineKind::school_year : DeadlineKind::year;
  scope.from = days_of_year(first->year).first;
  scope.to = days_of_year(first->year).last;
  const std::size_t end = cursor.at;
  const bool linked = cursor.take(Kind::dash) || cursor.take(Term::to);
  if (linked && is_written_year(cursor.peek()))
    if (const auto last = read_year(cursor);
        last && last->shape == Shape::year && last->year.number >= first->year.number) {
      scope.to = days_of_year(last->year).last;
      scope.kind = DeadlineKind::year_range;
      return scope;
    }
  cursor.at = end;
  if (since) {
    scope.kind = DeadlineKind::since;
    scope.to.reset();
  }
  return scope;
}

// The prepositions that belong to a scope: «в», «на», «с», «на период».
std::size_t start_of(const PhraseCursor& cursor, std::size_t at) {
  PhraseCursor back = cursor;
  for (; at > 0; --at) {
    back.at = at - 1;
    if (!back.is(Term::in) && !back.is(Term::period) && !back.is(Term::from) && !back.is(Term::during)) break;
  }
  return at;
}

bool begins_with_quote(std::string_view text) {
  for (const std::string_view mark : {"»", "“", "”", "\"", "'", "’"})
    if (text.starts_with(mark)) return true;
  return false;
}

// A word that says nothing of how many there are: «в 2022 через сайт», but «в 2030 школах».
bool may_follow_year(const PhraseToken& token) {
  if (token.kind != Kind::word || !token.meanings.empty()) return true;
  for (const std::string_view word :
       {"через", "для", "при", "из", "под", "об", "о", "у", "а", "или", "via", "with", "or"})
    if (token.text == word) return true;
  return false;
}

bool any_is(PhraseCursor cursor, std::size_t begin, std::size_t end, bool (*is)(const PhraseCursor&)) {
  for (cursor.at = begin; cursor.at < end; ++cursor.at)
    if (is(cursor)) return true;
  return false;
}

bool is_meant_for(const PhraseCursor& cursor) {
  for (const std::string_view word : {"на", "за", "от", "for", "over"})
    if (cursor.is_word(word)) return true;
  return false;
}

bool says_year(const PhraseCursor& cursor) { return cursor.is(Term::year) || cursor.is(Term::school); }

bool links_years(const PhraseCursor& cursor) {
  return cursor.is(Kind::slash) || cursor.is(Kind::dash) || cursor.is(Term::to);
}

// «Итоги работы в 2025/2026 учебном году»: told after that year. In the same sentence, some words before.
bool looks_back(const PhraseCursor& cursor, std::size_t lead) {
  static constexpr std::string_view stems[] = {"итог", "результат", "анализ", "отчет", "review", "result", "report"};
  for (std::size_t at = lead; at-- > 0 && lead - at <= 6;) {
    const PhraseToken& token = cursor.token(at);
    if (token.kind == Kind::comma || token.kind == Kind::colon) return false;
    for (const std::string_view stem : stems)
      if (token.kind == Kind::word && token.text.starts_with(stem)) return true;
  }
  return false;
}

// What the words around make of the years from `years` to the cursor; their prepositions begin at `lead`.
ScopeHold hold_of(const PhraseCursor& cursor, std::size_t lead, std::size_t years, std::string_view text) {
  const bool led = lead < years;
  const bool work = led && !any_is(cursor, lead, years, is_meant_for) && !looks_back(cursor, lead);
  const ScopeHold meant = work ? ScopeHold::work : ScopeHold::thing;
  if (any_is(cursor, years, cursor.at, says_year)) return meant;
  if (any_is(cursor, years, cursor.at, links_years)) {
    const PhraseToken& last = cursor.token(cursor.at - 1);
    return !led && begins_with_quote(text.substr(last.offset + last.length)) ? ScopeHold::perhaps : meant;
  }
  const Kind before = led || lead == 0 ? Kind::comma : cursor.token(lead - 1).kind;
  const bool apart = before == Kind::comma || before == Kind::colon;
  return apart && may_follow_year(cursor.peek()) ? meant : ScopeHold::perhaps;
}

std::optional<Scope> scope_at(PhraseCursor& cursor, const std::vector<PhraseToken>& tokens, std::string_view text) {
  if (is_written_year(cursor.peek()) && stands_alone(tokens, cursor.at)) {
    const std::size_t start = start_of(cursor, cursor.at);
    const std::size_t years = cursor.at;
    PhraseCursor lead = cursor;
    lead.at = start;
    auto scope = read_years(cursor, start < cursor.at && lead.is(Term::from) && !lead.is_word("от"));
    if (scope) {
      const Span span = cursor.span_from(start);
      scope->offset = span.begin;
      scope->length = span.size();
      scope->hold = hold_of(cursor, start, years, text);
    }
    return scope;
  }
  const std::size_t start = cursor.at;
  const auto special = read_special(cursor);
  if (!special || special->kind != DeadlineKind::whole_period) {
    cursor.at = start;
    return std::nullopt;
  }
  const Span span = cursor.span_from(start);
  return Scope{span.begin, span.size(), DeadlineKind::whole_period, std::nullopt, std::nullopt, ScopeHold::work};
}

}  // namespace

std::vector<Scope> find_scopes(std::string_view text) {
  const PhraseTokens lexed = read_tokens(text);
  std::vector<Scope> scopes;
  PhraseCursor cursor(lexed.tokens);
  while (!cursor.done()) {
    const std::size_t start = cursor.at;
    if (const auto scope = scope_at(cursor, lexed.tokens, text))
      scopes.push_back(*scope);
    else
      cursor.at = start + 1;
  }
  return scopes;
}

}  // namespace mentor

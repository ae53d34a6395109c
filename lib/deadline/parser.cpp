#include "deadline/parser.h"

#include <algorithm>
#include <array>

#include "deadline/exprs.h"
#include "deadline/items.h"
#include "deadline/pieces.h"
#include "deadline/recurring.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

using Kind = PhraseToken::Kind;
using Role = CalendarItem::Role;

// Words that stand for "nothing is said".
bool says_nothing(const std::vector<PhraseToken>& tokens) {
  static constexpr std::array<std::string_view, 6> words{"нет", "tbd", "tbc", "none", "отсутствует", "na"};
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

// «Срок исполнения: …», "Deadline: …".
void skip_title(PhraseCursor& cursor) {
  const std::size_t start = cursor.at;
  if (!cursor.take(Term::due_word)) return;
  while (cursor.take(Term::due_word) || cursor.take(Term::due_tail)) continue;
  if (cursor.take(Kind::colon) || cursor.take(Kind::dash) || cursor.is(Term::until) || cursor.is(Term::negation) ||
      cursor.is(Term::in) || cursor.is(Term::from))
    return;
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

// Words of a sane length that begin or end as the mistyped one does: the others are hardly meant, and comparing takes
// time.
std::optional<std::string> suggestion(const PhraseToken& token) {
  const std::string& word = token.text;
  if (token.kind != Kind::word || word.size() < 4 || word.size() > 64) return std::nullopt;
  std::vector<std::string_view> candidates;
  for (const std::string_view known : known_words()) {
    const std::size_t longer = std::max(known.size(), word.size()), shorter = std::min(known.size(), word.size());
    const bool alike =
        shorter >= 4 && (known.starts_with(word.substr(0, 2)) || known.ends_with(word.substr(word.size() - 2)));
    if (alike && longer - shorter <= longer / 3) candidates.push_back(known);
  }
  return nearest(word, std::span<const std::string_view>(candidates));
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

DeadlineKind kind_at(const CalendarExpr& expr) {
  switch (expr.shape) {
    case Shape::day:
    case Shape::month_weekday:
      return DeadlineKind::date;
    case Shape::calendar_week:
      return DeadlineKind::date_range;
    case Shape::month:
      return DeadlineKind::month;
    case Shape::month_part:
    case Shape::month_week:
      return DeadlineKind::month_part;
    case Shape::quarter:
    case Shape::school_term:
      return DeadlineKind::quarter;
    case Shape::quarter_part:
      return DeadlineKind::quarter_part;
    case Shape::half_year:
      return DeadlineKind::half_year;
    case Shape::season:
      return DeadlineKind::season;
    default:
      return expr.year.school ? DeadlineKind::school_year : DeadlineKind::year;
  }
}

DeadlineKind kind_of_range(const CalendarItem& item) {
  const DeadlineKind from = kind_at(item.from), to = kind_at(item.to);
  if (from != to) return DeadlineKind::date_range;
  if (to == DeadlineKind::month) return DeadlineKind::month_range;
  if (to == DeadlineKind::date) return DeadlineKind::date_range;
  return to == DeadlineKind::year ? DeadlineKind::year_range : to;
}

DeadlineKind kind_of(const CalendarItem& item) {
  switch (item.role) {
    case Role::until:
      return DeadlineKind::until;
    case Role::since:
      return DeadlineKind::since;
    case Role::range:
      return kind_of_range(item);
    default:
      return kind_at(item.to);
  }
}

bool is_generic(const CalendarExpr& expr) {
  switch (expr.shape) {
    case Shape::day:
    case Shape::month_weekday:
    case Shape::month_part:
    case Shape::month_week:
      return expr.month == 0;
    case Shape::quarter_part:
      return expr.of == 0;
    default:
      return false;
  }
}

// Whether an item of a recurring phrase says from when to when it recurs rather than what recurs.
bool is_bound(const CalendarItem& item, RepeatUnit unit) {
  const CalendarExpr& expr = main_expr(item);
  if (is_generic(expr)) return false;
  if (item.role == Role::since || expr.year.written()) return true;
  if (expr.shape == Shape::year) return true;
  return unit < RepeatUnit::half_year;
}

void note_also(PhraseTree& tree, const std::string& words) {
  tree.notes.push_back({{"the phrase also says “{0}”", "в сроке сказано также: «{0}»"}, {words}});
}

// Turns the pieces of one phrase into its tree.
class Composer {
 public:
  Composer(PhrasePieces pieces, PhraseTree& tree) : pieces_(std::move(pieces)), tree_(tree) {}

  std::optional<Span> run() {
    if (!pieces_.items.empty() && complete_items()) return bad_;
    if (pieces_.offset) {
      tree_.offset = pieces_.offset;
      tree_.kind = DeadlineKind::relative;
      if (!tree_.items.empty()) return where_of(tree_.items.front());
      for (const auto& words : pieces_.words) note_also(tree_, words.text);
    } else if (!pieces_.words.empty() && compose_words()) {
      return std::nullopt;
    } else if (pieces_.recurrence) {
      compose_recurrence();
      return bad_;
    } else {
      tree_.kind = tree_.items.size() > 1 ? DeadlineKind::list : kind_of(tree_.items.front());
    }
    return std::nullopt;
  }

 private:
  bool complete_items() {
    until_all();
    const auto number = [&](const ListedItem& listed) {
      CalendarExpr& expr = main_expr(const_cast<ListedItem&>(listed).item);
      return expr.shape == Shape::bare && pieces_.recurrence && pieces_.recurrence->unit >= RepeatUnit::month &&
             pieces_.recurrence->unit <= RepeatUnit::quarter;
    };
    // «до 5 каждого месяца»: a number alone is a day of the unit that repeats.
    for (ListedItem& listed : pieces_.items)
      if (number(listed)) make_day(listed.item);
    if (pieces_.recurrence) {
      tree_.items = share_recurring();
    } else {
      tree_.items = share(std::move(pieces_.items), YearSharing::yes, tree_.notes, bad_);
    }
    for (const CalendarItem& item : tree_.items)
      if (is_generic(main_expr(item)) && main_expr(item).year.written()) bad_ = where_of(item);
    if (!bad_ && !pieces_.recurrence) imply_recurrence();
    return bad_.has_value();
  }

  static void make_day(CalendarItem& item) {
    for (CalendarExpr* expr : {&item.from, &item.to})
      if (expr->shape == Shape::bare) {
        expr->shape = Shape::day;
        expr->day = expr->n;
        expr->n = 0;
      }
  }

  // Years stay where they were written: they bound the recurrence.
  std::vector<CalendarItem> share_recurring() {
    std::vector<ListedItem> patterns, years;
    for (ListedItem& listed : pieces_.items)
      (is_bound(listed.item, RepeatUnit::year) && main_expr(listed.item).shape == Shape::year ? years : patterns)
          .push_back(std::move(listed));
    std::vector<CalendarItem> items;
    for (ListedItem& listed : years) items.push_back(std::move(listed.item));
    for (CalendarItem& item : share(std::move(patterns), YearSharing::no, tree_.notes, bad_))
      items.push_back(std::move(item));
    return items;
  }

  // «до 1 октября, 15 ноября»: what follows an "until" is one too.
  void until_all() {
    auto& items = pieces_.items;
    if (items.front().item.role != Role::until) return;
    for (ListedItem& listed : items) {
      const Shape shape = main_expr(listed.item).shape;
      if (listed.item.role != Role::at || (shape != Shape::day && shape != Shape::bare)) return;
      listed.item.role = Role::until;
    }
  }

  void imply_recurrence() {
    const auto generic =
        std::ranges::find_if(tree_.items, [](const CalendarItem& item) { return is_generic(main_expr(item)); });
    if (generic == tree_.items.end()) return;
    Recurrence recurrence;
    recurrence.unit = generic->to.shape == Shape::quarter_part ? RepeatUnit::quarter : RepeatUnit::month;
    recurrence.implied = true;
    pieces_.recurrence = recurrence;
    tree_.notes.push_back(
        {{"no month is named: it was read as every month", "месяц не назван: прочитано как «каждый месяц»"}, {}});
  }

  // True where the words decide what the phrase is.
  bool compose_words() {
    const auto& first = pieces_.words.front();
    const bool whole = first.kind == DeadlineKind::whole_period, ongoing = first.kind == DeadlineKind::continuous;
    if (ongoing && !pieces_.recurrence) {
      tree_.kind = DeadlineKind::continuous;
      tree_.bounds = std::move(tree_.items);
      tree_.items.clear();
      note_others();
      return true;
    }
    if (!tree_.items.empty() || (pieces_.recurrence && (whole || ongoing))) {
      for (const auto& words : pieces_.words)
        if (words.kind != DeadlineKind::whole_period || !pieces_.recurrence) note_also(tree_, words.text);
      return false;
    }
    tree_.kind = first.kind;
    tree_.words = first.text;
    note_others();
    if (pieces_.recurrence)
      tree_.notes.push_back(
          {{"it repeats; when is set elsewhere", "срок повторяется; когда именно, задано не здесь"}, {}});
    return true;
  }

  void note_others() {
    for (std::size_t i = 1; i < pieces_.words.size(); ++i) note_also(tree_, pieces_.words[i].text);
  }

  void compose_recurrence() {
    tree_.kind = DeadlineKind::recurring;
    Recurrence& recurrence = *pieces_.recurrence;
    if (recurrence.unit != RepeatUnit::year && recurrence.unit != RepeatUnit::school_year) adjust_unit(recurrence);
    std::vector<CalendarItem> patterns;
    for (CalendarItem& item : tree_.items) {
      const CalendarExpr& expr = main_expr(item);
      const bool of_years = expr.shape == Shape::year || expr.shape == Shape::year_part;
      if (of_years && expr.year.school && !expr.year.written() && recurrence.unit == RepeatUnit::year)
        recurrence.unit = RepeatUnit::school_year;
      if (is_open_year(item)) continue;
      if (is_first_of_series(item, recurrence.unit)) {
        patterns.push_back(start_series(item));
      } else {
        (is_bound(item, recurrence.unit) ? tree_.bounds : patterns).push_back(std::move(item));
      }
    }
    tree_.items = std::move(patterns);
    tree_.recurrence = recurrence;
    // Days and weeks have no parts that a date could name.
    if (recurrence.unit <= RepeatUnit::week && !tree_.items.empty()) bad_ = where_of(tree_.items.front());
  }

  // «1 сентября 2022 г., далее ежегодно»: the first of a series.
  static bool is_first_of_series(const CalendarItem& item, RepeatUnit unit) {
    return unit == RepeatUnit::year && item.role == Role::at && item.to.year.written() &&
           item.to.shape != Shape::year && !item.to.year.school;
  }

  // The item without its year; the recurrence begins with that year.
  CalendarItem start_series(CalendarItem item) {
    CalendarItem start;
    start.role = Role::since;
    start.from.shape = Shape::year;
    start.from.year = item.to.year;
    tree_.bounds.push_back(start);
    item.to.year = {};
    return item;
  }

  // «ежегодно в течение (учебного) года» bounds nothing.
  static bool is_open_year(const CalendarItem& item) {
    return item.role == Role::at && item.to.shape == Shape::year && !item.to.year.written();
  }

  // «ежеквартально: март, июнь, …», «1 раз в полугодие (декабрь, май)»: the months say when in a year.
  void adjust_unit(Recurrence& recurrence) {
    const auto named = std::ranges::count_if(tree_.items, [](const CalendarItem& item) {
      const CalendarExpr& expr = main_expr(item);
      return item.role != Role::since && item.role != Role::range && expr.month != 0 && !expr.year.written();
    });
    const bool sparse = recurrence.unit == RepeatUnit::quarter || recurrence.unit == RepeatUnit::half_year;
    const bool generic =
        std::ranges::any_of(tree_.items, [](const CalendarItem& item) { return is_generic(main_expr(item)); });
    if (sparse && !generic && named >= 2) recurrence.unit = RepeatUnit::year;
  }

  PhrasePieces pieces_;
  PhraseTree& tree_;
  std::optional<Span> bad_;
};

Deadline::Error bad_piece(std::string_view phrase, Span span) {
  Deadline::Error error;
  error.offset = span.begin;
  error.length = span.size();
  error.message = {{"it is not clear what “{0}” means here", "непонятно, что здесь значит «{0}»"},
                   {std::string(phrase.substr(span.begin, span.size()))}};
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
  if (lexed.has_time) tree.notes.push_back({{"the time of day was left out", "время суток не учитывается"}, {}});
  if (const auto bad = Composer(std::move(pieces), tree).run()) return tl::unexpected(bad_piece(phrase, *bad));
  return tree;
}

}  // namespace mentor

#include "deadline/pieces.h"

#include <algorithm>

#include "deadline/exprs.h"
#include "deadline/items.h"
#include "deadline/recurring.h"
#include "deadline/relative.h"
#include "deadline/suggest.h"

namespace mentor {

namespace {

using Kind = PhraseToken::Kind;
using Link = ListedItem::Link;

bool is_dated_item(const CalendarItem& item) {
  const CalendarExpr& expr = main_expr(item);
  if (expr.shape == Shape::bare || expr.shape == Shape::year || expr.shape == Shape::year_part) return false;
  return expr.month != 0 || expr.shape == Shape::quarter || expr.shape == Shape::half_year;
}

class PieceReader {
 public:
  PieceReader(PhraseCursor& cursor, std::string_view phrase) : cursor_(cursor), phrase_(phrase) {}

  PhrasePieces run() {
    while (!cursor_.done()) {
      const std::size_t before = cursor_.at;
      const Link link = skip_separators();
      if (cursor_.done()) {
        note_open_end(before);
        break;
      }
      if (refine(link) || aside(before) || skip_label()) continue;
      if (!first_ && !separated(link) && last_was_item_ && !is_heading()) {
        // Two dates side by side without anything between them: only a line break may part them.
        if (!cursor_.peek().line_before && starts_item() && !is_column_of_months()) {
          cursor_.at = before;
          break;
        }
      }
      if (!read_piece(link)) {
        if (!first_ && (take_days_of_week() || skip_aside(before) || skip_remark(link))) continue;
        cursor_.at = cursor_.done() ? cursor_.at : std::max(before, cursor_.at);
        break;
      }
      first_ = false;
    }
    return std::move(out_);
  }

 private:
  // «сентябрь 2026 и далее», "October 2026 on": nothing follows, so that what was said begins there.
  void note_open_end(std::size_t before) {
    for (PhraseCursor word = cursor_; before < word.count(); ++before) {
      word.at = before;
      if (is_onward(word)) out_.open_end = Span{word.peek().offset, word.peek().offset + word.peek().length};
    }
  }

  // «сентябрь (1-я неделя)», «ноябрь, вторая половина»: a part of the month before.
  bool refine(Link link) {
    if (link == Link::none || out_.items.empty() || !last_was_item_) return false;
    CalendarItem& last = out_.items.back().item;
    if (last.role != CalendarItem::Role::at || last.to.shape != Shape::month) return false;
    const std::size_t start = cursor_.at;
    const auto first = read_first_of_parts();
    auto part = read_part_alone(cursor_);
    if (!part || (first && part->shape != Shape::month_week && part->shape != Shape::month_part)) {
      cursor_.at = start;
      return false;
    }
    part->month = last.to.month;
    part->year = last.to.year;
    part->where.begin = last.to.where.begin;
    last.to = *part;
    if (!first) return true;
    last.role = CalendarItem::Role::range;
    last.from = *part;
    last.from.n = *first;
    return true;
  }

  // The «2–» of «апрель (2–3 неделя)».
  std::optional<int> read_first_of_parts() {
    const std::size_t start = cursor_.at;
    const auto n = read_ordinal(cursor_);
    if (n && *n > 0 && *n <= 5 && cursor_.take(Kind::dash)) return n;
    cursor_.at = start;
    return std::nullopt;
  }

  // What an opening bracket between `before` and here begins; nothing where there is none.
  std::optional<std::size_t> opening(std::size_t before) const {
    const std::size_t last = std::min(cursor_.at, cursor_.count());
    for (std::size_t at = last; at-- > before;)
      if (cursor_.token(at).kind == Kind::comma && cursor_.token(at).value == 1) return at;
    return std::nullopt;
  }

  // Words that name a date belong to the deadline, in brackets or not.
  static bool may_be_aside(const PhraseToken& token) {
    return token.kind != Kind::dot && !names_date(token.meanings) && !is_mistyped_date(token);
  }

  // «август (педсовет)»: words in brackets that say nothing of the date are told in a note.
  bool skip_aside(std::size_t before) {
    const auto open = opening(before);
    if (!open) return false;
    std::size_t close = *open + 1;
    while (close < cursor_.count() && cursor_.token(close).value != 2 && may_be_aside(cursor_.token(close))) ++close;
    const bool closed =
        close == cursor_.count() || (cursor_.token(close).kind == Kind::comma && cursor_.token(close).value == 2);
    if (!closed || close == *open + 1) return false;
    const std::size_t end = cursor_.token(close - 1).offset + cursor_.token(close - 1).length;
    const std::size_t begin = cursor_.token(*open + 1).offset;
    out_.asides.emplace_back(phrase_.substr(begin, end - begin));
    cursor_.at = std::min(close + 1, cursor_.count());
    return true;
  }

  // A bracket of words nothing here knows, before anything is tried: "(see note 3)" must not be read as a date.
  bool aside(std::size_t before) {
    if (first_) return false;
    const auto open = opening(before);
    if (!open || *open + 1 != cursor_.at || !cursor_.is(Kind::word) || !cursor_.peek().meanings.empty()) return false;
    PhraseCursor probe = cursor_;
    if (read_special(probe)) return false;
    return skip_aside(before);
  }

  // «раз в неделю (вторник)»; «раз в месяц (вторник)» does not say which one, and a note says what is written.
  bool take_days_of_week() {
    if (!out_.recurrence) return false;
    const std::size_t start = cursor_.at;
    const bool before = !out_.recurrence->weekdays.empty();
    if (!take_weekdays(cursor_, *out_.recurrence)) return false;
    if (before || out_.recurrence->weekdays.empty()) tell(start);
    return true;
  }

  void tell(std::size_t start) {
    const Span span = cursor_.span_from(start);
    out_.asides.emplace_back(phrase_.substr(span.begin, span.size()));
  }

  // Words that say nothing of the date, as far as they go; hyphens within them.
  void skip_words() {
    while (cursor_.is(Kind::word) || (cursor_.is(Kind::dash) && !cursor_.peek().space_before)) {
      if (cursor_.is(Kind::word) && !may_be_aside(cursor_.peek())) return;
      ++cursor_.at;
    }
  }

  bool is_plain_word() const { return cursor_.is(Kind::word) && cursor_.peek().meanings.empty(); }

  // «промежуточный – до 20 января», «классный тур: 1 – 11 февраля»: what it is the date of, before a date.
  bool skip_label() {
    const std::size_t start = cursor_.at;
    PhraseCursor probe = cursor_;
    if (!is_plain_word() || read_special(probe)) return false;
    skip_words();
    const std::size_t end = cursor_.at;
    probe.at = end + 1;
    if ((cursor_.is(Kind::dash) || cursor_.is(Kind::colon)) && read_item(probe)) {
      tell(start);
      ++cursor_.at;
      last_was_item_ = false;
      return true;
    }
    cursor_.at = start;
    return false;
  }

  // From one day to another: it needs nothing more.
  bool ends_with_days() const {
    if (out_.items.empty()) return false;
    const CalendarItem& last = out_.items.back().item;
    return last.role == CalendarItem::Role::range && last.from.shape == Shape::day && last.to.shape == Shape::day;
  }

  // «1 октября – День музыки», «01.02 – 11.02 классный тур»: what happens then is told in a note.
  bool skip_remark(Link link) {
    const std::size_t start = cursor_.at;
    if (!last_was_item_ || separated(link)) return false;
    const bool dash = cursor_.take(Kind::dash);
    PhraseCursor probe = cursor_;
    const bool other = !cursor_.is(Term::day) && (read_special(probe) || read_recurrence(probe));
    const bool words = dash ? cursor_.is(Kind::word) && !other : is_plain_word() && ends_with_days();
    const std::size_t first = cursor_.at;
    if (words) skip_words();
    if (words && cursor_.at > first && (cursor_.done() || cursor_.is(Kind::comma))) {
      tell(first);
      return true;
    }
    cursor_.at = start;
    return false;
  }

  static bool separated(Link link) { return link != Link::none; }

  bool is_heading() const {
    const CalendarItem& last = out_.items.back().item;
    return last.role == CalendarItem::Role::at && last.to.shape == Shape::year;
  }

  // «Октябрь Ноябрь»: two lines of a cell that became one.
  bool is_column_of_months() {
    const CalendarItem& last = out_.items.back().item;
    PhraseCursor probe = cursor_;
    const auto next = read_item(probe);
    const auto is_month = [](const CalendarItem& item) {
      return item.role == CalendarItem::Role::at && item.to.shape == Shape::month;
    };
    if (!is_month(last) || !next || !is_month(*next)) return false;
    cursor_.note({{"no comma stands between the months; they were read as a list",
                   "между месяцами нет запятой; они прочитаны как список"},
                  {}});
    return true;
  }

  bool starts_item() {
    const std::size_t start = cursor_.at;
    PhraseCursor probe = cursor_;
    if (read_recurrence(probe)) return false;
    const auto item = read_item(probe);
    cursor_.at = start;
    // Years behind a month («декабрь 2022–2024 гг.») belong to it.
    return item && (main_expr(*item).shape != Shape::year || !main_expr(*item).year.written());
  }

  Link skip_separators() {
    Link link = !first_ && cursor_.peek().line_before ? Link::line : Link::none;
    for (;; ++cursor_.at) {
      if (cursor_.is(Kind::comma) || cursor_.is(Kind::colon))
        link = Link::comma;
      else if (cursor_.is(Term::conjunction) || cursor_.is(Kind::ampersand) || cursor_.is_word("или") ||
               cursor_.is_word("or"))
        link = link == Link::none ? Link::conjunction : link;
      else if (cursor_.is(Kind::slash))
        link = Link::slash;
      else if (cursor_.is(Kind::dash) &&
               (first_ || !last_was_item_ || is_heading() || link != Link::none || cursor_.is(Term::onward, 1)))
        link = Link::comma;
      else if (cursor_.is_word("также") || cursor_.is_word("а") || cursor_.is_word("затем") ||
               cursor_.is_word("then") || (is_onward(cursor_) && !first_))
        link = onward(link);
      else
        return link;
    }
  }

  Link onward(Link link) {
    out_.onward = out_.onward || is_onward(cursor_) || cursor_.is_word("затем") || cursor_.is_word("then");
    return link == Link::none ? Link::comma : link;
  }

  bool read_piece(Link link) {
    return read_repetition() || read_distance() || read_words(false) || read_date(link) || read_words(true);
  }

  bool read_repetition() {
    const std::size_t start = cursor_.at;
    const auto found = read_recurrence(cursor_);
    if (!found) return false;
    const Span span = cursor_.span_from(start);
    if (out_.repetition.empty()) out_.repetition = phrase_.substr(span.begin, span.size());
    out_.recurrence = out_.recurrence ? combine(*out_.recurrence, *found) : *found;
    last_was_item_ = false;
    return true;
  }

  bool read_distance() {
    if (out_.offset) return false;
    out_.offset = read_offset(cursor_, phrase_);
    if (!out_.offset) return false;
    last_was_item_ = false;
    return true;
  }

  bool read_date(Link link) {
    const std::size_t start = cursor_.at;
    auto item = read_item(cursor_);
    if (!item) return false;
    // «сентябрь – май (в течение учебного года)»: the year in brackets adds nothing.
    const bool bracketed =
        start > 0 && cursor_.token(start - 1).kind == Kind::comma && cursor_.token(start - 1).value == 1;
    if (bracketed && !out_.items.empty() && item->to.shape == Shape::year && !item->to.year.written()) {
      const Span span = cursor_.span_from(start);
      out_.asides.emplace_back(phrase_.substr(span.begin, span.size()));
      return true;
    }
    out_.items.push_back({std::move(*item), link});
    last_was_item_ = true;
    return true;
  }

  // Events come last: «после 15 сентября», «до начала года» are dates.
  bool read_words(bool events) {
    const std::size_t start = cursor_.at;
    const auto special = read_special(cursor_);
    if (!special || (special->kind == DeadlineKind::event) != events) {
      cursor_.at = start;
      return false;
    }
    if (special->free_tail) skip_tail();
    const Span span = cursor_.span_from(start);
    out_.words.push_back({special->kind, std::string(phrase_.substr(span.begin, span.size()))});
    last_was_item_ = false;
    return true;
  }

  // «от 03.10.2023 № 253/1»: date and number of a document, not of the deadline.
  void skip_document() {
    ++cursor_.at;
    while (cursor_.is(Kind::number) || cursor_.is(Kind::dot) || cursor_.is(Kind::dash) || cursor_.is(Kind::slash) ||
           cursor_.is(Kind::numero) || cursor_.is(Term::month) || cursor_.is(Term::year))
      ++cursor_.at;
  }

  // The free words behind an opening end where something readable begins: after a comma, or at a date.
  void skip_tail() {
    while (!cursor_.done()) {
      if (cursor_.is_word("от") || cursor_.is_word("dated") || cursor_.is(Kind::numero)) {
        skip_document();
      } else if (ends_tail()) {
        return;
      } else {
        ++cursor_.at;
      }
    }
  }

  bool ends_tail() {
    PhraseCursor probe = cursor_;
    if (cursor_.is(Kind::comma)) {
      ++probe.at;
      if (probe.done()) return true;
      const std::size_t start = probe.at;
      if (read_recurrence(probe) || read_item(probe)) return true;
      probe.at = start;
      return read_special(probe).has_value();
    }
    if (cursor_.peek().meanings.empty() && !cursor_.is(Kind::number)) return false;
    if (cursor_.is(Term::repeated)) return true;
    const auto item = read_item(probe);
    return item && is_dated_item(*item);
  }

  PhraseCursor& cursor_;
  std::string_view phrase_;
  PhrasePieces out_;
  bool first_ = true;
  bool last_was_item_ = false;
};

}  // namespace

PhrasePieces read_pieces(PhraseCursor& cursor, std::string_view phrase) { return PieceReader(cursor, phrase).run(); }

}  // namespace mentor

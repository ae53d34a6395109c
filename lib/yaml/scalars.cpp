// Plain and quoted scalars: chapter 7.3 of the specification.
//   plain    first: no indicator, or one of - ? : before a character that is no blank; ends before ": " and " #",
//            in brackets also before , [ ] { }
//   quoted   '…' with '' for a quote, "…" with escapes
// All of them may go on on lines that are indented deeper than their parent; blank lines between are line feeds.
#include "base/utf8.h"
#include "yaml/faults.h"
#include "yaml/parser.h"

namespace mentor::yaml {

bool Parser::push_scalar(Style style, Span span, bool as_spelt, Anchor anchor) {
  if (span.size() > limits_.scalar) return fault(too_long_scalar, span, {limits_.scalar});
  const Index node = push(Kind::scalar, style, span, anchor);
  if (as_spelt) return true;
  Spelling spelling;
  const Offset quote = style == Style::plain ? 0 : 1;
  spell_flow(tree_.source->bytes(), {span.begin + quote, span.end - quote}, style, spelling);
  tree_.decoded.push_back(std::move(spelling.text()));
  tree_.nodes[node].link = static_cast<std::uint32_t>(tree_.decoded.size());
  return true;
}

bool Parser::plain_may_start(Context context) const {
  if (!is_indicator(now())) return true;
  if (now() != '-' && now() != '?' && now() != ':') return false;
  return !is_blank(ahead(1)) && !(context == Context::flow && is_flow(ahead(1)));
}

// The end of the part of a plain scalar that is on this line, without white space at its end.
Offset Parser::plain_line(Context context) const {
  const bool flow = context == Context::flow;
  constexpr int stops =
      characters::white | characters::line_break | characters::finish | characters::flow | characters::colon;
  const auto ends_at = [&](Offset i) {
    const char c = text_[i];
    if (c == ':') return is_blank(text_[i + 1]) || (flow && is_flow(text_[i + 1]));
    return is(c, characters::line_break | characters::finish) || (flow && is_flow(c));
  };
  Offset i = c_.at;
  for (;;) {
    while (!is(text_[i], stops)) ++i;
    const Offset end = i;
    while (is_white(text_[i])) ++i;
    if (ends_at(i) || (i > end && text_[i] == '#')) return end;
    if (i == end) ++i;
  }
}

// From a line end over blank lines to the first character of a line that may go on with a scalar; false (and then the
// cursor is anywhere) where no such line follows.
bool Parser::to_continuation(int parent) {
  for (;;) {
    next_line();
    if (at_end()) return false;
    if (is_break(now())) {
      if (has_tab() && c_.spaces <= parent) return false;
      continue;
    }
    return c_.spaces > parent && !at_marker();
  }
}

bool Parser::plain(int parent, Context context, Anchor anchor) {
  if (!plain_may_start(context)) return refuse_first(context);
  const Offset begin = c_.at;
  Offset end = c_.at = plain_line(context);
  bool one_line = true;
  for (;;) {
    const Cursor back = c_;
    skip_white();
    const bool goes_on = is_break(now()) && to_continuation(parent) && now() != '#';
    const Offset line = goes_on ? plain_line(context) : c_.at;
    if (line == c_.at) {
      c_ = back;
      break;
    }
    end = c_.at = line;
    one_line = false;
    skip_white();
    if (context == Context::block && at_colon()) return refuse_late_colon(begin);
    c_.at = end;
  }
  if (!one_line && context == Context::block) note_list({begin, end});
  return push_scalar(Style::plain, {begin, end}, one_line, anchor);
}

bool Parser::quoted_line(int parent, Offset begin) {
  for (;;) {
    next_line();
    if (at_end() || at_marker()) return refuse_unclosed_quote(begin);
    if (c_.spaces > parent) {
      if (!is_break(now())) return true;
    } else if (has_tab()) {
      return fault(tab_indentation, {c_.line, c_.content});
    } else if (!is_break(now())) {
      return refuse_unclosed_quote(begin);
    }
  }
}

// The backslash and the character after it.
Span Parser::escape_span() const {
  const Offset next = c_.at + 1;
  return {c_.at, next < size_ ? next + static_cast<Offset>(code_point_at(view(0, size_), next).size) : next};
}

// Behind the closing quote, if it is on this line; false, for the text has a fault.
bool Parser::skip_to_quote() {
  constexpr int ends = characters::line_break | characters::finish;
  Offset at = c_.at;
  while (text_[at] != '"' && !is(text_[at], ends)) at += text_[at] == '\\' && !is(text_[at + 1], ends) ? 2 : 1;
  if (text_[at] == '"') c_.at = at + 1;
  return false;
}

bool Parser::quoted(int parent, Anchor anchor) {
  const Offset begin = c_.at;
  const char quote = now();
  const Style style = quote == '"' ? Style::double_quoted : Style::single_quoted;
  bool as_spelt = true;
  for (++c_.at;;) {
    const char c = now();
    if (c == quote && !(quote == '\'' && ahead(1) == '\'')) break;
    if (c == '\0') return refuse_unclosed_quote(begin);
    if (is_break(c)) {
      as_spelt = false;
      if (!quoted_line(parent, begin)) return false;
    } else if (c == quote) {
      as_spelt = false;
      c_.at += 2;
    } else if (c == '\\' && quote == '"') {
      as_spelt = false;
      const Offset size = is_break(ahead(1)) ? 1 : escape_at(tree_.source->bytes(), c_.at).size;
      if (size == 0) {
        fault(unknown_escape, escape_span(), {excerpt(c_.at, escape_span().end)});
        return skip_to_quote();
      }
      c_.at += size;
    } else {
      ++c_.at;
    }
  }
  ++c_.at;
  return push_scalar(style, {begin, c_.at}, as_spelt, anchor);
}

}  // namespace mentor::yaml

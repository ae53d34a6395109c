// Literal and folded scalars: chapter 8.1 of the specification.
//   header   | or >, then in either order a digit 1…9 (spaces deeper than the parent) and - (no line end at the end)
//            or + (all of them), then a comment
//   lines    all that are indented so deep, and blank lines
#include <algorithm>

#include "yaml/faults.h"
#include "yaml/parser.h"

namespace mentor::yaml {

// The indentation of the first line that is not blank, if it is deeper than the parent; else such that no line is
// content. The cursor stays.
bool Parser::detect_indent(int parent, Offset& indent) {
  Offset blank = 0, blank_at = c_.line;
  for (Offset line = c_.line;;) {
    Offset at = line;
    while (text_[at] == ' ') ++at;
    const Offset spaces = at - line;
    if (is_break(text_[at]) || (at == size_ && spaces > 0)) {
      if (spaces > blank) blank = spaces, blank_at = line;
      if (at == size_) {
        line = at;
        continue;
      }
      line = after_break(text_, at);
      continue;
    }
    const bool is_content = static_cast<int>(spaces) > parent && at < size_;
    indent = is_content ? spaces : std::max(blank, static_cast<Offset>(parent + 1));
    if (!is_content || blank <= spaces) return true;
    fault(wrong_indentation, {blank_at, blank_at + blank});
    relate({line, at}, {"this blank line has more spaces than the first line of the text",
                        "в этой пустой строке больше пробелов, чем в первой строке текста"});
    return false;
  }
}

// Goes over the lines of content; the cursor ends on the first line that is none. Returns where the content ends: after
// its last character, or, where all line ends are kept, after the last of them.
Offset Parser::block_lines(Offset indent, Chomp chomp) {
  Offset end = c_.line;
  while (c_.line < size_) {
    c_.at = c_.line;
    while (now() == ' ' && c_.at - c_.line < indent) ++c_.at;
    const bool is_empty = at_end() || is_break(now());
    if (!is_empty && (c_.at - c_.line < indent || at_marker())) break;
    const Offset line_ends = line_end(c_.at);
    c_.line = line_ends < size_ ? after_break(text_, line_ends) : size_;
    if (chomp == Chomp::keep)
      end = c_.line;
    else if (!is_empty)
      end = line_ends;
  }
  c_.at = c_.line;
  return end;
}

bool Parser::block_scalar(int parent, Anchor anchor) {
  const Offset begin = c_.at;
  BlockHeader header = block_header(tree_.source->bytes(), begin);
  c_.at = header.end;
  const Offset after = c_.at;
  skip_white();
  if (now() == '#' && c_.at > after) take_comment();
  if (!at_end() && !is_break(now()))
    return fault_expected({c_.at, line_end(c_.at)},
                          {"the end of the line after “|” or “>”", "конец строки после «|» или «>»"},
                          "“" + excerpt(c_.at, size_) + "”",
                          {"put the text on the lines below, indented; if “|” or “>” belongs to the text, put the text "
                           "in quotes",
                           "перенесите текст на строки ниже, с отступом; если «|» или «>» относится к тексту, возьмите "
                           "текст в кавычки"});
  if (!at_end()) c_.at = after_break(text_, c_.at);
  const Offset lines = c_.line = c_.at;
  if (header.digit != 0)
    header.form.indent = static_cast<Offset>(std::max(parent, 0)) + header.digit;
  else if (!detect_indent(parent, header.form.indent))
    return false;
  const Offset end = block_lines(header.form.indent, header.form.chomp);
  start_line();
  if (has_tab() && is_break(now())) return fault(tab_indentation, {c_.line, c_.content});
  const Span span{begin, end > lines ? end : header.end};
  if (span.size() > limits_.scalar) return fault(too_long_scalar, span, {limits_.scalar});
  // The line end after the last line counts for clipping, so the spelling sees one character more than the span.
  const Offset spelt_end = end > lines && end < size_ && is_break(text_[end]) ? after_break(text_, end) : end;
  Spelling spelling;
  if (end > lines)
    spell_block(tree_.source->bytes(), {lines, header.form.chomp == Chomp::keep ? end : spelt_end}, header.form,
                spelling);
  const Index node = push(Kind::scalar, header.form.style, span, anchor);
  tree_.decoded.push_back(std::move(spelling.text()));
  tree_.nodes[node].link = static_cast<std::uint32_t>(tree_.decoded.size());
  return true;
}

}  // namespace mentor::yaml

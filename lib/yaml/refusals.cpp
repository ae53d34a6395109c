// Which fault it is: the words that fit what somebody probably meant.
#include <algorithm>

#include "base/utf8.h"
#include "yaml/faults.h"
#include "yaml/parser.h"
#include "yaml/write.h"

namespace mentor::yaml {

namespace {

// What word processors write instead of a hyphen or a space.
struct LookAlike {
  std::string_view bytes;
  Text name;
};
constexpr LookAlike dashes[] = {
    {"\xE2\x80\x93", {"a dash (–)", "тире (–)"}},
    {"\xE2\x80\x94", {"a long dash (—)", "длинное тире (—)"}},
    {"\xE2\x88\x92", {"a minus sign (−)", "знак минус (−)"}},
    {"\xE2\x80\x91", {"a non-breaking hyphen", "неразрывный дефис"}},
    {"\xE2\x80\xA2", {"a bullet (•)", "маркер списка (•)"}},
    {"\xC2\xB7", {"a middle dot (·)", "точка посередине (·)"}},
};
// Whether a line begins with what people and word processors put before items: -item, – item, • item, 1. item, 1) item.
bool begins_as_item(std::string_view line) {
  const auto is_mark = [&](const LookAlike& mark) { return line.starts_with(mark.bytes); };
  if (std::ranges::any_of(dashes, is_mark)) return true;
  const auto digits = std::min(line.find_first_not_of("0123456789"), line.size());
  if (line.size() < digits + 2) return false;
  if (digits == 0) return line[0] == '-' && line[1] != '-' && (line[1] < '0' || line[1] > '9');
  return digits < 3 && (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ';
}
constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::string_view wide_colon = "\xEF\xBC\x9A";

}  // namespace

// Adds a way to mend the fault that was just found; false, as every refusal is.
bool Parser::offer(Span span, std::string text, Text title, bool safe) {
  if (!stopped_) out_.faults.back().fix = Fix{{title, {}}, safe, {{{tree_.source, span}, std::move(text)}}};
  return false;
}

// A line that is indented with tabs, as deep as the collection that it can belong to: a key to a record, a hyphen to a
// list. Certain where only one is open (or none: then it begins one, below the key above it).
bool Parser::offer_indentation() {
  const Kind kind = at_item() ? Kind::list : Kind::map;
  std::vector<int> columns;
  for (const Level& level : levels_)
    if (level.kind == kind && level.column > 0) columns.push_back(level.column);
  const int parent = levels_.empty() ? 0 : levels_.back().column;
  const int column = columns.empty() ? parent + 2 : columns.back();
  return offer({c_.line, c_.content}, std::string(static_cast<std::size_t>(column), ' '),
               {"indent it with spaces", "сделать отступ пробелами"}, columns.size() <= 1);
}

bool Parser::refuse_look_alike(Offset at, std::string_view found, Text found_name, char needed, Text needed_name) {
  const Span span{at, at + static_cast<Offset>(found.size())};
  fault(look_alike, span, {found_name, needed_name});
  if (!stopped_)
    out_.faults.back().fix =
        Fix{{{"replace the character", "заменить символ"}, {}}, true, {{{tree_.source, span}, std::string(1, needed)}}};
  return false;
}

// A text on several lines, the first of its own, of which more than one begins as an item of a list would.
void Parser::note_list(Span text) {
  const auto line_begin = [&](Offset at) {
    while (at > 0 && text_[at - 1] == ' ') --at;
    return at == 0 || is_break(text_[at - 1]);
  };
  if (!line_begin(text.begin) || !begins_as_item(view(text.begin, text.end))) return;
  for (Offset line = line_end(text.begin); line < text.end; line = line_end(line)) {
    while (line < text.end && is(text_[line], characters::white | characters::line_break)) ++line;
    if (!begins_as_item(view(line, text.end))) continue;
    fault(list_as_text, {text.begin, line_end(text.begin)});
    return;
  }
}

// Offers to quote a text that fills the rest of one line.
void Parser::suggest_quotes(Span span) {
  const Offset end = line_end(span.begin);
  Offset next = end;
  while (is_break(text_[next])) next = after_break(text_, next);
  const bool goes_on = text_[next] == ' ' && next - end > 0 && span.end == end &&
                       static_cast<int>(view(next, size_).find_first_not_of(' ')) > c_.spaces;
  if (stopped_ || goes_on) return;
  out_.faults.back().fix = Fix{{{"put the text in quotes", "взять текст в кавычки"}, {}},
                               true,
                               {{{tree_.source, span}, quoted_text(view(span.begin, span.end), Style::double_quoted)}}};
}

// A character that no plain scalar begins with.
bool Parser::refuse_first(Context context) {
  const Span span{c_.at, c_.at + 1};
  const Offset end = plain_line(context);
  if (now() == '!') return fault(tag_refused, {c_.at, end}, {excerpt(c_.at, end)});
  if (now() == '#') return fault(missing_space_before_comment, span);
  if (now() == ',')
    return fault_expected(span, {"a value", "значение"}, Text{"a comma", "запятая"},
                          {"delete the comma, or write what should stand before it",
                           "удалите запятую или впишите то, что должно стоять перед ней"});
  fault(special_first_character, span, {std::string(1, now())});
  const bool to_the_end = context == Context::block && text_[end] != ':' && end > c_.at + 1;
  if (to_the_end && !is_blank(ahead(1))) suggest_quotes({c_.at, end});
  return false;
}

// A plain scalar of several lines that turns out to have a colon: the line above lacks its own, or this one is indented
// as if it went on with it.
bool Parser::refuse_late_colon(Offset begin) {
  Offset line = begin;
  while (line > 0 && (text_[line - 1] == ' ' || text_[line - 1] == '-')) --line;
  const bool begins_line = line == 0 || is_break(text_[line - 1]) || view(0, line) == byte_order_mark;
  if (begins_line && static_cast<int>(begin - line) == c_.spaces) return refuse_no_colon(begin);
  fault(wrong_indentation, {c_.line, c_.content});
  relate({begin, line_end(begin)}, {"with this indentation the line would go on with this value",
                                    "с таким отступом строка продолжала бы это значение"});
  return false;
}

// After a value that is complete, so that it can be nothing else than a comment.
bool Parser::refuse_glued_comment() {
  fault(missing_space_before_comment, {c_.at, c_.at + 1});
  return offer({c_.at, c_.at}, " ", {"put a space before it", "поставить перед ним пробел"}, true);
}

bool Parser::refuse_unclosed_quote(Offset begin) {
  fault(unclosed_quote, {begin, begin + 1}, {std::string(1, text_[begin])});
  if (!at_end())
    relate({c_.content, line_end(c_.content)},
           {"at the latest before this line it should be closed", "закрыть её нужно было до этой строки"});
  Offset end = line_end(begin);
  while (end > begin + 1 && is_white(text_[end - 1])) --end;
  if (view(begin, end).find(" #") != std::string_view::npos || end == begin + 1) return false;
  return offer({end, end}, std::string(1, text_[begin]),
               {"close it at the end of the line", "закрыть её в конце строки"}, false);
}

bool Parser::refuse_unclosed_bracket(Offset open) {
  const char closing = text_[open] == '[' ? ']' : '}';
  fault(unclosed_bracket, {open, open + 1}, {std::string(1, text_[open]), std::string(1, closing)});
  if (!at_end())
    relate({c_.at, line_end(c_.at)},
           {"at the latest before this it should be closed", "закрыть её нужно было раньше этого места"});
  Offset end = line_end(open);
  while (end > open + 1 && is_white(text_[end - 1])) --end;
  if (view(open, end).find(" #") != std::string_view::npos) return false;
  return offer({end, end}, std::string(1, closing), {"close it at the end of the line", "закрыть её в конце строки"},
               false);
}

// Something between an entry and the comma or bracket that should follow.
bool Parser::refuse_in_flow(Offset open) {
  if (now() == ']' || now() == '}') return refuse_unclosed_bracket(open);
  if (now() == '#') return refuse_glued_comment();
  if (now() == ':')
    return fault_expected(
        {c_.at, c_.at + 1}, {"a comma or a closing bracket", "запятая или закрывающая скобка"},
        Text{"a second colon", "второе двоеточие"},
        {"a text with “: ” in it needs quotes inside brackets", "внутри скобок текст с «: » нужно взять в кавычки"});
  const Offset end = plain_line(Context::flow);
  fault(missing_comma, {c_.at, std::max(end, c_.at + 1)}, {excerpt(c_.at, std::max(end, c_.at + 1))});
  return offer({c_.at, c_.at}, ", ", {"put a comma before it", "поставить перед ним запятую"}, false);
}

// A key with its colon, or a list item, where neither may begin.
bool Parser::refuse_key_here(Spot spot, Offset begin) {
  if (spot.tab && spot.fresh) {
    fault(tab_indentation, {c_.line, c_.content});
    return offer_indentation();
  }
  const bool item = at_item();
  const Span here{c_.at, c_.at + 1};
  if (spot.slot == Slot::value && !spot.fresh && !item) {
    fault(colon_in_value, here);
    Offset end = line_end(begin);
    for (Offset i = begin + 1; i < end; ++i)
      if (text_[i] == '#' && is_white(text_[i - 1])) end = i;
    while (end > begin && is_white(text_[end - 1])) --end;
    if (!is_indicator(text_[begin])) suggest_quotes({begin, end});
    return false;
  }
  if (spot.tab) return fault(tab_indentation, {c_.at - 1, c_.at});
  const Text expected = spot.slot == Slot::document
                            ? Text{"a line end after “---”", "конец строки после «---»"}
                            : Text{"a list or record on a line of its own", "список или запись с новой строки"};
  if (item && spot.slot == Slot::value && !spot.fresh)
    return fault_expected(here, expected, Text{"a list item", "пункт списка"},
                          {"move “- …” to the next line, indented deeper than its key; if “-” belongs to the text, put "
                           "the text in quotes",
                           "перенесите «- …» на следующую строку с большим отступом, чем у ключа; если «-» относится к "
                           "тексту, возьмите текст в кавычки"});
  return fault_expected(here, expected, item ? Text{"a list item", "пункт списка"} : Text{"a key", "ключ"});
}

bool Parser::refuse_two_anchors(Anchor second) {
  return fault_expected(second.span, {"one name (&…) for a value", "одно имя (&…) для значения"},
                        Text{"a second one", "второе"});
}

bool Parser::refuse_key_on_lines(Offset begin) {
  return fault_expected({begin, c_.at + 1}, {"a key on one line", "ключ в одной строке"},
                        Text{"a key on several lines", "ключ в нескольких строках"});
}

// A line that should be "key: value"; the cursor is after what could have been the key.
bool Parser::refuse_no_colon(Offset begin) {
  const Offset end = line_end(begin);
  const std::string_view line = view(begin, end);
  for (const auto& dash : dashes)
    if (line.starts_with(dash.bytes))
      return refuse_look_alike(begin, dash.bytes, dash.name, '-', {"a hyphen (-)", "дефис (-)"});
  if (const auto at = line.find(wide_colon); at != std::string_view::npos)
    return refuse_look_alike(begin + static_cast<Offset>(at), wide_colon,
                             {"a wide colon (：)", "широкое двоеточие (：)"}, ':', {"a colon (:)", "двоеточие (:)"});
  const bool quoted_key = line[0] == '"' || line[0] == '\'';
  if (quoted_key && c_.at > end && now() == ':') return refuse_key_on_lines(begin);
  const auto colon = line.find(':');
  if (line.starts_with("--") && line.find_first_not_of("- \t") == std::string_view::npos)
    return fault_expected({begin, end}, {"a key", "ключ"}, excerpt(begin, end),
                          {"a line between documents is three hyphens at the beginning of a line: “---”",
                           "документы разделяет строка ровно из трёх дефисов без отступа: «---»"});
  if (colon == std::string_view::npos && line.size() > 1 && line[0] == '-') return refuse_glued_dash(begin);
  const auto blank = line.find_first_of(" \t");
  if (colon == std::string_view::npos || colon == 0 || (blank < colon && !quoted_key))
    return fault(missing_colon, {begin, end}, {excerpt(begin, end)});
  const Offset at = quoted_key ? std::max(c_.at, begin + 1) : begin + static_cast<Offset>(colon);
  if (at >= end || text_[at] != ':') return fault(missing_colon, {begin, end}, {excerpt(begin, end)});
  if (view(at + 1, end).starts_with(no_break_space))
    return refuse_look_alike(at + 1, no_break_space, {"a non-breaking space", "неразрывный пробел"}, ' ',
                             {"an ordinary space", "обычный пробел"});
  fault(missing_space_after_colon, {at, at + 1}, {excerpt(begin, at)});
  return offer({at + 1, at + 1}, " ", {"put a space after it", "поставить после него пробел"}, text_[at + 1] != '/');
}

bool Parser::refuse_glued_dash(Offset at) {
  fault(missing_space_after_dash, {at, at + 1});
  return offer({at + 1, at + 1}, " ", {"put a space after it", "поставить после него пробел"}, true);
}

// A line in a list that does not begin with "- ".
bool Parser::refuse_no_item() {
  const std::string_view line = view(c_.at, line_end(c_.at));
  for (const auto& dash : dashes)
    if (line.starts_with(dash.bytes))
      return refuse_look_alike(c_.at, dash.bytes, dash.name, '-', {"a hyphen (-)", "дефис (-)"});
  if (line.substr(1).starts_with(no_break_space) && line[0] == '-')
    return refuse_look_alike(c_.at + 1, no_break_space, {"a non-breaking space", "неразрывный пробел"}, ' ',
                             {"an ordinary space", "обычный пробел"});
  if (line[0] == '-') return refuse_glued_dash(c_.at);
  fault(missing_dash, {c_.at, line_end(c_.at)});
  return offer({c_.at, c_.at}, "- ", {"put a hyphen before it", "поставить перед ней дефис"}, false);
}

// What stands where the next entry should begin.
bool Parser::refuse_line() {
  if (!is_fresh()) return refuse_rest();
  if (has_tab()) {
    fault(tab_indentation, {c_.line, c_.content});
    return offer_indentation();
  }
  return fault(wrong_indentation, {c_.line, std::max(c_.content, c_.line + 1)});
}

// Text after a value that is complete.
bool Parser::refuse_rest() {
  if (now() == '#') return refuse_glued_comment();
  fault(text_after_value, {c_.at, line_end(c_.at)}, {excerpt(c_.at, size_)});
  if ((now() == ']' || now() == '}') && !stopped_)
    out_.faults.back().help = {{"delete the bracket; if it belongs to the text, put the whole value in quotes",
                                "удалите скобку; если она относится к тексту, возьмите всё значение в кавычки"},
                               {}};
  return false;
}

}  // namespace mentor::yaml

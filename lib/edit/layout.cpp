#include "edit/layout.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "yaml/write.h"

namespace mentor {

namespace {

using yaml::Node;
using yaml::Style;

std::string spaces(int count) { return std::string(static_cast<std::size_t>(std::max(count, 0)), ' '); }

std::string line_end_in(std::string_view bytes) {
  const auto at = bytes.find_first_of("\r\n");
  if (at == std::string_view::npos || bytes[at] == '\n') return "\n";
  return at + 1 < bytes.size() && bytes[at + 1] == '\n' ? "\r\n" : "\r";
}

// Looks at each node once for what the layout asks.
class Survey {
 public:
  explicit Survey(const yaml::Tree& tree) : bytes_(tree.source->bytes()) {
    for (std::size_t i = 0; i < tree.documents.size(); ++i) look(tree.document(i));
  }

  Layout result() const {
    Layout layout;
    layout.line_end = line_end_in(bytes_);
    layout.map_step = map_step_.value_or(layout.map_step);
    layout.list_step = list_step_.value_or(map_step_ ? layout.map_step : layout.list_step);
    layout.quotes = quotes_.value_or(layout.quotes);
    return layout;
  }

 private:
  void look(Node node) {
    if (node.is_alias()) return;
    const Style style = node.style();
    if (!quotes_ && (style == Style::single_quoted || style == Style::double_quoted)) quotes_ = style;
    for (const Node item : node.items()) look(item);
    for (const auto [key, value] : node.entries()) {
      look(key);
      if (style == Style::block && value.style() == Style::block && !value.is_alias()) measure(node, value);
      look(value);
    }
  }

  void measure(Node map, Node value) {
    const int step = column_of(bytes_, value.span().begin) - column_of(bytes_, map.span().begin);
    auto& known = value.is_list() ? list_step_ : map_step_;
    if (!known) known = step;
  }

  std::string_view bytes_;
  std::optional<int> map_step_, list_step_;
  std::optional<Style> quotes_;
};

}  // namespace

Layout layout_of(const yaml::Tree& tree) { return Survey(tree).result(); }

int column_of(std::string_view bytes, std::uint32_t offset) {
  const auto before = bytes.substr(0, offset).find_last_of("\r\n");
  const std::size_t line = before != std::string_view::npos     ? before + 1
                           : bytes.starts_with(byte_order_mark) ? byte_order_mark.size()
                                                                : 0;
  return static_cast<int>(offset - line);
}

std::uint32_t line_end_of(std::string_view bytes, std::uint32_t offset) {
  const auto end = bytes.find_first_of("\r\n", offset);
  return static_cast<std::uint32_t>(end == std::string_view::npos ? bytes.size() : end);
}

namespace {

// Our own fields are written as they are: `on`, which old readers take for a truth value where it is no key, is one.
std::string key_text(const std::string& key, Style preferred) {
  return key == "on" ? key : yaml::quoted(key, preferred);
}

}  // namespace

std::string in_flow(const NewValue& value, Style preferred, bool always) {
  if (value.kind == NewValue::Kind::word) return value.text;
  if (!value.is_collection())
    return always ? yaml::quoted_text(value.text, preferred) : yaml::quoted(value.text, preferred);
  const bool list = value.kind == NewValue::Kind::list;
  std::string out(1, list ? '[' : '{');
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    if (i > 0) out += ", ";
    if (!list) out += key_text(value.keys[i], preferred) + ": ";
    out += in_flow(value.items[i], preferred);
  }
  return out + (list ? ']' : '}');
}

std::string in_block(const NewValue& value, int column, const Layout& layout) {
  std::string out;
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    if (i > 0) out += layout.line_end + spaces(column);
    if (value.kind == NewValue::Kind::list)
      out += "-" + after_dash(value.items[i], column, layout);
    else
      out += key_text(value.keys[i], layout.quotes) + ":" + after_colon(value.items[i], column, layout);
  }
  return out;
}

std::string after_colon(const NewValue& value, int column, const Layout& layout) {
  // Short lists of words stand on the line of their key.
  const bool simple =
      std::none_of(value.items.begin(), value.items.end(), [](const NewValue& each) { return each.is_collection(); }) &&
      value.kind == NewValue::Kind::list && value.items.size() <= 6;
  if (!value.is_collection() || value.items.empty() || simple) return " " + in_flow(value, layout.quotes);
  const int inner = column + (value.kind == NewValue::Kind::list ? layout.list_step : layout.map_step);
  return layout.line_end + spaces(inner) + in_block(value, inner, layout);
}

std::string after_dash(const NewValue& value, int column, const Layout& layout) {
  if (!value.is_collection() || value.items.empty()) return " " + in_flow(value, layout.quotes);
  return " " + in_block(value, column + 2, layout);
}

}  // namespace mentor

#include "render/markup.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "render/escape.h"

namespace mentor {

namespace {

// White space after these would be seen.
bool is_inline(std::string_view tag) {
  constexpr std::array<std::string_view, 6> tags = {"span", "a", "tspan", "button", "label", "b"};
  return std::ranges::find(tags, tag) != tags.end();
}

}  // namespace

void Markup::start(std::string_view tag, const Attributes& attributes) {
  out_.append("<").append(tag);
  for (const auto& [name, value] : attributes) {
    out_.append(" ").append(name).append("=\"").append(xml_escaped(value.in(shown_))).append("\"");
    if (differs(value))
      out_.append(" data-other-").append(name).append("=\"").append(xml_escaped(other(value))).append("\"");
  }
}

void Markup::end(std::string_view tag) { out_.append("</").append(tag).append(is_inline(tag) ? ">" : ">\n"); }

Markup& Markup::open(std::string_view tag, const Attributes& attributes) {
  start(tag, attributes);
  out_ += '>';
  open_.emplace_back(tag);
  return *this;
}

Markup& Markup::close() {
  if (open_.empty()) throw std::logic_error("markup: nothing to close");
  end(open_.back());
  open_.pop_back();
  return *this;
}

Markup& Markup::element(std::string_view tag, const Attributes& attributes, const Argument& text) {
  start(tag, attributes);
  if (differs(text)) out_.append(" data-other=\"").append(xml_escaped(other(text))).append("\"");
  out_.append(">").append(xml_escaped(text.in(shown_)));
  end(tag);
  return *this;
}

Markup& Markup::single(std::string_view tag, const Attributes& attributes) {
  start(tag, attributes);
  out_ += "/>";
  return *this;
}

Markup& Markup::text(std::string_view text) {
  out_ += xml_escaped(text);
  return *this;
}

Markup& Markup::raw(std::string_view markup) {
  out_ += markup;
  return *this;
}

std::string Markup::take() && {
  if (!open_.empty()) throw std::logic_error("markup: <" + open_.back() + "> is not closed");
  return std::move(out_);
}

}  // namespace mentor

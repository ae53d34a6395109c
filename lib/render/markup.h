// Markup (HTML, SVG) put together so that text can only ever be text, in one language or with the other one beside it.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"

namespace mentor {

// Whether a reader can switch to the other language: then every text that differs carries the other wording as
// `data-other` (of an attribute x: `data-other-x`), which the page's script swaps.
enum class Languages : unsigned char { one, both };

class Markup {
 public:
  using Attribute = std::pair<std::string_view, Argument>;
  using Attributes = std::vector<Attribute>;

  Markup(Language shown, Languages languages) : shown_(shown), languages_(languages) {}

  // <tag …>: closed by close(). Names of tags and attributes are ours; values may be anybody's.
  Markup& open(std::string_view tag, const Attributes& attributes = {});
  // Closes the last one opened. Throws std::logic_error where none is open, a bug of ours.
  Markup& close();
  // <tag …>text</tag>
  Markup& element(std::string_view tag, const Attributes& attributes, const Argument& text);
  // <tag …/>: for SVG and for elements of HTML that hold nothing.
  Markup& single(std::string_view tag, const Attributes& attributes);
  // Characters between elements, the same in both languages.
  Markup& text(std::string_view text);
  // Markup of ours, as it is.
  Markup& raw(std::string_view markup);

  // An empty one in the same languages, for what is needed before it can be put in its place.
  Markup beside() const { return {shown_, languages_}; }
  Language language() const { return shown_; }
  // All of it. Throws std::logic_error where an element is still open.
  std::string take() &&;

 private:
  bool differs(const Argument& text) const { return languages_ == Languages::both && text.en != text.ru; }
  const std::string& other(const Argument& text) const { return shown_ == Language::ru ? text.en : text.ru; }
  void start(std::string_view tag, const Attributes& attributes);
  void end(std::string_view tag);

  Language shown_;
  Languages languages_;
  std::string out_;
  std::vector<std::string> open_;
};

}  // namespace mentor

#include "render/page.h"

#include <algorithm>

#include "base/number.h"
#include "render/words.h"

namespace mentor {

namespace {}  // namespace

void open_scroll(Markup& out, const std::string& classes, const Argument& label) {
  out.element("p", {{"class", "hint"}, {"hidden", ""}},
              {"Wider than the page: scroll sideways →", "Шире страницы: прокрутите вбок →"});
  out.open("div", {{"class", classes + " scroll"}, {"role", "group"}, {"tabindex", "0"}, {"aria-label", label}});
}

std::string tied(std::string_view text) {
  constexpr std::string_view space = "\xC2\xA0", number_sign = "№";
  constexpr std::string_view shapes[] = {"▲", "◆", "●", "○"};
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i + 1), before = text.substr(0, i);
    const bool per_cent = rest.starts_with('%') && !before.empty() && is_digit(before.back());
    const bool number = before.ends_with(number_sign) && !rest.empty() && is_digit(rest.front());
    const bool light = std::ranges::any_of(shapes, [&](std::string_view shape) { return before.ends_with(shape); });
    if (text[i] == ' ' && (per_cent || number || light))
      out += space;
    else
      out += text[i];
  }
  return out;
}

Argument tied_words(const Message& message) {
  const Argument both = words(message);
  return {tied(both.en), tied(both.ru)};
}

Argument tied_words(const Cell& cell) {
  const Argument both = words(cell);
  return std::holds_alternative<Ratio>(cell.value) ? Argument{tied(both.en), tied(both.ru)} : both;
}

}  // namespace mentor

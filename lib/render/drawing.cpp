#include "render/drawing.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "unicode/width.h"

namespace mentor {

namespace {

// Shortens a line to the width and marks it.
std::string cut(std::string_view line, std::size_t cells) {
  const auto pieces = wrap(line, std::max<std::size_t>(cells, 2) - 1);
  return pieces.front() + "…";
}

std::vector<std::string> lines_of_label(const std::string& text, std::size_t cells, std::size_t most) {
  auto lines = wrap(visible(text), cells);
  if (lines.size() <= most) return lines;
  lines.resize(most);
  lines.back() = display_width(lines.back()) < cells ? lines.back() + "…" : cut(lines.back(), cells);
  return lines;
}

}  // namespace

std::string unit(double value) {
  const double rounded = std::round(value * 10) / 10;
  return fmt::format("{}", rounded == 0 ? 0.0 : rounded);
}

void open_drawing(Markup& out, const Frame& frame, const Markup::Attributes& attributes) {
  const std::string title = frame.id + "-title", description = frame.id + "-about";
  Markup::Attributes all = {{"viewBox", fmt::format("0 0 {} {}", unit(frame.width), unit(frame.height))},
                            {"width", unit(frame.width)},
                            {"height", unit(frame.height)},
                            {"role", "img"},
                            {"aria-labelledby", fmt::format("{} {}", title, description)}};
  all.insert(all.begin(), attributes.begin(), attributes.end());
  out.open("svg", all);
  out.element("title", {{"id", title}}, frame.title);
  out.element("desc", {{"id", description}}, frame.description);
}

std::vector<Argument> fitted(const Argument& text, double width, std::size_t lines) {
  const auto cells = static_cast<std::size_t>(std::max(2.0, width / letter_width));
  auto en = lines_of_label(text.en, cells, lines), ru = lines_of_label(text.ru, cells, lines);
  const std::size_t count = std::max(en.size(), ru.size());
  en.resize(count), ru.resize(count);
  std::vector<Argument> both;
  for (std::size_t i = 0; i < count; ++i) both.emplace_back(std::move(en[i]), std::move(ru[i]));
  return both;
}

void put_lines(Markup& out, double x, double y, const std::vector<Argument>& lines,
               const Markup::Attributes& attributes) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Markup::Attributes all = {{"x", unit(x)}, {"y", unit(y + line_height * static_cast<double>(i))}};
    all.insert(all.end(), attributes.begin(), attributes.end());
    out.element("text", all, lines[i]);
  }
}

void put_look(Markup& out, const Look& look, double x, double y, double size, std::string_view more_classes) {
  const std::string classes = class_of(look).append(more_classes.empty() ? "" : " ").append(more_classes);
  out.single("use", {{"href", "#i-" + std::string(look.id)},
                     {"x", unit(x - size / 2)},
                     {"y", unit(y - size / 2)},
                     {"width", unit(size)},
                     {"height", unit(size)},
                     {"class", classes}});
}

}  // namespace mentor

// What the pictures share: texts of an estimated width in a drawing of scalable units, and the frame that tells a
// screen reader what it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/look.h"
#include "render/markup.h"

namespace mentor {

// Units of a drawing are pixels of a screen at its natural size.
inline constexpr double letter_width = 7.6;  // on average, of the drawings' type
inline constexpr double line_height = 15;

// A coordinate as SVG has it: at most one decimal, no trailing zero.
std::string unit(double value);

struct Frame {
  std::string id;  // unique in the page: names the title and the description
  double width = 0, height = 0;
  Argument title, description;
};
// Opens an <svg> that is one image to a screen reader, with title and description; `attributes` are added.
void open_drawing(Markup& out, const Frame& frame, const Markup::Attributes& attributes = {});

// The text in at most `lines` lines of `width` units, the last one cut with an ellipsis where it must be; the same
// number of lines in both languages.
std::vector<Argument> fitted(const Argument& text, double width, std::size_t lines);
// Lines of text from the baseline of the first on.
void put_lines(Markup& out, double x, double y, const std::vector<Argument>& lines,
               const Markup::Attributes& attributes);
// A symbol of a look, centred on a point.
void put_look(Markup& out, const Look& look, double x, double y, double size, std::string_view more_classes = {});

}  // namespace mentor

// What the parts of a page share: boxes that scroll by themselves and say so, words whose lines break well.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "render/markup.h"

namespace mentor {

// Opens a box with these classes and what it is called to a screen reader; the page's script shows the hint before it
// where it is wider than the page.
void open_scroll(Markup& out, const std::string& classes, const Argument& label);

// The text with no-break spaces between a number and its per cent sign, between № and its number, and after the shape
// of a light. O(size).
std::string tied(std::string_view text);
// A sentence of ours in both languages, tied.
Argument tied_words(const Message& message);
// A cell in both languages; shares are tied, words of the data stay as they are written.
Argument tied_words(const Cell& cell);

}  // namespace mentor

#include "render/look.h"

#include <algorithm>
#include <iterator>

namespace mentor {

namespace {

constexpr std::string_view triangle = "M8 2L15 14H1ZM8 6v4M8 11.6v.4";
constexpr std::string_view circle = "M8 2a6 6 0 1 0 .01 0Z";
constexpr std::string_view disc = "M8 1a7 7 0 1 0 .01 0Z";
constexpr std::string_view diamond = "M8 1l7 7-7 7-7-7Z";
constexpr std::string_view check = "M2 8.5l4 4L14 3";

constexpr Look looks[] = {
    {"overdue", triangle, "!", 0xB3261E},
    {"due-soon", "M8 2a6 6 0 1 0 .01 0ZM8 4.5V8l2.5 1.5", "▒", 0x9A5B00},
    {"in-progress", "M4 2l10 6-10 6Z", "▓", 0x1F5FBF},
    {"ongoing", "M1 8h14M4.5 4.5L1 8l3.5 3.5M11.5 4.5L15 8l-3.5 3.5", "=", 0x3F6B8F},
    {"upcoming", circle, "░", 0x5F6673},
    {"unscheduled", "M1 8q3.5-6 7 0t7 0", "~", 0x7A5EA6},
    {"undated", "M5 5.5a3 3 0 1 1 4.5 2.6Q8 9 8 10.5M8 13v.4", "?", 0x7A5A14},
    {"done-late", "M2 6.5l4 4L14 2M2 14.5h12", "▄", 0x5A6B12},
    {"done", check, "█", 0x1B7A3D},
    {"cancelled", "M3 3l10 10M13 3L3 13", "×", 0x6B6B6B},
    // The lights have the shapes that their words and their legend have (▲ ◆ ● ○).
    {"red", "M8 2L15 14H1Z", "!", 0xB3261E, true},
    {"amber", diamond, "▒", 0x9A5B00, true},
    {"green", disc, "█", 0x1B7A3D, true},
    {"grey", disc, "░", 0x5F6673},
    {"on-track", check, "█", 0x1B7A3D},
    {"needs-check-in", triangle, "!", 0x9A5B00},
    {"too-early", circle, "░", 0x5F6673},
};

constexpr std::string_view square = "M3 3h10v10H3Z";
constexpr Look series[] = {
    {"1", square, "█", 0x1F5FBF},
    {"2", diamond, "▒", 0x9A5B00},
    {"3", circle, "▓", 0x1B7A3D},
    {"4", triangle, "░", 0x7A5EA6},
    {"5", "M3 3l10 10M13 3L3 13", "▄", 0xB3261E},
    {"6", check, "=", 0x3F6B8F},
};

void put_symbol(Markup& out, const Look& look) {
  out.open("symbol", {{"id", "i-" + std::string(look.id)}, {"viewBox", "0 0 16 16"}});
  out.single("path", {{"d", look.path}, {"class", look.solid ? "symbol solid" : "symbol"}}).close();
}

}  // namespace

const Look* look_of(std::string_view id) {
  const auto* found = std::ranges::find(looks, id, &Look::id);
  return found == std::end(looks) ? nullptr : found;
}

const Look& look_of_series(std::size_t n) { return series[n % std::size(series)]; }

Text without_shape(Text label) {
  for (const std::string_view shape : {"▲ ", "◆ ", "● ", "○ "})
    for (std::string_view* word : {&label.en, &label.ru})
      if (word->starts_with(shape)) word->remove_prefix(shape.size());
  return label;
}

std::string class_of(const Look& look) { return "s-" + std::string(look.id); }

void put_symbols(Markup& out) {
  out.open("defs");
  for (const Look& look : looks) put_symbol(out, look);
  for (const Look& look : series) put_symbol(out, look);
  out.close();
}

}  // namespace mentor

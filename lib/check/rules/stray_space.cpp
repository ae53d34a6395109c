#include <array>

#include "base/utf8.h"
#include "check/prose.h"
#include "check/walk.h"

namespace mentor {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t'; }

// Whether the code point that ends right before `at` is a letter.
bool is_letter_before(std::string_view text, std::size_t at) {
  std::size_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return is_letter(code_point_at(text, begin).value);
}

// What the signs below begin with: nearly all that follows a space is a letter.
bool may_be_sign(char byte) { return std::string_view(",;\xC2)!?/-").find(byte) != std::string_view::npos; }

// The sign that must not follow a space; empty where there is none at `at`.
std::string_view closing_sign(std::string_view text, std::size_t at) {
  for (const std::string_view sign : {",", ";", "»", ")", "!", "?"})
    if (text.substr(at).starts_with(sign)) return sign;
  const bool slash = text.substr(at).starts_with("/") && at >= 2 && '0' <= text[at - 2] && text[at - 2] <= '9';
  return slash ? "/" : std::string_view();
}

// A hyphen that has a space before it and a letter after it: half of a dash, or a broken compound.
bool is_half_dash(std::string_view text, std::size_t at) {
  if (!text.substr(at).starts_with("-") || at < 2 || !is_letter_before(text, at - 1)) return false;
  return at + 1 < text.size() && is_letter(code_point_at(text, at + 1).value);
}

void check_stray_space_text(const Located<std::string>& text, Findings& found) {
  const std::string_view value = text.value;
  for (std::size_t at = 1; at < value.size(); ++at) {
    if (!is_space(value[at - 1]) || !may_be_sign(value[at])) continue;
    std::string_view sign = closing_sign(value, at);
    if (is_half_dash(value, at)) sign = "-";
    if (sign.empty()) continue;
    const Place place = place_in(text, at - 1, 1 + sign.size());
    Diagnostic& finding = found.add(place, {std::string(sign)});
    if (place.text().size() == 1 + sign.size())
      finding.fix = Fix{{{"delete the space", "убрать пробел"}, {}}, sign != "-", {{place, std::string(sign)}}};
  }
}

void check_stray_space(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const RoadmapText& each : texts_of(input, roadmap)) check_stray_space_text(*each.text, found);
}

}  // namespace

extern constinit const Rule stray_space{
    {
        .code = "T110",
        .name = "stray-space",
        .severity = Severity::note,
        .message = {"a space before “{0}”", "пробел перед «{0}»"},
        .help = {"delete the space", "уберите пробел"},
        .why = {"A space before a sign breaks the line in the wrong place and hides words from a search.",
                "Лишний пробел рвёт строку в неудобном месте и прячет слова от поиска."},
        .bad = R"(kind: roadmap
id: plan
title: План «О наставничестве »
)",
        .good = R"(kind: roadmap
id: plan
title: План «О наставничестве»
)",
        .fixes = Fixes::safe,
    },
    check_stray_space,
    Reach::part};

}  // namespace mentor

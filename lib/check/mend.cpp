#include "check/mend.h"

#include <algorithm>

#include "base/utf8.h"
#include "check/prose.h"
#include "unicode/fold.h"
#include "yaml/scalar.h"
#include "yaml/write.h"

namespace mentor {

namespace {

std::string digits_of(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

// A date or a number as the files' neighbours have it, without quotes that only other readers would need.
std::string plain_or_quoted(std::string_view text) {
  const auto misread = yaml::misread(text);
  return misread && yaml::keeps_text(*misread) ? std::string(text) : yaml::quoted(text);
}

}  // namespace

bool may_be_meant(std::string_view written, std::string_view known) { return digits_of(written) == digits_of(known); }

bool may_replace(std::string_view written, std::string_view to) {
  if (to.empty() || to.front() == ' ' || to.back() == ' ') return false;
  return std::all_of(to.begin(), to.end(), [&](char c) {
    const bool harmless = static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                          (c >= 'A' && c <= 'Z') || c == ' ' || c == '.';
    return harmless || written.find(c) != std::string_view::npos;
  });
}

void offer(Diagnostic& finding, const Place& place, std::string_view written, const std::string& to, Message title,
           bool safe) {
  offer_at_all(finding, {place}, written, to, std::move(title), safe);
}

void offer_at_all(Diagnostic& finding, const std::vector<Place>& places, std::string_view written,
                  const std::string& to, Message title, bool safe) {
  std::vector<TextEdit> edits;
  for (const Place& place : places) {
    if (place.text() != written || !may_replace(written, to)) return;
    edits.push_back({place, to});
  }
  if (!edits.empty()) finding.fix = Fix{std::move(title), safe, std::move(edits)};
}

void offer_value(Diagnostic& finding, const Place& scalar, std::string_view to, Message title, bool safe) {
  const std::string_view written = scalar.text();
  if (written.empty() || written[0] == '|' || written[0] == '>') return;
  const auto style = written[0] == '\'' ? yaml::Style::single_quoted : yaml::Style::double_quoted;
  if (written.find('\n') != std::string_view::npos) return;
  const bool is_quoted = written[0] == '"' || written[0] == '\'';
  std::string text = is_quoted ? yaml::quoted_text(to, style) : plain_or_quoted(to);
  finding.fix = Fix{std::move(title), safe, {{scalar, std::move(text)}}};
}

namespace {

// The capital of a Latin or Russian letter; the letter itself where it has none.
char32_t capital_of(char32_t letter) {
  if ((letter >= U'a' && letter <= U'z') || (letter >= U'а' && letter <= U'я')) return letter - 0x20;
  return letter == U'ё' ? U'Ё' : letter;
}

}  // namespace

void offer_case(Diagnostic& finding, const Place& place, bool capital, bool small_is_safe) {
  const std::string_view text = place.text();
  if (text.empty()) return;
  const CodePoint first = code_point_at(text, 0);
  // English writes months and names with a capital wherever they stand.
  if (!capital && !is_cyrillic(first.value)) return;
  const Place letter = place.part(0, static_cast<std::uint32_t>(first.size));
  const std::string other = capital ? to_utf8(std::u32string(1, capital_of(first.value))) : lower(letter.text());
  if (other == letter.text()) return;
  const Message title = capital ? Message{{"begin with a capital", "начать с прописной"}, {}}
                                : Message{{"begin with a small letter", "начать со строчной"}, {}};
  const bool safe = capital || (small_is_safe && is_cyrillic(first.value));
  finding.fix = Fix{title, safe, {{letter, other}}};
}

std::string begun_like(std::string_view written, const std::string& text) {
  if (written.empty() || text.empty() || !is_cyrillic(code_point_at(written, 0).value)) return text;
  const CodePoint first = code_point_at(text, 0);
  const CodePoint second = first.size < text.size() ? code_point_at(text, first.size) : CodePoint{};
  if (!is_cyrillic(first.value) || is_upper(second.value)) return text;
  const std::string small = lower(std::string_view(text).substr(0, first.size));
  const char32_t letter = code_point_at(small, 0).value;
  const std::string rest = text.substr(first.size);
  return (begins_upper(written) ? to_utf8(std::u32string(1, capital_of(letter))) : small) + rest;
}

void suggest(Diagnostic& finding, const Place& scalar, std::string_view written,
             const std::vector<std::string>& known) {
  Message near = did_you_mean(written, known);
  if (!near.empty()) finding.help = std::move(near);
  if (const auto word = nearest(written, known); word && may_be_meant(written, *word))
    offer_value(finding, scalar, *word, write_it(*word), false);
}

Message write_it(std::string_view text) { return {{"write “{0}”", "написать «{0}»"}, {text}}; }

}  // namespace mentor

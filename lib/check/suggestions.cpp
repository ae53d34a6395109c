#include "check/suggestions.h"

#include <algorithm>

#include "check/mend.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

// An id with a Cyrillic letter that looks Latin (S106 tells it) is nothing to follow. Names have no digits.
bool is_misspelt_id(const std::string& known) {
  const bool has_digit = std::ranges::any_of(known, [](char c) { return c >= '0' && c <= '9'; });
  return has_digit && !is_ascii(known) && is_ascii(to_latin_look_alikes(known));
}

}  // namespace

void Suggestions::help(Diagnostic& finding, std::string_view word) {
  if (!known_) {
    words_ = ask_();
    std::erase_if(words_, is_misspelt_id);
    known_.emplace(std::vector<std::string_view>(words_.begin(), words_.end()));
  }
  Message near = did_you_mean(word, {&*known_});
  if (!near.empty()) finding.help = std::move(near);
  if (const auto meant = nearest(word, {&*known_}); meant && may_be_meant(word, *meant))
    offer_value(finding, finding.place, *meant, write_it(*meant), false);
}

}  // namespace mentor

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

// The words between commas; none where one of them is empty or is no single word.
std::vector<std::string_view> listed_words(std::string_view words) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t comma = words.find_first_of(",;");
    std::string_view part = words.substr(0, comma);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (part.empty() || part.find(' ') != std::string_view::npos) return {};
    parts.push_back(part);
    if (comma == std::string_view::npos) return parts;
    words.remove_prefix(comma + 1);
  }
}

// Whether the scalar stands right behind its key: an element of a list would become a list inside a list.
bool is_behind_key(const Place& scalar) {
  std::string_view before = scalar.source->text({0, scalar.span.begin});
  while (before.ends_with(' ')) before.remove_suffix(1);
  return before.ends_with(':');
}

}  // namespace

void tell_misspelt(const Located<std::string>& word, const std::vector<std::string>& known, Verdicts& verdicts,
                   Findings& found) {
  const auto [verdict, is_new] = verdicts.try_emplace(word.value);
  if (is_new && std::find(known.begin(), known.end(), word.value) == known.end())
    verdict->second = did_you_mean(word.value, known);
  if (!verdict->second.empty()) found.add(word.place, {word.value}).help = verdict->second;
}

bool offer_list(Diagnostic& finding, const Place& scalar, std::string_view words) {
  const std::vector<std::string_view> parts = listed_words(words);
  if (parts.size() < 2) return false;
  std::string list;
  for (const std::string_view part : parts) list += (list.empty() ? "[" : ", ") + std::string(part);
  list += "]";
  finding.help = {{"several values are a list: write {0}", "несколько значений — это список, пишите {0}"}, {list}};
  if (scalar.text() == words && is_behind_key(scalar))
    finding.fix = Fix{{{"write {0}", "написать {0}"}, {list}}, false, {{scalar, list}}};
  return true;
}

// What is near is found without looking at all words; what is farther only for so many.
std::optional<std::string> Suggestions::find(std::string_view word) {
  constexpr std::size_t most_compared = 5'000'000;
  auto near = nearest(word, {&*known_}, few_steps);
  if (near || compared_ > most_compared) return near;
  compared_ += words_.size();
  return nearest(word, {&*known_});
}

void Suggestions::help(Diagnostic& finding, std::string_view word) {
  if (offer_list(finding, finding.place, word)) return;
  if (!known_) {
    words_ = ask_();
    std::erase_if(words_, is_misspelt_id);
    known_.emplace(std::vector<std::string_view>(words_.begin(), words_.end()));
  }
  const auto [known, is_new] = meant_.try_emplace(std::string(word));
  if (is_new) known->second = find(word);
  const std::optional<std::string>& meant = known->second;
  Message near = did_you_mean_word(word, meant);
  if (!near.empty()) finding.help = std::move(near);
  if (meant && may_be_meant(word, *meant)) offer_value(finding, finding.place, *meant, write_it(*meant), false);
}

}  // namespace mentor

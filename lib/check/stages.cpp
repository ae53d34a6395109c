#include "check/stages.h"

#include <algorithm>

#include "check/prose.h"

namespace mentor {

namespace {

constexpr std::size_t most_between = 2;  // «базы наставляемых и наставников» still speaks of «базы наставников»

bool follow_from(const std::vector<ProseWord>& words, std::size_t at, const std::vector<ProseWord>& phrase) {
  for (const ProseWord& wanted : phrase) {
    std::size_t skipped = 0;
    while (at < words.size() && skipped <= most_between && !same_stem(words[at].text, wanted.text)) ++at, ++skipped;
    if (at >= words.size() || skipped > most_between) return false;
    ++at;
  }
  return true;
}

}  // namespace

bool has_phrase(const std::vector<ProseWord>& words, std::string_view phrase) {
  const std::vector<ProseWord> wanted = prose_words(phrase);
  for (std::size_t at = 0; at < words.size(); ++at)
    if (!wanted.empty() && same_stem(words[at].text, wanted[0].text) && follow_from(words, at, wanted)) return true;
  return false;
}

bool speaks_of(std::string_view sentence, const ProfileStage& stage) {
  const std::vector<ProseWord> words = prose_words(sentence);
  return std::any_of(stage.words.begin(), stage.words.end(),
                     [&](const auto& phrase) { return has_phrase(words, phrase.value); });
}

std::optional<std::size_t> stage_of(const Profile& profile, const Item& item) {
  for (std::size_t i = 0; i < profile.stages.size(); ++i)
    if (speaks_of(item.title.value, profile.stages[i])) return i;
  return std::nullopt;
}

bool must_be_dated(const Profile& profile, const Item& item) {
  const auto stage = stage_of(profile, item);
  return stage && profile.stages[*stage].dated.value;
}

std::vector<StagedItem> staged_items(const CheckInput& input, const Roadmap& roadmap) {
  const Profile& profile = *input.programme.effective.profile;
  std::vector<StagedItem> staged;
  if (profile.stages.empty()) return staged;
  for (const auto& [section, item] : items_of(roadmap)) {
    const auto due = due_range(*item->reading);
    const auto stage = due ? stage_of(profile, *item) : std::nullopt;
    if (stage && !profile.stages[*stage].continuous.value) staged.push_back({*stage, item, *due});
  }
  return staged;
}

}  // namespace mentor

#include <unordered_map>

#include "check/personal_data.h"
#include "check/prose.h"

namespace mentor {

namespace {

// Names of two words and more, by their first word: one word alone may be any word.
using NamesByFirstWord = std::unordered_multimap<std::string_view, const Identity*>;

std::string_view first_word(std::string_view name) { return name.substr(0, name.find(' ')); }

NamesByFirstWord names_of(const Programme& programme) {
  NamesByFirstWord names;
  for (const Identity& each : programme.identities)
    if (each.name.value.find(' ') != std::string::npos) names.emplace(first_word(each.name.value), &each);
  return names;
}

void look_for(const NamesByFirstWord& names, const Source& source, Findings& found) {
  const std::string_view text = source.bytes();
  for (const ProseWord& word : prose_words(text)) {
    const auto [first, last] = names.equal_range(word.text);
    for (auto each = first; each != last; ++each) {
      const Written& name = each->second->name.value;
      if (!text.substr(word.offset).starts_with(name)) continue;
      const auto end = word.offset + static_cast<std::uint32_t>(name.size());
      found.add({&source, {word.offset, end}}, {each->second->id.value});
    }
  }
}

void check_name_in_text(const CheckInput& input, Findings& found) {
  const NamesByFirstWord names = input.programme.effective.is_public ? names_of(input.programme) : NamesByFirstWord{};
  if (names.empty()) return;
  for (const Source* source : text_files(input)) look_for(names, *source, found);
}

}  // namespace

extern constinit const Rule name_in_text{
    {
        .code = "V110",
        .name = "name-in-text",
        .severity = Severity::error,
        .message = {"the name of “{0}” stands in a public repository", "имя участника «{0}» — в публичном хранилище"},
        .help = {"write the id in its place", "напишите вместо него идентификатор"},
        .why = {"An id protects nobody where the name stands beside it in a note.",
                "Идентификатор никого не защищает, если рядом в примечании стоит имя."},
        .bad = R"(# file: mentor.yaml
id: example
profile: generic
privacy: {public: true}
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1, note: "knows Somebody Else already"}]}
# file: identities.yaml
kind: identities
identities:
  - {id: p-0001, name: Somebody Else}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: generic
privacy: {public: true}
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1, note: "knows p-0001 already"}]}
# file: identities.yaml
kind: identities
identities:
  - {id: p-0001, name: Somebody Else}
)",
    },
    check_name_in_text};

}  // namespace mentor

#include "exchange/pairs_file.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "base/number.h"
#include "exchange/answers/entries_file.h"

namespace mentor {

namespace {

NewValue entry_of(const ProposedPair& pair) {
  NewValue match = NewValue::map();
  match.add("score", NewValue::of_word(std::to_string(pair.score)));
  if (!pair.reasons.empty()) match.add("reasons", list_of_texts(pair.reasons));
  NewValue entry = NewValue::map();
  entry.add("id", NewValue::of_text(pair.id));
  if (!pair.form.empty()) entry.add("form", NewValue::of_text(pair.form));
  entry.add("mentor", NewValue::of_text(pair.mentor))
      .add("mentees", list_of_texts(pair.mentees))
      .add("requests", list_of_texts(pair.requests))
      .add("status", NewValue::of_text("proposed"))
      .add("match", std::move(match));
  return entry;
}

}  // namespace

Result<std::string> with_pairs(const std::string& path, const std::optional<std::string>& before,
                               const std::vector<ProposedPair>& pairs) {
  std::vector<NewValue> entries;
  for (const ProposedPair& pair : pairs) entries.push_back(entry_of(pair));
  return with_entries(path, before, "pairs", std::move(entries));
}

std::vector<std::string> next_pair_ids(const std::vector<std::string>& taken, std::size_t count) {
  std::string prefix = "pair-";
  std::size_t width = 1;
  std::int64_t last = 0;
  const auto digits_from = [](const std::string& id) { return id.find_last_not_of("0123456789") + 1; };
  for (const std::string& id : taken)
    if (const auto from = digits_from(id); from > 0 && from < id.size() && id.size() - from <= 9) {
      prefix = id.substr(0, from);
      width = id.size() - from;
    }
  for (const std::string& id : taken)
    if (id.starts_with(prefix) && digits_from(id) == prefix.size())
      last = std::max(last, whole_number<std::int64_t>(id.substr(prefix.size())).value_or(0));
  const std::set<std::string> used(taken.begin(), taken.end());
  std::vector<std::string> ids;
  while (ids.size() < count)
    if (std::string id = fmt::format("{}{:0{}}", prefix, ++last, width); !used.contains(id))
      ids.push_back(std::move(id));
  return ids;
}

}  // namespace mentor

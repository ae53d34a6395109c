#include "exchange/pairs_file.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "base/number.h"
#include "edit/edit.h"
#include "yaml/read.h"

namespace mentor {

namespace {

NewValue texts(const std::vector<std::string>& words) {
  std::vector<NewValue> items;
  for (const std::string& word : words) items.push_back(NewValue::of_text(word));
  return NewValue::list(std::move(items));
}

NewValue entry_of(const ProposedPair& pair) {
  NewValue match = NewValue::map();
  match.add("score", NewValue::of_word(std::to_string(pair.score)));
  if (!pair.reasons.empty()) match.add("reasons", texts(pair.reasons));
  NewValue entry = NewValue::map();
  entry.add("id", NewValue::of_text(pair.id));
  if (!pair.form.empty()) entry.add("form", NewValue::of_text(pair.form));
  entry.add("mentor", NewValue::of_text(pair.mentor))
      .add("mentees", texts(pair.mentees))
      .add("requests", texts(pair.requests))
      .add("status", NewValue::of_text("proposed"))
      .add("match", std::move(match));
  return entry;
}

Failure no_pairs_file(const std::string& path) {
  return {Failure::Kind::usage,
          {{"“{0}” is not a file of pairs: it must be one document that begins with “kind: pairs”",
            "«{0}» — не файл пар: нужен один документ, который начинается с «kind: pairs»"},
           {path}}};
}

}  // namespace

Result<std::string> with_pairs(const std::string& path, const std::optional<std::string>& before,
                               const std::vector<ProposedPair>& pairs) {
  const bool is_new = !before || before->find_first_not_of(" \t\r\n") == std::string::npos;
  const Source source(path, is_new ? "kind: pairs\npairs:\n" : *before);
  const yaml::Reading reading = yaml::read(source);
  if (!reading.faults.empty() || reading.tree.documents.size() != 1) return tl::unexpected(no_pairs_file(path));
  const yaml::Node root = reading.tree.document(0);
  const auto kind = root.find("kind");
  if (!root.is_map() || !kind || kind->text() != "pairs") return tl::unexpected(no_pairs_file(path));
  const auto list = root.find("pairs");
  if (list && !list->is_list() && !list->is_null()) return tl::unexpected(no_pairs_file(path));
  YamlEdits edits(reading.tree);
  std::vector<NewValue> entries;
  for (const ProposedPair& pair : pairs) entries.push_back(entry_of(pair));
  if (!list)
    edits.insert(root, "pairs", NewValue::list(std::move(entries)));
  else
    for (NewValue& entry : entries) edits.append(*list, std::move(entry));
  return edits.apply();
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

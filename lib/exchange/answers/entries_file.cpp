#include "exchange/answers/entries_file.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "base/number.h"
#include "yaml/read.h"

namespace mentor {

Result<std::string> with_entries(const std::string& path, const std::optional<std::string>& before,
                                 std::string_view kind, std::vector<NewValue> entries) {
  const auto refuse = [&] {
    return usage_failure({"“{0}” is not a file of {1}: it must be one document that begins with “kind: {1}”",
                          "«{0}» — не файл {1}: нужен один документ, который начинается с «kind: {1}»"},
                         {path, kind});
  };
  const bool is_new = !before || before->find_first_not_of(" \t\r\n") == std::string::npos;
  const Source source(path, is_new ? fmt::format("kind: {}\n", kind) : *before);
  const yaml::Reading reading = yaml::read(source);
  const auto is_error = [](const Diagnostic& fault) { return fault.severity == Severity::error; };
  if (std::ranges::any_of(reading.faults, is_error) || reading.tree.documents.size() != 1) return refuse();
  const yaml::Node root = reading.tree.document(0);
  const auto named = root.find("kind");
  if (!root.is_map() || !named || named->text() != kind) return refuse();
  const auto list = root.find(kind);
  if (list && !list->is_list() && !list->is_null()) return refuse();
  YamlEdits edits(reading.tree);
  if (!list)
    edits.insert(root, std::string(kind), NewValue::list(std::move(entries)));
  else
    for (NewValue& entry : entries) edits.append(*list, std::move(entry));
  return edits.apply();
}

NewValue list_of_texts(const std::vector<std::string>& texts) {
  std::vector<NewValue> items;
  for (const std::string& text : texts) items.push_back(NewValue::of_text(text));
  return NewValue::list(std::move(items));
}

std::vector<std::string> next_ids(std::string_view prefix, std::size_t width, const std::vector<std::string>& taken,
                                  std::size_t count) {
  std::int64_t last = 0;
  for (const std::string& id : taken) {
    constexpr std::size_t most_digits = 9;
    if (!id.starts_with(prefix) || id.size() == prefix.size() || id.size() - prefix.size() > most_digits) continue;
    last = std::max(last, whole_number<std::int64_t>(std::string_view(id).substr(prefix.size())).value_or(0));
  }
  std::vector<std::string> ids;
  while (ids.size() < count) ids.push_back(fmt::format("{}{:0{}}", prefix, ++last, width));
  return ids;
}

void add_texts(NewValue& into, std::string_view key, const std::vector<std::string>& texts) {
  if (!texts.empty()) into.add(std::string(key), list_of_texts(texts));
}

}  // namespace mentor

#include "deadline/deadline.h"
#include "deadline/lexer.h"
#include "deadline/parser.h"
#include "deadline/resolve.h"

namespace mentor {

namespace {

Deadline::Error no_period(std::string_view words) {
  Deadline::Error error;
  error.length = static_cast<std::uint32_t>(words.size());
  error.message = {
      {"“{0}” is not a period with a start and an end; write for example 2023-09-01..2024-08-31 or “2022 – "
       "2024”, “school year 2023/24”",
       "«{0}» — не период с началом и концом; напишите, например, «2022 – 2024 годы», «2023-2024 учебный "
       "год» или 2023-09-01..2024-08-31"},
      {words.substr(0, 100)}};
  return error;
}

bool is_stretch(const PhraseTree& tree) {
  return tree.items.size() == 1 && !tree.recurrence && !tree.offset && tree.words.empty() &&
         tree.kind != DeadlineKind::since && tree.kind != DeadlineKind::until;
}

// «2022-01-01..»: one end is missing, and two dots at an end say nothing elsewhere.
bool is_half_open(std::string_view words) {
  constexpr std::string_view spaces = " \t\r\n";
  const std::size_t first = words.find_first_not_of(spaces), last = words.find_last_not_of(spaces);
  if (first == std::string_view::npos) return false;
  words = words.substr(first, last - first + 1);
  return words.starts_with("..") || words.ends_with("..");
}

}  // namespace

PeriodReading read_period(std::string_view words) {
  constexpr std::size_t longest = 4096;
  if (words.size() > longest) return {std::nullopt, no_period(words)};
  if (is_half_open(words)) return {std::nullopt, no_period(words)};
  auto tree = parse_phrase(words, read_tokens(words));
  if (!tree) return {std::nullopt, std::move(tree.error())};
  if (!is_stretch(*tree)) return {std::nullopt, no_period(words)};
  const ResolvedPhrase resolved = resolve_phrase(std::move(*tree), {});
  if (resolved.error && !resolved.error->needs_period) return {std::nullopt, resolved.error};
  if (resolved.windows.size() != 1 || !resolved.windows.front().from) return {std::nullopt, no_period(words)};
  return {Period{*resolved.windows.front().from, resolved.windows.front().to}, std::nullopt};
}

}  // namespace mentor

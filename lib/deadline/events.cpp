#include <algorithm>
#include <array>

#include "deadline/cursor.h"
#include "deadline/resolve.h"

namespace mentor {

namespace {

using Kind = PhraseToken::Kind;
using std::chrono::days;

// How the words of an event lead to it.
enum class Lead : unsigned char { at, until, before, after };

struct LeadWords {
  Lead lead;
  std::array<std::string_view, 2> words;
};
constexpr LeadWords lead_words[] = {{Lead::at, {"во", "время"}},
                                    {Lead::at, {"в", "период"}},
                                    {Lead::at, {"в", "рамках"}},
                                    {Lead::at, {"в", "течение"}},
                                    {Lead::at, {"в", "ходе"}},
                                    {Lead::at, {"на", ""}},
                                    {Lead::at, {"в", ""}},
                                    {Lead::at, {"on", "the"}},
                                    {Lead::at, {"on", ""}},
                                    {Lead::at, {"at", ""}},
                                    {Lead::at, {"during", "the"}},
                                    {Lead::at, {"during", ""}},
                                    {Lead::until, {"к", ""}},
                                    {Lead::until, {"ко", ""}},
                                    {Lead::until, {"до", ""}},
                                    {Lead::until, {"by", "the"}},
                                    {Lead::until, {"by", ""}},
                                    {Lead::before, {"перед", ""}},
                                    {Lead::before, {"накануне", ""}},
                                    {Lead::before, {"before", "the"}},
                                    {Lead::before, {"before", ""}},
                                    {Lead::before, {"prior", "to"}},
                                    {Lead::after, {"после", ""}},
                                    {Lead::after, {"after", ""}},
                                    {Lead::after, {"following", ""}}};

Lead take_lead(PhraseCursor& cursor) {
  for (const LeadWords& each : lead_words) {
    const bool two = !each.words[1].empty();
    if (!cursor.is_word(each.words[0]) || (two && !cursor.is_word(each.words[1], 1))) continue;
    cursor.at += two ? 2 : 1;
    return each.lead;
  }
  return Lead::at;
}

bool is_day_word(std::string_view word) {
  static constexpr std::array<std::string_view, 7> forms{"день", "дня", "дню", "днем", "дне", "дни", "дней"};
  return std::ranges::find(forms, word) != forms.end();
}

// Two forms of one word: they differ in at most three letters at the end, behind at least three that agree.
bool same_word(const PhraseToken& left, const PhraseToken& right) {
  if (left.kind != right.kind) return false;
  if (left.kind == Kind::number) return left.value == right.value;
  if (left.text == right.text || (is_day_word(left.text) && is_day_word(right.text))) return true;
  constexpr std::size_t stem = 6, ending = 6;  // bytes of three Cyrillic letters
  const auto [first, second] = std::ranges::mismatch(left.text, right.text);
  const auto common = static_cast<std::size_t>(first - left.text.begin());
  return common >= stem && left.text.size() - common <= ending && right.text.size() - common <= ending;
}

// Runs of letters and digits of any alphabet: a title has at least as many tokens.
std::size_t chunks_of(std::string_view title) {
  std::size_t chunks = 0;
  bool inside = false;
  for (const char c : title) {
    const bool part =
        static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
    const bool between = c == ' ';
    if (part && !inside) ++chunks;
    inside = part || (inside && !between);
  }
  return chunks;
}

bool is_title(const PhraseCursor& words, std::string_view title) {
  const std::size_t left = words.count() - words.at;
  // Most titles are ruled out by their length, which is cheaper than reading them.
  if (chunks_of(title) > left) return false;
  const PhraseTokens name = read_tokens(title);
  if (name.tokens.empty() || name.tokens.size() != left) return false;
  for (std::size_t i = 0; i < left; ++i)
    if (!same_word(words.peek(i), name.tokens[i])) return false;
  return true;
}

std::optional<Window> window_of(const Period& event, Lead lead) {
  const bool one_day = event.first == event.last;
  switch (lead) {
    case Lead::at:
      return Window{event.first, event.last, std::nullopt, Mark::none};
    case Lead::until:
      return Window{std::nullopt, one_day ? event.first : event.first - days(1), std::nullopt, Mark::none};
    case Lead::before:
      return Window{std::nullopt, event.first - days(1), std::nullopt, Mark::none};
    default:
      return std::nullopt;
  }
}

}  // namespace

void resolve_event(PhraseTree& tree, const DeadlineContext& context, std::vector<Window>& windows) {
  if (!context.calendar || !context.period) return;
  const PhraseTokens lexed = read_tokens(tree.words);
  PhraseCursor words(lexed.tokens);
  const Lead lead = take_lead(words);
  for (const NamedDays& named : context.calendar->named_days(*context.period))
    if (is_title(words, named.title))
      if (const auto window = window_of(named.days, lead)) windows.push_back(*window);
  if (windows.size() < 2 || tree.recurrence) return;
  windows.resize(1);
  tree.notes.push_back({{"the period has several such days; the first was taken: {0}",
                         "в периоде несколько таких дней; взят первый: {0}"},
                        {to_iso(windows.front().to)}});
}

}  // namespace mentor

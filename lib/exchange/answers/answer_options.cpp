#include "exchange/answers/answer_options.h"

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "exchange/answers/answer_values.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

using Parts = std::vector<std::string>;

bool begins_small(const std::string& text) {
  const std::u32string points = to_utf32(text);
  if (points.empty()) return false;
  const char32_t first = points.front();
  return (first >= 'a' && first <= 'z') || (first >= 0xE0 && first <= 0xFF) || (first >= 0x430 && first <= 0x45F);
}

bool begins_large(const std::string& text) {
  const std::string first = to_utf8(to_utf32(text).substr(0, 1));
  return lower(first) != first;
}

struct Neighbours {
  std::size_t count = 0;
  std::set<std::string> before, after;  // "" where nothing stands there
};

std::map<std::string, Neighbours> neighbours_in(const std::vector<Parts>& all) {
  std::map<std::string, Neighbours> found;
  for (const Parts& parts : all)
    for (std::size_t i = 0; i < parts.size(); ++i) {
      Neighbours& each = found[parts[i]];
      ++each.count;
      each.before.insert(i > 0 ? parts[i - 1] : std::string());
      each.after.insert(i + 1 < parts.size() ? parts[i + 1] : std::string());
    }
  return found;
}

// Whether answers were ticked and not typed: what follows another answer begins with a capital in several of them.
bool are_ticked(const std::map<std::string, Neighbours>& all) {
  constexpr std::ptrdiff_t least = 2;
  return std::ranges::count_if(all, [](const auto& each) {
           const bool follows = each.second.before.size() > (each.second.before.contains("") ? 1U : 0U);
           return follows && begins_large(each.first);
         }) >= least;
}

// The first pair of parts that never stand without each other; nothing where there is none.
std::pair<std::string, std::string> inseparable(const std::map<std::string, Neighbours>& all) {
  constexpr std::size_t least = 2;
  for (const auto& [part, seen] : all) {
    if (!begins_small(part) || seen.count < least || seen.before.size() != 1) continue;
    const std::string& before = *seen.before.begin();
    const auto first = all.find(before);
    if (first != all.end() && first->second.after == std::set{part} && begins_large(before)) return {before, part};
  }
  return {};
}

void join(std::vector<Parts>& all, const std::string& before, const std::string& part, const std::string& joined) {
  for (Parts& parts : all)
    for (std::size_t i = 0; i + 1 < parts.size(); ++i)
      if (parts[i] == before && parts[i + 1] == part) {
        parts[i] = joined;
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      }
}

}  // namespace

std::vector<std::string> split_answer(std::string_view answer, const std::set<std::string>& options) {
  std::size_t longest = 1;
  for (const std::string& option : options)
    longest = std::max(longest, static_cast<std::size_t>(std::ranges::count(option, ',')) + 1);
  const Parts parts = answered_list(answer);
  Parts found;
  for (std::size_t i = 0; i < parts.size();) {
    std::size_t taken = std::min(longest, parts.size() - i);
    const auto joined = [&] {
      std::string text = parts[i];
      for (std::size_t next = i + 1; next < i + taken; ++next) text += ", " + parts[next];
      return text;
    };
    while (taken > 1 && !options.contains(fold(joined()))) --taken;
    found.push_back(joined());
    i += taken;
  }
  return found;
}

std::vector<std::string> options_with_commas(const Answers& answers, const std::vector<std::size_t>& columns) {
  std::vector<Parts> all;
  for (const Answers::Row& row : answers.rows)
    for (const std::size_t column : columns) all.push_back(answered_list(row.cells[column]));
  std::vector<std::string> found;
  for (auto neighbours = neighbours_in(all); are_ticked(neighbours); neighbours = neighbours_in(all)) {
    const auto [before, part] = inseparable(neighbours);
    if (before.empty()) break;
    const std::string joined = before + ", " + part;
    join(all, before, part, joined);
    std::erase(found, before);
    found.push_back(joined);
  }
  return found;
}

}  // namespace mentor

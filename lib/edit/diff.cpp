#include "edit/diff.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace mentor {

namespace {

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

// A stretch of each text: [a, a_end) against [b, b_end).
struct Stretch {
  std::size_t a, a_end, b, b_end;
};

struct Pair {
  std::size_t a, b;
};

// Finds which lines stay: what is once in both stretches holds them together, and what is between is searched again.
class Matching {
 public:
  Matching(const Lines& before, const Lines& after) : kept_before(before.size()), kept_after(after.size()) {
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    const auto number = [&](const Lines& lines, std::vector<std::uint32_t>& into) {
      for (const std::string_view line : lines)
        into.push_back(numbers.try_emplace(line, static_cast<std::uint32_t>(numbers.size())).first->second);
    };
    number(before, a_);
    number(after, b_);
    open_.push_back({0, a_.size(), 0, b_.size()});
    while (!open_.empty()) {
      const Stretch next = open_.back();
      open_.pop_back();
      match(next);
    }
  }

  std::vector<bool> kept_before, kept_after;

 private:
  void keep(std::size_t a, std::size_t b) { kept_before[a] = kept_after[b] = true; }

  void match(Stretch s) {
    while (s.a < s.a_end && s.b < s.b_end && a_[s.a] == b_[s.b]) keep(s.a++, s.b++);
    while (s.a < s.a_end && s.b < s.b_end && a_[s.a_end - 1] == b_[s.b_end - 1]) keep(--s.a_end, --s.b_end);
    if (s.a == s.a_end || s.b == s.b_end) return;
    const std::vector<Pair> anchors = rising(once_in_both(s));
    if (anchors.empty()) return match_by_table(s);
    Stretch gap{s.a, 0, s.b, 0};
    for (const Pair& anchor : anchors) {
      keep(anchor.a, anchor.b);
      open_.push_back({gap.a, anchor.a, gap.b, anchor.b});
      gap = {anchor.a + 1, 0, anchor.b + 1, 0};
    }
    open_.push_back({gap.a, s.a_end, gap.b, s.b_end});
  }

  // Pairs of equal lines of which each text has one, in the order of the first text.
  std::vector<Pair> once_in_both(const Stretch& s) const {
    struct Count {
      std::size_t in_a = 0, in_b = 0, b = 0;
    };
    std::unordered_map<std::uint32_t, Count> counts;
    for (std::size_t i = s.a; i < s.a_end; ++i) ++counts[a_[i]].in_a;
    for (std::size_t i = s.b; i < s.b_end; ++i) {
      Count& count = counts[b_[i]];
      ++count.in_b;
      count.b = i;
    }
    std::vector<Pair> pairs;
    for (std::size_t i = s.a; i < s.a_end; ++i)
      if (const Count& count = counts[a_[i]]; count.in_a == 1 && count.in_b == 1) pairs.push_back({i, count.b});
    return pairs;
  }

  // The longest part in which the second numbers rise too (patience sorting).
  static std::vector<Pair> rising(const std::vector<Pair>& pairs) {
    std::vector<std::size_t> tops, before(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const auto pile = std::lower_bound(tops.begin(), tops.end(), pairs[i].b,
                                         [&](std::size_t top, std::size_t b) { return pairs[top].b < b; });
      before[i] = pile == tops.begin() ? i : *std::prev(pile);
      if (pile == tops.end())
        tops.push_back(i);
      else
        *pile = i;
    }
    std::vector<Pair> longest(tops.size());
    std::size_t at = tops.empty() ? 0 : tops.back();
    for (std::size_t n = tops.size(); n > 0; at = before[at]) longest[--n] = pairs[at];
    return longest;
  }

  // The longest common subsequence of a short stretch; a long one is replaced as a whole.
  void match_by_table(const Stretch& s) {
    const std::size_t rows = s.a_end - s.a, columns = s.b_end - s.b;
    constexpr std::size_t most_cells = 1U << 20U;
    if (rows > most_cells / columns) return;
    std::vector<std::uint32_t> longest((rows + 1) * (columns + 1));
    const auto cell = [&](std::size_t i, std::size_t j) -> std::uint32_t& { return longest[i * (columns + 1) + j]; };
    for (std::size_t i = rows; i-- > 0;)
      for (std::size_t j = columns; j-- > 0;)
        cell(i, j) = a_[s.a + i] == b_[s.b + j] ? cell(i + 1, j + 1) + 1 : std::max(cell(i + 1, j), cell(i, j + 1));
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
      if (a_[s.a + i] == b_[s.b + j])
        keep(s.a + i++, s.b + j++);
      else if (cell(i + 1, j) >= cell(i, j + 1))
        ++i;
      else
        ++j;
    }
  }

  std::vector<std::uint32_t> a_, b_;
  std::vector<Stretch> open_;
};

// The path as git and GNU patch write it: in quotes with escapes where it has controls, quotes or backslashes, and
// with a tab behind it where it has spaces.
std::string header(std::string_view mark, std::string_view side, std::string_view path) {
  const auto is_odd = [](char c) { return c == '"' || c == '\\' || (c >= 0 && c < ' ') || c == '\x7f'; };
  std::string name = std::string(side) + std::string(path);
  if (std::none_of(path.begin(), path.end(), is_odd))
    return fmt::format("{} {}{}\n", mark, name, path.find(' ') == std::string_view::npos ? "" : "\t");
  std::string escaped;
  for (const char c : name) {
    if (c == '"' || c == '\\')
      escaped += {'\\', c};
    else if (is_odd(c))
      escaped += fmt::format("\\{:03o}", static_cast<unsigned char>(c));
    else
      escaped += c;
  }
  return fmt::format("{} \"{}\"\n", mark, escaped);
}

// The lines of both texts side by side, one step each: kept, taken away or put in.
struct Step {
  char sign;
  std::string_view line;
};

std::vector<Step> steps_of(const Lines& before, const Lines& after, const Matching& matching) {
  std::vector<Step> steps;
  std::size_t a = 0, b = 0;
  while (a < before.size() || b < after.size()) {
    if (a < before.size() && !matching.kept_before[a]) {
      steps.push_back({'-', before[a++]});
    } else if (b < after.size() && !matching.kept_after[b]) {
      steps.push_back({'+', after[b++]});
    } else {
      steps.push_back({' ', before[a++]});
      ++b;
    }
  }
  return steps;
}

// Numbers of lines for the head of a hunk: the first line and how many; an empty side names the line before it.
struct Side {
  std::size_t passed = 0;  // lines of this text before the hunk
  std::size_t count = 0;

  std::string head() const {
    const std::size_t first = count == 0 ? passed : passed + 1;
    return count == 1 ? fmt::format("{}", first) : fmt::format("{},{}", first, count);
  }
};

void write_hunk(const std::vector<Step>& steps, std::size_t begin, std::size_t end, Side& before, Side& after,
                std::string& out) {
  std::string lines;
  before.count = after.count = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const auto& [sign, line] = steps[i];
    before.count += sign != '+' ? 1 : 0;
    after.count += sign != '-' ? 1 : 0;
    lines += sign;
    lines += line;
    if (!line.ends_with('\n')) lines += "\n\\ No newline at end of file\n";
  }
  out += fmt::format("@@ -{} +{} @@\n", before.head(), after.head()) + lines;
  before.passed += before.count;
  after.passed += after.count;
}

}  // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
  if (before == after) return {};
  constexpr std::size_t context = 3;
  const Lines old_lines = lines_of(before), new_lines = lines_of(after);
  const std::vector<Step> steps = steps_of(old_lines, new_lines, Matching(old_lines, new_lines));
  std::string out = header("---", "a/", path) + header("+++", "b/", path);
  Side left, right;
  const auto is_change = [&](std::size_t i) { return steps[i].sign != ' '; };
  for (std::size_t done = 0, i = 0; i < steps.size(); ++i) {
    if (!is_change(i)) continue;
    const std::size_t begin = std::max(done, i - std::min(i, context));
    std::size_t last = i;
    for (std::size_t j = i; j < steps.size() && j <= last + 2 * context; ++j)
      if (is_change(j)) last = j;
    left.passed += begin - done;
    right.passed += begin - done;
    done = std::min(last + 1 + context, steps.size());
    write_hunk(steps, begin, done, left, right, out);
    i = done - 1;
  }
  return out;
}

}  // namespace mentor

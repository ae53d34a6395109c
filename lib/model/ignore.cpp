#include "model/ignore.h"

#include <algorithm>

namespace mentor {

namespace {

// One `[…]` set at glob[at]; returns the offset after it, or npos where it is not closed (then `[` is a literal).
std::size_t match_set(std::string_view glob, std::size_t at, char c, bool& matched) {
  std::size_t i = at + 1;
  const bool negated = i < glob.size() && (glob[i] == '!' || glob[i] == '^');
  if (negated) ++i;
  matched = false;
  for (bool first = true; i < glob.size() && (first || glob[i] != ']'); first = false) {
    const char low = glob[i++];
    char high = low;
    if (i + 1 < glob.size() && glob[i] == '-' && glob[i + 1] != ']') {
      high = glob[i + 1];
      i += 2;
    }
    if (low <= c && c <= high) matched = true;
  }
  if (i >= glob.size()) return std::string_view::npos;
  if (negated) matched = !matched;
  return i + 1;
}

// Matches one character; returns how much of the glob it takes, 0 where it does not match.
std::size_t match_one(std::string_view glob, std::size_t at, char c) {
  if (glob[at] == '?') return c != '/' ? 1 : 0;
  if (glob[at] == '[') {
    bool matched = false;
    const std::size_t after = match_set(glob, at, c, matched);
    if (after != std::string_view::npos) return matched && c != '/' ? after - at : 0;
  }
  if (glob[at] == '\\' && at + 1 < glob.size()) return glob[at + 1] == c ? 2 : 0;
  return glob[at] == c ? 1 : 0;
}

// A star remembered for backtracking. `deep` stars (`**`) cross folders.
struct Star {
  std::size_t glob = std::string_view::npos;
  std::size_t path = 0;
};

}  // namespace

bool matches_glob(std::string_view glob, std::string_view path) {
  Star shallow, deep;
  std::size_t g = 0, p = 0;
  while (p < path.size() || g < glob.size()) {
    if (g < glob.size() && glob.substr(g).starts_with("**")) {
      g += glob.substr(g).starts_with("**/") ? 3 : 2;
      deep = {g, p};
      shallow = {};
      continue;
    }
    if (g < glob.size() && glob[g] == '*') {
      shallow = {++g, p};
      continue;
    }
    if (p < path.size() && g < glob.size()) {
      if (const std::size_t taken = match_one(glob, g, path[p])) {
        g += taken;
        ++p;
        continue;
      }
    }
    if (shallow.glob != std::string_view::npos && shallow.path < path.size() && path[shallow.path] != '/') {
      p = ++shallow.path;
      g = shallow.glob;
    } else if (deep.glob != std::string_view::npos && deep.path < path.size()) {
      p = ++deep.path;
      g = deep.glob;
      shallow = {};
    } else {
      return false;
    }
  }
  return true;
}

IgnoreList::IgnoreList(std::string folder, std::string_view lines) : folder_(std::move(folder)) {
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    while (line.ends_with('\r') || (line.ends_with(' ') && !line.ends_with("\\ "))) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    Pattern pattern;
    if (line.front() == '!') pattern.negated = true, line.remove_prefix(1);
    if (line.ends_with('/')) pattern.only_folders = true, line.remove_suffix(1);
    pattern.anchored = line.find('/') != std::string_view::npos;
    if (line.starts_with('/')) line.remove_prefix(1);
    pattern.glob = line;
    if (!pattern.glob.empty()) patterns_.push_back(std::move(pattern));
  }
}

IgnoreList::Verdict IgnoreList::verdict(std::string_view path, bool is_folder) const {
  if (!folder_.empty()) {
    if (!path.starts_with(folder_) || path.size() <= folder_.size() || path[folder_.size()] != '/')
      return Verdict::silent;
    path.remove_prefix(folder_.size() + 1);
  }
  const std::size_t slash = path.rfind('/');
  const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  const auto decides = [&](const Pattern& pattern) {
    return (!pattern.only_folders || is_folder) && matches_glob(pattern.glob, pattern.anchored ? path : name);
  };
  const auto last = std::find_if(patterns_.rbegin(), patterns_.rend(), decides);
  if (last == patterns_.rend()) return Verdict::silent;
  return last->negated ? Verdict::kept : Verdict::ignored;
}

bool is_ignored(const std::vector<IgnoreList>& lists, std::string_view path, bool is_folder) {
  for (auto list = lists.rbegin(); list != lists.rend(); ++list)
    if (const auto verdict = list->verdict(path, is_folder); verdict != IgnoreList::Verdict::silent)
      return verdict == IgnoreList::Verdict::ignored;
  return false;
}

}  // namespace mentor

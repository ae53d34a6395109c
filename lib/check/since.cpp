#include "check/since.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "base/fingerprint.h"

namespace mentor {

namespace {

using Sources = std::vector<const Source*>;
using Lines = std::vector<std::string_view>;

constexpr std::size_t most_pairs = 1000;

// The files of one state that the other has not.
Sources only_in(const Repository& one, const Repository& other) {
  std::unordered_set<std::string_view> others;
  for (const auto& source : other.sources) others.insert(source->path());
  Sources only;
  for (const auto& source : one.sources)
    if (!others.contains(source->path())) only.push_back(source.get());
  return only;
}

Lines sorted_lines(const Source& source) {
  Lines lines;
  std::string_view rest = source.bytes();
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
    lines.push_back(rest.substr(0, end));
    rest.remove_prefix(end);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

// How much of the longer one is in the other, in thousandths.
std::size_t line_likeness(const Lines& left, const Lines& right) {
  std::size_t common = 0;
  for (auto a = left.begin(), b = right.begin(); a != left.end() && b != right.end();) {
    if (*a < *b) {
      ++a;
    } else if (*b < *a) {
      ++b;
    } else {
      ++common, ++a, ++b;
    }
  }
  return common * 1000 / std::max<std::size_t>(1, std::max(left.size(), right.size()));
}

void take_equal(Sources& old, Sources& fresh, Renames& renames) {
  std::unordered_map<std::string_view, const Source*> by_bytes;
  for (const Source* each : fresh) by_bytes.emplace(each->bytes(), each);
  std::erase_if(old, [&](const Source* each) {
    const auto found = by_bytes.find(each->bytes());
    if (each->bytes().empty() || found == by_bytes.end()) return false;
    renames.emplace(each->path(), found->second->path());
    std::erase(fresh, found->second);
    by_bytes.erase(found);
    return true;
  });
}

void take_alike(const Sources& old, const Sources& fresh, Renames& renames) {
  struct Pair {
    std::size_t likeness;
    const Source* old;
    const Source* fresh;
  };
  std::vector<Pair> pairs;
  std::vector<Lines> lines;
  lines.reserve(fresh.size());
  for (const Source* each : fresh) lines.push_back(sorted_lines(*each));
  for (const Source* each : old) {
    const Lines mine = sorted_lines(*each);
    for (std::size_t i = 0; i < fresh.size(); ++i)
      if (const std::size_t alike = line_likeness(mine, lines[i]); alike >= 500)
        pairs.push_back({alike, each, fresh[i]});
  }
  std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.likeness > b.likeness; });
  Sources taken;
  for (const Pair& pair : pairs) {
    if (renames.contains(pair.old->path()) || std::find(taken.begin(), taken.end(), pair.fresh) != taken.end())
      continue;
    renames.emplace(pair.old->path(), pair.fresh->path());
    taken.push_back(pair.fresh);
  }
}

std::string_view path_now(const Diagnostic& finding, const Renames& renames) {
  if (!finding.place) return {};
  const std::string& path = finding.place.source->path();
  const auto renamed = renames.find(path);
  return renamed == renames.end() ? path : renamed->second;
}

// Takes one of a number away; whether there was one.
bool take(std::unordered_map<std::uint64_t, std::size_t>& counts, std::uint64_t number) {
  const auto found = counts.find(number);
  if (found == counts.end() || found->second == 0) return false;
  --found->second;
  return true;
}

using Print = std::uint64_t (*)(const Diagnostic&, std::string_view);

// Takes away what is in both, by a print; `before` keeps what found no partner.
void take_away(std::vector<const Diagnostic*>& now, std::vector<const Diagnostic*>& before, const Renames& renames,
               Print print) {
  std::unordered_map<std::uint64_t, std::size_t> counts, used;
  for (const Diagnostic* each : before) ++counts[print(*each, path_now(*each, renames))];
  std::erase_if(now, [&](const Diagnostic* each) {
    const std::uint64_t number = print(*each, path_now(*each, {}));
    if (!take(counts, number)) return false;
    ++used[number];
    return true;
  });
  std::erase_if(before, [&](const Diagnostic* each) { return take(used, print(*each, path_now(*each, renames))); });
}

std::vector<const Diagnostic*> pointers_to_findings(const std::vector<Diagnostic>& findings) {
  std::vector<const Diagnostic*> all;
  all.reserve(findings.size());
  for (const Diagnostic& each : findings) all.push_back(&each);
  return all;
}

}  // namespace

Renames renamed_files(const Repository& before, const Repository& now) {
  Renames renames;
  Sources old = only_in(before, now), fresh = only_in(now, before);
  take_equal(old, fresh, renames);
  if (old.size() * fresh.size() <= most_pairs) take_alike(old, fresh, renames);
  return renames;
}

std::vector<Diagnostic> new_findings(std::vector<Diagnostic> now, const std::vector<Diagnostic>& before,
                                     const Renames& renames) {
  std::vector<const Diagnostic*> fresh = pointers_to_findings(now), old = pointers_to_findings(before);
  take_away(fresh, old, renames, [](const Diagnostic& each, std::string_view path) { return identity(each, path); });
  take_away(fresh, old, renames, loose_identity);
  std::vector<Diagnostic> left;
  left.reserve(fresh.size());
  for (const Diagnostic* each : fresh) left.push_back(std::move(now[static_cast<std::size_t>(each - now.data())]));
  return left;
}

}  // namespace mentor

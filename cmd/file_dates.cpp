#include "cmd/file_dates.h"

#include <algorithm>

#include "base/number.h"

namespace mentor {

namespace {

constexpr std::size_t hash_length = 40;

bool is_hash(std::string_view word) {
  return word.size() >= hash_length && word.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// Reads what `git blame --porcelain` prints: a head line for each line of the file, followed by the facts of a commit
// the first time it comes.
class BlameReader {
 public:
  explicit BlameReader(Date today) : today_(today) {}

  void add(const std::string& line) {
    if (line.starts_with('\t')) {
      dates_.push_back(date_of(commit_));
      return;
    }
    const std::size_t space = line.find(' ');
    const std::string_view word = std::string_view(line).substr(0, space);
    if (is_hash(word)) commit_ = word;
    constexpr std::string_view time = "committer-time ";
    if (!line.starts_with(time)) return;
    if (const auto seconds = whole_number<std::int64_t>(std::string_view(line).substr(time.size())))
      known_[commit_] = std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(*seconds)));
  }

  std::vector<std::optional<Date>> dates() && { return std::move(dates_); }

 private:
  std::optional<Date> date_of(const std::string& commit) const {
    if (commit.find_first_not_of('0') == std::string::npos) return today_;
    const auto found = known_.find(commit);
    return found == known_.end() ? std::nullopt : std::optional(found->second);
  }

  Date today_;
  std::string commit_;
  std::map<std::string, Date> known_;
  std::vector<std::optional<Date>> dates_;
};

bool is_whole(const Env& env, const std::string& folder) {
  const GitAnswer answer = env.git(folder, {"rev-parse", "--is-shallow-repository"}, "");
  return answer.exit == 0 && answer.out.starts_with("false");
}

}  // namespace

LineDates line_dates(const Env& env, const std::string& folder, const std::vector<std::string>& paths, Date today) {
  LineDates dates;
  if (!env.git || paths.empty() || !is_whole(env, folder)) return dates;
  for (const std::string& path : paths) {
    const GitAnswer answer = env.git(folder, {"blame", "--porcelain", "--", path}, "");
    if (answer.exit != 0) continue;
    BlameReader reader(today);
    for (const std::string& line : parts_of(answer.out, '\n')) reader.add(line);
    dates.emplace(path, std::move(reader).dates());
  }
  return dates;
}

std::optional<Revised> last_revision(const Env& env, const std::string& folder) {
  if (!env.git) return std::nullopt;
  const GitAnswer answer = env.git(folder, {"log", "-1", "--format=%H %cs", "--", "."}, "");
  const std::size_t space = answer.out.find(' ');
  if (answer.exit != 0 || space == std::string::npos) return std::nullopt;
  const auto on = parse_iso(std::string_view(answer.out).substr(space + 1, 10));
  constexpr std::size_t enough = 12;
  return on ? std::optional(Revised{answer.out.substr(0, std::min(space, enough)), *on}) : std::nullopt;
}

}  // namespace mentor

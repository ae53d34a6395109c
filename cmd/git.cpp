#include "cmd/git.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <optional>

namespace mentor {

namespace {

// The two ends of a pipe; whatever is still open is closed in the end.
struct Pipe {
  std::array<int, 2> ends = {-1, -1};

  bool open() { return ::pipe2(ends.data(), O_CLOEXEC) == 0; }
  void close(std::size_t end) {
    if (ends[end] >= 0) ::close(ends[end]);
    ends[end] = -1;
  }
  ~Pipe() {
    close(0);
    close(1);
  }
};

std::string read_all(int from) {
  std::string bytes;
  std::array<char, 4096> part{};
  for (ssize_t got = 0; (got = ::read(from, part.data(), part.size())) > 0;)
    bytes.append(part.data(), static_cast<std::size_t>(got));
  return bytes;
}

// What the program prints; nothing where it cannot be started or does not end with 0. Its errors are not shown.
std::optional<std::string> output_of(std::vector<std::string> words) {
  Pipe pipe;
  if (!pipe.open()) return std::nullopt;
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, pipe.ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const int failed = ::posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) return std::nullopt;
  pipe.close(1);
  std::string bytes = read_all(pipe.ends[0]);
  int status = 0;
  if (::waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
  return bytes;
}

}  // namespace

std::vector<std::string> tracked_by_git(const std::string& folder, const std::vector<std::string>& paths) {
  std::vector<std::string> words = {
      "git", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-C", folder, "ls-files", "-z", "--"};
  words.insert(words.end(), paths.begin(), paths.end());
  std::vector<std::string> tracked;
  const std::string output = output_of(std::move(words)).value_or("");
  for (std::size_t at = 0; at < output.size();) {
    const std::size_t end = std::min(output.find('\0', at), output.size());
    tracked.push_back(output.substr(at, end - at));
    at = end + 1;
  }
  return tracked;
}

}  // namespace mentor

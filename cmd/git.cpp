#include "cmd/git.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
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
  std::array<char, 65536> part{};
  for (ssize_t got = 0; (got = ::read(from, part.data(), part.size())) > 0;)
    bytes.append(part.data(), static_cast<std::size_t>(got));
  return bytes;
}

// A file without a name that is gone when it is closed: unlike a second pipe it can never make two programs wait for
// each other.
class Scratch {
 public:
  Scratch() : file_(std::tmpfile()) {}
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() {
    if (file_) (void)std::fclose(file_);
  }
  bool is_open() const { return file_ != nullptr; }
  int number() const { return ::fileno(file_); }
  bool fill(std::string_view bytes) {
    const bool written = bytes.empty() || std::fwrite(bytes.data(), 1, bytes.size(), file_) == bytes.size();
    return written && std::fflush(file_) == 0 && ::lseek(number(), 0, SEEK_SET) == 0;
  }
  std::string bytes() {
    (void)::lseek(number(), 0, SEEK_SET);
    return read_all(number());
  }

 private:
  std::FILE* file_;
};

// Starts the program with these three files; its process id, or nothing where it cannot be started.
std::optional<pid_t> start(std::vector<std::string> words, int in, int out, int err) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO);
  pid_t child = 0;
  const int failed = ::posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  return failed == 0 ? std::optional(child) : std::nullopt;
}

}  // namespace

GitAnswer run_git(const std::string& folder, const std::vector<std::string>& arguments, std::string_view input) {
  // No program that the settings of a repository name is run for us.
  std::vector<std::string> words = {"git", "--literal-pathspecs",     "--no-pager", "-c",  "core.fsmonitor=false",
                                    "-c",  "log.showSignature=false", "-C",         folder};
  words.insert(words.end(), arguments.begin(), arguments.end());
  Scratch in, err;
  Pipe pipe;
  if (!in.is_open() || !err.is_open() || !in.fill(input) || !pipe.open()) return {};
  const std::optional<pid_t> child = start(std::move(words), in.number(), pipe.ends[1], err.number());
  if (!child) return {};
  pipe.close(1);
  GitAnswer answer;
  answer.started = true;
  answer.out = read_all(pipe.ends[0]);
  int status = 0;
  if (::waitpid(*child, &status, 0) == *child && WIFEXITED(status)) answer.exit = WEXITSTATUS(status);
  answer.err = err.bytes();
  return answer;
}

std::vector<std::string> parts_of(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::vector<std::string> tracked_by_git(const std::string& folder, const std::vector<std::string>& paths) {
  std::vector<std::string> words = {"ls-files", "-z", "--"};
  words.insert(words.end(), paths.begin(), paths.end());
  const GitAnswer answer = run_git(folder, words, "");
  return parts_of(answer.exit == 0 ? answer.out : "", '\0');
}

}  // namespace mentor

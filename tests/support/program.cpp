#include "tests/support/program.h"

#include <fcntl.h>
#include <grp.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

namespace mentor {

namespace {

namespace fs = std::filesystem;

constexpr uid_t nobody = 65534;

// In the new process: never returns.
[[noreturn]] void become_program(const Start& start, int out, int err) {
  const int input = ::open(start.input.c_str(), O_RDONLY | O_NONBLOCK);
  ::dup2(input, 0);
  ::dup2(out, 1);
  ::dup2(err, 2);
  if (!start.folder.empty() && ::chdir(start.folder.c_str()) != 0) ::_exit(126);
  if (start.as_nobody && ::geteuid() == 0 &&
      (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0))
    ::_exit(126);
  std::vector<char*> arguments;
  std::string program = MENTOR_PROGRAM;
  arguments.push_back(program.data());
  std::vector<std::string> copies = start.arguments;
  for (std::string& each : copies) arguments.push_back(each.data());
  arguments.push_back(nullptr);
  ::execv(program.c_str(), arguments.data());
  ::_exit(126);
}

pid_t fork_program(const Start& start, int out, int err) {
  // A signal that comes before the child is the program must not run what the tests do with one.
  sigset_t all, before;
  ::sigfillset(&all);
  ::pthread_sigmask(SIG_SETMASK, &all, &before);
  const pid_t child = ::fork();
  if (child == 0) {
    ::signal(SIGINT, SIG_DFL);
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    become_program(start, out, err);
  }
  ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
  if (child < 0) throw std::runtime_error("no new process");
  return child;
}

// Waits for the end; kills after half a minute.
int wait_for(pid_t child, bool& hung) {
  using namespace std::chrono_literals;
  int status = 0;
  for (auto waited = 0ms; waited < 30s; waited += 2ms) {
    if (::waitpid(child, &status, WNOHANG) == child) return status;
    std::this_thread::sleep_for(2ms);
  }
  hung = true;
  ::kill(child, SIGKILL);
  ::waitpid(child, &status, 0);
  return status;
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  path_ = (fs::temp_directory_path() / "mentor-test-XXXXXX").string();
  if (::mkdtemp(path_.data()) == nullptr) throw std::runtime_error("no temporary folder");
  fs::permissions(path_, fs::perms::all);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string TemporaryFolder::write(const std::string& name, const std::string& bytes) const {
  const fs::path path = at(name);
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
  return path.string();
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Ended run_program(const Start& start) {
  const TemporaryFolder streams;
  const int flags = O_CREAT | O_WRONLY | O_CLOEXEC;
  const int out = ::open(streams.at("out").c_str(), flags, 0600), err = ::open(streams.at("err").c_str(), flags, 0600);
  Ended ended;
  const int status = wait_for(fork_program(start, out, err), ended.hung);
  ::close(out);
  ::close(err);
  if (WIFEXITED(status)) ended.exit = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) ended.signal = WTERMSIG(status);
  ended.out = bytes_of(streams.at("out"));
  ended.err = bytes_of(streams.at("err"));
  return ended;
}

pid_t start_program(const Start& start) {
  const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  const pid_t child = fork_program(start, nowhere, nowhere);
  ::close(nowhere);
  return child;
}

}  // namespace mentor

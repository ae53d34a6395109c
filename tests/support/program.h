// The real program in a process of its own, for what only a real file system and a real process can show.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace mentor {

// An empty folder of its own that is gone, with all that is in it, at the end.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();
  const std::string& path() const { return path_; }
  // The path of a name in it.
  std::string at(const std::string& name) const { return path_ + "/" + name; }
  // Writes a file, with the folders above it; returns its path.
  std::string write(const std::string& name, const std::string& bytes) const;

 private:
  std::string path_;
};

// The bytes of a file; "" where it is not there.
std::string bytes_of(const std::string& path);

// How a run is started.
struct Start {
  std::vector<std::string> arguments;
  std::string folder;               // the current folder
  std::string input = "/dev/null";  // standard input is this file
  bool as_nobody = false;           // without the rights of root, where the tests have them
};

// How a run ended.
struct Ended {
  int exit = -1;      // exit code; -1 where a signal ended it
  int signal = 0;     // that signal; SIGKILL also where it did not end by itself
  bool hung = false;  // it was killed after half a minute
  std::string out;
  std::string err;
};

// Starts the program and waits for its end, for half a minute at most.
Ended run_program(const Start& start);

// Starts the program and comes back at once; what it prints is thrown away. The caller must wait for the process.
pid_t start_program(const Start& start);

}  // namespace mentor

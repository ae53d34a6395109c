// The program run inside a test: files in memory, a fixed day, streams that are strings.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/files.h"

namespace mentor {

struct World {
  MemoryFiles files = {};
  Date today = *make_date(2026, 11, 20);
  int width = 0;  // of the terminal; 0: no terminal
  std::map<std::string, std::string> variables = {};
  unsigned threads = 0;  // 0: as many as the machine has
};

// What a command said. `both` is standard output and error in the order in which they were written.
struct Said {
  int exit = 0;
  std::string out;
  std::string err;
  std::string both;
};

// Runs a command line as a shell would split it: `[NAME=value …] mentor argument…`, quotes and backslashes, no
// expansion. Throws std::runtime_error for a line that needs a shell (a pipe, a redirection) or is no call of mentor.
Said run_line(World& world, std::string_view line, const std::string& input = "");

// The words of a command line; the same rules and errors.
std::vector<std::string> words_of(std::string_view line);

// Copies the files of a folder of the source tree (`examples/programme`) into the world, below `as` ("" is the root).
// Throws std::runtime_error where there is no such folder.
void load_folder(World& world, const std::string& folder, const std::string& as);

// A file of the source tree, by its path in it. Throws std::runtime_error where it cannot be read.
std::string read_source(const std::string& path);
// Replaces a file of the source tree (only with MENTOR_ACCEPT=1).
void write_source(const std::string& path, std::string_view bytes);
// The paths of all files below a folder of the source tree that end so, sorted; none where there is no such folder.
std::vector<std::string> sources(const std::string& folder, std::string_view ending);

// Whether expectations are to be rewritten instead of compared: MENTOR_ACCEPT=1.
bool accepting();

}  // namespace mentor

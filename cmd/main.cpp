#include <iostream>

#include "cmd/git.h"
#include "cmd/real_files.h"
#include "cmd/run.h"
#include "cmd/terminal.h"

int main(int count, char** arguments) {
  std::ios::sync_with_stdio(false);
  mentor::RealFiles files;
  mentor::Env env{files,
                  std::cin,
                  std::cout,
                  std::cerr,
                  mentor::system_date(),
                  mentor::environment(),
                  mentor::current_folder(),
                  mentor::terminal_width(),
                  mentor::error_is_terminal(),
                  mentor::tracked_by_git};
  const int code = mentor::run({arguments + 1, arguments + count}, env);
  constexpr int world_failed = 3;
  return std::cout.flush() ? code : world_failed;
}

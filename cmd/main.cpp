#include <climits>
#include <cstdlib>
#include <iostream>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "cmd/git.h"
#include "cmd/real_files.h"
#include "cmd/run.h"
#include "cmd/terminal.h"

namespace {

// A repository is built up once and then looked at: memory is kept, not handed back and fetched again page by page, but
// for large pieces, which are made to be given away (a file as it was read and decoded).
void keep_memory() {
#ifdef __GLIBC__
  mallopt(M_TRIM_THRESHOLD, INT_MAX);
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  mallopt(M_TOP_PAD, 16 << 20);
#endif
}

}  // namespace

int main(int count, char** arguments) {
  keep_memory();
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
                  mentor::input_is_terminal(),
                  mentor::tracked_by_git,
                  mentor::run_git};
  const int code = mentor::run({arguments + 1, arguments + count}, env);
  constexpr int world_failed = 3;
  // Not `return`: what commands left in `env` goes with the process.
  std::exit(std::cout.flush() ? code : world_failed);
}

// How long it takes to find who suits whom, apart from reading and solving: bench_candidates PEOPLE [SCHOOL [MEMORY]].
// One run in a process of its own, so that memory is counted from nothing.
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>

#include "match/candidates.h"
#include "model/load.h"
#include "tests/bench/people.h"

namespace {

// CPU seconds and the most memory so far, in MB.
struct Usage {
  double seconds = 0;
  long megabytes = 0;
};

Usage usage() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return {seconds(used.ru_utime) + seconds(used.ru_stime), used.ru_maxrss / 1024};
}

}  // namespace

int main(int argc, char** argv) {
  using namespace mentor;
  bench::PeopleSize size;
  if (argc > 1) size.people = std::strtoul(argv[1], nullptr, 10);
  if (argc > 2) size.school = std::strtoul(argv[2], nullptr, 10);
  std::map<std::string, std::string> files;
  for (auto& file : bench::make_people(size)) files.emplace(std::move(file.path), std::move(file.bytes));
  const MemoryFiles memory(std::move(files));
  const Usage begin = usage();
  const auto repository = load(memory, {.root = ".", .threads = 1});
  if (!repository) return 1;
  const Usage loaded = usage();
  CandidateOptions options{.today = *parse_iso("2026-11-20"), .form = std::nullopt};
  if (argc > 3) options.memory = std::strtoul(argv[3], nullptr, 10);
  const Candidates candidates = find_candidates(**repository, options);
  const Usage found = usage();
  std::printf("%zu people: reading %.2f s; candidates %.2f s, %zu requests, %zu mentors, %zu pairs%s; %ld MB more\n",
              size.people, loaded.seconds - begin.seconds, found.seconds - loaded.seconds,
              candidates.problem.requests.size(), candidates.problem.mentors.size(), candidates.problem.edges.size(),
              candidates.complete ? "" : " (the best of each)", found.megabytes - loaded.megabytes);
}

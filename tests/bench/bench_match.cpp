// The solvers of `mentor match` on invented problems, beside LEMON's: bench_match OPTION=NUMBER…
//   requests (1000), mentors (a third), candidates (33), slots (8: at most so many a mentor), top (100: highest score),
//   step (5: scores are multiples of it), tiers (1), skew (2; 1 is none), seed (1)
//   best=0 leaves `best` out, stable=1 runs the stable match instead, balanced=1 that objective too, paths=1 `best` by
//   shortest paths only; lemon=1 runs LEMON's network simplex, 2 its cost scaling, 3 both
//   write=1 prints the pairs as a table of scores instead, 2 all as plain numbers for other programs
// A line for each: CPU seconds, how many scans of the edges that is, the most memory beyond the problem's.
#include <fmt/core.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <map>
#include <string>
#include <vector>

#include "match/solve/settled.h"
#include "match/solve/solve.h"
#include "tests/bench/match_instances.h"
#ifdef MENTOR_LEMON
#include "tests/peers/lemon_flow.h"
#endif

using namespace mentor;

namespace {

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

// The most memory that the process had so far, in MB.
double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

template <class Function>
double timed(Function function) {
  const double begin = cpu_seconds();
  function();
  return cpu_seconds() - begin;
}

class Options {
 public:
  Options(int count, char** arguments) {
    for (int at = 1; at < count; ++at) {
      const std::string text = arguments[at];
      const auto equals = text.find('=');
      if (equals != std::string::npos) values_[text.substr(0, equals)] = std::atof(text.c_str() + equals + 1);
    }
  }
  std::uint32_t number(const std::string& name, std::uint32_t otherwise) const {
    return static_cast<std::uint32_t>(real(name, otherwise));
  }
  double real(const std::string& name, double otherwise) const {
    const auto found = values_.find(name);
    return found == values_.end() ? otherwise : found->second;
  }

 private:
  std::map<std::string, double> values_;
};

MatchShape shape_of(const Options& options) {
  MatchShape shape;
  shape.requests = options.number("requests", shape.requests);
  shape.mentors = options.number("mentors", shape.mentors);
  shape.candidates = options.number("candidates", shape.candidates);
  shape.most_slots = options.number("slots", shape.most_slots);
  shape.top = options.number("top", shape.top);
  shape.step = options.number("step", shape.step);
  shape.tiers = options.number("tiers", shape.tiers);
  shape.skew = options.real("skew", shape.skew);
  shape.ranked = options.number("stable", 0) == 1;
  return shape;
}

// One look at every edge for the best two mentors: the unit that times are given in beside seconds.
double scan_seconds(const AssignmentInstance& instance) {
  const std::vector<std::int64_t> price(instance.mentors(), 1);
  std::int64_t sum = 0;
  const double seconds = timed([&] {
    for (std::size_t request = 0; request < instance.requests(); ++request) {
      std::int64_t best = -max_score, second = -max_score;
      for (auto at = instance.first[request]; at < instance.first[request + 1]; ++at) {
        const auto value = instance.arcs[at].score - price[instance.arcs[at].mentor];
        second = std::max(second, std::min(best, value));
        best = std::max(best, value);
      }
      sum += best - second;
    }
  });
  return sum == 1 ? 0 : seconds;  // the sum is used, or the loop would be left out
}

struct Line {
  std::string name;
  double seconds = 0, megabytes = 0;
  std::string text;
};

// What one solver takes. Memory is right only for the first one of a process: what others gave back counts no more.
template <class Solve>
Line measured(std::string name, const Solve& solve) {
  const double before = peak_megabytes();
  const double begin = cpu_seconds();
  std::string text = solve();
  return {std::move(name), cpu_seconds() - begin, peak_megabytes() - before, std::move(text)};
}

Line run_ours(const MatchProblem& problem, std::string_view objective) {
  MatchSolution solution;
  auto line = measured(std::string(objective), [&] {
    solution = find_solver(objective)->solve(problem, {});
    return fmt::format("served {} score {}", solution.served, solution.score);
  });
  if (objective == "stable")
    line.text += fmt::format(", {} blocking pairs", solution.blocking_pairs);
  else
    line.text += solution.optimal ? ", proved" : ", not proved";
  return line;
}

Line run_paths(const MatchProblem& problem) {
  return measured("shortest paths", [&] {
    const auto instance = instance_of(settle(problem), {});
    const auto bound = bound_of(instance, assign_by_paths(instance).prices);
    return fmt::format("served {} score {}", bound.front(), bound.back());
  });
}

#ifdef MENTOR_LEMON
Line run_lemon(const MatchProblem& problem, const char* name, peers::FlowSolver solver) {
  peers::FlowAnswer answer;
  auto line = measured(name, [&] {
    peers::FlowProblem flow;
    std::int64_t most = 1;
    for (const auto& edge : problem.edges) {
      flow.request.push_back(edge.request);
      flow.mentor.push_back(edge.mentor);
      flow.score.push_back(edge.score);
      most = std::max(most, edge.score);
    }
    // Worth more than any way of shifting the others could win.
    const auto penalty = most * static_cast<std::int64_t>(problem.requests.size() + 1);
    flow.penalty.assign(problem.requests.size(), penalty);
    for (const auto& mentor : problem.mentors) flow.capacity.push_back(mentor.capacity);
    answer = solve_flow(flow, solver);
    const auto out = std::count(answer.mentor_of.begin(), answer.mentor_of.end(), nobody);
    return fmt::format("served {} score {}", problem.requests.size() - static_cast<std::size_t>(out),
                       answer.worth + out * penalty);
  });
  line.seconds = answer.seconds;  // without making the graph
  return line;
}
#endif

std::vector<Line> run_all(const MatchProblem& problem, const Options& options) {
  std::vector<Line> lines;
  if (options.number("stable", 0) == 1)
    lines.push_back(run_ours(problem, "stable"));
  else if (options.number("best", 1) == 1)
    lines.push_back(run_ours(problem, "best"));
  if (options.number("balanced", 0) == 1) lines.push_back(run_ours(problem, "balanced"));
  if (options.number("paths", 0) == 1) lines.push_back(run_paths(problem));
#ifdef MENTOR_LEMON
  const auto lemon = options.number("lemon", 0);
  if ((lemon & 1U) != 0) lines.push_back(run_lemon(problem, "NetworkSimplex", peers::FlowSolver::network_simplex));
  if ((lemon & 2U) != 0) lines.push_back(run_lemon(problem, "CostScaling", peers::FlowSolver::cost_scaling));
#else
  if (options.number("lemon", 0) != 0) fmt::print("LEMON is not installed (liblemon-dev): not compared\n");
#endif
  return lines;
}

void write_pairs(const MatchProblem& problem) {
  fmt::print("mentee,mentor,score\n");
  for (const auto& edge : problem.edges)
    fmt::print("{},{},{}\n", problem.requests[edge.request].mentee, problem.mentors[edge.mentor].id, edge.score);
}

// How many requests, mentors, pairs; the capacities; request, mentor and score of each pair.
void write_numbers(const MatchProblem& problem) {
  fmt::print("{} {} {}\n", problem.requests.size(), problem.mentors.size(), problem.edges.size());
  for (const auto& mentor : problem.mentors) fmt::print("{}\n", mentor.capacity);
  for (const auto& edge : problem.edges) fmt::print("{} {} {}\n", edge.request, edge.mentor, edge.score);
}

}  // namespace

int main(int count, char** arguments) {
  const Options options(count, arguments);
  const MatchProblem problem = make_match(shape_of(options), options.number("seed", 1));
  if (const auto kind = options.number("write", 0); kind != 0) {
    kind == 1 ? write_pairs(problem) : write_numbers(problem);
    return 0;
  }
  const double own = peak_megabytes();
  const auto lines = run_all(problem, options);
  // Last, since it takes memory too.
  const double scan = scan_seconds(instance_of(settle(problem), {}));
  fmt::print("{} requests, {} mentors, {} slots, {} edges, {:.0f} MB; a scan takes {:.5f} s\n", problem.requests.size(),
             problem.mentors.size(), problem.slots(), problem.edges.size(), own, scan);
  for (const auto& line : lines)
    fmt::print("{:<14} {:10.6f} s {:8.1f} scans {:6.0f} MB  {}\n", line.name, line.seconds, line.seconds / scan,
               line.megabytes, line.text);
  return 0;
}

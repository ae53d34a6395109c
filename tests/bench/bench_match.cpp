// The solvers of `mentor match` on invented problems, beside LEMON's: bench_match OPTION=NUMBER…
//   requests (1000), mentors (a third), candidates (33), slots (8: at most so many a mentor), top (100: highest score),
//   step (5: scores are multiples of it), tiers (1), skew (2; 1 is none), seed (1); lemon=1 runs LEMON's solvers too,
//   paths=1 ours by shortest paths, stable=1 the stable match, write=1 prints the pairs for other programs instead
#include <fmt/core.h>
#include <sys/resource.h>

#include <cstdlib>
#include <ctime>
#include <map>
#include <string>

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

void say(const char* name, double seconds, double scan, std::int64_t served, std::int64_t score) {
  fmt::print("{:<16} {:10.4f} s {:8.1f} scans  served {} score {}\n", name, seconds, seconds / scan, served, score);
}

void run_lemon([[maybe_unused]] const MatchProblem& problem, [[maybe_unused]] double scan) {
#ifdef MENTOR_LEMON
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
  for (const bool simplex : {true, false}) {
    const auto solver = simplex ? peers::FlowSolver::network_simplex : peers::FlowSolver::cost_scaling;
    const auto answer = solve_flow(flow, solver);
    fmt::print("{:<16} {:10.4f} s {:8.1f} scans  worth {}, less {} for each that is not served\n",
               simplex ? "NetworkSimplex" : "CostScaling", answer.seconds, answer.seconds / scan, answer.worth,
               penalty);
  }
#else
  fmt::print("LEMON is not installed (liblemon-dev): not compared\n");
#endif
}

void write_pairs(const MatchProblem& problem) {
  fmt::print("mentee,mentor,score\n");
  for (const auto& edge : problem.edges)
    fmt::print("{},{},{}\n", problem.requests[edge.request].mentee, problem.mentors[edge.mentor].id, edge.score);
}

void run_ours(const MatchProblem& problem, const Options& options, double scan) {
  const double before = peak_megabytes();
  MatchSolution solution;
  if (options.number("stable", 0) == 1) {
    const double seconds = timed([&] { solution = solve_stable(problem); });
    say("stable", seconds, scan, solution.served, solution.score);
    fmt::print("{} blocking pairs\n", solution.blocking_pairs);
  } else {
    const double seconds = timed([&] { solution = solve_best(problem); });
    say("best", seconds, scan, solution.served, solution.score);
  }
  fmt::print("memory: {:.0f} MB beyond the problem's {:.0f} MB\n", peak_megabytes() - before, before);
  if (options.number("paths", 0) == 1) {
    const auto instance = instance_of(settle(problem), {});
    Assignment answer;
    const double seconds = timed([&] { answer = assign_by_paths(instance); });
    const auto bound = bound_of(instance, answer.prices);
    say("shortest paths", seconds, scan, bound.front(), bound.back());
  }
}

}  // namespace

int main(int count, char** arguments) {
  const Options options(count, arguments);
  const MatchProblem problem = make_match(shape_of(options), options.number("seed", 1));
  if (options.number("write", 0) == 1) {
    write_pairs(problem);
    return 0;
  }
  const double scan = scan_seconds(instance_of(settle(problem), {}));
  fmt::print("{} requests, {} mentors, {} slots, {} edges; a scan takes {:.4f} s\n", problem.requests.size(),
             problem.mentors.size(), problem.slots(), problem.edges.size(), scan);
  run_ours(problem, options, scan);
  if (options.number("lemon", 0) == 1) run_lemon(problem, scan);
  return 0;
}

// The assignment problem as LEMON (liblemon-dev) solves it, as minimum-cost flow: the oracle of tests and the peer of
// benchmarks. Plain numbers only, since LEMON's headers are older than C++20 and are compiled apart.
#pragma once

#include <cstdint>
#include <vector>

namespace mentor::peers {

struct FlowProblem {
  std::vector<std::uint32_t> request, mentor;  // of each edge
  std::vector<std::int64_t> score;             // of each edge
  std::vector<std::int64_t> penalty;           // of each request: what leaving it out costs
  std::vector<std::int64_t> capacity;          // of each mentor
};

struct FlowAnswer {
  bool solved = false;
  std::int64_t worth = 0;               // the scores less the penalties
  std::vector<std::int32_t> mentor_of;  // of each request; -1: it is left out
  double seconds = 0;                   // CPU time of the solver alone, without making the graph
};

enum class FlowSolver : unsigned char { network_simplex, cost_scaling };

// The highest worth. The sums must fit into 64 bits as LEMON scales them (penalties of some 1e12 do).
FlowAnswer solve_flow(const FlowProblem& problem, FlowSolver solver);

}  // namespace mentor::peers

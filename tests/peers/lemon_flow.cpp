#include "tests/peers/lemon_flow.h"

#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <ctime>

namespace mentor::peers {

namespace {

using Graph = lemon::SmartDigraph;

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

// Source → requests → mentors → sink; a request that is left out goes to the sink directly.
class Flow {
 public:
  explicit Flow(const FlowProblem& problem) : problem_(problem), cost_(graph_), most_(graph_) {
    const auto requests = static_cast<int>(problem.penalty.size()), mentors = static_cast<int>(problem.capacity.size());
    graph_.reserveNode(requests + mentors + 2);
    graph_.reserveArc(static_cast<int>(problem.score.size()) + 2 * requests + mentors);
    for (int at = 0; at < requests + mentors + 2; ++at) graph_.addNode();
    const int source = requests + mentors, sink = source + 1;
    for (std::size_t at = 0; at < problem.score.size(); ++at)
      add(static_cast<int>(problem.request[at]), requests + static_cast<int>(problem.mentor[at]), -problem.score[at],
          1);
    for (int at = 0; at < requests; ++at) {
      add(source, at, 0, 1);
      add(at, sink, problem.penalty[static_cast<std::size_t>(at)], 1);
    }
    for (int at = 0; at < mentors; ++at)
      add(requests + at, sink, 0, std::min<std::int64_t>(problem.capacity[static_cast<std::size_t>(at)], requests));
  }

  template <class Solver>
  FlowAnswer run() {
    const double begin = cpu_seconds();
    Solver solver(graph_);
    const auto requests = static_cast<int>(problem_.penalty.size()),
               mentors = static_cast<int>(problem_.capacity.size());
    solver.costMap(cost_).upperMap(most_).stSupply(graph_.nodeFromId(requests + mentors),
                                                   graph_.nodeFromId(requests + mentors + 1), requests);
    const bool solved = solver.run() == Solver::OPTIMAL;
    const double seconds = cpu_seconds() - begin;
    FlowAnswer answer{solved, -solver.template totalCost<std::int64_t>(), {}, seconds};
    answer.mentor_of.assign(problem_.penalty.size(), -1);
    for (std::size_t at = 0; at < problem_.score.size(); ++at)
      if (solver.flow(graph_.arcFromId(static_cast<int>(at))) > 0)
        answer.mentor_of[problem_.request[at]] = static_cast<std::int32_t>(problem_.mentor[at]);
    return answer;
  }

 private:
  void add(int from, int to, std::int64_t cost, std::int64_t most) {
    const auto arc = graph_.addArc(graph_.nodeFromId(from), graph_.nodeFromId(to));
    cost_[arc] = cost;
    most_[arc] = most;
  }

  const FlowProblem& problem_;
  Graph graph_;
  Graph::ArcMap<std::int64_t> cost_, most_;
};

}  // namespace

FlowAnswer solve_flow(const FlowProblem& problem, FlowSolver solver) {
  Flow flow(problem);
  if (solver == FlowSolver::network_simplex)
    return flow.run<lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t>>();
  return flow.run<lemon::CostScaling<Graph, std::int64_t, std::int64_t>>();
}

}  // namespace mentor::peers

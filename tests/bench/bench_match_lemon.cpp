#include <fmt/core.h>
#include <cstdlib>
#include "match/solve/solve.h"
#include "tests/bench/match_instances.h"
#include "tests/peers/lemon_flow.h"

using namespace mentor;

int main(int argc, char** argv) {
  MatchShape shape;
  int seeds = 1;
  bool ns = true, cs = true;
  for (int i = 1; i + 1 < argc; i += 2) {
    std::string k = argv[i];
    auto v = static_cast<std::uint32_t>(atol(argv[i + 1]));
    if (k == "-n") shape.requests = v;
    if (k == "-m") shape.mentors = v;
    if (k == "-c") shape.candidates = v;
    if (k == "-s") shape.most_slots = v;
    if (k == "-k") shape.step = v;
    if (k == "-r") shape.top = v;
    if (k == "-u") shape.skew = atof(argv[i + 1]);
    if (k == "-seeds") seeds = v;
    if (k == "-ns") ns = v;
    if (k == "-cs") cs = v;
  }
  auto problem = make_match(shape, seeds);
  peers::FlowProblem f;
  for (auto& e : problem.edges) {
    f.request.push_back(e.request);
    f.mentor.push_back(e.mentor);
    f.score.push_back(e.score);
  }
  f.penalty.assign(problem.requests.size(), std::int64_t{shape.top} * 100);
  for (auto& m : problem.mentors) f.capacity.push_back(m.capacity);
  for (auto k : {peers::FlowSolver::network_simplex, peers::FlowSolver::cost_scaling}) {
    if (k == peers::FlowSolver::network_simplex ? !ns : !cs) continue;
    auto a = solve_flow(f, k);
    fmt::print("{} n {}: {:.4f} s worth {}\n", k == peers::FlowSolver::network_simplex ? "simplex" : "costscal",
               shape.requests, a.seconds, a.worth);
    fflush(stdout);
  }
}

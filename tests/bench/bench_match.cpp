#include <fmt/core.h>

#include <sys/resource.h>
#include <cstdlib>
#include <cstring>
#include <ctime>

#include "match/solve/repair.h"
#include "match/solve/settled.h"
#include "match/solve/solve.h"
#include "tests/bench/match_instances.h"

using namespace mentor;

static double cpu() {
  timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return double(t.tv_sec) + 1e-9 * double(t.tv_nsec);
}
static double mem() {
  rusage u;
  getrusage(RUSAGE_SELF, &u);
  return double(u.ru_maxrss) / 1024;
}

int main(int argc, char** argv) {
  MatchShape shape;
  int seeds = 1;
  bool paths = false;
  for (int i = 1; i + 1 < argc; i += 2) {
    std::string k = argv[i];
    auto v = static_cast<std::uint32_t>(atol(argv[i + 1]));
    if (k == "-n") shape.requests = v;
    if (k == "-m") shape.mentors = v;
    if (k == "-c") shape.candidates = v;
    if (k == "-s") shape.most_slots = v;
    if (k == "-t") shape.tiers = v;
    if (k == "-k") shape.step = v;
    if (k == "-r") shape.top = v;
    if (k == "-u") shape.skew = atof(argv[i + 1]);
    if (k == "-seeds") seeds = v;
    if (k == "-p") paths = v;
  }
  for (int seed = 1; seed <= seeds; ++seed) {
    auto problem = make_match(shape, seed);
    auto settled = settle(problem);
    double m0 = mem();
    double t0 = cpu();
    auto instance = instance_of(settled, {});
    double t1 = cpu();
    // scan
    double scan;
    {
      std::vector<std::int64_t> price(instance.mentors(), 1);
      long sum = 0;
      double s0 = cpu();
      for (std::uint32_t r = 0; r < instance.requests(); ++r) {
        long a = -1000000, b = -1000000;
        for (auto at = instance.first[r]; at < instance.first[r + 1]; ++at) {
          long v = instance.arcs[at].score * 32 - price[instance.arcs[at].mentor];
          if (v > a) {
            b = a;
            a = v;
          } else if (v > b)
            b = v;
        }
        sum += a - b;
      }
      scan = cpu() - s0;
      volatile long x = sum;
      (void)x;
    }
    AssignmentInstance copy;
    if (paths) copy = instance;
    double u0 = cpu();
    auto seating = serve_most(instance);
    double u1 = cpu();
    auto parts = split(std::move(instance), seating);
    seating = {};
    double u2 = cpu();
    auto offers = auction(parts);
    double u3 = cpu();
    auto rep = repair(parts, std::move(offers));
    double u4 = cpu();
    long served = 0, score = 0;
    for (std::uint32_t r = 0; r < parts.requests(); ++r)
      if (rep.mentor_of[r] != nobody) {
        ++served;
        for (auto& a : parts.arcs_of(r))
          if ((int)a.mentor == rep.mentor_of[r]) score += a.score * parts.unit;
      }
    fmt::print(
        "n {} edges {} inst {:.3f} scan {:.4f} hk {:.4f} split {:.4f} auction {:.4f} repair {:.4f} total {:.4f} = "
        "{:.1f} scans; served {} score {} mem {:.0f}+{:.0f}\n",
        shape.requests, problem.edges.size(), t1 - t0, scan, u1 - u0, u2 - u1, u3 - u2, u4 - u3, t1 - t0 + u4 - u0,
        (u4 - u0 + t1 - t0) / scan, served, score, m0, mem() - m0);
    if (paths) {
      double p0 = cpu();
      auto a = assign_by_paths(copy);
      fmt::print("  paths {:.4f}\n", cpu() - p0);
      auto b = bound_of(copy, a.prices);
      fmt::print("  bound {} {}\n", b[0], b.back());
    }
  }
}

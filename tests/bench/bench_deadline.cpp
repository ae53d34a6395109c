// How many deadline phrases a second one core reads: items_per_second of a mixed corpus in the context of a roadmap of
// three years. `--phrases=FILE` reads other phrases, one a line.
#include <benchmark/benchmark.h>

#include "deadline/deadline.h"
#include "tests/bench/phrases.h"

using namespace mentor;

namespace {

void read_phrases(benchmark::State& state, const std::vector<std::string>& phrases) {
  Calendar calendar;
  calendar.follow(HolidayRules::russia);
  DeadlineContext context;
  context.period = Period{*parse_iso("2022-01-01"), *parse_iso("2024-12-31")};
  context.approved = parse_iso("2022-08-30");
  context.calendar = &calendar;
  std::size_t read = 0;
  for (auto _ : state) {
    read = 0;
    for (const std::string& phrase : phrases)
      read += read_deadline(phrase, context).kind == DeadlineKind::unreadable ? 0 : 1;
    benchmark::DoNotOptimize(read);
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * phrases.size()));
  state.counters["unreadable"] = static_cast<double>(phrases.size() - read);
}

}  // namespace

int main(int argc, char** argv) {
  const auto phrases = bench::phrases(argc, argv, MENTOR_BENCH_DIR "/deadlines.txt");
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  benchmark::RegisterBenchmark("read_deadline", [&](benchmark::State& state) {
    read_phrases(state, phrases);
  })->Unit(benchmark::kMillisecond);
  benchmark::RunSpecifiedBenchmarks();
}

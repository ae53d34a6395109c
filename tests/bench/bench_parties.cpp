// How many cells of responsible parties a second one core splits, and how many parties it resolves against a directory
// of the size that a programme has. `--phrases=FILE` reads other cells, one a line.
#include <benchmark/benchmark.h>

#include "party/party.h"
#include "tests/bench/phrases.h"

using namespace mentor;

namespace {

const std::vector<std::string> known = {"ОО", "ИОЦ", "ИМЦ", "ЦМН", "Лицей и гимназия", "СОШ № 5"};

PartyDirectory directory() {
  PartyDirectory made;
  for (const std::string& name : known) made.parties[name] = name;
  made.abbreviations = {{"ОО", "образовательная организация"},
                        {"ИОЦ", "Информационно-образовательный центр"},
                        {"ЦМН", "целевая модель наставничества"}};
  std::vector<KnownPeople::Entry> people;
  for (int i = 0; i < 40; ++i) people.push_back({"Сомова Вера " + std::to_string(i), "somova-" + std::to_string(i)});
  made.people = KnownPeople(std::move(people));
  made.roles = {{"curator", {"куратор", "кураторы", "curator", "curators"}},
                {"head", {"директор", "руководитель", "руководители", "head"}},
                {"deputy", {"заместитель директора по воспитательной работе", "deputy head"}}};
  return made;
}

void split_cells(benchmark::State& state, const std::vector<std::string>& cells) {
  for (auto _ : state)
    for (const std::string& cell : cells) benchmark::DoNotOptimize(split_parties(cell, known));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * cells.size()));
}

void resolve_parties(benchmark::State& state, const std::vector<std::string>& cells) {
  const PartyDirectory all = directory();
  std::vector<Party> parties;
  for (const std::string& cell : cells)
    for (const Party& party : split_parties(cell, known).parties) parties.push_back(party);
  for (auto _ : state)
    for (const Party& party : parties) benchmark::DoNotOptimize(resolve_party(party, all));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * parties.size()));
}

}  // namespace

int main(int argc, char** argv) {
  const auto cells = bench::phrases(argc, argv, MENTOR_BENCH_DIR "/parties.txt");
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  benchmark::RegisterBenchmark("split_parties", [&](benchmark::State& state) {
    split_cells(state, cells);
  })->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark("resolve_party", [&](benchmark::State& state) {
    resolve_parties(state, cells);
  })->Unit(benchmark::kMillisecond);
  benchmark::RunSpecifiedBenchmarks();
}

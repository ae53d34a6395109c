// Tables of scores of any bytes: cells lie in order in the table; every line is taken or reported; what is read is a
// problem that solvers can take. A line `%%` separates the scores from the capacities.
#include "exchange/csv.h"
#include "exchange/score_file.h"
#include "tests/fuzz/require.h"

using namespace mentor;

namespace {

void check_cells(std::string_view bytes) {
  CsvReader reader(bytes);
  std::uint32_t end = 0;
  while (reader.next()) {
    require(!reader.row().empty(), "a row has cells");
    for (const CsvCell& cell : reader.row()) {
      require(cell.span.begin >= end && cell.span.begin <= cell.span.end, "cells are in order");
      require(cell.span.end <= bytes.size(), "a cell lies in the table");
      require(cell.text.size() <= cell.span.size(), "a value is no longer than its cell");
      end = cell.span.end;
    }
    if (reader.fault() != CsvFault::none) require(reader.fault_span().end <= bytes.size(), "a fault lies in the table");
  }
}

void check_problem(const MatchProblem& problem) {
  for (const MatchEdge& edge : problem.edges) {
    require(edge.request < problem.requests.size() && edge.mentor < problem.mentors.size(), "an edge has two ends");
    require(edge.score >= -max_score && edge.score <= max_score, "a score is within the limits");
  }
  for (const MatchMentor& one : problem.mentors)
    require(one.minimum >= 0 && one.minimum <= one.capacity && one.capacity <= max_score, "a minimum can be met");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = input(data, size);
  check_cells(bytes);
  const auto cut = bytes.find("\n%%\n");
  std::optional<ScoreInput> capacity;
  if (cut != std::string_view::npos) capacity = ScoreInput{"capacity.csv", std::string(bytes.substr(cut + 4))};
  const ScoreFiles files = read_score_files({"scores.csv", std::string(bytes.substr(0, cut))}, std::move(capacity));
  check_problem(files.problem);
  for (const Diagnostic& one : files.diagnostics) require_sound(one, one.place ? one.place.source->bytes().size() : 0);
  return 0;
}

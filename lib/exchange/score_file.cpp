#include "exchange/score_file.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/utf8.h"
#include "exchange/csv_table.h"
#include "exchange/faults.h"
#include "exchange/gzip.h"

namespace mentor {

namespace {

constexpr std::array<std::string_view, 6> score_columns = {"mentee", "mentor",      "score",
                                                           "fixed",  "mentee-rank", "mentor-rank"};
enum ScoreColumn : std::size_t { mentee, mentor_column, score, fixed, mentee_rank, mentor_rank };
constexpr std::array<std::string_view, 3> capacity_columns = {"mentor", "max", "min"};
enum CapacityColumn : std::size_t { capacity_mentor, maximum, minimum };

class Reader {
 public:
  ScoreFiles read(ScoreInput scores, std::optional<ScoreInput> capacity) {
    if (const auto* source = open(std::move(scores))) read_scores(*source);
    if (capacity)
      if (const auto* source = open(std::move(*capacity))) read_capacity(*source);
    check_forced();
    if (!files_.sources.empty()) faults_.finish(*files_.sources.front());
    files_.problem = canonical(std::move(files_.problem));
    std::stable_sort(files_.diagnostics.begin(), files_.diagnostics.end(),
                     [](const auto& left, const auto& right) { return before(left, right); });
    return std::move(files_);
  }

 private:
  const Source* open(ScoreInput input);
  void read_scores(const Source& source);
  void read_pair(CsvTable& table);
  void read_capacity(const Source& source);
  void read_mentor(CsvTable& table);
  void check_forced();
  std::uint32_t request_at(std::string_view name);
  std::uint32_t mentor_at(std::string_view name);

  ScoreFiles files_;
  CsvFaults faults_{files_.diagnostics};
  std::unordered_map<std::string, std::uint32_t> requests_, mentors_;
  std::unordered_set<std::uint64_t> pairs_;
  std::vector<bool> sized_;           // by mentor: the capacity file has it
  std::vector<Place> forced_places_;  // by edge: where `forced` stands
};

const Source* Reader::open(ScoreInput input) {
  auto bytes = unpacked(std::move(input.bytes));
  const bool good = bytes && is_utf8(*bytes);
  Argument what{"it is not in the encoding UTF-8", "он не в кодировке UTF-8"};
  if (!bytes) what = {bytes.error().in(Language::en), bytes.error().in(Language::ru)};
  files_.sources.push_back(std::make_unique<Source>(std::move(input.path), good ? std::move(*bytes) : std::string()));
  if (good) return files_.sources.back().get();
  faults_.add(csv_unreadable, {files_.sources.back().get(), {0, 0}}, Arguments{what});
  return nullptr;
}

std::uint32_t Reader::request_at(std::string_view name) {
  const auto [place, is_new] =
      requests_.try_emplace(std::string(name), static_cast<std::uint32_t>(files_.problem.requests.size()));
  if (is_new) files_.problem.requests.push_back({std::string(name), "", 0});
  return place->second;
}

std::uint32_t Reader::mentor_at(std::string_view name) {
  const auto [place, is_new] =
      mentors_.try_emplace(std::string(name), static_cast<std::uint32_t>(files_.problem.mentors.size()));
  if (is_new) {
    files_.problem.mentors.push_back({std::string(name), 1, 0, Minimum::required});
    sized_.push_back(false);
  }
  return place->second;
}

void Reader::read_pair(CsvTable& table) {
  const auto who = table.name(mentee), whom = table.name(mentor_column);
  if (!who || !whom) return;
  MatchEdge edge{request_at(*who), mentor_at(*whom)};
  if (!pairs_.insert((std::uint64_t{edge.request} << 32) | edge.mentor).second)
    return faults_.add(csv_duplicate_pair, table.place(mentee), {*who, *whom});
  const auto mark = table.cell(fixed);
  if (mark == "forbidden") return;
  if (!mark.empty() && mark != "forced") return faults_.add(csv_bad_fixed, table.place(fixed), Arguments{mark});
  edge.forced = mark == "forced";
  if (files_.has_scores) {
    const auto value = table.number(score, -max_score, max_score);
    if (!value) return;
    edge.score = *value;
  }
  if (files_.problem.ranked) {
    const auto own = table.number(mentee_rank, 1, max_score), others = table.number(mentor_rank, 1, max_score);
    if (!own || !others) return;
    edge.mentee_rank = static_cast<std::int32_t>(*own);
    edge.mentor_rank = static_cast<std::int32_t>(*others);
  }
  files_.problem.edges.push_back(edge);
  forced_places_.push_back(table.place(fixed));
}

void Reader::read_scores(const Source& source) {
  CsvTable table(source, score_columns, 2, faults_);
  if (!table.usable()) return;
  files_.has_scores = table.has(score);
  files_.problem.ranked = table.has(mentee_rank) && table.has(mentor_rank);
  if (!files_.has_scores && !files_.problem.ranked)
    return faults_.add(csv_bad_header, {&source, source.line(1)}, Arguments{"score"});
  while (table.next()) read_pair(table);
}

void Reader::read_mentor(CsvTable& table) {
  const auto who = table.name(capacity_mentor);
  const auto most = table.number(maximum, 0, max_score);
  if (!who || !most) return;
  std::int64_t least = 0;
  if (!table.cell(minimum).empty()) {
    const auto value = table.number(minimum, 0, max_score);
    if (!value) return;
    least = *value;
  }
  const bool known = mentors_.contains(std::string(*who));
  const auto at = mentor_at(*who);
  if (sized_[at]) return faults_.add(csv_duplicate_mentor, table.place(capacity_mentor), Arguments{*who});
  sized_[at] = true;
  if (!known) faults_.add(csv_unknown_mentor, table.place(capacity_mentor), Arguments{*who});
  if (least > *most) faults_.add(csv_minimum, table.place(minimum), {*who, least, *most});
  files_.problem.mentors[at].capacity = *most;
  files_.problem.mentors[at].minimum = std::min(least, *most);
}

void Reader::read_capacity(const Source& source) {
  CsvTable table(source, capacity_columns, 2, faults_);
  while (table.usable() && table.next()) read_mentor(table);
}

void Reader::check_forced() {
  const auto& problem = files_.problem;
  std::vector<bool> forced(problem.requests.size(), false);
  std::vector<std::int64_t> count(problem.mentors.size(), 0);
  for (std::size_t at = 0; at < problem.edges.size(); ++at) {
    const auto& edge = problem.edges[at];
    if (!edge.forced) continue;
    if (forced[edge.request])
      faults_.add(csv_forced_conflict, forced_places_[at], Arguments{problem.requests[edge.request].id()});
    forced[edge.request] = true;
    if (++count[edge.mentor] == problem.mentors[edge.mentor].capacity + 1)
      faults_.say(
          csv_forced_conflict, forced_places_[at],
          Message{{"“{0}” has more forced pairs than slots ({1})", "у «{0}» закреплённых пар больше, чем мест ({1})"},
                  {problem.mentors[edge.mentor].id, problem.mentors[edge.mentor].capacity}});
  }
}

}  // namespace

bool ScoreFiles::has_errors() const {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& one) { return one.severity == Severity::error; });
}

ScoreFiles read_score_files(ScoreInput scores, std::optional<ScoreInput> capacity) {
  return Reader().read(std::move(scores), std::move(capacity));
}

}  // namespace mentor

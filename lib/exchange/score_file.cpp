#include "exchange/score_file.h"

#include <algorithm>
#include <unordered_map>

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

constexpr CsvRange scores_range{-max_score, max_score, {}};  // the rule's own help
constexpr CsvRange ranks_range{
    1, max_score, {"1 is the first choice, 2 the second, and so on", "1 — первый выбор, 2 — второй и так далее"}};
constexpr CsvRange slots_range{0,
                               max_score,
                               {"max and min count requests; 0 is the least: a mentor who takes nobody",
                                "max и min — число запросов; наименьшее — 0: наставник никого не берёт"}};

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
using Names = std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>>;

// A line of the scores: its pair, and what it says of it.
struct Row {
  MatchEdge edge;
  Span mentee, fixed;
  bool allowed = true;
};

class Reader {
 public:
  ScoreFiles read(ScoreInput scores, std::optional<ScoreInput> capacity) {
    if (const auto* source = open(std::move(scores))) read_scores(*source);
    if (capacity)
      if (const auto* source = open(std::move(*capacity))) read_capacity(*source);
    check_forced();  // the rows become edges
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
  bool read_worth(CsvTable& table, MatchEdge& edge);
  void read_capacity(const Source& source);
  void read_mentor(CsvTable& table);
  void check_forced();
  std::uint32_t request_at(std::string_view name);
  std::uint32_t mentor_at(std::string_view name);

  std::uint32_t numbered(Names& names, std::string_view name);
  void check_duplicates(const Source& source);

  ScoreFiles files_;
  CsvFaults faults_{files_.diagnostics};
  Names requests_, mentors_;
  std::vector<Row> rows_;
  std::vector<bool> sized_;  // by mentor: the capacity file has it
};

const Source* Reader::open(ScoreInput input) {
  auto bytes = unpacked(std::move(input.bytes));
  // UTF-16 without its mark is UTF-8 with a NUL at every other place.
  const bool good = bytes && is_utf8(*bytes) && bytes->find('\0') == std::string::npos;
  Argument what{"it is not in the encoding UTF-8", "он не в кодировке UTF-8"};
  if (!bytes) what = {bytes.error().in(Language::en), bytes.error().in(Language::ru)};
  files_.sources.push_back(std::make_unique<Source>(std::move(input.path), good ? std::move(*bytes) : std::string()));
  if (good) return files_.sources.back().get();
  faults_.add(csv_unreadable, {files_.sources.back().get(), {0, 0}}, Arguments{what});
  return nullptr;
}

std::uint32_t Reader::numbered(Names& names, std::string_view name) {
  const auto found = names.find(name);
  if (found != names.end()) return found->second;
  return names.emplace(std::string(name), static_cast<std::uint32_t>(names.size())).first->second;
}

std::uint32_t Reader::request_at(std::string_view name) {
  const auto at = numbered(requests_, name);
  if (at == files_.problem.requests.size()) files_.problem.requests.push_back({std::string(name), "", 0});
  return at;
}

std::uint32_t Reader::mentor_at(std::string_view name) {
  const auto at = numbered(mentors_, name);
  if (at < sized_.size()) return at;
  files_.problem.mentors.push_back({std::string(name), 1, 0, Minimum::required});
  sized_.push_back(false);
  return at;
}

void Reader::read_pair(CsvTable& table) {
  const auto who = table.name(mentee), whom = table.name(mentor_column);
  if (!who || !whom) return;
  Row row{{request_at(*who), mentor_at(*whom)}, table.place(mentee).span, table.place(fixed).span};
  const auto mark = table.cell(fixed);
  if (!mark.empty() && mark != "forced" && mark != "forbidden")
    return faults_.add(csv_bad_fixed, table.place(fixed), Arguments{mark});
  row.allowed = mark != "forbidden";
  row.edge.forced = mark == "forced";
  if (row.allowed && !read_worth(table, row.edge)) return;
  rows_.push_back(row);
}

bool Reader::read_worth(CsvTable& table, MatchEdge& edge) {
  const auto value = files_.has_scores ? table.number(score, scores_range) : 0;
  if (!value) return false;
  edge.score = *value;
  if (!files_.problem.ranked) return true;
  const auto own = table.number(mentee_rank, ranks_range), others = table.number(mentor_rank, ranks_range);
  if (!own || !others) return false;
  edge.mentee_rank = static_cast<std::int32_t>(*own);
  edge.mentor_rank = static_cast<std::int32_t>(*others);
  return true;
}

// The first line of a pair stays.
void Reader::check_duplicates(const Source& source) {
  const auto pair = [](const Row& row) { return std::pair(row.edge.request, row.edge.mentor); };
  std::stable_sort(rows_.begin(), rows_.end(),
                   [&](const Row& left, const Row& right) { return pair(left) < pair(right); });
  std::vector<Row> kept;
  for (const auto& row : rows_) {
    if (kept.empty() || pair(kept.back()) != pair(row)) {
      kept.push_back(row);
      continue;
    }
    const auto& problem = files_.problem;
    faults_.add(csv_duplicate_pair, {&source, row.mentee},
                {problem.requests[row.edge.request].mentee, problem.mentors[row.edge.mentor].id});
  }
  std::erase_if(kept, [](const Row& row) { return !row.allowed; });
  rows_ = std::move(kept);
}

void Reader::read_scores(const Source& source) {
  CsvTable table(source, score_columns, 2, faults_);
  if (!table.usable()) return;
  files_.has_scores = table.has(score);
  files_.problem.ranked = table.has(mentee_rank) && table.has(mentor_rank);
  if (!files_.has_scores && !files_.problem.ranked)
    return faults_.add(csv_bad_header, {&source, source.line(1)}, Arguments{"score"});
  while (table.next()) read_pair(table);
  check_duplicates(source);
}

void Reader::read_mentor(CsvTable& table) {
  const auto who = table.name(capacity_mentor);
  const auto most = table.number(maximum, slots_range);
  if (!who || !most) return;
  std::int64_t least = 0;
  if (!table.cell(minimum).empty()) {
    const auto value = table.number(minimum, slots_range);
    if (!value) return;
    least = *value;
  }
  const bool known = mentors_.contains(*who);
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
  auto& problem = files_.problem;
  std::vector<bool> forced(problem.requests.size(), false);
  std::vector<std::int64_t> count(problem.mentors.size(), 0);
  for (const auto& row : rows_) {
    problem.edges.push_back(row.edge);
    if (!row.edge.forced) continue;
    const Place place{files_.sources.front().get(), row.fixed};
    const auto& mentor = problem.mentors[row.edge.mentor];
    if (forced[row.edge.request])
      faults_.add(csv_forced_conflict, place, Arguments{problem.requests[row.edge.request].mentee});
    forced[row.edge.request] = true;
    if (++count[row.edge.mentor] == mentor.capacity + 1)
      faults_.say(
          csv_forced_conflict, place,
          Message{{"“{0}” has more forced pairs than slots ({1})", "у «{0}» закреплённых пар больше, чем мест ({1})"},
                  {mentor.id, mentor.capacity}});
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

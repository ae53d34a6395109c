#include "exchange/score_file.h"

#include <doctest/doctest.h>
#include <zlib.h>

#include <algorithm>

#include "exchange/csv.h"
#include "exchange/faults.h"
#include "exchange/gzip.h"

using namespace mentor;

namespace {

std::string gzip(const std::string& bytes) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(deflateBound(&stream, bytes.size()) + 64, '\0');
  std::string in = bytes;
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

ScoreFiles read(std::string scores, std::optional<std::string> capacity = {}) {
  std::optional<ScoreInput> second;
  if (capacity) second = {"capacity.csv", *capacity};
  return read_score_files({"scores.csv", std::move(scores)}, std::move(second));
}

// `code line:column`, one a finding.
std::string found(const ScoreFiles& files) {
  std::string all;
  for (const auto& one : files.diagnostics)
    all += std::string(one.rule->code) + " " + std::to_string(one.place.begin().line) + ":" +
           std::to_string(one.place.begin().column) + "\n";
  return all;
}

std::string rows(std::string_view bytes) {
  CsvReader reader(bytes);
  std::string all;
  while (reader.next()) {
    for (const auto& cell : reader.row()) all.append("[").append(cell.text).append("]");
    if (reader.fault() != CsvFault::none) all += "!";
    all += "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("rows of comma-separated values") {
  const struct {
    const char *bytes, *rows;
  } cases[] = {
      {"", ""},
      {"a,b\n1,2\n", "[a][b]\n[1][2]\n"},
      {"a,b\r\n1,2", "[a][b]\n[1][2]\n"},
      {"\xEF\xBB\xBF"
       "a,b\r1,\r",
       "[a][b]\n[1][]\n"},
      {"a,b\n\n\n1,2\n", "[a][b]\n[1][2]\n"},
      {"a,b\n\"x,\n\"\"y\"\"\",2\n", "[a][b]\n[x,\n\"y\"][2]\n"},
      {"a;b\n1,5;2\n", "[a][b]\n[1,5][2]\n"},
      {"a\tb\n1;2\t3\n", "[a][b]\n[1;2][3]\n"},
      {"a,b\n\"\",\"\"\n", "[a][b]\n[][]\n"},
      {"a,b\n\"x\"y,2\n", "[a][b]\n[xy][2]!\n"},
      {"a,b\n\"x,2\n", "[a][b]\n[x,2\n]!\n"},
      {",\n", "[][]\n"},
  };
  for (const auto& row : cases) {
    CAPTURE(std::string(row.bytes));
    CHECK(rows(row.bytes) == row.rows);
  }
}

TEST_CASE("scores and capacities become a problem") {
  const auto files =
      read("score,fixed,mentor,mentee,remark\n5,,m-2,boris,x\n-3,forced,m-1,anna,\n,forbidden,m-1,vera,\n",
           "min,mentor,max\n1,m-2,3\n,m-1,2\n");
  CHECK(found(files) == "M214 1:27\n");
  const auto& problem = files.problem;
  REQUIRE(problem.requests.size() == 3);
  CHECK(problem.requests[0].id() == "anna");
  CHECK(problem.mentors[0].capacity == 2);
  CHECK(problem.mentors[1].capacity == 3);
  CHECK(problem.mentors[1].minimum == 1);
  REQUIRE(problem.edges.size() == 2);
  CHECK(problem.edges[0].score == -3);
  CHECK(problem.edges[0].forced);
  CHECK(problem.edges[1].score == 5);
  CHECK(files.has_scores);
}

TEST_CASE("a mentor without a line has one slot; ranks stand in for scores") {
  const auto files = read("mentee,mentor,mentee-rank,mentor-rank\nanna,m-1,2,1\n");
  CHECK(found(files) == "");
  CHECK(files.problem.mentors[0].capacity == 1);
  CHECK(files.problem.ranked);
  CHECK(!files.has_scores);
  CHECK(files.problem.edges[0].mentee_rank == 2);
  CHECK(files.problem.edges[0].mentor_rank == 1);
}

TEST_CASE("each fault is reported at its place") {
  const struct {
    const char *scores, *capacity, *found;
  } cases[] = {
      {"mentee,mentro,score\na,m,1\n", nullptr, "M201 1:1\nM201 1:8\n"},
      {"mentee,mentor\na,m\n", nullptr, "M201 1:1\n"},
      {"mentee,mentor,score,score\na,m,1,2\n", nullptr, "M201 1:21\n"},
      {"mentee,mentor,score\na,m,4.5\nb,m,\nc,m,7x\nd,m, 7 \n", nullptr, "M202 2:5\nM202 3:5\nM202 4:5\n"},
      {"mentee,mentor,score\na,m,5\na,m,6\n", nullptr, "M203 3:1\n"},
      {"mentee,mentor,score\na,m,5\n", "mentor,max\nm,1\nn,2\n", "M204 3:1\n"},
      {"mentee,mentor,score\n\"a\"b,m,5\n", nullptr, "M205 2:1\n"},
      {"mentee,mentor,score\na,m,1000000001\nb,m,-1000000000\nc,m,99999999999999999999\n", nullptr,
       "M206 2:5\nM206 4:5\n"},
      {"mentee,mentor,score\na,m\nb,m,1,2\n", nullptr, "M207 2:1\nM207 3:1\n"},
      {"mentee,mentor,score,fixed\na,m,5,force\n", nullptr, "M208 2:7\n"},
      {"", nullptr, "M209 1:1\n"},
      {"mentee,mentor,score\n\xFF,m,5\n", nullptr, "M209 1:1\n"},
      {"mentee,mentor,score\n ,m,5\n", nullptr, "M210 2:1\n"},
      {"mentee,mentor,score,fixed\na,m,5,forced\na,n,5,forced\n", nullptr, "M211 3:7\n"},
      {"mentee,mentor,score,fixed\na,m,5,forced\nb,m,5,forced\n", nullptr, "M211 3:7\n"},
      {"mentee,mentor,score\na,m,5\n", "mentor,max,min\nm,1,2\n", "M212 2:5\n"},
      {"mentee,mentor,score\na,m,5\n", "mentor,max\nm,1\nm,2\n", "M213 3:1\n"},
      {"mentee,mentor,score\na,m,5\n", "mentor,max\nm,-1\n", "M206 2:3\n"},
  };
  for (const auto& row : cases) {
    CAPTURE(std::string(row.scores));
    CHECK(found(read(row.scores, row.capacity ? std::optional<std::string>(row.capacity) : std::nullopt)) == row.found);
  }
}

TEST_CASE("a number out of its range: what helps depends on what it counts") {
  const struct {
    const char *scores, *capacity, *help;
  } rows[] = {
      {"mentee,mentor,score\na,m,5000000000\n", nullptr, "divide all scores by the same number"},
      {"mentee,mentor,score\na,m,5\n", "mentor,max\nm,-1\n",
       "max and min count requests; 0 is the least: a mentor who takes nobody"},
      {"mentee,mentor,score\na,m,5\n", "mentor,max,min\nm,1,-1\n",
       "max and min count requests; 0 is the least: a mentor who takes nobody"},
      {"mentee,mentor,mentee-rank,mentor-rank\na,m,0,1\n", nullptr, "1 is the first choice, 2 the second, and so on"},
      {"mentee,mentor,mentee-rank,mentor-rank\na,m,1,-2\n", nullptr, "1 is the first choice, 2 the second, and so on"},
  };
  for (const auto& row : rows) {
    const auto files = read(row.scores, row.capacity ? std::optional<std::string>(row.capacity) : std::nullopt);
    REQUIRE(files.diagnostics.size() == 1);
    CHECK(files.diagnostics[0].rule->code == "M206");
    CHECK(files.diagnostics[0].help.in(Language::en) == row.help);
  }
}

TEST_CASE("names in several lines of a cell are names in one line; NUL is in no text") {
  const auto files = read("mentee,mentor,score\n\"anna\nb.\",\"\r\n m-1 \r\n\",5\n\"anna\r\n\r\n b.\",m-2,4\n",
                          "mentor,max\n\"m-1\n\",2\n");
  CHECK(found(files) == "");
  REQUIRE(files.problem.requests.size() == 1);
  CHECK(files.problem.requests[0].mentee == "anna b.");
  REQUIRE(files.problem.mentors.size() == 2);
  CHECK(files.problem.mentors[0].id == "m-1");
  CHECK(files.problem.mentors[0].capacity == 2);
  CHECK(found(read("mentee,mentor,score\n\"\n\n\",m,5\n")) == "M210 2:1\n");
  CHECK(found(read(std::string("mentee,mentor,score\na\0b,m,5\n", 28))) == "M209 1:1\n");
}

TEST_CASE("the examples of the rules show what they say") {
  for (const auto* rule : score_file_rules()) {
    const auto run = [&](std::string_view example) {
      const std::string all(example), mark = "# file: capacity.csv\n";
      const auto split = all.find(mark);
      std::string scores = all.substr(0, split);
      if (scores.starts_with("# file: scores.csv\n")) scores.erase(0, 19);
      return read(scores, split == std::string::npos ? std::nullopt : std::optional(all.substr(split + mark.size())));
    };
    CAPTURE(std::string(rule->code));
    const auto bad = run(rule->bad);
    CHECK(
        std::any_of(bad.diagnostics.begin(), bad.diagnostics.end(), [&](const auto& one) { return one.rule == rule; }));
    CHECK(run(rule->good).diagnostics.empty());
    for (const auto& one : bad.diagnostics)
      for (const auto language : {Language::en, Language::ru}) {
        CHECK(!one.message.in(language).empty());
        CHECK(!one.help.in(language).empty());
      }
  }
}

TEST_CASE("many faults of a kind are shown a hundred times and counted") {
  std::string scores = "mentee,mentor,score\n";
  for (int at = 0; at < 150; ++at) scores += "a" + std::to_string(at) + ",m,x\n";
  const auto files = read(scores);
  REQUIRE(files.diagnostics.size() == 101);
  CHECK(files.diagnostics.back().message.in(Language::en) == "50 more lines have the same fault");
}

TEST_CASE("compressed files are read; damaged and too large ones are refused") {
  const std::string plain = "mentee,mentor,score\nanna,m-1,5\n";
  const auto packed = gzip(plain);
  CHECK(read(packed).problem.edges.size() == 1);
  CHECK(*unpacked(gzip(plain) + gzip("boris,m-1,4\n")) == plain + "boris,m-1,4\n");
  CHECK(found(read(packed.substr(0, packed.size() - 6))) == "M209 1:1\n");
  CHECK(found(read("\x1f\x8b")) == "M209 1:1\n");
  std::string spoilt = packed;
  spoilt[packed.size() / 2] = static_cast<char>(spoilt[packed.size() / 2] ^ 0x55);
  CHECK(!unpacked(spoilt));
  CHECK(!unpacked(gzip(std::string(100'000, 'x')), {.size = 99'999}));
  CHECK(unpacked(gzip(std::string(100'000, 'x')), {.size = 100'000})->size() == 100'000);
}

TEST_CASE("what no table can be is refused while it is unpacked, and so it is without compression") {
  const UnpackLimits small{.line = 2048, .ratio = 200, .ratio_from = 400'000};
  const std::string line(2048, 'x'), many(500'000, '\n');
  const struct {
    std::string bytes, error;
  } rows[] = {
      {line, ""},
      {line + "\n" + line + "\r" + line + "\r\n" + line + "\n", ""},
      {line + "x", "line 1 is longer than 2 KiB, as no line of a table is"},
      {"a\nb\r\nc\r" + line + "x\n", "line 4 is longer than 2 KiB, as no line of a table is"},
      {"a\n" + std::string(3'000'000, '\0'), "line 2 is longer than 2 KiB, as no line of a table is"},
  };
  for (const auto& row : rows)
    for (const std::string& bytes : {row.bytes, gzip(row.bytes)}) {
      CAPTURE(row.error);
      const auto read = unpacked(bytes, small);
      CHECK((read ? "" : read.error().in(Language::en)) == row.error);
    }
  CHECK(unpacked(many, small).has_value());
  REQUIRE(!unpacked(gzip(many), small));
  CHECK(unpacked(gzip(many), small).error().in(Language::en) ==
        "unpacked, the file would be more than 200 times as large, as no table is");
}

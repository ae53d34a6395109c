// Each criterion on two people who differ in what it looks at.
#include <doctest/doctest.h>

#include <map>

#include "match/candidates.h"
#include "model/load.h"

namespace mentor {

namespace {

struct World {
  std::unique_ptr<Repository> repository;
  Candidates candidates;
};

// One mentor, one request; what a row does not say is not in the files.
World world(const std::string& mentor, const std::string& offer, const std::string& mentee, const std::string& request,
            const std::string& match) {
  const std::string people = "kind: participants\nparticipants:\n  - {id: m, " + mentor + " mentor: {" + offer +
                             "}}\n  - {id: nn, " + mentee + " requests: [{id: r1, " + request + "}]}\n";
  const std::string pairs = "kind: pairs\npairs:\n  - {id: old, mentor: m, mentees: [nn], status: completed}\n";
  const std::string places =
      "kind: organisations\norganisations:\n  - {id: s, place: Mill Street 1}\n  - {id: t, place: mill street 1}\n"
      "  - {id: u, place: Harbour}\n";
  const MemoryFiles files({{"mentor.yaml", "id: a\nprofile: generic\nmatch: {" + match + "}\n"},
                           {"p.yaml", people},
                           {"q.yaml", pairs},
                           {"o.yaml", places}});
  auto repository = load(files, {.root = ".", .threads = 1});
  REQUIRE(repository.has_value());
  for (const Diagnostic& finding : (*repository)->findings) FAIL(finding.message.in(Language::en));
  CandidateOptions options{.today = parse_iso("2026-11-20").value(), .form = std::nullopt};
  Candidates candidates = find_candidates(**repository, options);
  return {std::move(*repository), std::move(candidates)};
}

struct Row {
  const char *criterion, *mentor, *offer, *mentee, *request, *match;
  int value;  // or cannot_tell, not_asked
  const char* note;
};

// The reason of a criterion; nothing where it is not listed.
std::optional<MatchReason> reason_of(const World& made, std::string_view criterion) {
  REQUIRE(made.candidates.problem.edges.size() == 1);
  for (MatchReason& each : made.candidates.reasons(0, 0))
    if (each.criterion == criterion) return std::move(each);
  return std::nullopt;
}

void check(const Row& row) {
  CAPTURE(row.criterion);
  CAPTURE(row.note);
  const World made = world(row.mentor, row.offer, row.mentee, row.request, row.match);
  const auto reason = reason_of(made, row.criterion);
  if (row.value == not_asked) {
    CHECK_FALSE(reason.has_value());
    return;
  }
  REQUIRE(reason.has_value());
  CHECK(reason->note.in(Language::en) == row.note);
  CHECK_FALSE(reason->note.in(Language::ru).empty());
  CHECK(std::holds_alternative<std::monostate>(reason->value) == (row.value == cannot_tell));
  if (row.value != cannot_tell) CHECK(std::get<std::int64_t>(reason->value) == row.value);
  CHECK(reason->points == reason->weight * (row.value == cannot_tell ? 50 : row.value));
}

}  // namespace

TEST_CASE("topics and level: the request's weights, the mentor's levels") {
  const Row rows[] = {
      {"topics", "", "skills: {maths: 5}", "", "topics: {maths: 3, reading: 1}", "", 75, "1 of 2 topics: maths"},
      {"topics", "", "skills: {Maths: 5, x: 1}", "", "topics: {maths: 3}", "", 100, "1 of 1 topics: maths"},
      {"topics", "", "skills: {maths: 5}", "", "", "", cannot_tell, "the request names no topics"},
      {"topics", "", "", "", "topics: [maths]", "", cannot_tell, "the mentor names no topics"},
      {"topics", "", "skills: {maths: 5}", "", "topics: [maths]", "weights: {topics: 0}", not_asked, ""},
      {"level", "", "skills: {maths: 4, reading: 1}", "", "topics: {maths: 3, reading: 1}", "", 65,
       "level 3.3 of 5 in these topics"},
      {"level", "", "skills: [maths]", "", "topics: [maths]", "", 60, "level 3.0 of 5 in these topics"},
      {"level", "", "", "", "topics: [maths]", "", cannot_tell, "no topic in common to go by"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("prefers: half for each side, a little less for later names") {
  const Row rows[] = {
      {"prefers", "", "", "", "", "", not_asked, ""},
      {"prefers", "", "prefers: [nn]", "", "prefers: [m]", "", 100, "each wants the other (choice 1 and choice 1)"},
      {"prefers", "", "", "", "prefers: [nn, m]", "", 45, "the mentee asked for this mentor (choice 2)"},
      {"prefers", "", "prefers: [m, m, m, m, m, m, m, nn]", "", "", "", 25,
       "the mentor asked for this mentee (choice 8)"},
      {"prefers", "", "prefers: [m]", "", "", "", 0, "neither asked for the other"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("availability: hours in common, eight a week are plenty") {
  const Row rows[] = {
      {"availability", "available: [mon-am],", "", "available: [mon],", "", "", 50, "4 hours in common a week"},
      {"availability", "available: [mon, tue],", "", "available: [mon, tue, wed],", "", "", 100,
       "16 hours in common a week"},
      {"availability", "available: [mon],", "", "available: [mon],", "available: [mon-pm]", "", 100,
       "4 hours in common a week"},
      {"availability", "", "", "available: [mon],", "", "", cannot_tell, "the mentor's time is not given"},
      {"availability", "available: [mon],", "", "", "", "", cannot_tell, "the mentee's time is not given"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("organisation: as match: same-organisation wants it") {
  const char *same = "same organisation", *other = "different organisations";
  const Row rows[] = {
      {"organisation", "organisation: s,", "", "organisation: s,", "", "", 100, same},
      {"organisation", "organisation: s,", "", "organisation: u,", "", "", 0, other},
      {"organisation", "organisation: s,", "", "organisation: s,", "", "same-organisation: avoid", 0, same},
      {"organisation", "organisation: s,", "", "organisation: u,", "", "same-organisation: avoid", 100, other},
      {"organisation", "organisation: s,", "", "organisation: u,", "", "same-organisation: never", 100, other},
      {"organisation", "organisation: s,", "", "organisation: s,", "", "same-organisation: must", 100, same},
      {"organisation", "organisation: s,", "", "organisation: s,", "", "same-organisation: any", not_asked, ""},
      {"organisation", "", "", "organisation: s,", "", "", cannot_tell, "an organisation is not given"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("place: by what is written, the organisation's place, the organisation itself") {
  const Row rows[] = {
      {"place", "place: Library,", "", "place: library,", "", "", 100, "the same place"},
      {"place", "place: Library,", "", "place: Harbour,", "", "", 0, "different places"},
      {"place", "organisation: s,", "", "organisation: s,", "", "", 100, "the same place"},
      {"place", "organisation: s,", "", "organisation: t,", "", "", 100, "the same place"},
      {"place", "organisation: s,", "", "organisation: u,", "", "", 0, "different places"},
      {"place", "organisation: s, place: u,", "", "organisation: u,", "", "", 100, "the same place"},
      {"place", "organisation: s, place: Harbour,", "", "organisation: s,", "", "", 0, "different places"},
      {"place", "organisation: s,", "", "", "", "", cannot_tell, "a place is not given"},
      {"place", "", "", "", "", "", cannot_tell, "a place is not given"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("languages, experience, training, load, waiting") {
  const Row rows[] = {
      {"languages", "languages: [ru, tt],", "", "languages: [tt, en],", "", "", 50, "languages in common: tt"},
      {"languages", "languages: [ru],", "", "languages: [tt],", "", "", 0, "no language in common"},
      {"languages", "", "", "languages: [tt],", "", "", cannot_tell, "the mentor's languages are not given"},
      {"languages", "languages: [ru],", "", "", "", "", cannot_tell, "the mentee's languages are not given"},
      {"experience", "experience-years: 4,", "", "experience-years: 1,", "", "", 60, "3 years more at work"},
      {"experience", "experience-years: 1,", "", "experience-years: 4,", "", "", 0, "0 years more at work"},
      {"experience", "experience-years: 9,", "", "", "", "", 100, "9 years more at work"},
      {"experience", "experience-years: 9,", "", "position: teacher,", "", "", cannot_tell,
       "years at work (or classes) are not given"},
      {"experience", "grade: 8,", "", "grade: 7,", "", "", 50, "1 class ahead at school"},
      {"experience", "", "", "experience-years: 4,", "", "", cannot_tell, "years at work (or classes) are not given"},
      {"training", "", "trained: 2026-10-01", "", "", "", 100, "trained (2026-10-01)"},
      {"training", "", "trained: 2026-12-01", "", "", "", 0, "trained only on 2026-12-01"},
      {"training", "", "", "", "", "", cannot_tell, "training is not noted"},
      {"load", "", "capacity: 3", "", "", "", 100, "3 of 3 slots free"},
      {"waiting", "", "", "", "since: 2026-11-06", "", 8, "waiting for 2 weeks"},
      {"waiting", "", "", "", "since: 2020-11-06", "", 100, "waiting for 315 weeks"},
      {"waiting", "", "", "", "since: 2026-11-21", "", cannot_tell, "since when is not given"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("earlier pairs: only where match: earlier-pairs says what they count") {
  const Row rows[] = {
      {"earlier-pairs", "", "", "", "", "", not_asked, ""},
      {"earlier-pairs", "", "", "", "", "earlier-pairs: prefer", 100, "a pair before"},
      {"earlier-pairs", "", "", "", "", "earlier-pairs: avoid", 0, "a pair before"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("half-days of a week") {
  List<Located<std::string>> words;
  for (const char* word : {"mon-am", "sat", "whenever"}) words.push_back({word, {}});
  CHECK(half_days(words).count() == 3);
  CHECK(hours_of(half_days(words)) == 12);
}

TEST_CASE("every criterion has a name, a description in both languages and a weight from 0 to 10") {
  std::map<std::string_view, int> names;
  for (const Criterion& criterion : criteria()) {
    CAPTURE(criterion.name);
    CHECK(++names[criterion.name] == 1);
    CHECK(find_criterion(criterion.name) == &criterion);
    CHECK_FALSE(criterion.doc.en.empty());
    CHECK_FALSE(criterion.doc.ru.empty());
    CHECK(criterion.default_weight >= 0);
    CHECK(criterion.default_weight <= 10);
  }
  CHECK(find_criterion("topic") == nullptr);
}

}  // namespace mentor

#include "model/eligibility.h"

#include <doctest/doctest.h>

#include "model/load.h"

namespace mentor {

namespace {

Date day(std::string_view iso) { return parse_iso(iso).value(); }

struct Loaded {
  std::unique_ptr<Repository> repository;
  const Programme& programme() const { return repository->programmes.front(); }
  const Person& person() const { return programme().people.front(); }
  const Profile& profile() const { return *programme().effective.profile; }
};

// A programme under the target model with one person of these fields.
Loaded person_with(const std::string& fields) {
  const MemoryFiles files({{"mentor.yaml", "id: a\nprofile: target-model\n"},
                           {"p.yaml", "kind: participants\nparticipants:\n  - {id: p-1, " + fields + "}\n"}});
  auto repository = load(files, {.root = ".", .threads = 1});
  REQUIRE(repository.has_value());
  REQUIRE((*repository)->findings.empty());
  return {std::move(*repository)};
}

std::vector<std::string> missing(const std::string& fields, Side side, std::string_view form) {
  const Loaded loaded = person_with(fields);
  std::vector<std::string> ids;
  for (const auto* consent : missing_consents(loaded.profile(), loaded.person(), side, form, day("2026-11-20")))
    ids.push_back(*consent->id);
  return ids;
}

}  // namespace

TEST_CASE("age: from a date, a year, a class") {
  const auto age = [](const std::string& fields) { return age_on(person_with(fields).person(), day("2026-11-20")); };
  CHECK(age("born: 2010-11-20")->least == 16);
  CHECK(age("born: 2010-11-21")->most == 15);
  CHECK(age("born: 2010")->least == 15);
  CHECK(age("born: 2010")->most == 16);
  CHECK(age("grade: 7")->least == 13);
  CHECK(age("grade: 7")->most == 15);
  CHECK_FALSE(age("name: x").has_value());
}

TEST_CASE("consents that the target model demands") {
  using Ids = std::vector<std::string>;
  CHECK(missing("born: 2010", Side::mentee, "pupil-pupil") == Ids{"personal-data", "guardian"});
  CHECK(missing("born: 2000", Side::mentee, "employer-student") == Ids{"personal-data"});
  CHECK(missing("born: 1980", Side::mentor, "teacher-teacher") == Ids{"personal-data", "extra-duties"});
  CHECK(missing("born: 1980", Side::mentee, "teacher-teacher") == Ids{"personal-data"});
  CHECK(missing("born: 2010, consents: {personal-data: 2026-09-01, guardian: {on: 2026-09-01, until: 2026-10-01}}",
                Side::mentee, "pupil-pupil") == Ids{"guardian"});
  CHECK(missing("born: 2010, consents: {personal-data: 2026-12-01, guardian: 2026-09-01}", Side::mentee,
                "pupil-pupil") == Ids{"personal-data"});
  // Born in 2008, perhaps not 18 yet: the consent is demanded. Nothing known of the age: it is not.
  CHECK(missing("born: 2008, consents: {personal-data: 2026-09-01}", Side::mentee, "pupil-pupil") == Ids{"guardian"});
  CHECK(missing("consents: {personal-data: 2026-09-01}", Side::mentee, "pupil-pupil").empty());
}

TEST_CASE("who may be on which side of a form") {
  const auto why = [](const std::string& fields, Side side, std::string_view form) {
    const Loaded loaded = person_with(fields);
    return std::string(ineligible(*loaded.profile().form(form), loaded.person(), side, day("2026-11-20")).value_or(""));
  };
  CHECK(why("born: 1990, experience-years: 4", Side::mentor, "employer-pupil") == "experience");
  CHECK(why("born: 1990, experience-years: 5", Side::mentor, "employer-pupil").empty());
  CHECK(why("born: 1990", Side::mentor, "employer-pupil").empty());
  CHECK(why("born: 1990", Side::mentee, "pupil-pupil") == "age");
  CHECK(why("born: 1990, experience-years: 10", Side::mentee, "teacher-teacher") == "experience");
  CHECK(why("born: 1990, experience-years: 10, categories: [newcomer]", Side::mentee, "teacher-teacher").empty());
}

TEST_CASE("present, mentor on a day, trained") {
  const auto loaded =
      person_with("left: 2026-11-20, mentor: {since: 2026-09-01, until: 2026-12-31, trained: 2026-10-01}");
  CHECK(is_present(loaded.person(), day("2026-11-19")));
  CHECK_FALSE(is_present(loaded.person(), day("2026-11-20")));
  CHECK_FALSE(is_mentor_on(loaded.person(), day("2026-08-31")));
  CHECK(is_mentor_on(loaded.person(), day("2026-09-01")));
  CHECK_FALSE(is_mentor_on(loaded.person(), day("2026-11-20")));
  CHECK_FALSE(is_trained(loaded.person(), day("2026-09-30")));
  CHECK(is_trained(loaded.person(), day("2026-10-01")));
}

}  // namespace mentor

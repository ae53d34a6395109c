#include "model/decode.h"

#include <doctest/doctest.h>

#include "model/participants.h"
#include "model/roadmap.h"
#include "yaml/read.h"

namespace mentor {

namespace {

// Decodes one record; what was found, as "column rule".
template <class R>
std::vector<std::string> findings_of(const std::string& yaml, R& into) {
  static std::vector<std::unique_ptr<Source>> kept;
  const Source& source = *kept.emplace_back(std::make_unique<Source>("x.yaml", yaml));
  const yaml::Reading reading = yaml::read(source);
  std::vector<Diagnostic> findings = reading.faults;
  Decoder decoder(findings);
  read_record(decoder, reading.tree.document(0), into);
  std::vector<std::string> said;
  for (const Diagnostic& each : findings)
    said.push_back(std::to_string(each.place.begin().line) + ":" + std::to_string(each.place.begin().column) + " " +
                   std::string(each.rule->name));
  return said;
}

using Said = std::vector<std::string>;

}  // namespace

TEST_CASE("fields take what they are for and nothing else") {
  struct Row {
    const char* yaml;
    Said said;
  };
  const Row rows[] = {
      {"id: p-1\ngrade: 7\n", {}},
      {"id: p-1\ngrade: 13\n", {"2:8 number-out-of-range"}},
      {"id: p-1\ngrade: 07\n", {"2:8 number-out-of-range"}},
      {"id: p-1\ngrade: seven\n", {"2:8 number-out-of-range"}},
      {"id: П-1\n", {"1:5 bad-id"}},
      {"id: p-1\nborn: 2010\n", {}},
      {"id: p-1\nborn: 2010-02-30\n", {"2:7 not-a-date"}},
      {"id: p-1\nname: [a, b]\n", {"2:7 wrong-type"}},
      {"id: p-1\nname: {a: b}\n", {"2:7 wrong-type"}},
      {"id: p-1\nname: no\n", {"2:7 quote-needed"}},
      {"id: p-1\nname: 'no'\n", {}},
      {"id: p-1\nname: 1.10\n", {"2:7 quote-needed"}},
      {"id: p-1\nname: 1.1\n", {}},
      {"id: p-1\nmentor:\n", {}},
      {"id: p-1\nconsents: {guardian: 2026-09-01, image: {on: 2026-09-01, until: 2027-09-01}}\n", {}},
      {"id: p-1\nconsents: {guardian: yes}\n", {"2:22 not-a-date"}},
      {"id: p-1\nrequests: {id: r1, topics: [a, b]}\n", {}},
      {"id: p-1\nrequests: [{id: r1, topics: {a: 6}}]\n", {"2:33 number-out-of-range"}},
      {"name: x\n", {"1:1 missing-field"}},
      {"id:\nname: x\n", {"1:1 missing-field"}},
      {"id: p-1\nrequests: [{id: ~}, {id: r2}]\n", {"2:13 missing-field"}},
      {"id: p-1\nrequests: [~, r1, {id: r2}]\n", {"2:12 wrong-type", "2:15 wrong-type"}},
      {"id: p-1\nskils: {}\n", {"2:1 unknown-field"}},
      {"- id: p-1\n", {"1:1 wrong-type"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.yaml);
    Person person;
    const Said said = findings_of(row.yaml, person);
    CHECK_MESSAGE(said == row.said, std::string(row.yaml) << (said.empty() ? "nothing" : said.front()));
  }
}

TEST_CASE("an entry of a list with nothing in it is called so") {
  for (const char* yaml : {"id: p-1\nrequests:\n  - ~\n", "id: p-1\nrequests:\n  -\n", "id: p-1\nrequests: [null]\n"}) {
    std::vector<Diagnostic> findings;
    const Source source("x.yaml", yaml);
    const yaml::Reading reading = yaml::read(source);
    Decoder decoder(findings);
    Person person;
    read_record(decoder, reading.tree.document(0), person);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule->code == "S103");
    CHECK(findings[0].message.in(Language::en).ends_with("but this is nothing"));
    CHECK(findings[0].message.in(Language::ru).ends_with("а написано: ничего"));
    CHECK(findings[0].help.in(Language::en) == "fill the entry in, or delete it with its dash");
    CHECK(person.requests.empty());
  }
}

TEST_CASE("one value stands for a list; a plain list of topics means level 3") {
  Person person;
  CHECK(findings_of("id: p\nlanguages: ru\nmentor: {forms: a, skills: [x, z]}\n", person).empty());
  REQUIRE(person.languages.size() == 1);
  REQUIRE(person.mentor);
  CHECK(person.mentor->skills.entries[1].value == 3);
  CHECK(person.mentor->forms.front().value == "a");
}

TEST_CASE("done: a date, a list of dates, a list of entries") {
  for (const auto& [yaml, size] :
       std::map<std::string, std::size_t>{{"title: t\ndone: 2026-09-01\n", 1},
                                          {"title: t\ndone: [2026-09-01, {on: 2026-10-01}]\n", 2},
                                          {"title: t\ndone: {on: 2026-09-01, by: me}\n", 1}}) {
    CAPTURE(yaml);
    Item item;
    CHECK(findings_of(yaml, item).empty());
    CHECK(item.done.size() == size);
    CHECK(to_iso(*item.done.front().on) == "2026-09-01");
  }
}

TEST_CASE("an unknown field is named with its nearest, look-alike letters too") {
  std::vector<Diagnostic> findings;
  const Source source("x.yaml", "id: p\nсonsents: {}\n");  // Cyrillic с
  const yaml::Reading reading = yaml::read(source);
  Decoder decoder(findings);
  Person person;
  read_record(decoder, reading.tree.document(0), person);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].help.in(Language::en).find("consents") != std::string::npos);
  CHECK(findings[0].help.in(Language::ru).find("кириллица") != std::string::npos);
  REQUIRE(findings[0].fix);
  CHECK(findings[0].fix->edits[0].text == "consents");
}

}  // namespace mentor

#include "model/load.h"

#include <doctest/doctest.h>

namespace mentor {

namespace {

using FileMap = std::map<std::string, std::string>;

std::unique_ptr<Repository> load_files(FileMap files, unsigned threads = 1) {
  const MemoryFiles memory(std::move(files));
  auto repository = load(memory, {.root = ".", .threads = threads});
  REQUIRE(repository.has_value());
  return std::move(*repository);
}

std::vector<std::string> rules_of(const Repository& repository) {
  std::vector<std::string> rules;
  for (const Diagnostic& finding : repository.findings)
    rules.push_back(finding.place.source->path() + ":" + std::to_string(finding.place.begin().line) + " " +
                    std::string(finding.rule->name));
  return rules;
}

}  // namespace

TEST_CASE("a tree of programmes: nearest mentor.yaml, inheritance, what is never inherited") {
  const auto repository = load_files({
      {"mentor.yaml",
       "id: town\ntitle: Town\nperiod: 2026-01-01..2026-12-31\nlanguage: ru\nprofile: teachers\n"
       "rules: {D110: off, T101: error}\nabbreviations: {ОО: организация}\nmatch: {weights: {topics: 7}}\n"},
      {"school-1/mentor.yaml", "id: school-1\nrules: {T101: note}\nmatch: {weights: {level: 2}}\n"},
      {"school-1/people.yaml", "kind: participants\nparticipants: [{id: p-1}]\n"},
      {"school-10/people.yaml", "kind: participants\nparticipants: [{id: p-1}]\n"},
  });
  REQUIRE(repository->programmes.size() == 2);
  const Programme &town = repository->programmes[0], &school = repository->programmes[1];
  CHECK(town.name() == "town");
  CHECK(school.parent == &town);
  CHECK(school.people.size() == 1);
  CHECK(town.people.size() == 1);  // school-10 has no mentor.yaml of its own, and is not below school-1
  CHECK(*school.effective.profile->id == "teachers");
  CHECK(school.effective.language == "ru");
  CHECK(school.effective.rules.at("D110").value == "off");
  CHECK(school.effective.rules.at("T101").value == "note");
  CHECK(town.effective.rules.at("T101").value == "error");
  CHECK(school.effective.weights.at("topics") == 7);
  CHECK(school.effective.abbreviations.contains("ОО"));
  CHECK_FALSE(school.file.title);
  CHECK_FALSE(school.period.period);
  CHECK(rules_of(*repository).empty());
}

TEST_CASE("files without kind are somebody else's; kinds that are misspelt are not passed over") {
  const auto repository = load_files({
      {"mentor.yaml", "id: a\n"},
      {"docker.yaml", "version: 3\nservices: {}\n"},
      {"a.yaml", "kind: roadmaps\nid: x\n"},
      {"b.yaml", "kiпd: roadmap\nid: x\n"},  // a Cyrillic letter
      {"c.yaml", "kind: roadmap\nid: x\ntitel: y\n"},
  });
  CHECK(repository->foreign == std::vector<std::string>{"docker.yaml"});
  CHECK(rules_of(*repository) ==
        std::vector<std::string>{"a.yaml:1 unknown-kind", "b.yaml:1 unknown-field", "c.yaml:3 unknown-field"});
  CHECK(repository->files == 4);
}

TEST_CASE("discovery: dot folders, .gitignore and exclude") {
  const auto repository = load_files({
      {"mentor.yaml", "id: a\nexclude: [drafts, '*-old.yaml']\n"},
      {".gitignore", "secret.yaml\n"},
      {".github/x.yaml", "kind: nonsense\n"},
      {"secret.yaml", "kind: nonsense\n"},
      {"drafts/x.yaml", "kind: nonsense\n"},
      {"deep/plan-old.yaml", "kind: nonsense\n"},
      {"people.yml", "kind: participants\nparticipants: [{id: p-1}]\n"},
  });
  CHECK(rules_of(*repository).empty());
  CHECK(repository->programmes.front().people.size() == 1);
}

TEST_CASE("identities are read although git ignores them, and nothing else is") {
  const auto repository = load_files({
      {"mentor.yaml", "id: a\n"},
      {".gitignore", "private/\n/*.local.yaml\n"},
      {"people.yaml", "kind: participants\nparticipants: [{id: p-1}, {id: p-2}, {id: p-3}, {id: p-4}]\n"},
      {"names.local.yaml", "# who is who\nkind: identities\nidentities: [{id: p-1, name: First One}]\n"},
      {"private/a/names.yml",
       "kind: 'identities'\nidentities: [{id: p-2, name: Second One}]\n---\nkind: participants\n"
       "participants: [{id: p-9}]\n"},
      {"private/a/b/deep.yml", "kind: identities\nidentities: [{id: p-3, name: Third One}]\n"},
      {"private/.git/names.yaml", "kind: identities\nidentities: [{id: p-4, name: Fourth One}]\n"},
      {"private/plan.yaml", "kind: nonsense\nnote: 'kind: identities'\n"},
  });
  CHECK(rules_of(*repository).empty());
  const Programme& programme = repository->programmes.front();
  REQUIRE(programme.people.size() == 4);
  CHECK(programme.person("p-1")->name.value == "First One");
  CHECK(programme.person("p-2")->name.value == "Second One");
  CHECK_FALSE(programme.person("p-3")->name);  // too deep
  CHECK_FALSE(programme.person("p-4")->name);
  CHECK(repository->ignored == std::vector<std::string>{"names.local.yaml", "private/a/names.yml"});
}

TEST_CASE("a file of ours without its kind is named") {
  struct Row {
    std::string text, kind;  // "": somebody else's
  };
  const Row rows[] = {
      {"participants:\n  - {id: p-1}\n", "participants"},
      {"pairs:\n  - {id: a, mentor: p-1}\n", "pairs"},
      {"id: plan\nitems:\n  - {title: Order, deadline: May 2024}\n", "roadmap"},
      {"id: plan\nsections:\n  - {title: One, items: []}\n", "roadmap"},
      {"participants: [somebody]\n", ""},
      {"services: {web: {image: nginx}}\n", ""},
      {"items:\n  - {title: Order}\n", ""},
      {"- {id: p-1}\n", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto repository = load_files({{"mentor.yaml", "id: a\n"}, {"x.yaml", row.text}});
    CHECK(repository->foreign.empty() == !row.kind.empty());
    if (row.kind.empty()) continue;
    REQUIRE(rules_of(*repository) == std::vector<std::string>{"x.yaml:1 missing-kind"});
    CHECK(repository->findings[0].help.in(Language::en).starts_with("write “kind: " + row.kind + "”"));
  }
}

TEST_CASE("a broken file loses no more than its broken entry") {
  const auto repository = load_files(
      {{"p.yaml", "kind: participants\nparticipants:\n  - id: p-1\n    name: \"open\n  - id: p-2\n  - id: p-3\n"}});
  CHECK_FALSE(repository->findings.empty());
  for (const Diagnostic& finding : repository->findings) CHECK(finding.rule->name != "missing-field");
}

TEST_CASE("ids twice, unknown profile, several documents in one file") {
  const auto repository = load_files({
      {"mentor.yaml", "id: a\nprofile: teacher\n"},
      {"x.yaml", "kind: participants\nparticipants: [{id: p-1}]\n---\nkind: participants\nparticipants: [{id: p-1}]\n"},
  });
  CHECK(rules_of(*repository) == std::vector<std::string>{"mentor.yaml:2 unknown-profile", "x.yaml:5 duplicate-id"});
  CHECK(repository->findings[0].message.in(Language::en) == "there is no profile “teacher”");
}

TEST_CASE("the result does not depend on the number of threads") {
  FileMap files = {{"mentor.yaml", "id: a\n"}};
  for (int i = 0; i < 60; ++i)
    files["f" + std::to_string(i) + ".yaml"] =
        "kind: participants\nparticipants: [{id: p-" + std::to_string(i % 50) + ", nmae: x}]\n";
  const auto one = rules_of(*load_files(files, 1));
  for (const unsigned threads : {2U, 3U, 8U}) CHECK(rules_of(*load_files(files, threads)) == one);
  CHECK(one.size() == 70);
}

TEST_CASE("what a roadmap means: periods, keys, deadlines, parties") {
  const auto repository = load_files({{"r.yaml", R"(kind: roadmap
id: plan
period: 2022-2024 годы
approved: {date: 2022-08-30}
parties: {Отдел: {name: Отдел образования}}
sections:
  - number: 1.
    period: 2023-01-01..2023-12-31
    items:
      - {number: 1.1., title: A, deadline: май ежегодно, responsible: 'Отдел, завхоз'}
      - {title: B, responsible: ['Отдел, завхоз']}
items:
  - {title: C, deadline: Апрель ежегодно}
)"}});
  const Roadmap& roadmap = repository->programmes.front().roadmaps.front();
  REQUIRE(roadmap.effective.has_value());
  CHECK(to_iso(*roadmap.effective) == "2022-08-30..2024-12-31");
  const auto items = items_of(roadmap);
  REQUIRE(items.size() == 3);
  CHECK(items[0].item->key == "1.1");
  CHECK(items[1].item->key == "#2");
  CHECK(items[2].item->key == "#1");
  CHECK(items[0].item->reading->windows.size() == 1);  // the section narrows
  CHECK(items[2].item->reading->windows.size() == 3);
  CHECK(items[2].item->reading->windows[0].mark == Mark::before_approval);
  REQUIRE(items[0].item->responsible.members.size() == 2);
  CHECK(items[0].item->responsible.members[0].resolved->id == "Отдел");
  CHECK(items[0].item->responsible.members[1].place.text() == "завхоз");
  CHECK(items[1].item->responsible.members.size() == 1);  // an element of a list is one party
  CHECK(items[1].item->reading->kind == DeadlineKind::missing);
}

TEST_CASE("of a large programme ids are compared while its roadmaps are understood, with the same result") {
  std::string people = "kind: participants\nparticipants:\n";
  constexpr int many = 20000;
  for (int i = 0; i < many; ++i) people += "  - {id: p-" + std::to_string(i) + "}\n";
  const auto repository = load_files({
      {"people.yaml", people + "  - {id: p-7}\n"},
      {"plan.yaml", "kind: roadmap\nid: plan\nitems: [{title: x, responsible: p-19999}]\n"},
      {"twin.yaml", "kind: roadmap\nid: plan\n"},
  });
  const Programme& programme = repository->programmes.front();
  CHECK(programme.people.size() == many + 1);
  CHECK(programme.person("p-7") == &programme.people[7]);
  const auto& members = programme.roadmaps[0].items[0].responsible.members;
  REQUIRE(members.size() == 1);
  CHECK(members[0].resolved->how == Resolution::person);
  CHECK(rules_of(*repository) ==
        std::vector<std::string>{"people.yaml:20003 duplicate-id", "twin.yaml:2 duplicate-id"});
}

TEST_CASE("deadlines that count from other items, from terms and from days with a name") {
  const auto repository = load_files({{"c.yaml", R"(kind: calendar
country: Россия
terms:
  - {number: 1, from: 2026-09-01, to: 2026-10-25}
  - {number: 2, from: 2026-12-30, to: 2026-11-02}
events:
  - {title: День учителя, date: 2026-10-05}
)"},
                                      {"r.yaml", R"(kind: roadmap
id: plan
period: 2026-2027 учебный год
items:
  - {number: 1, title: A, deadline: в течение 5 дней после выполнения пункта 2}
  - {number: '2.', title: B, deadline: через 3 рабочих дня после п. 3}
  - {number: 3, title: C, deadline: до 2 ноября 2026 г.}
  - {number: 4, title: D, deadline: в течение 2 дней после пункта 5}
  - {number: 5, title: E, deadline: в течение 2 дней после пункта 4}
  - {number: 6, title: F, deadline: в конце каждой четверти}
  - {number: 7, title: G, deadline: накануне Дня учителя}
)"}});
  const auto due = [&](std::size_t i) {
    const auto days = items_of(repository->programmes.front().roadmaps.front())[i].item->reading->due();
    return days.empty() ? std::string() : to_iso(days.back());
  };
  CHECK(due(1) == "2026-11-06");  // 4 November is a holiday
  CHECK(due(0) == "2026-11-11");
  CHECK(due(3).empty());  // a circle
  CHECK(due(4).empty());
  CHECK(due(5) == "2026-10-25");
  CHECK(due(6) == "2026-10-04");
  CHECK(rules_of(*repository) == std::vector<std::string>{"c.yaml:5 days-reversed"});
}

TEST_CASE("the root is the topmost folder with a mentor.yaml") {
  const MemoryFiles files({{"a/mentor.yaml", ""}, {"a/b/mentor.yaml", ""}, {"a/b/c/x.yaml", ""}, {"d/x.yaml", ""}});
  CHECK(find_root(files, "a/b/c") == "a");
  CHECK(find_root(files, "a/b/c/x.yaml") == "a");
  CHECK(find_root(files, "d") == "d");
  CHECK(find_root(files, "d/x.yaml") == "d");
}

TEST_CASE("a root that is not there is a failure, an empty one is not") {
  CHECK_FALSE(load(MemoryFiles(), {.root = "nowhere"}).has_value());
  CHECK(load_files({})->programmes.size() == 1);
}

}  // namespace mentor

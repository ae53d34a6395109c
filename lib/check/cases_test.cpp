// What rules say where several of them look at one mistake, and where they once said nothing: small repositories and
// everything that is found in them.
#include <doctest/doctest.h>

#include "base/files.h"
#include "check/check.h"
#include "check/mend.h"
#include "model/load.h"

using namespace mentor;

namespace {

// Meetings that it is time for are left out: a pair is more than these cases are about.
// Each finding of some families as `CODE words; `, the words being what it stands on.
std::string found_in(std::map<std::string, std::string> files, std::vector<std::string> select) {
  files.emplace("mentor.yaml", "id: example\nprofile: generic\n");
  const MemoryFiles memory(std::move(files));
  const auto repository = load(memory, {.root = "."});
  REQUIRE(repository.has_value());
  std::string lines;
  for (const Diagnostic& each :
       check(**repository, {.today = *make_date(2024, 1, 15), .select = std::move(select), .ignore = {"M124"}}))
    lines += std::string(each.rule->code) + " " + std::string(each.place.text()) + "; ";
  return lines;
}

using Texts = std::map<std::string, std::string>;

const std::string target_model = "id: example\nprofile: target-model\nperiod: 2023-09-01..2024-05-31\n";
const std::string ready_people =
    "kind: participants\nparticipants:\n"
    "  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {capacity: 2, trained: 2023-09-01}}\n"
    "  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1}]}\n";
std::string pair_with(const std::string& fields) {
  return "kind: pairs\npairs:\n  - {id: pair-01, mentor: p-0001, mentees: [p-0002], " + fields + "}\n";
}

}  // namespace

TEST_CASE("names that are written out are found wherever they stand and however many words they have") {
  const std::string head =
      "kind: roadmap\nid: plan\nabbreviations:\n  ЦМН: целевая модель наставничества\n  ШМ: школа "
      "мастеров\n  ОМСУ: органы местного самоуправления городского округа\nitems:\n"
      "  - {title: ЦМН ШМ ОМСУ}\n";
  const std::pair<const char*, const char*> rows[] = {
      {"целевая модель наставничества", "A103 целевая модель наставничества; "},
      {"о целевой модели наставничества в школе", "A103 целевой модели наставничества; "},
      {"целевая новая модель наставничества", ""},
      {"модель наставничества", ""},
      {"целевая целевая модель наставничества", "A103 целевая модель наставничества; "},
      {"для школы мастеров", "A103 школы мастеров; "},
      {"мастеров школы", ""},
      {"отчёт органов местного самоуправления городских округов",
       "A103 органов местного самоуправления городских округов; "},
      {"органы местного самоуправления городского", ""},
      {"школа мастеров: целевая модель наставничества", "A103 школа мастеров; A103 целевая модель наставничества; "},
  };
  for (const auto& [title, expected] : rows) {
    CAPTURE(std::string(title));
    CHECK(found_in({{"plan.yaml", head + "  - {title: '" + title + "'}\n"}}, {"A103"}) == expected);
  }
}

TEST_CASE("forced pairs that running pairs or slots do not allow are found") {
  struct Row {
    std::string forced, capacity, pairs, expected;
  };
  const std::string running = "kind: pairs\npairs:\n  - {id: pair-01, mentor: m-1, mentees: [n-1], status: active";
  const std::string two = "[{mentor: m-2, mentee: n-1}, {mentor: m-2, mentee: n-2}]";
  const Row rows[] = {
      {two, "{capacity: 2}", "", ""},
      {two, "{capacity: 1}", "", "C113 m-2; "},
      {two, "{group: {min: 1, max: 2}}", "", ""},
      {two, "{capacity: 3, group: {max: 1}}", "", "C113 m-2; "},
      {"[{mentor: m-2, mentee: n-1}, {mentor: m-2, mentee: n-1}]", "{capacity: 1}", "", ""},
      // Whose request a running pair serves needs no slot; it cannot be forced to another.
      {two, "{capacity: 1}", running + "}\n", "C112 m-2; "},
      {two, "{capacity: 1}", running + ", requests: [n-1/r1]}\n", "C112 m-2; "},
      {"{mentor: m-1, mentee: n-1}", "{capacity: 1}", running + "}\n", ""},
      {"{mentor: m-1, mentee: n-2}", "{capacity: 1}", running + "}\n", "C113 m-1; "},
      {"{mentor: m-2, mentee: n-1, request: r2}", "{capacity: 1}", running + ", requests: [n-1/r1]}\n", "C112 r2; "},
  };
  for (const Row& row : rows) {
    CAPTURE(row.forced);
    CAPTURE(row.capacity);
    CAPTURE(row.pairs);
    Texts files = {
        {"mentor.yaml", "id: example\nprofile: generic\nmatch: {forced: " + row.forced + "}\n"},
        {"people.yaml",
         "kind: participants\nparticipants:\n  - {id: m-1, mentor: {capacity: 1}}\n  - {id: m-2, mentor: " +
             row.capacity + "}\n  - {id: n-1, requests: [{id: r1}]}\n  - {id: n-2, requests: [{id: r1}]}\n"}};
    if (!row.pairs.empty()) files.emplace("pairs.yaml", row.pairs);
    CHECK(found_in(std::move(files), {"C"}) == row.expected);
  }
}

TEST_CASE("words that nobody knows are found") {
  struct Row {
    Texts files;
    std::string expected;
  };
  const std::string head = "kind: participants\nparticipants:\n  - {id: p-0001, ";
  const Row rows[] = {
      {{{"mentor.yaml", "id: example\nprofile: generic\nmatch: {weights: {topic: 5, load: 1}, must: [avalability]}\n"}},
       "C108 topic; C108 avalability; "},
      {{{"mentor.yaml", "id: example\nprofile: generic\nlanguage: russian\n"}}, "C109 russian; "},
      {{{"plan.yaml", "kind: roadmap\nid: plan\nlanguage: xx\nitems: [{title: Order, deadline: 2023}]\n"}},
       "C109 xx; "},
      {{{"people.yaml", head + "available: [mon-am, monday, sat, mon-an], mentor: {capacity: 1}}\n"}},
       "P120 monday; P120 mon-an; "},
      {{{"people.yaml", head + "requests: [{id: r1, available: пн-утро}]}\n"}}, "P120 пн-утро; "},
      {{{"people.yaml", head + "languages: [ru, rus, ua, татарский, myv], mentor: {capacity: 1}}\n"}},
       "P122 rus; P122 ua; "},
      {{{"people.yaml", head + "mentor: {capacity: 3, group: {min: 4, max: 2}}}\n"}}, "P121 4; "},
      {{{"organisations.yaml", "kind: organisations\norganisations: [{id: school-12, title: School 12}]\n"},
        {"people.yaml",
         "kind: participants\nparticipants:\n"
         "  - {id: p-1, organisation: school_12, curator: {}}\n"
         "  - {id: p-2, organisation: school12, curator: {}}\n"
         "  - {id: p-3, organisation: School 12, curator: {}}\n"
         "  - {id: p-4, organisation: college, curator: {}}\n"
         "  - {id: p-5, organisation: school-12, curator: {}}\n"}},
       "P107 school_12; P107 school12; P107 School 12; "},
  };
  for (const Row& row : rows) {
    CAPTURE(row.files.begin()->second);
    CHECK(found_in(row.files, {"C", "P"}) == row.expected);
  }
}

TEST_CASE("a year in a title is held against deadlines only where the work is done in it") {
  struct Row {
    const char* title;
    const char* deadline;
    const char* expected;
  };
  const Row rows[] = {
      {"Отбор в 2024 году", "сентябрь 2023", "D106 сентябрь 2023; "},
      {"Отбор в 2024", "сентябрь 2023", "D106 сентябрь 2023; "},
      {"Формирование базы в 2023 – 2024 годах", "октябрь 2022", "D106 октябрь 2022; "},
      {"Отбор в проект «Школа 2030»", "сентябрь 2023", ""},
      {"Школа 2030", "сентябрь 2023", ""},
      {"Приоритет-2030: отбор", "сентябрь 2023", ""},
      {"Обучение 2000 наставников", "сентябрь 2023", ""},
      {"Plan 2030", "May 2023", ""},
      {"Утверждение плана на 2024 год", "декабрь 2023", ""},
      {"Утверждение плана на 2024 год", "октябрь 2022", "D106 октябрь 2022; "},
      {"Отчёт за 2022 год", "январь 2023", ""},
      {"Отчёт за 2022 год", "декабрь 2024", "D106 декабрь 2024; "},
      {"Анализ итогов 2022/2023 учебного года", "октябрь 2023", ""},
      {"Подготовка к 2023/2024 учебному году", "май 2023", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.title));
    CHECK(found_in({{"plan.yaml", std::string("kind: roadmap\nid: plan\nperiod: 2022-2024\nitems:\n  - {title: \"") +
                                      row.title + "\", deadline: " + row.deadline + "}\n"}},
                   {"D106"}) == row.expected);
  }
}

TEST_CASE("the title of a plan names other years than its period only where it names no others") {
  struct Row {
    const char* title;
    const char* expected;
  };
  const Row rows[] = {
      {"План на 2021-2023 годы", "T106 на 2021-2023 годы; "},
      {"План 2021-2023", "T106 2021-2023; "},
      {"План в рамках Стратегии на 2018-2025 годы на 2022-2024 годы", ""},
      {"План проекта «Школа 2018-2025»", ""},
      {"План проекта «Школа 2030»", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.title));
    CHECK(found_in({{"plan.yaml",
                     std::string("kind: roadmap\nid: plan\ntitle: ") + row.title + "\nperiod: 2022 – 2024 годы\n"}},
                   {"T106"}) == row.expected);
  }
}

TEST_CASE("who did an item is somebody") {
  const auto plan = [](const std::string& by) {
    return Texts{{"people.yaml", "kind: participants\nparticipants: [{id: p-0001, name: Иванова Анна, curator: {}}]\n"},
                 {"plan.yaml",
                  "kind: roadmap\nid: plan\nlanguage: ru\nperiod: 2023\nabbreviations: {ДО: Департамент образования}\n"
                  "parties: {директор: {name: Директор}}\nitems:\n"
                  "  - {number: 1, title: Приказ, deadline: октябрь 2023, responsible: завхоз,\n"
                  "     done: [{on: 2023-10-10, by: " +
                      by + "}]}\n"}};
  };
  for (const char* known : {"p-0001", "Иванова Анна", "директор", "Директор", "ДО", "завхоз"})
    CHECK_MESSAGE(found_in(plan(known), {"R117"}).empty(), known);
  CHECK(found_in(plan("p_0001"), {"R117"}) == "R117 p_0001; ");
  CHECK(found_in(plan("дворник"), {"R117"}) == "R117 дворник; ");
}

TEST_CASE("a pair names each of its people once, and a curator who is one") {
  const Texts people = {{"people.yaml", ready_people}};
  const auto with = [&](const std::string& pair) {
    Texts files = people;
    files["pairs.yaml"] = "kind: pairs\npairs:\n  - {id: pair-01, mentor: p-0001, " + pair + "}\n";
    return found_in(files, {"M"});
  };
  CHECK(with("mentees: [p-0002, p-0002]") == "M128 p-0002; ");
  CHECK(with("mentees: [p-0002], requests: [p-0002/r1, p-0002/r1]") == "M128 p-0002/r1; ");
  CHECK(with("mentees: [p-0002], curator: p-0001") == "M112 p-0001; ");
  CHECK(with("mentees: [p-0002], curator: p-0009") == "M101 p-0009; ");
}

TEST_CASE("a scalar with commas in the place of a list: the help says how a list is written") {
  const MemoryFiles memory({{"mentor.yaml", "id: example\nprofile: generic\n"},
                            {"people.yaml", ready_people},
                            {"pairs.yaml",
                             "kind: pairs\npairs:\n  - id: pair-01\n    mentor: p-0001\n"
                             "    mentees: p-0002, p-0001\n"}});
  const auto repository = load(memory, {.root = "."});
  REQUIRE(repository.has_value());
  const auto findings = check(**repository, {.today = *make_date(2024, 1, 15), .select = {"M101"}});
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].help.in(Language::en) == "several values are a list: write [p-0002, p-0001]");
  REQUIRE(findings[0].fix.has_value());
  CHECK(findings[0].fix->edits[0].text == "[p-0002, p-0001]");
}

TEST_CASE("a roadmap of one line has a place for what it lacks") {
  CHECK(found_in({{"plan.yaml", "kind: roadmap\n"}}, {"T101", "T104"}) == "T101 roadmap; T104 roadmap; ");
}

TEST_CASE("an identities file that git ignores is where it should be") {
  const Texts files = {{"mentor.yaml", "id: example\nprofile: generic\nprivacy: {public: true}\n"},
                       {"names.yaml", "kind: identities\nidentities: [{id: p-1, name: Анна Иванова}]\n"},
                       {"people.yaml", "kind: participants\nparticipants: [{id: p-1, curator: {}}]\n# Анна Иванова\n"}};
  CHECK(found_in(files, {"V"}) == "V109 p-1; V110 Анна Иванова; ");
  Texts ignored = files;
  ignored[".gitignore"] = "names.yaml\n";
  CHECK(found_in(ignored, {"V"}) == "V110 Анна Иванова; ");
}

TEST_CASE("one mistake, one finding") {
  struct Row {
    std::string what;
    Texts files;
    std::string expected;
  };
  const auto people = [](const std::string& consents) {
    return "kind: participants\nparticipants:\n"
           "  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {capacity: 2, trained: "
           "2023-09-01}}\n"
           "  - {id: p-0002, grade: 5, consents: {" +
           consents + "}, requests: [{id: r1}]}\n";
  };
  const std::string order =
      "order: {number: 1, date: 2023-09-01}, programme: {title: A, from: 2023-09-01, to: 2024-05-01}";
  const std::string surveys =
      "kind: surveys\nsurveys:\n  - {participant: p-0002, pair: pair-02, role: mentee, stage: "
      "before, on: 2023-09-02, answers: {}}\n";
  const Row rows[] = {
      {"a consent with a wrong date",
       {{"mentor.yaml", target_model},
        {"people.yaml", people("personal-data: 2023-09-01, guardian: 31.09.2023")},
        {"pairs.yaml", pair_with("status: active, " + order)}},
       "S104 31.09.2023; "},
      {"the same before there is a pair",
       {{"mentor.yaml", target_model}, {"people.yaml", people("personal-data: 2023-09-01, guardian: soon")}},
       "S104 soon; "},
      {"a misspelt consent",
       {{"mentor.yaml", target_model},
        {"people.yaml", people("personal-data: 2023-09-01, gardian: 2023-09-01")},
        {"pairs.yaml", pair_with("status: active, " + order)}},
       "P118 gardian; "},
      {"a consent that the profile misspells",
       {{"mentor.yaml", "id: example\nprofile: ./ours.yaml\n"},
        {"ours.yaml",
         "kind: profile\nid: ours\ntitle: {en: Ours}\nforms: [{id: pupil-pupil}]\n"
         "consents: [{id: gardian, roles: [mentee]}, {id: trip}]\n"},
        {"people.yaml", people("guardian: 2023-09-01, trip: 2023-09-01")},
        {"pairs.yaml", pair_with("form: pupil-pupil, status: active, " + order)}},
       "C110 gardian; P102 p-0001; "},
      {"an approval with a wrong date",
       {{"plan.yaml",
         "kind: roadmap\nid: plan\nperiod: 2024\napproved: {by: head, order: № 1, date: 31.11.2023}\n"
         "items: [{number: 1, title: Order, deadline: March 2024}]\n"}},
       "S104 31.11.2023; "},
      {"an order with a wrong date",
       {{"people.yaml", ready_people},
        {"pairs.yaml", pair_with("status: active, order: {number: 1, date: 1.9.2023}, programme: {title: A, from: "
                                 "2023-09-01, to: 2024-05-01}")}},
       "S104 1.9.2023; "},
      {"a programme that ends before it begins",
       {{"people.yaml", ready_people},
        {"pairs.yaml", pair_with("status: proposed, programme: {title: A, from: 2023-12-01, to: 2023-09-01}, meetings: "
                                 "[{type: introduction, held: 2023-10-05}, {type: trial, held: 2023-10-06}]")}},
       "M117 2023-09-01; "},
      {"a number given twice",
       {{"plan.yaml",
         "kind: roadmap\nid: plan\nperiod: 2024\napproved: {by: head, order: № 1, date: 2023-12-01}\nitems:\n"
         "  - {number: '1', title: Order, deadline: March 2024}\n"
         "  - {number: '2', title: List, deadline: March 2024}\n"
         "  - {number: '1', title: Base, deadline: March 2024}\n"
         "  - {number: '3', title: Pairs, deadline: March 2024}\n"}},
       "T123 '1'; "},
      {"a mentee whom nobody knows",
       {{"people.yaml", ready_people},
        {"pairs.yaml",
         "kind: pairs\npairs:\n  - {id: pair-01, mentor: p-0001, mentees: [p-002], requests: [p-0002/r1], "
         "status: proposed}\n"}},
       "M101 p-002; "},
      {"a mentee whom nobody knows, with their request",
       {{"people.yaml", ready_people},
        {"pairs.yaml",
         "kind: pairs\npairs:\n  - {id: pair-01, mentor: p-0001, mentees: [p-0077], requests: "
         "[p-0077/r1], status: proposed}\n"}},
       "M101 p-0077; "},
      {"an id given twice, and the one that is missing for it",
       {{"people.yaml", ready_people},
        {"pairs.yaml",
         "kind: pairs\npairs:\n  - {id: pair-01, mentor: p-0001, mentees: [p-0002], status: proposed}\n"
         "  - {id: pair-01, mentor: p-0001, mentees: [p-0002], status: proposed}\n"},
        {"surveys.yaml", surveys}},
       "S110 pair-01; "},
      {"a party that nobody knows, with a capital",
       {{"plan.yaml",
         "kind: roadmap\nid: plan\nlanguage: ru\nperiod: 2024\napproved: {by: Директор, order: № 1, date: "
         "2023-12-01}\nparties: {директор: {name: директор}}\nitems:\n"
         "  - {number: '1', title: Приказ, deadline: март 2024, responsible: директор}\n"
         "  - {number: '2', title: Список, deadline: март 2024, responsible: директор}\n"
         "  - {number: '3', title: База, deadline: март 2024, responsible: директор}\n"
         "  - {number: '4', title: Пары, deadline: март 2024, responsible: Завхоз}\n"}},
       "R102 Завхоз; "},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(found_in(row.files, {"S", "P", "M", "T102", "T123", "T124", "C110", "R102", "R106"}) == row.expected);
  }
}

TEST_CASE("a title in capitals has no short forms, a short form in a title is one") {
  const auto found = [](const std::string& title) {
    return found_in({{"plan.yaml", "kind: roadmap\nid: plan\nlanguage: ru\ntitle: " + title + "\nperiod: 2024\n"}},
                    {"A101"});
  };
  CHECK(found("ДОРОЖНАЯ КАРТА внедрения системы наставничества") == "");
  CHECK(found("«ДОРОЖНАЯ КАРТА» внедрения системы наставничества") == "");
  CHECK(found("ПЛАН МЕРОПРИЯТИЙ школы") == "");
  CHECK(found("ДОРОЖНАЯ КАРТА (ЦМН) школы") == "A101 ЦМН; ");
  CHECK(found("ДОРОЖНАЯ КАРТА внедрения ЦМН") == "A101 ЦМН; ");
  CHECK(found("Дорожная карта внедрения ЦМН ШМП") == "A101 ЦМН; A101 ШМП; ");
}

TEST_CASE("the usual spelling of a party begins as the cell does") {
  const std::string plan =
      "kind: roadmap\nid: plan\nlanguage: ru\nitems:\n  - {title: Один, responsible: [Куратор, организации – "
      "партнеры]}\n  - {title: Два, responsible: [Куратор, организации – партнеры]}\n"
      "  - {title: Три, responsible: Организации - партнеры}\n";
  CHECK(found_in({{"plan.yaml", plan}}, {"R103"}) == "R103 Организации - партнеры; ");
  CHECK(begun_like("Организации - партнеры", "организации – партнеры") == "Организации – партнеры");
  CHECK(begun_like("организации - партнеры", "Организации – партнеры") == "организации – партнеры");
  CHECK(begun_like("организации", "ШМО учителей") == "ШМО учителей");
  CHECK(begun_like("", "ШМО") == "ШМО");
}

TEST_CASE("what looks like a slip in a deadline and is none") {
  const auto deadlines = [](std::vector<std::string> words, const char* rule) {
    std::string plan = "kind: roadmap\nid: plan\nperiod: 2024\nitems:\n";
    for (const std::string& each : words) plan += "  - {title: T, deadline: '" + each + "'}\n";
    return found_in({{"plan.yaml", plan}}, {rule});
  };
  // Hyphens within words are no dashes between dates.
  CHECK(
      deadlines({"by Halloween mid-term", "before mid-term break", "mid-December", "sept – oct 2024"}, "D115").empty());
  CHECK(deadlines({"май-июнь", "март-апрель", "сентябрь-октябрь", "октябрь – ноябрь"}, "D115") == "D115  – ; ");
  // A Roman number has no small letter.
  CHECK(deadlines({"март", "апрель", "октябрь", "IV четверть", "I полугодие"}, "D115").empty());
  // The full stop belongs to the shortened word.
  CHECK(deadlines({"до 15 сент.", "15.сент.", "IV кв.", "by 5 Oct."}, "D114").empty());
  CHECK(deadlines({"Апрель 2024."}, "D114") == "D114 .; ");
}

TEST_CASE("results that begin with a figure are neither in capitals nor in small letters") {
  CHECK(found_in({{"plan.yaml",
                   "kind: roadmap\nid: plan\nitems:\n  - {title: A, result: Приказ}\n  - {title: B, result: Список}\n"
                   "  - {title: C, result: Отчёт}\n  - {title: D, result: 100% согласий}\n"}},
                 {"T126"})
            .empty());
}

TEST_CASE("ordinary words that a title has in capitals are no abbreviations") {
  const std::string plan = "kind: roadmap\nid: plan\nlanguage: ru\ntitle: ";
  CHECK(found_in({{"plan.yaml", plan + "ПЛАН мероприятий\n"}}, {"A101"}).empty());
  CHECK(found_in({{"plan.yaml", plan + "ПЛАН РАБОТЫ на год\n"}}, {"A101"}).empty());
  CHECK(found_in({{"plan.yaml", plan + "План ЦМН\n"}}, {"A101"}) == "A101 ЦМН; ");
}

TEST_CASE("bodies of one territory are at home where the plan names no organisation") {
  const std::string items =
      "items:\n  - {title: A, responsible: Управление образования Лугового района}\n"
      "  - {title: B, responsible: Отдел культуры Лугового района}\n";
  CHECK(found_in({{"plan.yaml", "kind: roadmap\nid: plan\n" + items}}, {"R104"}).empty());
  const std::string foreign =
      found_in({{"plan.yaml", "kind: roadmap\nid: plan\norganisation: Школа № 1\n" + items}}, {"R104"});
  CHECK(foreign == "R104 Управление образования Лугового района; R104 Отдел культуры Лугового района; ");
}

TEST_CASE("a heading's promise is kept by what the profile counts for the stage too") {
  CHECK(found_in({{"mentor.yaml", target_model},
                  {"plan.yaml",
                   "kind: roadmap\nid: plan\nsections:\n  - title: Формирование и работа наставнических пар\n"
                   "    items: [{title: Регулярные встречи пар}]\n"}},
                 {"T113"})
            .empty());
}

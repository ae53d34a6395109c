// What stands above the table: title, period, approval, organisation, level, abbreviations.
#include <doctest/doctest.h>
#include <fmt/core.h>

#include "exchange/import/columns.h"
#include "exchange/import/roadmap_yaml.h"
#include "exchange/import/test_support.h"

namespace mentor::test {

namespace {

const std::string table = "\n\n№\tМероприятие\tСроки\n1\tПриказ\tмай 2024\n";

struct Above {
  const char* lines;
  const char* found;  // title | period | organisation | level | by | position | order | date
};

const Above above[] = {
    {"УТВЕРЖДАЮ\nдиректор МБОУ СОШ № 1\n/ И. И. Иванова\nПриказ от 03.10.2023 № 25/1\n\nДорожная карта МБОУ СОШ № "
     "1\nна 2023-2024 учебный год",
     "Дорожная карта МБОУ СОШ № 1 на 2023-2024 учебный год | 2023-2024 учебный год | МБОУ СОШ № 1 | school |  | "
     "директор МБОУ СОШ № 1 | № "
     "25/1 | 2023-10-03"},
    {"Приложение № 2\nк приказу МБОУ СОШ № 7\nОТ\n\nПлан мероприятий\n\nпо наставничеству в МБОУ СОШ № 7",
     "План мероприятий по наставничеству в МБОУ СОШ № 7 |  | МБОУ СОШ № 7 | school | МБОУ СОШ № 7 |  |  | "},
    {"Отдел образования\nадминистрации города N\n\nПРИКАЗ\n\nот «30» августа 2022 г.\n\n№ 05-01/48\n\nО "
     "плане\n\nПРИКАЗЫВАЮ:\n\n1. Утвердить План "
     "мероприятий (приложение) по приказу от 01.01.2020 № 1.\n\nПриложение 1 к приказу\nОтдела образования\nот "
     "30.08.2022\n№ 05-01/48\n\nПлан "
     "(дорожная карта)\nна 2022 – 2024 годы\n\nИспользуемые сокращения:\n\nОО – образовательная\n\nорганизация\n\nИМЦ "
     "– методический центр",
     "План (дорожная карта) на 2022 – 2024 годы | 2022 – 2024 годы | Отдел образования администрации города N | "
     "municipality | Отдела "
     "образования |  | № 05-01/48 | 2022-08-30"},
    {"ПРИНЯТО\nпедагогическим советом, протокол № 3 от 28.08.2023\n\nУТВЕРЖДЕНО\nприказом директора № 45 от "
     "01.09.2023\n\nПлан работы лицея на 2023 год",
     "План работы лицея на 2023 год | 2023 год |  | school |  |  | № 45 | 2023-09-01"},
    {"УТВЕРЖДАЮ\nДиректор МБОУ «СОШ № 17 г. Заречинска»\nПриказ от 29.08.2026 г. № 143-од\n\nПлан работы",
     "План работы |  | МБОУ «СОШ № 17 г. Заречинска» | school |  | Директор МБОУ «СОШ № 17 г. Заречинска» | № 143-од | "
     "2026-08-29"},
    {"УТВЕРЖДЕНО\nприказом директора МАОУ «Лицей № 4»\nот 31 августа 2026 г. № 215/2-о\n\nПлан работы",
     "План работы |  | МАОУ «Лицей № 4» | school |  |  | № 215/2-о | 2026-08-31"},
    {"Приложение\nк приказу МБОУ «СОШ № 3» № 45 от 01.09.2026\n\nПлан работы",
     "План работы |  | МБОУ «СОШ № 3» | school | МБОУ «СОШ № 3» |  | № 45 | 2026-09-01"},
    {"УТВЕРЖДАЮ\nДиректор МБОУ СОШ № 17\n\nПлан работы",
     "План работы |  | МБОУ СОШ № 17 | school |  | Директор МБОУ СОШ № 17 |  | "},
    {"План работы муниципального бюджетного общеобразовательного учреждения «Средняя школа № 5»",
     "План работы муниципального бюджетного общеобразовательного учреждения «Средняя школа № 5» |  |  | school |  |  | "
     " "
     "| "},
    {"План работы средней школы № 3 города Кашина",
     "План работы средней школы № 3 города Кашина |  |  | school |  |  |  | "},
    {"План работы школ города Кашина", "План работы школ города Кашина |  |  | municipality |  |  |  | "},
    {"План работы 2024", "План работы 2024 | 2024 |  |  |  |  |  | "},
    {"План проекта «Школа 2030»", "План проекта «Школа 2030» |  |  |  |  |  |  | "},
    {"План на 2022-2024 годы по проекту «Школа 2030» в округе",
     "План на 2022-2024 годы по проекту «Школа 2030» в округе | 2022-2024 годы |  |  |  |  |  | "},
    {"Работа с молодыми", "Работа с молодыми |  |  |  |  |  |  | "},
    {"Утверждаю\nДиректор\n____ И. И. Ветрова\n«__» ______ 2026 г.\n\nМесячник чистоты",
     "Месячник чистоты |  |  |  |  | Директор |  | "},
    {"«УТВЕРЖДАЮ»\nДиректор МБОУ СОШ № 17\n01.09.2026\n\nПлан работы",
     "План работы |  | МБОУ СОШ № 17 | school |  | Директор МБОУ СОШ № 17 |  | 2026-09-01"},
    {"Mentoring plan 2026-27", "Mentoring plan 2026-27 | 2026/27 |  |  |  |  |  | "},
    {"План на 2026–27 учебный год", "План на 2026–27 учебный год | 2026–27 учебный год |  |  |  |  |  | "},
    {"План уборки\n\nПлан уборки", "План уборки |  |  |  |  |  |  | "},
    {"План уборки\n\nПлан уборки МБОУ СОШ № 5 на 2026-2027 гг.",
     "План уборки МБОУ СОШ № 5 на 2026-2027 гг. | 2026-2027 гг | МБОУ СОШ № 5 | school |  |  |  | "},
    {"План уборки с 16 марта по 17 апреля\n16.03.2027", "План уборки с 16 марта по 17 апреля |  |  |  |  |  |  | "},
    {"План месячника с 25.01.2027 по 28.02.2027г.",
     "План месячника с 25.01.2027 по 28.02.2027г. | с 25.01.2027 по 28.02.2027г |  |  |  |  |  | "},
    {"План МОБУ «Луговая СОШ №5» на II полугодие 2026-2027 учебного года",
     "План МОБУ «Луговая СОШ №5» на II полугодие 2026-2027 учебного года | II полугодие 2026-2027 учебного года | МОБУ "
     "«Луговая СОШ №5» | school |  |  |  | "},
    {"План на 2026 год к 80-й годовщине боёв 1941 – 1945 гг.",
     "План на 2026 год к 80-й годовщине боёв 1941 – 1945 гг. | 2026 год |  |  |  |  |  | "},
    {"План МОУ «Средняя школа» №119, к весне",
     "План МОУ «Средняя школа» №119, к весне |  | МОУ «Средняя школа» №119 | school "
     "|  |  |  | "},
    {"Утверждаю\nДиректор МБОУ «Луговая\nСОШ имени Г. Ветрова»\nПриказ от 31.08.2026 № 5\n\nПлан уборки",
     "План уборки |  | МБОУ «Луговая СОШ имени Г. Ветрова» | school |  | Директор МБОУ «Луговая СОШ имени Г. Ветрова» "
     "| № 5 | "
     "2026-08-31"},
    {"Приложение к приказу отдела образования\nот 30 декабря 2025 г. N 1111\n\nПлан уборки",
     "План уборки |  |  |  | отдела образования |  | N 1111 | 2025-12-30"},
};

std::string found_in(const ImportedRoadmap& roadmap) {
  const ImportedApproval& approval = roadmap.approved;
  return fmt::format("{} | {} | {} | {} | {} | {} | {} | {}", roadmap.title.text, roadmap.period, roadmap.organisation,
                     roadmap.level, approval.by, approval.position, approval.order,
                     approval.date ? to_iso(*approval.date) : "");
}

}  // namespace

TEST_CASE("what stands above the table") {
  for (const Above& row : above) {
    CAPTURE(row.lines);
    const TestImport made = import_of("plan.txt", row.lines + table);
    CHECK(found_in(made.roadmap) == row.found);
    CHECK(made.words.kept == made.words.all);
    CHECK(words_of_yaml(made.yaml) == words_of_text(row.lines + table));
  }
}

TEST_CASE("abbreviations: a glossary, and those declared in passing") {
  const TestImport made =
      import_of("plan.txt",
                "План\n\nСписок сокращений:\nОО – образовательная организация\nИМЦ – центр\n\n№\tМероприятие целевой "
                "модели\tСроки\n"
                "1\tВнедрить целевую модель наставничества (далее – ЦМН) и форму (далее – форма)\tмай 2024\n"
                "2\tОбучить (далее - молодые специалисты МС) всех\tмай 2024\n");
  std::string found;
  for (const ImportedAbbreviation& each : made.roadmap.abbreviations)
    found += each.brief.text + "=" + each.meaning.text + ";";
  CHECK(found == "ОО=образовательная организация;ИМЦ=центр;ЦМН=целевую модель наставничества;МС=молодые специалисты;");
}

TEST_CASE("headings of columns") {
  struct Row {
    const char* heading;
    PlanColumn column;
  };
  const Row rows[] = {{"№ п/п", PlanColumn::number},
                      {"№№", PlanColumn::number},
                      {"No.", PlanColumn::number},
                      {"Наименование мероприятий", PlanColumn::activity},
                      {"Наименование этапа", PlanColumn::stage},
                      {"Содержание деятельности и примерный план мероприятий", PlanColumn::activity},
                      {"Срок реализации", PlanColumn::deadline},
                      {"Дата проведения мероприятия", PlanColumn::deadline},
                      {"Дата начала", PlanColumn::start},
                      {"Ответственный исполнитель, соисполнители", PlanColumn::responsible},
                      {"Результат. Вид документа", PlanColumn::result},
                      {"Ожидаемые результаты", PlanColumn::result},
                      {"Отметка о выполнении", PlanColumn::note},
                      {"Место", PlanColumn::unknown},
                      {"Место проведения мероприятия", PlanColumn::unknown},
                      {"Участники мероприятия", PlanColumn::unknown},
                      {"Направленность в работе", PlanColumn::unknown},
                      {"Наименование органа, ответственного за реализацию", PlanColumn::responsible},
                      {"NN", PlanColumn::number},
                      {"Срок начала", PlanColumn::start},
                      {"окончания", PlanColumn::end},
                      {"Дата, место проведения", PlanColumn::deadline},
                      {"Кандидат", PlanColumn::unknown},
                      {" ", PlanColumn::none},
                      {"Планируемый результат", PlanColumn::result},
                      {"Планируемый срок", PlanColumn::deadline},
                      {"План. срок", PlanColumn::deadline},
                      {"План работы", PlanColumn::activity},
                      {"План", PlanColumn::activity},
                      {"Ожидаемый срок", PlanColumn::deadline},
                      {"Что получим", PlanColumn::result},
                      {"Отчёт", PlanColumn::result},
                      {"Отв.", PlanColumn::responsible},
                      {"п/п №", PlanColumn::number},
                      {"Ответст-венный", PlanColumn::responsible},
                      {"Меропри- ятия", PlanColumn::activity},
                      {"Сро-ки", PlanColumn::deadline},
                      {"Due date", PlanColumn::deadline},
                      {"Who", PlanColumn::responsible}};
  for (const Row& row : rows) {
    CAPTURE(row.heading);
    CHECK(column_of_heading(row.heading) == row.column);
  }
}

TEST_CASE("ids of files") {
  CHECK(id_for_file("dir/План 2023.docx") == "plan-2023");
  CHECK(id_for_file("Щука ёж.txt") == "shchuka-ezh");
  CHECK(id_for_file("...") == "roadmap");
}

}  // namespace mentor::test

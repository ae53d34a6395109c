// The words that the reading of parties knows. They are data of the two languages, not of any methodology: roles come
// from profiles.
#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "party/words.h"

namespace mentor {

namespace {

using Table = std::span<const std::string_view>;

bool has(Table table, std::string_view word) { return std::find(table.begin(), table.end(), word) != table.end(); }

// Nominative singular and plural, folded. A genitive must not be here: in «совет учителей и родителей» the words after
// «и» belong to the name.
constexpr std::string_view heads_ru[] = {
    "администрация", "администрации", "библиотекарь",  "библиотекари",    "бухгалтер",
    "бухгалтеры",    "бухгалтерия",   "ведомство",     "вожатый",         "вожатая",
    "вожатые",       "воспитатель",   "воспитатели",   "выпускник",       "выпускники",
    "гимназия",      "гимназии",      "группа",        "группы",          "дефектолог",
    "дефектологи",   "департамент",   "дир",           "директор",        "директора",
    "дирекция",      "завуч",         "завучи",        "заведующий",      "заведующая",
    "заведующие",    "зам",           "замдиректора",  "заместитель",     "заместители",
    "инспектор",     "инспекторы",    "инспектора",    "колледж",         "колледжи",
    "комиссия",      "комитет",       "комитеты",      "консультант",     "консультанты",
    "координатор",   "координаторы",  "куратор",       "кураторы",        "лицей",
    "лицеи",         "логопед",       "логопеды",      "мастер",          "мастера",
    "методист",      "методисты",     "министерство",  "муниципалитет",   "муниципалитеты",
    "наставляемый",  "наставляемая",  "наставляемые",  "наставник",       "наставники",
    "начальник",     "начальники",    "обучающийся",   "обучающиеся",     "объединение",
    "объединения",   "оператор",      "операторы",     "орган",           "органы",
    "организатор",   "организаторы",  "организация",   "организации",     "ответственный",
    "ответственная", "ответственные", "отдел",         "отделы",          "отделение",
    "отделения",     "партнер",       "партнеры",      "педагог",         "педагоги",
    "педколлектив",  "предприятие",   "предприятия",   "предприниматели", "председатель",
    "председатели",  "представитель", "представители", "преподаватель",   "преподаватели",
    "психолог",      "психологи",     "работник",      "работники",       "работодатель",
    "работодатели",  "разработчик",   "разработчики",  "ректор",          "родитель",
    "родители",      "рук",           "руководитель",  "руководители",    "секретарь",
    "секретари",     "служба",        "службы",        "совет",           "советы",
    "советник",      "советники",     "сотрудник",     "сотрудники",      "специалист",
    "специалисты",   "студент",       "студенты",      "техникум",        "техникумы",
    "тьютор",        "тьюторы",       "университет",   "университеты",    "управление",
    "управления",    "ученик",        "ученики",       "учитель",         "учителя",
    "учредитель",    "учредители",    "учреждение",    "учреждения",      "участник",
    "участники",     "учащиеся",      "фонд",          "центр",           "центры",
    "член",          "члены",         "школа",         "школы",           "эксперт",
    "эксперты",      "юрист",         "юристы",
};

constexpr std::string_view heads_en[] = {
    "administrator",   "administrators", "assistant",     "assistants",    "board",        "center",
    "centers",         "centre",         "centres",       "college",       "colleges",     "committee",
    "companies",       "company",        "coordinator",   "coordinators",  "council",      "counsellor",
    "counsellors",     "counselor",      "counselors",    "curator",       "curators",     "department",
    "departments",     "deputies",       "deputy",        "director",      "directors",    "employer",
    "employers",       "enterprise",     "enterprises",   "expert",        "experts",      "head",
    "heads",           "headteacher",    "headteachers",  "lead",          "leader",       "leaders",
    "leads",           "librarian",      "librarians",    "management",    "manager",      "managers",
    "mentee",          "mentees",        "mentor",        "mentors",       "ministry",     "office",
    "officer",         "officers",       "organisation",  "organisations", "organization", "organizations",
    "parents",         "parent",         "participants",  "partner",       "partners",     "principal",
    "principals",      "psychologist",   "psychologists", "pupil",         "pupils",       "representative",
    "representatives", "school",         "schools",       "secretary",     "specialist",   "specialists",
    "staff",           "student",        "students",      "supervisor",    "supervisors",  "teacher",
    "teachers",        "team",           "teams",         "trainer",       "trainers",     "tutor",
    "tutors",          "university",
};

constexpr std::string_view prepositions[] = {
    "в", "во",  "по", "на",  "с",     "со", "для", "от", "из", "при", "за",   "к",    "ко", "об", "о",
    "у", "под", "до", "без", "через", "of", "for", "in", "at", "on",  "with", "from", "by", "to", "within",
};

constexpr std::string_view fields_of_work[] = {
    "УР",  "ВР",  "УВР", "НМР", "НР",  "МР", "ОМР", "УМР", "УПР", "ПР", "АХР",  "СПР", "ВВР",
    "НИР", "ИМР", "ВВ",  "АХЧ", "ИКТ", "ИТ", "БЖ",  "ОБЖ", "ОТ",  "ГО", "ГОЧС", "ДОД", "НМ",
};

constexpr std::string_view legal_forms[] = {
    "АНО", "АНОО",  "АО",    "ГАНОУ", "ГАОУ", "ГАПОУ", "ГАУ",  "ГАУДО", "ГБДОУ", "ГБНОУ",  "ГБОУ",  "ГБПОУ",
    "ГБУ", "ГБУДО", "ГКОУ",  "ГКУ",   "ГОУ",  "ГУ",    "ГУП",  "КГБОУ", "КГБУ",  "КОГОБУ", "МАДОУ", "МАОУ",
    "МАУ", "МАУДО", "МБДОУ", "МБОУ",  "МБУ",  "МБУДО", "МДОУ", "МКДОУ", "МКОУ",  "МКУ",    "МКУДО", "МОУ",
    "МУ",  "МУДО",  "МУП",   "НОУ",   "ОАО",  "ОГБОУ", "ООО",  "ПАО",   "ФГАОУ", "ФГБОУ",  "ФГБУ",  "ФГКОУ",
    "ЧОУ", "ЧУ",    "ОГБУ",  "МОБУ",  "ЗАО",  "НКО",   "ИП",   "ДПО",   "НИУ",   "MAOU",   "MBOU",
};

struct Short {
  std::string_view word;
  std::string_view written_out;
  bool without_stop;  // understood without a full stop too
};

constexpr Short shortened[] = {
    {"адм", "администрация", false},
    {"воспит", "воспитатель", false},
    {"дир", "директор", true},
    {"зав", "заведующий", true},
    {"зам", "заместитель", true},
    {"кл", "классный", true},
    {"класс", "классный", false},
    {"коорд", "координатор", false},
    {"метод", "методист", false},
    {"нач", "начальник", true},
    {"образ", "образовательный", false},
    {"орг", "организация", false},
    {"отв", "ответственный", true},
    {"пед", "педагог", true},
    {"пом", "помощник", false},
    {"преп", "преподаватель", false},
    {"предс", "председатель", false},
    {"псих", "психолог", false},
    {"рук", "руководитель", true},
    {"соц", "социальный", true},
    {"спец", "специалист", false},
    {"учит", "учитель", false},
    {"чл", "член", false},
    {"asst", "assistant", true},
    {"coord", "coordinator", false},
    {"dep", "deputy", false},
    {"dept", "department", true},
    {"dir", "director", false},
    {"mgr", "manager", true},
    {"org", "organisation", false},
};

// The first word of «педагог-психолог» and «педагоги-психологи».
std::string_view before_hyphen(std::string_view word) { return word.substr(0, word.find('-')); }

}  // namespace

bool is_number_sign(const Word& word) {
  return word.text == "№" ||
         ((word.folded == "no" || word.folded == "n") && is_capital(code_point_at(word.text, 0).value));
}

bool is_adjective(std::string_view folded) {
  constexpr std::string_view endings[] = {"ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие"};
  return code_points(folded) >= 5 && !has(heads_ru, before_hyphen(folded)) &&
         std::any_of(std::begin(endings), std::end(endings), [&](auto ending) { return folded.ends_with(ending); });
}

std::string_view oblique_ending(std::string_view folded) {
  constexpr std::string_view endings[] = {"ому", "ему", "ого", "его", "ыми", "ими", "ой", "ей", "ых", "их", "ым", "им"};
  if (code_points(folded) < 5) return {};
  for (const std::string_view ending : endings)
    if (folded.ends_with(ending)) return ending;
  return {};
}

bool is_preposition(std::string_view folded) { return has(prepositions, folded); }

bool names_party(const Word& word) {
  const std::string_view first = before_hyphen(word.folded);
  return has(heads_ru, first) || has(heads_en, word.folded);
}

bool is_field_of_work(const Word& word) { return has(fields_of_work, word.text); }

bool is_legal_form(const Word& word) { return has(legal_forms, word.text); }

std::string_view written_out(const Word& word) {
  for (const Short& entry : shortened)
    if (entry.word == word.folded && (word.dotted || entry.without_stop)) return entry.written_out;
  return {};
}

}  // namespace mentor

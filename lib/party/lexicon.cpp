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
    {"админ", "администрация", false}, {"биб", "библиотекарь", false},
    {"библ", "библиотекарь", false},   {"бух", "бухгалтер", false},
    {"ведущ", "ведущий", false},       {"восп", "воспитатель", false},
    {"гл", "главный", true},           {"зампред", "заместитель председателя", true},
    {"инсп", "инспектор", false},      {"инстр", "инструктор", false},
    {"кур", "куратор", false},         {"логоп", "логопед", false},
    {"мед", "медицинский", true},      {"мл", "младший", true},
    {"муз", "музыкальный", true},      {"наст", "наставник", false},
    {"отд", "отдел", false},           {"предст", "представитель", false},
    {"психол", "психолог", false},     {"разраб", "разработчик", false},
    {"секр", "секретарь", false},      {"ст", "старший", true},
    {"тех", "технический", false},     {"уч", "учитель", false},
    {"хоз", "хозяйственный", false},   {"худ", "художественный", false},
    {"экон", "экономист", false},      {"admin", "administrator", true},
    {"mngr", "manager", true},         {"rep", "representative", false},
    {"reps", "representatives", true}, {"адм", "администрация", false},
    {"воспит", "воспитатель", false},  {"дир", "директор", true},
    {"зав", "заведующий", true},       {"зам", "заместитель", true},
    {"кл", "классный", true},          {"класс", "классный", false},
    {"коорд", "координатор", false},   {"метод", "методист", false},
    {"нач", "начальник", true},        {"образ", "образовательный", false},
    {"орг", "организация", false},     {"отв", "ответственный", true},
    {"пед", "педагог", true},          {"пом", "помощник", false},
    {"преп", "преподаватель", false},  {"предс", "председатель", false},
    {"псих", "психолог", false},       {"рук", "руководитель", true},
    {"соц", "социальный", true},       {"спец", "специалист", false},
    {"учит", "учитель", false},        {"чл", "член", false},
    {"asst", "assistant", true},       {"coord", "coordinator", false},
    {"dep", "deputy", false},          {"dept", "department", true},
    {"dir", "director", false},        {"mgr", "manager", true},
    {"org", "organisation", false},
};

// The first word of «педагог-психолог» and «педагоги-психологи».
std::string_view before_hyphen(std::string_view word) { return word.substr(0, word.find('-')); }

// «соруководители», «медработник»: a listed word with something before it.
bool is_compound(std::string_view folded) {
  constexpr std::size_t letter = 2;  // bytes of a Cyrillic one
  constexpr std::size_t least_prefix = 2 * letter, least_head = 6 * letter;
  for (std::size_t at = least_prefix; at + least_head <= folded.size(); at += letter)
    if (is_russian_head(folded.substr(at))) return true;
  return false;
}

// «Минобразования», «Росмолодежь».
bool is_short_for_office(const std::string_view folded) {
  return (folded.starts_with("мин") || folded.starts_with("рос")) && code_points(folded) > 6 &&
         (folded.starts_with("минобр") || folded.starts_with("минпросв") || folded.starts_with("минздрав") ||
          folded.starts_with("минсоц") || folded.starts_with("минкульт") || folded.starts_with("минмол") ||
          folded.starts_with("минэконом") || folded.starts_with("минтруд") || folded.starts_with("минцифр") ||
          folded.starts_with("минспорт") || folded.starts_with("роспотреб") || folded.starts_with("росмолод") ||
          folded.starts_with("рособр") || folded.starts_with("росздрав"));
}

}  // namespace

bool is_number_sign(const Word& word) {
  return word.text == "№" ||
         ((word.folded == "no" || word.folded == "n") && is_capital(code_point_at(word.text, 0).value));
}

bool is_adjective(std::string_view folded) {
  constexpr std::string_view endings[] = {"ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие"};
  return code_points(folded) >= 5 && !is_listed(folded) &&
         std::any_of(std::begin(endings), std::end(endings), [&](auto ending) { return folded.ends_with(ending); });
}

std::string_view oblique_ending(std::string_view folded) {
  constexpr std::string_view endings[] = {"ому", "ему", "ого", "его", "ыми", "ими", "ой", "ей", "ых", "их", "ым", "им"};
  if (code_points(folded) < 5) return {};
  for (const std::string_view ending : endings)
    if (folded.ends_with(ending)) return ending;
  return {};
}

bool is_preposition(const Word& word) { return !is_initial(word) && has(prepositions, word.folded); }

bool is_listed(std::string_view folded) {
  if (folded.empty() || is_latin(folded)) return false;
  const std::string_view first = before_hyphen(folded);
  return is_russian_head(first) || (first != folded && is_russian_head(folded)) || is_short_for_office(folded) ||
         is_compound(folded);
}

bool names_party(const Word& word) {
  return is_listed(word.folded) || is_english_head(word.folded) || (word.dotted && is_listed(written_out(word)));
}

// «УПР», «СВР»: the last letter stands for «работе».
bool is_field_of_work(const Word& word) {
  return has(fields_of_work, word.text) || (is_abbreviation(word) && word.points <= 4 && word.text.ends_with("Р"));
}

bool is_legal_form(const Word& word) { return has(legal_forms, word.text); }

std::string_view written_out(const Word& word) {
  for (const Short& entry : shortened)
    if (entry.word == word.folded && (word.dotted || entry.without_stop)) return entry.written_out;
  return {};
}

}  // namespace mentor

#include "party/forms.h"

#include <algorithm>

#include "base/utf8.h"

namespace mentor {

namespace {

// Nominative of those who do something. In the plural a genitive of feminine nouns can look like it: «клиники».
bool is_russian_agent(std::string_view folded) {
  constexpr std::string_view endings[] = {"тель", "тели", "ник",  "ники", "ист",  "исты", "лог",  "логи",
                                          "анты", "анты", "енты", "чик",  "чики", "щик",  "щики", "аторы",
                                          "атор", "вед",  "веды", "цы",   "граф", "графы"};
  constexpr std::string_view others[] = {
      "техники",  "клиники",   "хроники",  "границы",  "больницы", "документы",  "столицы",    "единицы",  "таблицы",
      "проценты", "моменты",   "страницы", "механики", "ботаники", "показатель", "показатели", "каталог",  "диалог",
      "праздник", "праздники", "учебник",  "учебники", "источник", "источники",  "теплицы",    "гостиницы"};
  return code_points(folded) >= 6 && ends_with_any(folded, endings) && !is_one_of(folded, others);
}

bool is_english_agent(std::string_view folded) {
  constexpr std::string_view endings[] = {"ers", "ors", "ists", "ants", "ians", "ees", "men", "ologist", "keeper"};
  constexpr std::string_view others[] = {"careers", "papers",  "orders",  "matters", "numbers",  "computers",
                                         "grants",  "letters", "members", "errors",  "others",   "fees",
                                         "powers",  "offers",  "women",   "centers", "chapters", "registers"};
  return code_points(folded) >= 5 && ends_with_any(folded, endings) && !is_one_of(folded, others);
}

bool is_genitive_plural(std::string_view folded) {
  constexpr std::string_view endings[] = {"ений", "аний", "ций",   "сий", "зий", "тий", "рий",
                                          "лий",  "дий",  "ствий", "ов",  "ев",  "ей"};
  constexpr std::string_view without_ending[] = {
      "школ",   "служб",      "групп",       "лиц",       "дел",        "искусств", "средств", "ведомств",
      "семей",  "агентств",   "министерств", "библиотек", "больниц",    "обществ",  "секций",  "кафедр",
      "команд", "молодежных", "структур",    "программ",  "поликлиник", "кадров",   "детсадов"};
  return ends_with_any(folded, endings) || is_one_of(folded, without_ending);
}

bool is_certainly_oblique(std::string_view folded) {
  constexpr std::string_view endings[] = {"ого", "его", "ому", "ему", "ыми",  "ими", "ых", "их", "ым",
                                          "им",  "ую",  "юю",  "ой",  "ами",  "ями", "ам", "ям", "ах",
                                          "ях",  "ом",  "ем",  "ью",  "ости", "сти", "ии", "у",  "ю"};
  return ends_with_any(folded, endings) || is_genitive_plural(folded);
}

bool ends_as_nominative_adjective(std::string_view folded) {
  constexpr std::string_view endings[] = {"ый", "ий", "ая", "яя", "ое", "ее", "ые", "ие"};
  return code_points(folded) >= 5 && ends_with_any(folded, endings);
}

// Feminine nouns: «школы» is of «школа», «организации» of «организация».
bool is_feminine_plural(std::string_view folded) {
  constexpr std::size_t letter = std::string_view("ы").size();
  if (folded.size() <= letter || !(folded.ends_with("ы") || folded.ends_with("и"))) return false;
  const std::string base(folded.substr(0, folded.size() - letter));
  return is_russian_head(base + "а") || is_russian_head(base + "я");
}

std::string_view first_piece(std::string_view folded) { return folded.substr(0, folded.find('-')); }

// Offices whose names are masculine; the feminine and neuter ones are told by their endings.
constexpr std::string_view offices[] = {
    "актив",      "архив",        "вуз",      "дворец",    "деканат",    "департамент", "детдом",      "детсад",
    "диспансер",  "дом",          "институт", "интернат",  "клуб",       "коллектив",   "колледж",     "комбинат",
    "комитет",    "лагерь",       "лицей",    "музей",     "оргкомитет", "орган",       "отдел",       "отряд",
    "офис",       "педсовет",     "профком",  "профсоюз",  "ректорат",   "санаторий",   "секретариат", "сектор",
    "совет",      "совхоз",       "союз",     "стационар", "театр",      "техникум",    "университет", "факультет",
    "филиал",     "фонд",         "форум",    "центр",     "штаб",       "персонал",    "состав",      "хор",
    "кооператив", "педколлектив", "бюро",     "жюри",      "приют",      "педперсонал", "студсовет",   "президиум",
    "консорциум", "пункт",        "техотдел", "стадион"};
constexpr std::string_view women[] = {"глава",  "староста", "судья",    "няня",    "медсестра",
                                      "сестра", "коллега",  "замглавы", "старшина"};

bool is_english_office(std::string_view folded) {
  constexpr std::string_view table[] = {
      "administration", "agency",      "association", "authority",  "board",        "body",
      "bureau",         "cabinet",     "center",      "centre",     "charity",      "church",
      "clinic",         "club",        "college",     "commission", "committee",    "community",
      "company",        "consortium",  "corporation", "council",    "department",   "directorate",
      "division",       "enterprise",  "faculty",     "family",     "federation",   "firm",
      "foundation",     "government",  "group",       "hospital",   "institute",    "institution",
      "jury",           "laboratory",  "leadership",  "library",    "management",   "ministry",
      "municipality",   "museum",      "network",     "office",     "organisation", "organization",
      "panel",          "partnership", "personnel",   "police",     "registry",     "school",
      "secretariat",    "senate",      "slt",         "society",    "staff",        "team",
      "trust",          "union",       "university",  "youth",      "academy",      "branch",
      "district",       "crew",        "hr",          "everyone"};
  return is_one_of(folded, table);
}

bool is_english_plural(std::string_view folded) {
  return (folded.ends_with("s") && !folded.ends_with("ss")) || folded.ends_with("men") || folded == "people" ||
         folded == "children" || folded == "alumni";
}

}  // namespace

bool is_party_noun(const Word& word) {
  if (names_party(word)) return true;
  if (is_latin(word.folded)) return is_english_agent(word.folded);
  return is_russian_agent(first_piece(word.folded));
}

bool is_genitive_too(const Word& word) {
  const std::string_view folded = word.folded;
  if (!is_listed(folded)) return false;
  if (is_feminine_plural(folded)) return true;
  if (!folded.ends_with("а") && !folded.ends_with("я")) return false;
  constexpr std::size_t letter = std::string_view("а").size();
  const std::string base(folded.substr(0, folded.size() - letter));
  for (const std::string_view singular : {"", "о", "е", "ь", "й"})
    if (is_russian_head(base + std::string(singular))) return true;
  return false;
}

Form form_of(const Word& word) {
  const std::string_view folded = word.folded;
  if (is_preposition(word)) return Form::oblique;
  if (is_party_noun(word) || is_abbreviation(word) || is_latin(folded)) return Form::nominative;
  if (is_number(word)) return Form::either;
  if (is_certainly_oblique(folded)) return Form::oblique;
  if (ends_as_nominative_adjective(folded)) return Form::nominative;
  constexpr std::string_view vowels[] = {"а", "я", "ы", "и", "е", "о"};
  return ends_with_any(folded, vowels) ? Form::either : Form::nominative;
}

bool is_plural(const Word& word) {
  const std::string_view folded = first_piece(word.folded);
  if (is_latin(folded)) return is_english_plural(folded);
  if (word.folded.find('-') != std::string::npos && word.folded.ends_with("ы")) return true;
  if (folded.ends_with("и") || folded.ends_with("ы") || folded.ends_with("ие") || folded == "дети") return true;
  return (folded.ends_with("а") || folded.ends_with("я")) && is_genitive_too(word);
}

bool is_position(const Word& word) {
  if (!is_party_noun(word)) return false;
  if (is_latin(word.folded)) return !is_english_plural(word.folded) && !is_english_office(word.folded);
  const std::string long_form(written_out(word).empty() ? std::string_view(word.folded) : written_out(word));
  const std::string_view noun = first_piece(long_form);
  if (is_one_of(noun, women) || noun.ends_with("щая") || noun.ends_with("ница") || noun.ends_with("тка")) return true;
  constexpr std::string_view other_endings[] = {"а", "я", "о", "е", "ы", "и", "ость", "ежь"};
  return !is_one_of(noun, offices) && !ends_with_any(noun, other_endings);
}

bool is_person_noun(const Word& word) {
  constexpr std::string_view endings[] = {"тели", "ники",  "исты",     "логи",      "ари",     "торы",
                                          "оры",  "чики",  "щики",     "теля",      "тора",    "ера",
                                          "ты",   "врачи", "кураторы", "методисты", "педагоги"};
  return is_position(word) || ends_with_any(first_piece(word.folded), endings);
}

bool is_leading_adjective(const Word& word) {
  if (word.dotted && !written_out(word).empty()) return ends_as_nominative_adjective(written_out(word));
  constexpr std::string_view pronouns[] = {"весь", "вся", "все", "и.о", "врио"};
  if (is_one_of(word.folded, pronouns)) return true;
  if (is_listed(word.folded)) return false;
  return (ends_as_nominative_adjective(word.folded) || word.folded.ends_with("ой")) && is_adjective(word.folded) &&
         !is_genitive_plural(word.folded);
}

std::size_t head_at(Words words) {
  std::size_t i = 0;
  while (i < words.size() && i < 4 && is_leading_adjective(words[i])) ++i;
  return i < words.size() && is_party_noun(words[i]) ? i : words.size();
}

std::size_t english_head_at(Words words) {
  std::size_t end = 0;
  while (end < words.size() && !is_preposition(words[end])) ++end;
  if (end == 0) return words.size();
  const Word& last = words[end - 1];
  return is_party_noun(last) || is_abbreviation(last) ? end - 1 : words.size();
}

bool begins_clause(const Word& word) {
  constexpr std::string_view openings[] = {"который",   "которая", "которые", "которое", "которых", "включая",  "кроме",
                                           "including", "which",   "who",     "whose",   "except",  "excluding"};
  constexpr std::string_view participles[] = {"ющие", "ющий", "ющая", "ющее",  "ющих",  "ющим",  "щих",  "щие",
                                              "щий",  "щая",  "щее",  "щего",  "щим",   "щими",  "щей",  "вшие",
                                              "вший", "вшая", "вших", "щиеся", "щийся", "щихся", "щаяся"};
  if (is_one_of(word.folded, openings)) return true;
  constexpr std::string_view adjectives[] = {"образующие", "обслуживающие", "действующие", "начинающие", "нуждающиеся"};
  if (ends_with_any(word.folded, adjectives)) return false;
  return code_points(word.folded) > 6 && !is_listed(word.folded) && ends_with_any(word.folded, participles) &&
         word.folded != "общие";
}

}  // namespace mentor

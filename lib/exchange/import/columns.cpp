#include "exchange/import/columns.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/utf8.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

struct HeadingWord {
  std::string_view beginning;  // of a word or of several, folded
  PlanColumn column;           // unknown: a column of another kind, whatever words follow
  bool weak = false;           // counts only where nothing else in the heading says anything: «Планируемый результат»
};

constexpr HeadingWord heading_words[] = {
    {"ответств", PlanColumn::responsible},
    {"отв.", PlanColumn::responsible},
    {"организатор", PlanColumn::responsible},
    {"исполнител", PlanColumn::responsible},
    {"соисполнител", PlanColumn::responsible},
    {"кто ", PlanColumn::responsible},
    {"responsib", PlanColumn::responsible},
    {"owner", PlanColumn::responsible},
    {"in charge", PlanColumn::responsible},
    {"who", PlanColumn::responsible},
    {"lead", PlanColumn::responsible},
    {"accountable", PlanColumn::responsible},
    {"person", PlanColumn::responsible},
    {"дата начала", PlanColumn::start},
    {"начал", PlanColumn::start},
    {"срок начала", PlanColumn::start},
    {"сроки начала", PlanColumn::start},
    {"start", PlanColumn::start},
    {"from", PlanColumn::start},
    {"дата окончания", PlanColumn::end},
    {"окончани", PlanColumn::end},
    {"завершени", PlanColumn::end},
    {"срок окончания", PlanColumn::end},
    {"сроки окончания", PlanColumn::end},
    {"срок завершения", PlanColumn::end},
    {"дата завершения", PlanColumn::end},
    {"end", PlanColumn::end},
    {"finish", PlanColumn::end},
    {"срок", PlanColumn::deadline},
    {"дата", PlanColumn::deadline},
    {"даты", PlanColumn::deadline},
    {"период", PlanColumn::deadline},
    {"время", PlanColumn::deadline},
    {"когда", PlanColumn::deadline},
    {"месяц", PlanColumn::deadline},
    {"график", PlanColumn::deadline},
    {"deadline", PlanColumn::deadline},
    {"date", PlanColumn::deadline},
    {"when", PlanColumn::deadline},
    {"due", PlanColumn::deadline},
    {"tim", PlanColumn::deadline},
    {"month", PlanColumn::deadline},
    {"period", PlanColumn::deadline},
    {"schedule", PlanColumn::deadline},
    {"результат", PlanColumn::result},
    {"вид документа", PlanColumn::result},
    {"виды документ", PlanColumn::result},
    {"документ", PlanColumn::result},
    {"показател", PlanColumn::result},
    {"продукт", PlanColumn::result},
    {"итог", PlanColumn::result},
    {"индикатор", PlanColumn::result},
    {"эффект", PlanColumn::result},
    {"форма отчет", PlanColumn::result},
    {"форма представлен", PlanColumn::result},
    {"подтвержд", PlanColumn::result},
    {"ожидаем", PlanColumn::result, true},
    {"result", PlanColumn::result},
    {"outcome", PlanColumn::result},
    {"output", PlanColumn::result},
    {"deliverable", PlanColumn::result},
    {"indicator", PlanColumn::result},
    {"evidence", PlanColumn::result},
    {"expected", PlanColumn::result, true},
    {"что получ", PlanColumn::result},
    {"отчет", PlanColumn::result},
    {"примечан", PlanColumn::note},
    {"отметка", PlanColumn::note},
    {"комментар", PlanColumn::note},
    {"note", PlanColumn::note},
    {"remark", PlanColumn::note},
    {"comment", PlanColumn::note},
    {"статус", PlanColumn::note},
    {"status", PlanColumn::note},
    {"наименование этап", PlanColumn::stage},
    {"название этап", PlanColumn::stage},
    {"этап", PlanColumn::stage},
    {"направлени", PlanColumn::stage},
    {"направленност", PlanColumn::unknown},
    {"место", PlanColumn::unknown},
    {"места", PlanColumn::unknown},
    {"участник", PlanColumn::unknown},
    {"участвую", PlanColumn::unknown},
    {"класс", PlanColumn::unknown},
    {"аудитори", PlanColumn::unknown},
    {"целевая аудитори", PlanColumn::unknown},
    {"целевая группа", PlanColumn::unknown},
    {"категори", PlanColumn::unknown},
    {"охват", PlanColumn::unknown},
    {"форма проведен", PlanColumn::unknown},
    {"формы проведен", PlanColumn::unknown},
    {"форма мероприят", PlanColumn::unknown},
    {"формат", PlanColumn::unknown},
    {"источник", PlanColumn::unknown},
    {"финансир", PlanColumn::unknown},
    {"venue", PlanColumn::unknown},
    {"place", PlanColumn::unknown},
    {"location", PlanColumn::unknown},
    {"audience", PlanColumn::unknown},
    {"target group", PlanColumn::unknown},
    {"participant", PlanColumn::unknown},
    {"наименование направлени", PlanColumn::stage},
    {"наименование раздел", PlanColumn::stage},
    {"раздел", PlanColumn::stage},
    {"блок", PlanColumn::stage},
    {"задач", PlanColumn::stage},
    {"цель", PlanColumn::stage},
    {"цели", PlanColumn::stage},
    {"stage", PlanColumn::stage},
    {"phase", PlanColumn::stage},
    {"objective", PlanColumn::stage},
    {"section", PlanColumn::stage},
    {"мероприят", PlanColumn::activity},
    {"действи", PlanColumn::activity},
    {"содержание", PlanColumn::activity},
    {"деятельност", PlanColumn::activity},
    {"вид работ", PlanColumn::activity},
    {"виды работ", PlanColumn::activity},
    {"работ", PlanColumn::activity, true},
    {"дела", PlanColumn::activity},
    {"рассматриваем", PlanColumn::activity},
    {"наименование", PlanColumn::activity},
    {"название", PlanColumn::activity},
    {"наименование орган", PlanColumn::responsible},
    {"наименование исполнител", PlanColumn::responsible},
    {"наименование ответственн", PlanColumn::responsible},
    {"наименование организаци", PlanColumn::responsible},
    {"наименование учреждени", PlanColumn::responsible},
    {"шаг", PlanColumn::activity},
    {"что ", PlanColumn::activity},
    {"виды деятельности", PlanColumn::activity},
    {"план", PlanColumn::activity, true},
    {"план-график", PlanColumn::activity},
    {"activit", PlanColumn::activity},
    {"action", PlanColumn::activity},
    {"measure", PlanColumn::activity},
    {"task", PlanColumn::activity},
    {"event", PlanColumn::activity},
    {"what", PlanColumn::activity},
    {"step", PlanColumn::activity},
    {"description", PlanColumn::activity},
};

bool is_letter_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z');
}

// Where a word of the text begins so; npos where none does.
std::size_t find_word(std::string_view text, std::string_view beginning) {
  for (std::size_t at = text.find(beginning); at != std::string_view::npos; at = text.find(beginning, at + 1))
    if (at == 0 || !is_letter_at(text, at - 1)) return at;
  return std::string_view::npos;
}

bool is_number_heading(std::string_view folded) {
  std::string letters;
  for (const char c : folded)
    if (c != ' ' && c != '.' && c != '/' && c != '\\') letters += c;
  constexpr std::size_t most = 24;
  if (letters.empty() || folded.size() > most) return false;
  if (letters.starts_with("№") || letters == "#" || letters == "n" || letters == "no" || letters == "nr") return true;
  return letters == "пп" || letters == "nn" || letters == "nпп" || letters == "пп№" || letters.starts_with("номер") ||
         letters == "number" || letters == "item";
}

// What the first word of the heading that says anything says, be it that the column has no field: «Участники
// мероприятия». `folded` ends in a space.
std::optional<PlanColumn> column_said(std::string_view folded, bool weak) {
  std::size_t first = std::string::npos, longest = 0;
  std::optional<PlanColumn> column;
  for (const HeadingWord& word : heading_words) {
    if (word.weak != weak) continue;
    const std::size_t at = find_word(folded, word.beginning);
    if (at == std::string::npos || at > first || (at == first && word.beginning.size() < longest)) continue;
    first = at, longest = word.beginning.size(), column = word.column;
  }
  return column;
}

std::string without_hyphens(std::string_view folded) {
  std::string whole;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const bool divides = folded[i] == '-' && i > 0 && folded[i - 1] != ' ';
    if (!divides) whole += folded[i];
    if (divides && i + 1 < folded.size() && folded[i + 1] == ' ') ++i;
  }
  return whole;
}

}  // namespace

PlanColumn column_of_heading(std::string_view heading) {
  std::string folded = fold(heading);
  if (folded.find_first_not_of(' ') == std::string::npos) return PlanColumn::none;
  if (is_number_heading(folded)) return PlanColumn::number;
  folded += ' ';
  for (const bool weak : {false, true})
    if (const auto column = column_said(folded, weak)) return *column;
  // «Ответст-венный», «Меропри- ятия»: a word that was divided by hand.
  if (const std::string whole = without_hyphens(folded); whole != folded) return column_of_heading(whole);
  return PlanColumn::unknown;
}

}  // namespace mentor

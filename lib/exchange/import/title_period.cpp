#include "exchange/import/title_period.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <set>

#include "base/number.h"
#include "deadline/deadline.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// A part of a text that names a period, and what of it is the period.
struct Named {
  std::size_t end = 0;  // byte behind it
  std::string words;
};

struct Word {
  std::size_t begin, end;
  std::string folded;
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = text.find_first_not_of(' ', at);
    if (begin == std::string_view::npos) break;
    at = std::min(text.find(' ', begin), text.size());
    words.push_back({begin, at, fold(text.substr(begin, at - begin))});
  }
  return words;
}

bool is_month(std::string_view folded) {
  if (folded.starts_with('(')) folded.remove_prefix(1);
  for (const std::string_view month :
       {"январ",   "феврал", "март",   "апрел",     "май",     "июн",      "июл",     "август",
        "сентябр", "октябр", "ноябр",  "декабр",    "january", "february", "march",   "april",
        "june",    "july",   "august", "september", "october", "november", "december"})
    if (folded.starts_with(month)) return true;
  return false;
}

// What a period in full words begins with: «с 25.01.2027 по …», «II полугодие …», «сентябрь 2026 – май 2027».
bool may_begin(const std::vector<Word>& words, std::size_t i) {
  const std::string& word = words[i].folded;
  const bool next_half = i + 1 < words.size() && words[i + 1].folded.starts_with("полугоди");
  return word == "с" || word == "со" || word == "from" || next_half || is_month(word);
}

// Both ends, or a half of a year, must be named: «май 2027» may be the day of an event.
bool names_both_ends(std::string_view folded) {
  for (const std::string_view mark : {" по ", " - ", " – ", " — ", " to ", "полугоди"})
    if (folded.find(mark) != std::string_view::npos) return true;
  return false;
}

std::optional<Named> spelt_period(std::string_view text) {
  constexpr std::size_t most_words = 14;
  const std::vector<Word> words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!may_begin(words, i)) continue;
    const std::size_t begin = words[i].begin + (text[words[i].begin] == '(' ? 1 : 0);
    for (std::size_t last = std::min(i + most_words, words.size()); last > i + 1; --last) {
      std::string_view part = text.substr(begin, words[last - 1].end - begin);
      while (part.ends_with(')') || part.ends_with(',') || part.ends_with(';') || part.ends_with('.'))
        part.remove_suffix(1);
      if (names_both_ends(fold(part)) && read_period(part).period) return Named{words[last - 1].end, std::string(part)};
    }
  }
  return std::nullopt;
}

bool names_years(const Scope& scope) {
  return scope.kind == DeadlineKind::year_range || scope.kind == DeadlineKind::school_year ||
         scope.kind == DeadlineKind::year;
}

// The end of a name: «План проекта «Школа 2030»».
bool closes_quotes(std::string_view rest) {
  return rest.starts_with("»") || rest.starts_with("”") || rest.starts_with("“") || rest.starts_with('"');
}

// «на 2022 – 2024 годы» → «2022 – 2024 годы».
std::string without_preposition(const std::string& period) {
  const std::size_t space = period.find(' ');
  const std::string folded = fold(period.substr(0, space));
  const bool preposition = folded == "на" || folded == "в" || folded == "за" || folded == "for" || folded == "in";
  return preposition && space != std::string::npos ? period.substr(space + 1) : period;
}

// «2026-27», «2026–27»: how many bytes behind the year name the next one; 0 where none do.
std::size_t next_year_behind(std::string_view year, std::string_view rest) {
  for (const std::string_view dash : {"-", "–", "—"}) {
    const std::string_view two = rest.starts_with(dash) ? rest.substr(dash.size(), 2) : std::string_view();
    const bool ends = rest.size() <= dash.size() + 2 || rest[dash.size() + 2] < '0' || rest[dash.size() + 2] > '9';
    const auto first = whole_number<int>(year), second = whole_number<int>(two);
    if (two.size() == 2 && ends && first && second && (*first + 1) % 100 == *second) return dash.size() + 2;
  }
  return 0;
}

// The years that the text names: those behind «на» or "for", else the last. What may be part of a name counts only
// where no other years are named («План 2024»), and not inside quotation marks; years of long ago are those of an
// anniversary.
std::optional<Named> named_years(std::string_view text) {
  constexpr int first_year = 1990;
  std::optional<Named> found;
  bool meant = false;
  for (const Scope& scope : find_scopes(text)) {
    const std::string_view rest = text.substr(scope.offset + scope.length);
    const bool unsure = scope.hold == ScopeHold::perhaps;
    if (!names_years(scope) || (unsure && (found || closes_quotes(rest)))) continue;
    if (scope.to && year_of(*scope.to) < first_year) continue;
    const std::string whole(text.substr(scope.offset, scope.length));
    const bool here = fold(whole).starts_with("на ") || fold(whole).starts_with("for ");
    if (meant && !here) continue;
    std::string words = without_preposition(whole);
    std::size_t end = scope.offset + scope.length;
    if (const std::size_t more = next_year_behind(words, rest); more > 0) {
      words += "/" + std::string(rest.substr(more - 2, 2));
      end += more;
    }
    if (!read_period(words).period) continue;
    meant = here;
    found = Named{end, std::move(words)};
  }
  return found;
}

std::optional<Named> period_in(std::string_view text) {
  auto spelt = spelt_period(text);
  return spelt ? spelt : named_years(text);
}

}  // namespace

bool ends_with_period(std::string_view title) {
  constexpr std::size_t most_behind = 6;  // a full stop, a quotation mark, «г.»
  const auto period = period_in(title);
  return period && title.size() - period->end <= most_behind;
}

void read_title_period(const SourceDocument& document, const std::vector<TextLine>& lines,
                       const std::vector<bool>& taken, ImportedRoadmap& roadmap) {
  const auto take = [&](const std::string& text) {
    // «____» ________ 2026 г. is the day of a signature.
    if (text.find("__") != std::string::npos) return false;
    const auto period = period_in(text);
    if (period) roadmap.period = period->words;
    return period.has_value();
  };
  if (take(roadmap.title.text)) return;
  constexpr std::size_t most_words = 12;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (!taken[i] && lines[i].words.size() <= most_words && take(document.text(lines[i].words)))
      return roadmap.doubts.push_back({"period",
                                       {{"the period is taken from a line above the table, not from the title",
                                         "период взят из строки над таблицей, а не из названия"},
                                        {}},
                                       place_of(document, lines[i].words)});
}

namespace {

// The year that all days lie in, in words; nothing where there is none, or too few days to tell.
std::string common_year(const ImportedRoadmap& roadmap) {
  std::set<int> calendar, school;
  std::size_t dated = 0;
  for (const ImportedSection& section : roadmap.sections)
    for (const ImportedItem& item : section.items) {
      const Deadline read = read_deadline(item.deadline.text, {});
      for (const Date day : read.due()) {
        calendar.insert(year_of(day));
        school.insert(month_of(day) >= 8 ? year_of(day) : year_of(day) - 1);
      }
      dated += read.due().empty() ? 0 : 1;
    }
  const bool russian = roadmap.language == "ru";
  if (dated < 2) return {};
  if (school.size() == 1)
    return fmt::format("{}-{} {}", *school.begin(), *school.begin() + 1, russian ? "учебный год" : "school year");
  if (calendar.size() != 1) return {};
  return russian ? fmt::format("{} год", *calendar.begin()) : fmt::format("{}", *calendar.begin());
}

}  // namespace

void doubt_missing_period(const SourceDocument& document, ImportedRoadmap& roadmap) {
  if (!roadmap.period.empty()) return;
  const SourcePlace place = place_of(document, roadmap.title.words);
  const std::string likely = common_year(roadmap);
  if (likely.empty())
    roadmap.doubts.push_back({"",
                              {{"no period was found; without one, deadlines that mean “every year” have no dates",
                                "период не найден; без него у сроков вроде «ежегодно» не будет дат"},
                               {}},
                              place});
  else
    roadmap.doubts.push_back({"",
                              {{"no period was found; the deadlines all lie in one year: if that is the plan's, write "
                                "“period: {0}”",
                                "период не найден; все сроки лежат в одном году: если это год плана, впишите "
                                "«period: {0}»"},
                               {likely}},
                              place});
}

}  // namespace mentor

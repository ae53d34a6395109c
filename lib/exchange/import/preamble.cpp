// What stands above the table of a plan: title, period, organisation, glossary. The approval is approval.cpp's.
#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "deadline/deadline.h"
#include "exchange/import/approval.h"
#include "exchange/import/plan_rows.h"
#include "exchange/import/recognise.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

constexpr std::size_t most_words_of_title_line = 40;
constexpr std::size_t most_lines_of_title = 12;

// Folded, without quotation marks and brackets at its beginning.
std::string bare(const SourceDocument& document, const TextLine& line) {
  const std::string folded = fold(document.text(line.words));
  std::size_t at = 0;
  while (at < folded.size()) {
    const CodePoint next = code_point_at(folded, at);
    if (std::u32string_view(U"«\"“„(*' ").find(next.value) == std::u32string_view::npos) break;
    at += next.size;
  }
  return folded.substr(at);
}

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> beginnings) {
  return std::ranges::any_of(beginnings, [&](std::string_view beginning) { return text.starts_with(beginning); });
}

bool begins_title(std::string_view bare_line) {
  return begins_with_any(bare_line, {"дорожная карта", "план ", "план-", "планы ", "перспективный план", "годовой план",
                                     "календарный план", "комплексный план", "комплекс мер", "рабочий план",
                                     "примерный план", "roadmap", "road map", "action plan", "plan ", "work plan",
                                     "mentoring plan", "mentoring roadmap"}) ||
         bare_line == "план" || bare_line == "plan";
}

bool names_years(const Scope& scope) {
  return scope.kind == DeadlineKind::year_range || scope.kind == DeadlineKind::school_year ||
         scope.kind == DeadlineKind::year;
}

// The end of a name: «План проекта «Школа 2030»».
bool closes_quotes(std::string_view rest) {
  return rest.starts_with("»") || rest.starts_with("”") || rest.starts_with("“") || rest.starts_with('"');
}

// The part of the title that names its period, with what stands around it in the same words: «2022 – 2024 годы». What
// may be part of a name counts only where no other years are named («План 2024»), and not inside quotation marks.
std::optional<Scope> period_in(std::string_view title) {
  std::optional<Scope> found;
  for (const Scope& scope : find_scopes(title)) {
    const bool unsure = scope.hold == ScopeHold::perhaps;
    if (!names_years(scope) || (unsure && (found || closes_quotes(title.substr(scope.offset + scope.length)))))
      continue;
    found = scope;
  }
  return found;
}

// «на 2022 – 2024 годы» → «2022 – 2024 годы».
std::string without_preposition(const std::string& period) {
  const std::size_t space = period.find(' ');
  const std::string folded = fold(period.substr(0, space));
  const bool preposition = folded == "на" || folded == "в" || folded == "за" || folded == "for" || folded == "in";
  return preposition && space != std::string::npos ? period.substr(space + 1) : period;
}

bool ends_with_period(const std::string& title) {
  const auto scope = period_in(title);
  if (!scope) return false;
  const std::string_view rest = std::string_view(title).substr(scope->offset + scope->length);
  return rest.size() <= 6;  // a full stop, a quotation mark, «г.»
}

bool begins_glossary(std::string_view bare_line) {
  return begins_with_any(bare_line,
                         {"используемые сокращения", "список сокращений", "перечень сокращений", "сокращения",
                          "принятые сокращения", "условные обозначения", "список используемых сокращений",
                          "перечень используемых сокращений", "abbreviations", "glossary", "термины"});
}

bool is_dash_word(std::string_view word) {
  return word == "-" || word == "–" || word == "—" || word == "=" || word == ":";
}

// Which lines above the table have been given a field.
struct Lines {
  const SourceDocument& document;
  const std::vector<TextLine>& all;
  std::vector<bool> taken;

  std::string text(std::size_t i) const { return document.text(all[i].words); }
  std::string bare_text(std::size_t i) const { return bare(document, all[i]); }
};

// The last line that begins a title and does not go on with one.
std::optional<std::size_t> find_title(const Lines& lines) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < lines.all.size(); ++i) {
    if (lines.all[i].words.size() > most_words_of_title_line || !begins_title(lines.bare_text(i))) continue;
    const bool goes_on = found && i < *found + 3 && !lines.all[i].after_gap;
    if (!goes_on) found = i;
  }
  return found;
}

bool title_goes_on(const Lines& lines, std::size_t next, const std::string& title) {
  const TextLine& line = lines.all[next];
  const std::string text = lines.text(next), bare_line = lines.bare_text(next);
  if (begins_glossary(bare_line) || begins_approval(bare_line) || ends_with_period(title)) return false;
  if (begins_small(text)) return true;
  if (line.after_gap || line.words.size() > most_words_of_title_line) return false;
  if (!line.begins_paragraph) return true;
  return !text.ends_with('.') && text.find(':') > 30;
}

void read_title(Lines& lines, ImportedRoadmap& roadmap) {
  const auto first = find_title(lines);
  if (!first) {
    roadmap.doubts.push_back(
        {"title", {{"no title was found above the table", "над таблицей не найдено название"}, {}}, {}});
    return;
  }
  WordList words = lines.all[*first].words;
  lines.taken[*first] = true;
  for (std::size_t i = *first + 1; i < lines.all.size() && i < *first + most_lines_of_title; ++i) {
    if (!title_goes_on(lines, i, lines.document.text(words))) break;
    append(words, lines.all[i].words);
    lines.taken[i] = true;
  }
  roadmap.title = text_of(lines.document, words, "title", roadmap.doubts);
}

void read_period_of(const Lines& lines, ImportedRoadmap& roadmap) {
  const auto take = [&](const std::string& text) {
    const auto scope = period_in(text);
    if (!scope) return false;
    const std::string words = without_preposition(text.substr(scope->offset, scope->length));
    if (!read_period(words).period) return false;
    roadmap.period = words;
    return true;
  };
  if (take(roadmap.title.text)) return;
  for (std::size_t i = 0; i < lines.all.size(); ++i)
    if (!lines.taken[i] && lines.all[i].words.size() <= 12 && take(lines.text(i))) {
      roadmap.doubts.push_back({"period",
                                {{"the period is taken from a line above the table, not from the title",
                                  "период взят из строки над таблицей, а не из названия"},
                                 {}},
                                place_of(lines.document, lines.all[i].words)});
      return;
    }
  roadmap.doubts.push_back({"",
                            {{"no period was found; without one, deadlines that mean “every year” have no dates",
                              "период не найден; без него у сроков вроде «ежегодно» не будет дат"},
                             {}},
                            place_of(lines.document, roadmap.title.words)});
}

// `SHORT – meaning`: the place of the dash among the first words; 0 where the line is none.
std::size_t dash_of_entry(const SourceDocument& document, const WordList& words) {
  for (std::size_t i = 1; i < words.size() && i < 5; ++i)
    if (is_dash_word(document.words[words[i]].text)) return i + 1 < words.size() ? i : 0;
  return 0;
}

void read_glossary(Lines& lines, ImportedRoadmap& roadmap) {
  std::size_t i = 0;
  while (i < lines.all.size() && !begins_glossary(lines.bare_text(i))) ++i;
  struct Entry {
    WordList brief, meaning;
  };
  std::vector<Entry> entries;
  for (++i; i < lines.all.size() && !lines.taken[i]; ++i) {
    const WordList& words = lines.all[i].words;
    const std::size_t dash = dash_of_entry(lines.document, words);
    if (dash != 0) {
      entries.push_back({{words.begin(), words.begin() + static_cast<std::ptrdiff_t>(dash)},
                         {words.begin() + static_cast<std::ptrdiff_t>(dash) + 1, words.end()}});
    } else if (!entries.empty() && words.size() <= 12 &&
               (!lines.all[i].after_gap || lines.text(i).starts_with("«") || begins_small(lines.text(i)))) {
      append(entries.back().meaning, words);
    } else {
      break;
    }
    lines.taken[i] = true;
  }
  for (const Entry& entry : entries)
    roadmap.abbreviations.push_back({text_of(lines.document, entry.brief, "abbreviations", roadmap.doubts),
                                     text_of(lines.document, entry.meaning, "abbreviations", roadmap.doubts)});
}

}  // namespace

void add_lines(const SourceDocument& document, const SourceBlock& block, std::vector<TextLine>& lines) {
  const auto add = [&](const SourceParagraph& paragraph, bool after_gap) {
    for (WordId id = paragraph.words.begin; id < paragraph.words.end; ++id) {
      const bool first = id == paragraph.words.begin;
      if (first || document.words[id].begins_line) lines.push_back({{}, first && after_gap, first});
      lines.back().words.push_back(id);
    }
  };
  if (!block.is_table()) return add(block.paragraph, block.paragraph.after_gap);
  for (const SourceRow& row : block.rows)
    for (const SourceCell& cell : row.cells) {
      bool first = row.cells.size() > 1 || row.after_gap;
      for (const SourceParagraph& paragraph : cell.paragraphs) add(paragraph, std::exchange(first, false));
    }
}

void read_preamble(const SourceDocument& document, const std::vector<TextLine>& lines, ImportedRoadmap& roadmap) {
  Lines above{document, lines, std::vector<bool>(lines.size(), false)};
  read_title(above, roadmap);
  read_glossary(above, roadmap);
  read_period_of(above, roadmap);
  read_approval(document, lines, above.taken, roadmap);
  name_organisation(document, lines, roadmap);
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (!above.taken[i]) roadmap.remarks.push_back(lines[i].words);
}

}  // namespace mentor

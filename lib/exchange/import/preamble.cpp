// What stands above the table of a plan: title, period, organisation, glossary. The approval is approval.cpp's.
#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "deadline/deadline.h"
#include "exchange/import/approval.h"
#include "exchange/import/organisation.h"
#include "exchange/import/plan_rows.h"
#include "exchange/import/recognise.h"
#include "exchange/import/title_period.h"
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

bool begins_with_one_of(std::string_view text, std::initializer_list<std::string_view> beginnings) {
  return std::ranges::any_of(beginnings, [&](std::string_view beginning) { return text.starts_with(beginning); });
}

bool begins_title(std::string_view bare_line) {
  return begins_with_one_of(bare_line, {"дорожная карта", "план ", "план-", "планы ", "перспективный план",
                                        "годовой план", "календарный план", "комплексный план", "комплекс мер",
                                        "рабочий план", "примерный план", "roadmap", "road map", "action plan", "plan ",
                                        "work plan", "mentoring plan", "mentoring roadmap"}) ||
         bare_line == "план" || bare_line == "plan";
}

bool begins_glossary(std::string_view bare_line) {
  return begins_with_one_of(bare_line,
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

// Whether a paragraph begins with the words of an earlier one, as where the name of a page stands above the document's
// own.
bool says_again(const Lines& lines, std::size_t earlier, std::size_t line) {
  if (!lines.all[line].begins_paragraph) return false;
  constexpr std::size_t words = 2;
  const WordList &first = lines.all[earlier].words, &second = lines.all[line].words;
  for (std::size_t i = 0; i < words; ++i)
    if (i >= first.size() || i >= second.size() ||
        fold(lines.document.words[first[i]].text) != fold(lines.document.words[second[i]].text))
      return false;
  return true;
}

// The last line that begins a title and does not go on with one.
std::optional<std::size_t> find_title(const Lines& lines) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < lines.all.size(); ++i) {
    if (lines.all[i].words.size() > most_words_of_title_line || !begins_title(lines.bare_text(i))) continue;
    const bool goes_on = found && i < *found + 3 && !lines.all[i].after_gap && !says_again(lines, *found, i);
    if (!goes_on) found = i;
  }
  return found;
}

// Where no line says that it is a plan: the last paragraph above the table that is no part of an approval.
std::optional<std::size_t> likely_title(const Lines& lines) {
  constexpr std::size_t most_lines_up = 6;
  std::size_t i = lines.all.size();
  while (i > 0 && lines.all.size() - i < most_lines_up) {
    --i;
    const std::string folded = fold(lines.text(i));
    const bool name = lines.text(i).find("__") != std::string::npos || begins_approval(folded) ||
                      folded.find("приказ") != std::string::npos || ends_position(lines.document, lines.all[i].words);
    if (name || lines.all[i].words.size() < 2 || lines.all[i].words.size() > most_words_of_title_line) continue;
    if (folded.ends_with(':') || begins_small(lines.text(i))) continue;
    return i;
  }
  return std::nullopt;
}

bool title_goes_on(const Lines& lines, std::size_t next, const std::string& title) {
  const TextLine& line = lines.all[next];
  const std::string text = lines.text(next), bare_line = lines.bare_text(next);
  if (begins_glossary(bare_line) || begins_approval(bare_line) || ends_with_period(title)) return false;
  if (begins_small(text)) return true;
  if (text.find_first_not_of("0123456789.-/ ") == std::string::npos) return false;  // the day it was published
  if (line.after_gap || line.words.size() > most_words_of_title_line) return false;
  if (!line.begins_paragraph) return true;
  return !text.ends_with('.') && text.find(':') > 30;
}

void read_title(Lines& lines, ImportedRoadmap& roadmap) {
  auto first = find_title(lines);
  if (!first) {
    first = likely_title(lines);
    if (!first) {
      roadmap.doubts.push_back(
          {"title", {{"no title was found above the table", "над таблицей не найдено название"}, {}}, {}});
      return;
    }
    roadmap.doubts.push_back(
        {"title",
         {{"the line above the table is taken for the title", "строка над таблицей взята как название"}, {}},
         place_of(lines.document, lines.all[*first].words)});
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
  read_title_period(document, lines, above.taken, roadmap);
  read_approval(document, lines, above.taken, roadmap);
  name_organisation(document, lines, roadmap);
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (!above.taken[i]) roadmap.remarks.push_back(lines[i].words);
}

}  // namespace mentor

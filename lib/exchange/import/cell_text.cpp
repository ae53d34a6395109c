#include "exchange/import/cell_text.h"

#include <algorithm>

#include "base/number.h"
#include "base/utf8.h"
#include "deadline/deadline.h"
#include "party/party.h"

namespace mentor {

namespace {

// A dash, a bullet or what fonts of symbols leave of one: no letter and no digit in a word of its own.
bool is_bullet(std::string_view word) {
  const CodePoint point = code_point_at(word, 0);
  if (point.size != word.size()) return false;
  return std::u32string_view(U"-–—‒―−•·∙●○▪■□◦♦➢►✓✔*").find(point.value) != std::u32string_view::npos ||
         (point.value >= 0xE000 && point.value <= 0xF8FF);
}

// «1)» → 1; 0 for what is no such mark. `dotted`: «1.» is one too.
unsigned number_mark(std::string_view word, bool dotted) {
  if (word.size() < 2 || word.size() > 3 || (word.back() != ')' && !(dotted && word.back() == '.'))) return 0;
  return whole_number<unsigned>(word.substr(0, word.size() - 1)).value_or(0);
}

// «а)» → 1, «б)» → 2; 0 for what is no such mark.
unsigned letter_mark(std::string_view word) {
  if (word.size() < 2 || word.back() != ')') return 0;
  const CodePoint point = code_point_at(word, 0);
  if (point.size + 1 != word.size()) return 0;
  if (point.value >= U'а' && point.value <= U'я') return static_cast<unsigned>(point.value - U'а' + 1);
  return point.value >= 'a' && point.value <= 'z' ? static_cast<unsigned>(point.value - 'a' + 1) : 0;
}

bool ends_with_any(std::string_view word, std::string_view marks) {
  return !word.empty() && marks.find(word.back()) != std::string_view::npos;
}

// Tells the marks of one cell, which follow one another in order.
class ListMarks {
 public:
  // Whether an entry begins with this word. `before`: the word before it, "" at the beginning.
  bool is_mark(std::string_view word, std::string_view before, bool begins_paragraph) {
    const unsigned number = number_mark(word, begins_paragraph), letter = letter_mark(word);
    if (number != 0) return follows(number, numbers_, begins_paragraph);
    if (letter != 0) return follows(letter, letters_, begins_paragraph);
    if (is_bullet(word)) {
      if (!begins_paragraph && !ends_with_any(before, bullets_ == 0 ? ":;" : ":;.,")) return false;
      ++bullets_;
      return true;
    }
    // A dash that stands close to its word counts only where a paragraph begins.
    return begins_paragraph && !before.empty() && is_close_dash(word);
  }

 private:
  static bool follows(unsigned value, unsigned& last, bool begins_paragraph) {
    if (value != last + 1 && !(begins_paragraph && value == 1)) return false;
    last = value;
    return true;
  }
  static bool is_close_dash(std::string_view word) {
    const CodePoint point = code_point_at(word, 0);
    return point.size < word.size() && is_bullet(word.substr(0, point.size)) &&
           !(word[point.size] >= '0' && word[point.size] <= '9');
  }

  unsigned numbers_ = 0, letters_ = 0, bullets_ = 0;
};

ImportedText made(const SourceDocument& document, const WordList& words, std::string_view field, ImportedItem& item) {
  return text_of(document, words, field, item.doubts);
}

bool is_readable(std::string_view text) {
  const Deadline read = read_deadline(text, {});
  return read.kind != DeadlineKind::unreadable || (read.error && read.error->needs_period);
}

// The parts of a cell that begin at the words of which `begins` holds.
template <typename Begins>
std::vector<WordList> parts_of_cell(const CellText& cell, Begins begins) {
  std::vector<WordList> parts;
  for (std::size_t i = 0; i < cell.words.size(); ++i) {
    if (parts.empty() || begins(i)) parts.emplace_back();
    parts.back().push_back(cell.words[i]);
  }
  return parts;
}

// The paragraphs of a cell, each by itself.
std::vector<WordList> paragraphs_of(const CellText& cell) {
  return parts_of_cell(cell, [&](std::size_t i) { return cell.begins_paragraph[i]; });
}

// The lines that somebody ended by hand: paragraphs, and what Shift+Enter parts. Those of a printed text end where the
// column did.
std::vector<WordList> written_lines(const SourceDocument& document, const CellText& cell) {
  const bool printed = document.format == "txt";
  return parts_of_cell(cell, [&](std::size_t i) {
    return cell.begins_paragraph[i] || (!printed && document.words[cell.words[i]].begins_line);
  });
}

std::string joined(const SourceDocument& document, const std::vector<WordList>& paragraphs, std::string_view between) {
  std::string text;
  for (const WordList& paragraph : paragraphs) {
    if (!text.empty()) text += between;
    text += document.text(paragraph);
  }
  return text;
}

std::vector<std::string> names_of(const PartyCell& cell) {
  std::vector<std::string> names;
  for (const Party& party : cell.parties) names.push_back(party.name);
  return names;
}

std::vector<std::string> names_in(std::string_view text) { return names_of(split_parties(text, KnownNames())); }

// Paragraphs put together where one party goes on over their end: «Директор⏎Лугов А. А.».
std::vector<WordList> party_lines(const SourceDocument& document, const std::vector<WordList>& paragraphs,
                                  const PartyCell& lines) {
  std::vector<WordList> groups;
  std::size_t end = 0;  // bytes of the lines so far
  for (const WordList& paragraph : paragraphs) {
    const bool goes_on = std::ranges::any_of(
        lines.parties, [&](const Party& party) { return party.offset < end && party.offset + party.length > end; });
    if (goes_on && !groups.empty())
      append(groups.back(), paragraph);
    else
      groups.push_back(paragraph);
    end += (end == 0 ? 0 : 1) + document.text(paragraph).size();
  }
  return groups;
}

}  // namespace

void CellText::add(const GridCell& cell) {
  for (const WordRange& range : cell.paragraphs)
    for (WordId id = range.begin; id < range.end; ++id) {
      words.push_back(id);
      begins_paragraph.push_back(id == range.begin);
    }
}

ListedCell list_in(const SourceDocument& document, const CellText& cell) {
  ListedCell list;
  ListMarks marks;
  std::string_view before;
  for (std::size_t i = 0; i < cell.words.size(); ++i) {
    const std::string_view word = document.words[cell.words[i]].text;
    const bool begins = i > 0 && cell.begins_paragraph[i];
    // The first word of a cell may be a mark too: then there is no lead.
    const bool mark = marks.is_mark(word, before, i == 0 || begins);
    if (mark) list.entries.emplace_back();
    (list.entries.empty() ? list.lead : list.entries.back()).push_back(cell.words[i]);
    before = word;
  }
  return list;
}

void set_title(const SourceDocument& document, const CellText& cell, ImportedItem& item) {
  ListedCell list = list_in(document, cell);
  if (list.lead.empty() || list.entries.empty()) {
    const auto paragraphs = paragraphs_of(cell);
    const bool introduced = paragraphs.size() > 1 && list.entries.empty() &&
                            ends_with_any(document.words[paragraphs.front().back()].text, ":");
    list.lead = introduced ? paragraphs.front() : cell.words;
    list.entries.clear();
    if (introduced) list.entries.assign(paragraphs.begin() + 1, paragraphs.end());
  }
  item.title = made(document, list.lead, "title", item);
  for (const WordList& entry : list.entries) item.steps.push_back(made(document, entry, "steps", item));
}

void set_steps(const SourceDocument& document, const CellText& cell, ImportedItem& item) {
  ListedCell list = list_in(document, cell);
  if (list.entries.empty()) list = {{}, paragraphs_of(cell)};
  if (!list.lead.empty()) item.steps.push_back(made(document, list.lead, "steps", item));
  for (const WordList& entry : list.entries) item.steps.push_back(made(document, entry, "steps", item));
}

void set_deadline(const SourceDocument& document, const CellText& cell, ImportedItem& item) {
  item.deadline = made(document, cell.words, "deadline", item);
  const auto paragraphs = paragraphs_of(cell);
  if (paragraphs.size() < 2 || is_readable(item.deadline.text)) return;
  std::string listed;
  for (const WordList& paragraph : paragraphs) listed += (listed.empty() ? "" : ", ") + document.text(paragraph);
  if (!is_readable(listed)) return;
  item.deadline.text = listed;
  item.doubts.push_back(
      {"deadline",
       {{"the lines of this cell are put together with commas", "строки этой ячейки соединены запятыми"}, {}},
       place_of(document, cell.words)});
}

void set_deadline_and_place(const SourceDocument& document, const CellText& cell, std::string_view heading,
                            ImportedItem& item) {
  const auto text_of_first = [&](std::size_t count) {
    std::string text = document.text({cell.words.begin(), cell.words.begin() + static_cast<std::ptrdiff_t>(count)});
    while (text.ends_with(',') || text.ends_with(';')) text.pop_back();
    return text;
  };
  // «10.30» is a time of day here.
  const auto is_time = [](const std::string& text) {
    return text.size() <= 6 && text.find_first_of(" -") == std::string::npos && text.find_first_of(".:") < 3;
  };
  const auto is_date = [&](std::size_t count) {
    return is_readable(text_of_first(count)) && !is_time(text_of_first(count));
  };
  // A date ends best where a line or a part of the sentence does: «6 мая, г. Лугов».
  const auto ends_part = [&](std::size_t count) {
    return count == cell.words.size() || cell.begins_paragraph[count] ||
           document.words[cell.words[count - 1]].text.ends_with(',');
  };
  std::size_t dated = cell.words.size();
  while (dated > 0 && !(ends_part(dated) && is_date(dated))) --dated;
  for (std::size_t count = cell.words.size(); dated == 0 && count > 0; --count)
    if (is_date(count)) dated = count;
  CellText date = cell, rest = cell;
  date.words.resize(dated);
  date.begins_paragraph.resize(dated);
  rest.words.erase(rest.words.begin(), rest.words.begin() + static_cast<std::ptrdiff_t>(dated));
  rest.begins_paragraph.erase(rest.begins_paragraph.begin(),
                              rest.begins_paragraph.begin() + static_cast<std::ptrdiff_t>(dated));
  if (dated > 0) set_deadline(document, date, item);
  if (dated > 0 && !rest.empty()) item.deadline.text = text_of_first(dated);
  add_text(document, rest, heading, "note", item.note, item);
  if (dated == 0)
    item.doubts.push_back(
        {"deadline",
         {{"there is no date in this cell: “{0}”", "в этой ячейке нет даты: «{0}»"}, {document.text(cell.words)}},
         place_of(document, cell.words)});
}

void set_span(const SourceDocument& document, const CellText& from, const CellText& until, ImportedItem& item) {
  if (from.empty() || until.empty()) return set_deadline(document, from.empty() ? until : from, item);
  const ImportedText first = made(document, from.words, "deadline", item);
  const ImportedText last = made(document, until.words, "deadline", item);
  const bool latin = static_cast<unsigned char>(item.title.text.empty() ? ' ' : item.title.text.front()) < 0x80;
  item.deadline.words = first.words;
  append(item.deadline.words, last.words);
  item.deadline.text = latin ? "from " + first.text + " to " + last.text : "с " + first.text + " по " + last.text;
  if (!is_readable(item.deadline.text)) item.deadline.text = first.text + " – " + last.text;
  if (first.text != last.text) return;
  item.deadline = first;
  item.remarks.push_back(last.words);
}

void set_responsible(const SourceDocument& document, const CellText& cell, ImportedItem& item) {
  item.responsible.clear();
  if (cell.empty()) return;
  const ImportedText whole = made(document, cell.words, "responsible", item);
  const auto paragraphs = written_lines(document, cell);
  const PartyCell lines = split_parties(joined(document, paragraphs, "\n"), KnownNames());
  const bool same = paragraphs.size() < 2 || names_in(whole.text) == names_of(lines);
  // Where the cell in one line would be read otherwise, its line ends say more.
  const auto groups = same ? std::vector<WordList>() : party_lines(document, paragraphs, lines);
  const std::string listed = joined(document, groups, ", ");
  if (std::ranges::equal(
          groups, lines.parties, {}, [&](const WordList& group) { return names_in(document.text(group)); },
          [](const Party& party) { return std::vector<std::string>{party.name}; })) {
    for (const WordList& group : groups) item.responsible.push_back(made(document, group, "responsible", item));
  } else {
    item.responsible.push_back(whole);
  }
  const bool apart = item.responsible.size() > 1;
  if (!apart && !same && names_in(listed) == names_of(lines)) {
    item.responsible.front().text = listed;
    item.doubts.push_back(
        {"responsible",
         {{"the lines of this cell are put together with commas", "строки этой ячейки соединены запятыми"}, {}},
         place_of(document, cell.words)});
  }
  for (const Message& note : apart ? lines.notes : split_parties(item.responsible.front().text, KnownNames()).notes)
    item.doubts.push_back({"responsible", note, place_of(document, cell.words)});
}

void add_text(const SourceDocument& document, const CellText& cell, std::string_view heading, std::string_view field,
              ImportedText& into, ImportedItem& item) {
  if (cell.empty()) return;
  const ImportedText more = made(document, cell.words, field, item);
  if (!into.text.empty()) into.text += "; ";
  if (!heading.empty()) into.text += std::string(heading) + ": ";
  into.text += more.text;
  append(into.words, more.words);
}

void check_deadline(ImportedItem& item, const std::optional<Period>& period, const SourceDocument& document) {
  if (item.deadline.empty()) return;
  DeadlineContext context;
  context.period = period;
  const Deadline read = read_deadline(item.deadline.text, context);
  if (!read.error || read.error->needs_period) return;
  item.doubts.push_back(
      {"deadline",
       {{"these words could not be read as a deadline: {0}", "эти слова не удалось прочитать как срок: {0}"},
        {in_both(read.error->message)}},
       place_of(document, item.deadline.words)});
}

}  // namespace mentor

// `roadmap`: the official table, exactly the document's columns in their order and with their titles.
#include <algorithm>

#include "report/builder.h"
#include "report/items.h"
#include "report/labels.h"
#include "report/parties.h"
#include "report/scope.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

// A column of the document: a field of the item, shown as the document has it.
struct OfficialColumn {
  std::string field;
  std::optional<std::string> title;  // of the document
};

Text default_title(std::string_view field) {
  constexpr std::pair<std::string_view, Text> titles[] = {
      {"number", {"No.", "№ п/п"}},
      {"title", {"Activity", "Мероприятие"}},
      {"steps", {"Steps", "Содержание"}},
      {"deadline", {"Deadline", "Срок"}},
      {"responsible", {"Responsible", "Ответственные"}},
      {"accountable", {"Accountable", "Отвечает за итог"}},
      {"consulted", {"Consulted", "Консультируют"}},
      {"informed", {"Informed", "Информируются"}},
      {"result", {"Result", "Результат"}},
      {"done", {"Done on", "Выполнено"}},
      {"state", {"State", "Состояние"}},
      {"evidence", {"Evidence", "Подтверждение"}},
      {"note", {"Note", "Примечание"}},
      {"section", {"Section", "Раздел"}},
      {"depends-on", {"After", "После пунктов"}},
  };
  for (const auto& [name, title] : titles)
    if (name == field) return title;
  return {};
}

Cell text_or_missing(const Located<std::string>& text) { return text ? Cell(std::string(*text)) : Cell(); }

Cell joined_cell(const List<Located<std::string>>& parts, std::string text = {}) {
  for (const auto& part : parts) text.append(text.empty() ? "" : "\n").append(*part);
  return text.empty() ? Cell() : Cell(std::move(text));
}

// Whether the document numbers or marks the step itself: "1) …", "а) …", "– …".
bool is_marked(std::string_view step) {
  constexpr std::string_view marks[] = {"-", "–", "—", "•", "*"};
  if (std::ranges::any_of(marks, [&](std::string_view mark) { return step.starts_with(mark); })) return true;
  const std::string_view word = step.substr(0, step.find(' '));
  return word.size() <= 4 && (word.ends_with(')') || word.ends_with('.'));
}

// Steps under what they belong to, each in a line of its own that shows where it begins.
Cell steps_cell(const List<Located<std::string>>& steps, std::string text = {}) {
  const bool single = text.empty() && steps.size() == 1;
  for (const auto& step : steps)
    text.append(text.empty() ? "" : "\n").append(single || is_marked(*step) ? "" : "– ").append(*step);
  return text.empty() ? Cell() : Cell(std::move(text));
}

Cell days_cell(const std::vector<Date>& days) {
  CellList list;
  for (const Date day : days) list.emplace_back(day);
  return list.empty() ? Cell() : Cell(std::move(list));
}

bool has_column(const std::vector<OfficialColumn>& columns, std::string_view field) {
  return std::any_of(columns.begin(), columns.end(), [&](const OfficialColumn& each) { return each.field == field; });
}

// The cell of an item in a column as its document shows it. Steps stand under the title where they have no column of
// their own.
Cell official_cell(const ReportInput& input, const ReportItem& row, const std::vector<OfficialColumn>& columns,
                   const std::string& field) {
  const Item& item = *row.item;
  const bool redacted = is_redacted(input);
  if (field == "number") return text_or_missing(item.number);
  if (field == "title")
    return has_column(columns, "steps") ? text_or_missing(item.title) : steps_cell(item.steps, *item.title);
  if (field == "steps") return steps_cell(item.steps);
  if (field == "deadline") return text_or_missing(item.deadline);
  if (field == "responsible") return written_cell(*row.programme, item.responsible, redacted);
  if (field == "accountable") return written_cell(*row.programme, item.accountable, redacted);
  if (field == "consulted") return written_cell(*row.programme, item.consulted, redacted);
  if (field == "informed") return written_cell(*row.programme, item.informed, redacted);
  if (field == "result") return text_or_missing(item.result);
  if (field == "done") return days_cell(row.done);
  if (field == "state") return keyword_of(row.state.state);
  if (field == "evidence") return joined_cell(item.evidence);
  if (field == "depends-on") return joined_cell(item.depends_on);
  if (field == "section" && row.section != nullptr) return text_or_missing(row.section->title);
  if (field == "note" && !redacted) return text_or_missing(item.note);
  return {};
}

// A column of the document for what has become of an item; imports keep what stood there as a note.
bool tells_state(const OfficialColumn& column) {
  if (column.field != "note" || !column.title) return false;
  const std::string title = fold(*column.title);
  constexpr std::string_view beginnings[] = {"отм", "статус", "состояние", "выполн", "status", "state", "progress"};
  return std::ranges::any_of(beginnings, [&](std::string_view each) { return title.starts_with(each); });
}

// "done, 28.09.2026" once that is known: what the document said of it before is out of date.
std::optional<Cell> known_state(const ReportItem& item) {
  const DeadlineState state = item.state.state;
  if (state == DeadlineState::cancelled) return Cell(keyword_of(state));
  if ((state != DeadlineState::done && state != DeadlineState::done_late) || item.done.empty()) return std::nullopt;
  return Cell(Message{{"{0}, {1}", "{0}, {1}"}, {keyword_of(state).label, short_date(item.done.back())}});
}

bool is_missing(const Cell& cell) { return std::holds_alternative<std::monostate>(cell.value); }

// Without `columns`: what has values, in the usual order of such documents.
std::vector<OfficialColumn> usual_columns(const ReportInput& input, const std::vector<ReportItem>& items) {
  std::vector<OfficialColumn> columns;
  for (const char* field : {"number", "title", "deadline", "responsible", "result"})
    if (std::any_of(items.begin(), items.end(),
                    [&](const ReportItem& each) { return !is_missing(official_cell(input, each, columns, field)); }))
      columns.push_back({field, std::nullopt});
  return columns;
}

// The columns of the documents: each once; a title that two documents write differently becomes the usual one.
std::vector<OfficialColumn> official_columns(const ReportInput& input, const std::vector<ReportItem>& items) {
  std::vector<OfficialColumn> columns;
  const Roadmap* previous = nullptr;
  for (const ReportItem& each : items) {
    if (each.roadmap == previous) continue;
    previous = each.roadmap;
    for (const DocumentColumn& written : previous->columns) {
      const auto same = [&](const OfficialColumn& column) { return column.field == *written.field; };
      const auto found = std::find_if(columns.begin(), columns.end(), same);
      const auto title = written.title ? std::optional(*written.title) : std::nullopt;
      if (found == columns.end())
        columns.push_back({*written.field, title});
      else if (found->title != title)
        found->title = std::nullopt;
    }
  }
  return columns.empty() ? usual_columns(input, items) : columns;
}

Section roadmap_items_section(const ReportInput& input, const std::vector<ReportItem>& items) {
  Section section{"items", {{"Activities", "Мероприятия"}, {}}, {}, {}, {}};
  const auto columns = official_columns(input, items);
  const Spread spread = spread_of(items);
  for (const OfficialColumn& each : columns) {
    const Text usual = default_title(each.field);
    section.columns.push_back(column("document-" + each.field, usual));
    if (each.title) section.columns.back().title = as_it_is(*each.title);
    if (!each.title && usual.empty()) section.columns.back().title = as_it_is(each.field);
  }
  for (Column& each : item_columns({}, {})) section.columns.push_back(std::move(each));
  for (const ReportItem& item : items) {
    Row row{{}, section_heading(item, spread)};
    for (const OfficialColumn& each : columns) {
      auto known = tells_state(each) ? known_state(item) : std::nullopt;
      row.cells.push_back(known ? std::move(*known) : official_cell(input, item, columns, each.field));
    }
    for (Cell& cell : item_cells(input, item)) row.cells.push_back(std::move(cell));
    section.rows.push_back(std::move(row));
  }
  return section;
}

// Dates as an office writes them; words of the document as they are.
Message period_line(const std::string& period) {
  constexpr std::size_t day = 10;
  const std::string_view text = period;
  const auto from = parse_iso(text.substr(0, day)),
             to = parse_iso(text.substr(text.size() - std::min(text.size(), day)));
  if (from && to && text.size() == 2 * day + 2 && text.substr(day, 2) == "..")
    return {{"Period: {0} – {1}", "Период: {0} – {1}"}, {long_date(*from), long_date(*to)}};
  return {{"Period: {0}", "Период: {0}"}, {period}};
}

// "Order No. 7 of 28 August 2023". An order that has words of its own keeps them, and its day where it has that too.
Message order_line(const Approval& approval) {
  const std::string& order = *approval.order;
  const bool bare = order.find(' ', order.starts_with("№ ") ? std::string_view("№ ").size() : 0) == std::string::npos;
  if (!bare && (!approval.date || order.find(std::to_string(year_of(*approval.date))) != std::string::npos))
    return as_it_is(order);
  if (!bare) return {{"{0} of {1}", "{0} от {1}"}, {order, long_date(*approval.date)}};
  const std::string number = order.starts_with("№") ? order.substr(order.find_first_not_of(' ', 3)) : order;
  if (!approval.date) return {{"Order No. {0}", "Приказ № {0}"}, {number}};
  return {{"Order No. {0} of {1}", "Приказ № {0} от {1}"}, {number, long_date(*approval.date)}};
}

// As such documents have it: the word, the position, a place for the signature, the name, the order and its day.
std::vector<Message> approval_block(const Approval& approval, bool redacted) {
  std::vector<Message> lines;
  if (approval.position) lines.push_back(as_it_is(*approval.position));
  if (approval.by || approval.position) {
    const std::string name = approval.by && !redacted ? " " + *approval.by : std::string();
    lines.push_back(as_it_is("____________" + name));
  }
  if (approval.order)
    lines.push_back(order_line(approval));
  else if (approval.date)
    lines.push_back({{"{0}", "{0}"}, {long_date(*approval.date)}});
  if (!lines.empty()) lines.insert(lines.begin(), Message{{"APPROVED", "УТВЕРЖДАЮ"}, {}});
  return lines;
}

// Title, organisation, period and approval block of one document.
Section document_section(const ReportInput& input, const Programme& programme, const Roadmap& roadmap) {
  Section section{"document", as_it_is(roadmap.title ? *roadmap.title : roadmap.id.value), {}, {}, {}};
  section.paragraphs.push_back({{"Organisation: {0}", "Организация: {0}"}, {organisation_of(programme, roadmap)}});
  const auto& period = roadmap.period ? roadmap.period : programme.file.period;
  if (period) section.paragraphs.push_back(period_line(*period));
  const Approval& approval = roadmap.approved;
  section.approval = approval_block(approval, is_redacted(input));
  return section;
}

void add_glossary(const std::vector<const Roadmap*>& roadmaps, Document& into) {
  Section section{"glossary", {{"Abbreviations", "Используемые сокращения"}, {}}, {}, {}, {}};
  section.columns = {column("roadmap", {"Plan", "План"}), column("short", {"Short form", "Сокращение"}),
                     column("meaning", {"Meaning", "Значение"})};
  section.columns.front().for_people = roadmaps.size() > 1;
  for (const Roadmap* roadmap : roadmaps)
    for (const auto& entry : roadmap->abbreviations.entries)
      section.rows.push_back({{roadmap->id.value, *entry.key, text_or_missing(entry.value)}, {}});
  if (!section.rows.empty()) into.sections.push_back(std::move(section));
}

void build_roadmap(const ReportInput& input, Document& into) {
  const auto items = items_in(input);
  std::vector<const Roadmap*> roadmaps;
  std::int64_t unapproved = 0;
  for (const Programme* programme : programmes_in(input))
    for (const Roadmap* roadmap : roadmaps_in(input, *programme)) {
      roadmaps.push_back(roadmap);
      unapproved += !roadmap->approved.date;
      into.sections.push_back(document_section(input, *programme, *roadmap));
    }
  add_glossary(roadmaps, into);
  into.sections.push_back(roadmap_items_section(input, items));
  if (roadmaps.empty())
    into.notes.push_back({{"No plan is given: plans stand in files of kind: roadmap.",
                           "Планов нет: они записываются в файлах kind: roadmap."},
                          {}});
  if (unapproved > 0)
    into.notes.push_back({{"No date of approval is given for {0}.", "Дата утверждения не указана: {0}."},
                          {counted(unapproved, {"plan", "plans", "план", "плана", "планов"})}});
}

}  // namespace

extern const Report roadmap_report;
const Report roadmap_report{
    .info = {.name = "roadmap",
             .doc = {"the official table with the document's own columns",
                     "официальная таблица со столбцами самого документа"},
             .by = {}},
    .title = {{"Plan of activities (roadmap)", "План мероприятий (дорожная карта)"}, {}},
    .build = build_roadmap,
};

}  // namespace mentor

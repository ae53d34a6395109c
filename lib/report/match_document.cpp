#include "report/match_document.h"

#include <algorithm>

#include "report/match_names.h"
#include "report/match_sections.h"
#include "report/match_words.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

Section section(std::string id, Text title) { return {std::move(id), {title, {}}, {}, {}, {}}; }

Cell text_or_nothing(const std::string& text) { return text.empty() ? Cell() : Cell(text); }

// Sentences one below the other in a cell.
template <class T, class Words>
Cell lines(const std::vector<T>& items, Words words) {
  if (items.empty()) return {};
  std::string english, russian;
  for (const auto& item : items) {
    const Message message = words(item);
    english += (english.empty() ? "" : "\n") + message.in(Language::en);
    russian += (russian.empty() ? "" : "\n") + message.in(Language::ru);
  }
  return Message{{"{0}", "{0}"}, {Argument(english, russian)}};
}

// What nobody has (forms in a table of scores, other mentors that were not asked for) needs no column.
void drop_empty_columns(Section& section) {
  for (std::size_t at = section.columns.size(); at-- > 0;) {
    const bool empty = std::ranges::all_of(
        section.rows, [&](const Row& row) { return std::holds_alternative<std::monostate>(row.cells[at].value); });
    if (!empty) continue;
    const auto offset = static_cast<std::ptrdiff_t>(at);
    section.columns.erase(section.columns.begin() + offset);
    for (Row& row : section.rows) row.cells.erase(row.cells.begin() + offset);
  }
}

Cell standing(const MatchPair& pair) {
  if (pair.fixed) return Keyword{"kept", {"kept", "закреплена"}};
  if (!pair.in_every_best) return {};
  return *pair.in_every_best ? Cell(Keyword{"in-every-best", {"in every best match", "в любом лучшем подборе"}})
                             : Cell(Keyword{"tie", {"another choice is as good", "есть равноценный вариант"}});
}

Cell score_of(const MatchView& view, const MatchPair& pair) { return view.has_scores ? Cell(pair.score) : Cell(); }

Section match_summary_section(const MatchView& view) {
  Section made = section("summary", {"Summary", "Итог"});
  made.paragraphs = summary_words(view);
  return made;
}

Section pairs_section(const MatchView& view, const MatchNames& names) {
  Section made = section("pairs", {"Pairs", "Пары"});
  made.columns = {column("request", {"Request", "Запрос"}),
                  column("mentor", {"Mentor", "Наставник"}),
                  column("form", {"Form", "Форма"}),
                  column("score", {"Score", "Баллы"}, ColumnType::number),
                  column("why", {"Why", "Почему"}),
                  column("standing", {"How certain", "Насколько однозначно"}, ColumnType::state),
                  column("others", {"Others", "Другие"})};
  add_rank_columns(view, made);
  for (const MatchPair& pair : view.report.pairs) {
    made.rows.push_back(
        {{names.of(pair.mentee, pair.request), names.of(pair.mentor), text_or_nothing(pair.form), score_of(view, pair),
          lines(all_reason_words(view.report.reasons_of(pair)), [](const Message& words) { return words; }),
          standing(pair), lines(pair.alternatives, alternative_words)}});
    add_ranks(view, pair.request_at, pair.mentor_at, made.rows.back());
  }
  return made;
}

Section unmatched_section(const MatchView& view, const MatchNames& names) {
  Section made = section("unmatched", {"Left without a mentor", "Остались без наставника"});
  made.columns = {column("request", {"Request", "Запрос"}), column("form", {"Form", "Форма"}),
                  column("cause", {"Why", "Почему"}), column("near", {"Who was near", "Кто был близок"}),
                  column("advice", {"What would help", "Что поможет"})};
  for (const MatchUnmatched& each : view.report.unmatched)
    made.rows.push_back(
        {{names.of(each.mentee, each.request), text_or_nothing(each.form), cause_words(each),
          lines(near_words(each), [](const Message& words) { return words; }), lines(each.advice, advice_words)}});
  return made;
}

Section waiting_section(const MatchView& view, const MatchNames& names) {
  Section made = section("waiting-list", {"Waiting list", "Очередь"});
  made.columns = {column("place", {"Place", "Место"}, ColumnType::number), column("request", {"Request", "Запрос"}),
                  column("priority", {"Priority", "Приоритет"}, ColumnType::number),
                  column("since", {"Since", "Ждёт с"}, ColumnType::date)};
  std::int64_t place = 0;
  for (const Waiting& one : waiting_list(view))
    made.rows.push_back({{++place, names.of(one.name.mentee, one.name.request),
                          one.priority ? Cell(static_cast<std::int64_t>(*one.priority)) : Cell(), one.since}});
  return made;
}

Section shortages_section(const MatchView& view, const MatchNames& names) {
  Section made = section("shortages", {"Shortages", "Нехватка"});
  made.columns = {column("shortage", {"Shortage", "Нехватка"}),
                  column("topic", {"Topic", "Тема"}),
                  column("form", {"Form", "Форма"}),
                  column("place", {"Place", "Где"}),
                  column("needed", {"Requests", "Запросов"}, ColumnType::number),
                  column("mentors", {"Only possible mentors", "Единственные возможные наставники"}, ColumnType::list),
                  column("available", {"Slots they have", "Мест у них"}, ColumnType::number)};
  for (const MatchShortage& each : view.report.shortages) {
    CellList mentors;
    for (const std::string& mentor : each.mentors) mentors.emplace_back(names.of(mentor));
    made.rows.push_back({{each.id, text_or_nothing(each.topic), text_or_nothing(each.form), text_or_nothing(each.place),
                          each.needed, std::move(mentors), each.available}});
  }
  return made;
}

Section recruiting_section(const MatchView& view, const MatchNames&) {
  Section made = section("recruiting", {"Whom to look for", "Кого искать"});
  made.paragraphs = {{{"New mentors for the requests that are left over, the most wanted first. Each line serves "
                       "exactly so many more requests with as many slots, if the mentor meets the profile's demands "
                       "and has time when the mentees have.",
                       "Новые наставники для оставшихся запросов, самые нужные — первыми. Каждая строка даст ровно "
                       "столько обслуженных запросов при стольких же местах, если наставник отвечает требованиям "
                       "профиля и свободен тогда же, когда наставляемые."},
                      {}}};
  made.columns = {column("topic", {"Topic", "Тема"}), column("form", {"Form", "Форма"}),
                  column("places", {"Where", "Где"}, ColumnType::list),
                  column("times", {"When the mentees are free", "Когда свободны наставляемые"}, ColumnType::list),
                  column("served", {"Requests", "Запросов"}, ColumnType::number)};
  for (const MatchNeed& need : view.report.recruiting)
    made.rows.push_back(
        {{text_or_nothing(need.topic), text_or_nothing(need.form), CellList(need.places.begin(), need.places.end()),
          CellList(need.times.begin(), need.times.end()), need.slots}});
  return made;
}

Section slots_section(const MatchView& view, const MatchNames& names) {
  Section made = section("slot-values", {"What one more slot would be worth", "Что даст ещё одно место"});
  made.columns = {column("mentor", {"Mentor", "Наставник"}),
                  column("served", {"More served", "Ещё запросов"}, ColumnType::number),
                  column("score", {"Points", "Баллов"}, ColumnType::number)};
  for (const MatchSlotValue& value : view.report.slot_values)
    made.rows.push_back({{names.of(value.mentor), value.served, value.score}});
  return made;
}

Section minimum_section(const MatchView& view, const MatchNames& names) {
  Section made = section("below-minimum", {"Below their minimum", "Меньше минимума"});
  made.columns = {column("mentor", {"Mentor", "Наставник"}), column("taken", {"Has", "Есть"}, ColumnType::number),
                  column("min", {"At least", "Не меньше"}, ColumnType::number), column("why", {"Why", "Почему"})};
  for (const MatchBelowMinimum& each : view.report.below_minimum)
    made.rows.push_back({{names.of(each.mentor), each.taken, each.min, Message{below_words(each.cause), {}}}});
  return made;
}

Section unused_section(const MatchView& view, const MatchNames& names) {
  Section made = section("unused", {"Free slots left", "Свободные места"});
  made.columns = {column("mentor", {"Mentor", "Наставник"}), column("free", {"Free", "Свободно"}, ColumnType::number),
                  column("why", {"Why", "Почему"})};
  for (const MatchUnused& each : view.report.unused)
    made.rows.push_back({{names.of(each.mentor), each.free, Message{free_words(each.why), {}}}});
  return made;
}

}  // namespace

Document match_document(const MatchView& view, const std::vector<Message>& notes) {
  Document made{"match", {{"Mentors for requests", "Наставники для запросов"}, {}}, view.as_of, {}, notes};
  made.sections.push_back(match_summary_section(view));
  const MatchNames names(view);
  for (auto* part : {pairs_section, unmatched_section, waiting_section, shortages_section, recruiting_section,
                     slots_section, minimum_section, unused_section}) {
    Section next = part(view, names);
    drop_empty_columns(next);
    if (!next.rows.empty()) made.sections.push_back(std::move(next));
  }
  return made;
}

Document match_table(const MatchView& view) {
  Document made{"match", {{"Mentors for requests", "Наставники для запросов"}, {}}, view.as_of, {}, {}};
  Section all = section("requests", {"Requests", "Запросы"});
  all.columns = {column("mentee", {"Mentee", "Наставляемый"}),
                 column("request", {"Request", "Запрос"}),
                 column("form", {"Form", "Форма"}),
                 column("mentor", {"Mentor", "Наставник"}),
                 column("score", {"Score", "Баллы"}, ColumnType::number),
                 column("fixed", {"Kept", "Закреплена"}, ColumnType::boolean),
                 column("cause", {"Why no mentor", "Почему без наставника"}, ColumnType::state),
                 column("shortage", {"Shortage", "Нехватка"}),
                 column("reasons", {"Reasons", "Обоснование"})};
  add_rank_columns(view, all);
  auto pair = view.report.pairs.begin();
  auto left = view.report.unmatched.begin();
  for (const MatchRequest& request : view.problem.requests) {
    const bool matched =
        pair != view.report.pairs.end() && pair->mentee == request.mentee && pair->request == request.request;
    if (matched) {
      CellList reasons;
      for (Message& words : all_reason_words(view.report.reasons_of(*pair))) reasons.emplace_back(std::move(words));
      all.rows.push_back({{pair->mentee, text_or_nothing(pair->request), text_or_nothing(pair->form), pair->mentor,
                           score_of(view, *pair), pair->fixed, Cell(), Cell(), std::move(reasons)}});
      add_ranks(view, pair->request_at, pair->mentor_at, all.rows.back());
      ++pair;
    } else {
      all.rows.push_back({{left->mentee, text_or_nothing(left->request), text_or_nothing(left->form), Cell(), Cell(),
                           Cell(), cause_keyword(left->cause), left->shortage, Cell()}});
      all.rows.back().cells.resize(all.columns.size());
      ++left;
    }
  }
  made.sections.push_back(std::move(all));
  return made;
}

}  // namespace mentor

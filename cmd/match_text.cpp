#include "cmd/match_text.h"

#include <fmt/core.h>

#include <algorithm>

#include "match/difference.h"
#include "render/table.h"
#include "report/match_names.h"
#include "report/match_words.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr std::size_t most_needs = 5, most_slots = 5, most_waiting = 12;

class Page {
 public:
  Page(const MatchView& view, const RenderOptions& look)
      : view_(view), report_(view.report), names_(view), look_(look) {}

  std::string write() {
    summary();
    pairs();
    unmatched();
    waiting();
    shortages();
    recruiting();
    slots();
    below_minimum();
    unused();
    return std::move(page_);
  }

 private:
  std::string say(Text text, Arguments arguments = {}) const {
    return Message{text, std::move(arguments)}.in(look_.language);
  }
  void line(const std::string& text, std::size_t indent = 0) { page_ += lay_out(text, look_.width, indent); }
  void heading(Text text) { page_ += "\n" + std::string(text.in(look_.language)) + "\n"; }

  void summary() {
    for (const Message& words : summary_words(view_)) line(words.in(look_.language));
  }

  std::string reasons(const MatchPair& pair) const {
    std::string text;
    for (const Message& words : all_reason_words(report_.reasons_of(pair)))
      text += (text.empty() ? "" : "; ") + words.in(look_.language);
    if (pair.in_every_best && !*pair.in_every_best && !pair.fixed)
      text += (text.empty() ? "" : "\n") + say({"another choice is as good", "есть равноценный вариант"});
    for (const MatchAlternative& other : pair.alternatives)
      text += (text.empty() ? "" : "\n") + alternative_words(other).in(look_.language);
    return text;
  }

  TableRow row_of(const MatchPair& pair) const {
    TableRow row{{{names_.of(pair.mentee, pair.request)}, {names_.of(pair.mentor)}}};
    if (view_.has_scores) row.cells.push_back({std::to_string(pair.score)});
    if (view_.problem.ranked) {
      const MatchEdge* edge = find_edge(view_.problem, pair.request_at, pair.mentor_at);
      row.cells.push_back({std::to_string(edge->mentee_rank)});
      row.cells.push_back({std::to_string(edge->mentor_rank)});
    }
    row.cells.push_back({reasons(pair)});
    return row;
  }

  void pairs() {
    if (report_.pairs.empty()) return;
    heading({"Pairs", "Пары"});
    Table table{{{say({"request", "запрос"}), Align::left, true}, {say({"mentor", "наставник"}), Align::left, true}},
                {}};
    if (view_.has_scores) table.columns.push_back({say({"score", "баллы"}), Align::right, true});
    if (view_.problem.ranked)
      for (const char* rank : {"mentee-rank", "mentor-rank"}) table.columns.push_back({rank, Align::right, true});
    table.columns.push_back({say({"why", "почему"})});
    for (const MatchPair& pair : report_.pairs) table.rows.push_back(row_of(pair));
    page_ += lay_out(table, look_.width, look_.colour);
  }

  // Mentors by what removed them, e.g. "no time in common: p-0004, p-0009".
  void blockers(const MatchUnmatched& each) {
    const auto near = near_words(each);
    for (const Message& words : near) line(words.in(look_.language), 4);
    if (near.empty() && view_.people != nullptr)
      line(say({"nobody offers these topics in this form", "эти темы в этой форме никто не предлагает"}), 4);
    if (view_.people == nullptr)
      line(say({"the table lists no mentor for it that is allowed", "в таблице для него нет допустимых наставников"}),
           4);
  }

  void unmatched() {
    if (report_.unmatched.empty()) return;
    heading({"Left without a mentor", "Остались без наставника"});
    for (const MatchUnmatched& each : report_.unmatched) {
      line(fmt::format("{}: {}", names_.of(each.mentee, each.request), cause_words(each).in(look_.language)), 2);
      if (each.cause == "no-admissible-mentor") blockers(each);
      // What helps a shortage is said once, under it.
      if (!each.shortage) advice(each.advice, 4);
    }
  }

  void advice(const std::vector<MatchAdvice>& all, std::size_t indent) {
    for (const MatchAdvice& each : all) line(advice_words(each).in(look_.language), indent);
  }

  void waiting() {
    const auto all = waiting_list(view_);
    if (all.empty()) return;
    heading({"Waiting list", "Очередь"});
    std::vector<std::string> words;
    for (const Waiting& one : all) {
      std::string text = names_.of(one.name.mentee, one.name.request);
      if (one.since) text += say({" (since {0})", " (с {0})"}, {short_date(*one.since)});
      words.push_back(std::move(text));
    }
    line(listed(words, most_waiting).in(look_.language), 2);
  }

  void recruiting() {
    if (report_.recruiting.empty()) return;
    heading({"Whom to look for", "Кого искать"});
    std::int64_t rest = 0;
    for (std::size_t at = 0; at < report_.recruiting.size(); ++at) {
      if (at < most_needs)
        line(need_words(report_.recruiting[at]).in(look_.language), 2);
      else
        rest += report_.recruiting[at].slots;
    }
    if (rest > 0)
      line(say({"… and others for {0}", "… и другие: ещё для {0}"},
               {counted(rest, {"more request", "more requests", "запроса", "запросов", "запросов"})}),
           2);
  }

  void slots() {
    if (report_.slot_values.empty()) return;
    heading({"One more slot would be worth most at", "Больше всего даст ещё одно место у"});
    for (std::size_t at = 0; at < std::min(report_.slot_values.size(), most_slots); ++at) {
      MatchSlotValue value = report_.slot_values[at];
      value.mentor = names_.of(value.mentor);
      line(slot_value_words(value).in(look_.language), 2);
    }
  }

  void shortages() {
    if (report_.shortages.empty()) return;
    heading({"Shortages", "Нехватка"});
    for (const MatchShortage& each : report_.shortages) {
      std::vector<std::string> mentors;
      for (const std::string& mentor : each.mentors) mentors.push_back(names_.of(mentor));
      const Argument topic = each.topic.empty() ? Argument("") : Argument(" (" + each.topic + ")");
      line(say({"{0}{1}: {2} requests need a slot, the only possible mentors ({3}) have {4}",
                "{0}{1}: место нужно {2} запросам, у возможных наставников ({3}) мест {4}"},
               {each.id, topic, each.needed, listed(mentors), each.available}),
           2);
      const auto short_of_it = std::ranges::find(report_.unmatched, std::optional(each.id), &MatchUnmatched::shortage);
      if (short_of_it != report_.unmatched.end()) advice(short_of_it->advice, 4);
    }
  }

  void below_minimum() {
    if (report_.below_minimum.empty()) return;
    heading({"Below their minimum", "Меньше минимума"});
    for (const MatchBelowMinimum& each : report_.below_minimum)
      line(say({"{0}: {1} of at least {2} ({3})", "{0}: {1}, а нужно не меньше {2} ({3})"},
               {names_.of(each.mentor), each.taken, each.min, below_words(each.cause)}),
           2);
  }

  void unused() {
    if (report_.unused.empty()) return;
    heading({"Free slots left", "Свободные места"});
    for (const MatchUnused& each : report_.unused)
      line(fmt::format("{}: {} ({})", names_.of(each.mentor), each.free, free_words(each.why).in(look_.language)), 2);
  }

  const MatchView& view_;
  const MatchReport& report_;
  const MatchNames names_;
  const RenderOptions& look_;
  std::string page_;
};

}  // namespace

std::string match_to_text(const MatchView& view, const RenderOptions& look) { return Page(view, look).write(); }

}  // namespace mentor

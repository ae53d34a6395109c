#include "cmd/match_text.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "match/constraints.h"
#include "match/score/criterion.h"
#include "render/table.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr std::size_t most_mentors_named = 5;
constexpr Counted more_slots{"more slot", "more slots", "дополнительное место", "дополнительных места",
                             "дополнительных мест"};

Text why_free(std::string_view why) {
  if (why == "no-admissible-request") return {"no request suits", "нет подходящего запроса"};
  if (why == "group-not-formed") return {"no group came together", "группа не набралась"};
  return {"not needed", "не понадобились"};
}

Text why_below(std::string_view cause) {
  if (cause == "too-few-requests") return {"too few requests suit", "слишком мало подходящих запросов"};
  if (cause == "group-not-formed") return {"no group came together", "группа не набралась"};
  if (cause == "not-considered") return {"this objective knows no minimums", "эта цель не учитывает минимумы"};
  return {"not all minimums can be met together", "все минимумы сразу выполнить нельзя"};
}

class Page {
 public:
  Page(const MatchReport& report, const RenderOptions& look) : report_(report), look_(look) {}

  std::string write() {
    summary();
    pairs();
    unmatched();
    shortages();
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

  static std::string name(const std::string& mentee, const std::string& request) {
    return request.empty() ? mentee : mentee + "/" + request;
  }

  void summary() {
    const MatchSummary& sum = report_.summary;
    line(say(
        {"{0} of {1} requests have a mentor; total score {2}", "с наставником: {0} из {1} запросов; сумма баллов {2}"},
        {sum.matched, sum.requests, sum.score}));
    if (report_.objective == "stable")
      line(say({"no mentor and mentee would both rather have each other",
                "нет наставника и наставляемого, которые предпочли бы друг друга"}));
    else if (sum.optimal)
      line(say({"proved: no other match serves more or scores higher",
                "доказано: больше запросов или баллов получить нельзя"}));
    else
      line(say({"not proved to be the best: at most {0} more requests, {1} more points",
                "не доказано, что лучше нельзя: не более чем на {0} запросов и {1} баллов"},
               {sum.gap_served, sum.gap}));
  }

  // A criterion as people read it; files and JSON have its name.
  std::string title_of(const std::string& name) const {
    for (const Criterion& criterion : criteria())
      if (criterion.name == name) return std::string(criterion.title.in(look_.language));
    return name;
  }

  std::string reasons(const MatchPair& pair) const {
    std::string text;
    for (const MatchReason& reason : pair.reasons) {
      if (reason.points == 0) continue;
      if (!text.empty()) text += "; ";
      text += fmt::format("{} +{} ({})", title_of(reason.criterion), reason.points, reason.note.in(look_.language));
    }
    for (const MatchAlternative& other : pair.alternatives)
      text += (text.empty() ? "" : "\n") + say({"or {0}: {1} points less in all, {2} fewer served",
                                                "или {0}: всего на {1} баллов меньше, запросов меньше на {2}"},
                                               {other.mentor, other.loses_score, other.loses_served});
    return text;
  }

  void pairs() {
    if (report_.pairs.empty()) return;
    heading({"Pairs", "Пары"});
    Table table{{{say({"request", "запрос"}), Align::left, true},
                 {say({"mentor", "наставник"}), Align::left, true},
                 {say({"score", "баллы"}), Align::right, true},
                 {say({"why", "почему"})}},
                {}};
    for (const MatchPair& pair : report_.pairs)
      table.rows.push_back(
          {{{name(pair.mentee, pair.request)}, {pair.mentor}, {std::to_string(pair.score)}, {reasons(pair)}}});
    page_ += lay_out(table, look_.width, look_.colour);
  }

  std::string cause(const MatchUnmatched& each) const {
    if (each.cause == "no-admissible-mentor") return say({"no mentor is possible", "ни один наставник не подходит"});
    if (each.cause == "shortage")
      return say({"too few slots for all who need them ({0})", "на всех не хватает мест ({0})"},
                 {each.shortage.value_or("")});
    if (each.cause == "group-minimum") return say({"too few come together for a group", "не набирается группа"});
    if (each.cause == "displacement")
      return say({"someone else would have to give way", "пришлось бы потеснить другого"});
    if (each.cause == "forced-over-capacity")
      return say({"its mentor has more kept pairs than slots", "у его наставника закреплённых пар больше, чем мест"});
    return each.cause;
  }

  // Mentors by what removed them, e.g. "no time in common: p-0004, p-0009".
  void blockers(const MatchUnmatched& each) {
    std::map<std::string, std::vector<std::string>> by_constraint;
    for (const MatchBlocker& blocker : each.blockers)
      // Wrong topics are no near miss: nearly every mentor would be listed.
      if (blocker.constraint != "topics") by_constraint[blocker.constraint].push_back(blocker.mentor);
    for (const auto& [constraint, mentors] : by_constraint)
      line(fmt::format("{}: {}", constraint_text(constraint).in(look_.language),
                       listed(mentors, most_mentors_named).in(look_.language)),
           4);
    if (by_constraint.empty() && each.cause == "no-admissible-mentor")
      line(say({"nobody offers these topics in this form", "эти темы в этой форме никто не предлагает"}), 4);
  }

  void unmatched() {
    if (report_.unmatched.empty()) return;
    heading({"Left without a mentor", "Остались без наставника"});
    for (const MatchUnmatched& each : report_.unmatched) {
      line(fmt::format("{}: {}", name(each.mentee, each.request), cause(each)), 2);
      if (each.cause == "no-admissible-mentor") blockers(each);
      // What helps a shortage is said once, under it.
      if (!each.shortage) advice(each.advice, 4);
    }
  }

  void advice(const std::vector<MatchAdvice>& all, std::size_t indent) {
    for (const MatchAdvice& each : all)
      if (each.action == "add-capacity")
        line(say({"would help: {0} at {1} (serves {2} more, total {3} points)",
                  "поможет: {0} у {1} (обслужит ещё запросов: {2}; сумма баллов {3})"},
                 {counted(each.by, more_slots), each.mentor, each.served, fmt::format("{:+}", each.score)}),
             indent);
  }

  void shortages() {
    if (report_.shortages.empty()) return;
    heading({"Shortages", "Нехватка"});
    for (const MatchShortage& each : report_.shortages) {
      const Argument topic = each.topic.empty() ? Argument("") : Argument(" (" + each.topic + ")");
      line(say({"{0}{1}: {2} requests need a slot, the only possible mentors ({3}) have {4}",
                "{0}{1}: место нужно {2} запросам, у возможных наставников ({3}) мест {4}"},
               {each.id, topic, each.needed, listed(each.mentors), each.available}),
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
               {each.mentor, each.taken, each.min, why_below(each.cause)}),
           2);
  }

  void unused() {
    if (report_.unused.empty()) return;
    heading({"Free slots left", "Свободные места"});
    for (const MatchUnused& each : report_.unused)
      line(fmt::format("{}: {} ({})", each.mentor, each.free, why_free(each.why).in(look_.language)), 2);
  }

  const MatchReport& report_;
  const RenderOptions& look_;
  std::string page_;
};

}  // namespace

std::string match_to_text(const MatchReport& report, const RenderOptions& look) { return Page(report, look).write(); }

}  // namespace mentor

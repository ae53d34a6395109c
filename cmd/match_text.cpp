#include "cmd/match_text.h"

#include <fmt/core.h>

#include <map>

#include "match/constraints.h"
#include "render/table.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr std::size_t most_mentors_named = 5;

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

  std::string reasons(const MatchPair& pair) const {
    std::string text;
    for (const MatchReason& reason : pair.reasons) {
      if (reason.points == 0) continue;
      if (!text.empty()) text += "; ";
      text += fmt::format("{} +{} ({})", reason.criterion, reason.points, reason.note.in(look_.language));
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
      for (const MatchAdvice& advice : each.advice)
        if (advice.action == "add-capacity")
          line(say({"would help: {0} more slot(s) at {1} (serves {2} more, total {3} points)",
                    "поможет: ещё мест — {0} у {1} (запросов больше на {2}, всего баллов {3})"},
                   {advice.by, advice.mentor, advice.served, fmt::format("{:+}", advice.score)}),
               4);
    }
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
    }
  }

  void below_minimum() {
    if (report_.below_minimum.empty()) return;
    heading({"Below their minimum", "Меньше минимума"});
    for (const MatchBelowMinimum& each : report_.below_minimum)
      line(say({"{0}: {1} of at least {2} ({3})", "{0}: {1}, а нужно не меньше {2} ({3})"},
               {each.mentor, each.taken, each.min, each.cause}),
           2);
  }

  void unused() {
    if (report_.unused.empty()) return;
    heading({"Free slots left", "Свободные места"});
    for (const MatchUnused& each : report_.unused)
      line(fmt::format("{}: {} ({})", each.mentor, each.free, each.why), 2);
  }

  const MatchReport& report_;
  const RenderOptions& look_;
  std::string page_;
};

}  // namespace

std::string match_to_text(const MatchReport& report, const RenderOptions& look) { return Page(report, look).write(); }

}  // namespace mentor

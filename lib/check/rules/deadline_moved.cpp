#include <algorithm>
#include <array>
#include <cstdlib>

#include "check/engine.h"
#include "check/facts.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

Argument days_moved(long number) { return counted(number, day_forms); }

// "+45 days", "-3 days".
Argument with_sign(long number) {
  const std::string sign = number < 0 ? "-" : "+";
  const Argument words = days_moved(std::labs(number));
  return {sign + words.en, sign + words.ru};
}

Argument direction(long number) {
  const Argument words = days_moved(std::labs(number));
  return number > 0 ? Argument{words.en + " later", "на " + words.ru + " позже"}
                    : Argument{words.en + " earlier", "на " + words.ru + " раньше"};
}

// "third", «третий».
Argument ordinal(std::size_t number) {
  constexpr std::array words = {Text{"first", "первый"},     Text{"second", "второй"},  Text{"third", "третий"},
                                Text{"fourth", "четвёртый"}, Text{"fifth", "пятый"},    Text{"sixth", "шестой"},
                                Text{"seventh", "седьмой"},  Text{"eighth", "восьмой"}, Text{"ninth", "девятый"},
                                Text{"tenth", "десятый"}};
  if (number <= words.size()) return words[number - 1];
  return {std::to_string(number) + "th", std::to_string(number) + "-й"};
}

// "; this is the third move, +45 days in total"; nothing where it is the first.
Argument so_far(const MovedDeadline& moved) {
  if (moved.history.size() < 2) return "";
  const Argument which = ordinal(moved.history.size());
  std::string en = "; this is the " + which.en + " move", ru = "; это " + which.ru + " перенос";
  if (const std::optional<Date> last = moved.history.back().to) {
    const Argument total = with_sign((*last - moved.history.front().from).count());
    en += ", " + total.en + " in total";
    ru += ", всего " + total.ru;
  }
  return {en, ru};
}

Argument day_of_commit(const DueMove& move) {
  if (!move.on) return Text{"not committed yet", "ещё не сохранено в git"};
  return to_iso(*move.on);
}

Message told(const DueMove& move) {
  if (!move.to)
    return {{"{0}: from {1} to no day at all", "{0}: с {1} на «без даты»"}, {day_of_commit(move), to_iso(move.from)}};
  return {{"{0}: from {1} to {2}, {3}", "{0}: с {1} на {2}, {3}"},
          {day_of_commit(move), to_iso(move.from), to_iso(*move.to), with_sign(move.days())}};
}

void relate_history(Diagnostic& finding, const MovedDeadline& moved) {
  if (moved.history.size() > 1)
    for (const DueMove& move : moved.history) finding.related.push_back({finding.place, told(move)});
  if (!moved.incomplete.empty()) finding.related.push_back({finding.place, moved.incomplete});
}

Diagnostic& add(Findings& found, const Place& place, const MovedDeadline& moved) {
  const DueMove& since = moved.since;
  if (since.to)
    return found.add(place, {to_iso(since.from), to_iso(*since.to), direction(since.days()), so_far(moved)});
  return found.say(place,
                   {{"was due on {0} and has no due day any more{1}", "срок был {0}, а теперь дня нет{1}"},
                    {to_iso(since.from), so_far(moved)}},
                   {{"name the new day, so that it can be told whether it was met",
                     "назовите новый день, иначе не узнать, выполнено ли в срок"},
                    {}});
}

void check_deadline_moved(const CheckInput& input, Findings& found);

}  // namespace

extern constinit const Rule deadline_moved{
    {
        .code = "D118",
        .name = "deadline-moved",
        .severity = Severity::warning,
        .message = {"moved from {0} to {1}, {2}{3}", "срок перенесён с {0} на {1}, {2}{3}"},
        .help = {"if it was agreed, leave a remark: “# mentor: allow D118 until … -- who agreed, and why”",
                 "если перенос согласован, напишите: «# mentor: allow D118 until … -- кто согласовал и почему»"},
        .why = {"A deadline that is moved again and again is a problem that nobody names. Looked for only with "
                "--new-since, which compares with an earlier state in git; earlier than before is a note.",
                "Срок, который переносят снова и снова, — проблема, о которой не говорят. Ищется только с --new-since, "
                "при сравнении с прежним состоянием в git; перенос на более ранний день — примечание."},
        .bad = R"(kind: roadmap
id: plan
period: 2024
items:
  - {title: Training, deadline: 15.11.2024}  # it was 30.09.2024
)",
        .good = R"(kind: roadmap
id: plan
period: 2024
items:
  - {title: Training, deadline: 30.09.2024}
)",
    },
    check_deadline_moved,
    Reach::part};

namespace {

void check_deadline_moved(const CheckInput& input, Findings& found) {
  const MovedDeadlines* all = input.facts.moved();
  if (!all || all->empty()) return;
  const Severity earlier = severity_for(input.programme, deadline_moved.info, Severity::note);
  for (const Roadmap& roadmap : input.roadmaps)
    for (const auto& [section, item] : items_of(roadmap)) {
      const auto moved = all->find(name_of(roadmap, *item));
      if (moved == all->end()) continue;
      Diagnostic& finding = add(found, item->deadline.place ? item->deadline.place : item->place, moved->second);
      if (moved->second.since.to && moved->second.since.days() < 0) finding.severity = earlier;
      relate_history(finding, moved->second);
    }
}

}  // namespace

}  // namespace mentor

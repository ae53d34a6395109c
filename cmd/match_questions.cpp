#include <charconv>
#include <stdexcept>

#include "cmd/match_run.h"
#include "match/difference.h"
#include "match/programme_match.h"
#include "match/rematch.h"
#include "report/match_document.h"
#include "report/match_explain.h"
#include "report/match_words.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr Counted free_slots{"free slot", "free slots", "свободное место", "свободных места", "свободных мест"};

[[noreturn]] void refuse(Text text, Arguments arguments = {}, Message help = {}) {
  throw CommandError{2, {text, std::move(arguments)}, std::move(help)};
}

// `MENTOR=+N`: a mentor may have more slots, or fewer.
struct SlotChange {
  std::string mentor;
  std::int64_t by = 0;
};

SlotChange slot_change(const std::string& text) {
  const auto equals = text.rfind('=');
  SlotChange change{text.substr(0, equals), 0};
  const std::string number = equals == std::string::npos ? "" : text.substr(equals + 1);
  const char* first = number.data() + (number.starts_with('+') ? 1 : 0);
  const auto [end, error] = std::from_chars(first, number.data() + number.size(), change.by);
  const bool is_signed = number.starts_with('+') || number.starts_with('-');
  constexpr std::int64_t most = 1000;
  const bool is_number = is_signed && error != std::errc::invalid_argument && end == number.data() + number.size();
  if (is_number && (error != std::errc() || change.by > most || change.by < -most))
    refuse({"--what-if takes at most {0} slots more or fewer, not “{1}”",
            "--what-if: не более {0} мест в ту или другую сторону, а не «{1}»"},
           {most, number});
  if (!is_number || change.by == 0 || change.mentor.empty())
    refuse({"--what-if cannot be “{0}”", "--what-if: «{0}» не понять"}, {text},
           {{"write MENTOR=+N, for example p-0017=+1 for one more slot",
             "пишите НАСТАВНИК=+N, например p-0017=+1 — на одно место больше"},
            {}});
  return change;
}

void require_rule(const std::string& rule) {
  const std::vector<std::string> known = ignorable();
  if (std::ranges::find(known, rule) != known.end()) return;
  Message near = did_you_mean(rule, known);
  if (near.empty()) near = {{"there are: {0}", "есть: {0}"}, {listed(known, known.size())}};
  refuse({"--without: there is no rule or criterion “{0}”", "--without: правила или критерия «{0}» нет"}, {rule},
         std::move(near));
}

void require_mentor(const MatchProblem& problem, const std::string& id) {
  if (find_mentor(problem, id)) return;
  std::vector<std::string> known;
  for (const MatchMentor& mentor : problem.mentors) known.push_back(mentor.id);
  refuse({"--what-if: “{0}” is no mentor in this match", "--what-if: наставника «{0}» в этом подборе нет"}, {id},
         did_you_mean(id, known));
}

Message title_of(const MatchQuestions& questions) {
  std::vector<std::string> changes = questions.what_if;
  Argument slots = "";
  if (!changes.empty()) slots = listed(changes, changes.size());
  if (questions.without.empty()) return {{"What if: {0}", "Что, если: {0}"}, {slots}};
  const Argument rules = listed(questions.without, questions.without.size());
  if (changes.empty()) return {{"What if “{0}” did not count", "Что, если не учитывать «{0}»"}, {rules}};
  return {{"What if: {0}, and “{1}” did not count", "Что, если: {0}, и не учитывать «{1}»"}, {slots, rules}};
}

// Slots that were to be taken away and are not there.
void note_missing_slots(const MatchProblem& problem, const CandidateOptions& options, Document& into) {
  for (const auto& [id, by] : options.more_slots) {
    const std::int64_t free = problem.mentors[*find_mentor(problem, id)].capacity;
    if (free + by < 0)
      into.notes.push_back(
          {{"{0} has {1}; no more were taken away", "у {0} {1}; больше и не убрано"}, {id, counted(free, free_slots)}});
  }
}

}  // namespace

std::vector<Option> MatchQuestions::options() {
  return {{"--explain",
           "ID",
           {"why: of a MENTEE, a MENTOR or MENTEE:MENTOR (a request as MENTEE/REQUEST)",
            "почему так: для НАСТАВЛЯЕМОГО, НАСТАВНИКА или НАСТАВЛЯЕМЫЙ:НАСТАВНИК (запрос — НАСТАВЛЯЕМЫЙ/ЗАПРОС)"},
           &explain},
          {"--what-if",
           "MENTOR=+N",
           {"what N more slots at a mentor would change (may be repeated; -N: fewer); nothing is written",
            "что изменят ещё N мест у наставника (можно повторять; -N — меньше); ничего не записывается"},
           &what_if},
          {"--without",
           "RULE",
           {"what would change if a rule or criterion did not count (may be repeated); nothing is written",
            "что изменится, если правило или критерий не учитывать (можно повторять); ничего не записывается"},
           &without},
          {"--max-changes",
           "K",
           {"match anew, but change at most K of the running pairs; shows what further changes would bring",
            "подобрать заново, изменив не более K действующих пар; видно, что дадут дальнейшие изменения"},
           &max_changes},
          {"--stats",
           "",
           {"the match in numbers: scores, choices, by form, organisation and category",
            "подбор в числах: баллы, какой по счёту выбор, по формам, организациям и категориям"},
           &stats}};
}

bool MatchQuestions::any() const { return explain || !what_if.empty() || !without.empty() || max_changes || stats; }

void MatchQuestions::check() const {
  const int asked =
      (explain ? 1 : 0) + (!what_if.empty() || !without.empty() ? 1 : 0) + (max_changes ? 1 : 0) + (stats ? 1 : 0);
  if (asked > 1)
    refuse({"one question at a time: --explain, --what-if (with --without), --max-changes or --stats",
            "по одному вопросу за раз: --explain, --what-if (вместе с --without), --max-changes или --stats"});
  for (const std::string& each : what_if) slot_change(each);
  for (const std::string& each : without) require_rule(each);
  constexpr long most = 1000000;
  if (max_changes && (*max_changes < 0 || *max_changes > most))
    refuse({"--max-changes takes a number from 0 to {0}", "--max-changes — число от 0 до {0}"}, {most});
}

Document MatchRun::answer(const MatchQuestions& questions) {
  if (questions.max_changes) return max_changes(*questions.max_changes);
  if (questions.stats) return match_statistics(view(now()));
  if (!questions.explain) return what_if(questions);
  auto made = explain_match(view(now()), *questions.explain);
  if (!made) throw CommandError{2, made.error().message};
  return std::move(*made);
}

CandidateOptions MatchRun::changed(const MatchQuestions& questions) {
  CandidateOptions options = options_;
  for (const std::string& each : questions.what_if) {
    const SlotChange change = slot_change(each);
    require_mentor(now().problem(), change.mentor);
    options.more_slots[change.mentor] += change.by;
  }
  options.without = questions.without;
  return options;
}

Document MatchRun::what_if(const MatchQuestions& questions) {
  const Message title = title_of(questions);
  const CandidateOptions options = changed(questions);
  if (now().people) {
    const Solved then = solve(find_candidates(*loaded_->repository, options), options);
    Document made = difference_document(view(now()), view(then), title);
    note_missing_slots(now().problem(), options, made);
    return made;
  }
  if (!questions.without.empty())
    refuse({"--without looks at rules of a repository; tables of scores have none",
            "--without — о правилах репозитория; в таблицах баллов их нет"});
  ScoreFiles larger;
  larger.problem = now().problem();
  for (const auto& [id, by] : options.more_slots) {
    MatchMentor& mentor = larger.problem.mentors[*find_mentor(larger.problem, id)];
    mentor.capacity = std::max<std::int64_t>(0, mentor.capacity + by);
    mentor.minimum = std::min(mentor.minimum, mentor.capacity);
  }
  settle_forced(larger.problem);
  const Solved then = solve(std::move(larger));
  Document made = difference_document(view(now()), view(then), title);
  note_missing_slots(now().problem(), options, made);
  return made;
}

Document MatchRun::max_changes(long most) {
  if (!loaded_)
    refuse({"--max-changes looks at the running pairs of a repository; tables of scores have none",
            "--max-changes — о действующих парах репозитория; в таблицах баллов их нет"});
  if (solver_.name != "best")
    refuse({"--max-changes goes with --objective best", "--max-changes — только с --objective best"});
  const Rematch rematch = find_rematch(*loaded_->repository, options_);
  const auto frontier = find_frontier(rematch.candidates.problem, rematch.running);
  if (!frontier)
    refuse({"--max-changes: too many people and priorities to add up exactly; take one form with --form",
            "--max-changes: слишком много людей и приоритетов для точного счёта; выберите одну форму: --form"});
  const FrontierPoint& point = within(*frontier, most);
  const Solved solved = solve(fixed_to(rematch, point), options_);
  if (solved.solution.served != point.served || solved.solution.score != point.score)
    throw std::logic_error("the frontier and the solver do not agree");
  Document made = changes_document(view(solved), {rematch.candidates.problem, *frontier, point, rematch.running, most});
  made.notes.push_back(
      {{"Slots of running pairs that may change count as free here (criterion “load”); where “mentor match” "
        "keeps these pairs they count as taken, so that a pair may have other points there.",
        "Места действующих пар, которые могут измениться, здесь считаются свободными (критерий "
        "«загрузка»); там, где «mentor match» эти пары сохраняет, места заняты, и баллы пары могут быть "
        "другими."},
       {}});
  if (rematch.held > 0)
    made.notes.push_back(
        {{"Running pairs that stay whatever is asked (today's rules would not allow them anew, or they "
          "are groups with a minimum, or of another form): {0}.",
          "Действующие пары, которые остаются в любом случае (по сегодняшним правилам заново "
          "невозможны, это группы с минимумом или другой формы): {0}."},
         {rematch.held}});
  if (rematch.closed_groups > 0)
    made.notes.push_back({{"Groups with a minimum that are not formed yet get nobody here: {0}.",
                           "Ещё не набранные группы с минимумом здесь не заполняются: {0}."},
                          {rematch.closed_groups}});
  made.notes.push_back(
      {{"Nothing was written: this is only what would be.", "Ничего не записано: это лишь расчёт."}, {}});
  return made;
}

}  // namespace mentor

#include "change/pairs.h"
#include "cmd/changing.h"

namespace mentor {

namespace {

// One step in the life of a pair, as a command.
struct StepInfo {
  std::string_view name;
  PairStatus to;
  Text summary, description;
  Example example;
};

const StepInfo steps[] = {
    {"confirm",
     PairStatus::confirmed,
     {"a proposed pair is agreed by both sides", "обе стороны согласны с предложенной парой"},
     {"Makes proposed pairs confirmed. The order that assigns them may be given at once.",
      "Делает предложенные пары согласованными. Сразу можно указать приказ о закреплении."},
     {"mentor pair confirm pair-07 --order 47-о --on 2026-10-23", {"with its order", "с приказом"}}},
    {"activate",
     PairStatus::active,
     {"a confirmed pair begins its work", "согласованная пара начинает работу"},
     {"Makes confirmed pairs active.", "Делает согласованные пары работающими."},
     {"mentor pair activate pair-07 pair-08", {"two pairs", "две пары"}}},
    {"complete",
     PairStatus::completed,
     {"an active pair has finished its programme", "пара завершила программу"},
     {"Closes active pairs that finished their programme; the day goes to `outcome.closed`.",
      "Закрывает пары, завершившие программу; день записывается в `outcome.closed`."},
     {"mentor pair complete pair-01 --on вчера --goals-met yes",
      {"closed yesterday, goals reached", "закрыта вчера, цели достигнуты"}}},
    {"dissolve",
     PairStatus::dissolved,
     {"a pair ends before its time", "пара прекращена досрочно"},
     {"Ends pairs early; the day goes to `outcome.closed`, the reason to `outcome.summary`.",
      "Прекращает пары досрочно; день записывается в `outcome.closed`, причина — в `outcome.summary`."},
     {"mentor pair dissolve pair-03 --summary 'наставник уехал'", {"with the reason", "с причиной"}}},
};

bool ends(PairStatus status) { return status == PairStatus::completed || status == PairStatus::dissolved; }

class StepCommand final : public Command {
 public:
  explicit StepCommand(const StepInfo& step) : step_(step) {}

  CommandInfo info() override {
    CommandInfo made{step_.name,
                     step_.summary,
                     step_.description,
                     {step_.example},
                     {{"PAIR…", "", {"ids of pairs", "id пар"}, &pairs_}}};
    if (ends(step_.to)) {
      made.options.push_back(
          {"--on", "DAY", {"when it ended (default: today)", "когда закончилась (по умолчанию сегодня)"}, &on_});
      made.options.push_back(
          {"--goals-met", "ANSWER", {"whether its goals were reached", "достигнуты ли цели"}, &goals_, {"yes", "no"}});
      made.options.push_back(
          {"--summary", "TEXT", {"what came of it, or why it ended", "итог или причина"}, &summary_});
    } else {
      made.options.push_back(
          {"--order", "NUMBER", {"number of the order that assigns it", "номер приказа о закреплении"}, &order_});
      made.options.push_back({"--on", "DAY", {"day of that order", "дата этого приказа"}, &on_});
    }
    for (Option& each : flags_.options()) made.options.push_back(std::move(each));
    return made;
  }

  int run(Session& session) override {
    if (pairs_.empty())
      throw CommandError{2,
                         {{"which pair?", "какая пара?"}, {}},
                         {{"name its id: {0}", "укажите её id: {0}"}, {step_.example.command}}};
    PairStep step{
        .to = step_.to, .order = order_.value_or(""), .summary = summary_.value_or(""), .any_order = flags_.force};
    if (on_) step.on = day_of(session, "--on", on_);
    if (goals_) step.goals_met = *goals_ == "yes";
    const Session::Loaded loaded = session.load({}, flags_.writes());
    Draft draft;
    std::vector<Message> said;
    for (const Target& target : targets_of(loaded, pairs_, std::array{TargetKind::pair}))
      said.push_back(or_throw(step_pair(draft, target, step, session.today)));
    return carry_out(session, loaded, draft, said, flags_);
  }

 private:
  const StepInfo& step_;
  std::vector<std::string> pairs_;
  std::optional<std::string> on_, order_, goals_, summary_;
  ChangeFlags flags_;
};

class PairCommand final : public Command {
 public:
  CommandInfo info() override {
    return {
        "pair",
        {"confirm, activate, complete or dissolve pairs", "согласовать, начать, завершить или прекратить пары"},
        {"A pair is proposed (by `mentor match --write`), confirmed by both sides, active while they meet, then "
         "completed; or dissolved on the way.",
         "Пара сначала предложена (её записывает `mentor match --write`), затем согласована, работает и завершается; "
         "или прекращается раньше."},
        {{"mentor pair confirm pair-07", {"the proposal is agreed", "предложение согласовано"}}},
        {}};
  }

  std::vector<std::unique_ptr<Command>> subcommands() override {
    std::vector<std::unique_ptr<Command>> below;
    for (const StepInfo& each : steps) below.push_back(std::make_unique<StepCommand>(each));
    return below;
  }

  int run(Session&) override {
    throw CommandError{2,
                       {{"what is to become of the pair?", "что сделать с парой?"}, {}},
                       {{"one of: mentor pair confirm, activate, complete, dissolve",
                         "одно из: mentor pair confirm, activate, complete, dissolve"},
                        {}}};
  }
};

}  // namespace

std::unique_ptr<Command> make_pair_command() { return std::make_unique<PairCommand>(); }

}  // namespace mentor

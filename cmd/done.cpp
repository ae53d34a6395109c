#include "change/done.h"
#include "cmd/changing.h"

namespace mentor {

namespace {

class DoneCommand final : public Command {
 public:
  CommandInfo info() override {
    CommandInfo made{
        "done",
        {"record that items of a roadmap were done", "отметить выполнение пунктов дорожной карты"},
        {"Writes the day into the field `done` of each ITEM and touches nothing else in the file. An item that comes "
         "again gets the occurrence that was done: the one that the day belongs to (else the earliest open one "
         "before), "
         "or the one of --occurrence; --all marks everything that was open up to that day. What `mentor validate` "
         "would then call an error is not written.",
         "Записывает день в поле `done` каждого ПУНКТА и больше ничего в файле не меняет. У повторяющегося пункта "
         "отмечается срок, к которому относится этот день (если такого нет — самый ранний открытый до него), или "
         "указанный "
         "в --occurrence; --all отмечает всё, что было открыто к этому дню. То, что "
         "«mentor validate» счёл бы ошибкой, не записывается."},
        {{"mentor done plan-2026/1.2", {"done today", "выполнено сегодня"}},
         {"mentor done plan-2026/1.2 plan-2026/1.3 --on вчера", {"two items, yesterday", "два пункта, вчера"}},
         {"mentor done plan-2026/4.4 --all --on вчера",
          {"every time up to yesterday", "все повторения по вчерашний день"}},
         {"mentor done plan-2026/2.1 --evidence documents/order.pdf --diff",
          {"with the document that shows it; only look at the change",
           "с подтверждающим документом; только показать"}}},
        {{"ITEM…", "", {"roadmap/number, or the number alone", "карта/номер или просто номер"}, &items_},
         {"--on",
          "DAY",
          {"when (default: today): 2026-10-12, yesterday", "когда (по умолчанию сегодня): 2026-10-12, вчера"},
          &on_},
         {"--occurrence", "DAY", {"which one, by its due day", "какой именно — по дню срока"}, &occurrence_},
         {"--all",
          "",
          {"every open occurrence up to that day, of an item that comes again",
           "все открытые сроки по этот день — у повторяющегося пункта"},
          &all_},
         {"--evidence",
          "FILE",
          {"a file of the repository or an address that shows it",
           "файл репозитория или адрес, который это подтверждает"},
          &evidence_},
         {"--by", "PERSON", {"who reports it", "кто сообщает"}, &by_}}};
    for (Option& each : flags_.options()) made.options.push_back(std::move(each));
    return made;
  }

  int run(Session& session) override {
    if (items_.empty())
      throw CommandError{2,
                         {{"which item was done?", "какой пункт выполнен?"}, {}},
                         {{"name it as roadmap/number: mentor done plan-2026/1.2",
                           "назовите его как карта/номер: mentor done plan-2026/1.2"},
                          {}}};
    DoneFacts facts{day_of(session, "--on", on_), std::nullopt, evidence_, by_.value_or("")};
    if (occurrence_) facts.occurrence = day_of(session, "--occurrence", occurrence_);
    if (all_ && occurrence_)
      throw CommandError{2,
                         {{"--all and --occurrence do not go together: all of them, or that one",
                           "--all и --occurrence вместе не указывают: или все сроки, или один"},
                          {}}};
    const Session::Loaded loaded = session.load({}, flags_.writes());
    Draft draft;
    std::vector<Message> said;
    for (const Target& target : targets_of(loaded, items_, std::array{TargetKind::item}))
      said.push_back(or_throw(all_ ? record_all_done(draft, target, facts) : record_done(draft, target, facts)));
    return carry_out(session, loaded, draft, said, flags_);
  }

 private:
  std::vector<std::string> items_, evidence_;
  std::optional<std::string> on_, occurrence_, by_;
  bool all_ = false;
  ChangeFlags flags_;
};

}  // namespace

std::unique_ptr<Command> make_done_command() { return std::make_unique<DoneCommand>(); }

}  // namespace mentor

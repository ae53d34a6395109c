#include <algorithm>

#include "change/pairs.h"

#include "cmd/changing.h"

namespace mentor {

namespace {

class MeetingCommand final : public Command {
 public:
  CommandInfo info() override {
    CommandInfo made{
        "meeting",
        {"record a meeting of pairs, held or planned", "записать встречу пар: состоявшуюся или назначенную"},
        {"A meeting that was held is the planned one of its type (the earliest that was not held, or that of "
         "--planned); "
         "where none was planned, it is added. With --planned alone it is put into the plan. Nothing else in the file "
         "is touched.",
         "Состоявшаяся встреча отмечается в плане пары: самая ранняя из несостоявшихся встреч этого вида или "
         "назначенная на день --planned; если в плане её нет, она добавляется. С одним --planned встреча вносится в "
         "план. Остальное в файле не меняется."},
        {{"mentor meeting pair-01", {"a working meeting, held today", "рабочая встреча, состоялась сегодня"}},
         {"mentor meeting pair-01 --type final --held вчера --mentor 5 --mentee 4",
          {"with the feedback of both sides", "с обратной связью обеих сторон"}},
         {"mentor meeting pair-01 pair-02 --planned 2027-01-18", {"planned, for two pairs", "назначена двум парам"}}},
        {{"PAIR…", "", {"ids of pairs", "id пар"}, &pairs_},
         {"--type",
          "TYPE",
          {"which meeting (default: working)", "какая встреча (по умолчанию working)"},
          &type_,
          names_of(words_of(MeetingType{}))},
         {"--held", "DAY", {"when it was held (default: today)", "когда состоялась (по умолчанию сегодня)"}, &held_},
         {"--planned", "DAY", {"for when it is or was planned", "на когда назначена"}, &planned_},
         {"--topic",
          "TEXT",
          {"what it was about; may be given several times", "о чём была; можно указать несколько раз"},
          &topics_},
         {"--mentor", "TEXT", {"feedback of the mentor", "обратная связь наставника"}, &mentor_},
         {"--mentee", "TEXT", {"feedback of the mentee", "обратная связь наставляемого"}, &mentee_}}};
    for (Option& each : flags_.options()) made.options.push_back(std::move(each));
    return made;
  }

  int run(Session& session) override {
    if (pairs_.empty())
      throw CommandError{2,
                         {{"which pair met?", "какая пара встретилась?"}, {}},
                         {{"name its id: mentor meeting pair-01", "укажите её id: mentor meeting pair-01"}, {}}};
    MeetingFacts facts{
        .topics = topics_, .mentor = mentor_.value_or(""), .mentee = mentee_.value_or(""), .replaces = flags_.force};
    const auto types = names_of(words_of(MeetingType{}));
    facts.type = static_cast<MeetingType>(std::ranges::find(types, type_.value_or("working")) - types.begin());
    if (planned_) facts.planned = day_of(session, "--planned", planned_);
    if (held_ || !planned_) facts.held = day_of(session, "--held", held_);
    require_past(session, facts);
    const Session::Loaded loaded = session.load({}, flags_.writes());
    Draft draft;
    std::vector<Message> said;
    for (const Target& target : targets_of(loaded, pairs_, std::array{TargetKind::pair}))
      said.push_back(or_throw(record_meeting(draft, target, facts, session.today)));
    return carry_out(session, loaded, draft, said, flags_);
  }

 private:
  void require_past(const Session& session, const MeetingFacts& facts) const {
    if (!facts.held || *facts.held <= session.today || flags_.force) return;
    throw CommandError{
        2,
        {{"{0} is still to come, so nothing was held on it", "{0} ещё не наступило, встреча не могла состояться"},
         {to_iso(*facts.held)}},
        {{"a meeting to come is planned: --planned {0}", "будущая встреча назначается: --planned {0}"},
         {to_iso(*facts.held)}}};
  }

  std::vector<std::string> pairs_, topics_;
  std::optional<std::string> type_, held_, planned_, mentor_, mentee_;
  ChangeFlags flags_;
};

}  // namespace

std::unique_ptr<Command> make_meeting_command() { return std::make_unique<MeetingCommand>(); }

}  // namespace mentor

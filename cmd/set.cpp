#include "change/fields.h"
#include "cmd/changing.h"

namespace mentor {

namespace {

constexpr std::array all_kinds_of_targets{TargetKind::programme,   TargetKind::roadmap, TargetKind::item,
                                          TargetKind::person,      TargetKind::request, TargetKind::pair,
                                          TargetKind::organisation};

class SetCommand final : public Command {
 public:
  CommandInfo info() override {
    CommandInfo made{
        "set",
        {"change single fields in the files", "изменить отдельные поля в файлах"},
        {"Changes fields of whatever has one of the IDs: an item (roadmap/number), a person, a request "
         "(person/request), a pair, a roadmap, an organisation, a programme (organisation:ID or programme:ID where "
         "both have "
         "it). FIELD=VALUE sets, FIELD+=VALUE adds to a "
         "list, FIELD-=VALUE takes from it, FIELD= takes the field away; a field inside another has a dot before it, "
         "an "
         "entry of a list its number. Nothing else in the file is touched. What `mentor validate` would then call an "
         "error is not written.",
         "Меняет поля того, чей это ID: пункта (карта/номер), участника, запроса (участник/запрос), пары, карты, "
         "организации, программы (organisation:ID или programme:ID, если он у них общий). ПОЛЕ=ЗНАЧЕНИЕ задаёт, "
         "ПОЛЕ+=ЗНАЧЕНИЕ добавляет в список, ПОЛЕ-=ЗНАЧЕНИЕ убирает из "
         "него, ПОЛЕ= убирает само поле; поле внутри другого пишется через точку, запись списка — номером. Остальное в "
         "файле не меняется. То, что «mentor validate» счёл бы ошибкой, не записывается."},
        {{"mentor set plan-2026/1.2 deadline='до 1 июня 2027 года'", {"another deadline", "другой срок"}},
         {"mentor set p-0001 mentor.capacity=3 languages+=en", {"two fields of a person", "два поля участника"}},
         {"mentor set p-0101 p-0102 consents.guardian=вчера", {"the same for two people", "одно и то же двоим"}},
         {"mentor set pair-01 meetings.3.held=2026-11-09", {"the third meeting of a pair", "третья встреча пары"}}},
        {{"ID… CHANGE…",
          "",
          {"what to change, and the changes: ID… FIELD=VALUE…", "что менять и изменения: ID… ПОЛЕ=ЗНАЧЕНИЕ…"},
          &words_}}};
    for (Option& each : flags_.options()) made.options.push_back(std::move(each));
    return made;
  }

  int run(Session& session) override {
    std::vector<std::string> ids;
    std::vector<FieldChange> changes;
    for (const std::string& word : words_) {
      if (word.find('=') == std::string::npos)
        ids.push_back(word);
      else
        changes.push_back(or_throw(parse_change(word)));
    }
    require_both(ids, changes);
    const Session::Loaded loaded = session.load({}, flags_.writes());
    Draft draft;
    for (const Target& target : targets_of(loaded, ids, all_kinds_of_targets))
      or_throw(assign(draft, target, changes, session.today));
    return carry_out(session, loaded, draft, {}, flags_);
  }

 private:
  static void require_both(const std::vector<std::string>& ids, const std::vector<FieldChange>& changes) {
    if (!ids.empty() && !changes.empty()) return;
    throw CommandError{2,
                       {ids.empty() ? Text{"what is to be changed?", "что изменить?"}
                                    : Text{"what is to become of it?", "что именно изменить?"},
                        {}},
                       {{"write ID… FIELD=VALUE…: mentor set p-0001 mentor.capacity=3",
                         "пишите ID… ПОЛЕ=ЗНАЧЕНИЕ…: mentor set p-0001 mentor.capacity=3"},
                        {}}};
  }

  std::vector<std::string> words_;
  ChangeFlags flags_;
};

}  // namespace

std::unique_ptr<Command> make_set_command() { return std::make_unique<SetCommand>(); }

}  // namespace mentor

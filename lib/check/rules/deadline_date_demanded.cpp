#include "check/stages.h"

namespace mentor {

namespace {

void check_deadline_date_demanded(const CheckInput& input, Findings& found) {
  const Profile& profile = *input.programme.effective.profile;
  for (const Roadmap& roadmap : input.roadmaps)
    for (const auto& [section, item] : items_of(roadmap)) {
      if (!names_no_date(*item->reading) || !must_be_dated(profile, *item)) continue;
      const BothLanguages& stage = profile.stages[*stage_of(profile, *item)].title;
      found.add(item->deadline.place, {item->deadline.value, Argument(std::string(stage.in(Language::en)),
                                                                      std::string(stage.in(Language::ru)))});
    }
}

}  // namespace

extern constinit const Rule deadline_date_demanded{
    {
        .code = "D123",
        .name = "deadline-date-demanded",
        .severity = Severity::warning,
        .message = {"“{0}” names no date, but the stage “{1}” needs one",
                    "«{0}» не называет даты, а этапу «{1}» она нужна"},
        .help = {"name the last day on which it must be finished",
                 "назовите последний день, к которому это должно быть готово"},
        .why = {"The stages that follow count from this one: without its date none of theirs can be kept.",
                "От этого этапа отсчитываются следующие: без его срока не соблюсти и их сроки."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
# file: plan.yaml
kind: roadmap
id: plan
period: 2024
items:
  - {title: Формирование базы наставляемых, deadline: по отдельному графику}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: target-model
# file: plan.yaml
kind: roadmap
id: plan
period: 2024
items:
  - {title: Формирование базы наставляемых, deadline: до 15 сентября 2024}
)",
    },
    check_deadline_date_demanded,
    Reach::part};

}  // namespace mentor

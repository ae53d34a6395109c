#include "check/stages.h"

namespace mentor {

namespace {

void check_deadline_vague(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const auto& [section, item] : items_of(roadmap))
      if (names_no_date(*item->reading) && !must_be_dated(*input.programme.effective.profile, *item))
        found.add(item->deadline.place, {item->deadline.value});
}

}  // namespace

extern constinit const Rule deadline_vague{
    {
        .code = "D110",
        .name = "deadline-vague",
        .severity = Severity::note,
        .message = {"“{0}” names no date", "«{0}» не называет даты"},
        .help = {"reports show it as unscheduled; name the last possible day, if there is one",
                 "в отчётах пункт будет «без даты»; если есть крайний день, назовите его"},
        .why = {"Nobody can be late with an item without a date, so nobody notices that it was never done.",
                "С пунктом без даты нельзя опоздать — поэтому никто не заметит, что он так и не сделан."},
        .bad = R"(kind: roadmap
id: plan
period: 2024
items:
  - {title: Training, deadline: по отдельному графику}
)",
        .good = R"(kind: roadmap
id: plan
period: 2024
items:
  - {title: Training, deadline: до 30 октября 2024}
)",
    },
    check_deadline_vague,
    Reach::part};

}  // namespace mentor

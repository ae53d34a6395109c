#include "check/prose.h"
#include "check/walk.h"

namespace mentor {

namespace {

void check(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.programme.roadmaps)
    for (const auto& [section, item] : items_of(roadmap)) {
      const auto& error = item->reading->error;
      if (!error || error->needs_period) continue;
      const Place place =
          error->length == 0 ? item->deadline.place : place_in(item->deadline, error->offset, error->length);
      const std::string& all = item->deadline.value;
      const Argument cause(error->message.in(Language::en), error->message.in(Language::ru));
      found.add(place, {all, cause});
    }
}

}  // namespace

extern constinit const Rule deadline_unreadable{
    {
        .code = "D101",
        .name = "deadline-unreadable",
        .severity = Severity::error,
        .message = {"deadline “{0}” cannot be read: {1}", "срок «{0}» не удалось прочитать: {1}"},
        .help = {"write it as the documents do: “October 2024”, “until 30.10.2024”, “every year in May”, “on request”",
                 "пишите, как в документах: «Октябрь 2024», «до 30.10.2024», «май ежегодно», «по запросу»"},
        .why =
            {"A deadline that cannot be read has no date: the item would never be due and never overdue in a report.",
             "У нечитаемого срока нет даты: пункт никогда не наступит и не просрочится ни в одном отчёте."},
        .bad = R"(kind: roadmap
id: plan
period: 2024
items:
  - title: Order
    deadline: 31 ноября 2024
)",
        .good = R"(kind: roadmap
id: plan
period: 2024
items:
  - title: Order
    deadline: 30 ноября 2024
)",
    },
    check};

}  // namespace mentor

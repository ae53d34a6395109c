#include "check/prose.h"
#include "check/walk.h"

namespace mentor {

namespace {

void check_deadline_unreadable(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const auto& [section, item] : items_of(roadmap)) {
      const auto& error = item->reading->error;
      if (!error || error->needs_period) continue;
      const Place place =
          error->length == 0 ? item->deadline.place : place_in(item->deadline, error->offset, error->length);
      const Written& all = item->deadline.value;
      found.add(place, {all, in_both(error->message)});
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
  # a day, until or since a day, from one day to another
  - {title: Order, deadline: 30 ноября 2024}
  - {title: Order, deadline: 30.11.2024}
  - {title: Order, deadline: до 30 ноября 2024}
  - {title: Order, deadline: с 1 сентября}
  - {title: Order, deadline: с 1 по 15 сентября}
  # months and parts of them, quarters, half-years, seasons
  - {title: Order, deadline: ноябрь 2024}
  - {title: Order, deadline: сентябрь – ноябрь}
  - {title: Order, deadline: начало сентября}
  - {title: Order, deadline: III квартал}
  - {title: Order, deadline: второе полугодие}
  - {title: Order, deadline: осень 2024}
  # years and school years
  - {title: Order, deadline: 2024 год}
  - {title: Order, deadline: 2024/2025 учебный год}
  # again and again
  - {title: Order, deadline: ежегодно в мае}
  - {title: Order, deadline: ежемесячно до 5 числа}
  - {title: Order, deadline: 2 раза в год}
  # the whole time
  - {title: Order, deadline: весь период}
  - {title: Order, deadline: постоянно}
  # on a day that something else decides
  - {title: Order, deadline: в течение 10 дней после утверждения}
  - {title: Order, deadline: после каждого мероприятия}
  - {title: Order, deadline: по графику}
  - {title: Order, deadline: по запросу}
  # in English too
  - {title: Order, deadline: until 30 November 2024}
  - {title: Order, deadline: every year in May}
)",
    },
    check_deadline_unreadable,
    Reach::part};

}  // namespace mentor

// A table without a whole column is one finding of the roadmap, not one of each item.
#include <array>

#include "check/walk.h"

namespace mentor {

namespace {

struct NeededColumn {
  std::string_view field;
  Text name;
  bool (*has)(const Item&);
};

constexpr std::array needed_columns = {
    NeededColumn{
        "deadline", {"deadlines", "сроков"}, [](const Item& item) { return static_cast<bool>(item.deadline); }},
    NeededColumn{"responsible",
                 {"responsible parties", "ответственных"},
                 [](const Item& item) { return !item.responsible.written.empty(); }},
};

void check_column_missing(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const NeededColumn& column : needed_columns) {
      if (!was_read_whole(input, roadmap)) break;
      const std::size_t items = items_of(roadmap).size();
      if (items == 0 || has_column(roadmap, column.field, column.has)) continue;
      const Place place = head_of(roadmap);
      found.add(place, {column.name, items, std::string(column.field)});
    }
}

}  // namespace

extern constinit const Rule column_missing{
    {
        .code = "T130",
        .name = "column-missing",
        .severity = Severity::warning,
        .message = {"the roadmap has no column of {0}: none of its {1} items says it",
                    "в дорожной карте нет столбца {0}: не указано ни в одном пункте (всего {1})"},
        .help = {"add “{2}:” to the items", "добавьте пунктам «{2}:»"},
        .why = {"A plan that does not say by when, or by whom, cannot be carried out or checked.",
                "План, в котором не сказано, к какому сроку и кто делает, нельзя ни выполнить, ни проверить."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: Order, responsible: head}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: Order, responsible: head, deadline: 01.09.2024}
)",
    },
    check_column_missing,
    Reach::part};

}  // namespace mentor

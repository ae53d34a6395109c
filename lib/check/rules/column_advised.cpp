#include <array>

#include "check/walk.h"

namespace mentor {

namespace {

struct AdvisedColumn {
  std::string_view field;
  Text name;
  bool (*has)(const Item&);
};

constexpr std::array advised_columns = {
    AdvisedColumn{"number", {"numbers", "номеров"}, [](const Item& item) { return static_cast<bool>(item.number); }},
    AdvisedColumn{
        "result", {"results", "результатов"}, [](const Item& item) { return static_cast<bool>(item.result); }},
};

void check_column_advised(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const AdvisedColumn& column : advised_columns) {
      if (!was_read_whole(input, roadmap)) break;
      const std::size_t items = items_of(roadmap).size();
      if (items < 2 || has_column(roadmap, column.field, column.has)) continue;
      found.add(head_of(roadmap), {column.name, std::string(column.field)});
    }
}

}  // namespace

extern constinit const Rule column_advised{
    {
        .code = "T131",
        .name = "column-advised",
        .severity = Severity::note,
        .message = {"the roadmap has no column of {0}", "в дорожной карте нет столбца {0}"},
        .help = {"add “{1}:” to the items", "добавьте пунктам «{1}:»"},
        .why = {"Without numbers nobody can refer to an item; without results nobody can tell that it was done.",
                "Без номеров на пункт не сослаться, без результатов не понять, что он выполнен."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: Order, deadline: 01.09.2024, result: an order}
  - {title: Training, deadline: 01.10.2024, result: a list}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {number: 1., title: Order, deadline: 01.09.2024, result: an order}
  - {number: 2., title: Training, deadline: 01.10.2024, result: a list}
)",
    },
    check_column_advised,
    Reach::part};

}  // namespace mentor

#include "check/rule.h"

namespace mentor {

namespace {

void check_group_bounds(const CheckInput& input, Findings& found) {
  for (const Person& person : input.people) {
    if (!person.mentor) continue;
    const GroupBounds& group = person.mentor->group;
    if (!group.min || !group.max || group.min.value <= group.max.value) continue;
    Diagnostic& finding = found.add(group.min.place, {group.min.value, group.max.value, person.id.value});
    finding.related.push_back({group.max.place, {{"the upper bound", "верхняя граница"}, {}}});
  }
}

}  // namespace

extern constinit const Rule group_bounds{
    {
        .code = "P121",
        .name = "group-bounds",
        .severity = Severity::error,
        .message = {"mentor “{2}” takes groups of at least {0} and at most {1}: there are none",
                    "наставник «{2}» берёт группы не меньше {0} и не больше {1}: таких не бывает"},
        .help = {"write the smaller number as “min” and the larger one as “max”",
                 "в «min» впишите меньшее число, в «max» — большее"},
        .why = {"No group can keep to both bounds.", "Ни одна группа не уложится в такие границы."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 5, group: {min: 5, max: 3}}}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 5, group: {min: 3, max: 5}}}
)",
    },
    check_group_bounds,
    Reach::part};

}  // namespace mentor

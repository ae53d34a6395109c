#include <map>

#include "check/people.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

Argument mentees(std::size_t number) {
  return counted(static_cast<std::int64_t>(number),
                 {"mentee", "mentees", "наставляемый", "наставляемых", "наставляемых"});
}

// Pairs of one mentor count together: a group may be written as several.
struct Group {
  std::size_t size = 0;
  Place first;
};

// Bounds that exclude every group are told where they stand (group-bounds).
bool is_impossible(const GroupBounds& group) { return group.min && group.max && group.min.value > group.max.value; }

void check_group_size_pair(const Person& mentor, const Pair& pair, Findings& found) {
  const auto& most = mentor.mentor->group.max;
  if (!most || static_cast<long>(pair.mentees.size()) <= most.value) return;
  const std::string number = std::to_string(most.value);
  Diagnostic& finding = found.add(pair.mentees.place, {mentor.id.value, mentees(pair.mentees.size()),
                                                       Argument("at most " + number, "не больше " + number)});
  finding.related.push_back({most.place, {{"the bound", "граница"}, {}}});
}

void check_group_size(const CheckInput& input, Findings& found) {
  std::map<const Person*, Group> groups;
  for (const Pair& pair : input.programme.pairs) {
    const Person* mentor = is_running(pair) ? mentor_of(input, pair) : nullptr;
    if (!mentor || !mentor->mentor || is_impossible(mentor->mentor->group)) continue;
    check_group_size_pair(*mentor, pair, found);
    if (!mentor->mentor->group.min) continue;
    Group& group = groups[mentor];
    group.size += pair.mentees.size();
    if (!group.first) group.first = pair.mentor.place;
  }
  for (const auto& [mentor, group] : groups) {
    const auto& least = mentor->mentor->group.min;
    if (static_cast<long>(group.size) >= least.value) continue;
    const std::string number = std::to_string(least.value);
    Diagnostic& finding = found.add(
        group.first, {mentor->id.value, mentees(group.size), Argument("at least " + number, "не меньше " + number)});
    finding.related.push_back({least.place, {{"the bound", "граница"}, {}}});
  }
}

}  // namespace

extern constinit const Rule group_size{
    {
        .code = "M122",
        .name = "group-size",
        .severity = Severity::warning,
        .message = {"mentor “{0}” has {1} here, but “group:” says {2}",
                    "у наставника «{0}» здесь {1}, а в «group:» указано: {2}"},
        .help = {"change the group, or the bounds under “mentor: group:”",
                 "измените состав группы или границы в «mentor: group:»"},
        .why = {"The bounds are what the mentor has agreed to: a larger group is not led, a smaller one is no group.",
                "Границы — то, на что согласился наставник: с большей группой он не справится, меньшая — не группа."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {capacity: 5, group: {max: 1}, trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1}]}
  - {id: p-0003, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002, p-0003], status: active}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: target-model
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {capacity: 5, group: {min: 2, max: 4}, trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1}]}
  - {id: p-0003, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, form: pupil-pupil, mentor: p-0001, mentees: [p-0002, p-0003], status: active}
)",
    },
    check_group_size};

}  // namespace mentor

#include <map>
#include <set>

#include "check/people.h"
#include "check/walk.h"
#include "check/who_serves.h"
#include "model/slots.h"

namespace mentor {

namespace {

// What the forced pairs of one mentor ask for.
struct Wanted {
  std::set<const Request*> requests;
  std::vector<Place> others;
  Place first_too_many;
};

// The slots that running pairs leave free.
std::int64_t free_slots(const CheckInput& input, const Person& mentor) {
  std::int64_t free = slots_of(*mentor.mentor);
  for (const Pair& pair : input.programme.pairs)
    if (is_running(pair) && mentor_of(input, pair) == &mentor) free -= slots_held(pair);
  return std::max<std::int64_t>(0, free);
}

bool offers(const Mentor& mentor, const Request& request) {
  return mentor.forms.empty() ||
         std::ranges::any_of(mentor.forms, [&](const auto& form) { return *form == *request.form; });
}

// Open requests that the entry is about; those of a running pair have their mentor (named-pair tells where it is
// another one).
void add_requests(const Person& mentee, const Mentor& mentor, const NamedPair& pair,
                  const std::map<std::string, std::string>& served, Wanted& wanted) {
  for (const Request& request : mentee.requests) {
    if (pair.request ? *pair.request != *request.id : !offers(mentor, request)) continue;
    if (!served.contains(*mentee.id + "/" + *request.id)) wanted.requests.insert(&request);
  }
}

void check_forced_over_capacity(const CheckInput& input, Findings& found) {
  const List<NamedPair>& forced = input.programme.file.match.forced;
  if (forced.empty()) return;
  const auto served = mentors_of_requests(input);
  std::map<std::size_t, std::pair<const Person*, Wanted>> by_mentor;
  for (const NamedPair& pair : forced) {
    const Person* mentor = input.programme.person(*pair.mentor);
    const Person* mentee = input.programme.person(*pair.mentee);
    if (!mentor || !mentor->mentor || !mentee) continue;
    auto& [person, wanted] = by_mentor[number_of(input, *mentor)];
    person = mentor;
    add_requests(*mentee, *mentor->mentor, pair, served, wanted);
    const bool too_many = static_cast<std::int64_t>(wanted.requests.size()) > free_slots(input, *mentor);
    if (too_many && !wanted.first_too_many)
      wanted.first_too_many = pair.mentor.place;
    else
      wanted.others.push_back(pair.mentor.place);
  }
  for (const auto& [number, each] : by_mentor) {
    const auto& [mentor, wanted] = each;
    if (!wanted.first_too_many) continue;
    Diagnostic& finding =
        found.add(wanted.first_too_many, {*mentor->id, wanted.requests.size(), free_slots(input, *mentor)});
    relate(finding, wanted.others,
           {{"another forced pair of this mentor", "другая закреплённая пара этого наставника"}, {}});
  }
}

}  // namespace

extern constinit const Rule forced_over_capacity{
    {
        .code = "C113",
        .name = "forced-over-capacity",
        .severity = Severity::error,
        .message = {"mentor “{0}” has {1} forced requests, but free slots: {2}",
                    "за наставником «{0}» закреплено запросов: {1}, а свободных мест: {2}"},
        .help = {"take a pair out of “match: forced”, or raise the mentor's “capacity”",
                 "уберите лишнюю пару из «match: forced» или увеличьте «capacity» наставника"},
        .why =
            {"Slots that running pairs hold are not free. “mentor match” can keep only so many forced pairs as there "
             "are free slots; the others it sets aside, and their requests may get another mentor.",
             "Места действующих пар заняты. «mentor match» может сохранить столько закреплённых пар, сколько есть "
             "свободных мест; остальные не закрепляются, и эти запросы могут достаться другому наставнику."},
        .bad = R"(# file: mentor.yaml
id: example
profile: generic
match: {forced: [{mentor: p-0001, mentee: p-0002}, {mentor: p-0001, mentee: p-0003}]}
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
  - {id: p-0003, requests: [{id: r1}]}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: generic
match: {forced: [{mentor: p-0001, mentee: p-0002}, {mentor: p-0001, mentee: p-0003}]}
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 2}}
  - {id: p-0002, requests: [{id: r1}]}
  - {id: p-0003, requests: [{id: r1}]}
)",
    },
    check_forced_over_capacity};

}  // namespace mentor

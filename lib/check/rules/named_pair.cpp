#include <map>

#include "check/rule.h"
#include "check/who_serves.h"

namespace mentor {

namespace {

class Checker {
 public:
  Checker(const CheckInput& input, Findings& found) : input_(input), programme_(input.programme), found_(found) {}

  void run() {
    const MatchSettings& match = programme_.file.match;
    for (const NamedPair& pair : match.forbidden) check_people(pair);
    for (const NamedPair& pair : match.forced) {
      check_people(pair);
      check_forbidden(pair, match.forbidden);
      check_forced(pair);
    }
    if (match.forced.empty()) return;
    const auto running = mentors_of_requests(input_);
    for (const NamedPair& pair : match.forced) check_running(pair, running);
  }

 private:
  void tell(const Place& place, Text what, Arguments arguments, const Place* other = nullptr) {
    Diagnostic& finding = found_.add(place, {});
    finding.message = {what, std::move(arguments)};
    if (other) finding.related.push_back({*other, {{"the other one", "другая запись"}, {}}});
  }

  // Ids that nobody has are told by unknown-person.
  void check_people(const NamedPair& pair) {
    const Person* mentor = programme_.person(*pair.mentor);
    const Person* mentee = programme_.person(*pair.mentee);
    if (mentor && !mentor->mentor)
      tell(pair.mentor.place, {"“{0}” is no mentor", "«{0}» — не наставник"}, {*pair.mentor});
    if (!mentee) return;
    if (mentee->requests.empty())
      tell(pair.mentee.place, {"“{0}” has no request", "у «{0}» нет запросов"}, {*pair.mentee});
    else if (pair.request && !programme_.request(*pair.mentee + "/" + *pair.request).second)
      tell(pair.request.place, {"“{0}” has no request “{1}”", "у «{0}» нет запроса «{1}»"},
           {*pair.mentee, *pair.request});
  }

  static bool overlap(const NamedPair& left, const NamedPair& right) {
    const bool requests = !left.request || !right.request || *left.request == *right.request;
    return *left.mentee == *right.mentee && requests;
  }

  void check_forbidden(const NamedPair& pair, const List<NamedPair>& forbidden) {
    for (const NamedPair& other : forbidden)
      if (*pair.mentor == *other.mentor && overlap(pair, other))
        tell(pair.mentor.place,
             {"the pair of “{0}” and “{1}” is both forced and forbidden",
              "пара «{0}» и «{1}» одновременно обязательна и запрещена"},
             {*pair.mentor, *pair.mentee}, &other.mentor.place);
  }

  void check_forced(const NamedPair& pair) {
    for (const NamedPair* other : forced_)
      if (*pair.mentor != *other->mentor && overlap(pair, *other))
        tell(pair.mentor.place,
             {"“{0}” cannot be forced to both “{1}” and “{2}”", "«{0}» нельзя закрепить и за «{1}», и за «{2}»"},
             {*pair.mentee, *other->mentor, *pair.mentor}, &other->mentor.place);
    forced_.push_back(&pair);
  }

  // Running pairs stay: forcing all of what they serve to somebody else would be passed over.
  void check_running(const NamedPair& pair, const std::map<std::string, std::string>& running) {
    const Person* mentee = programme_.person(*pair.mentee);
    if (!mentee) return;
    const std::string* other = nullptr;
    for (const Request& request : mentee->requests) {
      if (pair.request && *pair.request != *request.id) continue;
      const auto found = running.find(*mentee->id + "/" + *request.id);
      if (found == running.end() || found->second == *pair.mentor) return;
      other = &found->second;
    }
    if (other)
      tell(pair.mentor.place,
           {"“{0}” cannot be forced to “{1}”: a running pair gives it to “{2}”",
            "«{0}» нельзя закрепить за «{1}»: в действующей паре его наставник — «{2}»"},
           {*pair.mentee, *pair.mentor, *other});
  }

  const CheckInput& input_;
  const Programme& programme_;
  Findings& found_;
  std::vector<const NamedPair*> forced_;
};

void check_named_pair(const CheckInput& input, Findings& found) { Checker(input, found).run(); }

}  // namespace

extern constinit const Rule named_pair{
    {
        .code = "C112",
        .name = "named-pair",
        .severity = Severity::error,
        .message = {"a pair of “match: forced” or “forbidden” that cannot be meant so",
                    "запись в «match: forced» или «forbidden», которую нельзя так понять"},
        .help = {"correct the ids, or delete the entry", "исправьте идентификаторы или удалите запись"},
        .why = {"What is named by hand is named for a reason; an entry that fits nobody would be passed over.",
                "Пару называют вручную не просто так; запись, которая ни к кому не подходит, пропала бы."},
        .bad = R"(# file: mentor.yaml
id: example
profile: generic
match: {forced: [{mentor: p-0001, mentee: p-0002, request: r2}]}
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: generic
match: {forced: [{mentor: p-0001, mentee: p-0002, request: r1}]}
# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
)",
    },
    check_named_pair};

}  // namespace mentor

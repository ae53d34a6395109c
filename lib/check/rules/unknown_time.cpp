#include <map>

#include "check/match_words.h"
#include "check/mend.h"
#include "check/rule.h"
#include "check/suggestions.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// «mon-am» said otherwise, else a slip of letters.
void help(Diagnostic& finding, const Located<std::string>& word) {
  if (offer_list(finding, word.place, word.value)) return;
  if (const auto meant = meant_time(word.value)) {
    finding.help = write_it(*meant);
    offer_value(finding, word.place, *meant, write_it(*meant), false);
  } else {
    suggest(finding, word.place, word.value, time_words());
  }
}

void check_unknown_time_list(const List<Located<std::string>>& available, Findings& found) {
  for (const auto& word : available)
    if (word && !is_time_word(word.value)) help(found.add(word.place, {word.value}), word);
}

void check_unknown_time(const CheckInput& input, Findings& found) {
  for (const Person& person : input.people) {
    check_unknown_time_list(person.available, found);
    for (const Request& request : person.requests) check_unknown_time_list(request.available, found);
  }
}

}  // namespace

extern constinit const Rule unknown_time{
    {
        .code = "P120",
        .name = "unknown-time",
        .severity = Severity::error,
        .message = {"“{0}” is not a time of the week", "«{0}» — такого времени недели нет"},
        .help = {"a day is mon, tue, wed, thu, fri, sat or sun; half of it mon-am (before noon) or mon-pm (after)",
                 "день недели — mon, tue, wed, thu, fri, sat или sun; его половина — mon-am (до полудня) или mon-pm "
                 "(после)"},
        .why = {"Matching takes a time that it does not know for no time at all.",
                "Непонятное время подбор считает отсутствующим."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, available: [mon-am, tues], mentor: {capacity: 1}}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, available: [mon-am, tue], mentor: {capacity: 1}}
)",
        .fixes = Fixes::unsafe,
    },
    check_unknown_time,
    Reach::part};

}  // namespace mentor

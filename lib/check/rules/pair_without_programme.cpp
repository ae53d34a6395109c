#include "check/people.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

void check_pair_without_programme(const CheckInput& input, Findings& found) {
  for (const Pair& pair : input.pairs) {
    if (!is_running(pair)) continue;
    std::vector<std::string> english;
    std::vector<std::string> russian;
    const auto need = [&](bool given, const char* en, const char* ru) {
      if (given) return;
      english.emplace_back(en);
      russian.emplace_back(ru);
    };
    need(static_cast<bool>(pair.programme.title), "no title", "нет названия");
    const bool wrong = !(pair.programme.from && pair.programme.to) && has_wrong_date(input, pair.programme.place);
    need(pair.programme.from || wrong, "no first day", "нет первого дня");
    need(pair.programme.to || wrong, "no last day", "нет последнего дня");
    if (!english.empty()) found.add(pair.id.place, {pair.id.value, Argument(listed(english).en, listed(russian).ru)});
  }
}

}  // namespace

extern constinit const Rule pair_without_programme{
    {
        .code = "M111",
        .name = "pair-without-programme",
        .severity = Severity::warning,
        .message = {"pair “{0}” is running without a programme: {1}", "пара «{0}» действует без программы: {1}"},
        .help = {"add “programme: {{title: …, from: …, to: …}}”", "добавьте «programme: {{title: …, from: …, to: …}}»"},
        .why = {"Each pair has a personal programme; without its days nobody sees that it should have ended.",
                "У каждой пары своя программа; без её дат не видно, что она должна была закончиться."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, mentor: {capacity: 1}}
  - {id: p-0002, requests: [{id: r1}]}
# file: pairs.yaml
kind: pairs
pairs:
  - {id: pair-01, mentor: p-0001, mentees: [p-0002], requests: [p-0002/r1], status: active, programme: {title: Physics, from: 2023-11-01, to: 2024-05-20}}
)",
    },
    check_pair_without_programme,
    Reach::part};

}  // namespace mentor

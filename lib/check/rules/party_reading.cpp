#include <algorithm>
#include <array>

#include "check/walk.h"
#include "party/notes.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

using NamesInCells = std::set<std::string, std::less<>>;

// What leaves open who is meant. The rest has rules of its own: R103, R107, R108, R109.
bool leaves_open(const Message& note) {
  using namespace party_notes;
  constexpr std::array open = {&shared_complement,  &may_be_two,    &either_of,    &not_closed,    &role_of_note,
                               &maybe_several_note, &initials_note, &several_note, &namesakes_note};
  return std::any_of(open.begin(), open.end(), [&](const Text* text) { return note.pattern == *text; });
}

// A spelling taken for another that this roadmap never uses: where it uses both, R103 tells.
bool is_lone_variant(const Message& note, const NamesInCells& names) {
  const bool variant = note.pattern == party_notes::variant_note || note.pattern == party_notes::shortened_note;
  return variant && note.arguments.size() > 1 && !names.contains(fold(note.arguments[1].ru));
}

NamesInCells names_in(const Roadmap& roadmap) {
  NamesInCells names;
  for (const PlacedParty& each : parties_of(roadmap)) names.insert(fold(each.member->party->name));
  return names;
}

void check_party_reading_roadmap(const Roadmap& roadmap, Findings& found) {
  const NamesInCells names = names_in(roadmap);
  std::set<std::pair<std::string, std::string>> told;
  for (const auto& [section, item] : items_of(roadmap))
    for (const ResponsibleCell* cell : {&item->responsible, &item->accountable, &item->consulted, &item->informed})
      for (const auto& note : cell->notes) {
        const bool worth = leaves_open(note.value) || is_lone_variant(note.value, names);
        std::string english = note.value.in(Language::en), russian = note.value.in(Language::ru);
        // The same words in many cells are one cause.
        if (worth && told.insert({english, russian}).second) found.add(note.place, {Argument(english, russian)});
      }
}

void check_party_reading(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) check_party_reading_roadmap(roadmap, found);
}

}  // namespace

extern constinit const Rule party_reading{
    {
        .code = "R113",
        .name = "party-reading",
        .severity = Severity::note,
        .message = {"who is responsible is left open: {0}", "кто отвечает, сказано неясно: {0}"},
        .help =
            {"write each responsible party out, with commas between them; “mentor parties” shows how a cell is read",
             "назовите каждого ответственного полностью, через запятую; как понята ячейка, показывает «mentor "
             "parties»"},
        .why = {"Where two readings are possible, each of the two waits for the other.",
                "Где можно понять двояко, каждый из двоих ждёт другого."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: Training, responsible: руководители и кураторы внедрения ЦМН}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: Training, responsible: "руководители, кураторы внедрения ЦМН"}
)",
    },
    check_party_reading,
    Reach::part};

}  // namespace mentor

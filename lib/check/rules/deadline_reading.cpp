#include "check/walk.h"

namespace mentor {

namespace {

// All notes of one phrase as one sentence each, in both languages.
Argument said(const std::vector<Message>& notes) {
  std::string english, russian;
  for (const Message& note : notes) {
    english += (english.empty() ? "" : "; ") + note.in(Language::en);
    russian += (russian.empty() ? "" : "; ") + note.in(Language::ru);
  }
  return {english, russian};
}

void check_deadline_reading(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const auto& [section, item] : items_of(roadmap)) {
      const Deadline& read = *item->reading;
      if (read.error || read.notes.empty() || read.kind == DeadlineKind::missing) continue;
      found.add(item->deadline.place, {item->deadline.value, said(read.notes)});
    }
}

}  // namespace

extern constinit const Rule deadline_reading{
    {
        .code = "D119",
        .name = "deadline-reading",
        .severity = Severity::note,
        .message = {"“{0}” leaves something open: {1}", "срок «{0}» можно понять не одним способом: {1}"},
        .help =
            {"if that is not what is meant, write it out, for example with the year; “mentor deadline” shows the days",
             "если имелось в виду другое, допишите, например, год; дни показывает «mentor deadline»"},
        .why =
            {"A deadline that can be read in two ways is read in the documented one; whoever wrote it may have meant "
             "the other.",
             "Срок, который можно понять двояко, читается так, как сказано в справочнике; тот, кто его писал, мог "
             "иметь в виду другое."},
        .bad = R"(kind: roadmap
id: plan
period: 2022 – 2024 годы
items:
  - {title: Training, deadline: до 30 октября}
)",
        .good = R"(kind: roadmap
id: plan
period: 2022 – 2024 годы
items:
  - {title: Training, deadline: до 30 октября 2022}
)",
    },
    check_deadline_reading,
    Reach::part};

}  // namespace mentor

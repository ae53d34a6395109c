// `kind: roadmap`: one approved plan, as its document has it, and what was understood of it.
#pragma once

#include "deadline/deadline.h"
#include "deadline/state.h"
#include "model/programme_file.h"
#include "party/party.h"

namespace mentor {

// The approval block of the document.
struct Approval : Recorded {
  Located<std::string> by, position, order;
  Located<std::string> title;  // of the plan, as the order calls it
  Located<Date> date;
};
const Record<Approval>& record_of(const Approval*);

struct DocumentColumn : Recorded {
  Located<std::string> field, title;
};
const Record<DocumentColumn>& record_of(const DocumentColumn*);

// One report that an item, or one of its occurrences, was done.
struct DoneEntry : Recorded {
  Located<Date> on, occurrence;
  Located<std::string> by;
  List<Located<std::string>> evidence;
};
const Record<DoneEntry>& record_of(const DoneEntry*);

// `done:` a date, or a list of entries.
struct Done : List<DoneEntry> {};
template <>
struct Value<Done> {
  static void read(Decoder& decoder, yaml::Node node, Done& into);
  static Shape shape();
};

struct Cancelled : Recorded {
  Located<Date> on;
  Located<std::string> reason;
};
const Record<Cancelled>& record_of(const Cancelled*);

// A cell of responsible parties: a scalar is split as the document's cell, a list element is one party.
struct ResponsibleCell {
  struct Member {
    Shared<Party> party;        // offset and length are bytes of the scalar it stands in
    Place place;                // where in the file
    Shared<Resolved> resolved;  // set when references are resolved
  };
  Few<Located<std::string>> written;
  Few<Member> members;  // set when references are resolved
  Few<Located<Message>> notes;
  Place place;
};
template <>
struct Value<ResponsibleCell> {
  static void read(Decoder& decoder, yaml::Node node, ResponsibleCell& into);
  static Shape shape();
};

struct Item : Recorded {
  Located<std::string> number, title;
  List<Located<std::string>> steps;
  Located<std::string> deadline;
  ResponsibleCell responsible, accountable, consulted, informed;
  Located<std::string> result;
  List<Located<std::string>> depends_on;
  Done done;
  Cancelled cancelled;
  List<Located<std::string>> evidence;
  Located<std::string> note;

  // Understood when the programme is put together:
  std::string key;           // number without its trailing dot, or #1, #2, …
  Shared<Deadline> reading;  // of `deadline` in the roadmap's context; kind missing where there is none
};
const Record<Item>& record_of(const Item*);

struct RoadmapSection : Recorded {
  Located<std::string> number, title, period;
  List<Item> items;
  std::optional<Period> effective;  // narrowed by `period`
};
const Record<RoadmapSection>& record_of(const RoadmapSection*);

struct Roadmap : Recorded {
  Located<std::string> kind;
  Id id;
  Located<std::string> title, organisation;
  Word<Level> level;
  Located<std::string> language;
  Located<std::string> period;
  Approval approved;
  Map<Located<std::string>> abbreviations;
  Map<PartyEntry> parties;
  List<DocumentColumn> columns;
  List<RoadmapSection> sections;
  List<Item> items;

  // Understood when the programme is put together:
  PeriodReading period_reading;      // of `period`, or of the programme's where the roadmap has none
  std::optional<Period> nominal;     // the period as written
  std::optional<Period> effective;   // from the later of its start and the approval to its end
  Shared<PartyDirectory> directory;  // what its parties can be resolved to
};
const Record<Roadmap>& record_of(const Roadmap*);

// Every item of a roadmap in the order of the document, with its section (nullptr for items at the top). O(items).
struct PlacedItem {
  const RoadmapSection* section;
  const Item* item;
};
std::vector<PlacedItem> items_of(const Roadmap& roadmap);

// What the deadlines of a section (nullptr: of the roadmap itself) are read in.
DeadlineContext deadline_context(const Roadmap& roadmap, const RoadmapSection* section, const Calendar* calendar);

// The states of an item and its occurrences as of a day (data-model.md, "State of an occurrence"). `horizon` in days.
ItemState state_of(const Roadmap& roadmap, const Item& item, Date as_of, int horizon = 14);

}  // namespace mentor

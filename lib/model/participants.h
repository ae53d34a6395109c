// `kind: participants` and `kind: identities`: mentors, people with requests, curators.
#pragma once

#include "model/values.h"

namespace mentor {

// `personal-data: 2026-09-01`, or `{on, until, document}`.
struct Consent : Recorded {
  Located<Date> on;
  Box<Located<Date>> until;
  Box<Located<std::string>> document;

  // The last day, where one is given that can be read.
  const Located<Date>* end() const { return until && *until ? &*until : nullptr; }
};
const Record<Consent>& record_of(const Consent*);
template <>
struct Value<Consent> {
  static void read(Decoder& decoder, yaml::Node node, Consent& into);
  static Shape shape();
};

// Topics with a level or weight 1 … 5; a plain list means 3 each.
struct Topics {
  struct Entry {
    Located<std::string> topic;
    long value = 3;
  };
  Few<Entry> entries;
  Place place;
};
template <>
struct Value<Topics> {
  static void read(Decoder& decoder, yaml::Node node, Topics& into);
  static Shape shape();
};

struct GroupBounds : Recorded {
  Number<1, 1000> min, max;
};
const Record<GroupBounds>& record_of(const GroupBounds*);

struct Mentor : Recorded {
  List<Located<std::string>> forms;
  Number<0, 1000> capacity;  // requests at one time; missing: 1
  GroupBounds group;
  Topics skills;
  Located<Date> trained;
  List<Located<std::string>> prefers, declines;
  Located<Date> since, until;
};
const Record<Mentor>& record_of(const Mentor*);

struct Request : Recorded {
  Id id;
  Located<std::string> form;
  Topics topics;
  List<Located<std::string>> prefers, declines, available;
  Located<Date> since;
  Number<1, 9> priority;  // 1 is served first; missing: 9
  Located<std::string> note;
};
const Record<Request>& record_of(const Request*);

struct Curator : Recorded {
  List<Located<std::string>> organisations;
};
const Record<Curator>& record_of(const Curator*);

struct Person : Recorded {
  Id id;
  Located<std::string> name;
  Located<DateOrYear> born;
  Number<1, 12> grade;
  Located<std::string> position, organisation;
  Number<0, 80> experience_years;
  List<Located<std::string>> categories, languages, available;
  Located<std::string> place_of_work;  // `place`: free text or organisation id
  Map<Consent> consents;
  Located<Date> left;
  Box<Mentor> mentor;
  List<Request> requests;
  Box<Curator> curator;
};
const Record<Person>& record_of(const Person*);

struct ParticipantsFile : Recorded {
  Located<std::string> kind;
  List<Person> participants;
};
const Record<ParticipantsFile>& record_of(const ParticipantsFile*);

// What the overlay knows of one id.
struct Identity : Recorded {
  Id id;
  Located<std::string> name;
  Located<DateOrYear> born;
  List<Located<std::string>> contacts, categories;
};
const Record<Identity>& record_of(const Identity*);
struct IdentitiesFile : Recorded {
  Located<std::string> kind;
  List<Identity> identities;
};
const Record<IdentitiesFile>& record_of(const IdentitiesFile*);

}  // namespace mentor

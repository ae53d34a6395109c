// A whole repository in memory: the tree of programmes with everything their files say, references resolved.
#pragma once

#include <deque>
#include <map>
#include <memory>

#include "calendar/calendar.h"
#include "model/id_index.h"
#include "model/other_files.h"
#include "model/pairs.h"
#include "model/participants.h"
#include "model/profile.h"
#include "model/programme_file.h"
#include "model/roadmap.h"

namespace mentor {

// When something is shown red, amber or grey (LightSettings, with the usual values where nothing is set).
struct Lights {
  int red_share = 25, amber_share = 1;     // per cent
  int red_days = 14, grey_days = 60;       // days
  int late_meeting = 14, no_meeting = 35;  // days
};

// What a programme has after inheriting from those above it (data-model.md, Inheritance).
struct Effective {
  std::string language;                               // ru, en
  const Profile* profile = nullptr;                   // never null after loading
  std::map<std::string, Located<std::string>> rules;  // rule name or code → severity, the nearest programme's wins
  std::map<std::string, long> weights;                // criterion → 0 … 10
  Musts must;
  std::vector<PriorityLevel> priority;  // empty: by the requests' own
  SameOrganisation same_organisation = SameOrganisation::prefer;
  EarlierPairs earlier_pairs = EarlierPairs::any;
  bool is_public = false;
  Lights lights;
  std::map<std::string, std::string, std::less<>> abbreviations;
  std::map<std::string, const PartyEntry*, std::less<>> parties;
};

// One programme: a folder with a `mentor.yaml` and everything below it that belongs to no programme further down.
struct Programme {
  std::string folder;  // relative to the root, "" for the root
  const Programme* parent = nullptr;
  ProgrammeFile file;  // as written; all unset for a root without mentor.yaml
  Effective effective;
  PeriodReading period;  // of file.period
  std::vector<Roadmap> roadmaps;
  std::vector<Person> people;
  std::vector<Pair> pairs;
  std::vector<Survey> surveys;
  std::vector<Swot> swot;
  std::vector<QualityMarks> quality;
  std::vector<CountChange> changes;
  std::vector<Organisation> organisations;
  std::vector<Identity> identities;
  Calendar calendar;
  bool has_calendar = false;

  // The first of that id; nullptr where there is none. O(1).
  const Person* person(std::string_view id) const;
  const Organisation* organisation(std::string_view id) const;
  // The request written as `mentee/request`, with its person.
  std::pair<const Person*, const Request*> request(std::string_view id) const;
  // The first person of each id, sorted by id. O(n log n).
  std::vector<const Person*> people_by_id() const;
  // Ids of people, sorted: candidates for suggestions. O(n log n).
  std::vector<std::string> person_ids() const;
  std::string name() const;  // id, else folder, else "."
  // By id, the first of each; in the order of ids with people_by_id().
  IdIndex<Person> person_index;
};

// Everything that was read. Sources and programmes stay where they are for its lifetime.
struct Repository {
  std::vector<std::unique_ptr<Source>> sources;         // by path
  std::deque<Profile> profiles;                         // shipped and own
  std::deque<Programme> programmes;                     // parents before their children, by folder
  std::vector<Diagnostic> findings;                     // of reading and decoding, in output order
  std::map<const Source*, std::vector<Span>> comments;  // for suppressions
  std::vector<std::string> foreign;                     // YAML files without `kind`: somebody else's
  std::vector<std::string> all_files;                   // every file below the root, for evidence; by path
  std::vector<std::string> ignored;                     // files of identities that .gitignore names; by path
  std::size_t files = 0;                                // files of ours that were read
};

// The programme that a path (relative to the root) belongs to: the one with the deepest folder at or above it; nullptr
// where there is none. O(programmes).
const Programme* programme_at(const Repository& repository, std::string_view path);

}  // namespace mentor

// `mentor.yaml`: what a programme says of itself and how it wants to be checked and matched.
#pragma once

#include "model/match_settings.h"

namespace mentor {

enum class Level : unsigned char { school, municipality, region, country };
std::span<const NamedValue> words_of(Level);

struct PrivacySettings : Recorded {
  Located<bool> is_public;
};
const Record<PrivacySettings>& record_of(const PrivacySettings*);

// `lights:` when a section, a party or a pair is shown red, amber, green or grey.
struct LightSettings : Recorded {
  Number<1, 100> red_share, amber_share;     // per cent of the dated items that are overdue
  Number<0, 3660> red_days;                  // an item overdue for more days is red
  Number<1, 3660> grey_days;                 // days without any change after which an open item is grey
  Number<0, 3660> late_meeting, no_meeting;  // of pairs, in days
};
// The table of its fields.
const Record<LightSettings>& record_of(const LightSettings*);

// A responsible party as documents write it, and who it is.
struct PartyEntry : Recorded {
  Located<std::string> name;
  List<Located<std::string>> people;  // participant ids
};
const Record<PartyEntry>& record_of(const PartyEntry*);

struct ProgrammeFile : Recorded {
  Located<std::string> kind;
  Id id;
  Located<std::string> title, organisation;
  Word<Level> level;
  Located<std::string> period;
  Located<std::string> language;
  Located<std::string> profile;
  Map<Plain> rules;                    // rule name or code → severity
  List<Located<std::string>> exclude;  // globs
  MatchSettings match;
  Map<Map<Number<0, 1000000>>> targets;  // indicator → year → value
  PrivacySettings privacy;
  LightSettings lights;
  List<Located<std::string>> units;  // ids of the programmes below that report to this one
  Map<Located<std::string>> abbreviations;
  Map<PartyEntry> parties;
};
const Record<ProgrammeFile>& record_of(const ProgrammeFile*);

}  // namespace mentor

// `match:` in mentor.yaml: how mentors and requests are brought together.
#pragma once

#include "model/values.h"

namespace mentor {

// `same-organisation:` whether the two of a pair may or should be of one organisation. `must` and `never` forbid where
// it is known; `prefer` (the default) and `avoid` are what the criterion goes by; `any` switches it off.
enum class SameOrganisation : unsigned char { must, prefer, avoid, never, any };
std::span<const NamedValue> words_of(SameOrganisation);

// `earlier-pairs:` what it counts that two were a pair before (completed or dissolved). `any` (the default): nothing.
enum class EarlierPairs : unsigned char { prefer, avoid, never, any };
std::span<const NamedValue> words_of(EarlierPairs);

// A criterion of `must`: without at least so many of 100 there is no pair.
struct Must : Located<std::string> {
  long at_least = 1;
};
// `[topics, availability]`, or `{topics: 60, availability: 50}`.
struct Musts : std::vector<Must> {
  Place place;
};
template <>
struct Value<Musts> {
  static void read(Decoder& decoder, yaml::Node node, Musts& into);
  static Shape shape();
};

// A number of days: `60`, `60 days`, `8 недель`.
struct Days : Located<long> {};
template <>
struct Value<Days> {
  static void read(Decoder& decoder, yaml::Node node, Days& into);
  static Shape shape();
};
// The number of days that words say; nothing where they say none. O(size).
std::optional<long> days_of(std::string_view words);

// What puts a request on a level of `priority`: a category of the mentee, the word `request` (its own `priority:`), or
// `{waiting: 60 days}` (at least so long). One of `word` and `waiting` is set.
struct PriorityTest {
  Located<std::string> word;
  Days waiting;
};
// One level: a request that fulfils any of its tests belongs to it, unless it belongs to a level above.
struct PriorityLevel : std::vector<PriorityTest> {
  Place place;
};
template <>
struct Value<PriorityLevel> {
  static void read(Decoder& decoder, yaml::Node node, PriorityLevel& into);
  static Shape shape();
};
// The word of `priority` that stands for the request's own.
inline constexpr std::string_view request_word = "request";
// How many levels count; what comes after is served with the rest. More is a finding.
inline constexpr std::size_t most_priority_levels = 40;

// Two people named by hand; without a request all requests of the mentee are meant.
struct NamedPair : Recorded {
  Located<std::string> mentor, mentee, request, reason;
};
const Record<NamedPair>& record_of(const NamedPair*);

struct MatchSettings : Recorded {
  Map<Number<0, 10>> weights;  // criterion → weight
  Musts must;
  List<PriorityLevel> priority;
  Word<SameOrganisation> same_organisation;
  Word<EarlierPairs> earlier_pairs;
  List<NamedPair> forced, forbidden;  // of this programme only: never inherited
};
const Record<MatchSettings>& record_of(const MatchSettings*);

}  // namespace mentor

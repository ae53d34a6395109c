// `kind: pairs`: pairs and groups with their order, programme, meetings, outcome.
#pragma once

#include "model/values.h"

namespace mentor {

enum class PairStatus : unsigned char { proposed, confirmed, active, completed, dissolved };
std::span<const NamedValue> words_of(PairStatus);
enum class MeetingType : unsigned char { introduction, trial, planning, working, final_ };
std::span<const NamedValue> words_of(MeetingType);

struct Order : Recorded {
  Located<std::string> number;
  Located<Date> date;
};
const Record<Order>& record_of(const Order*);

struct PairProgramme : Recorded {
  Located<std::string> title;
  Located<Date> from, to;
  List<Located<std::string>> goals;
};
const Record<PairProgramme>& record_of(const PairProgramme*);

struct Feedback : Recorded {
  Located<std::string> mentor, mentee;
};
const Record<Feedback>& record_of(const Feedback*);

struct Meeting : Recorded {
  Word<MeetingType> type;
  Located<Date> planned, held;
  List<Located<std::string>> topics;
  Feedback feedback;
};
const Record<Meeting>& record_of(const Meeting*);

struct Outcome : Recorded {
  Located<bool> goals_met;
  Located<std::string> summary;
  Located<Date> closed;
};
const Record<Outcome>& record_of(const Outcome*);

struct PairMatch : Recorded {
  Number<-1000000000, 1000000000> score;
  List<Located<std::string>> reasons;
};
const Record<PairMatch>& record_of(const PairMatch*);

struct Pair : Recorded {
  Id id;
  Located<std::string> form, mentor;
  List<Located<std::string>> mentees, requests;  // requests as `mentee/request`
  Located<std::string> curator;
  Word<PairStatus> status;
  Order order;
  PairProgramme programme;
  List<Meeting> meetings;
  Outcome outcome;
  PairMatch match;
  Located<std::string> note;
};
const Record<Pair>& record_of(const Pair*);

struct PairsFile : Recorded {
  Located<std::string> kind;
  List<Pair> pairs;
};
const Record<PairsFile>& record_of(const PairsFile*);

// Whether a pair of this status holds slots of its mentor and serves its requests: active or confirmed.
bool is_running(PairStatus status);
bool is_running(const Pair& pair);

}  // namespace mentor

#include "exchange/solution_json.h"

#include "exchange/json_writer.h"

namespace mentor {

namespace {

class MatchWriter {
 public:
  MatchWriter(JsonWriter& out, Language language) : out_(out), language_(language) {}

  void write(const MatchReport& report, bool with_certificate);
  void write_members(const NamedCertificate& certificate);

 private:
  void write(const MatchSummary& summary);
  void write(const MatchReason& reason);
  void write(const MatchAlternative& one);
  void write(const MatchPair& pair, const std::vector<MatchReason>& reasons);
  void write(const MatchAdvice& one);
  void write(const MatchDisplacement& one);
  void write(const MatchUnmatched& one);
  void write(const MatchShortage& one);
  void write(const MatchNeed& one);
  void write(const MatchBelowMinimum& one);
  void write(const MatchUnused& one);
  void write(const MatchSlotValue& one);
  void write(const MatchBlocker& one);
  void write(const MatchBlocking& one);
  void write(const RequestName& name);
  void write(const std::map<std::string, Worth>& prices);
  void write(const NamedCase& one);
  void write_levels(const NamedCase& one, std::size_t plain);

  // A member that is a list of records.
  template <class Items>
  void list(std::string_view name, const Items& items) {
    out_.key(name).list(items, [&](const auto& item) { write(item); });
  }
  // A member that is a record, or null.
  template <class T>
  void record_or_null(std::string_view name, const std::optional<T>& one) {
    out_.key(name);
    if (one)
      write(*one);
    else
      out_.null();
  }
  void text_or_null(std::string_view name, std::string_view text) { out_.key(name).text_or_null(text); }

  JsonWriter& out_;
  Language language_;
};

void MatchWriter::write(const MatchSummary& summary) {
  out_.object([&] {
    out_.member("requests", summary.requests);
    out_.member("matched", summary.matched);
    out_.member("unmatched", summary.unmatched);
    out_.member("mentors", summary.mentors);
    out_.member("capacity", summary.capacity);
    out_.member("score", summary.score);
    out_.member("worst", summary.worst);
    out_.member("optimal", summary.optimal);
    out_.member("gap", summary.gap);
    out_.member("gap-served", summary.gap_served);
    out_.member("blocking-pairs", summary.blocking_pairs);
  });
}

void MatchWriter::write(const MatchReason& reason) {
  out_.object([&] {
    out_.member("criterion", reason.criterion);
    out_.key("value");
    if (const auto* number = std::get_if<std::int64_t>(&reason.value))
      out_.value(*number);
    else if (const auto* words = std::get_if<std::string>(&reason.value))
      out_.value(*words);
    else
      out_.null();
    out_.member("weight", reason.weight);
    out_.member("points", reason.points);
    if (reason.note.empty())
      out_.key("note").null();
    else
      out_.member("note", reason.note.in(language_));
  });
}

void MatchWriter::write(const MatchBlocking& one) {
  out_.object([&] {
    out_.member("mentee", one.name.mentee);
    text_or_null("request", one.name.request);
    out_.member("mentor", one.mentor);
  });
}

void MatchWriter::write(const MatchAlternative& one) {
  out_.object([&] {
    out_.member("mentor", one.mentor);
    out_.member("score", one.score);
    out_.member("loses-served", one.loses_served);
    out_.member("loses-score", one.loses_score);
    out_.member("loses-rank", one.loses_rank);
    if (one.blocking)
      list("blocking", *one.blocking);
    else
      out_.key("blocking").null();
  });
}

void MatchWriter::write(const MatchPair& pair, const std::vector<MatchReason>& reasons) {
  out_.object([&] {
    out_.member("mentor", pair.mentor);
    out_.member("mentee", pair.mentee);
    text_or_null("request", pair.request);
    text_or_null("form", pair.form);
    out_.member("score", pair.score);
    out_.member("fixed", pair.fixed);
    out_.member("in-every-best", pair.in_every_best);
    list("reasons", reasons);
    list("alternatives", pair.alternatives);
  });
}

void MatchWriter::write(const MatchAdvice& one) {
  out_.object([&] {
    out_.member("action", one.action);
    text_or_null("mentor", one.mentor);
    text_or_null("mentee", one.mentee);
    if (one.by > 0)
      out_.member("by", one.by);
    else
      out_.key("by").null();
    out_.member("served", one.served);
    out_.member("score", one.score);
    text_or_null("constraint", one.constraint);
  });
}

void MatchWriter::write(const MatchDisplacement& one) {
  out_.object([&] {
    out_.key("displaced");
    if (one.displaced_mentee.empty())
      out_.null();
    else
      write(RequestName{one.displaced_mentee, one.displaced_request});
    out_.key("through").list(one.chain);
    out_.member("served", one.served);
    out_.member("score", one.score);
  });
}

void MatchWriter::write(const MatchBlocker& one) {
  out_.object([&] {
    out_.member("mentor", one.mentor);
    out_.member("constraint", one.constraint);
  });
}

void MatchWriter::write(const MatchUnmatched& one) {
  out_.object([&] {
    out_.member("mentee", one.mentee);
    text_or_null("request", one.request);
    text_or_null("form", one.form);
    out_.member("cause", one.cause);
    list("blockers", one.blockers);
    out_.member("shortage", one.shortage);
    record_or_null("displacement", one.displacement);
    list("advice", one.advice);
  });
}

void MatchWriter::write(const RequestName& name) {
  out_.object([&] {
    out_.member("mentee", name.mentee);
    text_or_null("request", name.request);
  });
}

void MatchWriter::write(const MatchShortage& one) {
  out_.object([&] {
    out_.member("id", one.id);
    list("requests", one.requests);
    out_.key("mentors").list(one.mentors);
    out_.member("needed", one.needed);
    out_.member("available", one.available);
    text_or_null("topic", one.topic);
    text_or_null("form", one.form);
    text_or_null("place", one.place);
  });
}

void MatchWriter::write(const MatchNeed& one) {
  out_.object([&] {
    text_or_null("topic", one.topic);
    text_or_null("form", one.form);
    out_.key("places").list(one.places);
    out_.key("times").list(one.times);
    out_.member("slots", one.slots);
    list("requests", one.requests);
  });
}

void MatchWriter::write(const MatchBelowMinimum& one) {
  out_.object([&] {
    out_.member("mentor", one.mentor);
    out_.member("min", one.min);
    out_.member("taken", one.taken);
    out_.member("cause", one.cause);
    if (one.cause != "too-few-requests") return;
    out_.key("mentors").list(one.mentors);
    out_.member("needed", one.needed);
    out_.member("requests", one.requests);
  });
}

void MatchWriter::write(const MatchUnused& one) {
  out_.object([&] {
    out_.member("mentor", one.mentor);
    out_.member("free", one.free);
    out_.member("why", one.why);
  });
}

void MatchWriter::write(const MatchSlotValue& one) {
  out_.object([&] {
    out_.member("mentor", one.mentor);
    out_.member("served", one.served);
    out_.member("score", one.score);
  });
}

void MatchWriter::write(const std::map<std::string, Worth>& prices) {
  out_.object([&] {
    for (const auto& [id, price] : prices) out_.key_of(id).list(price);
  });
}

void MatchWriter::write_levels(const NamedCase& one, std::size_t plain) {
  std::vector<std::string> names;
  const auto& prices = one.mentors.empty() ? one.requests : one.mentors;
  if (!prices.empty() && prices.begin()->second.size() > plain) names.emplace_back("minimum");
  for (std::size_t tier = 1; tier < plain; ++tier) names.push_back("served-" + std::to_string(tier));
  names.emplace_back("score");
  out_.key("levels").list(names);
}

void MatchWriter::write(const NamedCase& one) {
  out_.object([&] {
    out_.key("decisions").list(one.decisions, [this](const NamedCase::Decision& decision) {
      out_.object([&] {
        out_.member("mentor", decision.mentor);
        out_.member("open", decision.open);
      });
    });
    out_.member("at-least", one.at_least);
    out_.key("requests");
    write(one.requests);
    out_.key("mentors");
    write(one.mentors);
  });
}

void MatchWriter::write_members(const NamedCertificate& certificate) {
  const bool plain = certificate.complete && certificate.cases.size() == 1 && certificate.cases[0].decisions.empty() &&
                     !certificate.cases[0].at_least;
  if (plain) write_levels(certificate.cases[0], certificate.gap.size());
  out_.key("gap").list(certificate.gap);
  if (plain) {
    out_.key("requests");
    write(certificate.cases[0].requests);
    out_.key("mentors");
    write(certificate.cases[0].mentors);
  } else {
    list("cases", certificate.cases);
  }
  if (certificate.minimum_conflict) record_or_null("minimum-conflict", certificate.minimum_conflict);
  if (!certificate.complete) out_.member("complete", false);
}

void MatchWriter::write(const MatchReport& report, bool with_certificate) {
  out_.object([&] {
    out_.member("schema", "mentor/match/1");
    out_.member("objective", report.objective);
    out_.key("summary");
    write(report.summary);
    out_.key("pairs").list(report.pairs, [&](const MatchPair& pair) { write(pair, report.reasons_of(pair)); });
    list("unmatched", report.unmatched);
    list("shortages", report.shortages);
    list("below-minimum", report.below_minimum);
    list("unused", report.unused);
    list("slot-values", report.slot_values);
    list("recruiting", report.recruiting);
    out_.key("notes").list(report.notes, [&](const Message& note) { out_.value(note.in(language_)); });
    if (!with_certificate || !report.certificate) return;
    out_.key("certificate");
    out_.object([&] { write_members(*report.certificate); });
  });
}

}  // namespace

void match_to_json(const MatchReport& report, const MatchJsonOptions& options,
                   const std::function<void(std::string_view)>& sink) {
  JsonWriter out(sink);
  MatchWriter(out, options.language).write(report, options.certificate);
  out.finish();
}

std::string match_to_json(const MatchReport& report, const MatchJsonOptions& options) {
  std::string bytes;
  match_to_json(report, options, [&](std::string_view piece) { bytes += piece; });
  return bytes;
}

std::string certificate_to_json(const NamedCertificate& certificate) {
  std::string bytes;
  JsonWriter out([&](std::string_view piece) { bytes += piece; });
  out.object([&] {
    out.member("schema", "mentor/match-certificate/1");
    MatchWriter(out, Language::en).write_members(certificate);
  });
  out.finish();
  return bytes;
}

}  // namespace mentor

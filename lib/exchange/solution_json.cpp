#include "exchange/solution_json.h"

#include <nlohmann/json.hpp>

namespace mentor {

namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

template <class T, class Function>
Json list(const std::vector<T>& items, Function function) {
  Json all = Json::array();
  for (const auto& item : items) all.push_back(function(item));
  return all;
}

Json to_json(const MatchSummary& summary) {
  return {{"requests", summary.requests},
          {"matched", summary.matched},
          {"unmatched", summary.unmatched},
          {"mentors", summary.mentors},
          {"capacity", summary.capacity},
          {"score", summary.score},
          {"worst", or_null(summary.worst)},
          {"optimal", summary.optimal},
          {"gap", summary.gap},
          {"gap-served", summary.gap_served},
          {"blocking-pairs", summary.blocking_pairs}};
}

Json to_json(const MatchReason& reason, Language language) {
  Json value = nullptr;
  if (const auto* number = std::get_if<std::int64_t>(&reason.value)) value = *number;
  if (const auto* words = std::get_if<std::string>(&reason.value)) value = *words;
  return {{"criterion", reason.criterion},
          {"value", value},
          {"weight", reason.weight},
          {"points", reason.points},
          {"note", reason.note.empty() ? Json(nullptr) : Json(reason.note.in(language))}};
}

Json to_json(const MatchAlternative& one) {
  return {{"mentor", one.mentor},
          {"score", one.score},
          {"loses-served", one.loses_served},
          {"loses-score", one.loses_score},
          {"loses-rank", or_null(one.loses_rank)},
          {"blocking", one.blocking ? list(*one.blocking,
                                           [](const MatchBlocking& pair) {
                                             return Json{{"mentee", pair.name.mentee},
                                                         {"request", text_or_null(pair.name.request)},
                                                         {"mentor", pair.mentor}};
                                           })
                                    : Json(nullptr)}};
}

Json to_json(const MatchPair& pair, Language language) {
  return {{"mentor", pair.mentor},
          {"mentee", pair.mentee},
          {"request", text_or_null(pair.request)},
          {"form", text_or_null(pair.form)},
          {"score", pair.score},
          {"fixed", pair.fixed},
          {"in-every-best", or_null(pair.in_every_best)},
          {"reasons", list(pair.reasons, [&](const auto& one) { return to_json(one, language); })},
          {"alternatives", list(pair.alternatives, [](const auto& one) { return to_json(one); })}};
}

Json to_json(const MatchAdvice& one) {
  return {{"action", one.action}, {"mentor", text_or_null(one.mentor)},        {"by", one.by}, {"served", one.served},
          {"score", one.score},   {"constraint", text_or_null(one.constraint)}};
}

Json to_json(const std::optional<MatchDisplacement>& one) {
  if (!one) return nullptr;
  Json displaced = nullptr;
  if (!one->displaced_mentee.empty())
    displaced = Json{{"mentee", one->displaced_mentee}, {"request", text_or_null(one->displaced_request)}};
  return {{"displaced", displaced}, {"through", one->chain}, {"served", one->served}, {"score", one->score}};
}

Json to_json(const MatchUnmatched& one) {
  return {{"mentee", one.mentee},
          {"request", text_or_null(one.request)},
          {"form", text_or_null(one.form)},
          {"cause", one.cause},
          {"blockers", list(one.blockers,
                            [](const MatchBlocker& blocker) {
                              return Json{{"mentor", blocker.mentor}, {"constraint", blocker.constraint}};
                            })},
          {"shortage", or_null(one.shortage)},
          {"displacement", to_json(one.displacement)},
          {"advice", list(one.advice, [](const auto& advice) { return to_json(advice); })}};
}

Json to_json(const MatchShortage& one) {
  return {{"id", one.id},
          {"requests", list(one.requests,
                            [](const RequestName& name) {
                              return Json{{"mentee", name.mentee}, {"request", text_or_null(name.request)}};
                            })},
          {"mentors", one.mentors},
          {"needed", one.needed},
          {"available", one.available},
          {"topic", text_or_null(one.topic)},
          {"form", text_or_null(one.form)},
          {"place", text_or_null(one.place)}};
}

Json to_json(const MatchNeed& one) {
  return {{"topic", text_or_null(one.topic)},
          {"form", text_or_null(one.form)},
          {"places", one.places},
          {"times", one.times},
          {"slots", one.slots},
          {"requests", list(one.requests, [](const RequestName& name) {
             return Json{{"mentee", name.mentee}, {"request", text_or_null(name.request)}};
           })}};
}

Json to_json(const MatchBelowMinimum& one) {
  Json all{{"mentor", one.mentor}, {"min", one.min}, {"taken", one.taken}, {"cause", one.cause}};
  if (one.cause == "too-few-requests")
    all.update({{"mentors", one.mentors}, {"needed", one.needed}, {"requests", one.requests}});
  return all;
}

Json to_json(const std::map<std::string, Worth>& prices) {
  Json all = Json::object();
  // The ordered object is a vector underneath: asking it for each key would take quadratic time.
  std::vector<std::pair<const std::string, Json>>& fields = all.get_ref<Json::object_t&>();
  fields.reserve(prices.size());
  for (const auto& [id, price] : prices) fields.emplace_back(id, price);
  return all;
}

Json levels_of(const NamedCase& one, std::size_t plain) {
  Json names = Json::array();
  const auto& prices = one.mentors.empty() ? one.requests : one.mentors;
  if (!prices.empty() && prices.begin()->second.size() > plain) names.push_back("minimum");
  for (std::size_t tier = 1; tier < plain; ++tier) names.push_back("served-" + std::to_string(tier));
  names.push_back("score");
  return names;
}

Json to_json(const NamedCase& one) {
  return {{"decisions", list(one.decisions,
                             [](const NamedCase::Decision& decision) {
                               return Json{{"mentor", decision.mentor}, {"open", decision.open}};
                             })},
          {"at-least", or_null(one.at_least)},
          {"requests", to_json(one.requests)},
          {"mentors", to_json(one.mentors)}};
}

Json to_json(const NamedCertificate& certificate) {
  Json all = Json::object();
  const bool plain = certificate.complete && certificate.cases.size() == 1 && certificate.cases[0].decisions.empty() &&
                     !certificate.cases[0].at_least;
  if (plain) all["levels"] = levels_of(certificate.cases[0], certificate.gap.size());
  all["gap"] = certificate.gap;
  if (plain) {
    all["requests"] = to_json(certificate.cases[0].requests);
    all["mentors"] = to_json(certificate.cases[0].mentors);
  } else {
    all["cases"] = list(certificate.cases, [](const auto& one) { return to_json(one); });
  }
  if (certificate.minimum_conflict) all["minimum-conflict"] = to_json(*certificate.minimum_conflict);
  if (!certificate.complete) all["complete"] = false;
  return all;
}

// Ids may come from files with broken bytes; these are shown, never thrown over.
std::string dumped(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

}  // namespace

std::string match_to_json(const MatchReport& report, const MatchJsonOptions& options) {
  Json all{{"schema", "mentor/match/1"}, {"objective", report.objective}, {"summary", to_json(report.summary)}};
  all["pairs"] = list(report.pairs, [&](const auto& one) { return to_json(one, options.language); });
  all["unmatched"] = list(report.unmatched, [](const auto& one) { return to_json(one); });
  all["shortages"] = list(report.shortages, [](const auto& one) { return to_json(one); });
  all["below-minimum"] = list(report.below_minimum, [](const auto& one) { return to_json(one); });
  all["unused"] = list(report.unused, [](const MatchUnused& one) {
    return Json{{"mentor", one.mentor}, {"free", one.free}, {"why", one.why}};
  });
  all["slot-values"] = list(report.slot_values, [](const MatchSlotValue& one) {
    return Json{{"mentor", one.mentor}, {"served", one.served}, {"score", one.score}};
  });
  all["recruiting"] = list(report.recruiting, [](const MatchNeed& one) { return to_json(one); });
  if (options.certificate && report.certificate) all["certificate"] = to_json(*report.certificate);
  return dumped(all);
}

std::string certificate_to_json(const NamedCertificate& certificate) {
  Json all{{"schema", "mentor/match-certificate/1"}};
  all.update(to_json(certificate));
  return dumped(all);
}

}  // namespace mentor

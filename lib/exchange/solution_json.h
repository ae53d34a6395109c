// The JSON of `mentor match`: written for others, read back by `mentor match verify`. Schema mentor/match/1.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "match/report.h"

namespace mentor {

struct MatchJsonOptions {
  Language language = Language::en;  // of sentences (notes of reasons); keys and values never change
  bool certificate = true;           // false: it goes into a file of its own
};

// The report with the keys of cli.md in a fixed order, indented by two, with a line end. `request` and `form` are null
// where there is none. The certificate is {levels, gap, requests: {id: [numbers]}, mentors: {id: [numbers]}} where one
// set of prices proves it; else {gap, cases: [{decisions: [{mentor, open}], at-least, requests, mentors}]}, with
// `minimum-conflict` where required minimums cannot be met and `complete` false where cases are left out.
std::string match_to_json(const MatchReport& report, const MatchJsonOptions& options = {});
// The same in pieces of some tens of kilobytes: the whole may be as large as the memory that the match itself takes.
void match_to_json(const MatchReport& report, const MatchJsonOptions& options,
                   const std::function<void(std::string_view)>& sink);
// Schema mentor/match-certificate/1: the same certificate alone.
std::string certificate_to_json(const NamedCertificate& certificate);

// Reads them back, all that a referee needs; keys that it does not know are skipped. The error says what is wrong with
// the document, with the field that it is about.
tl::expected<MatchReport, Message> match_from_json(std::string_view bytes);
tl::expected<NamedCertificate, Message> certificate_from_json(std::string_view bytes);

}  // namespace mentor

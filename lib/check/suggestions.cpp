#include "check/suggestions.h"

#include "check/mend.h"

namespace mentor {

void Suggestions::help(Diagnostic& finding, std::string_view word) {
  if (!known_) {
    words_ = ask_();
    known_.emplace(std::vector<std::string_view>(words_.begin(), words_.end()));
  }
  Message near = did_you_mean(word, {&*known_});
  if (!near.empty()) finding.help = std::move(near);
  if (const auto meant = nearest(word, {&*known_}))
    offer_value(finding, finding.place, *meant, write_it(*meant), false);
}

}  // namespace mentor

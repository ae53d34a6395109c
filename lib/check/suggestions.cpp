#include "check/suggestions.h"

#include "check/mend.h"
#include "unicode/fold.h"

namespace mentor {

void Suggestions::help(Diagnostic& finding, std::string_view word) {
  if (!known_) {
    words_ = ask_();
    // What is misspelt itself (a letter of another alphabet in an id) is nothing to follow.
    std::erase_if(words_, [](const std::string& known) { return !find_look_alikes(known).empty(); });
    known_.emplace(std::vector<std::string_view>(words_.begin(), words_.end()));
  }
  Message near = did_you_mean(word, {&*known_});
  if (!near.empty()) finding.help = std::move(near);
  if (const auto meant = nearest(word, {&*known_}); meant && may_be_meant(word, *meant))
    offer_value(finding, finding.place, *meant, write_it(*meant), false);
}

}  // namespace mentor

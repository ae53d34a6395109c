#include "check/suggestions.h"

namespace mentor {

void Suggestions::help(Diagnostic& finding, std::string_view word) {
  if (!known_) {
    words_ = ask_();
    known_.emplace(std::vector<std::string_view>(words_.begin(), words_.end()));
  }
  Message near = did_you_mean(word, {&*known_});
  if (!near.empty()) finding.help = std::move(near);
}

}  // namespace mentor

// Spellings reduced to what tells parties apart. Only for lib/party.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "party/words.h"

namespace mentor {

// The word without its Russian case and number ending or the English plural: «директоров», «директора» → «директор».
// Only for comparing: a stem is no word, and now and then two words share one. At least three letters stay.
std::string stem(std::string_view folded);

// The stems of the words in order: shortened words, abbreviations (matched by exact case) and those that every
// school knows written out, punctuation and number signs dropped.
std::vector<std::string> key_words(Words name, const std::map<std::string, std::string, std::less<>>& abbreviations);
std::vector<std::string> key_words(std::string_view name,
                                   const std::map<std::string, std::string, std::less<>>& abbreviations);

}  // namespace mentor

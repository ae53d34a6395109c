// Leaving the names of people out of a document, for repositories that anybody can read.
#pragma once

#include "exchange/import/source_document.h"

namespace mentor {

// Puts “***” in the place of every word of a person's name and says in a note how many there were, so that the words of
// the document still can be counted. Names are told by their shape (party/names.h). O(words).
void leave_out_names(SourceDocument& document);

}  // namespace mentor

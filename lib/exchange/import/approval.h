// Who approved a plan, by which order and when, and whose plan it is. Only for recognition.
#pragma once

#include <string_view>
#include <vector>

#include "exchange/import/recognise.h"

namespace mentor {

// Whether a line (folded) begins an approval: «УТВЕРЖДАЮ», «Приложение № 1 к приказу», «ПРИКАЗ», "Approved".
bool begins_approval(std::string_view folded_line);

// Whether a line has a name with initials, a date, an order or a line to sign on: there a position has ended.
bool ends_position(const SourceDocument& document, const WordList& words);

// Fills roadmap.approved from the lines that no field has taken. They stay remarks: an approval holds names and words
// that have no field. What was not found is a doubt. O(words).
void read_approval(const SourceDocument& document, const std::vector<TextLine>& lines, const std::vector<bool>& taken,
                   ImportedRoadmap& roadmap);

}  // namespace mentor

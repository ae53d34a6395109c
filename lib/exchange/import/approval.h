// Who approved a plan, by which order and when, and whose plan it is. Only for recognition.
#pragma once

#include <string_view>
#include <vector>

#include "exchange/import/recognise.h"

namespace mentor {

// Whether a line (folded) begins an approval: «УТВЕРЖДАЮ», «Приложение № 1 к приказу», «ПРИКАЗ», "Approved".
bool begins_approval(std::string_view folded_line);

// Fills roadmap.approved from the lines that no field has taken. They stay remarks: an approval holds names and words
// that have no field. What was not found is a doubt. O(words).
void read_approval(const SourceDocument& document, const std::vector<TextLine>& lines, const std::vector<bool>& taken,
                   ImportedRoadmap& roadmap);

// Fills organisation and level: from the title, the head of the order, the approval. O(words).
void name_organisation(const SourceDocument& document, const std::vector<TextLine>& lines, ImportedRoadmap& roadmap);

}  // namespace mentor

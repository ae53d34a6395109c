// Why a document is no plan that can be read, in words that say what to do about it.
#pragma once

#include "exchange/import/imported_roadmap.h"
#include "exchange/import/read_document.h"

namespace mentor {

// A document without a table of a plan: whether headings were seen but no cells, or nothing like a plan. O(words).
UnreadDocument why_no_plan(const SourceDocument& document);

// A document whose table was read and is no plan all the same: a list of people or pairs, answers of a form, or a text
// whose cells cannot be told apart; nothing where the roadmap may stand. O(words).
std::optional<UnreadDocument> why_not_a_plan(const SourceDocument& document, const ImportedRoadmap& roadmap);

}  // namespace mentor

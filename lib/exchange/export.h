// The whole model for other programs: as one JSON document, or as tables of rows.
#pragma once

#include <string>

#include "document/document.h"
#include "exchange/documents.h"

namespace mentor {

// `mentor/export/1`: {schema, programmes: [{id, folder, <kind>: [{file, …fields}]}]}, the fields as the files have
// them, in the order of the reference. Lists are always lists, numbers and truth values have their types, an entry of a
// list that is written as its first field alone (`done: 2026-10-12`) is a record with that field. Ends with a line end.
// O(size).
std::string export_json(const Repository& repository, const ModelDocuments& documents);

// One section for each sort of record (`roadmaps`, `items`, `done`, `participants`, `requests`, …), one row for each. A
// record inside another becomes columns with a dot (`approved.date`), a list of words one cell, a list of records a
// table of its own whose rows begin with the ids of what they are in. O(size).
Document export_tables(const ModelDocuments& documents, Date today);

}  // namespace mentor

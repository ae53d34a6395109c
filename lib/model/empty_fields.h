// Required fields that stand there with nothing behind them, as in a form that is filled in by half: they say as little
// as missing ones.
#pragma once

#include <span>
#include <vector>

#include "base/diagnostic.h"
#include "model/shape.h"
#include "yaml/tree.h"

namespace mentor {

// Adds a finding (missing-field) at each empty required field of the record and of the records in it. `faults` are what
// the reader left out of the tree: a field whose value it left out is not blamed. O(nodes), and
// O(entries × fields) where anything is empty.
void find_empty_fields(yaml::Node node, const RecordShape& record, std::span<const Diagnostic> faults,
                       std::vector<Diagnostic>& out);

}  // namespace mentor

// The door for documents of other programs: a file's bytes → what it says. One reader for each kind: importers.def.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "exchange/import/source_document.h"

namespace mentor {

// Why a document cannot be read, and what its owner can do.
struct UnreadDocument {
  Message message;
  Message help;
};
using ReadDocument = tl::expected<SourceDocument, UnreadDocument>;

// Reads a document of any of the kinds. What the bytes begin with decides, then the ending of the name: a workbook that
// is called .csv is read as a workbook. Any bytes are safe; broken files are read as far as they make sense or refused.
// O(size unpacked).
ReadDocument read_document(std::string_view name, std::string_view bytes, const ImportLimits& limits = {});

// The endings of names that are read, in order: ".docx", …
std::vector<std::string_view> importable_endings();

// A refusal, for the readers.
tl::unexpected<UnreadDocument> unread(Message message, Message help = {});
// "the file is larger than can be read" and its like; `what` says of what there is too much.
tl::unexpected<UnreadDocument> too_large(Text what);
// The same words for all readers of packed files whose content is not as it should be.
tl::unexpected<UnreadDocument> damaged();

// Readers by name (importers.def). Each gives back the document without its format's name.
#define IMPORTER(name, endings) ReadDocument read_##name(std::string_view bytes, const ImportLimits& limits);
#include "exchange/import/importers.def"
#undef IMPORTER

}  // namespace mentor

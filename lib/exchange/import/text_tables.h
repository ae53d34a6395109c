// Tables in plain text that nothing marks but columns of spaces (pdftotext -layout) or blocks of lines one below
// another (text copied out of a PDF). Only for recognition.
#pragma once

#include "exchange/import/source_document.h"

namespace mentor {

// Makes a table of the paragraphs that look like one; whether there was any. Every word stays in the document, in the
// same order of places. O(words).
bool find_text_tables(SourceDocument& document);

}  // namespace mentor

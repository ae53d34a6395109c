#include "exchange/import/text_tables.h"

#include <algorithm>

#include "exchange/import/text_lines.h"

namespace mentor {

bool find_text_tables(SourceDocument& document) {
  const TextLines lines = text_lines(document);
  auto table = table_in_columns(document, lines);
  if (!table) table = table_in_blocks(document, lines);
  if (!table) return false;
  document = with_table(document, lines, *table);
  return true;
}

}  // namespace mentor

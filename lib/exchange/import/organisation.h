// Whose plan a document is, and of what level. Only for recognition.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/import/recognise.h"

namespace mentor {

// Lines above a table are short; longer ones are sentences.
constexpr std::size_t most_words_of_line = 20;

// Where quotation marks are open: «МБОУ «СОШ № 17»».
class Quotes {
 public:
  void read(std::string_view word);
  bool open() const { return open_ > 0; }

 private:
  int open_ = 0;
};

// «МБОУ «СОШ № 3»», «МБОУ СОШ № 26»: a number after it is another's.
bool closes_name(std::string_view name);
// Whether the text begins with one of them. O(beginnings).
bool begins_with_any(std::string_view text, std::span<const std::string_view> beginnings);
// The word without any of the marks around it.
std::string_view without(std::string_view word, std::string_view marks);

// Fills organisation and level: from the title, the head of the order, the lines above the table. O(words).
void name_organisation(const SourceDocument& document, const std::vector<TextLine>& lines, ImportedRoadmap& roadmap);

}  // namespace mentor

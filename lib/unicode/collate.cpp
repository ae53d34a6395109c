#include <unicode/coll.h>
#include <unicode/stringpiece.h>

#include <memory>
#include <stdexcept>

#include "unicode/sentence.h"

namespace mentor {

namespace {

std::unique_ptr<icu::Collator> make_collator(const char* language) {
  UErrorCode error = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale(language), error));
  if (collator) collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, error);
  if (U_FAILURE(error) || !collator) throw std::runtime_error("ICU has no collation");
  return collator;
}

// Made at the first use in a thread, as the plural rules are.
const icu::Collator& collator_of(Language language) {
  thread_local std::unique_ptr<icu::Collator> collators[2];
  auto& slot = collators[static_cast<std::size_t>(language)];
  if (!slot) slot = make_collator(language == Language::ru ? "ru" : "en");
  return *slot;
}

icu::StringPiece piece(std::string_view text) { return {text.data(), static_cast<std::int32_t>(text.size())}; }

}  // namespace

int collate(std::string_view left, std::string_view right, Language language) {
  UErrorCode error = U_ZERO_ERROR;
  const UCollationResult order = collator_of(language).compareUTF8(piece(left), piece(right), error);
  if (U_FAILURE(error)) throw std::runtime_error("ICU cannot compare");
  if (order != UCOL_EQUAL) return order;
  return left.compare(right);
}

}  // namespace mentor

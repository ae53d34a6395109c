#include "deadline/suggest.h"

#include <algorithm>

#include "unicode/fold.h"

namespace mentor {

// Words of a sane length that begin or end as the mistyped one does: the others are hardly meant, and comparing takes
// time.
std::optional<std::string> suggestion(const PhraseToken& token) {
  const std::string& word = token.text;
  if (token.kind != PhraseToken::Kind::word || word.size() < 4 || word.size() > 64) return std::nullopt;
  std::vector<std::string_view> candidates;
  for (const std::string_view known : known_words()) {
    const std::size_t longer = std::max(known.size(), word.size()), shorter = std::min(known.size(), word.size());
    const bool alike =
        shorter >= 4 && (known.starts_with(word.substr(0, 2)) || known.ends_with(word.substr(word.size() - 2)));
    if (alike && longer - shorter <= longer / 3) candidates.push_back(known);
  }
  return nearest(word, std::span<const std::string_view>(candidates));
}

bool is_mistyped(const PhraseToken& token) { return token.meanings.empty() && suggestion(token).has_value(); }

}  // namespace mentor

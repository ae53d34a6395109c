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

bool names_date(std::span<const Meaning> meanings) {
  static constexpr Term dated[] = {Term::month,    Term::weekday, Term::quarter, Term::half_year, Term::year,
                                   Term::repeated, Term::each,    Term::until,   Term::onward};
  return std::ranges::any_of(
      meanings, [](const Meaning& meaning) { return std::ranges::find(dated, meaning.term) != std::end(dated); });
}

bool is_mistyped_date(const PhraseToken& token) {
  if (token.kind != PhraseToken::Kind::word || !token.meanings.empty()) return false;
  const auto known = suggestion(token);
  return known && names_date(meanings_of(*known));
}

}  // namespace mentor

// Where the parser stands in the tokens of a phrase, and the small steps it takes. Inner header of lib/deadline.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "deadline/lexer.h"

namespace mentor {

class PhraseCursor {
 public:
  using Kind = PhraseToken::Kind;

  explicit PhraseCursor(const std::vector<PhraseToken>& tokens) : tokens_(&tokens) {}

  std::size_t at = 0;        // set it back to give up an attempt
  bool month_first = false;  // numeric dates of this phrase are month/day
  std::vector<Message> notes;

  bool done() const { return at >= tokens_->size(); }
  std::size_t count() const { return tokens_->size(); }
  const PhraseToken& token(std::size_t index) const { return (*tokens_)[index]; }
  // The token `ahead` of here; a token of kind `end` behind the last one.
  const PhraseToken& peek(std::size_t ahead = 0) const {
    static const PhraseToken end;
    return at + ahead < tokens_->size() ? (*tokens_)[at + ahead] : end;
  }
  bool is(Kind kind, std::size_t ahead = 0) const { return peek(ahead).kind == kind; }
  // The value of the word's meaning `term`, where it has that meaning.
  std::optional<int> value(Term term, std::size_t ahead = 0) const {
    for (const Meaning& meaning : peek(ahead).meanings)
      if (meaning.term == term) return meaning.value;
    return std::nullopt;
  }
  bool is(Term term, std::size_t ahead = 0) const { return value(term, ahead).has_value(); }
  bool is_word(std::string_view text, std::size_t ahead = 0) const {
    return is(Kind::word, ahead) && peek(ahead).text == text;
  }
  bool take(Kind kind) { return is(kind) && step(); }
  bool take(Term term) { return is(term) && step(); }
  bool take_word(std::string_view text) { return is_word(text) && step(); }
  std::optional<int> take_value(Term term) {
    const auto found = value(term);
    if (found) ++at;
    return found;
  }
  void skip(Term term) {
    while (is(term)) ++at;
  }
  void note(Message message) { notes.push_back(std::move(message)); }
  // The bytes from token `first` to the one before `at`.
  Span span_from(std::size_t first) const {
    if (first >= at || first >= tokens_->size()) return {};
    const PhraseToken& last = (*tokens_)[at - 1];
    return {(*tokens_)[first].offset, last.offset + last.length};
  }

 private:
  bool step() {
    ++at;
    return true;
  }
  const std::vector<PhraseToken>* tokens_;
};

}  // namespace mentor

// Text for people: every sentence stands in both languages side by side and is put together only when it is shown.
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

enum class Language : unsigned char { en, ru };

// A fixed text in both languages. The views point at string literals.
struct Text {
  std::string_view en;
  std::string_view ru;

  constexpr std::string_view in(Language language) const { return language == Language::ru ? ru : en; }
  constexpr bool empty() const { return en.empty(); }
  friend constexpr bool operator==(const Text&, const Text&) = default;
};

// One argument of a message: the same characters in both languages (a name, a number, a quotation) or a pair of
// wordings.
struct Argument {
  std::string en;
  std::string ru;

  template <class Same>
    requires std::convertible_to<const Same&, std::string_view>
  Argument(const Same& same) : en(std::string_view(same)), ru(en) {}  // NOLINT: conversions are the point
  Argument(Text text) : en(text.en), ru(text.ru) {}                   // NOLINT
  Argument(std::string english, std::string russian) : en(std::move(english)), ru(std::move(russian)) {}
  Argument(std::integral auto number) : en(std::to_string(number)), ru(en) {}  // NOLINT

  const std::string& in(Language language) const { return language == Language::ru ? ru : en; }
  friend bool operator==(const Argument&, const Argument&) = default;
};
using Arguments = std::vector<Argument>;

// A sentence as data: a pattern with {0}, {1}, … and what stands in their places.
struct Message {
  Text pattern;
  Arguments arguments;

  bool empty() const { return pattern.empty(); }
  // The sentence in one language. Arguments are inserted as they are, never read as patterns. O(length).
  // Throws fmt::format_error where the pattern itself is wrong, which is a bug of ours.
  std::string in(Language language) const;
  friend bool operator==(const Message&, const Message&) = default;
};

// A sentence as an argument of another one. O(length).
Argument in_both(const Message& message);
// "; " and the sentence, to stand at the end of another one; nothing where there is none. O(length).
Argument after_semicolon(const Message& message);

// A pattern as a sentence without arguments, "…" in the place of each: what will stand there is not known. O(length).
std::string without_places(std::string_view pattern);

}  // namespace mentor

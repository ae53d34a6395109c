#include "base/text.h"

#include <fmt/args.h>

namespace mentor {

std::string Message::in(Language language) const {
  if (arguments.empty() && pattern.in(language).find_first_of("{}") == std::string_view::npos)
    return std::string(pattern.in(language));
  fmt::dynamic_format_arg_store<fmt::format_context> values;
  for (const Argument& argument : arguments) values.push_back(std::string_view(argument.in(language)));
  return fmt::vformat(pattern.in(language), values);
}

Argument in_both(const Message& message) { return {message.in(Language::en), message.in(Language::ru)}; }

Argument after_semicolon(const Message& message) {
  if (message.empty()) return "";
  return {"; " + message.in(Language::en), "; " + message.in(Language::ru)};
}

std::string without_places(std::string_view pattern) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern.substr(i).starts_with("{{") || pattern.substr(i).starts_with("}}")) {
      text += pattern[i++];
    } else if (pattern[i] == '{') {
      text += "…";
      i = pattern.find('}', i);
    } else {
      text += pattern[i];
    }
  }
  return text;
}

}  // namespace mentor

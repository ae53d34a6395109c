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

}  // namespace mentor

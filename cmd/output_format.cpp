#include "cmd/output_format.h"

#include "cmd/command.h"
#include "render/render.h"
#include "unicode/sentence.h"

namespace mentor {

std::string format_of_output(const std::optional<std::string>& output) {
  if (!output || *output == "-") return "text";
  if (const auto format = format_of_file(*output)) return std::string(*format);
  const auto known = render_formats();
  throw CommandError{2,
                     {{"the ending of “{0}” is no format", "по расширению «{0}» формат не понять"}, {*output}},
                     {{"endings are {0}; or add --format", "бывают {0}; или добавьте --format"},
                      {listed({known.begin(), known.end()}, known.size())}}};
}

}  // namespace mentor

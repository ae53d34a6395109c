// `mentor import participants` and `mentor import surveys`: answers of a form as files of a programme.
#pragma once

#include <memory>

#include "cmd/command.h"

namespace mentor {

// The two subcommands of `import`.
std::unique_ptr<Command> make_import_participants();
std::unique_ptr<Command> make_import_surveys();

}  // namespace mentor

// What a command that looks at a programme says where there is none.
#pragma once

#include "model/repository.h"

namespace mentor {

// A folder in which nobody has begun anything is no empty programme: throws CommandError (usage, with what to do)
// unless some programme of the repository has its mentor.yaml or a file of any kind. O(programmes).
void require_programme(const Repository& repository);

}  // namespace mentor

// Sharing work out to threads: the only place where the program makes any.
#pragma once

#include <cstddef>
#include <functional>

namespace mentor {

// Calls `work(i)` once for each i below `count`, on at most `threads` threads (0: as many as the machine has), the
// calling one among them, and returns when all are done. They take the next number when they are free, so that parts of
// uneven size are shared evenly; which thread takes which is left open, and results must not depend on it. `work` must
// not throw. O(count) besides the work.
void for_each_index(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work);

}  // namespace mentor

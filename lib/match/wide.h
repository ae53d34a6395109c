// Sums of products that 64 bits cannot hold.
#pragma once

namespace mentor {

__extension__ using Wide = __int128;

}  // namespace mentor

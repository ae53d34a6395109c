// What a page of html brings along: it needs no network and no file beside it.
#pragma once

#include <span>

#include "base/embedded.h"

namespace mentor {

// The files of lib/render/page, sorted by name.
std::span<const Embedded> render_embedded();
// The bytes of one of them. Throws std::logic_error where there is none of that name, a bug of ours.
std::string_view page_file(std::string_view name);

}  // namespace mentor

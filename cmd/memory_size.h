// `--memory SIZE`: how much memory a command may take.
#pragma once

#include <optional>
#include <string>

namespace mentor {

// The bytes of “512M”, “4G”, “64 MB” or a plain number (K, M, G: powers of 1024); what `mentor match` takes by default
// where nothing is given. Throws CommandError where the text is none of these.
std::size_t bytes_of(const std::optional<std::string>& size);

}  // namespace mentor

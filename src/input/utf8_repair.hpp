// Making text from outside fit to be shown and kept: whole characters, valid UTF-8.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jinlan::input {

/// Each byte that is not part of a valid character replaced by U+FFFD.
std::string repaired_utf8(std::string_view text);

/// As many whole characters from the start as fit into `max_bytes`. `text` must be valid UTF-8.
std::string_view cut_utf8(std::string_view text, std::size_t max_bytes);

}  // namespace jinlan::input

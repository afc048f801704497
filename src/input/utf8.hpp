// UTF-8, as far as reading input needs it (RFC 3629: no overlong forms, no surrogates, at most U+10FFFF).

#pragma once

#include <cstddef>
#include <string_view>

namespace jinlan::input {

/// Bytes of the character that starts at `at` (1 to 4); 0 when what stands there is not UTF-8.
/// `at` must be less than the text's size.
std::size_t utf8_length(std::string_view text, std::size_t at);

/// The position of the first byte that is not UTF-8, or npos.
std::size_t find_invalid_utf8(std::string_view text);

}  // namespace jinlan::input

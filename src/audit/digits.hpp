// Digits in a text that is in the one way of writing.

#pragma once

#include <cstddef>
#include <string_view>

namespace jinlan::audit {

inline bool is_digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

inline std::size_t count_digits(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (is_digit_at(text, end)) ++end;
    return end - at;
}

}  // namespace jinlan::audit

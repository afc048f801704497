// Repairing and cutting UTF-8.

#include "input/utf8_repair.hpp"

#include "input/utf8.hpp"

namespace jinlan::input {

std::string repaired_utf8(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8_length(text, at);
        result += length == 0 ? std::string_view("\uFFFD") : text.substr(at, length);
        at += length == 0 ? 1 : length;
    }
    return result;
}

std::string_view cut_utf8(std::string_view text, std::size_t max_bytes) {
    if (text.size() <= max_bytes) return text;
    std::size_t end = max_bytes;
    while (end > 0 && input::continues_character(text[end])) --end;
    return text.substr(0, end);
}

}  // namespace jinlan::input

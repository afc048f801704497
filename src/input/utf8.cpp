// UTF-8: well-formedness by the table of the Unicode Standard (3.9, table 3-7).

#include "input/utf8.hpp"

#include <cstdint>
#include <cstring>

namespace jinlan::input {

std::size_t utf8_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> unsigned {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const auto continues = [&](std::size_t i) { return i < text.size() && continues_character(text[i]); };

    const unsigned first = byte(at);
    const unsigned second = byte(at + 1);
    if (first < 0x80U) return 1;
    if (first < 0xC2U || first > 0xF4U || !continues(at + 1)) return 0;
    if (first < 0xE0U) return 2;
    if (first < 0xF0U) {
        const bool overlong = first == 0xE0U && second < 0xA0U;
        const bool surrogate = first == 0xEDU && second > 0x9FU;
        return !overlong && !surrogate && continues(at + 2) ? 3 : 0;
    }
    const bool overlong = first == 0xF0U && second < 0x90U;
    const bool beyond = first == 0xF4U && second > 0x8FU;
    return !overlong && !beyond && continues(at + 2) && continues(at + 3) ? 4 : 0;
}

Character character_at(std::string_view text, std::size_t at) {
    const std::size_t length = utf8_length(text, at);
    if (length == 0) return {U'\uFFFD', 1};
    const auto first = static_cast<unsigned char>(text[at]);
    if (length == 1) return {first, 1};
    char32_t code = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        code = code << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    return {code, length};
}

void append_utf8(std::string& text, char32_t code) {
    const auto byte = [&](char32_t value) { text += static_cast<char>(value); };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xC0 | code >> 6);
        byte(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        byte(0xE0 | code >> 12);
        byte(0x80 | (code >> 6 & 0x3F));
        byte(0x80 | (code & 0x3F));
    } else {
        byte(0xF0 | code >> 18);
        byte(0x80 | (code >> 12 & 0x3F));
        byte(0x80 | (code >> 6 & 0x3F));
        byte(0x80 | (code & 0x3F));
    }
}

std::size_t find_invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        // ASCII, eight bytes at a time: most of JSON and CSV.
        std::uint64_t eight = 0;
        if (at + sizeof eight <= text.size()) {
            std::memcpy(&eight, text.data() + at, sizeof eight);
            if ((eight & 0x8080'8080'8080'8080U) == 0) {
                at += sizeof eight;
                continue;
            }
        }
        const std::size_t length = utf8_length(text, at);
        if (length == 0) return at;
        at += length;
    }
    return std::string_view::npos;
}

}  // namespace jinlan::input

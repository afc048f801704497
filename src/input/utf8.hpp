// UTF-8, read and written in one place (RFC 3629: no overlong forms, no surrogates, at most U+10FFFF).

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jinlan::input {

/// Bytes of the character that starts at `at` (1 to 4); 0 when what stands there is not UTF-8.
/// `at` must be less than the text's size.
std::size_t utf8_length(std::string_view text, std::size_t at);

/// Whether the byte stands within a character and does not begin one.
constexpr bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

struct Character {
    char32_t code = 0;
    std::size_t length = 1;  // in bytes
};

/// The character that starts at `at`. A byte that is not UTF-8 counts as one U+FFFD.
/// `at` must be less than the text's size.
Character character_at(std::string_view text, std::size_t at);

/// Appends the character, at most U+10FFFF.
void append_utf8(std::string& text, char32_t code);

/// The position of the first byte that is not UTF-8, or npos.
std::size_t find_invalid_utf8(std::string_view text);

}  // namespace jinlan::input

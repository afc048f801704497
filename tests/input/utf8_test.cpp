// One reading of UTF-8: every character there and back, and what is none.
#include "input/utf8.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace jinlan::input;

TEST_CASE("every character is read as it was written, with its length") {
    std::size_t wrong = 0;
    for (char32_t code = 1; code <= 0x10FFFF; ++code) {
        if (code == 0xD800) code = 0xE000;  // surrogates are no characters
        std::string text = "a";
        append_utf8(text, code);
        const Character character = character_at(text, 1);
        const std::size_t length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
        const bool same = character.code == code && character.length == length && text.size() == 1 + length;
        wrong += same ? 0U : 1U;
    }
    CHECK(wrong == 0);
}

TEST_CASE("known characters have their known bytes") {
    std::string text;
    for (const char32_t code : {U'A', U'µ', U'晋', U'𠮷'}) append_utf8(text, code);
    CHECK(text == "A\xC2\xB5\xE6\x99\x8B\xF0\xA0\xAE\xB7");
    CHECK(character_at(text, 3).code == 0x664B);
    CHECK(continues_character(text[4]));
    CHECK_FALSE(continues_character(text[3]));
}

TEST_CASE("a byte that is not UTF-8 is one replacement character") {
    for (const std::string_view bad : {std::string_view("\xFF"), std::string_view("\x80"),
                                       std::string_view("\xC0\xAF"),          // overlong
                                       std::string_view("\xED\xA0\x80"),      // a surrogate
                                       std::string_view("\xF4\x90\x80\x80"),  // beyond U+10FFFF
                                       std::string_view("\xE7\x84")}) {       // cut off
        CAPTURE(bad.size());
        CHECK(utf8_length(bad, 0) == 0);
        CHECK(character_at(bad, 0).code == 0xFFFD);
        CHECK(character_at(bad, 0).length == 1);
        CHECK(find_invalid_utf8(bad) == 0);
    }
}

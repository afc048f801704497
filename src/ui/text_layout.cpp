// Breaking text into lines as Chinese and English typesetting asks for it.

#include "ui/text_layout.hpp"

#include <algorithm>
#include <cstddef>

namespace jinlan::ui {

namespace {

struct Character {
    char32_t code = 0;
    std::size_t begin = 0;  // byte offsets in the text
    std::size_t end = 0;
};

/// Invalid bytes are taken one by one: they are drawn as replacement characters anyway.
Character character_at(std::string_view text, std::size_t offset) {
    const auto lead = static_cast<unsigned char>(text[offset]);
    const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (length == 1 || offset + length > text.size()) return {lead, offset, offset + 1};
    auto code = static_cast<char32_t>(lead & (0xFFU >> (length + 1)));
    for (std::size_t i = 1; i < length; ++i) {
        code = (code << 6U) | (static_cast<unsigned char>(text[offset + i]) & 0x3FU);
    }
    return {code, offset, offset + length};
}

bool stands_in(char32_t code, std::u32string_view set) { return set.find(code) != std::u32string_view::npos; }

bool may_start_line(char32_t code) {
    return !stands_in(code, U"，。、；：？！）》」』】〉”’％…—～·,.;:?!)]}%»/°³²");
}

bool may_end_line(char32_t code) { return !stands_in(code, U"（《「『【〈“‘([{«"); }

/// Ideographs, kana and full-width forms: a line may break on either side of them.
bool is_wide(char32_t code) {
    return (code >= 0x2E80 && code <= 0xA4CF) || (code >= 0xF900 && code <= 0xFAFF) ||
           (code >= 0xFE30 && code <= 0xFE4F) || (code >= 0xFF00 && code <= 0xFFEF) || code >= 0x20000;
}

bool may_break_between(char32_t before, char32_t after) {
    if (!may_end_line(before) || !may_start_line(after)) return false;
    return before == U' ' || before == U'-' || is_wide(before) || is_wide(after);
}

}  // namespace

std::vector<std::string_view> break_lines(std::string_view text, float width,
                                          const CharacterWidth& character_width) {
    std::vector<std::string_view> lines;
    std::size_t line_begin = 0;
    std::size_t break_at = 0;     // byte offset of the last place where the line may end
    float line_width = 0;         // up to the current character
    float width_after_break = 0;  // of what follows `break_at`
    char32_t previous = 0;

    const auto close_line = [&](std::size_t end) {
        std::size_t trimmed = end;
        while (trimmed > line_begin && text[trimmed - 1] == ' ') --trimmed;
        lines.push_back(text.substr(line_begin, trimmed - line_begin));
        line_begin = end;
    };

    for (std::size_t offset = 0; offset < text.size();) {
        const Character character = character_at(text, offset);
        if (character.code == U'\n') {
            close_line(character.begin);
            line_begin = break_at = character.end;
            line_width = width_after_break = 0;
            previous = 0;
            offset = character.end;
            continue;
        }
        if (previous != 0 && may_break_between(previous, character.code)) {
            break_at = character.begin;
            width_after_break = 0;
        }
        const float advance = character_width(character.code);
        const bool overflows = line_width + advance > width && character.code != U' ';
        if (overflows && character.begin > line_begin) {
            if (break_at > line_begin) {
                close_line(break_at);
                line_width = width_after_break;
            } else {
                close_line(character.begin);
                break_at = line_begin;
                line_width = width_after_break = 0;
            }
        }
        line_width += advance;
        width_after_break += advance;
        previous = character.code;
        offset = character.end;
    }
    lines.push_back(text.substr(line_begin));
    return lines;
}

}  // namespace jinlan::ui

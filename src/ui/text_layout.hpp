// Setting text as Chinese and English typesetting asks for it.
//
// Lines: Chinese may break between any two characters, but no closing punctuation starts a line and no
// opening one ends it; Latin words stay whole, numbers stay with their signs and units, a day with its month.
// Source: W3C, Requirements for Chinese Text Layout (clreq), sections 3.1.4 and 3.2.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jinlan::ui {

/// How wide the characters are, in the same unit as the width that they are broken to.
struct CharacterWidth {
    float (*of)(const void* font, char32_t code, std::size_t offset);  // `offset` in the text, in bytes
    const void* font = nullptr;                                        // handed to `of`
};

/// The lines of `text` (parts of it, without the spaces or newline at which they were broken) so that
/// each is at most `width` wide. A word wider than a whole line is broken where it must be; an address, if
/// possible, behind one of its marks. A newline always breaks. At least one line; that of an empty text is
/// empty.
std::vector<std::string_view> break_lines(std::string_view text, float width,
                                          const CharacterWidth& character_width);

/// Whether `typeset` would change the text.
bool wants_typesetting(std::string_view text);

/// The text as titles and headings show it: PM2.5 and PM10 with their figures below the line. What is
/// searched, read aloud or copied stays as it is written.
std::string typeset(std::string_view text);

/// A stretch of bytes.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    friend bool operator==(const Span&, const Span&) = default;
};

/// A text with parts that stand out.
struct EmphasizedText {
    std::string text;        // without the marks
    std::vector<Span> bold;  // in order, none empty

    bool is_bold(std::size_t offset) const;
};

/// Reads the marks of this project's own texts: "**these words** stand out". A mark without its partner is
/// text.
EmphasizedText read_emphasis(std::string_view text);

}  // namespace jinlan::ui

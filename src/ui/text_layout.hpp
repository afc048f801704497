// Breaking text into lines as Chinese and English typesetting asks for it: Chinese may break between any
// two characters, but no closing punctuation starts a line and no opening one ends it; Latin words and
// numbers stay whole.

#pragma once

#include <functional>
#include <string_view>
#include <vector>

namespace jinlan::ui {

/// Width of one character, in the same unit as the `width` given below.
using CharacterWidth = std::function<float(char32_t)>;

/// The lines of `text` (parts of it, without the spaces or newline at which they were broken) so that
/// each is at most `width` wide. A word wider than a whole line is broken where it must be. A newline
/// always breaks. At least one line; that of an empty text is empty.
std::vector<std::string_view> break_lines(std::string_view text, float width,
                                          const CharacterWidth& character_width);

}  // namespace jinlan::ui

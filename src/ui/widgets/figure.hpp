// Figures with what they are, their unit and a note, side by side.

#pragma once

#include <span>
#include <string>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

struct Figure {
    std::string label;
    std::string number;  // "—" where nothing is known
    std::string unit;    // may be empty
    std::string note;    // may be empty
    ImU32 color = 0;     // of the number; 0: that of the text
};

/// At the layout cursor, in columns of the same width, as many a row as have room for their numbers.
void figures(const Theme& theme, std::span<const Figure> figures);

}  // namespace jinlan::ui

// What a button opens: a card below it, or where fingers are a sheet from below.

#pragma once

#include <functional>
#include <string_view>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

struct DropDown {
    const char* id;
    std::string_view title;
    std::string_view close;  // the name of the sheet's button
    float width = 400;       // of the card, in logical pixels
};

/// Call it in every frame, `opened` in the one in which the button was pressed. The card hangs from `anchor`,
/// its right upper corner. While it is open `content` is called to draw, and says whether to close.
void drop_down(const Theme& theme, const DropDown& what, ImVec2 anchor, bool opened,
               const std::function<bool()>& content);

}  // namespace jinlan::ui

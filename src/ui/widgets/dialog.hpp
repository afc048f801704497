// A question that is answered before anything else is done.

#pragma once

#include <optional>
#include <string_view>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

struct Dialog {
    std::string_view title;
    std::string_view text;
    std::string_view accept;
    std::string_view refuse;  // empty: there is one button alone
};

/// Shows it in the middle of the window, over the shaded page; call it in every frame until it is answered.
/// Enter accepts, Escape refuses. Returns the answer.
std::optional<bool> dialog(const Theme& theme, const char* id, const Dialog& dialog);

}  // namespace jinlan::ui

// A card beside what it tells of: a title, a value, a text, and where it is from.

#pragma once

#include <imgui.h>

#include <optional>
#include <string_view>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

struct Card {
    std::string_view title = {};
    std::string_view value = {};  // the exact figure with its unit; may be empty, as all below
    std::string_view text = {};
    std::string_view source = {};  // in full: "Source: …"
};

/// Shows the card above everything else, beside the pointer, or beside `anchor` where the keyboard is there:
/// not over it if that can be helped, and inside the window.
void tooltip_card(const Theme& theme, const Card& card, std::optional<ImVec2> anchor = std::nullopt);

/// A card `at` that place on `list`, for what is drawn into the page itself. Its content is at most `room`
/// wide. Returns its size with its margin.
ImVec2 draw_card(ImDrawList& list, const Theme& theme, const Card& card, ImVec2 at, float room);

}  // namespace jinlan::ui

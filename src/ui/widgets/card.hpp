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

/// Shows the card above the page until the next frame: beside the pointer, or beside `anchor` where the
/// keyboard is there. It keeps inside the window.
void tooltip_card(const Theme& theme, const Card& card, std::optional<ImVec2> anchor = std::nullopt);

/// The card's content at the layout cursor, at most `room` wide; returns its size.
ImVec2 draw_card(const Theme& theme, const Card& card, float room);

}  // namespace jinlan::ui

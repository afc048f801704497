// Things to press: buttons, choices side by side, rows.

#pragma once

#include <imgui.h>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

/// An area that can be hovered, pressed with the mouse, a finger or the keyboard. Draws only the focus
/// ring; the caller draws the rest.
struct Press {
    bool pressed = false;
    bool hovered = false;
    bool held = false;
    ImVec2 min;
    ImVec2 max;
};
enum class Keyboard { Reaches, PassesBy };
Press press_area(const char* id, ImVec2 size, Keyboard keyboard = Keyboard::Reaches);

/// A push button as wide as its label; `chosen` draws it filled. Returns whether it was pressed.
bool button(const Theme& theme, const char* id, std::string_view label, bool chosen = false);

/// The place of a button that there is nothing to press for now: drawn softly, so that nothing around it
/// moves.
void disabled_button(const Theme& theme, std::string_view label);

/// How wide `button` is.
float button_width(const Theme& theme, std::string_view label);

/// Choices side by side, one of them chosen, together `width` wide (0: as wide as their labels).
/// Returns the one just pressed.
std::optional<std::size_t> segmented(const Theme& theme, const char* id,
                                     std::span<const std::string_view> labels, std::size_t chosen,
                                     float width = 0);

/// How wide `segmented` is when its width is left to its labels.
float segmented_width(const Theme& theme, std::span<const std::string_view> labels);

/// A row with a mark, a label and a count that can be switched on and off; the bar behind it shows the
/// count as a share of `largest`. Counts of zero are drawn softly.
bool facet_row(const Theme& theme, const char* id, std::string_view label, std::size_t count,
               std::size_t largest, bool chosen);

/// A row that leads somewhere: a short lead ("26", "牵头"), a title on up to three lines, and a note below.
bool link_row(const Theme& theme, const char* id, std::string_view lead, std::string_view title,
              std::string_view note = {});

/// A small rounded label. With `id`, it can be pressed. Stays on the line where there is room,
/// otherwise goes to the next one.
bool chip(const Theme& theme, const char* id, std::string_view label, ImU32 color);

}  // namespace jinlan::ui

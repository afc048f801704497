// Drawing text: one line at a place, or paragraphs that follow Dear ImGui's layout cursor.

#pragma once

#include <imgui.h>

#include <span>
#include <string_view>

#include "plan/search/text.hpp"
#include "ui/theme/theme.hpp"

namespace jinlan::ui {

/// Width in logical pixels of one line.
float text_width(const Theme& theme, TextStyle style, std::string_view text);

/// Height of one line with its leading.
float line_height(const Theme& theme, TextStyle style);

/// Draws one line with its top left corner at `position`.
void draw_text(ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 position, ImU32 color,
               std::string_view text);

/// One line that ends at `top_right`.
void draw_text_right(ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 top_right, ImU32 color,
                     std::string_view text);

/// The room that a number takes in a column, before its decimal point and from it on. Digits take the same
/// room each, whatever the font gives them.
struct NumberWidth {
    float whole = 0;
    float fraction = 0;
};
NumberWidth number_width(const Theme& theme, TextStyle style, std::string_view number);

/// A number in a column: its decimal point, or its end where it has none, stands at `point`.
void draw_number(ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 point, ImU32 color,
                 std::string_view number);

/// One line, cut with an ellipsis where it is wider than `width`. Returns whether it was cut.
bool draw_text_cut(ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 position, float width,
                   ImU32 color, std::string_view text);

/// One line with a rim of `halo`, readable on any ground.
void draw_text_with_halo(ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 position, ImU32 color,
                         ImU32 halo, std::string_view text);

/// Lines broken to `width`, drawn at `position`; returns the height used.
float draw_wrapped(ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 position, float width,
                   ImU32 color, std::string_view text);

/// As `draw_wrapped`, with `ground` behind the marks: stretches of bytes, ascending and apart from each
/// other.
float draw_marked(ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 position, float width,
                  ImU32 color, ImU32 ground, std::string_view text, std::span<const plan::TextRange> marks);

/// The height `draw_wrapped` would use.
float wrapped_height(const Theme& theme, TextStyle style, float width, std::string_view text);

/// A paragraph at the layout cursor, as wide as the content region; moves the cursor below it. **Words**
/// between two stars are bold: for this project's own texts, which hold no other stars.
void paragraph(const Theme& theme, TextStyle style, ImU32 color, std::string_view text);

/// A heading at the layout cursor with space above it.
void heading(const Theme& theme, std::string_view text);

/// What a view answers, in a sentence, at the layout cursor.
void question(const Theme& theme, std::string_view text);

/// The small line above a group of things.
void group_label(const Theme& theme, std::string_view text);

/// A card beside the pointer: a bold title and a wrapped text below it.
void tooltip(const Theme& theme, std::string_view title, std::string_view text);

void vertical_space(const Theme& theme, float length);

/// A hair line, level or upright, on whole device pixels: a line drawn between two would be blurred.
void draw_rule(ImDrawList& list, const Theme& theme, ImVec2 from, ImVec2 to, ImU32 color);

/// A hair line across the content region.
void separator(const Theme& theme);

}  // namespace jinlan::ui

// Design tokens: every colour, size and line weight that the interface uses, in one table.

#pragma once

#include <imgui.h>

#include "plan/plan.hpp"

namespace jinlan::ui {

/// Colours by what they are for, not by what they look like.
struct Colors {
    ImU32 paper;         // the page
    ImU32 surface;       // panels and cards
    ImU32 surface_soft;  // hovered rows, fields
    ImU32 ink;           // text
    ImU32 ink_soft;      // notes; still at least 4.5:1 on paper and surface
    ImU32 line;          // separators and frames
    ImU32 brand;         // the project's deep blue: headings, chosen things
    ImU32 brand_soft;    // its tint: backgrounds of chosen rows
    ImU32 on_brand;      // text on `brand`
    ImU32 focus;         // keyboard focus ring
    ImU32 no_data;       // fill where nothing is known
    ImU32 met;
    ImU32 not_met;
    ImU32 due_no_outcome;
    ImU32 not_yet_due;
    ImU32 shade;  // behind a dialog
};

/// Five steps with a real difference between them, in logical pixels at a scale of 1.
enum class TextStyle { Note, Body, Label, Heading, Title, Figure };

struct Theme {
    Colors colors;
    float scale = 1.0F;  // the reader's text size and the size of the window together
    bool large_targets =
        false;  // for fingers: on touch screens, and on narrow windows from the first frame on

    float text_size(TextStyle style) const;

    /// A length in logical pixels at the current scale.
    float px(float length) const { return length * scale; }

    float gap() const { return px(8); }
    float padding() const { return px(16); }
    float radius() const { return px(6); }
    float hairline() const { return 1.0F; }

    /// Height of anything to be pressed: 30 logical pixels for a mouse, 44 for a finger.
    float target_height() const;
};

Theme light_theme(float scale);

/// How large the interface is drawn: the reader's wish, and a little more on a wide screen, which is
/// read from afar.
float interface_scale(float display_width, int text_percent);

/// Headings, labels and figures are bold.
bool is_bold(TextStyle style);

ImFont* font_of(bool bold);

/// The colour with another opacity, 0..255.
constexpr ImU32 with_alpha(ImU32 color, unsigned alpha) {
    return (color & ~IM_COL32_A_MASK) | (static_cast<ImU32>(alpha) << IM_COL32_A_SHIFT);
}

ImU32 status_color(const Theme& theme, plan::Status status);

/// Sets Dear ImGui's own style from the tokens: scroll bars, text fields, focus ring.
void apply_style(const Theme& theme);

}  // namespace jinlan::ui

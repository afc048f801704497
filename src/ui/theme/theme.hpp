// Design tokens: every colour, size and line weight that the interface uses, in one table, and the themes
// made from it.

#pragma once

#include <imgui.h>

#include <cstddef>

#include "app/state/state.hpp"
#include "plan/plan.hpp"

namespace jinlan::ui {

/// Colours by what they are for, not by what they look like. The table is colors.def.
struct Colors {
#define COLOR(role, light, dark, contrast) ImU32 role;
#include "ui/theme/colors.def"
#undef COLOR
};

/// From a source's line to the one figure that a view is about: each step differs in size, weight or both.
enum class TextStyle {
    Note,      // sources, units, ticks
    Body,      // what is read
    Label,     // a value or name that is looked for: bold, as large as Body
    Heading,   // a part of a view
    Question,  // what a view answers, in a sentence
    Title,     // what is selected
    Figure     // the number that matters
};
inline constexpr std::size_t kTextStyles = 7;

/// Weights of lines that carry meaning; those that only part things are hair lines.
enum class Stroke { Thin, Medium, Strong };

class Motion;

struct Theme {
    Colors colors;
    app::ThemeName name = app::ThemeName::Light;
    float scale = 1.0F;        // the reader's text size and the size of the window together
    float pixel_ratio = 1.0F;  // device pixels in a logical pixel
    float motion = 0.16F;      // seconds that a change takes to ease in; 0 where the reader asked for none
    Motion* changes =
        nullptr;  // what is on its way (ui/motion.hpp); without it all is where it belongs at once
    bool large_targets =
        false;  // for fingers: on touch screens, and on narrow windows from the first frame on

    float text_size(TextStyle style) const;

    /// Height of one line of the style with its leading.
    float line_height(TextStyle style) const;

    /// A length in logical pixels at the current scale.
    float px(float length) const { return length * scale; }

    /// The nearest place on the grid of device pixels, where lines and letters are sharp.
    float snap(float position) const;

    float gap_small() const { return px(4); }
    float gap() const { return px(8); }
    float padding() const { return px(16); }
    float section() const { return px(24); }  // between the parts of a view
    float radius_small() const { return px(3); }
    float radius() const { return px(6); }

    /// The thinnest line: a whole number of device pixels, thicker in high contrast.
    float hairline() const;

    /// Never thinner than a hair line.
    float stroke(Stroke weight) const;

    /// Height of anything to be pressed: 30 logical pixels for a mouse, 44 for a finger.
    float target_height() const;
};

Theme make_theme(app::ThemeName name, float scale, float pixel_ratio = 1.0F);

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

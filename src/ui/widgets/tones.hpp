// The tones of states and grounds that widgets share.

#pragma once

#include <imgui.h>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

/// `share` of `over` laid on `ground`, both opaque.
ImU32 mixed(ImU32 ground, ImU32 over, float share);

inline ImU32 hover_color(const Theme& theme) { return theme.colors.brand_soft; }
inline ImU32 pressed_color(const Theme& theme) {
    return mixed(theme.colors.brand_soft, theme.colors.brand, 0.18F);
}
inline ImU32 disabled_color(const Theme& theme) { return theme.colors.ink_soft; }

/// A soft shadow around a card that lies above the page.
void draw_shadow(ImDrawList& list, const Theme& theme, ImVec2 min, ImVec2 max);

}  // namespace jinlan::ui

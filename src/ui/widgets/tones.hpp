// Mixed tones and the shadow, which widgets share.

#pragma once

#include <imgui.h>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

/// `share` of `over` laid on `ground`, both opaque.
ImU32 mixed(ImU32 ground, ImU32 over, float share);

/// A soft shadow of a card that is drawn after it.
void draw_shadow(ImDrawList& list, const Theme& theme, ImVec2 min, ImVec2 max);

}  // namespace jinlan::ui

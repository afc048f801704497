// What dialogs and sheets share: a window of their own over a shaded page that cannot be used meanwhile.

#pragma once

#include <imgui.h>

#include "ui/theme/theme.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

/// Begins the overlay at `rect`; call it in every frame in which it is open. Where it returns true, what is
/// drawn until `end_overlay` lies above the page, and the keyboard stays in it. `left` says whether the
/// reader pressed beside it or Escape.
bool begin_overlay(const Theme& theme, const char* id, const Rect& rect, ImDrawFlags round_corners,
                   bool& left);
void end_overlay();

}  // namespace jinlan::ui

// Marks that tell by their shape, not by colour alone: of legends, time lines and lists.

#pragma once

#include <imgui.h>

#include "plan/plan.hpp"
#include "ui/theme/theme.hpp"

namespace jinlan::ui {

enum class Symbol {
    Square,    // a class of a map or a bar
    Hatched,   // an approximate extent
    Dot,       // a published figure
    Ring,      // an estimate; not yet due
    RingDash,  // due, no outcome data
    DotTick,   // met
    DotCross,  // not met
    Diamond,   // a target
    Line,
    DashedLine
};

/// Draws the mark about `center`, `size` logical pixels wide, on `ground`.
void draw_symbol(ImDrawList& list, const Theme& theme, Symbol symbol, ImVec2 center, float size, ImU32 color,
                 ImU32 ground);

/// The mark of a commitment's status.
Symbol symbol_of(plan::Status status);

}  // namespace jinlan::ui

// The frame that all views share: the answer as a title, tools beside it, a legend, and the body below.

#pragma once

#include <span>

#include "ui/context.hpp"
#include "ui/widgets/legend.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

struct ViewFrame {
    ImU32 ground = 0;                           // 0: that of a panel
    Scrolling scrolling = Scrolling::Vertical;  // with it the title scrolls away as well
    bool to_the_edge = false;                   // the body is as wide as the view, though it scrolls
    std::span<const LegendEntry> legend = {};   // side by side below the title
};

/// Begins the view that `context.state.view` names at `rect`: its answer (`Derived::answer`) as the title,
/// and how it is read behind a button. Returns what is left for the body, which the layout cursor stands at:
/// within the margin, but to the edge where nothing scrolls or that is asked for. The body follows until
/// `end_view`, which must always be called.
Rect begin_view(const Context& context, const Rect& rect, const ViewFrame& frame = {});
void end_view();

/// How far the title and what goes with it stand from the edge: clear of where a mouse takes the splitters.
float view_margin(const Theme& theme);

}  // namespace jinlan::ui

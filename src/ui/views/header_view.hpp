// The head of the page: what this is, the language, the text size, and where the data is from.

#pragma once

#include "ui/context.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

void draw_header(const Context& context, const Rect& rect, bool wide);

/// The narrow page's tabs: map, filter, detail, timeline.
void draw_navigation(const Context& context, const Rect& rect);

}  // namespace jinlan::ui

// One city as a view of its own: its facts, or what would follow from changes to its air.

#pragma once

#include "ui/context.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

/// The view City: target, history, clusters, regions and commitments of the city shown.
void draw_city_view(const Context& context, const Rect& rect);

/// The view What if, of the city shown.
void draw_what_if_view(const Context& context, const Rect& rect);

}  // namespace jinlan::ui

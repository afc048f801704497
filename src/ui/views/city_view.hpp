// One city as a view of its own: its facts.

#pragma once

#include "ui/context.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

/// The view City: target, history, clusters, regions and commitments of the city shown.
void draw_city_view(const Context& context, const Rect& rect);

}  // namespace jinlan::ui

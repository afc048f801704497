// What goes with the map: the answer as its title, the legend, the scale bar and the map note.

#pragma once

#include <string>

#include "geo/view_transform.hpp"
#include "ui/context.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

/// The map's answer in one sentence: how many cities are where.
std::string map_title(const Context& context);

/// A city's figure as it stands on the map: "≤38", "≈30", "+3.2"; "no data" in words.
std::string map_figure(const Context& context, std::size_t city);

/// Draws the legend into the lower left corner of `rect`, or, `compact`, as a strip along its foot; returns
/// the room it took.
geo::Box draw_map_legend(const Context& context, ImDrawList& list, const Rect& rect, bool compact);

/// Height of the compact legend.
float compact_legend_height(const Theme& theme);

/// Height of the map note on a map that is `width` wide.
float map_note_height(const Context& context, float width);

/// Draws the map note along the foot of `rect`, and `lift` above it the scale bar; returns the room of the
/// note. It is always there: a published map needs a review number, or the words that it has none.
geo::Box draw_map_note(const Context& context, ImDrawList& list, const Rect& rect, float lift,
                       double metres_per_pixel);

}  // namespace jinlan::ui

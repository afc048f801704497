// What goes with the map: the legend, the scale bar and the map note.

#pragma once

#include <string>

#include "geo/view_transform.hpp"
#include "ui/context.hpp"
#include "ui/views/map/content.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

/// A city's figure as it stands on the map: "≤38", "≈30", "+3.2"; "no data" in words; "…" where it is
/// awaited.
std::string map_figure(const Context& context, const MapContent& content, std::size_t city);

/// Whether a city has no data.
bool lacks_data(const MapContent& content);

/// How wide the figures of the measure mostly come to be (a digit more goes into the room about a label), and
/// the words for no data where a city has none.
float widest_figure(const Context& context, const MapContent& content);

/// What a city is filled with under the measure; paler where a filter by city leaves it out.
ImU32 map_fill(const Context& context, const MapContent& content, std::size_t city);

/// Height of the legend where it is `width` wide.
float map_legend_height(const Context& context, const MapContent& content, float width);

/// Draws the legend into `rect`; returns the room it took.
geo::Box draw_map_legend(const Context& context, const MapContent& content, ImDrawList& list,
                         const Rect& rect);

/// Height of the map note on a map that is `width` wide.
float map_note_height(const Context& context, const MapContent& content, float width);

/// Draws the map note along the foot of `rect`; returns its room. It is always there: a published map needs a
/// review number, or the words that it has none.
geo::Box draw_map_note(const Context& context, const MapContent& content, ImDrawList& list, const Rect& rect);

enum class Side { Left, Right };

/// Draws the scale bar with its lower left or right end at `corner`; returns its room.
geo::Box draw_scale_bar(const Context& context, ImDrawList& list, ImVec2 corner, Side side,
                        double metres_per_pixel);

}  // namespace jinlan::ui

// The lab's map: the cities in the colours of what the scenario comes to, live while a lever moves.

#pragma once

#include <optional>

#include "ui/context.hpp"
#include "ui/views/map/canvas.hpp"

namespace jinlan::ui {

class LabMap {
public:
    /// `shapes` must outlive the map.
    explicit LabMap(const MapShapes& shapes) : canvas_(shapes) {}

    /// The choice of what it shows, and the map below it: at the layout cursor, as wide as the content
    /// region.
    void draw(const Context& context);

private:
    MapCanvas canvas_;
};

/// The scenario's measures side by side, `width` wide; returns the one that the reader has just chosen.
std::optional<app::MapMeasure> scenario_choice(const Context& context, app::MapMeasure shown, float width);

/// How wide they would be in one row.
float scenario_choice_width(const Context& context);

/// The card of a city under the scenario: from base to after, target, chance.
void scenario_card(const Context& context, plan::CityId city);

}  // namespace jinlan::ui

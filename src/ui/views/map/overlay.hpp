// What lies over the map's colours: the region that was chosen, and the hatching of what is not known.

#pragma once

#include <optional>
#include <vector>

#include "ui/context.hpp"
#include "ui/views/map/content.hpp"
#include "ui/views/map/shapes.hpp"

namespace jinlan::ui {

class MapOverlay {
public:
    /// Hatches the cities without data: a class of its own, whatever colours the others have.
    void draw_no_data(const Context& context, const MapContent& content, ImDrawList& list,
                      const MapShapes& shapes, const MapProjector& project, double metres_per_pixel);

    /// Draws the chosen region. An official list of whole cities has a solid edge and no tint, which would
    /// change what the colours say; an approximate extent is hatched, with lines that fade out where an edge
    /// would claim to be one. On tiles a city counts as in it when a part of it is.
    void draw_region(const Context& context, const MapContent& content, ImDrawList& list,
                     const MapShapes& shapes, const MapProjector& project, double metres_per_pixel);

private:
    /// Hatching that is made anew when something else is hatched, or from another distance.
    struct Hatching {
        std::vector<const Shape*> parts;
        double spacing = 0;  // metres
        std::vector<Segment> segments;

        void update(std::vector<const Shape*> new_parts, double new_spacing, Slope slope);
    };

    Hatching no_data_;
    Hatching region_hatching_;
    std::vector<std::size_t> outline_;  // arcs around `outlined_`
    std::optional<plan::RegionId> outlined_;
};

/// The shapes of the cities and counties that lie in the region.
std::vector<const Shape*> shapes_of(const plan::Plan& plan, const plan::Region& region,
                                    const MapShapes& shapes, app::MapForm form);

}  // namespace jinlan::ui

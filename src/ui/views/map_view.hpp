// The map: eleven cities coloured by the chosen measure, with their names and figures, the regions that the
// plan names, and the counties when seen from near.

#pragma once

#include <optional>
#include <vector>

#include "ui/context.hpp"
#include "ui/views/map_labels.hpp"
#include "ui/views/map_shapes.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

class MapView {
public:
    explicit MapView(const app::Model& model);

    void draw(const Context& context, const Rect& rect);

private:
    void head(const Context& context);
    void region_menu(const Context& context);
    void canvas(const Context& context, const Rect& rect);
    void interact(const Context& context, const MapProjector& project, const geo::ViewLimits& limits);
    geo::Box zoom_buttons(const Context& context, const Rect& rect, const MapProjector& project,
                          const geo::ViewLimits& limits);
    void draw_shapes(const Context& context, ImDrawList& list, const MapProjector& project);
    void draw_region(const Context& context, ImDrawList& list, const MapProjector& project);
    void hover_card(const Context& context) const;

    MapShapes shapes_;
    std::optional<std::size_t> hovered_;  // position of a city
    bool dragged_ = false;

    MapLabels labels_;
    std::vector<Segment> hatching_;
    std::optional<plan::RegionId> hatched_region_;
    double hatched_scale_ = 0;  // metres per pixel
};

}  // namespace jinlan::ui

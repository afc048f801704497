// The map: eleven cities coloured by the chosen measure, with their names and figures, the regions that the
// plan names, and the counties when seen from near.

#pragma once

#include "ui/context.hpp"
#include "ui/views/map/canvas.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

class MapView {
public:
    /// `shapes` must outlive the view.
    MapView(const app::Model& model, const MapShapes& shapes);

    void draw(const Context& context, const Rect& rect);

private:
    void hover_card(const Context& context, const MapContent& content) const;

    MapCanvas canvas_;
};

}  // namespace jinlan::ui

// The map itself: where it stands, how it is moved, and what is drawn on it.

#pragma once

#include <optional>
#include <vector>

#include "ui/context.hpp"
#include "ui/views/map_labels.hpp"
#include "ui/views/map_shapes.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

class MapCanvas {
public:
    explicit MapCanvas(const app::Model& model);

    /// Draws the map into `rect` of the current window.
    void draw(const Context& context, const Rect& rect);

    /// Position of the city under the pointer.
    std::optional<std::size_t> hovered() const { return hovered_; }

    /// How high the map has to be, on a panel of this width, to be of use.
    static float least_height(const Context& context, float width);

    /// Whether a finger or the mouse has hold of it.
    bool held() const { return held_; }

private:
    geo::ViewTransform ease_view(const Context& context, const geo::ViewTransform& target,
                                 const geo::Box& screen);
    bool is_on_map(const Context& context, const Rect& rect, const MapProjector& project) const;
    void ease_fills(const Context& context);
    void interact(const Context& context, const MapProjector& project, const geo::ViewLimits& limits);
    void zoom(const Context& context, const MapProjector& project, const geo::ViewLimits& limits,
              geo::Point about, double factor) const;
    geo::Box zoom_buttons(const Context& context, const Rect& rect, const MapProjector& project,
                          const geo::ViewLimits& limits) const;
    void draw_shapes(const Context& context, ImDrawList& list, const MapProjector& project);
    void draw_region(const Context& context, ImDrawList& list, const MapProjector& project);

    MapShapes shapes_;
    MapLabels labels_;
    std::optional<std::size_t> hovered_;  // position of a city
    bool held_ = false;
    bool dragged_ = false;

    // Where the map was, is shown and comes to rest.
    geo::ViewTransform from_;
    geo::ViewTransform shown_;
    geo::ViewTransform target_;
    geo::Box screen_;
    Transition view_change_;
    bool follows_hand_ = false;  // a drag or fingers move it: nothing is to lag behind them
    int last_frame_ = -1;

    // The cities' fills likewise.
    std::vector<ImU32> fills_from_;
    std::vector<ImU32> fills_shown_;
    std::vector<ImU32> fills_;
    Transition fill_change_;

    std::vector<Segment> hatching_;
    std::optional<plan::RegionId> hatched_region_;
    double hatched_spacing_ = 0;  // metres
};

}  // namespace jinlan::ui

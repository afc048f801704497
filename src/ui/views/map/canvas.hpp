// The map itself: where it stands, how it is moved, and what is drawn on it.

#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "ui/context.hpp"
#include "ui/views/map/content.hpp"
#include "ui/views/map/labels.hpp"
#include "ui/views/map/overlay.hpp"
#include "ui/views/map/shapes.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

class MapCanvas {
public:
    /// `shapes` must outlive the canvas; `symbols` are those that it draws where sites are shown.
    explicit MapCanvas(const MapShapes& shapes, std::vector<MapSymbol> symbols = {})
        : shapes_(shapes), symbols_(std::move(symbols)) {}

    /// Draws the map into `rect` of the current window. What the content refers to must last as long.
    void draw(const Context& context, const MapContent& content, const Rect& rect);

    /// Position of the city under the pointer.
    std::optional<std::size_t> hovered() const { return hovered_; }

    /// How high the map has to be, on a panel of this width, to be of use.
    static float least_height(const Context& context, const MapContent& content, float width);

    /// The city that the reader has just chosen on a still map.
    std::optional<plan::CityId> chosen() const { return chosen_; }

    /// Whether a finger or the mouse has hold of it.
    bool held() const { return held_; }

    /// The symbol under the pointer, before the city that it stands in; null: none.
    const MapSymbol* hovered_symbol() const {
        return hovered_symbol_ ? &symbols_[*hovered_symbol_] : nullptr;
    }

    /// The symbol that the keyboard has reached, which Escape leaves; null: none that shows.
    const MapSymbol* reached_symbol() const { return reached_place_ ? &symbols_[*reached_symbol_] : nullptr; }
    std::optional<ImVec2> reached_place() const { return reached_place_; }  // its middle, on the screen

private:
    geo::ViewTransform ease_view(const Context& context, const geo::ViewTransform& target,
                                 const geo::Box& screen);
    bool is_on_map(const Context& context, const Rect& rect, const MapProjector& project) const;
    void ease_fills(const Context& context);
    void hover(const Context& context, const MapProjector& project);
    void interact(const Context& context, const MapProjector& project, const geo::ViewLimits& limits);
    void press(const Context& context) const;
    void choose();
    void keys(const Context& context, const MapProjector& project, const geo::ViewLimits& limits);
    void symbol_keys(const Context& context);
    void draw_reached(const Context& context, ImDrawList& list, const MapProjector& project);
    std::optional<geo::Box> selected_box(const Context& context) const;
    void fit_selection(const Context& context, const geo::ViewLimits& limits) const;
    void zoom(const Context& context, const MapProjector& project, const geo::ViewLimits& limits,
              geo::Point about, double factor) const;
    geo::Box zoom_buttons(const Context& context, const Rect& rect, const MapProjector& project,
                          const geo::ViewLimits& limits) const;
    void draw_shapes(const Context& context, ImDrawList& list, const MapProjector& project);
    void draw_borders(const Context& context, ImDrawList& list, const MapProjector& project) const;
    void fill_cities(const Context& context, ImDrawList& list, const MapProjector& project);

    const MapShapes& shapes_;
    MapContent content_;  // of the frame that is drawn
    MapLabels labels_;
    MapOverlay overlay_;
    std::vector<MapSymbol> symbols_;
    std::optional<std::size_t> hovered_;         // position of a city
    std::optional<std::size_t> hovered_symbol_;  // position of a symbol
    std::optional<std::size_t> reached_symbol_;  // by the keyboard
    std::optional<ImVec2> reached_place_;
    std::optional<plan::CityId> chosen_;
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

    // From map to tiles and back, the one fades into the other.
    app::MapForm form_ = app::MapForm::Geographic;
    Transition form_change_;
    geo::Box room_;  // of the screen, for what is fitted: clear of legend, note and buttons
};

}  // namespace jinlan::ui

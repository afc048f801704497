// What hand and keyboard do on the map: hover, select, add to the filter, pan, zoom, fit.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <variant>

#include "ui/views/map/canvas.hpp"
#include "ui/widgets/press.hpp"

namespace jinlan::ui {

namespace {

constexpr double kZoomPerStep = 1.25;
constexpr float kDragThreshold = 5;  // pixels: less is a click
constexpr float kPanPerPress = 60;   // logical pixels
constexpr double kFitMargin = 36;    // pixels around what is selected
constexpr float kSymbolReach = 12;   // logical pixels from a symbol's middle; for fingers more
constexpr float kLongPress = 0.5F;   // seconds

app::MapView view_of(const geo::ViewTransform& view) {
    return {view.center.x, view.center.y, view.metres_per_pixel};
}

plan::CityId city_at(std::size_t position) { return plan::CityId{static_cast<std::uint32_t>(position)}; }

}  // namespace

/// Zooms so that what lies under `about` stays there.
void MapCanvas::zoom(const Context& context, const MapProjector& project, const geo::ViewLimits& limits,
                     geo::Point about, double factor) const {
    // From where the map is going to be, or quick steps would be lost; about what is seen there now.
    const geo::Point fixed = geo::to_map(project.view, project.screen, about);
    const geo::Point middle = project.screen.center();
    const double scale = target_.metres_per_pixel;
    const geo::ViewTransform here{
        {fixed.x - (about.x - middle.x) * scale, fixed.y + (about.y - middle.y) * scale}, scale};
    context.act(app::SetMapView{view_of(geo::zoom_about(here, project.screen, limits, about, factor))});
}

/// What is under the pointer: a symbol, and the city.
void MapCanvas::hover(const Context& context, const MapProjector& project) {
    const ImGuiIO& io = ImGui::GetIO();
    hovered_.reset();
    hovered_symbol_.reset();
    if (!ImGui::IsItemHovered() || dragged_) return;
    const geo::Point mouse{io.MousePos.x, io.MousePos.y};
    const geo::Point on_map = geo::to_map(project.view, project.screen, mouse);
    if (content_.form == app::MapForm::Tiles) {
        for (std::size_t i = 0; i < shapes_.tiles.size(); ++i) {
            if (shapes_.tiles[i].box.contains(on_map)) hovered_ = i;
        }
    } else {
        const auto hit = geo::hit_test_city(context.model.map, on_map);
        for (std::size_t i = 0; hit && i < context.model.map_city.size(); ++i) {
            if (context.model.map_city[i] == *hit) hovered_ = i;
        }
    }
    const Theme& theme = context.theme;
    const float reach = theme.large_targets ? theme.target_height() / 2 : theme.px(kSymbolReach);
    hovered_symbol_ = labels_.symbol_at(mouse, static_cast<double>(reach));
    if (hovered_ || hovered_symbol_) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
}

void MapCanvas::interact(const Context& context, const MapProjector& project, const geo::ViewLimits& limits) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool over = ImGui::IsItemHovered();
    held_ = ImGui::IsItemActive();
    const geo::Point mouse{io.MousePos.x, io.MousePos.y};
    follows_hand_ = false;
    hover(context, project);
    ImGui::SetItemKeyOwner(ImGuiKey_MouseWheelY);  // where the panel scrolls, it does not do so here
    if (over && io.MouseWheel != 0) {
        // Two fingers turn the wheel in many small steps: the map follows them as it is.
        follows_hand_ = io.MouseSource == ImGuiMouseSource_TouchScreen;
        zoom(context, project, limits, mouse, std::pow(kZoomPerStep, static_cast<double>(io.MouseWheel)));
    }
    if (held_ && ImGui::IsMouseDragging(ImGuiMouseButton_Left, kDragThreshold)) {
        dragged_ = true;
        follows_hand_ = true;
        if (io.MouseDelta.x != 0 || io.MouseDelta.y != 0) {
            const geo::Point delta{io.MouseDelta.x, io.MouseDelta.y};
            // A finger on the whole map scrolls what the map stands on.
            const bool scrolls = io.MouseSource == ImGuiMouseSource_TouchScreen && !context.state.map_view;
            if (!scrolls) context.act(app::SetMapView{view_of(geo::pan_by(project.view, limits, delta))});
        }
    }
    if (ImGui::IsItemDeactivated()) {
        // A finger that began to scroll has not pressed.
        if (!dragged_ && over && ImGui::IsMouseReleased(ImGuiMouseButton_Left)) press(context);
        dragged_ = false;
    }
    keys(context, project, limits);
}

/// A click selects the city, or the first measure that names the symbol. With Shift, or when a finger stays
/// for a while, the city goes into the filter, or out of it.
void MapCanvas::press(const Context& context) const {
    const ImGuiIO& io = ImGui::GetIO();
    const bool long_press = io.MouseSource == ImGuiMouseSource_TouchScreen &&
                            io.MouseDownDurationPrev[ImGuiMouseButton_Left] > kLongPress;
    if (hovered_ && (io.KeyShift || long_press)) {
        context.act(app::ToggleCity{city_at(*hovered_)});
    } else if (const MapSymbol* symbol = hovered_symbol(); symbol != nullptr && !symbol->measures.empty()) {
        context.act(app::Select{symbol->measures.front()});
    } else {
        context.act(app::Select{hovered_ ? app::Selection{city_at(*hovered_)} : app::Selection{}});
    }
}

/// From symbol to symbol while the map is focused; Enter then selects the first measure that names it.
void MapCanvas::symbol_keys(const Context& context) {
    if (!context.state.map_sites || !ImGui::IsItemFocused()) return reached_symbol_.reset();
    if (takes_key(ImGuiKey_PageDown)) reached_symbol_ = labels_.next_symbol(reached_symbol_, false);
    if (takes_key(ImGuiKey_PageUp)) reached_symbol_ = labels_.next_symbol(reached_symbol_, true);
    if (!reached_symbol_) return;
    const MapSymbol& symbol = symbols_[*reached_symbol_];
    if (takes_key(ImGuiKey_Enter) && !symbol.measures.empty())
        context.act(app::Select{symbol.measures.front()});
    if (takes_key_alone(ImGuiKey_Escape)) reached_symbol_.reset();
}

void MapCanvas::keys(const Context& context, const MapProjector& project, const geo::ViewLimits& limits) {
    const ImGuiIO& io = ImGui::GetIO();
    // Only the focused map takes the arrows.
    const auto step = static_cast<double>(context.theme.px(kPanPerPress));
    geo::Point pan;
    if (takes_key(ImGuiKey_LeftArrow)) pan.x += step;
    if (takes_key(ImGuiKey_RightArrow)) pan.x -= step;
    if (takes_key(ImGuiKey_UpArrow)) pan.y += step;
    if (takes_key(ImGuiKey_DownArrow)) pan.y -= step;
    if (pan != geo::Point{}) context.act(app::SetMapView{view_of(geo::pan_by(target_, limits, pan))});
    symbol_keys(context);
    if (!reached_symbol_ && takes_key(ImGuiKey_Enter) && !shapes_.cities.empty()) {
        const auto* selected = std::get_if<plan::CityId>(&context.state.selection);
        const std::size_t next = selected != nullptr ? (selected->index + 1) % shapes_.cities.size() : 0;
        context.act(app::Select{city_at(next)});
    }

    if (io.WantTextInput || io.KeyCtrl || io.KeyAlt || io.KeySuper || ImGui::IsAnyItemActive()) return;
    const geo::Point middle = project.screen.center();
    if (ImGui::IsKeyPressed(ImGuiKey_Equal) || ImGui::IsKeyPressed(ImGuiKey_KeypadAdd))
        zoom(context, project, limits, middle, kZoomPerStep);
    if (ImGui::IsKeyPressed(ImGuiKey_Minus) || ImGui::IsKeyPressed(ImGuiKey_KeypadSubtract))
        zoom(context, project, limits, middle, 1 / kZoomPerStep);
    if (ImGui::IsKeyPressed(ImGuiKey_0, false) || ImGui::IsKeyPressed(ImGuiKey_Keypad0, false))
        context.act(app::SetMapView{std::nullopt});
    if (ImGui::IsKeyPressed(ImGuiKey_F, false)) fit_selection(context, limits);
    if (ImGui::IsKeyPressed(ImGuiKey_T, false)) {
        const bool tiles = context.state.map_form == app::MapForm::Tiles;
        context.act(app::SetMapForm{tiles ? app::MapForm::Geographic : app::MapForm::Tiles});
    }
}

/// What the reader has selected, on the map: the city, the cities that the measure names, those of the
/// filter, or the region.
std::optional<geo::Box> MapCanvas::selected_box(const Context& context) const {
    const app::AppState& state = context.state;
    const plan::Plan& plan = context.model.plan;
    const auto& cities = shapes_.of(state.map_form);
    geo::Box box = geo::kEmptyBox;
    bool any = false;
    const auto add = [&](const geo::Box& part) {
        box = geo::united(box, part);
        any = true;
    };
    if (const auto* city = std::get_if<plan::CityId>(&state.selection)) {
        add(cities[city->index].box);
    } else if (const auto* measure = std::get_if<plan::MeasureId>(&state.selection)) {
        for (const plan::CommitmentId id : plan[*measure].commitments) {
            for (const plan::CityId touched : plan[id].touches.ids()) add(cities[touched.index].box);
        }
    }
    if (!any) {
        for (const plan::CityId city : state.filter.cities.ids()) add(cities[city.index].box);
    }
    if (!any && state.region) {
        for (const Shape* shape : shapes_of(plan, plan[*state.region], shapes_, state.map_form))
            add(shape->box);
    }
    return any ? std::optional(box) : std::nullopt;
}

void MapCanvas::fit_selection(const Context& context, const geo::ViewLimits& limits) const {
    const std::optional<geo::Box> box = selected_box(context);
    if (!box) return;
    geo::ViewTransform view = geo::fit(*box, room_, kFitMargin);
    view.metres_per_pixel = std::clamp(view.metres_per_pixel, limits.finest, limits.coarsest);
    view.center.x -= (room_.center().x - screen_.center().x) * view.metres_per_pixel;
    view.center.y += (room_.center().y - screen_.center().y) * view.metres_per_pixel;
    context.act(app::SetMapView{view_of(geo::clamped(view, limits))});
}

/// On a still map a click chooses the city under it, and Enter the next one. A finger that began to scroll
/// chooses nothing.
void MapCanvas::choose() {
    held_ = ImGui::IsItemActive();
    if (held_ && ImGui::IsMouseDragging(ImGuiMouseButton_Left, kDragThreshold)) dragged_ = true;
    if (ImGui::IsItemDeactivated()) {
        if (!dragged_ && hovered_ && ImGui::IsMouseReleased(ImGuiMouseButton_Left))
            chosen_ = city_at(*hovered_);
        dragged_ = false;
    }
    if (takes_key(ImGuiKey_Enter) && !shapes_.cities.empty()) {
        const std::size_t next = content_.selected ? content_.selected->index + 1 : 0;
        chosen_ = city_at(next % shapes_.cities.size());
    }
}

}  // namespace jinlan::ui

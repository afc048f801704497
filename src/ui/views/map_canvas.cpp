// The map itself: where it stands, how it is moved, and what is drawn on it.

#include "ui/views/map_canvas.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <variant>

#include "ui/record.hpp"
#include "ui/theme/data_colors.hpp"
#include "ui/views/map_legend.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/tones.hpp"

namespace jinlan::ui {

using app::Str;

namespace {

constexpr double kFinestMetresPerPixel = 80;
constexpr double kMargin = 14;     // pixels around the fitted province
constexpr float kNarrowMap = 480;  // logical pixels: the legend lies below the map, not beside it
constexpr float kLegendWidth = 230;
constexpr float kLeastMap = 220;      // logical pixels: the height of the province itself
constexpr float kInset = 12;          // of what stands at the map's sides
constexpr float kSplitterInset = 30;  // where a mouse takes hold of the splitters
constexpr double kZoomPerStep = 1.25;
constexpr double kZoomPerPress = kZoomPerStep * kZoomPerStep;
constexpr float kDragThreshold = 5;  // pixels: less is a click
constexpr float kHatchSpacing = 9;   // logical pixels
constexpr float kHatchFade = 16;

app::MapView view_of(const geo::ViewTransform& view) {
    return {view.center.x, view.center.y, view.metres_per_pixel};
}

plan::CityId city_at(std::size_t position) { return plan::CityId{static_cast<std::uint32_t>(position)}; }

bool is_narrow(const Theme& theme, float width) { return width < theme.px(kNarrowMap); }

float legend_width_on(const Theme& theme, float width) {
    return is_narrow(theme, width) ? width - 2 * theme.px(kInset) : theme.px(kLegendWidth);
}

}  // namespace

MapCanvas::MapCanvas(const app::Model& model) : shapes_(model) {}

float MapCanvas::least_height(const Context& context, float width) {
    const Theme& theme = context.theme;
    const float province = theme.px(kLeastMap) + map_note_height(context, width);
    if (!is_narrow(theme, width)) return province;
    return province + theme.target_height() + map_legend_height(context, legend_width_on(theme, width));
}

void MapCanvas::draw(const Context& context, const Rect& rect) {
    const Theme& theme = context.theme;
    if (rect.width < 8 || rect.height < 8) return;
    const geo::Box screen{{rect.x, rect.y}, {rect.x + rect.width, rect.y + rect.height}};
    const bool narrow = is_narrow(theme, rect.width);
    const float inset = theme.px(theme.large_targets ? kInset : kSplitterInset);
    const float note_height = map_note_height(context, rect.width);
    const float legend_width = legend_width_on(theme, rect.width);
    const float legend_height = map_legend_height(context, legend_width);

    const float note_top = rect.y + rect.height - note_height;
    const Rect legend_rect{narrow ? rect.x + theme.px(kInset) : rect.x + rect.width - inset - legend_width,
                           note_top - legend_height - theme.px(6), legend_width, legend_height};

    // The province keeps clear of the note at the foot, and of the legend and the buttons where there is no
    // room for them beside it.
    const geo::Box& map_box = context.model.map.box;
    const auto fitting = [&](float left_at_foot) {
        const float left_at_top = narrow ? theme.target_height() : 0;
        return geo::Box{{screen.min.x, screen.min.y + static_cast<double>(left_at_top)},
                        {screen.max.x, static_cast<double>(left_at_foot)}};
    };
    const auto fitted = [&](const geo::Box& box) {
        geo::ViewTransform view = geo::fit(map_box, box, kMargin);
        view.center.y += (box.center().y - screen.center().y) * view.metres_per_pixel;
        return view;
    };
    geo::Box room = fitting(note_top - theme.px(4));
    if (narrow || is_on_map(context, legend_rect, {fitted(room), screen}))
        room = fitting(legend_rect.y - theme.px(8));
    const geo::ViewLimits limits = geo::view_limits(map_box, room, kMargin, kFinestMetresPerPixel);
    geo::ViewTransform target = fitted(room);
    if (const auto& chosen = context.state.map_view) {
        target = geo::clamped({{chosen->center_x, chosen->center_y}, chosen->metres_per_pixel}, limits);
    }
    const MapProjector project{ease_view(context, target, screen), screen};
    ease_fills(context);

    // The buttons come first: where they are, they take the press, not the map below them.
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect(ImVec2(rect.x, rect.y), ImVec2(rect.x + rect.width, rect.y + rect.height), true);
    list.ChannelsSplit(2);
    list.ChannelsSetCurrent(1);
    const geo::Box buttons = zoom_buttons(context, rect, project, limits);
    const geo::Box legend = draw_map_legend(context, list, legend_rect);
    const geo::Box note = draw_map_note(context, list, rect);
    const ImVec2 bar_end = narrow
                               ? ImVec2(rect.x + rect.width - theme.px(kInset), legend_rect.y - theme.px(14))
                               : ImVec2(rect.x + theme.px(kInset), note_top - theme.px(8));
    const geo::Box bar = draw_scale_bar(context, list, bar_end, narrow ? Side::Right : Side::Left,
                                        project.view.metres_per_pixel);
    list.ChannelsSetCurrent(0);

    ImGui::SetCursorScreenPos(ImVec2(rect.x, rect.y));
    ImGui::InvisibleButton("canvas", ImVec2(rect.width, rect.height));
    record_target("map", TargetKind::Canvas);
    interact(context, project, limits);
    draw_shapes(context, list, project);
    labels_.place(context, shapes_, {target, screen}, {legend, note, buttons, bar});
    labels_.draw(context, list, project);
    list.ChannelsMerge();
    list.PopClipRect();
}

/// Whether the outline of the province, as `project` shows it, runs through `rect` or near it.
bool MapCanvas::is_on_map(const Context& context, const Rect& rect, const MapProjector& project) const {
    const float near = context.theme.px(16);
    for (const std::size_t arc : shapes_.outline) {
        for (const geo::Point& point : context.model.map.arcs[arc]) {
            const ImVec2 at = project(point);
            if (at.x > rect.x - near && at.x < rect.x + rect.width + near && at.y > rect.y - near &&
                at.y < rect.y + rect.height + near)
                return true;
        }
    }
    return false;
}

/// The view to draw: on its way to `target` where the reader chose another one, there at once where the map
/// itself got another place, or follows a hand.
geo::ViewTransform MapCanvas::ease_view(const Context& context, const geo::ViewTransform& target,
                                        const geo::Box& screen) {
    const bool stands = screen == screen_ && last_frame_ == ImGui::GetFrameCount() - 1;
    if (target != target_) {
        from_ = shown_;
        if (stands && !follows_hand_) context.motion.start(view_change_);
    }
    if (!stands || follows_hand_) view_change_ = {};
    target_ = target;
    screen_ = screen;
    last_frame_ = ImGui::GetFrameCount();
    shown_ = geo::between(from_, target_, static_cast<double>(context.motion.advance(view_change_)));
    return shown_;
}

void MapCanvas::ease_fills(const Context& context) {
    const std::size_t count = shapes_.cities.size();
    const bool is_first = fills_.size() != count;
    fills_.resize(count);
    fills_shown_.resize(count);
    bool changed = false;
    for (std::size_t i = 0; i < count; ++i) {
        const ImU32 fill = map_fill(context, i);
        changed = changed || fill != fills_[i];
        fills_[i] = fill;
    }
    if (changed && !is_first) {
        fills_from_ = fills_shown_;
        context.motion.start(fill_change_);
    }
    const float share = context.motion.advance(fill_change_);
    for (std::size_t i = 0; i < count; ++i)
        fills_shown_[i] = share < 1 ? mixed(fills_from_[i], fills_[i], share) : fills_[i];
}

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

void MapCanvas::interact(const Context& context, const MapProjector& project, const geo::ViewLimits& limits) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool over = ImGui::IsItemHovered();
    const bool active = held_ = ImGui::IsItemActive();
    const geo::Point mouse{io.MousePos.x, io.MousePos.y};
    hovered_.reset();
    follows_hand_ = false;
    if (over && !dragged_) {
        const auto hit =
            geo::hit_test_city(context.model.map, geo::to_map(project.view, project.screen, mouse));
        for (std::size_t i = 0; hit && i < context.model.map_city.size(); ++i) {
            if (context.model.map_city[i] == *hit) hovered_ = i;
        }
    }
    ImGui::SetItemKeyOwner(ImGuiKey_MouseWheelY);  // where the panel scrolls, it does not do so here
    if (over && io.MouseWheel != 0) {
        // Two fingers turn the wheel in many small steps: the map follows them as it is.
        follows_hand_ = io.MouseSource == ImGuiMouseSource_TouchScreen;
        zoom(context, project, limits, mouse, std::pow(kZoomPerStep, static_cast<double>(io.MouseWheel)));
    }
    if (active && ImGui::IsMouseDragging(ImGuiMouseButton_Left, kDragThreshold)) {
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
        if (!dragged_ && over && ImGui::IsMouseReleased(ImGuiMouseButton_Left)) {
            context.act(app::Select{hovered_ ? app::Selection{city_at(*hovered_)} : app::Selection{}});
        }
        dragged_ = false;
    }
    if (!io.WantTextInput && !ImGui::IsAnyItemActive()) {
        const geo::Point middle = project.screen.center();
        if (ImGui::IsKeyPressed(ImGuiKey_Equal) || ImGui::IsKeyPressed(ImGuiKey_KeypadAdd))
            zoom(context, project, limits, middle, kZoomPerStep);
        if (ImGui::IsKeyPressed(ImGuiKey_Minus) || ImGui::IsKeyPressed(ImGuiKey_KeypadSubtract))
            zoom(context, project, limits, middle, 1 / kZoomPerStep);
        if (ImGui::IsKeyPressed(ImGuiKey_0, false) || ImGui::IsKeyPressed(ImGuiKey_Keypad0, false)) {
            context.act(app::SetMapView{std::nullopt});
        }
    }
}

geo::Box MapCanvas::zoom_buttons(const Context& context, const Rect& rect, const MapProjector& project,
                                 const geo::ViewLimits& limits) const {
    const Theme& theme = context.theme;
    const std::string& reset = context.tr(Str::MapReset);
    const bool moved = context.state.map_view.has_value();
    const float spacing = theme.px(4);
    const float inset = theme.px(theme.large_targets ? kInset : kSplitterInset);
    const float right = rect.x + rect.width - inset;
    const float signs = 2 * button_width(theme, "+") + spacing;
    const float whole = signs + spacing + button_width(theme, reset);
    // Beside the signs, or below them where the page is narrow and the text large.
    const bool below = moved && whole > rect.width - 2 * inset;
    const float width = !moved ? signs : below ? std::max(signs, button_width(theme, reset)) : whole;
    const float height = (below ? 2 * theme.target_height() + spacing : theme.target_height());
    const ImVec2 start(right - width, rect.y + theme.px(4));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(spacing, 0));
    const geo::Point middle = project.screen.center();
    // Back to the whole is offered once one has left it.
    if (moved) {
        ImGui::SetCursorScreenPos(ImVec2(right - (below ? button_width(theme, reset) : width),
                                         start.y + (below ? theme.target_height() + spacing : 0)));
        if (button(theme, "reset", reset)) context.act(app::SetMapView{std::nullopt});
    }
    ImGui::SetCursorScreenPos(ImVec2(right - signs, start.y));
    if (button(theme, "out", "−")) zoom(context, project, limits, middle, 1 / kZoomPerPress);
    ImGui::SameLine();
    if (button(theme, "in", "+")) zoom(context, project, limits, middle, kZoomPerPress);
    ImGui::PopStyleVar();
    return {{start.x, start.y}, {start.x + width, start.y + height}};
}

void MapCanvas::draw_shapes(const Context& context, ImDrawList& list, const MapProjector& project) {
    const Theme& theme = context.theme;
    const geo::Map& map = context.model.map;
    const ImU32 line = theme.colors.map_line;
    for (std::size_t i = 0; i < shapes_.cities.size(); ++i)
        fill_shape(list, shapes_.cities[i], project, fills_shown_[i]);
    draw_region(context, list, project);

    // From the weakest border to the strongest.
    const bool near = shows_counties(project);
    stroke_arcs(list, map, shapes_.county_borders, project, with_alpha(line, near ? 0x60 : 0x1C),
                theme.px(0.8F));
    stroke_arcs(list, map, shapes_.city_borders, project, with_alpha(line, near ? 0xC0 : 0x90),
                theme.px(near ? 1.6F : 1.1F));
    stroke_arcs(list, map, shapes_.outline, project, with_alpha(line, 0xC0), theme.px(1.5F));

    const auto* selected = std::get_if<plan::CityId>(&context.state.selection);
    for (std::size_t i = 0; i < shapes_.cities.size(); ++i) {
        const ImGuiID id = ImGui::GetID(static_cast<int>(i));
        const float hover = context.motion.ease(id, hovered_ == i ? 1 : 0);
        if (hover > 0) {
            stroke_shape(list, shapes_.cities[i], project,
                         with_alpha(theme.colors.ink, static_cast<unsigned>(0xD0 * hover)), theme.px(2.2F));
        }
    }
    for (std::size_t i = 0; i < shapes_.cities.size(); ++i) {
        const ImGuiID id = ImGui::GetID(static_cast<int>(i + shapes_.cities.size()));
        const float chosen = context.motion.ease(id, selected != nullptr && selected->index == i ? 1 : 0);
        if (chosen == 0) continue;
        const auto alpha = static_cast<unsigned>(255 * chosen);
        stroke_shape(list, shapes_.cities[i], project, with_alpha(theme.colors.surface, alpha),
                     theme.px(5.5F));
        stroke_shape(list, shapes_.cities[i], project, with_alpha(theme.colors.brand, alpha), theme.px(3));
    }
}

void MapCanvas::draw_region(const Context& context, ImDrawList& list, const MapProjector& project) {
    if (!context.state.region) return;
    const Theme& theme = context.theme;
    const plan::Region& region = context.model.plan[*context.state.region];
    if (region.status == plan::RegionStatus::Official) {
        // A list of whole cities: solid edges, and no tint, which would change what the colours say.
        for (const plan::CityId city : region.cities) {
            stroke_shape(list, shapes_.cities[city.index], project, theme.colors.brand, theme.px(2.2F));
        }
        return;
    }
    // An approximate extent: hatched, without an edge that would claim to be one.
    const double spacing = static_cast<double>(theme.px(kHatchSpacing)) * target_.metres_per_pixel;
    if (hatched_region_ != context.state.region || hatched_spacing_ != spacing) {
        hatched_region_ = context.state.region;
        hatched_spacing_ = spacing;
        std::vector<const Shape*> parts;
        for (const plan::CityId city : region.cities) parts.push_back(&shapes_.cities[city.index]);
        for (const plan::CountyId county : region.counties) {
            const Shape* shape = &shapes_.counties[shapes_.county_of[county.index]];
            const bool is_in = std::find(parts.begin(), parts.end(), shape) != parts.end() ||
                               std::find(region.cities.begin(), region.cities.end(),
                                         context.model.plan[county].city) != region.cities.end();
            if (!is_in) parts.push_back(shape);
        }
        hatching_ = hatching(parts, spacing);
    }
    draw_hatching(list, hatching_, project, with_alpha(theme.colors.ink, 0x88), theme.px(1.3F),
                  theme.px(kHatchFade));
}

}  // namespace jinlan::ui

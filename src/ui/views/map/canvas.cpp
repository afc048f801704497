// The map itself: where it stands, how it is moved, and what is drawn on it.

#include "ui/views/map/canvas.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

#include "ui/theme/data_colors.hpp"
#include "ui/views/map/legend.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/press.hpp"
#include "ui/widgets/tones.hpp"

namespace jinlan::ui {

using app::Str;

namespace {

constexpr double kFinestMetresPerPixel = 80;
constexpr double kMargin = 14;     // pixels around the fitted province
constexpr float kNarrowMap = 480;  // logical pixels: the legend lies below the map, not beside it
constexpr float kLegendWidth = 230;
constexpr float kLeastMap = 220;      // logical pixels: the height of the province itself
constexpr float kLegendGap = 8;       // between the province and the legend below it
constexpr float kInset = 12;          // of what stands at the map's sides
constexpr float kSplitterInset = 30;  // where a mouse takes hold of the splitters
constexpr double kZoomPerPress = 1.5625;
constexpr float kReachedRing = 14;  // logical pixels: the radius

bool is_narrow(const Theme& theme, float width) { return width < theme.px(kNarrowMap); }

float legend_width_on(const Theme& theme, float width) {
    return is_narrow(theme, width) ? width - 2 * theme.px(kInset) : theme.px(kLegendWidth);
}

}  // namespace

float MapCanvas::least_height(const Context& context, const MapContent& content, float width) {
    const Theme& theme = context.theme;
    const float province = theme.px(kLeastMap) + map_note_height(context, content, width);
    if (!is_narrow(theme, width)) return province;
    return province + (content.still ? theme.px(kLegendGap) : theme.target_height()) +
           map_legend_height(context, content, legend_width_on(theme, width));
}

void MapCanvas::draw(const Context& context, const MapContent& content, const Rect& rect) {
    const Theme& theme = context.theme;
    content_ = content;
    chosen_.reset();
    if (rect.width < 8 || rect.height < 8) return;
    const geo::Box screen{{rect.x, rect.y}, {rect.x + rect.width, rect.y + rect.height}};
    const bool narrow = is_narrow(theme, rect.width);
    const bool by_splitter = !theme.large_targets && !content.still;
    const float inset = theme.px(by_splitter ? kSplitterInset : kInset);
    const float note_height = map_note_height(context, content, rect.width);
    const float legend_width = legend_width_on(theme, rect.width);
    const float legend_height = map_legend_height(context, content, legend_width);

    const float note_top = rect.y + rect.height - note_height;
    const Rect legend_rect{narrow ? rect.x + theme.px(kInset) : rect.x + rect.width - inset - legend_width,
                           note_top - legend_height - theme.px(6), legend_width, legend_height};

    // The province keeps clear of the note at the foot, and of the legend and the buttons where there is no
    // room for them beside it.
    const bool tiles = content.form == app::MapForm::Tiles;
    const geo::Box& map_box = tiles ? shapes_.tile_box : context.model.map.box;
    const auto fitting = [&](float right, float foot) {
        const float left_at_top = narrow && !content.still ? theme.target_height() : 0;
        return geo::Box{{screen.min.x, screen.min.y + static_cast<double>(left_at_top)},
                        {static_cast<double>(right), static_cast<double>(foot)}};
    };
    const auto fitted = [&](const geo::Box& box) {
        geo::ViewTransform view = geo::fit(map_box, box, kMargin);
        view.center.x -= (box.center().x - screen.center().x) * view.metres_per_pixel;
        view.center.y += (box.center().y - screen.center().y) * view.metres_per_pixel;
        return view;
    };
    const float right = rect.x + rect.width;
    bool lies_beside = false;
    geo::Box room = fitting(right, note_top - theme.px(4));
    if (content.still && !narrow) {
        // Wide and low: both sides of the province are the labels'.
        room = fitting(legend_rect.x - theme.px(16), note_top - theme.px(4));
    } else if (narrow || is_on_map(context, legend_rect, {fitted(room), screen})) {
        // Above the legend or beside it, wherever the map is larger.
        const geo::Box beside = fitting(legend_rect.x - theme.px(16), note_top - theme.px(4));
        room = fitting(right, legend_rect.y - theme.px(8));
        lies_beside = !narrow && fitted(beside).metres_per_pixel < fitted(room).metres_per_pixel;
        if (lies_beside) room = beside;
    }
    room_ = room;
    const geo::ViewLimits limits = geo::view_limits(map_box, room, kMargin, kFinestMetresPerPixel);
    geo::ViewTransform target = fitted(room);
    if (const auto& chosen = content.view) {
        target = geo::clamped({{chosen->center_x, chosen->center_y}, chosen->metres_per_pixel}, limits);
    }
    const MapProjector project{ease_view(context, target, screen), screen};
    ease_fills(context);

    // The buttons come first: where they are, they take the press, not the map below them.
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect(ImVec2(rect.x, rect.y), ImVec2(rect.x + rect.width, rect.y + rect.height), true);
    list.ChannelsSplit(2);
    list.ChannelsSetCurrent(1);
    // Where large text leaves no room for them above the legend, fingers and keys still zoom.
    const float above = legend_rect.y - rect.y;
    const bool cramped = above < 2 * theme.target_height();
    const geo::Box buttons = cramped || content.still ? geo::Box{{rect.x, rect.y}, {rect.x, rect.y}}
                                                      : zoom_buttons(context, rect, project, limits);
    // What has no room at all is left out: the figures stand under the names.
    const geo::Box legend = above < theme.px(8) ? geo::Box{{rect.x, rect.y}, {rect.x, rect.y}}
                                                : draw_map_legend(context, content, list, legend_rect);
    const geo::Box note = draw_map_note(context, content, list, rect);
    // The scale bar stands where the map does not come.
    const bool above_legend = legend_rect.y - theme.px(60) > rect.y + theme.target_height() + theme.px(8);
    const bool bar_at_right = narrow || (lies_beside && above_legend);
    const ImVec2 bar_end = bar_at_right
                               ? ImVec2(legend_rect.x + legend_rect.width, legend_rect.y - theme.px(14))
                               : ImVec2(rect.x + theme.px(kInset), note_top - theme.px(8));
    // Tiles have no scale.
    const geo::Box bar = tiles || content.still
                             ? note
                             : draw_scale_bar(context, list, bar_end, bar_at_right ? Side::Right : Side::Left,
                                              project.view.metres_per_pixel);
    list.ChannelsSetCurrent(0);

    ImGui::SetCursorScreenPos(ImVec2(rect.x, rect.y));
    const Press area = canvas_area("map", ImVec2(rect.width, rect.height));
    if (content.still) {
        hover(context, project);
        choose();
    } else {
        interact(context, project, limits);
    }
    draw_shapes(context, list, project);
    labels_.place(context, content, shapes_, symbols_, {target, screen}, {legend, note, buttons, bar});
    labels_.draw(context, list, project, symbols_, hovered_symbol_ ? hovered_symbol_ : reached_symbol_);
    draw_reached(context, list, project);
    if (area.focused) {
        const float inner = theme.px(2);
        list.AddRect(ImVec2(area.min.x + inner, area.min.y + inner),
                     ImVec2(area.max.x - inner, area.max.y - inner), theme.colors.focus, theme.radius(), 0,
                     theme.stroke(Stroke::Medium));
    }
    list.ChannelsMerge();
    list.PopClipRect();
}

/// A ring around the symbol that the keyboard has reached.
void MapCanvas::draw_reached(const Context& context, ImDrawList& list, const MapProjector& project) {
    const Theme& theme = context.theme;
    reached_place_.reset();
    if (reached_symbol_) reached_place_ = labels_.symbol_place(*reached_symbol_, project);
    if (!reached_place_) return;
    const float radius = theme.px(kReachedRing);
    list.AddCircle(*reached_place_, radius, theme.colors.surface, 0, theme.px(5));
    list.AddCircle(*reached_place_, radius, theme.colors.focus, 0, theme.px(2.5F));
}

/// Whether the outline of the province, as `project` shows it, runs through `rect` or near it.
bool MapCanvas::is_on_map(const Context& context, const Rect& rect, const MapProjector& project) const {
    const float near = context.theme.px(16);
    if (content_.form == app::MapForm::Tiles) {
        return std::ranges::any_of(shapes_.tiles, [&](const Shape& tile) {
            const ImVec2 min = project({tile.box.min.x, tile.box.max.y});
            const ImVec2 max = project({tile.box.max.x, tile.box.min.y});
            return max.x > rect.x - near && min.x < rect.x + rect.width + near && max.y > rect.y - near &&
                   min.y < rect.y + rect.height + near;
        });
    }
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
        const ImU32 fill = map_fill(context, content_, i);
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

geo::Box MapCanvas::zoom_buttons(const Context& context, const Rect& rect, const MapProjector& project,
                                 const geo::ViewLimits& limits) const {
    const Theme& theme = context.theme;
    const float spacing = theme.px(4);
    const float inset = theme.px(theme.large_targets ? kInset : kSplitterInset);
    const float right = rect.x + rect.width - inset;
    const float top = rect.y + theme.px(4);
    const geo::Point middle = project.screen.center();
    float x = right;
    float y = top;
    float left = right;
    // From right to left, so that those that are always there keep their place.
    const auto place = [&](const std::string& label) {
        const float width = button_width(theme, label);
        if (x < right && x - width < rect.x + inset) {
            x = right;
            y += theme.target_height() + spacing;
        }
        x -= width;
        left = std::min(left, x);
        ImGui::SetCursorScreenPos(ImVec2(x, y));
        x -= spacing;
    };
    place("+");
    if (button(theme, "in", "+")) zoom(context, project, limits, middle, kZoomPerPress);
    place("−");
    if (button(theme, "out", "−")) zoom(context, project, limits, middle, 1 / kZoomPerPress);
    const bool tiled = context.state.map_form == app::MapForm::Tiles;
    const std::string& tiles = context.tr(Str::MapTiles);
    place(tiles);
    if (button(theme, "tiles", tiles, tiled))
        context.act(app::SetMapForm{tiled ? app::MapForm::Geographic : app::MapForm::Tiles});
    // Back to the whole is offered once one has left it, and what is selected once something is.
    if (context.state.map_view) {
        const std::string& reset = context.tr(Str::MapReset);
        place(reset);
        if (button(theme, "reset", reset)) context.act(app::SetMapView{std::nullopt});
    }
    if (selected_box(context)) {
        const std::string& fit = context.tr(Str::MapFit);
        place(fit);
        if (button(theme, "fit", fit)) fit_selection(context, limits);
    }
    return {{left, top}, {right, y + theme.target_height()}};
}

/// The cities' colours; from map to tiles the one fades into the other.
void MapCanvas::fill_cities(const Context& context, ImDrawList& list, const MapProjector& project) {
    const app::MapForm form = content_.form;
    if (form != form_) {
        form_ = form;
        context.motion.start(form_change_);
    }
    const float share = context.motion.advance(form_change_);
    const auto& cities = shapes_.of(form);
    if (share < 1) {
        const auto other = form == app::MapForm::Tiles ? app::MapForm::Geographic : app::MapForm::Tiles;
        for (std::size_t i = 0; i < cities.size(); ++i)
            fill_shape(list, shapes_.of(other)[i], project,
                       with_alpha(fills_shown_[i], static_cast<unsigned>(255 * (1 - share))));
    }
    for (std::size_t i = 0; i < cities.size(); ++i)
        fill_shape(list, cities[i], project, with_alpha(fills_shown_[i], static_cast<unsigned>(255 * share)));
}

void MapCanvas::draw_borders(const Context& context, ImDrawList& list, const MapProjector& project) const {
    const Theme& theme = context.theme;
    const geo::Map& map = context.model.map;
    const ImU32 line = theme.colors.map_line;
    // From the weakest border to the strongest.
    const bool near = shows_counties(content_.form, project);
    stroke_arcs(list, map, shapes_.county_borders, project, with_alpha(line, near ? 0x60 : 0x1C),
                theme.px(0.8F));
    stroke_arcs(list, map, shapes_.city_borders, project, with_alpha(line, near ? 0xC0 : 0x90),
                theme.px(near ? 1.6F : 1.1F));
    stroke_arcs(list, map, shapes_.outline, project, with_alpha(line, 0xC0), theme.px(1.5F));
}

void MapCanvas::draw_shapes(const Context& context, ImDrawList& list, const MapProjector& project) {
    const Theme& theme = context.theme;
    const ImU32 line = theme.colors.map_line;
    const auto& cities = shapes_.of(content_.form);
    fill_cities(context, list, project);
    overlay_.draw_no_data(context, content_, list, shapes_, project, target_.metres_per_pixel);
    if (content_.form == app::MapForm::Tiles) {
        for (const Shape& tile : cities)
            stroke_shape(list, tile, project, with_alpha(line, 0x90), theme.px(1));
    } else {
        draw_borders(context, list, project);
    }
    overlay_.draw_region(context, content_, list, shapes_, project, target_.metres_per_pixel);
    const std::optional<plan::CityId> selected = content_.selected;
    for (std::size_t i = 0; i < cities.size(); ++i) {
        const ImGuiID id = ImGui::GetID(static_cast<int>(i));
        const float hover = context.motion.ease(id, hovered_ == i ? 1 : 0);
        if (hover > 0) {
            stroke_shape(list, cities[i], project,
                         with_alpha(theme.colors.ink, static_cast<unsigned>(0xD0 * hover)), theme.px(2.2F));
        }
    }
    for (std::size_t i = 0; i < cities.size(); ++i) {
        const ImGuiID id = ImGui::GetID(static_cast<int>(i + cities.size()));
        const float chosen = context.motion.ease(id, selected && selected->index == i ? 1 : 0);
        if (chosen == 0) continue;
        const auto alpha = static_cast<unsigned>(255 * chosen);
        stroke_shape(list, cities[i], project, with_alpha(theme.colors.surface, alpha), theme.px(5.5F));
        stroke_shape(list, cities[i], project, with_alpha(theme.colors.brand, alpha), theme.px(3));
    }
}

}  // namespace jinlan::ui

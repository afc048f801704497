// The map: eleven cities coloured by the chosen measure, with their names and figures, the regions that the
// plan names, and the counties when seen from near.

#include "ui/views/map_view.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>
#include <variant>

#include "app/names.hpp"
#include "app/number_format.hpp"
#include "app/translation.hpp"
#include "ui/record.hpp"
#include "ui/theme/data_colors.hpp"
#include "ui/views/map_legend.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::MapMeasure;
using app::name_of;
using app::Str;

namespace {

constexpr double kFinestMetresPerPixel = 80;
constexpr double kMargin = 14;          // pixels around the fitted province
constexpr float kNarrowMap = 560;       // logical pixels: the legend lies below the map
constexpr float kLowMap = 300;          // logical pixels: the legend is a strip in the corner
constexpr float kLowLegendWidth = 270;  // logical pixels
constexpr double kZoomPerStep = 1.25;
constexpr float kDragThreshold = 5;  // pixels: less is a click
constexpr float kHatchSpacing = 9;   // pixels

app::MapView view_of(const geo::ViewTransform& view) {
    return {view.center.x, view.center.y, view.metres_per_pixel};
}

/// Zooms about the middle of the map.
void zoom(const Context& context, const MapProjector& project, const geo::ViewLimits& limits, double factor) {
    const geo::Point middle = project.screen.center();
    context.act(
        app::SetMapView{view_of(geo::zoom_about(project.view, project.screen, limits, middle, factor))});
}

plan::CityId city_at(std::size_t position) { return plan::CityId{static_cast<std::uint32_t>(position)}; }

}  // namespace

MapView::MapView(const app::Model& model) : shapes_(model) {}

void MapView::draw(const Context& context, const Rect& rect) {
    const Theme& theme = context.theme;
    begin_panel(theme, "map", rect, theme.colors.paper, 0, Scrolling::None);
    ImGui::SetCursorScreenPos(ImVec2(rect.x + theme.padding(), rect.y + theme.px(10)));
    ImGui::BeginGroup();
    ImGui::PushItemWidth(rect.width - 2 * theme.padding());
    head(context);
    ImGui::PopItemWidth();
    ImGui::EndGroup();
    const float top = ImGui::GetItemRectMax().y + theme.px(6);
    canvas(context, {rect.x, top, rect.width, std::max(0.0F, rect.y + rect.height - top)});
    end_panel();
}

void MapView::head(const Context& context) {
    const Theme& theme = context.theme;
    const float width = ImGui::CalcItemWidth();
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float height = draw_wrapped(*ImGui::GetWindowDrawList(), theme, TextStyle::Heading, start, width,
                                      theme.colors.ink, map_title(context));
    ImGui::Dummy(ImVec2(width, height + theme.px(2)));

    constexpr std::array kMeasures{MapMeasure::Target, MapMeasure::Latest, MapMeasure::Gap};
    std::array<std::string_view, kMeasures.size()> labels;
    for (std::size_t i = 0; i < kMeasures.size(); ++i) labels[i] = context.tr(name_of(kMeasures[i]));
    const float natural = segmented_width(theme, labels);
    const ImVec2 row = ImGui::GetCursorScreenPos();
    if (const auto chosen =
            segmented(theme, "measure", labels, static_cast<std::size_t>(context.state.map_measure),
                      std::min(natural, width))) {
        context.act(app::SetMapMeasure{kMeasures[*chosen]});
    }
    // The region button stands beside the measures where there is room, otherwise below.
    const float room = width - natural - theme.gap();
    const std::string& region = context.state.region
                                    ? context.tr(context.model.plan[*context.state.region].name)
                                    : context.tr(Str::RegionNone);
    if (room >= button_width(theme, region)) {
        ImGui::SetCursorScreenPos(ImVec2(row.x + natural + theme.gap(), row.y));
    }
    if (button(theme, "region", region, context.state.region.has_value())) ImGui::OpenPopup("regions");
    region_menu(context);
}

void MapView::region_menu(const Context& context) {
    const Theme& theme = context.theme;
    const plan::Plan& plan = context.model.plan;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(theme.px(8), theme.px(8)));
    ImGui::PushStyleColor(ImGuiCol_PopupBg, theme.colors.surface);
    ImGui::SetNextWindowSize(ImVec2(std::min(theme.px(360), ImGui::GetIO().DisplaySize.x - theme.px(16)), 0));
    if (ImGui::BeginPopup("regions")) {
        if (link_row(theme, "none", "", context.tr(Str::RegionHide))) {
            context.act(app::SetRegion{std::nullopt});
            ImGui::CloseCurrentPopup();
        }
        for (std::size_t i = 0; i < plan.regions.size(); ++i) {
            const plan::Region& region = plan.regions[i];
            if (region.cities.empty() && region.counties.empty())
                continue;  // the plan does not say where it lies
            if (link_row(theme, region.key.c_str(), "", context.tr(region.name),
                         context.tr(name_of(region.status)))) {
                context.act(app::SetRegion{plan::RegionId{static_cast<std::uint32_t>(i)}});
                ImGui::CloseCurrentPopup();
            }
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
}

void MapView::canvas(const Context& context, const Rect& rect) {
    const Theme& theme = context.theme;
    if (rect.width < 8 || rect.height < 8) return;
    const geo::Box screen{{rect.x, rect.y}, {rect.x + rect.width, rect.y + rect.height}};
    // The map keeps clear of the note at the foot, and on a narrow page of the legend and the buttons.
    const bool narrow = rect.width < theme.px(kNarrowMap);
    const float note_height = map_note_height(context, rect.width);
    const double foot = static_cast<double>(note_height + (narrow ? compact_legend_height(theme) : 0));
    const double top = narrow ? static_cast<double>(theme.target_height()) : 0;
    const geo::Box fitting{{screen.min.x, screen.min.y + top}, {screen.max.x, screen.max.y - foot}};
    const geo::ViewLimits limits =
        geo::view_limits(context.model.map.box, fitting, kMargin, kFinestMetresPerPixel);
    geo::ViewTransform view = geo::fit(context.model.map.box, fitting, kMargin);
    view.center.y -= (foot - top) / 2 * view.metres_per_pixel;
    if (const auto& chosen = context.state.map_view) {
        view = geo::clamped({{chosen->center_x, chosen->center_y}, chosen->metres_per_pixel}, limits);
    }
    const MapProjector project{view, screen};

    // The buttons come first: where they are, they take the press, not the map below them.
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.ChannelsSplit(2);
    list.ChannelsSetCurrent(1);
    const geo::Box buttons = zoom_buttons(context, rect, project, limits);
    // A low map has no room for the tall legend either, but room beside it.
    const bool compact = narrow || rect.height < theme.px(kLowMap);
    const float legend_width = narrow ? rect.width : std::min(rect.width, theme.px(kLowLegendWidth));
    const geo::Box legend = draw_map_legend(
        context, list, {rect.x, rect.y, compact ? legend_width : rect.width, rect.height - note_height},
        compact);
    const geo::Box note =
        draw_map_note(context, list, rect, narrow ? compact_legend_height(theme) : 0, view.metres_per_pixel);
    list.ChannelsSetCurrent(0);

    ImGui::SetCursorScreenPos(ImVec2(rect.x, rect.y));
    ImGui::InvisibleButton("canvas", ImVec2(rect.width, rect.height));
    record_target("map", TargetKind::Canvas);
    interact(context, project, limits);
    list.PushClipRect(ImVec2(rect.x, rect.y), ImVec2(rect.x + rect.width, rect.y + rect.height), true);
    draw_shapes(context, list, project);
    labels_.place(context, shapes_, project, {legend, note, buttons});
    labels_.draw(context, list, project);
    list.PopClipRect();
    list.ChannelsMerge();
    hover_card(context);
}

void MapView::interact(const Context& context, const MapProjector& project, const geo::ViewLimits& limits) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool over = ImGui::IsItemHovered();
    const bool active = ImGui::IsItemActive();
    const geo::Point mouse{io.MousePos.x, io.MousePos.y};
    hovered_.reset();
    if (over && !dragged_) {
        const auto hit =
            geo::hit_test_city(context.model.map, geo::to_map(project.view, project.screen, mouse));
        for (std::size_t i = 0; hit && i < context.model.map_city.size(); ++i) {
            if (context.model.map_city[i] == *hit) hovered_ = i;
        }
    }
    if (over && io.MouseWheel != 0) {
        ImGui::SetItemKeyOwner(ImGuiKey_MouseWheelY);
        const double factor = std::pow(kZoomPerStep, static_cast<double>(io.MouseWheel));
        context.act(
            app::SetMapView{view_of(geo::zoom_about(project.view, project.screen, limits, mouse, factor))});
    }
    if (active && ImGui::IsMouseDragging(ImGuiMouseButton_Left, kDragThreshold)) {
        dragged_ = true;
        if (io.MouseDelta.x != 0 || io.MouseDelta.y != 0) {
            const geo::Point delta{io.MouseDelta.x, io.MouseDelta.y};
            context.act(app::SetMapView{view_of(geo::pan_by(project.view, limits, delta))});
        }
    }
    if (ImGui::IsItemDeactivated()) {
        if (!dragged_ && over) {
            context.act(app::Select{hovered_ ? app::Selection{city_at(*hovered_)} : app::Selection{}});
        }
        dragged_ = false;
    }
    if (!io.WantTextInput && !ImGui::IsAnyItemActive()) {
        if (ImGui::IsKeyPressed(ImGuiKey_Equal) || ImGui::IsKeyPressed(ImGuiKey_KeypadAdd))
            zoom(context, project, limits, kZoomPerStep);
        if (ImGui::IsKeyPressed(ImGuiKey_Minus) || ImGui::IsKeyPressed(ImGuiKey_KeypadSubtract))
            zoom(context, project, limits, 1 / kZoomPerStep);
        if (ImGui::IsKeyPressed(ImGuiKey_0, false) || ImGui::IsKeyPressed(ImGuiKey_Keypad0, false)) {
            context.act(app::SetMapView{std::nullopt});
        }
    }
}

geo::Box MapView::zoom_buttons(const Context& context, const Rect& rect, const MapProjector& project,
                               const geo::ViewLimits& limits) {
    const Theme& theme = context.theme;
    const std::string& reset = context.tr(Str::MapReset);
    const float spacing = theme.px(4);
    const float width = 2 * button_width(theme, "+") + button_width(theme, reset) + 2 * spacing;
    const ImVec2 start(rect.x + rect.width - width - theme.px(12), rect.y + theme.px(4));
    ImGui::SetCursorScreenPos(start);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(spacing, 0));
    constexpr double kPerPress = kZoomPerStep * kZoomPerStep;
    if (button(theme, "out", "−")) zoom(context, project, limits, 1 / kPerPress);
    ImGui::SameLine();
    if (button(theme, "in", "+")) zoom(context, project, limits, kPerPress);
    ImGui::SameLine();
    if (button(theme, "reset", reset)) context.act(app::SetMapView{std::nullopt});
    ImGui::PopStyleVar();
    return {{start.x, start.y}, {start.x + width, start.y + theme.target_height()}};
}

void MapView::draw_shapes(const Context& context, ImDrawList& list, const MapProjector& project) {
    const Theme& theme = context.theme;
    const ColorScale& scale = scale_of(theme, context.state.map_measure);
    const auto& chosen_cities = context.state.filter.cities;
    for (std::size_t i = 0; i < shapes_.cities.size(); ++i) {
        const app::CityValue& value = context.derived.city_values[i];
        fill_shape(list, shapes_.cities[i], project,
                   value.value ? scale.color_of(*value.value) : theme.colors.no_data);
        // A filter by city fades the others.
        if (!chosen_cities.empty() && !chosen_cities.contains(city_at(i))) {
            fill_shape(list, shapes_.cities[i], project, with_alpha(theme.colors.paper, 0xB4));
        }
    }
    draw_region(context, list, project);
    if (hovered_)
        fill_shape(list, shapes_.cities[*hovered_], project, with_alpha(theme.colors.on_brand, 0x50));
    const bool near = shows_counties(project);
    stroke_arcs(list, context.model.map, shapes_.county_borders, project,
                with_alpha(theme.colors.map_line, near ? 0x70 : 0x26), theme.px(near ? 1.0F : 0.8F));
    stroke_arcs(list, context.model.map, shapes_.city_borders, project,
                with_alpha(theme.colors.map_line, 0xB0), theme.px(1.4F));
    if (const auto* city = std::get_if<plan::CityId>(&context.state.selection)) {
        stroke_shape(list, shapes_.cities[city->index], project, theme.colors.surface, theme.px(6));
        stroke_shape(list, shapes_.cities[city->index], project, theme.colors.brand, theme.px(3.5F));
    }
}

void MapView::draw_region(const Context& context, ImDrawList& list, const MapProjector& project) {
    if (!context.state.region) return;
    const Theme& theme = context.theme;
    const plan::Region& region = context.model.plan[*context.state.region];
    const bool official = region.status == plan::RegionStatus::Official;
    if (official) {
        // A list of whole cities: solid edges, and no tint, which would change what the colours say.
        for (const plan::CityId city : region.cities) {
            stroke_shape(list, shapes_.cities[city.index], project, theme.colors.brand, theme.px(3));
        }
        return;
    }
    // An approximate extent: hatched, without an edge that would claim to be one.
    if (hatched_region_ != context.state.region || hatched_scale_ != project.view.metres_per_pixel) {
        hatched_region_ = context.state.region;
        hatched_scale_ = project.view.metres_per_pixel;
        hatching_.clear();
        const double spacing = static_cast<double>(theme.px(kHatchSpacing)) * hatched_scale_;
        for (const plan::CityId city : region.cities)
            add_hatching(shapes_.cities[city.index], spacing, hatching_);
        for (const plan::CountyId county : region.counties) {
            if (std::find(region.cities.begin(), region.cities.end(), context.model.plan[county].city) !=
                region.cities.end()) {
                continue;  // hatched with its whole city
            }
            add_hatching(shapes_.counties[shapes_.county_of[county.index]], spacing, hatching_);
        }
    }
    for (const Segment& segment : hatching_) {
        list.AddLine(project(segment.from), project(segment.to), with_alpha(theme.colors.brand, 0xB0),
                     theme.px(1.6F));
    }
}

void MapView::hover_card(const Context& context) const {
    if (!hovered_) return;
    const plan::City& city = context.model.plan.cities[*hovered_];
    const app::CityValue& value = context.derived.city_values[*hovered_];
    const air::Observation* latest = context.model.observations.latest(city_at(*hovered_), air::Metric::Pm25);
    std::string text;
    const auto add = [&text](const std::string& line) { text += (text.empty() ? "" : "\n") + line; };
    if (city.pm25_target) {
        const plan::Commitment& target = context.model.plan[*city.pm25_target];
        add(context.tr(Str::FigureTarget) + "  " + app::quantity(*target.quantity, context.state.language) +
            " · " + context.tr(name_of(target.firmness)));
    }
    if (latest != nullptr) {
        add(context.tr(Str::FigureLatest) + "  " + (air::is_estimate(latest->kind) ? "≈" : "") +
            app::with_unit(app::trimmed_number(latest->value, 1), "ug/m3", context.state.language) + " · " +
            app::fill(context.tr(Str::ObservationNote),
                      {{"year", std::to_string(latest->year)}, {"kind", context.tr(name_of(latest->kind))}}));
        add(app::fill(context.tr(Str::Source), {{"source", latest->source}}));
    } else {
        add(context.tr(Str::FigureLatest) + "  " + context.tr(Str::NoData));
    }
    add(app::fill(context.tr(Str::HoverMatching), {{"n", std::to_string(value.matching_measures)}}));
    tooltip(context.theme, context.tr(city.name), text);
}

}  // namespace jinlan::ui

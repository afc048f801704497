// What lies over the map's colours: the region that was chosen, and the hatching of what is not known.

#include "ui/views/map/overlay.hpp"

#include <algorithm>
#include <utility>

#include "ui/theme/data_colors.hpp"

namespace jinlan::ui {

namespace {

constexpr float kRegionSpacing = 9;  // logical pixels between hatch lines
constexpr float kRegionFade = 16;
constexpr float kNoDataSpacing = 6;

}  // namespace

void MapOverlay::Hatching::update(std::vector<const Shape*> new_parts, double new_spacing, Slope slope) {
    if (new_parts == parts && new_spacing == spacing) return;
    parts = std::move(new_parts);
    spacing = new_spacing;
    segments = hatching(parts, spacing, slope);
}

void MapOverlay::draw_no_data(const Context& context, const MapContent& content, ImDrawList& list,
                              const MapShapes& shapes, const MapProjector& project, double metres_per_pixel) {
    const Theme& theme = context.theme;
    const auto& cities = shapes.of(content.form);
    if (std::ranges::none_of(content.values, &app::CityValue::lacks_data)) return;
    std::vector<const Shape*> parts;
    for (std::size_t i = 0; i < content.values.size(); ++i) {
        if (content.values[i].lacks_data()) parts.push_back(&cities[i]);
    }
    no_data_.update(std::move(parts), static_cast<double>(theme.px(kNoDataSpacing)) * metres_per_pixel,
                    Slope::Rising);
    for (const Segment& segment : no_data_.segments)
        list.AddLine(project(segment.from), project(segment.to), with_alpha(theme.colors.frame, 0x80),
                     theme.hairline());
}

std::vector<const Shape*> shapes_of(const plan::Plan& plan, const plan::Region& region,
                                    const MapShapes& shapes, app::MapForm form) {
    std::vector<const Shape*> parts;
    const auto add = [&parts](const Shape* shape) {
        if (std::ranges::find(parts, shape) == parts.end()) parts.push_back(shape);
    };
    for (const plan::CityId city : region.cities) add(&shapes.of(form)[city.index]);
    for (const plan::CountyId county : region.counties) {
        const plan::CityId city = plan[county].city;
        if (std::ranges::find(region.cities, city) != region.cities.end()) continue;
        add(form == app::MapForm::Tiles ? &shapes.tiles[city.index]
                                        : &shapes.counties[shapes.county_of[county.index]]);
    }
    return parts;
}

void MapOverlay::draw_region(const Context& context, const MapContent& content, ImDrawList& list,
                             const MapShapes& shapes, const MapProjector& project, double metres_per_pixel) {
    if (!content.region) return;
    const Theme& theme = context.theme;
    const plan::Region& region = context.model.plan[*content.region];
    const app::MapForm form = content.form;
    if (region.status != plan::RegionStatus::Official) {
        region_hatching_.update(shapes_of(context.model.plan, region, shapes, form),
                                static_cast<double>(theme.px(kRegionSpacing)) * metres_per_pixel,
                                Slope::Falling);
        draw_hatching(list, region_hatching_.segments, project, with_alpha(theme.colors.ink, 0x88),
                      theme.px(1.3F), theme.px(kRegionFade));
        return;
    }
    // A rim below the edge keeps it clear of any colour.
    const ImU32 rim = theme.colors.surface;
    const ImU32 edge = theme.colors.ink;
    if (form == app::MapForm::Tiles) {
        for (const Shape* tile : shapes_of(context.model.plan, region, shapes, form)) {
            stroke_shape(list, *tile, project, rim, theme.px(5));
            stroke_shape(list, *tile, project, edge, theme.px(2.5F));
        }
        return;
    }
    const geo::Map& map = context.model.map;
    if (outlined_ != content.region) {
        outlined_ = content.region;
        std::vector<const std::vector<geo::ArcPolygon>*> parts;
        for (const plan::CityId city : region.cities)
            parts.push_back(&map.cities[context.model.map_city[city.index]].polygons);
        outline_ = common_outline(parts);
    }
    stroke_arcs(list, map, outline_, project, rim, theme.px(5));
    stroke_arcs(list, map, outline_, project, edge, theme.px(2.5F));
}

}  // namespace jinlan::ui

// The map made ready for drawing, once: triangles of each city, outlines of each county, and which borders
// lie between cities and which between counties of one city.

#pragma once

#include <imgui.h>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "app/model.hpp"
#include "geo/map.hpp"
#include "geo/view_transform.hpp"

namespace jinlan::ui {

struct Shape {
    std::vector<geo::Point> points;  // metres
    std::vector<std::uint32_t>
        indices;                // of triangles, three by three; none for a county, which is never filled
    geo::MultiPolygon outline;  // metres
    geo::Point label;           // metres; where its name would best be
};

struct MapShapes {
    std::vector<Shape> cities;                // by CityId
    std::vector<Shape> counties;              // as in geo::Map::counties
    std::vector<std::size_t> city_borders;    // arcs between cities, and the outline of the province
    std::vector<std::size_t> county_borders;  // arcs between counties of one city
    std::vector<std::size_t> county_of;       // by CountyId: position in `counties`

    explicit MapShapes(const app::Model& model);
};

/// From map metres to the window's logical pixels.
struct MapProjector {
    geo::ViewTransform view;
    geo::Box screen;

    ImVec2 operator()(geo::Point point) const {
        const geo::Point on_screen = geo::to_screen(view, screen, point);
        return {static_cast<float>(on_screen.x), static_cast<float>(on_screen.y)};
    }
};

void fill_shape(ImDrawList& list, const Shape& shape, const MapProjector& project, ImU32 color);
void stroke_shape(ImDrawList& list, const Shape& shape, const MapProjector& project, ImU32 color,
                  float width);
void stroke_arcs(ImDrawList& list, const geo::Map& map, const std::vector<std::size_t>& arcs,
                 const MapProjector& project, ImU32 color, float width);

struct Segment {
    geo::Point from;
    geo::Point to;
};

/// Parallel lines at 45° within the shape, `spacing` metres apart, on a grid that neighbours share.
void add_hatching(const Shape& shape, double spacing, std::vector<Segment>& segments);

}  // namespace jinlan::ui

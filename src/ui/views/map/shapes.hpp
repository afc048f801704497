// The map made ready for drawing, once: triangles of each city, outlines of each county, and which borders
// lie between cities and which between counties of one city.

#pragma once

#include <imgui.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "app/model/model.hpp"
#include "app/state/state.hpp"
#include "geo/map.hpp"
#include "geo/view_transform.hpp"

namespace jinlan::ui {

struct Shape {
    std::vector<geo::Point> points;  // metres
    std::vector<std::uint32_t>
        indices;                // of triangles, three by three; none for a county, which is never filled
    geo::MultiPolygon outline;  // metres
    geo::Point label;           // metres; where its name would best be
    geo::Box box;               // metres
};

struct MapShapes {
    std::vector<Shape> cities;                // by CityId
    std::vector<Shape> tiles;                 // by CityId: of the tile cartogram, on the same metres
    geo::Box tile_box;                        // of all tiles
    std::vector<Shape> counties;              // as in geo::Map::counties
    std::vector<std::size_t> outline;         // arcs around the province
    std::vector<std::size_t> city_borders;    // arcs between cities
    std::vector<std::size_t> county_borders;  // arcs between counties of one city
    std::vector<std::size_t> county_of;       // by CountyId: position in `counties`
    std::vector<std::size_t> city_of_county;  // by position in `counties`: position in `cities`

    explicit MapShapes(const app::Model& model);

    const std::vector<Shape>& of(app::MapForm form) const {
        return form == app::MapForm::Tiles ? tiles : cities;
    }
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

/// A stretch on the map, in metres.
struct Segment {
    geo::Point from;
    geo::Point to;
};

enum class Slope { Falling, Rising };  // to the right

/// Parallel lines at 45° within the shapes, `spacing` metres apart; one that crosses from a shape into its
/// neighbour is one segment.
std::vector<Segment> hatching(std::span<const Shape* const> shapes, double spacing,
                              Slope slope = Slope::Falling);

/// The arcs around the shapes together, without the borders between them. Each part is what `polygons` of a
/// city or county of the map are; arcs that two parts share are left out.
std::vector<std::size_t> common_outline(std::span<const std::vector<geo::ArcPolygon>* const> parts);

/// A place well inside the shape: of a grid over it, the point that is farthest from its border.
geo::Point inner_point(const Shape& shape);

/// Draws hatch lines that fade out at their ends: an extent that is only roughly known has no edge.
void draw_hatching(ImDrawList& list, std::span<const Segment> segments, const MapProjector& project,
                   ImU32 color, float width, float fade);

}  // namespace jinlan::ui

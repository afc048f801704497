// The map made ready for drawing, once.

#include "ui/views/map/shapes.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "app/model/tile_map.hpp"
#include "geo/triangulate.hpp"
#include "ui/theme/theme.hpp"

namespace jinlan::ui {

namespace {

Shape outline_of(const geo::Map& map, const std::vector<geo::ArcPolygon>& polygons, const geo::Box& box) {
    return {.points = {},
            .indices = {},
            .outline = geo::assemble(map, polygons),
            .label = box.center(),
            .box = box};
}

void triangulate(Shape& shape) {
    for (const geo::Polygon& polygon : shape.outline) {
        const geo::Triangulation triangulation = geo::triangulate(polygon);
        const auto offset = static_cast<std::uint32_t>(shape.points.size());
        shape.points.insert(shape.points.end(), triangulation.points.begin(), triangulation.points.end());
        for (const auto& triangle : triangulation.triangles) {
            for (const std::uint32_t index : triangle) shape.indices.push_back(offset + index);
        }
    }
}

constexpr double kTile = 125'000;    // metres from tile to tile
constexpr double kTileShare = 0.95;  // of that, for the tile itself

Shape tile_at(geo::Point middle) {
    const double half = kTile * kTileShare / 2;
    Shape tile;
    tile.points = {{middle.x - half, middle.y - half},
                   {middle.x + half, middle.y - half},
                   {middle.x + half, middle.y + half},
                   {middle.x - half, middle.y + half}};
    tile.indices = {0, 1, 2, 0, 2, 3};
    tile.outline = {{tile.points}};
    tile.label = middle;
    tile.box = {tile.points[0], tile.points[2]};
    return tile;
}

double squared_distance(geo::Point p, geo::Point a, geo::Point b) {
    const geo::Point along{b.x - a.x, b.y - a.y};
    const double length = along.x * along.x + along.y * along.y;
    const double share =
        length > 0 ? std::clamp(((p.x - a.x) * along.x + (p.y - a.y) * along.y) / length, 0.0, 1.0) : 0.0;
    const geo::Point away{a.x + share * along.x - p.x, a.y + share * along.y - p.y};
    return away.x * away.x + away.y * away.y;
}

}  // namespace

MapShapes::MapShapes(const app::Model& model) {
    const geo::Map& map = model.map;
    for (const std::size_t position : model.map_city) {
        cities.push_back(outline_of(map, map.cities[position].polygons, map.cities[position].box));
        triangulate(cities.back());
        cities.back().label = map.cities[position].label;
    }

    tile_box = geo::kEmptyBox;
    for (const geo::Point& place : app::tile_places(model.plan)) {
        const geo::Point middle = map.box.center();
        tiles.push_back(tile_at({middle.x + place.x * kTile, middle.y + place.y * kTile}));
        tile_box = geo::united(tile_box, tiles.back().box);
    }

    std::vector<std::vector<std::string>> sides(map.arcs.size());  // the city on each side of each arc
    std::map<std::string, std::size_t, std::less<>> by_code;
    for (std::size_t i = 0; i < map.counties.size(); ++i) {
        const geo::CountyShape& county = map.counties[i];
        counties.push_back(outline_of(map, county.polygons, county.box));
        for (std::size_t city = 0; city < model.map_city.size(); ++city) {
            if (map.cities[model.map_city[city]].id == county.city) city_of_county.push_back(city);
        }
        for (const std::string& code : county.codes) by_code[code] = i;
        for (const geo::ArcPolygon& polygon : county.polygons) {
            for (const geo::ArcRing& ring : polygon) {
                for (const int arc : ring) sides[geo::arc_number(arc)].push_back(county.city);
            }
        }
    }
    for (std::size_t arc = 0; arc < sides.size(); ++arc) {
        const bool within_city = sides[arc].size() == 2 && sides[arc][0] == sides[arc][1];
        (within_city ? county_borders : sides[arc].size() == 2 ? city_borders : outline).push_back(arc);
    }
    for (const plan::County& county : model.plan.counties) {
        // load_model has made sure that every county is on the map.
        county_of.push_back(by_code.find(county.code)->second);
    }
}

void fill_shape(ImDrawList& list, const Shape& shape, const MapProjector& project, ImU32 color) {
    if (shape.indices.empty()) return;
    const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
    list.PrimReserve(static_cast<int>(shape.indices.size()), static_cast<int>(shape.points.size()));
    const auto first = static_cast<ImDrawIdx>(list._VtxCurrentIdx);
    for (const std::uint32_t index : shape.indices) list.PrimWriteIdx(static_cast<ImDrawIdx>(first + index));
    for (const geo::Point& point : shape.points) list.PrimWriteVtx(project(point), uv, color);
}

void stroke_shape(ImDrawList& list, const Shape& shape, const MapProjector& project, ImU32 color,
                  float width) {
    for (const geo::Polygon& polygon : shape.outline) {
        for (const geo::Ring& ring : polygon) {
            for (const geo::Point& point : ring) list.PathLineTo(project(point));
            list.PathStroke(color, ImDrawFlags_Closed, width);
        }
    }
}

void stroke_arcs(ImDrawList& list, const geo::Map& map, const std::vector<std::size_t>& arcs,
                 const MapProjector& project, ImU32 color, float width) {
    for (const std::size_t arc : arcs) {
        for (const geo::Point& point : map.arcs[arc]) list.PathLineTo(project(point));
        list.PathStroke(color, ImDrawFlags_None, width);
    }
}

std::vector<Segment> hatching(std::span<const Shape* const> shapes, double spacing, Slope slope) {
    // In turned coordinates u = x + y, v = x - y each hatch line has a constant u, a multiple of the spacing.
    // Rising lines are falling ones on a map with y turned round.
    const double turn = slope == Slope::Falling ? 1 : -1;
    constexpr double kSeam = 5;  // metres: neighbours share their border up to rounding
    const double step = spacing * 1.4142135623730951;
    std::map<long, std::vector<double>> crossings;  // number of the line -> v where it meets an outline
    for (const Shape* shape : shapes) {
        for (const geo::Polygon& polygon : shape->outline) {
            for (const geo::Ring& ring : polygon) {
                for (std::size_t i = 0; i < ring.size(); ++i) {
                    const geo::Point a = ring[i];
                    const geo::Point b = ring[(i + 1) % ring.size()];
                    const double ua = a.x + turn * a.y;
                    const double ub = b.x + turn * b.y;
                    const long first = static_cast<long>(std::floor(std::min(ua, ub) / step)) + 1;
                    const long last = static_cast<long>(std::floor(std::max(ua, ub) / step));
                    for (long line = first; line <= last; ++line) {
                        const double share = (static_cast<double>(line) * step - ua) / (ub - ua);
                        const double va = a.x - turn * a.y;
                        const double vb = b.x - turn * b.y;
                        crossings[line].push_back(va + share * (vb - va));
                    }
                }
            }
        }
    }
    std::vector<Segment> segments;
    for (auto& [line, at] : crossings) {
        std::sort(at.begin(), at.end());
        const double u = static_cast<double>(line) * step;
        for (std::size_t i = 0; i + 1 < at.size(); i += 2) {
            // Out of one shape and into the next at the same place: the line goes on.
            std::size_t end = i + 1;
            while (end + 2 < at.size() && at[end + 1] - at[end] < kSeam) end += 2;
            segments.push_back(
                {{(u + at[i]) / 2, turn * (u - at[i]) / 2}, {(u + at[end]) / 2, turn * (u - at[end]) / 2}});
            i = end - 1;
        }
    }
    return segments;
}

std::vector<std::size_t> common_outline(std::span<const std::vector<geo::ArcPolygon>* const> parts) {
    std::map<std::size_t, int> times;
    for (const auto* polygons : parts) {
        for (const geo::ArcPolygon& polygon : *polygons) {
            for (const geo::ArcRing& ring : polygon) {
                for (const int arc : ring) ++times[geo::arc_number(arc)];
            }
        }
    }
    std::vector<std::size_t> outline;
    for (const auto& [arc, count] : times) {
        if (count == 1) outline.push_back(arc);
    }
    return outline;
}

geo::Point inner_point(const Shape& shape) {
    constexpr int kSteps = 16;
    geo::Point best = shape.box.center();
    double best_distance = -1;
    for (int i = 1; i < kSteps; ++i) {
        for (int j = 1; j < kSteps; ++j) {
            const geo::Point p{shape.box.min.x + shape.box.width() * i / kSteps,
                               shape.box.min.y + shape.box.height() * j / kSteps};
            if (!geo::contains(shape.outline, p)) continue;
            double distance = shape.box.width() * shape.box.width() + shape.box.height() * shape.box.height();
            for (const geo::Polygon& polygon : shape.outline) {
                for (const geo::Ring& ring : polygon) {
                    for (std::size_t k = 0; k < ring.size(); ++k)
                        distance =
                            std::min(distance, squared_distance(p, ring[k], ring[(k + 1) % ring.size()]));
                }
            }
            if (distance > best_distance) {
                best_distance = distance;
                best = p;
            }
        }
    }
    return best;
}

void draw_hatching(ImDrawList& list, std::span<const Segment> segments, const MapProjector& project,
                   ImU32 color, float width, float fade) {
    constexpr int kSteps = 4;  // of a fading end
    const auto alpha = static_cast<float>((color & IM_COL32_A_MASK) >> IM_COL32_A_SHIFT);
    const ImVec2 clip_min = list.GetClipRectMin();
    const ImVec2 clip_max = list.GetClipRectMax();
    for (const Segment& segment : segments) {
        const ImVec2 a = project(segment.from);
        const ImVec2 b = project(segment.to);
        if (std::max(a.x, b.x) < clip_min.x || std::min(a.x, b.x) > clip_max.x ||
            std::max(a.y, b.y) < clip_min.y || std::min(a.y, b.y) > clip_max.y)
            continue;
        const float length = std::hypot(b.x - a.x, b.y - a.y);
        const float end = length > 0 ? std::min(fade / length, 0.5F) : 0.5F;
        const auto at = [&](float share) {
            return ImVec2(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y));
        };
        for (int i = 0; i < kSteps; ++i) {
            const float from = end * static_cast<float>(i) / kSteps;
            const float to = end * static_cast<float>(i + 1) / kSteps;
            const ImU32 ink =
                with_alpha(color, static_cast<unsigned>(alpha * (static_cast<float>(i) + 0.5F) / kSteps));
            list.AddLine(at(from), at(to), ink, width);
            list.AddLine(at(1 - from), at(1 - to), ink, width);
        }
        if (end < 0.5F) list.AddLine(at(end), at(1 - end), color, width);
    }
}

}  // namespace jinlan::ui

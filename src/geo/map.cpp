// The map of Shanxi: counties and cities as rings of shared arcs.

#include "geo/map.hpp"

namespace jinlan::geo {

namespace {

/// Index of the first shape with `p` inside.
template <typename Shape>
std::optional<std::size_t> hit_test(const Map& map, const std::vector<Shape>& shapes, Point p) {
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        if (shapes[i].box.contains(p) && contains(map, shapes[i].polygons, p)) return i;
    }
    return std::nullopt;
}

}  // namespace

Point arc_start(const Map& map, int index) {
    const std::vector<Point>& arc = map.arcs[arc_number(index)];
    return index < 0 ? arc.back() : arc.front();
}

Point arc_end(const Map& map, int index) { return arc_start(map, ~index); }

Ring ring_points(const Map& map, const ArcRing& ring) {
    Ring points;
    for (const int index : ring) {
        const std::vector<Point>& arc = map.arcs[arc_number(index)];
        // The last point of an arc is the first one of the next.
        if (index < 0) {
            points.insert(points.end(), arc.rbegin(), arc.rend() - 1);
        } else {
            points.insert(points.end(), arc.begin(), arc.end() - 1);
        }
    }
    return points;
}

MultiPolygon assemble(const Map& map, const std::vector<ArcPolygon>& polygons) {
    MultiPolygon assembled;
    for (const ArcPolygon& polygon : polygons) {
        Polygon& rings = assembled.emplace_back();
        for (const ArcRing& ring : polygon) rings.push_back(ring_points(map, ring));
    }
    return assembled;
}

bool contains(const Map& map, const std::vector<ArcPolygon>& polygons, Point p) {
    bool inside = false;
    for (const ArcPolygon& polygon : polygons) {
        for (const ArcRing& ring : polygon) {
            for (const int index : ring) {
                // Always in the arc's own direction, so that both neighbours round in the same way.
                const std::vector<Point>& arc = map.arcs[arc_number(index)];
                for (std::size_t i = 1; i < arc.size(); ++i) inside ^= ray_crosses(p, arc[i - 1], arc[i]);
            }
        }
    }
    return inside;
}

std::optional<std::size_t> hit_test_city(const Map& map, Point p) { return hit_test(map, map.cities, p); }

std::optional<std::size_t> hit_test_county(const Map& map, Point p) { return hit_test(map, map.counties, p); }

}  // namespace jinlan::geo

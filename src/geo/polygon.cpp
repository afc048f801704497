// Polygons as lists of points, and what is asked of them: area, box, whether a point or a box is inside.

#include "geo/polygon.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>

namespace jinlan::geo {

namespace {

/// Calls visit(a, b) for each segment of all rings until it returns false; false when it did.
template <typename Visit>
bool for_each_segment(const MultiPolygon& polygons, Visit visit) {
    for (const Polygon& polygon : polygons) {
        for (const Ring& ring : polygon) {
            for (std::size_t i = 0; i < ring.size(); ++i) {
                if (!visit(ring[i], ring[i + 1 == ring.size() ? 0 : i + 1])) return false;
            }
        }
    }
    return true;
}

}  // namespace

double signed_area(std::span<const Point> ring) {
    double doubled = 0;
    for (std::size_t i = 2; i < ring.size(); ++i) doubled += cross(ring[0], ring[i - 1], ring[i]);
    return doubled / 2;
}

double polygon_area(const Polygon& polygon) {
    double area = 0;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const double ring_area = std::abs(signed_area(polygon[i]));
        area += i == 0 ? ring_area : -ring_area;
    }
    return area;
}

double polygon_area(const MultiPolygon& polygons) {
    double area = 0;
    for (const Polygon& polygon : polygons) area += polygon_area(polygon);
    return area;
}

Box bounding_box(std::span<const Point> points) {
    Box box = kEmptyBox;
    for (const Point p : points) box = united(box, {p, p});
    return box;
}

Box bounding_box(const MultiPolygon& polygons) {
    Box box = kEmptyBox;
    for (const Polygon& polygon : polygons) {
        for (const Ring& ring : polygon) box = united(box, bounding_box(ring));
    }
    return box;
}

bool contains(const MultiPolygon& polygons, Point p) {
    bool inside = false;
    for_each_segment(polygons, [&](Point a, Point b) {
        inside ^= ray_crosses(p, a, b);
        return true;
    });
    return inside;
}

bool contains(const MultiPolygon& polygons, const Box& box) {
    return contains(polygons, box.center()) &&
           for_each_segment(polygons, [&](Point a, Point b) { return !segment_meets_box(a, b, box); });
}

bool meets(const MultiPolygon& polygons, const Box& box) {
    return contains(polygons, box.center()) ||
           !for_each_segment(polygons, [&](Point a, Point b) { return !segment_meets_box(a, b, box); });
}

bool segments_cross(Point a, Point b, Point c, Point d) {
    const auto opposite = [](double one, double other) {
        return (one > 0 && other < 0) || (one < 0 && other > 0);
    };
    return opposite(cross(a, b, c), cross(a, b, d)) && opposite(cross(c, d, a), cross(c, d, b));
}

bool segment_meets_box(Point a, Point b, const Box& box) {
    if (std::max(a.x, b.x) < box.min.x || std::min(a.x, b.x) > box.max.x) return false;
    if (std::max(a.y, b.y) < box.min.y || std::min(a.y, b.y) > box.max.y) return false;
    // Their boxes meet; the segment misses only when all four corners lie on one side of it.
    const double sides[] = {cross(a, b, box.min), cross(a, b, {box.max.x, box.min.y}), cross(a, b, box.max),
                            cross(a, b, {box.min.x, box.max.y})};
    const auto [low, high] = std::minmax_element(std::begin(sides), std::end(sides));
    return *low <= 0 && *high >= 0;
}

}  // namespace jinlan::geo

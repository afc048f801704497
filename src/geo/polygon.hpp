// Polygons as lists of points, and what is asked of them: area, box, whether a point or a box is inside.

#pragma once

#include <span>
#include <vector>

#include "geo/point.hpp"

namespace jinlan::geo {

/// Points around, the first one not repeated at the end.
using Ring = std::vector<Point>;

/// The outer ring first (counter-clockwise on the map), then the holes (clockwise).
using Polygon = std::vector<Ring>;

using MultiPolygon = std::vector<Polygon>;

/// Area in the square of the points' unit, positive for a ring that runs counter-clockwise with y up.
double signed_area(std::span<const Point> ring);

/// Area of the outer ring less the holes; never negative, whatever way the rings run.
double polygon_area(const Polygon& polygon);

/// Sum over the polygons.
double polygon_area(const MultiPolygon& polygons);

/// The smallest box around all points; one that holds nothing where there are none.
Box bounding_box(std::span<const Point> points);
Box bounding_box(const MultiPolygon& polygons);

/// Whether the horizontal ray from `p` to the right crosses the segment a–b. The upper end does not belong to
/// the segment, so that a ray through a point that two segments share counts as the even-odd rule needs.
inline bool ray_crosses(Point p, Point a, Point b) {
    return (a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) * (b.x - a.x) / (b.y - a.y);
}

/// Whether `p` is inside, by the even-odd rule over all rings.
bool contains(const MultiPolygon& polygons, Point p);

/// Whether all of `box` is inside: its centre is, and no ring enters it.
bool contains(const MultiPolygon& polygons, const Box& box);

/// Whether the two have a point in common.
bool meets(const MultiPolygon& polygons, const Box& box);

/// Whether the segments a–b and c–d cross: touching ends do not count.
bool segments_cross(Point a, Point b, Point c, Point d);

/// Whether the segment a–b has a point in the box, its border included.
bool segment_meets_box(Point a, Point b, const Box& box);

}  // namespace jinlan::geo

// Cuts a polygon with holes into triangles, by ear clipping.
//
// Source: Meisters, Polygons have ears (1975); holes are joined to the outline by bridges as in Eberly,
// Triangulation by Ear Clipping (2002).

#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "geo/polygon.hpp"

namespace jinlan::geo {

struct Triangulation {
    std::vector<Point> points;                            ///< all points of the polygon, ring after ring
    std::vector<std::array<std::uint32_t, 3>> triangles;  ///< indices of points, counter-clockwise (y up)
};

/// Triangles that cover the polygon once: their areas sum to the polygon's. The outer ring comes first; rings
/// may run either way. Rings must not cross themselves or each other; of rings that do, some triangles come
/// out all the same. A polygon without area has none. Time grows with the square of the number of points.
Triangulation triangulate(const Polygon& polygon);

}  // namespace jinlan::geo

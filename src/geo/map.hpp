// The map of Shanxi: counties and cities as rings of shared arcs.
//
// An arc is a stretch of border between two junctions; neighbours name the same arc, so they fit without gap
// or overlap. The map knows no plan: cities and counties are ids and codes, which the app joins.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "geo/point.hpp"
#include "geo/polygon.hpp"
#include "geo/projection.hpp"

namespace jinlan::geo {

/// Arcs by index, one after the other; ~index runs the arc from its end to its start.
using ArcRing = std::vector<int>;

/// The outer ring (counter-clockwise), then the holes (clockwise).
using ArcPolygon = std::vector<ArcRing>;

/// One shape for one county, or for the counties that the source does not tell apart.
struct CountyShape {
    std::vector<std::string> codes;  ///< GB/T 2260, six digits
    std::string city;                ///< id of its city
    std::vector<ArcPolygon> polygons;
    Box box;
};

struct CityShape {
    std::string id;
    std::vector<ArcPolygon> polygons;
    Point seat;   ///< where the city government sits
    Point label;  ///< the place inside that is farthest from the border
    Box box;
};

/// Made by `load_map`, never changed afterwards.
struct Map {
    std::optional<std::string> review_number;  ///< 审图号; nothing: the map was not reviewed
    std::string source;
    std::string license;
    LambertParameters projection;
    std::vector<std::vector<Point>> arcs;  ///< metres, x east and y north of the projection's origin
    std::vector<CountyShape> counties;
    std::vector<CityShape> cities;
    Box box;
};

/// The arc that an index of a ring means, whichever way it is run.
inline std::size_t arc_number(int index) { return static_cast<std::size_t>(index < 0 ? ~index : index); }

/// The first point of the arc in the direction it is run.
Point arc_start(const Map& map, int index);

/// The last point of the arc in the direction it is run.
Point arc_end(const Map& map, int index);

/// The points of a ring, the first one not repeated.
Ring ring_points(const Map& map, const ArcRing& ring);

/// The points of a shape's polygons.
MultiPolygon assemble(const Map& map, const std::vector<ArcPolygon>& polygons);

/// Whether `p` is inside, by the even-odd rule. A point on a common border is inside one neighbour only.
bool contains(const Map& map, const std::vector<ArcPolygon>& polygons, Point p);

/// Index of the city at `p`; nothing outside all of them.
std::optional<std::size_t> hit_test_city(const Map& map, Point p);

/// Index of the county shape at `p`; nothing outside all of them.
std::optional<std::size_t> hit_test_county(const Map& map, Point p);

}  // namespace jinlan::geo

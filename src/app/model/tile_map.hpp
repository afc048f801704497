// The tile cartogram: a tile of one size for each city, arranged roughly as on the map. It shows neither
// borders nor areas, so a small city is seen as well as a large one.

#pragma once

#include <vector>

#include "geo/point.hpp"
#include "plan/plan.hpp"

namespace jinlan::app {

/// The middle of each city's tile, by CityId, in tile sides, x to the east and y to the north, about the
/// middle of them all. Rows lie half a tile apart, as bricks do, so that a tile has up to six neighbours.
/// A city that the arrangement does not know stands in a row below the others.
std::vector<geo::Point> tile_places(const plan::Plan& plan);

}  // namespace jinlan::app

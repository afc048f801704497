// What must hold of a map beyond the shape of its file: rings closed, arcs shared, cities made of their
// counties, seats and labels inside.

#pragma once

#include <string_view>

#include "geo/map.hpp"
#include "input/problem.hpp"

namespace jinlan::geo {

/// Adds what is wrong with `map`, under the name `file`. Every arc has two points or more and every ring's
/// arcs are there (`load_map` sees to both); paths are those of the map file.
void check_map(const Map& map, std::string_view file, input::Problems& problems);

}  // namespace jinlan::geo

// The join of the map and the plan: both must hold the same cities and counties.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "geo/map.hpp"
#include "input/problem.hpp"
#include "plan/plan.hpp"

namespace jinlan::app {

/// By CityId: the city's position in `map.cities`. Whatever does not fit is a problem of the map, under the
/// name `file`: a city without a shape or with two, a shape of no city of the plan, a county that does not
/// stand in exactly one shape under its own city.
std::vector<std::size_t> join_map(const plan::Plan& plan, const geo::Map& map, std::string_view file,
                                  input::Problems& problems);

}  // namespace jinlan::app

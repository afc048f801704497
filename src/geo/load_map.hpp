// Reads the map file (assets/map.json, schema jinlan.map/1).

#pragma once

#include <optional>
#include <string_view>

#include "geo/map.hpp"
#include "input/problem.hpp"

namespace jinlan::geo {

/// The map in `json_text`; nothing when it has problems, which are then added to `problems` under the name
/// `file`: all of them, up to the bound of `input::add_problem`. Never fails in another way, whatever the
/// text holds.
std::optional<Map> load_map(std::string_view json_text, std::string_view file, input::Problems& problems);

}  // namespace jinlan::geo

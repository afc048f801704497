// Reads the map file (assets/map.json, schema jinlan.map/1).

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "geo/map.hpp"
#include "geo/problem.hpp"

namespace jinlan::geo {

/// The map in `json_text`; nothing when it has problems, which are then added to `problems`: all of them, up
/// to the first hundred. Never throws and never fails in another way, whatever the text holds.
std::optional<Map> load_map(std::string_view json_text, std::vector<Problem>& problems);

}  // namespace jinlan::geo

// A scenario as parts of an address, readable by people:
//   name=%E5%BF%AB&base=taiyuan:2023&change=taiyuan.pm25:-10&lever=clean_heating:80,cooperation:50&slip=m2.c1.k2:6
// What is as it always is, is left out; keys come in a fixed order. For a few settings; all of them fit, but
// a file (whatif::write_scenario) carries many better.

#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "app/address/permalink.hpp"
#include "whatif/scenario.hpp"

namespace jinlan::app {

/// The keys, in the order in which they are written.
inline constexpr std::array<std::string_view, 14> kScenarioKeys{
    "name",  "base", "change", "lever", "assume", "sigma",     "correlation",
    "draws", "seed", "slip",   "until", "deaths", "deathrate", "total"};

/// Without a leading '#' or '&'; "" for the base scenario without a name.
std::string scenario_to_address(const whatif::Scenario& scenario, const whatif::Inputs& inputs);

struct ParsedScenario {
    whatif::Scenario scenario;
    std::vector<AddressProblem> problems;
};

/// Reads what `scenario_to_address` wrote: the same as `kept_scenario` of it. Parts that are unknown, broken
/// or given twice are listed and change nothing, item by item. Never fails.
ParsedScenario scenario_from_address(std::string_view address, const whatif::Inputs& inputs);

}  // namespace jinlan::app

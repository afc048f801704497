// The table of a scenario's fields: each stands here once, with its key, its bounds, its writing and its
// reading. As parts of an address they are readable by people:
//   name=%E5%BF%AB&base=taiyuan:2023&change=taiyuan.pm25:-10&lever=clean_heating:80,cooperation:50&slip=m2.c1.k2:6
// What is as it always is, is left out. An address suits a few settings; all of them fit, but a file
// (whatif::write_scenario) carries many better.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/state/address_parts.hpp"
#include "whatif/scenario.hpp"

namespace jinlan::app {

struct ScenarioField {
    std::string_view key;

    /// Brings the field within its bounds, to as many digits as an address keeps, and lists into the order of
    /// their ids or keys, without what changes nothing or stands in them twice (the first holds).
    void (*keep)(whatif::Scenario& scenario, const whatif::Inputs& inputs);

    /// The value as an address holds it; nothing where it is as in `usual`.
    std::string (*write)(const whatif::Scenario& scenario, const whatif::Scenario& usual,
                         const whatif::Inputs& inputs);

    /// Reads a decoded value. What cannot be used is refused and changes nothing, item by item.
    void (*read)(std::string_view value, const whatif::Inputs& inputs, whatif::Scenario& scenario,
                 Refusals& refusals);
};

/// All fields, in the order in which an address has them.
std::span<const ScenarioField> scenario_fields();

/// The field of that key; null where there is none.
const ScenarioField* find_scenario_field(std::string_view key);

/// As much of the scenario as the state keeps: each field as its row keeps it.
whatif::Scenario kept_scenario(const whatif::Scenario& scenario, const whatif::Inputs& inputs);

/// Without a leading '#' or '&'; "" for the base scenario without a name.
std::string scenario_to_address(const whatif::Scenario& scenario, const whatif::Inputs& inputs);

struct ParsedScenario {
    whatif::Scenario scenario;
    std::vector<AddressProblem> problems;
};

/// Reads what `scenario_to_address` wrote: the same as `kept_scenario` of it. Never fails.
ParsedScenario scenario_from_address(std::string_view address, const whatif::Inputs& inputs);

}  // namespace jinlan::app

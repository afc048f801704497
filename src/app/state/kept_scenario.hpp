// How finely the state keeps a scenario. The address writes just this much, so what has gone through here
// comes back from an address exactly.

#pragma once

#include "whatif/scenario.hpp"

namespace jinlan::app {

/// As much of the scenario as the state keeps: percents in tenths, shares in thousandths, death rates and
/// totals in hundredths, the name as valid UTF-8 of at most `whatif::kMostNameBytes`; lists in the order of
/// their ids or keys, without what changes nothing or stands in them twice (the first holds).
whatif::Scenario kept_scenario(const whatif::Scenario& scenario, const whatif::Inputs& inputs);

}  // namespace jinlan::app

// A row for each city of a what-if outcome.

#pragma once

#include "cli/table.hpp"
#include "whatif/outcome.hpp"

namespace jinlan::cli {

/// Without cities: the columns alone, for the help.
Table cities_of(const whatif::ScenarioOutcome& outcome, const Context& in);

}  // namespace jinlan::cli

// The commitments as a table: what the command line exports, and what a reader takes away.

#pragma once

#include <span>

#include "app/take_away/data_table.hpp"
#include "plan/plan.hpp"
#include "plan/text.hpp"

namespace jinlan::app {

/// All of the plan's.
DataTable commitment_table(const plan::Plan& plan, plan::Language language);

/// Those of the ids alone, in their order.
DataTable commitment_table(const plan::Plan& plan, plan::Language language,
                           std::span<const plan::CommitmentId> ids);

}  // namespace jinlan::app

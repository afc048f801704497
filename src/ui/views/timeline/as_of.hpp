// The as-of date, and what the marks of the statuses on that day mean: for all that shows how things stand.

#pragma once

#include <vector>

#include "ui/context.hpp"
#include "ui/widgets/legend.hpp"

namespace jinlan::ui {

/// The date, buttons to the month ends before and after it, and back to today, at the layout cursor.
void as_of_control(const Context& context);

/// The buttons alone.
void as_of_buttons(const Context& context);

/// The statuses that the filtered commitments with a deadline have, with how many have each.
std::vector<LegendEntry> status_legend(const Context& context);

}  // namespace jinlan::ui

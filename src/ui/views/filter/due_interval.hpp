// From which month to which a deadline may lie.

#pragma once

#include <optional>

#include "plan/date.hpp"
#include "ui/context.hpp"

namespace jinlan::ui {

/// The two ends of an interval of whole months; nothing: open.
struct MonthInterval {
    std::optional<plan::Date> from;  // the first day of a month
    std::optional<plan::Date> to;    // the last of one

    friend bool operator==(const MonthInterval&, const MonthInterval&) = default;
};

/// The interval with one end a month earlier (-1) or later (1). An open end comes in from the side it is
/// moved from, and what leaves `period` is open. The other end gives way where it would lie beyond.
MonthInterval with_from_moved(MonthInterval interval, int months, const plan::DateInterval& period);
MonthInterval with_to_moved(MonthInterval interval, int months, const plan::DateInterval& period);

/// At the layout cursor: both ends, each with a button a month back, one a month on, and one that opens it.
void due_interval(const Context& context);

}  // namespace jinlan::ui

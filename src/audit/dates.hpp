// Dates in the plan's words, as intervals.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "plan/plan.hpp"

namespace jinlan::audit {

struct DateMention {
    std::size_t offset = 0;  // in the text
    std::string written;     // "2025年底前"
    plan::DateInterval interval;
    /// Nothing where the plan's data knows no such precision: a month, several years.
    std::optional<plan::DuePrecision> precision;
    bool is_baseline = false;  // 较2020年, 比2020年: what a change is counted from
};

/// The date that begins at `at`, where a digit stands that no digit stands before:
///
///     2025年            the year                     2025年底[前], 2025年年底[前], 2025年末   its last day
///     2024年10月        the month                    2024年10月底[前], 2024年10月末           its last day
///     2024年3月8日      the day                      2024-2025年, 2024年至2025年              from year to
///     year 2024、2025年      two dates, each its year
///
/// A year is a baseline after 较, 比, 与 or 以 (与2020年相比). Nothing for a number that is no year of
/// 1900 to 2100, or when the day does not exist.
std::optional<DateMention> date_at(std::string_view text, std::size_t at);

}  // namespace jinlan::audit

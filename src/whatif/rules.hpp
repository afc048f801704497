// Rules that turn on or off with a city's air: commitments that apply only from or up to a figure of PM2.5.

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "plan/condition.hpp"
#include "plan/plan.hpp"

namespace jinlan::whatif {

/// The plan's metric that rules are held against.
inline constexpr std::string_view kPm25Metric = "pm25_annual_mean";

/// Whether a commitment applies to a city, before and after.
struct Rule {
    plan::CommitmentId commitment;
    plan::Truth before = plan::Truth::Unknown;
    plan::Truth after = plan::Truth::Unknown;
};

/// Every commitment with a condition on a city's annual mean PM2.5, held against both figures (ug/m3);
/// unknown for a figure that is not known, or where another condition of the commitment is on a fact nobody
/// has stated.
std::vector<Rule> rules(const plan::Plan& plan, std::optional<double> before, std::optional<double> after);

}  // namespace jinlan::whatif

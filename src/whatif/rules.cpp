// Conditions on PM2.5 held against figures before and after.

#include "whatif/rules.hpp"

#include <algorithm>

namespace jinlan::whatif {

namespace {

plan::Facts facts_of(plan::MetricId metric, std::optional<double> pm25) {
    plan::Facts facts;
    if (pm25) facts.set(metric, *pm25);
    return facts;
}

}  // namespace

std::vector<Rule> rules(const plan::Plan& plan, std::optional<double> before, std::optional<double> after) {
    const std::optional<plan::MetricId> pm25 = plan::find_metric(plan, kPm25Metric);
    if (!pm25) return {};
    const plan::Facts facts_before = facts_of(*pm25, before);
    const plan::Facts facts_after = facts_of(*pm25, after);
    std::vector<Rule> result;
    for (std::uint32_t i = 0; i < plan.commitments.size(); ++i) {
        const plan::Commitment& commitment = plan.commitments[i];
        const bool on_pm25 = std::ranges::any_of(commitment.applies_when, [&](const plan::Condition& each) {
            return each.metric == *pm25 &&
                   (each.of == plan::ConditionOf::City || each.of == plan::ConditionOf::CityOrCounty);
        });
        if (!on_pm25) continue;
        result.push_back(
            {{i}, plan::applies(commitment, facts_before), plan::applies(commitment, facts_after)});
    }
    return result;
}

}  // namespace jinlan::whatif

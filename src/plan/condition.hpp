// When a commitment applies: its conditions held against what is known of a case.
//
// Three answers, because a fact that nobody has stated is neither true nor false: a rule is never taken to
// bind, nor to spare, for want of a figure.

#pragma once

#include <map>
#include <optional>

#include "plan/plan.hpp"

namespace jinlan::plan {

enum class Truth { False, True, Unknown };

/// Both: false as soon as one is, true when both are.
Truth both(Truth a, Truth b);

/// The known figures of one case (a city, a project, a boiler), in the units of their metrics; 1 for yes and
/// 0 for no.
class Facts {
public:
    void set(MetricId metric, double value) { values_[metric] = value; }

    /// Nothing when the figure is not known.
    std::optional<double> operator[](MetricId metric) const {
        const auto found = values_.find(metric);
        return found == values_.end() ? std::nullopt : std::optional(found->second);
    }

private:
    std::map<MetricId, double> values_;
};

/// Whether the fact, in the unit of the condition's metric, fulfils it; unknown without a fact (or for a
/// NaN). Figures are compared as they are, unrounded; a range holds both its ends unless its comparison is
/// `Above`, which leaves the lower one out.
Truth holds(const Condition& condition, std::optional<double> fact);

/// Whether all conditions of the commitment hold; one that does not decides, whatever is unknown besides. A
/// commitment without conditions always applies.
Truth applies(const Commitment& commitment, const Facts& facts);

}  // namespace jinlan::plan

// Which commitments carry a figure.

#include "plan/figure.hpp"

#include <algorithm>

#include "plan/words.hpp"

namespace jinlan::plan {

Figure figure_of(const Plan& plan, const Commitment& commitment) {
    if (commitment.quantity) return Figure::Target;
    return first_threshold(plan, commitment) != nullptr ? Figure::Threshold : Figure::None;
}

const Condition* first_threshold(const Plan& plan, const Commitment& commitment) {
    const auto has_figure = [&](const Condition& condition) { return plan[condition.metric].unit != kYesNo; };
    const auto found = std::ranges::find_if(commitment.applies_when, has_figure);
    return found == commitment.applies_when.end() ? nullptr : &*found;
}

}  // namespace jinlan::plan

// Conditions in words: the metric's name with its figure, or the fact that must or must not be so.

#include "app/words/condition_text.hpp"

#include "app/words/number_format.hpp"
#include "plan/words.hpp"

namespace jinlan::app {

namespace {

std::string one(const plan::Plan& plan, const plan::Condition& condition, const Translation& strings,
                plan::Language language) {
    const plan::Metric& metric = plan[condition.metric];
    const std::string& name = metric.name.in(language);
    if (metric.unit == plan::kYesNo) {
        return condition.value != 0 ? name : fill(strings[Str::ConditionNot], {{"fact", name}});
    }
    const plan::Quantity figure{condition.metric, condition.comparison, condition.value,
                                condition.upper,  metric.unit,          std::nullopt};
    return fill(strings[Str::ConditionFigure], {{"metric", name}, {"figure", quantity(figure, language)}});
}

}  // namespace

std::string condition_text(const plan::Plan& plan, const plan::Commitment& commitment,
                           const Translation& strings, plan::Language language) {
    std::string conditions;
    for (const plan::Condition& condition : commitment.applies_when) {
        if (!conditions.empty()) conditions += strings[Str::ConditionAnd];
        conditions += one(plan, condition, strings, language);
    }
    if (conditions.empty()) return "";
    return fill(strings[Str::ConditionApplies], {{"conditions", conditions}});
}

}  // namespace jinlan::app

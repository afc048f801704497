// Explanations of what moved deadlines move, and of the rules that turn on or off with PM2.5.

#include <algorithm>
#include <map>
#include <vector>

#include "app/explanation/parts.hpp"
#include "app/words/names.hpp"
#include "app/words/number_format.hpp"
#include "plan/words.hpp"

namespace jinlan::app {

namespace {

std::string count_text(std::size_t count) { return std::to_string(count); }

std::string before_after(std::size_t before, std::size_t after) {
    return count_text(before) + " → " + count_text(after);
}

/// The deadline as the scenario has it, and as the plan has it where that is another.
struct Deadline {
    plan::Due before;
    plan::Due after;
    bool slips = false;
};

Deadline deadline_of(const ExplanationWriter& writer, plan::CommitmentId id) {
    const Explained& what = writer.what();
    Deadline deadline{*what.inputs.plan[id].due, *what.inputs.plan[id].due};
    for (const whatif::SlippedCommitment& slipped : what.outcome.schedule.slipped) {
        if (slipped.commitment != id) continue;
        deadline.after = slipped.due_after;
        deadline.slips = true;
    }
    return deadline;
}

/// A commitment with its deadline.
void add_commitment(ExplanationWriter& writer, plan::CommitmentId id, const Deadline& deadline) {
    const Explained& what = writer.what();
    ExplainedInput& input =
        writer.add(writer.tr(what.inputs.plan[id].statement), 1, 0, "1",
                   deadline.slips ? InputKind::Own : InputKind::Plan,
                   deadline.slips ? std::string() : writer.tr(what.inputs.plan.document.title));
    input.text = due(deadline.before, what.language);
    if (deadline.slips) input.text += " → " + due(deadline.after, what.language);
}

/// The days between which deadlines are counted.
void add_window(ExplanationWriter& writer) {
    const Explained& what = writer.what();
    const std::string& title = writer.tr(what.inputs.plan.document.title);
    const plan::DateInterval& window = what.outcome.window;
    writer.add(writer.tr(Str::InputWindowFrom), window.from.year, 0, "1", InputKind::Plan, title).text =
        date(window.from, what.language);
    const bool own = what.scenario.as_of.has_value();
    writer
        .add(writer.tr(Str::InputWindowTo), window.to.year, 0, "1", own ? InputKind::Own : InputKind::Plan,
             own ? std::string() : title)
        .text = date(window.to, what.language);
}

/// "3 − 1 + 0 = 2"
void put_moved(ExplanationWriter& writer, std::size_t before, std::size_t out, std::size_t in,
               std::size_t after) {
    writer.explanation.steps.push_back(
        step(count_text(before) + " − " + count_text(out) + " + " + count_text(in), count_text(after)));
    writer.explanation.result = before_after(before, after);
}

/// Deadlines within the window: by quarter as the plan has them, then those that the scenario moves.
void put_window(ExplanationWriter& writer, const std::vector<plan::CommitmentId>& before,
                const std::vector<plan::CommitmentId>& after) {
    const Explained& what = writer.what();
    add_window(writer);
    std::map<whatif::Quarter, std::size_t> quarters;
    for (const plan::CommitmentId id : before) {
        ++quarters[whatif::quarter_of(what.inputs.plan[id].due->interval.to)];
    }
    std::string sum;
    for (const auto& [quarter, count] : quarters) {
        if (!sum.empty()) sum += " + ";
        sum += count_text(count);
        writer.add(
            fill(writer.tr(Str::InputDueInQuarter),
                 {{"year", std::to_string(quarter.year)}, {"quarter", std::to_string(quarter.number)}}),
            static_cast<double>(count), 0, "1", InputKind::Plan, writer.tr(what.inputs.plan.document.title));
    }
    writer.explanation.steps.push_back(step(sum.empty() ? "0" : sum, count_text(before.size())));
    const auto holds = [](const std::vector<plan::CommitmentId>& ids, plan::CommitmentId id) {
        return std::ranges::find(ids, id) != ids.end();
    };
    std::size_t out = 0;
    std::size_t in = 0;
    for (const whatif::SlippedCommitment& slipped : what.outcome.schedule.slipped) {
        const bool was = holds(before, slipped.commitment);
        const bool is = holds(after, slipped.commitment);
        if (was == is) continue;
        (was ? out : in) += 1;
        add_commitment(writer, slipped.commitment, deadline_of(writer, slipped.commitment));
    }
    put_moved(writer, before.size(), out, in, after.size());
}

/// "44 ≥ 40", or what stands between them where that does not hold.
std::string compared(double value, plan::Comparison comparison, double threshold, bool holds) {
    std::string_view sign = " = ";
    switch (comparison) {
        case plan::Comparison::AtLeast: sign = holds ? " ≥ " : " < "; break;
        case plan::Comparison::Above: sign = holds ? " > " : " ≤ "; break;
        case plan::Comparison::AtMost: sign = holds ? " ≤ " : " > "; break;
        case plan::Comparison::Below: sign = holds ? " < " : " ≥ "; break;
        case plan::Comparison::Equal:
        case plan::Comparison::About: sign = holds ? " = " : " ≠ "; break;
    }
    return put_in(value) + std::string(sign) + put_in(threshold);
}

/// The condition on PM2.5 held against a figure, and what that says of the rule.
void put_rule(ExplanationWriter& writer, const plan::Condition& condition, double pm25, plan::Truth rule) {
    const bool above_upper = condition.upper && pm25 > *condition.upper;
    const bool holds = plan::holds(condition, pm25) == plan::Truth::True;
    const std::string figures = above_upper ? compared(pm25, plan::Comparison::Above, *condition.upper, true)
                                            : compared(pm25, condition.comparison, condition.value, holds);
    writer.explanation.steps.push_back(
        fill(writer.tr(Str::ExplainRuleStep), {{"figures", figures}, {"state", writer.tr(name_of(rule))}}));
}

}  // namespace

bool explain_schedule_due(ExplanationWriter& writer) {
    const whatif::Schedule& schedule = writer.what().outcome.schedule;
    writer.explanation.formula = writer.tr(Str::ExplainDueFormula);
    put_window(writer, schedule.due_before, schedule.due_after);
    return true;
}

bool explain_city_load(ExplanationWriter& writer, const whatif::CityLoad& load) {
    const Explained& what = writer.what();
    const auto concerning = [&](const std::vector<plan::CommitmentId>& ids) {
        std::vector<plan::CommitmentId> result;
        for (const plan::CommitmentId id : ids) {
            if (what.inputs.plan[id].touches.contains(load.city)) result.push_back(id);
        }
        return result;
    };
    writer.explanation.formula = writer.tr(Str::ExplainCityLoadFormula);
    put_window(writer, concerning(what.outcome.schedule.due_before),
               concerning(what.outcome.schedule.due_after));
    return true;
}

bool explain_department_load(ExplanationWriter& writer, const whatif::DepartmentLoad& load) {
    const plan::Plan& plan = writer.what().inputs.plan;
    std::size_t before = 0;
    std::size_t out = 0;
    std::size_t in = 0;
    for (std::uint32_t i = 0; i < plan.commitments.size(); ++i) {
        const plan::CommitmentId id{i};
        if (!plan[id].due) continue;
        const auto carriers = whatif::carriers(plan, plan[id]);
        if (std::ranges::find(carriers, load.department) == carriers.end()) continue;
        const Deadline deadline = deadline_of(writer, id);
        const bool was = whatif::quarter_of(deadline.before.interval.to) == load.quarter;
        const bool is = whatif::quarter_of(deadline.after.interval.to) == load.quarter;
        if (!was && !is) continue;
        before += was ? 1U : 0U;
        out += was && !is ? 1U : 0U;
        in += is && !was ? 1U : 0U;
        add_commitment(writer, id, deadline);
    }
    writer.explanation.formula = writer.tr(Str::ExplainLoadFormula);
    put_moved(writer, before, out, in, before - out + in);
    return before > 0 || in > 0;
}

bool explain_rule(ExplanationWriter& writer, const whatif::CityResult& city, const whatif::Rule& rule) {
    const plan::Plan& plan = writer.what().inputs.plan;
    const whatif::PollutantOutcome& air = city.pollutants;
    if (air.pm25_observation == nullptr || !air.pm25_after) return false;
    writer.add(*air.pm25_observation);
    writer.add(fill(writer.tr(Str::InputAfter), {{"pollutant", writer.tr(Str::PollutantPm25)}}),
               *air.pm25_after, 2, "ug/m3", InputKind::Calculated);
    for (const plan::Condition& condition : plan[rule.commitment].applies_when) {
        const plan::Metric& metric = plan[condition.metric];
        ExplainedInput& input = writer.add(writer.tr(metric.name), condition.value, 2, metric.unit,
                                           InputKind::Plan, writer.tr(plan.document.title));
        if (metric.unit != plan::kYesNo) {
            input.text = quantity({condition.metric, condition.comparison, condition.value, condition.upper,
                                   metric.unit, std::nullopt},
                                  writer.what().language);
        }
        const bool of_city =
            condition.of == plan::ConditionOf::City || condition.of == plan::ConditionOf::CityOrCounty;
        if (!of_city || metric.key != whatif::kPm25Metric) continue;
        put_rule(writer, condition, air.pm25_observation->value, rule.before);
        put_rule(writer, condition, *air.pm25_after, rule.after);
    }
    Explanation& explanation = writer.explanation;
    explanation.formula = writer.tr(plan[rule.commitment].statement);
    explanation.result = writer.tr(name_of(rule.after));
    if (rule.before != rule.after) {
        explanation.result = writer.tr(name_of(rule.before)) + " → " + explanation.result;
    }
    return !explanation.steps.empty();
}

}  // namespace jinlan::app

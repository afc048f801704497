// Explanations of the composite index, of the line to the last ten, and of the way to a goal.

#include "app/explanation/parts.hpp"
#include "app/words/names.hpp"
#include "app/words/number_format.hpp"
#include "whatif/index_goal.hpp"

namespace jinlan::app {

namespace {

constexpr int kIndexDecimals = 3;

/// A pollutant's concentration of the index year and its limit.
void add_pollutant(ExplanationWriter& writer, const whatif::CityResult& city, air::Pollutant pollutant,
                   bool after) {
    const whatif::PollutantOutcome& outcome = city.pollutants;
    const whatif::Inputs& inputs = writer.what().inputs;
    const air::Metric metric = air::metric_of(pollutant);
    if (const air::Observation* row = inputs.observations.find(city.city, metric, *outcome.index_year)) {
        writer.add(*row);
    }
    if (after && outcome.after[pollutant] != outcome.base[pollutant]) {
        writer.add(fill(writer.tr(Str::InputAfter), {{"pollutant", writer.tr(name_of(pollutant))}}),
                   *outcome.after[pollutant], 2, air::metric_unit(metric), InputKind::Calculated);
    }
    const air::Standard& standard = inputs.standards.versions[inputs.standards.index_version];
    writer.add(fill(writer.tr(Str::InputLimit), {{"pollutant", writer.tr(name_of(pollutant))}}),
               standard.grade_2[pollutant], 1, air::metric_unit(metric), InputKind::Standard,
               writer.tr(standard.name), standard.confidence[pollutant]);
}

/// "41 ÷ 35"
std::string part(const ExplanationWriter& writer, const air::Concentrations& values,
                 air::Pollutant pollutant) {
    return put_in(*values[pollutant]) + " ÷ " +
           put_in(writer.what().inputs.standards.index_limits()[pollutant]);
}

bool has_index(const whatif::CityResult& city) {
    return city.pollutants.index_base && city.pollutants.index_after && city.pollutants.index_year;
}

/// PM2.5 after the scenario minus a line.
void put_gap(ExplanationWriter& writer, const whatif::CityResult& city, double line, double gap) {
    if (city.pollutants.pm25_observation != nullptr) writer.add(*city.pollutants.pm25_observation);
    const double after = *city.pollutants.pm25_after;
    writer.add(fill(writer.tr(Str::InputAfter), {{"pollutant", writer.tr(Str::PollutantPm25)}}), after, 2,
               "ug/m3", InputKind::Calculated);
    Explanation& explanation = writer.explanation;
    explanation.formula = writer.tr(Str::ExplainPm25GapFormula);
    explanation.result = writer.with_unit(signed_number(gap, 1), "ug/m3");
    explanation.steps.push_back(step(put_in(after) + " − " + put_in(line), explanation.result));
}

/// A concentration and the year that the way begins in, and the goal.
void add_way(ExplanationWriter& writer, const whatif::CityResult& city, const whatif::Pathway& goal) {
    const whatif::Inputs& inputs = writer.what().inputs;
    writer.add(*city.pathways.last);
    if (goal.kind == whatif::GoalKind::PlanTarget) {
        writer.add(writer.tr(Str::InputTarget), goal.goal, 1, "ug/m3", InputKind::Plan,
                   writer.tr(inputs.plan.document.title));
    } else if (goal.version) {
        const air::Standard& standard = inputs.standards.versions[*goal.version];
        writer.add(fill(writer.tr(Str::InputLimit), {{"pollutant", writer.tr(Str::PollutantPm25)}}),
                   goal.goal, 1, "ug/m3", InputKind::Standard, writer.tr(standard.name),
                   standard.confidence[air::Pollutant::Pm25]);
    }
    if (goal.goal_year) {
        const bool of_plan = goal.kind == whatif::GoalKind::PlanTarget;
        const plan::Text& by = of_plan || !goal.version ? inputs.plan.document.title
                                                        : inputs.standards.versions[*goal.version].name;
        writer
            .add(writer.tr(Str::InputGoalYear), *goal.goal_year, 0, "1",
                 of_plan ? InputKind::Plan : InputKind::Standard, writer.tr(by))
            .text = std::to_string(*goal.goal_year);
    }
}

}  // namespace

bool explain_index(ExplanationWriter& writer, const whatif::CityResult& city, bool after) {
    if (!has_index(city)) return false;
    const whatif::PollutantOutcome& outcome = city.pollutants;
    std::string sum;
    for (const air::Pollutant pollutant : air::kPollutants) {
        add_pollutant(writer, city, pollutant, after);
        if (!sum.empty()) sum += " + ";
        sum += part(writer, after ? outcome.after : outcome.base, pollutant);
    }
    Explanation& explanation = writer.explanation;
    explanation.formula = writer.tr(Str::ExplainIndexFormula);
    explanation.result = number((after ? outcome.index_after : outcome.index_base)->total, kIndexDecimals);
    explanation.steps.push_back(step(sum, explanation.result));
    return true;
}

bool explain_index_part(ExplanationWriter& writer, const whatif::CityResult& city, air::Pollutant pollutant) {
    if (!has_index(city)) return false;
    const air::CompositeIndex& index = *city.pollutants.index_after;
    add_pollutant(writer, city, pollutant, true);
    Explanation& explanation = writer.explanation;
    explanation.formula = writer.tr(Str::ExplainPartFormula);
    explanation.result = number(index.parts[pollutant], kIndexDecimals);
    explanation.steps.push_back(step(part(writer, city.pollutants.after, pollutant), explanation.result));
    if (index.total > 0) {
        const std::string share =
            writer.with_unit(trimmed_number(air::index_shares(index)[pollutant] * 100, 1), "%");
        explanation.steps.push_back(
            step(put_in(index.parts[pollutant]) + " ÷ " + put_in(index.total), share));
    }
    return true;
}

namespace {

/// The index, and the line of the last ten.
void add_line(ExplanationWriter& writer, double index, const air::RankingLine& line) {
    writer.add(writer.tr(Str::IndexTitle), index, 3, "1", InputKind::Calculated);
    ExplainedInput& input =
        writer.add(fill(writer.tr(Str::InputLine),
                        {{"year", std::to_string(line.year)}, {"place", std::to_string(line.place)}}),
                   line.index, 2, "1",
                   line.approximate || line.at_least ? InputKind::Derived : InputKind::Official, line.source);
    if (line.at_least) input.text.insert(0, "≥ ");
}

/// Index minus line, both in two decimals, as the result.
void put_line_gap(ExplanationWriter& writer, double index, const air::RankingLine& line) {
    add_line(writer, index, line);
    const double hundredths = air::index_hundredths(index);
    Explanation& explanation = writer.explanation;
    explanation.result = signed_number((hundredths - air::index_hundredths(line.index)) / 100, 2);
    explanation.steps.push_back(
        step(number(hundredths / 100, 2) + " − " + number(line.index, 2), explanation.result));
}

}  // namespace

bool explain_line_gap(ExplanationWriter& writer, const whatif::CityResult& city) {
    const whatif::PollutantOutcome& outcome = city.pollutants;
    if (!has_index(city) || !outcome.line || !outcome.line_gap) return false;
    put_line_gap(writer, outcome.index_after->total, *outcome.line);
    writer.explanation.formula = writer.tr(Str::ExplainGapFormula);
    return true;
}

bool explain_place(ExplanationWriter& writer, const whatif::CityResult& city, bool after) {
    const whatif::PollutantOutcome& outcome = city.pollutants;
    const std::optional<air::ImpliedPlace>& place = after ? city.place_after : city.place_base;
    if (!has_index(city) || !outcome.line || !place) return false;
    put_line_gap(writer, (after ? outcome.index_after : outcome.index_base)->total, *outcome.line);
    Explanation& explanation = writer.explanation;
    explanation.formula = writer.tr(Str::ExplainPlaceFormula);
    explanation.result = fill(writer.tr(Str::ExplainPlaces), {{"best", std::to_string(place->best)},
                                                              {"worst", std::to_string(place->worst)}});
    explanation.steps.push_back(explanation.result);
    return true;
}

bool explain_cut(ExplanationWriter& writer, const whatif::CityResult& city,
                 std::optional<air::Pollutant> alone) {
    const whatif::PollutantOutcome& outcome = city.pollutants;
    if (!has_index(city) || !outcome.line) return false;
    const air::CompositeIndex& index = *outcome.index_after;
    const auto cut = whatif::needed_cut(index, whatif::goal_out_of_last_ten(*outcome.line));
    if (!cut) return false;
    const std::optional<double> share = alone ? cut->alone[*alone] : cut->all;
    add_line(writer, index.total, *outcome.line);
    Explanation& explanation = writer.explanation;
    explanation.formula = writer.tr(alone ? Str::ExplainCutAloneFormula : Str::ExplainCutAllFormula);
    explanation.result =
        share ? writer.with_unit(trimmed_number(100 * *share, 1), "%") : writer.tr(Str::NeededCutNever);
    if (!(cut->excess > 0)) {
        explanation.steps.push_back(put_in(index.total) + " ≤ " + put_in(cut->goal));
        return true;
    }
    explanation.steps.push_back(step(put_in(index.total) + " − " + put_in(cut->goal), put_in(cut->excess)));
    double part = index.total;
    if (alone) {
        part = index.parts[*alone];
        add_pollutant(writer, city, *alone, true);
        explanation.steps.push_back(step(app::part(writer, outcome.after, *alone), put_in(part)));
    }
    if (share) {
        explanation.steps.push_back(step(put_in(cut->excess) + " ÷ " + put_in(part), explanation.result));
    } else {
        explanation.steps.push_back(put_in(cut->excess) + " > " + put_in(part));
    }
    return true;
}

bool explain_target_gap(ExplanationWriter& writer, const whatif::CityResult& city) {
    const whatif::PollutantOutcome& outcome = city.pollutants;
    if (!outcome.pm25_after || !outcome.target || !outcome.target_gap) return false;
    put_gap(writer, city, *outcome.target, *outcome.target_gap);
    add_target(writer, city.city);
    return true;
}

bool explain_standard_gap(ExplanationWriter& writer, const whatif::CityResult& city, std::size_t position) {
    const whatif::PollutantOutcome& outcome = city.pollutants;
    if (!outcome.pm25_after || position >= outcome.standard_gaps.size()) return false;
    const whatif::StandardGap& gap = outcome.standard_gaps[position];
    put_gap(writer, city, gap.limit, gap.gap);
    const air::Standard& standard = writer.what().inputs.standards.versions[gap.version];
    writer.add(fill(writer.tr(Str::InputLimit), {{"pollutant", writer.tr(Str::PollutantPm25)}}), gap.limit, 1,
               "ug/m3", InputKind::Standard, writer.tr(standard.name),
               standard.confidence[air::Pollutant::Pm25]);
    return true;
}

bool explain_required_rate(ExplanationWriter& writer, const whatif::CityResult& city, std::size_t position) {
    if (city.pathways.last == nullptr || position >= city.pathways.goals.size()) return false;
    const whatif::Pathway& goal = city.pathways.goals[position];
    const air::Observation& last = *city.pathways.last;
    const bool reached = last.value <= goal.goal;
    if (!reached && (!goal.required_rate || !goal.goal_year)) return false;
    add_way(writer, city, goal);
    Explanation& explanation = writer.explanation;
    explanation.formula = writer.tr(Str::ExplainRateFormula);
    if (!goal.required_rate) {
        explanation.result = writer.tr(Str::PathwayReached);
        explanation.steps.push_back(put_in(last.value) + " ≤ " + put_in(goal.goal));
        return true;
    }
    explanation.result = writer.with_unit(trimmed_number(*goal.required_rate * 100, 2), "%");
    if (reached) {
        explanation.steps.push_back(put_in(last.value) + " ≤ " + put_in(goal.goal));
        return true;
    }
    explanation.steps.push_back(step("1 − (" + put_in(goal.goal) + " ÷ " + put_in(last.value) + ")^(1 ÷ (" +
                                         std::to_string(*goal.goal_year) + " − " + std::to_string(last.year) +
                                         "))",
                                     explanation.result));
    return true;
}

bool explain_attainment_year(ExplanationWriter& writer, const whatif::CityResult& city,
                             std::size_t position) {
    if (city.pathways.last == nullptr || position >= city.pathways.goals.size()) return false;
    const whatif::Pathway& goal = city.pathways.goals[position];
    if (!goal.attainment_year) return false;
    add_way(writer, city, goal);
    const air::Observation& last = *city.pathways.last;
    Explanation& explanation = writer.explanation;
    explanation.formula = writer.tr(Str::ExplainYearFormula);
    explanation.result = std::to_string(*goal.attainment_year);
    const int years = *goal.attainment_year - last.year;
    if (years <= 0 || !city.pathways.trend) {
        explanation.steps.push_back(put_in(last.value) + " ≤ " + put_in(goal.goal));
        return true;
    }
    const whatif::Trend& trend = *city.pathways.trend;
    // The trend itself: the observations that it was taken from, and how many of them are estimates.
    ExplainedInput& rate =
        writer.add(fill(writer.tr(Str::InputTrend), {{"first", std::to_string(trend.first_year)},
                                                     {"last", std::to_string(trend.last_year)},
                                                     {"n", std::to_string(trend.observations)},
                                                     {"estimates", std::to_string(trend.estimates)}}),
                   trend.rate * 100, 2, "%", InputKind::Calculated);
    rate.value = trend.rate;
    const auto path = whatif::path_at(last.value, last.year, trend.rate, *goal.attainment_year);
    const auto at = [&](int n) {
        return step(put_in(last.value) + " × (1 − " + put_in(trend.rate) + ")^" + std::to_string(n),
                    trimmed_number(path[static_cast<std::size_t>(n)].value, 2));
    };
    explanation.steps.push_back(at(years - 1) + " > " + put_in(goal.goal));
    explanation.steps.push_back(at(years) + " ≤ " + put_in(goal.goal));
    explanation.steps.push_back(
        step(std::to_string(last.year) + " + " + std::to_string(years), explanation.result));
    return true;
}

}  // namespace jinlan::app

// The first what-if. Plain arithmetic in a fixed order: the same bits natively and as WebAssembly.

#include "whatif/pollutant_scenario.hpp"

#include <algorithm>

#include "air/ranking_line.hpp"

namespace jinlan::whatif {

namespace {

void evaluate_index(const air::Observations& observations, const air::Standards& standards, plan::CityId city,
                    const PollutantScenario& scenario, const PollutantBase& base, PollutantOutcome& outcome) {
    outcome.index_year = base.year ? base.year : observations.latest_full_year(city);
    if (!outcome.index_year) return;
    outcome.base = observations.concentrations(city, *outcome.index_year);
    const auto known = [&outcome](air::Pollutant pollutant) { return outcome.base[pollutant].has_value(); };
    if (!std::ranges::all_of(air::kPollutants, known)) {
        outcome.index_year.reset();
        outcome.base = {};
        return;
    }
    for (air::Pollutant pollutant : air::kPollutants) {
        outcome.after[pollutant] = changed(*outcome.base[pollutant], scenario.change_percent[pollutant]);
    }
    *outcome.after[air::Pollutant::Pm25] *= base.pm25_left;
    outcome.index_base = air::composite_index(outcome.base, standards.index_limits());
    outcome.index_after = air::composite_index(outcome.after, standards.index_limits());
    const air::RankingLine* line = air::line_for(standards, outcome.index_year);
    if (!outcome.index_after || line == nullptr) return;
    outcome.line = *line;
    outcome.line_gap = air::line_gap(outcome.index_after->total, *line);
}

void evaluate_pm25(const plan::Plan& plan, const air::Observations& observations,
                   const air::Standards& standards, plan::CityId city, const PollutantScenario& scenario,
                   const PollutantBase& base, PollutantOutcome& outcome) {
    if (const std::optional<plan::CommitmentId> target = plan[city].pm25_target) {
        outcome.target = plan[*target].quantity->value;
    }
    outcome.pm25_observation = base.year ? observations.find(city, air::Metric::Pm25, *base.year)
                                         : observations.latest(city, air::Metric::Pm25);
    if (outcome.pm25_observation == nullptr) return;
    const double after =
        changed(outcome.pm25_observation->value, scenario.change_percent[air::Pollutant::Pm25]) *
        base.pm25_left;
    outcome.pm25_after = after;
    if (outcome.target) outcome.target_gap = after - *outcome.target;
    for (std::size_t version = 0; version < standards.versions.size(); ++version) {
        const double limit = standards.versions[version].grade_2[air::Pollutant::Pm25];
        outcome.standard_gaps.push_back({version, limit, after - limit});
    }
}

}  // namespace

double changed(double value, double percent) {
    // Comparisons with NaN are false, so it ends as zero.
    if (!(percent >= kMinChangePercent)) percent = percent < kMinChangePercent ? kMinChangePercent : 0.0;
    return value * (1.0 + std::min(percent, kMaxChangePercent) / 100.0);
}

PollutantOutcome evaluate(const plan::Plan& plan, const air::Observations& observations,
                          const air::Standards& standards, plan::CityId city,
                          const PollutantScenario& scenario, const PollutantBase& base) {
    PollutantOutcome outcome;
    evaluate_index(observations, standards, city, scenario, base, outcome);
    evaluate_pm25(plan, observations, standards, city, scenario, base, outcome);
    return outcome;
}

}  // namespace jinlan::whatif

// Scenarios at random, for properties that hold for all of them.
#pragma once

#include <algorithm>
#include <random>
#include <string>

#include "whatif/scenario.hpp"

namespace jinlan::tests {

/// Every figure within its bounds and of as many digits as an address keeps: percents in tenths, shares in
/// thousandths. Lists are in the order of
/// their ids or keys, and hold nothing that changes nothing.
inline whatif::Scenario random_scenario(const whatif::Inputs& inputs, std::mt19937& random) {
    using namespace whatif;
    const auto below = [&random](std::uint32_t count) {
        return static_cast<std::uint32_t>(random() % count);
    };
    const auto thousandths = [&below] { return below(1001) / 1000.0; };
    Scenario scenario = base_scenario(inputs.levers);
    const std::string kNames[]{"", "A", "快一步", "half of it & more", "a,b:c=d%;~", "\"quoted\" \\ \n"};
    scenario.name = kNames[below(6)];
    for (std::uint32_t i = 0; i < inputs.plan.cities.size(); ++i) {
        const plan::CityId city{i};
        const auto years = inputs.observations.series(city, air::Metric::Pm25);
        if (!years.empty() && below(4) == 0) {
            scenario.bases.push_back({city, years[below(static_cast<std::uint32_t>(years.size()))]->year});
        }
        CityChange change{city, {}};
        if (below(2) == 0) {
            for (double& percent : change.change.change_percent.values) {
                if (below(2) == 0) percent = (static_cast<int>(below(2001)) - 1000) / 10.0;
            }
        }
        if (change.change != PollutantScenario{}) scenario.changes.push_back(change);
    }
    for (double& implementation : scenario.levers.implementation) {
        if (below(2) == 0) implementation = thousandths();
    }
    if (below(2) == 0) scenario.levers.cooperation = thousandths();
    for (const Triple& triple : inputs.levers.triples) {
        if (below(10) != 0) continue;
        double figures[]{thousandths(), thousandths(), thousandths()};
        std::sort(figures, figures + 3);
        scenario.levers.edits.push_back({triple.key, figures[0], figures[1], figures[2]});
    }
    if (below(2) == 0) scenario.levers.weather_sigma = below(201) / 1000.0;
    if (below(2) == 0) scenario.levers.city_correlation = thousandths();
    if (below(2) == 0) scenario.levers.draws = 1 + below(kMaxDraws);
    if (below(2) == 0) scenario.levers.seed = random() % (kMaxSeed + 1);
    for (std::uint32_t i = 0; i < inputs.plan.commitments.size(); ++i) {
        if (!inputs.plan.commitments[i].due || below(5) != 0) continue;
        const int months = static_cast<int>(below(241)) - 120;
        if (months != 0) scenario.slips.push_back({{i}, months});
    }
    if (below(2) == 0) scenario.as_of = plan::date_from_day_number(19000 + static_cast<int>(below(4000)));
    if (below(3) == 0) scenario.health.death_share = thousandths();
    if (below(3) == 0) scenario.health.death_rate_per_1000 = below(5001) / 100.0;
    for (const IndicatorTotal& total : inputs.indicators.totals) {
        if (below(3) == 0) scenario.totals.push_back({total.key, (1 + below(99999)) / 100.0});
    }
    std::ranges::sort(scenario.levers.edits, {}, &TripleEdit::triple);
    std::ranges::sort(scenario.totals, {}, &OwnTotal::total);
    return scenario;
}

}  // namespace jinlan::tests

// The case that the levers are measured on: the plan's cities, every lever carried out to a share of its own.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <vector>

#include "air/observations.hpp"
#include "plan/load/load_plan.hpp"
#include "support/assets.hpp"
#include "whatif/draws/monte_carlo.hpp"
#include "whatif/levers/levers.hpp"

namespace jinlan::bench {

template <class Loaded>
Loaded sound(std::optional<Loaded> loaded, const input::Problems& problems) {
    for (const input::Problem& problem : problems) std::fprintf(stderr, "%s\n", describe(problem).c_str());
    if (!loaded) std::exit(1);
    return *std::move(loaded);
}

struct WhatifCase {
    plan::Plan plan;
    whatif::LeverModel model;
    std::vector<whatif::LeverCity> cities;
    whatif::LeverScenario scenario;
};

inline WhatifCase make_whatif_case() {
    WhatifCase result;
    input::Problems problems;
    result.plan = sound(plan::load_plan(tests::read_asset("plan.json"), "plan.json", problems), problems);
    result.model =
        sound(whatif::load_levers(tests::read_asset("levers.json"), "levers.json", result.plan, problems),
              problems);
    const air::Observations observations =
        sound(air::load_observations(tests::read_asset("observations.csv"), "observations.csv", result.plan,
                                     problems),
              problems);
    result.cities = whatif::lever_cities(result.plan, observations);
    result.scenario = whatif::default_scenario(result.model);
    for (std::size_t i = 0; i < result.model.levers.size(); ++i) {
        result.scenario.implementation[i] = 0.35 + 0.05 * static_cast<double>(i);
    }
    result.scenario.cooperation = 0.5;
    return result;
}

/// The slider's way: another scenario each time, the draws kept.
inline whatif::LeverScenario moved(whatif::LeverScenario scenario, int step) {
    scenario.implementation[0] = 0.01 * (step % 100);
    return scenario;
}

}  // namespace jinlan::bench

// The levers: one evaluation, and their Monte Carlo. The same model in plain JavaScript and in NumPy is in
// whatif_bench.mjs and whatif_bench.py, which read the case, and what should come out, from "data: what-if".
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "air/observations.hpp"
#include "bench/bench.hpp"
#include "plan/load_plan.hpp"
#include "support/assets.hpp"
#include "whatif/goal_seek.hpp"
#include "whatif/lever_evaluation.hpp"
#include "whatif/levers.hpp"
#include "whatif/monte_carlo.hpp"
#include "whatif/sensitivity.hpp"

namespace {

using namespace jinlan;
using namespace jinlan::whatif;

template <class Loaded>
Loaded sound(std::optional<Loaded> loaded, const input::Problems& problems) {
    for (const input::Problem& problem : problems) std::fprintf(stderr, "%s\n", describe(problem).c_str());
    if (!loaded) std::exit(1);
    return *std::move(loaded);
}

struct Case {
    plan::Plan plan;
    LeverModel model;
    std::vector<LeverCity> cities;
    LeverScenario scenario;
};

Case make_case() {
    Case result;
    input::Problems problems;
    result.plan = sound(plan::load_plan(tests::read_asset("plan.json"), "plan.json", problems), problems);
    result.model =
        sound(load_levers(tests::read_asset("levers.json"), "levers.json", result.plan, problems), problems);
    const air::Observations observations =
        sound(air::load_observations(tests::read_asset("observations.csv"), "observations.csv", result.plan,
                                     problems),
              problems);
    result.cities = lever_cities(result.plan, observations);
    result.scenario = default_scenario(result.model);
    for (std::size_t i = 0; i < result.model.levers.size(); ++i) {
        result.scenario.implementation[i] = 0.35 + 0.05 * static_cast<double>(i);
    }
    result.scenario.cooperation = 0.5;
    return result;
}

/// The slider's way: another scenario each time, the draws kept.
LeverScenario moved(LeverScenario scenario, int step) {
    scenario.implementation[0] = 0.01 * (step % 100);
    return scenario;
}

void bench_levers() {
    const Case base = make_case();
    std::printf("  (%zu levers and the cooperation, %zu sectors, %zu effects, %zu cities, %u draws)\n",
                base.model.levers.size(), base.model.sectors.size(), base.model.effects.size(),
                base.cities.size(), base.scenario.draws);
    int step = 0;
    bench::measure("levers, once with the likeliest figures, all cities", [&] {
        const LeverEvaluation evaluation(base.model, moved(base.scenario, ++step));
        double sum = 0;
        for (const LeverCity& city : base.cities) sum += evaluation.concentration(city);
        return sum;
    });
    MonteCarlo engine;
    bench::measure("levers, a slider moved: 10 000 draws x 11 cities", [&] {
        return engine.run(base.model, base.cities, moved(base.scenario, ++step)).all_attain;
    });
    bench::measure("levers, drawn anew: 10 000 draws x 11 cities", [&] {
        LeverScenario scenario = base.scenario;
        scenario.seed = static_cast<std::uint64_t>(++step);
        return engine.run(base.model, base.cities, scenario).all_attain;
    });
    std::vector<LeverCity> many;
    for (std::uint32_t i = 0; i < 340; ++i) {
        many.push_back(base.cities[i % base.cities.size()]);
        many.back().stream = i;
    }
    MonteCarlo country;
    bench::measure("levers, drawn anew: 10 000 draws x 340 cities", [&] {
        LeverScenario scenario = base.scenario;
        scenario.seed = static_cast<std::uint64_t>(++step);
        return country.run(base.model, many, scenario).all_attain;
    });
    bench::measure("levers, a slider moved: 10 000 draws x 340 cities",
                   [&] { return country.run(base.model, many, moved(base.scenario, ++step)).all_attain; });
}

const bench::Subject kLevers("whatif: levers", bench_levers);

}  // namespace

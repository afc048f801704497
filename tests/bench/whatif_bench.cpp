// The levers: one evaluation, and their Monte Carlo. The same model in plain JavaScript and in NumPy is in
// whatif_bench.mjs and whatif_bench.py, which read the case, and what should come out, from "data: what-if".
#include <cstdio>
#include <vector>

#include "bench/bench.hpp"
#include "bench/whatif_case.hpp"
#include "whatif/draws/monte_carlo.hpp"
#include "whatif/levers/evaluation.hpp"
#include "whatif/seek/goal_seek.hpp"
#include "whatif/seek/sensitivity.hpp"

namespace {

using namespace jinlan;
using namespace jinlan::whatif;

void bench_levers() {
    const bench::WhatifCase base = bench::make_whatif_case();
    std::printf("  (%zu levers and the cooperation, %zu sectors, %zu effects, %zu cities, %u draws)\n",
                base.model.levers.size(), base.model.sectors.size(), base.model.effects.size(),
                base.cities.size(), base.scenario.draws);
    int step = 0;
    bench::measure("levers, once with the likeliest figures, all cities", [&] {
        const LeverEvaluation evaluation(base.model, bench::moved(base.scenario, ++step));
        double sum = 0;
        for (const LeverCity& city : base.cities) sum += evaluation.concentration(city);
        return sum;
    });
    MonteCarlo engine;
    bench::measure("levers, a slider moved: 10 000 draws x 11 cities", [&] {
        return engine.run(base.model, base.cities, bench::moved(base.scenario, ++step)).all_attain;
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
    bench::measure("levers, a slider moved: 10 000 draws x 340 cities", [&] {
        return country.run(base.model, many, bench::moved(base.scenario, ++step)).all_attain;
    });
}

void bench_goal_seek() {
    const bench::WhatifCase base = bench::make_whatif_case();
    std::vector<LeverCity> cities = base.cities;
    EffortGoal goal;
    goal.goal = {0.5, Sureness::Together};
    LeverScenario scenario = base.scenario;
    scenario.draws = 2000;
    for (LeverCity& city : cities) city.target = city.base * 0.85;
    GoalSeek seek;
    bench::measure("least effort: 11 cities, 2 000 draws",
                   [&] { return seek.run(base.model, cities, scenario, goal).effort; });
    std::printf("  (%llu looks)\n", static_cast<unsigned long long>(seek.looks()));
    bench::measure("smallest uniform cut: 11 cities, 10 000 draws",
                   [&] { return smallest_uniform_cut(base.model, cities, base.scenario, goal.goal); });
    bench::measure("tornado of a concentration", [&] {
        return tornado(base.model, base.cities[0], base.scenario, SensitivityOutcome::Concentration);
    });
    bench::measure("tornado of an attainment, 2 000 draws", [&] {
        return tornado(base.model, base.cities[0], scenario, SensitivityOutcome::Attainment);
    });
}

/// The case and its outcome as JSON: what the comparisons read, and what they must come to.
void print_case() {
    const bench::WhatifCase base = bench::make_whatif_case();
    const LeverValues values = lever_values(base.model, base.scenario);
    const auto list = [](const char* name, std::size_t count, const auto& print_one) {
        std::printf("\"%s\":[", name);
        for (std::size_t i = 0; i < count; ++i) {
            if (i > 0) std::printf(",");
            print_one(i);
        }
        std::printf("]");
    };
    std::printf("{\"seed\":%llu,\"draws\":%u,\"weather_sigma\":%.17g,\"city_correlation\":%.17g,",
                static_cast<unsigned long long>(base.scenario.seed), base.scenario.draws,
                base.scenario.weather_sigma, base.scenario.city_correlation);
    std::printf("\"cooperation\":%.17g,\"cooperation_effect\":%u,", base.scenario.cooperation,
                base.model.cooperation_effect);
    list("triples", values.triples.size(), [&](std::size_t i) {
        std::printf("[%.17g,%.17g,%.17g]", values.triples[i].low, values.triples[i].mode,
                    values.triples[i].high);
    });
    std::printf(",");
    list("profiles", values.profiles.size(), [&](std::size_t i) {
        std::printf("[%u", values.profiles[i].outside);
        for (const TripleIndex share : values.profiles[i].sectors) std::printf(",%u", share);
        std::printf("]");
    });
    std::printf(",");
    list("effects", base.model.effects.size(), [&](std::size_t i) {
        const Effect& effect = base.model.effects[i];
        std::printf("[%u,%u,%u]", effect.lever, effect.sector, effect.triple);
    });
    std::printf(",");
    list("implementation", base.scenario.implementation.size(),
         [&](std::size_t i) { std::printf("%.17g", base.scenario.implementation[i]); });
    std::printf(",");
    MonteCarlo engine;
    const LeverOutcome& outcome = engine.run(base.model, base.cities, base.scenario);
    list("cities", base.cities.size(), [&](std::size_t i) {
        const LeverCity& city = base.cities[i];
        const DistributionSummary& found = outcome.cities[i].concentration;
        std::printf("{\"profile\":%u,\"stream\":%u,\"base\":%.17g,\"low\":%.17g,\"high\":%.17g,",
                    profile_of(base.model, city.city), city.stream, city.base,
                    city.base_low.value_or(city.base), city.base_high.value_or(city.base));
        std::printf("\"target\":%.17g,\"mean\":%.17g,\"at_or_below\":%u,", city.target.value_or(-1),
                    found.mean, found.at_or_below);
        list("quantiles", found.quantiles.size(),
             [&](std::size_t q) { std::printf("%.17g", found.quantiles[q]); });
        std::printf("}");
    });
    std::printf(",\"all_attain\":%.17g}\n", outcome.all_attain.value_or(-1));
}

const bench::Subject kLevers("whatif: levers", bench_levers);
const bench::Subject kGoalSeek("whatif: levers, goal seek and sensitivity", bench_goal_seek);
const bench::Subject kCase("data: what-if", print_case);

}  // namespace

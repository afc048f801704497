// Goal seek against exhaustive search on small cases, and its answers where a goal cannot be reached.
#include "whatif/seek/goal_seek.hpp"

#include <cmath>
#include <limits>
#include <random>

#include <doctest/doctest.h>

#include "whatif/real_levers.hpp"

using namespace jinlan;
using namespace jinlan::whatif;
using tests::LeverModelMaker;
using tests::real_levers;
using tests::sure;

namespace {

struct Problem {
    LeverModel model;
    std::vector<LeverCity> cities;
    LeverScenario scenario;
    EffortGoal goal;
};

/// Levers that overlap on sectors, with random figures, weights and bounds.
Problem random_problem(std::mt19937_64& random, std::uint32_t levers, std::uint32_t steps) {
    const auto unit = [&random] { return static_cast<double>(random() >> 11U) * 0x1p-53; };
    const auto range = [&](double least, double most) {
        const double mode = least + (most - least) * unit();
        return Range{mode * 0.7, mode, mode + (1 - mode) * 0.2};
    };
    const Range outside = range(0.2, 0.5);  // one after the other: compilers differ in the order of arguments
    const Range cooperation = range(0.1, 0.3);
    LeverModelMaker maker(outside, cooperation);
    for (int s = 0; s < 3; ++s) maker.sector("s" + std::to_string(s), range(0.1, 0.4));
    for (std::uint32_t i = 0; i < levers; ++i) {
        const auto first = static_cast<std::uint32_t>(random() % 3);
        maker.lever("l" + std::to_string(i), {{first, range(0.2, 0.8)}, {(first + 1) % 3, range(0.0, 0.3)}});
    }
    Problem problem{maker.model, {}, {}, {}};
    for (std::uint32_t c = 0; c < 3; ++c) {
        LeverCity city;
        city.stream = c;
        city.base = 40 + 10 * unit();
        city.target = city.base * (0.65 + 0.3 * unit());
        city.wanted = c < 2;
        problem.cities.push_back(city);
    }
    problem.scenario.draws = 64;
    problem.scenario.seed = random();
    problem.goal.goal.probability = 0.3 + 0.6 * unit();
    problem.goal.goal.sureness = random() % 2 == 0 ? Sureness::Together : Sureness::Each;
    problem.goal.steps = steps;
    const auto effort = [&] {
        LeverEffort lever;
        lever.weight = 0.2 + unit();
        lever.low = random() % 4 == 0 ? 0.2 * unit() : 0.0;
        lever.high = random() % 4 == 0 ? 0.5 + 0.5 * unit() : 1.0;
        return lever;
    };
    for (std::uint32_t i = 0; i < levers; ++i) problem.goal.levers.push_back(effort());
    problem.goal.cooperation = effort();
    return problem;
}

double probability(MonteCarlo& engine, const Problem& problem, const std::vector<double>& implementation,
                   double cooperation) {
    LeverScenario scenario = problem.scenario;
    scenario.implementation = implementation;
    scenario.cooperation = cooperation;
    const LeverOutcome& outcome = engine.run(problem.model, problem.cities, scenario);
    if (problem.goal.goal.sureness == Sureness::Together) return *outcome.all_attain;
    double least = 1;
    for (std::size_t c = 0; c < problem.cities.size(); ++c) {
        if (problem.cities[c].wanted) least = std::min(least, *outcome.cities[c].attainment);
    }
    return least;
}

/// The least effort over every choice of steps that takes less than `bound`; nothing where none reaches the
/// goal.
std::optional<double> exhaustive(const Problem& problem, double bound) {
    MonteCarlo engine;
    engine.set_summaries(false);
    const std::size_t levers = problem.goal.levers.size();
    const double steps = problem.goal.steps;
    std::vector<int> low, high;
    std::vector<double> weight;
    for (std::size_t i = 0; i <= levers; ++i) {
        const LeverEffort& lever = i < levers ? problem.goal.levers[i] : problem.goal.cooperation;
        low.push_back(static_cast<int>(std::ceil(lever.low * steps - 1e-9)));
        high.push_back(static_cast<int>(std::floor(lever.high * steps + 1e-9)));
        weight.push_back(lever.weight);
    }
    std::optional<double> best;
    std::vector<int> place = low;
    for (;;) {
        double effort = 0;
        std::vector<double> x;
        for (std::size_t i = 0; i <= levers; ++i) {
            x.push_back(place[i] / steps);
            effort += weight[i] * x.back();
        }
        const double cooperation = x.back();
        x.pop_back();
        if (effort < best.value_or(bound) &&
            probability(engine, problem, x, cooperation) >= problem.goal.goal.probability) {
            best = effort;
        }
        std::size_t i = 0;
        while (i <= levers && place[i] == high[i]) place[i] = low[i], ++i;
        if (i > levers) return best;
        ++place[i];
    }
}

/// How much dearer the answers are than the cheapest there is, over some problems.
void check_against_exhaustive(std::uint64_t seed, int problems, std::uint32_t levers, std::uint32_t steps,
                              bool proves) {
    std::mt19937_64 random(seed);
    int solved = 0;
    int exact = 0;
    int proven = 0;
    for (int round = 0; round < problems; ++round) {
        const Problem problem = random_problem(random, levers, steps);
        GoalSeek seek;
        const LeastEffort answer = seek.run(problem.model, problem.cities, problem.scenario, problem.goal);
        // Nothing, where it is reached with the answer's effort: so there is at least that.
        const std::optional<double> best = exhaustive(
            problem, answer.reached ? answer.effort + 1e-9 : std::numeric_limits<double>::infinity());
        CHECK(answer.reached == best.has_value());
        MonteCarlo engine;
        CHECK(answer.probability == probability(engine, problem, answer.implementation, answer.cooperation));
        if (!best) {
            CHECK(answer.probability < problem.goal.goal.probability);
            continue;
        }
        ++solved;
        CHECK(answer.probability >= problem.goal.goal.probability);
        CHECK(answer.effort >= *best - 1e-9);
        CHECK(answer.effort <= *best + (answer.proven ? 1e-9 : *best * 0.02));
        exact += answer.effort <= *best + 1e-9 ? 1 : 0;
        proven += answer.proven ? 1 : 0;
    }
    CAPTURE(exact);
    CAPTURE(solved);
    CHECK(solved * 4 > problems);
    CHECK(exact * 10 >= solved * 9);
    if (proves) CHECK(proven == solved);
}

}  // namespace

TEST_CASE("the least effort is that of an exhaustive search") {
    check_against_exhaustive(1, 60, 1, 20, true);
    check_against_exhaustive(2, 40, 2, 20, true);
    check_against_exhaustive(3, 25, 3, 10, true);
    check_against_exhaustive(4, 20, 4, 6, true);
}

TEST_CASE(
    "where there are too many choices to try each, the least effort found is within 2 percent of the least") {
    check_against_exhaustive(8, 6, 3, 22, false);
    check_against_exhaustive(9, 4, 5, 6, false);
}

TEST_CASE("a goal out of reach is said to be, with the best there is") {
    std::mt19937_64 random(5);
    Problem problem = random_problem(random, 3, 100);
    for (LeverCity& city : problem.cities) city.target = 1.0;
    problem.goal.levers[1].high = 0.4;
    GoalSeek seek;
    const LeastEffort& answer = seek.run(problem.model, problem.cities, problem.scenario, problem.goal);
    CHECK_FALSE(answer.reached);
    CHECK(answer.implementation[1] == 0.4);
    CHECK(answer.probability == 0.0);
    CHECK(answer.city_probabilities == std::vector<double>{0, 0, 0});
    CHECK(seek.looks() == 1);
}

TEST_CASE("a goal that is reached already takes no effort beyond the lower bounds") {
    std::mt19937_64 random(6);
    Problem problem = random_problem(random, 3, 100);
    for (LeverCity& city : problem.cities) city.target = 1000.0;
    problem.goal.levers[0].low = 0.25;
    GoalSeek seek;
    const LeastEffort& answer = seek.run(problem.model, problem.cities, problem.scenario, problem.goal);
    CHECK(answer.reached);
    CHECK(answer.implementation[0] == 0.25);
    CHECK(answer.probability == 1.0);
}

TEST_CASE("the real levers: slices do not change the answer, and it is at the goal") {
    const std::vector<LeverCity> cities = lever_cities(tests::real_plan(), tests::real_observations());
    std::vector<LeverCity> wanted = cities;
    for (LeverCity& city : wanted) city.target = city.base * 0.9;
    LeverScenario scenario = default_scenario(real_levers());
    scenario.draws = 500;
    EffortGoal goal;
    goal.goal.probability = 0.8;
    goal.goal.sureness = Sureness::Each;
    GoalSeek seek;
    const LeastEffort whole = seek.run(real_levers(), wanted, scenario, goal);
    CHECK(whole.reached);
    CHECK(whole.probability >= 0.8);
    CHECK(whole.effort < 4);
    CHECK(seek.looks() < 60'000);
    GoalSeek sliced;
    sliced.begin(real_levers(), wanted, scenario, goal);
    while (!sliced.advance(7)) {
    }
    CHECK(sliced.answer().implementation == whole.implementation);
    CHECK(sliced.answer().cooperation == whole.cooperation);
    // Nothing can be left away.
    for (std::size_t i = 0; i < whole.implementation.size(); ++i) {
        if (whole.implementation[i] == 0) continue;
        Problem problem{real_levers(), wanted, scenario, goal};
        std::vector<double> less = whole.implementation;
        less[i] -= 0.01;
        MonteCarlo engine;
        CHECK(probability(engine, problem, less, whole.cooperation) < 0.8);
    }
}

TEST_CASE("the smallest uniform cut: known answers, and nothing smaller does") {
    LeverModelMaker maker(sure(0.5), sure(0));
    maker.sector("all", sure(0.5)).lever("none", {{0, sure(0)}});
    LeverCity city;
    city.base = 50;
    city.target = 40;
    LeverScenario scenario;
    scenario.weather_sigma = 0;
    scenario.draws = 100;
    Goal goal{0.9, Sureness::Together};
    CHECK(smallest_uniform_cut(maker.model, {&city, 1}, scenario, goal)->cut ==
          doctest::Approx(0.2).epsilon(1e-14));
    CHECK(smallest_uniform_cut(maker.model, {&city, 1}, scenario, goal)->probability == 1.0);
    city.target = 60;
    CHECK(smallest_uniform_cut(maker.model, {&city, 1}, scenario, goal)->cut == 0.0);
    city.wanted = false;
    CHECK_FALSE(smallest_uniform_cut(maker.model, {&city, 1}, scenario, goal).has_value());

    // Lognormal weather: the 90 % quantile of 50 exp(0.05 Z) must come to 40.
    city.wanted = true;
    city.target = 40;
    scenario.weather_sigma = 0.05;
    scenario.draws = 40'000;
    const double cut = smallest_uniform_cut(maker.model, {&city, 1}, scenario, goal)->cut;
    CHECK(cut == doctest::Approx(1 - 40 / (50 * std::exp(0.05 * 1.2815515655446004))).epsilon(0.01));

    std::mt19937_64 random(7);
    for (int round = 0; round < 40; ++round) {
        const Problem problem = random_problem(random, 2, 10);
        const auto found =
            smallest_uniform_cut(problem.model, problem.cities, problem.scenario, problem.goal.goal);
        REQUIRE(found.has_value());
        const auto probability_with = [&](double share_cut) {
            std::vector<LeverCity> easier = problem.cities;
            for (LeverCity& each : easier) each.target = *each.target / (1 - share_cut);
            MonteCarlo engine;
            Problem changed = problem;
            changed.cities = easier;
            return probability(engine, changed, {0, 0}, 0);
        };
        CHECK(found->probability >= problem.goal.goal.probability);
        CHECK(probability_with(found->cut + 1e-12) >= problem.goal.goal.probability);
        if (found->cut > 0) CHECK(probability_with(found->cut - 1e-12) < problem.goal.goal.probability);
    }
}

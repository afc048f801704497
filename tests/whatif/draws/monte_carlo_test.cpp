// The Monte Carlo against closed forms, its limits, its slices, and its bits.
#include "whatif/draws/monte_carlo.hpp"

#include <cmath>
#include <random>

#include <doctest/doctest.h>

#include "support/digest.hpp"
#include "whatif/levers/evaluation.hpp"
#include "whatif/real_levers.hpp"

using namespace jinlan;
using namespace jinlan::whatif;
using tests::LeverModelMaker;
using tests::real_levers;
using tests::sure;

namespace {

double normal_probability(double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); }
double normal_density(double z) { return std::exp(-z * z / 2) * 0.3989422804014327; }

/// Half from outside, half from one sector; all of it known.
LeverModel plain_model() {
    LeverModelMaker maker(sure(0.5), sure(0.2));
    maker.sector("all", sure(0.5)).lever("lever", {{0, sure(0.4)}});
    return maker.model;
}

LeverCity city_of(double base, double target, std::uint32_t stream) {
    LeverCity city;
    city.base = base;
    city.target = target;
    city.stream = stream;
    return city;
}

const std::vector<LeverCity>& real_cities() {
    static const std::vector<LeverCity> kCities =
        lever_cities(tests::real_plan(), tests::real_observations());
    return kCities;
}

LeverScenario random_scenario(std::mt19937_64& random, std::uint32_t draws) {
    const auto unit = [&random] { return static_cast<double>(random() >> 11U) * 0x1p-53; };
    LeverScenario scenario;
    for (std::size_t i = 0; i < real_levers().levers.size(); ++i) {
        scenario.implementation.push_back(random() % 4 == 0 ? 0.0 : unit());
    }
    scenario.cooperation = unit();
    scenario.weather_sigma = random() % 5 == 0 ? 0.0 : 0.2 * unit();
    scenario.city_correlation = random() % 5 == 0 ? static_cast<double>(random() % 2) : unit();
    scenario.seed = random();
    scenario.draws = draws;
    for (std::size_t edits = random() % 4; edits > 0; --edits) {
        const auto& triples = real_levers().triples;
        scenario.edits.push_back({triples[random() % triples.size()].key, unit(), unit(), unit()});
    }
    return scenario;
}

bool same(const LeverOutcome& a, const LeverOutcome& b) {
    if (a.all_attain != b.all_attain || a.cities.size() != b.cities.size()) return false;
    for (std::size_t c = 0; c < a.cities.size(); ++c) {
        const DistributionSummary& x = a.cities[c].concentration;
        const DistributionSummary& y = b.cities[c].concentration;
        if (x.mean != y.mean || x.quantiles != y.quantiles || x.histogram != y.histogram ||
            x.at_or_below != y.at_or_below || x.least != y.least || x.greatest != y.greatest ||
            a.cities[c].attainment != b.cities[c].attainment) {
            return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE(
    "weather alone: mean, quantiles and attainment are those of the lognormal, within 3 standard errors") {
    const LeverModel model = plain_model();
    for (const double sigma : {0.05, 0.2}) {
        for (const double correlation : {0.0, 0.6, 1.0}) {
            LeverScenario scenario;
            scenario.implementation = {0.5};
            scenario.cooperation = 0.5;
            scenario.weather_sigma = sigma;
            scenario.city_correlation = correlation;
            scenario.draws = 40'000;
            scenario.seed = 20241124;
            const double median = 50 * (0.5 * 0.9 + 0.5 * 0.8);  // 42.5
            const std::vector<LeverCity> cities{city_of(50, 41, 0), city_of(50, 44, 1)};
            MonteCarlo engine;
            const LeverOutcome& outcome = engine.run(model, cities, scenario);
            const double n = scenario.draws;
            for (std::size_t c = 0; c < cities.size(); ++c) {
                CAPTURE(sigma);
                CAPTURE(correlation);
                const DistributionSummary& found = outcome.cities[c].concentration;
                const double mean = median * std::exp(sigma * sigma / 2);
                const double deviation = mean * std::sqrt(std::expm1(sigma * sigma));
                CHECK(std::abs(found.mean - mean) <= 3 * deviation / std::sqrt(n));
                const double levels[]{0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95};
                const double normal[]{-1.6448536269514722, -1.2815515655446004, -0.6744897501960817, 0,
                                      0.6744897501960817,  1.2815515655446004,  1.6448536269514722};
                for (std::size_t q = 0; q < 7; ++q) {
                    const double quantile = median * std::exp(sigma * normal[q]);
                    const double density = normal_density(normal[q]) / (sigma * quantile);
                    const double error = std::sqrt(levels[q] * (1 - levels[q]) / n) / density;
                    CHECK(std::abs(found.quantiles[q] - quantile) <= 3 * error);
                }
                const double attain = normal_probability(std::log(*cities[c].target / median) / sigma);
                CHECK(std::abs(*outcome.cities[c].attainment - attain) <=
                      3 * std::sqrt(attain * (1 - attain) / n));
            }
        }
    }
}

TEST_CASE("the weather of two cities is correlated as asked") {
    const LeverModel model = plain_model();
    for (const double asked : {0.0, 0.3, 0.8, 1.0}) {
        LeverScenario scenario;
        scenario.city_correlation = asked;
        scenario.draws = 20'000;
        const std::vector<LeverCity> cities{city_of(40, 38, 3), city_of(30, 29, 4)};
        MonteCarlo engine;
        engine.run(model, cities, scenario);
        const std::vector<double> a = engine.values(0);
        const std::vector<double> b = engine.values(1);
        double sums[5]{};
        for (std::size_t i = 0; i < a.size(); ++i) {
            const double x = std::log(a[i] / 40), y = std::log(b[i] / 30);
            sums[0] += x, sums[1] += y, sums[2] += x * x, sums[3] += y * y, sums[4] += x * y;
        }
        const double n = scenario.draws;
        const double covariance = sums[4] / n - sums[0] / n * sums[1] / n;
        const double variances =
            (sums[2] / n - sums[0] / n * sums[0] / n) * (sums[3] / n - sums[1] / n * sums[1] / n);
        const double found = covariance / std::sqrt(variances);
        CAPTURE(asked);
        CHECK(std::abs(found - asked) <= 3 * (1 - asked * asked) / std::sqrt(n) + 1e-12);
    }
}

TEST_CASE("all cities together: as one where the weather is one, their product where it is not") {
    const LeverModel model = plain_model();
    const std::vector<LeverCity> cities{city_of(50, 50, 0), city_of(50, 50, 1), city_of(50, 51, 2)};
    LeverScenario scenario;
    scenario.draws = 40'000;
    scenario.city_correlation = 1;
    MonteCarlo engine;
    const LeverOutcome alike = engine.run(model, cities, scenario);
    CHECK(alike.all_attain == alike.cities[0].attainment);  // the strictest of them
    scenario.city_correlation = 0;
    const LeverOutcome apart = engine.run(model, cities, scenario);
    const double product = 0.5 * 0.5 * normal_probability(std::log(51.0 / 50) / 0.05);
    CHECK(std::abs(*apart.all_attain - product) <= 3 * std::sqrt(product * (1 - product) / 40'000));
    // A city that is not wanted, or has no target, is no hindrance.
    std::vector<LeverCity> fewer = cities;
    fewer[1].wanted = false;
    fewer[2].target.reset();
    const LeverOutcome one = engine.run(model, fewer, scenario);
    CHECK(one.all_attain == one.cities[0].attainment);
    CHECK_FALSE(one.cities[2].attainment.has_value());
    CHECK(one.cities[1].attainment == apart.cities[1].attainment);
    fewer[0].wanted = false;
    CHECK_FALSE(engine.run(model, fewer, scenario).all_attain.has_value());
}

TEST_CASE("an observation's low and high are drawn from, without weather") {
    LeverCity city = city_of(40, 41, 0);
    city.base_low = 37;
    city.base_high = 46;
    LeverScenario scenario;
    scenario.weather_sigma = 0;
    scenario.draws = 40'000;
    MonteCarlo engine;
    const LeverOutcome& outcome = engine.run(plain_model(), {&city, 1}, scenario);
    const DistributionSummary& found = outcome.cities[0].concentration;
    CHECK(found.least >= 37);
    CHECK(found.greatest <= 46);
    CHECK(found.mean == doctest::Approx(41.0).epsilon(0.001));  // (37 + 40 + 46) / 3
    // P(X <= 41) = 1 - (46 - 41)^2 / (9 * 6)
    CHECK(std::abs(*outcome.cities[0].attainment - (1 - 25.0 / 54)) <= 3 * std::sqrt(0.25 / 40'000));
}

TEST_CASE("nothing that is not known: one value in every draw, that of the likeliest figures") {
    LeverScenario scenario;
    scenario.implementation = {0.7};
    scenario.cooperation = 0.3;
    scenario.weather_sigma = 0;
    scenario.draws = 777;
    const LeverModel model = plain_model();
    const std::vector<LeverCity> cities{city_of(43.7, 38, 0)};
    const double expected = LeverEvaluation(model, scenario).concentration(cities[0]);
    MonteCarlo engine;
    const DistributionSummary& found = engine.run(model, cities, scenario).cities[0].concentration;
    CHECK(found.least == doctest::Approx(expected).epsilon(1e-15));
    CHECK(found.least == found.greatest);
    CHECK(found.p50() == found.least);
    CHECK(found.mean == doctest::Approx(expected).epsilon(1e-14));
}

TEST_CASE("figures of one value: each city has what the likeliest give, with shares of its own or all zero") {
    std::mt19937_64 random(31);
    const auto unit = [&random] { return static_cast<double>(random() >> 11U) * 0x1p-53; };
    const LeverModel& model = real_levers();
    for (const bool no_shares : {false, true}) {
        LeverScenario scenario = random_scenario(random, 50);
        scenario.weather_sigma = 0;
        scenario.edits.clear();
        for (const Triple& triple : model.triples) {
            const double value = 0.9 * unit();
            scenario.edits.push_back({triple.key, value, value, value});
        }
        const auto clear = [&](TripleIndex share) {
            scenario.edits[share].low = scenario.edits[share].mode = scenario.edits[share].high = 0;
        };
        if (no_shares) {
            for (const auto& sector : model.sectors) clear(sector.share);
            for (const auto& share : model.city_shares[0].sectors) {
                if (share) clear(*share);
            }
        }
        const LeverEvaluation evaluation(model, scenario);
        std::vector<LeverCity> cities = real_cities();
        for (LeverCity& city : cities) city.base_low = city.base_high = std::nullopt;
        MonteCarlo engine;
        const LeverOutcome& outcome = engine.run(model, cities, scenario);
        for (std::size_t c = 0; c < cities.size(); ++c) {
            const DistributionSummary& found = outcome.cities[c].concentration;
            CHECK(found.least == found.greatest);
            CHECK(found.least == doctest::Approx(evaluation.concentration(cities[c])).epsilon(1e-14));
        }
    }
}

TEST_CASE("with all levers at 0 every draw is the base in its weather") {
    LeverScenario scenario = default_scenario(real_levers());
    scenario.draws = 1000;
    MonteCarlo engine;
    engine.run(real_levers(), real_cities(), scenario);
    for (std::size_t c = 0; c < real_cities().size(); ++c) {
        for (const double left : engine.left(c)) REQUIRE(left == 1.0);
    }
    scenario.weather_sigma = 0;
    engine.run(real_levers(), real_cities(), scenario);
    for (std::size_t c = 0; c < real_cities().size(); ++c) {
        const LeverCity& city = real_cities()[c];
        for (const double value : engine.values(c)) {
            REQUIRE(value >= city.base_low.value_or(city.base));
            REQUIRE(value <= city.base_high.value_or(city.base));
        }
    }
}

TEST_CASE("no draw is below zero or no number, and more of a lever never raises one") {
    std::mt19937_64 random(12);
    MonteCarlo engine;
    for (int round = 0; round < 60; ++round) {
        const LeverScenario scenario = random_scenario(random, 200);
        engine.run(real_levers(), real_cities(), scenario);
        std::vector<std::vector<double>> before;
        for (std::size_t c = 0; c < real_cities().size(); ++c) {
            before.push_back(engine.values(c));
            for (const double value : before.back()) REQUIRE((value >= 0.0 && value < 1000.0));
        }
        LeverScenario more = scenario;
        const std::size_t lever = random() % (real_levers().levers.size() + 1);
        double& x = lever < more.implementation.size() ? more.implementation[lever] : more.cooperation;
        x += (1 - x) * 0.5;
        engine.run(real_levers(), real_cities(), more);
        for (std::size_t c = 0; c < real_cities().size(); ++c) {
            const std::vector<double> after = engine.values(c);
            for (std::size_t i = 0; i < after.size(); ++i) REQUIRE(after[i] <= before[c][i]);
        }
    }
}

TEST_CASE("the outcome does not depend on the slices, on what was computed before, or on the other cities") {
    std::mt19937_64 random(13);
    MonteCarlo used;
    for (int round = 0; round < 12; ++round) {
        const LeverScenario scenario =
            random_scenario(random, 1 + static_cast<std::uint32_t>(random() % 3000));
        MonteCarlo fresh;
        const LeverOutcome whole = fresh.run(real_levers(), real_cities(), scenario);

        MonteCarlo sliced;
        sliced.begin(real_levers(), real_cities(), scenario);
        CHECK_FALSE(sliced.finished());
        double progress = 0;
        while (!sliced.advance(1 + random() % 3000)) {
            CHECK(sliced.progress() >= progress);
            progress = sliced.progress();
        }
        CHECK(sliced.progress() == 1.0);
        CHECK(same(whole, sliced.outcome()));

        // Begun with other levers and left half done, then moved: the draws made so far are kept.
        LeverScenario other = scenario;
        other.implementation[0] = 0.123;
        used.begin(real_levers(), real_cities(), other);
        used.advance(random() % 20'000);
        CHECK(same(whole, used.run(real_levers(), real_cities(), scenario)));

        const std::vector<LeverCity> last{real_cities().back()};
        MonteCarlo alone;
        CHECK(alone.run(real_levers(), last, scenario).cities[0].concentration.quantiles ==
              whole.cities.back().concentration.quantiles);
    }
}

TEST_CASE("another seed gives other draws, a longer run begins with the shorter one's") {
    LeverScenario scenario = default_scenario(real_levers());
    scenario.draws = 1000;
    MonteCarlo engine;
    engine.run(real_levers(), real_cities(), scenario);
    const std::vector<double> first = engine.values(0);
    scenario.seed = 2;
    engine.run(real_levers(), real_cities(), scenario);
    CHECK(engine.values(0) != first);
    scenario.seed = 1;
    scenario.draws = 1500;
    engine.run(real_levers(), real_cities(), scenario);
    const std::vector<double> longer = engine.values(0);
    CHECK(std::equal(first.begin(), first.end(), longer.begin()));
}

TEST_CASE("no cities, one draw") {
    MonteCarlo engine;
    LeverScenario scenario = default_scenario(real_levers());
    scenario.draws = 1;
    CHECK(engine.run(real_levers(), {}, scenario).cities.empty());
    CHECK(engine.run(real_levers(), real_cities(), scenario).cities.size() == real_cities().size());
}

TEST_CASE("the levers' outcome is the same to the last bit on every platform") {
    // A digest of the bits of every figure over a thousand scenarios. It changes with the data or the
    // formulas, and then has to be renewed; it must never differ between the desktop and WebAssembly.
    tests::Digest digest;
    std::mt19937_64 random(20240308);
    MonteCarlo engine;
    for (int i = 0; i < 1000; ++i) {
        const LeverScenario scenario =
            random_scenario(random, 100 + static_cast<std::uint32_t>(random() % 200));
        const LeverOutcome& outcome = engine.run(real_levers(), real_cities(), scenario);
        const LeverEvaluation evaluation(real_levers(), scenario);
        for (std::size_t c = 0; c < outcome.cities.size(); ++c) {
            const CityOutcome& city = outcome.cities[c];
            digest.add(evaluation.concentration(real_cities()[c]));
            digest.add(city.concentration.mean);
            for (const double quantile : city.concentration.quantiles) digest.add(quantile);
            for (const std::uint32_t count : city.concentration.histogram) digest.add(count);
            digest.add(city.attainment);
        }
        digest.add(outcome.all_attain);
    }
    CHECK(digest.value() == 18283468974031791574ULL);
}

// The GEMM against its published figures, and deaths that are avoided.
#include "whatif/health.hpp"

#include <cmath>
#include <limits>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "plan/real_plan.hpp"
#include "whatif/real_health.hpp"

using namespace jinlan;
using namespace jinlan::whatif;

namespace {

const Gemm& gemm() { return tests::real_health().gemm; }

const plan::City& taiyuan() { return tests::real_plan()[*plan::find_city(tests::real_plan(), "taiyuan")]; }

HealthOutcome run(double base, double after, const HealthScenario& scenario = {}) {
    const auto outcome = evaluate_health(tests::real_health(), scenario, taiyuan(), base, after);
    REQUIRE(outcome.has_value());
    return *outcome;
}

/// The first problem of the file after one text in it was replaced.
std::string broken(const std::string& what, const std::string& by) {
    std::string text = tests::read_asset("health.json");
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    text.replace(at, what.size(), by);
    input::Problems problems;
    CHECK_FALSE(load_health(text, "health.json", problems).has_value());
    REQUIRE_FALSE(problems.empty());
    return problems[0].where.english();
}

}  // namespace

TEST_CASE("hazard ratios to the four digits that were published") {
    const std::pair<double, double> kPublished[]{{25, 1.2373}, {35, 1.3086}, {38, 1.3296},
                                                 {41, 1.3506}, {44, 1.3715}, {50, 1.4127}};
    for (const auto& [pm25, published] : kPublished) {
        CAPTURE(pm25);
        CHECK(std::round(hazard_ratio(gemm(), pm25).value * 1e4) == std::round(published * 1e4));
    }
}

TEST_CASE("the interval is that of theta: 1.1737 to 1.3042 at 25, worked out apart from this program") {
    const Estimate ratio = hazard_ratio(gemm(), 25);
    CHECK(ratio.low == doctest::Approx(1.1737).epsilon(5e-5));
    CHECK(ratio.high == doctest::Approx(1.3042).epsilon(5e-5));
}

TEST_CASE("no effect at or below 2.4, and a hazard that never falls with the concentration") {
    for (const double pm25 : {0.0, 1.0, 2.4}) {
        CHECK(hazard_ratio(gemm(), pm25).value == 1);
        CHECK(hazard_ratio(gemm(), pm25).low == 1);
        CHECK(hazard_ratio(gemm(), pm25).high == 1);
    }
    double before = 1;
    for (int tenths = 25; tenths <= 2000; ++tenths) {
        const Estimate ratio = hazard_ratio(gemm(), tenths / 10.0);
        CHECK(ratio.value > before);
        CHECK(ratio.low < ratio.value);
        CHECK(ratio.high > ratio.value);
        before = ratio.value;
    }
}

TEST_CASE("Taiyuan from 41 to 38, worked out apart from this program") {
    const HealthOutcome outcome = run(41, 38);
    CHECK(outcome.population == 5304061);
    CHECK(outcome.death_rate_year == 2023);
    CHECK(outcome.death_rate_per_1000 == 8.38);
    CHECK(outcome.deaths == doctest::Approx(37780.8265).epsilon(1e-8));
    CHECK(outcome.attributable_base == doctest::Approx(0.25960176).epsilon(1e-7));
    CHECK(outcome.avoided.value == doctest::Approx(586.781869).epsilon(1e-7));
    CHECK(outcome.avoided.low == doctest::Approx(442.309251).epsilon(1e-7));
    CHECK(outcome.avoided.high == doctest::Approx(730.695483).epsilon(1e-7));
}

TEST_CASE("no change avoids none, more PM2.5 fewer than none, and the interval holds the estimate") {
    CHECK(run(41, 41).avoided.value == 0);
    CHECK(run(41, 41).avoided.low == 0);
    CHECK(run(38, 41).avoided.value < 0);
    std::mt19937 random(5);
    for (int round = 0; round < 500; ++round) {
        const double base = static_cast<double>(random() % 1000) / 10;
        const double after = static_cast<double>(random() % 1000) / 10;
        const HealthOutcome outcome = run(base, after);
        CHECK(outcome.avoided.low <= outcome.avoided.value);
        CHECK(outcome.avoided.value <= outcome.avoided.high);
        CHECK(outcome.avoided.high < outcome.deaths);
        if (after < base) CHECK(outcome.avoided.value >= 0);
    }
}

TEST_CASE("the assumed share is adjusted in proportion, and so is the rate") {
    const double usual = run(41, 38).avoided.value;
    HealthScenario half;
    half.death_share = 0.425;
    CHECK(run(41, 38, half).avoided.value == doctest::Approx(usual / 2));
    HealthScenario own;
    own.death_rate_per_1000 = 16.76;
    CHECK(run(41, 38, own).avoided.value == doctest::Approx(usual * 2));
    CHECK_FALSE(run(41, 38, own).death_rate_year.has_value());
}

TEST_CASE("what is not known gives nothing") {
    HealthModel none = tests::real_health();
    none.death_rates.clear();
    CHECK_FALSE(evaluate_health(none, {}, taiyuan(), 41, 38).has_value());
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    CHECK_FALSE(evaluate_health(tests::real_health(), {}, taiyuan(), kNan, 38).has_value());
    CHECK_FALSE(evaluate_health(tests::real_health(), {}, taiyuan(), 41, kNan).has_value());
}

TEST_CASE("the share of deaths is called an assumption, and every figure has its source") {
    CHECK(tests::real_health().death_share_basis == Basis::Assumption);
    CHECK_FALSE(tests::real_health().death_share_source.empty());
    CHECK(gemm().basis == Basis::Literature);
    for (const DeathRate& rate : tests::real_health().death_rates) CHECK_FALSE(rate.source.empty());
}

TEST_CASE("a broken health file is refused with the place") {
    CHECK(broken("jinlan.health/1", "jinlan.health/2") == "schema");
    CHECK(broken("\"theta\": 0.143", "\"theta\": 14") == "gemm.theta");
    CHECK(broken("\"theta_se\": 0.01807,", "") == "gemm.theta_se");
    CHECK(broken("\"basis\": \"literature\"", "\"basis\": \"hearsay\"") == "gemm.basis");
    CHECK(broken("\"year\": 2022", "\"year\": 2021") == "death_rates[1].year");
    CHECK(broken("\"kind\": \"official\"", "\"kind\": \"told\"") == "death_rates[0].kind");
    CHECK(broken("\"value\": 0.85", "\"value\": 1.85") == "death_share.value");
    CHECK(broken("\"mu\": 15.5", "\"mu\": null") == "gemm.mu");
}

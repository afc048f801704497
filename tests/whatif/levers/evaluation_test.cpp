// The levers with the likeliest figures: cases worked out by hand, limits and properties.
#include "whatif/levers/evaluation.hpp"

#include <limits>
#include <numeric>
#include <random>

#include <doctest/doctest.h>

#include "whatif/real_levers.hpp"

using namespace jinlan;
using namespace jinlan::whatif;
using tests::LeverModelMaker;
using tests::real_levers;
using tests::sure;

namespace {

/// b = 0.4, e_r = 0.25; heat 0.35 and dust 0.25. Stoves take 0.8 of heat; sweeping 0.4 of dust and 0.1 of
/// heat.
LeverModel small_model() {
    LeverModelMaker maker(sure(0.4), sure(0.25));
    maker.sector("heat", sure(0.35)).sector("dust", sure(0.25));
    maker.lever("stoves", {{0, sure(0.8)}}).lever("sweeping", {{0, sure(0.1)}, {1, sure(0.4)}});
    return maker.model;
}

LeverCity city_of(double base) {
    LeverCity city;
    city.city = plan::CityId{0};
    city.base = base;
    return city;
}

LeverScenario with_levers(std::vector<double> implementation, double cooperation = 0) {
    LeverScenario scenario;
    scenario.implementation = std::move(implementation);
    scenario.cooperation = cooperation;
    return scenario;
}

}  // namespace

TEST_CASE("lever cases that were worked out by hand") {
    const LeverModel model = small_model();
    const auto concentration = [&](const LeverScenario& scenario) {
        return LeverEvaluation(model, scenario).concentration(city_of(50));
    };
    CHECK(concentration(with_levers({0, 0})) == 50.0);
    // 50 (0.4 + 0.35 * 0.2 + 0.25)
    CHECK(concentration(with_levers({1, 0})) == doctest::Approx(36.0).epsilon(1e-14));
    // 50 (0.4 + 0.35 * 0.6 + 0.25)
    CHECK(concentration(with_levers({0.5, 0})) == doctest::Approx(43.0).epsilon(1e-14));
    // 50 (0.4 + 0.35 * 0.2 * 0.9 + 0.25 * 0.6)
    CHECK(concentration(with_levers({1, 1})) == doctest::Approx(30.65).epsilon(1e-14));
    // 50 (0.4 * 0.875 + 0.35 * 0.2 * 0.9 + 0.25 * 0.6)
    CHECK(concentration(with_levers({1, 1}, 0.5)) == doctest::Approx(28.15).epsilon(1e-14));
    // The user takes stoves for half as good: 50 (0.4 + 0.35 * 0.6 + 0.25)
    LeverScenario edited = with_levers({1, 0});
    edited.edits = {{"e.stoves.heat", 0.4, 0.4, 0.4}};
    CHECK(concentration(edited) == doctest::Approx(43.0).epsilon(1e-14));
}

TEST_CASE("shares that do not add up are scaled, and what comes from outside is not") {
    LeverScenario scenario = with_levers({1, 0});
    scenario.edits = {{"w.heat", 0.75, 0.75, 0.75}};  // with dust 0.25: 3/4 and 1/4 of 0.6
    const LeverModel model = small_model();
    const LeverEvaluation evaluation(model, scenario);
    CHECK(evaluation.outside(0) == 0.4);
    CHECK(evaluation.shares(0)[0] == doctest::Approx(0.45).epsilon(1e-14));
    CHECK(evaluation.shares(0)[1] == doctest::Approx(0.15).epsilon(1e-14));
    CHECK(evaluation.left(0) == doctest::Approx(0.64).epsilon(1e-14));
    scenario.edits = {{"w.heat", 0, 0, 0}, {"w.dust", 0, 0, 0}};
    CHECK(LeverEvaluation(model, scenario).shares(0)[0] == doctest::Approx(0.3).epsilon(1e-14));
}

TEST_CASE("a city with shares of its own has them, scaled with the others") {
    const LeverEvaluation evaluation(real_levers(), default_scenario(real_levers()));
    CHECK(profile_of(real_levers(), *plan::find_city(tests::real_plan(), "taiyuan")) == 0);
    const std::uint32_t jincheng =
        profile_of(real_levers(), *plan::find_city(tests::real_plan(), "jincheng"));
    REQUIRE(jincheng > 0);
    // 0.16 of 0.64 (0.57 - 0.11 - 0.04 + 0.16 + 0.06), scaled to 0.57
    CHECK(evaluation.shares(jincheng)[0] == doctest::Approx(0.16 * 0.57 / 0.64).epsilon(1e-12));
    for (std::uint32_t p = 0; p <= real_levers().city_shares.size(); ++p) {
        const auto shares = evaluation.shares(p);
        CHECK(std::accumulate(shares.begin(), shares.end(), evaluation.outside(p)) ==
              doctest::Approx(1.0).epsilon(1e-14));
    }
}

TEST_CASE("no lever gives back the base, to the bit, whatever the figures") {
    std::mt19937_64 random(8);
    const auto unit = [&random] { return static_cast<double>(random() >> 11U) * 0x1p-53; };
    for (int round = 0; round < 1000; ++round) {
        LeverScenario scenario = default_scenario(real_levers());
        for (const Triple& triple : real_levers().triples) {
            const double mode = unit();
            scenario.edits.push_back({triple.key, mode, mode, mode});
        }
        const LeverCity city = city_of(100 * unit());
        CHECK(LeverEvaluation(real_levers(), scenario).concentration(city) == city.base);
    }
}

TEST_CASE("all that can be gone leaves nothing, and never less") {
    std::mt19937_64 random(9);
    for (int round = 0; round < 1000; ++round) {
        LeverScenario scenario = with_levers(std::vector<double>(11, 1.0), 1);
        for (const Triple& triple : real_levers().triples) {
            const double mode = triple.key[0] == 'e' ? 1.0 : static_cast<double>(random() % 1000) / 1000.0;
            scenario.edits.push_back({triple.key, mode, mode, mode});
        }
        const double left = LeverEvaluation(real_levers(), scenario).left(0);
        CHECK(left >= 0.0);
        CHECK(left <= 1.0);
    }
    LeverModelMaker maker(sure(0.5), sure(1));
    maker.sector("all", sure(0.5)).lever("end", {{0, sure(1)}});
    CHECK(LeverEvaluation(maker.model, with_levers({1}, 1)).left(0) == 0.0);
}

TEST_CASE("more of any lever never gives more PM2.5, and what is out of bounds is brought within") {
    std::mt19937_64 random(10);
    const auto unit = [&random] { return static_cast<double>(random() >> 11U) * 0x1p-53; };
    for (int round = 0; round < 300; ++round) {
        LeverScenario scenario = default_scenario(real_levers());
        for (double& x : scenario.implementation) x = unit();
        scenario.cooperation = unit();
        for (std::uint32_t p = 0; p < 3; ++p) {
            const double before = LeverEvaluation(real_levers(), scenario).left(p);
            for (std::size_t i = 0; i <= scenario.implementation.size(); ++i) {
                LeverScenario more = scenario;
                double& x = i < scenario.implementation.size() ? more.implementation[i] : more.cooperation;
                x += (1 - x) * unit();
                CHECK(LeverEvaluation(real_levers(), more).left(p) <= before);
                x = 17;
                CHECK(LeverEvaluation(real_levers(), more).left(p) < before);
            }
        }
    }
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    const LeverModel model = small_model();
    CHECK(LeverEvaluation(model, with_levers({kNan, -5}, kNan)).left(0) == 1.0);
    CHECK(LeverEvaluation(model, with_levers({})).left(0) == 1.0);
    CHECK(LeverEvaluation(model, with_levers({9, 9}, 9)).left(0) ==
          LeverEvaluation(model, with_levers({1, 1}, 1)).left(0));
}

TEST_CASE("contributions add up, and are those of one lever after another") {
    const LeverModel model = small_model();
    const auto steps = contributions(model, city_of(50), with_levers({1, 1}, 0.5));
    REQUIRE(steps.size() == 3);
    CHECK(steps[0].change == doctest::Approx(-14.0));
    CHECK(steps[1].change == doctest::Approx(30.65 - 36.0));
    CHECK(steps[2].change == doctest::Approx(-2.5));
    CHECK(steps[2].lever == 2);
    CHECK(50 + steps[0].change + steps[1].change + steps[2].change == doctest::Approx(28.15));
}

// The tornado: swings worked out by hand, their order, and what is left out.
#include "whatif/seek/sensitivity.hpp"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "whatif/real_levers.hpp"

using namespace jinlan;
using namespace jinlan::whatif;
using tests::LeverModelMaker;
using tests::real_levers;
using tests::sure;

namespace {

LeverModel small_model() {
    LeverModelMaker maker({0.3, 0.4, 0.5}, {0.1, 0.2, 0.3});
    maker.sector("heat", {0.3, 0.35, 0.4}).sector("dust", sure(0.25));
    maker.lever("stoves", {{0, {0.6, 0.8, 0.9}}}).lever("sweeping", {{1, {0.2, 0.4, 0.5}}});
    return maker.model;
}

LeverCity small_city() {
    LeverCity city;
    city.base = 50;
    city.base_low = 47;
    city.base_high = 54;
    city.target = 40;
    return city;
}

const Swing* find(const Tornado& tornado, SensitivityInput input, std::uint32_t index) {
    for (const Swing& swing : tornado.swings) {
        if (swing.input == input && swing.index == index) return &swing;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("the swings of a concentration that were worked out by hand") {
    const LeverModel model = small_model();
    LeverScenario scenario;
    scenario.implementation = {0.5, 0};
    const auto result = tornado(model, small_city(), scenario, SensitivityOutcome::Concentration);
    REQUIRE(result.has_value());
    CHECK(result->middle == doctest::Approx(50 * (0.4 + 0.35 * 0.6 + 0.25)));
    const Swing* effect = find(*result, SensitivityInput::Triple, *find_triple(model, "e.stoves.heat"));
    REQUIRE(effect != nullptr);
    CHECK(effect->at_low == doctest::Approx(50 * (0.4 + 0.35 * 0.7 + 0.25)));
    CHECK(effect->at_high == doctest::Approx(50 * (0.4 + 0.35 * 0.55 + 0.25)));
    // b at 0.3: the sectors get 0.7 in the ratio 35 to 25.
    const Swing* outside = find(*result, SensitivityInput::Triple, *find_triple(model, "b"));
    REQUIRE(outside != nullptr);
    CHECK(outside->at_low == doctest::Approx(50 * (1 - 0.7 * 35 / 60 * 0.4)));
    CHECK(outside->at_high == doctest::Approx(50 * (1 - 0.5 * 35 / 60 * 0.4)));
    const Swing* observation = find(*result, SensitivityInput::Observation, 0);
    REQUIRE(observation != nullptr);
    CHECK(observation->at_low == doctest::Approx(47 * 0.86));
    CHECK(observation->at_high == doctest::Approx(54 * 0.86));
    const Swing* weather = find(*result, SensitivityInput::Weather, 0);
    REQUIRE(weather != nullptr);
    CHECK(weather->at_high == doctest::Approx(43 * std::exp(0.05 * 1.6448536269514722)));
    const Swing* stoves = find(*result, SensitivityInput::Implementation, 0);
    REQUIRE(stoves != nullptr);
    CHECK(stoves->at_low == 50);
    CHECK(stoves->at_high == doctest::Approx(50 * (0.4 + 0.35 * 0.2 + 0.25)));
    // What is not carried out, or known for sure, does not matter.
    CHECK(find(*result, SensitivityInput::Triple, *find_triple(model, "e.sweeping.dust")) == nullptr);
    CHECK(find(*result, SensitivityInput::Triple, *find_triple(model, "e_r")) == nullptr);
    CHECK(find(*result, SensitivityInput::Triple, *find_triple(model, "w.dust")) == nullptr);
    CHECK(std::is_sorted(result->swings.begin(), result->swings.end(),
                         [](const Swing& a, const Swing& b) { return a.width() > b.width(); }));
    CHECK(result->swings.front().input == SensitivityInput::Implementation);
}

TEST_CASE("the swings of an attainment lie between 0 and 1, the way that more gives more") {
    const LeverModel model = small_model();
    LeverScenario scenario;
    scenario.implementation = {0.8, 0.5};
    scenario.draws = 2000;
    const auto result = tornado(model, small_city(), scenario, SensitivityOutcome::Attainment);
    REQUIRE(result.has_value());
    CHECK(result->middle > 0.2);
    CHECK(result->middle < 0.95);
    for (const Swing& swing : result->swings) {
        CHECK((swing.at_low >= 0 && swing.at_low <= 1 && swing.at_high >= 0 && swing.at_high <= 1));
        if (swing.input == SensitivityInput::Implementation || swing.input == SensitivityInput::Cooperation) {
            CHECK(swing.at_high >= swing.at_low);
        }
    }
    const Swing* observation = find(*result, SensitivityInput::Observation, 0);
    REQUIRE(observation != nullptr);
    CHECK(observation->at_low > observation->at_high);
    const Swing* weather = find(*result, SensitivityInput::Weather, 0);
    REQUIRE(weather != nullptr);
    CHECK(weather->at_low > weather->at_high);
    LeverCity without = small_city();
    without.target.reset();
    CHECK_FALSE(tornado(model, without, scenario, SensitivityOutcome::Attainment).has_value());
    CHECK(tornado(model, without, scenario, SensitivityOutcome::Concentration).has_value());
}

TEST_CASE("a city with shares of its own swings with those") {
    const plan::CityId jincheng = *plan::find_city(tests::real_plan(), "jincheng");
    LeverScenario scenario = default_scenario(real_levers());
    scenario.implementation[2] = 1;
    LeverCity city = small_city();
    city.city = jincheng;
    const auto result = tornado(real_levers(), city, scenario, SensitivityOutcome::Concentration);
    REQUIRE(result.has_value());
    CHECK(find(*result, SensitivityInput::Triple, *find_triple(real_levers(), "w.household@jincheng")) !=
          nullptr);
    CHECK(find(*result, SensitivityInput::Triple, *find_triple(real_levers(), "w.household")) == nullptr);
    CHECK(find(*result, SensitivityInput::Triple, *find_triple(real_levers(), "w.road")) != nullptr);
}

TEST_CASE("the user's own range is what swings") {
    const LeverModel model = small_model();
    LeverScenario scenario;
    scenario.implementation = {1, 0};
    scenario.edits = {{"e.stoves.heat", 0.1, 0.2, 0.3}};
    const auto result = tornado(model, small_city(), scenario, SensitivityOutcome::Concentration);
    const Swing* effect = find(*result, SensitivityInput::Triple, *find_triple(model, "e.stoves.heat"));
    REQUIRE(effect != nullptr);
    CHECK(effect->low_input == 0.1);
    CHECK(effect->at_low == doctest::Approx(50 * (1 - 0.35 * 0.1)));
}

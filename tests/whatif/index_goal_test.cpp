// Cuts that bring a composite index to a goal.
#include "whatif/index_goal.hpp"

#include <limits>
#include <random>

#include <doctest/doctest.h>

#include "air/real_air.hpp"

using namespace jinlan;
using namespace jinlan::whatif;
using air::kPollutants;
using air::Pollutant;

namespace {

air::CompositeIndex index_of(const air::Concentrations& observed) {
    return *air::composite_index(observed, tests::real_standards().index_limits());
}

air::Concentrations taiyuan_2023() {
    air::Concentrations observed;
    observed.values = {41.0, 78.0, 11.0, 40.0, 1.5, 178.0};
    return observed;
}

}  // namespace

TEST_CASE("what Taiyuan 2023 needed to get below the line, worked out by hand") {
    const air::CompositeIndex index = index_of(taiyuan_2023());
    const double goal = goal_out_of_last_ten(*air::line_for(tests::real_standards(), 2023));
    CHECK(goal == 4.83);
    const std::optional<NeededCut> cut = needed_cut(index, goal);
    REQUIRE(cut.has_value());
    // 41/35 + 78/70 + 11/60 + 40/40 + 1.5/4 + 178/160 = 4.956548; less 4.83 is 0.126548
    CHECK(cut->excess == doctest::Approx(0.1265476).epsilon(1e-6));
    CHECK(*cut->alone[Pollutant::Pm25] == doctest::Approx(0.1080284).epsilon(1e-6));  // of 1.171429
    CHECK(*cut->alone[Pollutant::So2] == doctest::Approx(0.6902597).epsilon(1e-6));   // of 0.183333
    CHECK(cut->all == doctest::Approx(0.0255314).epsilon(1e-5));
}

TEST_CASE("after the cut the index is at the goal; a pollutant whose part is too small cannot do it") {
    std::mt19937 random(11);
    for (int round = 0; round < 500; ++round) {
        air::Concentrations observed;
        for (auto& value : observed.values) value = 1.0 + static_cast<double>(random() % 2000) / 10.0;
        const air::CompositeIndex index = index_of(observed);
        const double goal = index.total * static_cast<double>(random() % 1000) / 1000.0;
        const std::optional<NeededCut> cut = needed_cut(index, goal);
        REQUIRE(cut.has_value());
        for (Pollutant pollutant : kPollutants) {
            CHECK(cut->alone[pollutant].has_value() == (index.parts[pollutant] >= index.total - goal));
            if (!cut->alone[pollutant]) continue;
            CHECK(*cut->alone[pollutant] >= 0);
            CHECK(*cut->alone[pollutant] <= 1);
            air::Concentrations after = observed;
            after[pollutant] = *after[pollutant] * (1 - *cut->alone[pollutant]);
            CHECK(index_of(after).total == doctest::Approx(goal).epsilon(1e-9));
        }
        air::Concentrations after = observed;
        for (auto& value : after.values) value = *value * (1 - cut->all);
        CHECK(index_of(after).total == doctest::Approx(goal).epsilon(1e-9));
    }
}

TEST_CASE("the goal is out of the last ten, and a hundredth more is not known to be") {
    for (const air::RankingLine& line : tests::real_standards().ranking_lines) {
        const double goal = goal_out_of_last_ten(line);
        CHECK(air::implied_place(goal, line).last_ten == air::LastTen::Out);
        CHECK(air::implied_place(goal + 0.01, line).last_ten != air::LastTen::Out);
    }
}

TEST_CASE("a goal that is met needs no cut; zero needs all; none is below zero") {
    const air::CompositeIndex index = index_of(taiyuan_2023());
    const std::optional<NeededCut> met = needed_cut(index, 5);
    REQUIRE(met.has_value());
    CHECK(met->excess == 0);
    CHECK(met->all == 0);
    for (Pollutant pollutant : kPollutants) CHECK(met->alone[pollutant] == 0.0);

    const std::optional<NeededCut> zero = needed_cut(index, 0);
    REQUIRE(zero.has_value());
    CHECK(zero->all == 1);
    for (Pollutant pollutant : kPollutants) CHECK_FALSE(zero->alone[pollutant].has_value());

    CHECK_FALSE(needed_cut(index, -0.01).has_value());
    CHECK_FALSE(needed_cut(index, std::numeric_limits<double>::quiet_NaN()).has_value());
}

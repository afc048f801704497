// Rates, paths and trends of annual PM2.5.
#include "whatif/pathway.hpp"

#include <limits>
#include <random>

#include <doctest/doctest.h>

#include "air/real_air.hpp"

using namespace jinlan;
using namespace jinlan::whatif;

namespace {

plan::CityId city(const char* key) { return *plan::find_city(tests::real_plan(), key); }

air::Observation pm25(plan::CityId id, int year, double value, air::Kind kind = air::Kind::Official) {
    air::Observation row;
    row.city = id;
    row.year = year;
    row.value = value;
    row.kind = kind;
    return row;
}

}  // namespace

TEST_CASE("the required rate, worked out by hand") {
    // 41 in 2023 to 38 in 2025: sqrt(38/41) = 0.962719...
    CHECK(*required_rate(41, 2023, 38, 2025) == doctest::Approx(0.0372809).epsilon(1e-5));
    CHECK(*required_rate(40, 2025, 30, 2026) == doctest::Approx(0.25).epsilon(1e-14));
    // Halved in ten years: 1 - 2^-0.1
    CHECK(*required_rate(50, 2020, 25, 2030) == doctest::Approx(0.06696700846).epsilon(1e-9));
}

TEST_CASE("a goal that is reached needs no rate; no year left, or no figure, has none") {
    CHECK(required_rate(30, 2025, 35, 2027) == 0.0);
    CHECK(required_rate(35, 2025, 35, 2027) == 0.0);
    CHECK_FALSE(required_rate(41, 2025, 38, 2025).has_value());
    CHECK_FALSE(required_rate(41, 2026, 38, 2025).has_value());
    CHECK_FALSE(required_rate(0, 2023, 38, 2025).has_value());
    CHECK_FALSE(required_rate(41, 2023, 0, 2025).has_value());
    CHECK_FALSE(required_rate(std::numeric_limits<double>::quiet_NaN(), 2023, 38, 2025).has_value());
}

TEST_CASE("the path at the required rate ends at the goal") {
    std::mt19937 random(3);
    for (int round = 0; round < 1000; ++round) {
        const double from = 20.0 + static_cast<double>(random() % 800) / 10;
        const double to = from * (0.2 + static_cast<double>(random() % 800) / 1000);
        const int years = 1 + static_cast<int>(random() % 20);
        const std::optional<double> rate = required_rate(from, 2025, to, 2025 + years);
        REQUIRE(rate.has_value());
        const std::vector<PathPoint> path = path_at(from, 2025, *rate, 2025 + years);
        REQUIRE(path.size() == static_cast<std::size_t>(years) + 1);
        CHECK(path.front().value == from);
        CHECK(path.back().year == 2025 + years);
        CHECK(path.back().value == doctest::Approx(to).epsilon(1e-12));
        for (std::size_t i = 1; i < path.size(); ++i) CHECK(path[i].value < path[i - 1].value);
    }
}

TEST_CASE("a path is never below zero, nor longer than it may be") {
    CHECK(path_at(40, 2025, 1, 2027)[1].value == 0);
    CHECK(path_at(40, 2025, 5, 2027)[2].value == 0);
    CHECK(path_at(40, 2025, -1, 2026)[1].value == 80);
    CHECK(path_at(40, 2025, std::numeric_limits<double>::quiet_NaN(), 2026)[1].value == 40);
    CHECK(path_at(40, 2025, 0.1, 2024).empty());
    CHECK(path_at(40, 0, 0, 100000).size() == kMostPathYears);
}

TEST_CASE("the year of attainment is the first one at the goal or below") {
    CHECK(attainment_year(40, 2025, 0.1, 30) == 2028);  // 36, 32.4, 29.16
    CHECK(attainment_year(30, 2025, 0.1, 30) == 2025);
    CHECK(attainment_year(30, 2025, -0.1, 30) == 2025);
    CHECK_FALSE(attainment_year(40, 2025, 0, 30).has_value());
    CHECK_FALSE(attainment_year(40, 2025, -0.1, 30).has_value());
    CHECK_FALSE(attainment_year(40, 2025, 0.0001, 30).has_value());  // not within the century
}

TEST_CASE("a steady fall is found to the last digits, whatever one odd year does") {
    std::vector<air::Observation> rows;
    double value = 50;
    for (int year = 2019; year <= 2025; ++year, value *= 0.95) rows.push_back(pm25({0}, year, value));
    const std::optional<Trend> steady = trend_of(air::Observations(rows), plan::CityId{0});
    REQUIRE(steady.has_value());
    CHECK(steady->rate == doctest::Approx(0.05).epsilon(1e-12));
    CHECK(steady->first_year == 2019);
    CHECK(steady->last_year == 2025);
    CHECK(steady->observations == 7);
    CHECK(steady->estimates == 0);

    rows[3].value *= 2;
    rows[3].kind = air::Kind::Calibrated;
    const std::optional<Trend> odd = trend_of(air::Observations(rows), plan::CityId{0});
    CHECK(odd->rate == doctest::Approx(0.05).epsilon(1e-12));
    CHECK(odd->estimates == 1);
}

TEST_CASE("three years are too few, and years before the change of state do not count") {
    std::vector<air::Observation> rows{pm25({0}, 2016, 60), pm25({0}, 2017, 55), pm25({0}, 2019, 50),
                                       pm25({0}, 2020, 48), pm25({0}, 2021, 46)};
    CHECK_FALSE(trend_of(air::Observations(rows), plan::CityId{0}).has_value());
    rows.push_back(pm25({0}, 2023, 44));
    CHECK(trend_of(air::Observations(rows), plan::CityId{0})->first_year == 2019);
    CHECK_FALSE(trend_of(air::Observations(rows), plan::CityId{1}).has_value());
}

TEST_CASE("Yuncheng: the plan's 44 by 2025 from 49 in 2023, and the standards by their years") {
    const Pathways ways =
        pathways(tests::real_plan(), tests::real_observations(), tests::real_standards(), city("yuncheng"));
    REQUIRE(ways.last != nullptr);
    CHECK(ways.last->year == 2023);
    REQUIRE(ways.goals.size() == 4);
    CHECK(ways.goals[0].kind == GoalKind::PlanTarget);
    CHECK(ways.goals[0].goal == 44);
    CHECK(ways.goals[0].goal_year == 2025);
    CHECK(ways.goals[0].gap == 5);
    CHECK(*ways.goals[0].required_rate == doctest::Approx(0.0523907).epsilon(1e-5));  // 1 - sqrt(44/49)
    CHECK(ways.goals[1].goal == 35);
    CHECK_FALSE(ways.goals[1].goal_year.has_value());
    CHECK_FALSE(ways.goals[1].required_rate.has_value());
    CHECK(ways.goals[2].goal == 30);
    CHECK(ways.goals[2].goal_year == 2027);  // in force from March 2026
    CHECK(ways.goals[3].goal == 25);
    CHECK(ways.goals[3].goal_year == 2031);
    REQUIRE(ways.trend.has_value());
    CHECK(ways.trend->observations == 5);
    // Years of attainment follow the order of the goals.
    for (std::size_t i = 1; i < 4; ++i) {
        CHECK(*ways.goals[i].attainment_year >= *ways.goals[i - 1].attainment_year);
    }
}

TEST_CASE("every city with an observation has its goals, and one without has none") {
    for (std::uint32_t i = 0; i < tests::real_plan().cities.size(); ++i) {
        const Pathways ways = pathways(tests::real_plan(), tests::real_observations(),
                                       tests::real_standards(), plan::CityId{i});
        CAPTURE(tests::real_plan().cities[i].key);
        CHECK(ways.goals.size() == 3 + (tests::real_plan().cities[i].pm25_target ? 1 : 0));
        for (const Pathway& way : ways.goals) {
            CHECK(way.gap == ways.last->value - way.goal);
            if (way.gap <= 0) CHECK(way.attainment_year == ways.last->year);
        }
    }
    const air::Observations none(std::vector<air::Observation>{});
    const Pathways ways = pathways(tests::real_plan(), none, tests::real_standards(), city("taiyuan"));
    CHECK(ways.last == nullptr);
    CHECK(ways.goals.empty());
}

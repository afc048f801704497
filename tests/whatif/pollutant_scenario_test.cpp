// The first what-if: known answers, limits and properties.
#include "whatif/pollutant_scenario.hpp"

#include <cstdint>
#include <limits>
#include <random>

#include <doctest/doctest.h>

#include "air/real_air.hpp"
#include "support/digest.hpp"

using namespace jinlan;
using namespace jinlan::whatif;
using air::kPollutants;
using air::Pollutant;

namespace {

plan::CityId city(const char* key) { return *plan::find_city(tests::real_plan(), key); }

PollutantOutcome run(plan::CityId id, const PollutantScenario& scenario) {
    return evaluate(tests::real_plan(), tests::real_observations(), tests::real_standards(), id, scenario);
}

PollutantScenario all_by(double percent) {
    PollutantScenario scenario;
    scenario.change_percent.values.fill(percent);
    return scenario;
}

}  // namespace

TEST_CASE("Taiyuan as it is: base, target, standards and line") {
    const PollutantOutcome outcome = run(city("taiyuan"), {});
    REQUIRE(outcome.index_year.has_value());
    REQUIRE(outcome.index_base.has_value());
    CHECK(outcome.base == tests::real_observations().concentrations(city("taiyuan"), *outcome.index_year));
    CHECK(outcome.target == 38.0);
    REQUIRE(outcome.pm25_observation != nullptr);
    CHECK(outcome.pm25_observation == tests::real_observations().latest(city("taiyuan"), air::Metric::Pm25));
    CHECK(*outcome.target_gap == *outcome.pm25_after - 38.0);
    REQUIRE(outcome.standard_gaps.size() == 3);
    CHECK(outcome.standard_gaps[0].limit == 35);
    CHECK(outcome.standard_gaps[1].limit == 30);
    CHECK(outcome.standard_gaps[2].limit == 25);
    for (const StandardGap& gap : outcome.standard_gaps) CHECK(gap.gap == *outcome.pm25_after - gap.limit);
    REQUIRE(outcome.line.has_value());
    CHECK(outcome.line->year == 2023);  // of the same year as the figures
    CHECK(*outcome.line_gap == 0.12);   // 4.957 is 4.96 in the ranking; seventh from the bottom in 2023
}

TEST_CASE("a change that was worked out by hand") {
    std::vector<air::Observation> rows;
    const double values[]{41, 78, 11, 40, 1.5, 178};
    for (Pollutant pollutant : kPollutants) {
        air::Observation row;
        row.city = city("taiyuan");
        row.year = 2023;
        row.metric = air::metric_of(pollutant);
        row.value = values[static_cast<std::size_t>(pollutant)];
        rows.push_back(row);
    }
    PollutantScenario scenario;
    scenario.change_percent[Pollutant::Pm25] = -20;
    scenario.change_percent[Pollutant::O3] = 10;
    const PollutantOutcome outcome = evaluate(tests::real_plan(), air::Observations(rows),
                                              tests::real_standards(), city("taiyuan"), scenario);
    CHECK(outcome.index_year == 2023);
    CHECK(outcome.index_base->total == doctest::Approx(4.957).epsilon(0.0001));
    // 32.8/35 + 78/70 + 11/60 + 40/40 + 1.5/4 + 195.8/160
    CHECK(outcome.index_after->total == doctest::Approx(4.8337).epsilon(0.0001));
    CHECK(*outcome.pm25_after == doctest::Approx(32.8));
    CHECK(*outcome.target_gap == doctest::Approx(-5.2));
    CHECK(outcome.standard_gaps[1].gap == doctest::Approx(2.8));
}

TEST_CASE("no change gives back the base, to the bit, in every city") {
    for (std::uint32_t i = 0; i < tests::real_plan().cities.size(); ++i) {
        const PollutantOutcome outcome = run({i}, {});
        CHECK(outcome.after == outcome.base);
        REQUIRE(outcome.index_base.has_value() == outcome.index_after.has_value());
        if (outcome.index_base) CHECK(outcome.index_base->total == outcome.index_after->total);
        if (outcome.pm25_observation != nullptr)
            CHECK(*outcome.pm25_after == outcome.pm25_observation->value);
    }
}

TEST_CASE("minus 100 percent gives zero, plus 100 percent the double") {
    const PollutantOutcome none = run(city("taiyuan"), all_by(-100));
    const PollutantOutcome twice = run(city("taiyuan"), all_by(100));
    for (Pollutant pollutant : kPollutants) {
        CHECK(none.after[pollutant] == 0.0);
        CHECK(*twice.after[pollutant] == 2 * *twice.base[pollutant]);
    }
    CHECK(none.index_after->total == 0.0);
    CHECK(none.pm25_after == 0.0);
}

TEST_CASE("a change outside the bounds is clamped, and NaN is no change") {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    const auto index = [&](double percent) {
        return run(city("taiyuan"), all_by(percent)).index_after->total;
    };
    CHECK(index(-150) == index(-100));
    CHECK(index(-kInfinity) == index(-100));
    CHECK(index(400) == index(100));
    CHECK(index(kInfinity) == index(100));
    CHECK(index(kNan) == index(0));
}

TEST_CASE("more of any pollutant never gives a smaller index, nor touches the others' parts") {
    std::mt19937 random(7);
    std::uniform_int_distribution<int> percent(-100, 99);
    for (int round = 0; round < 200; ++round) {
        PollutantScenario scenario;
        for (double& change : scenario.change_percent.values) change = percent(random);
        const PollutantOutcome before = run(city("linfen"), scenario);
        if (!before.index_after) return;
        for (Pollutant pollutant : kPollutants) {
            PollutantScenario more = scenario;
            more.change_percent[pollutant] += 1;
            const PollutantOutcome after = run(city("linfen"), more);
            CHECK(after.index_after->total > before.index_after->total);
            for (Pollutant other : kPollutants) {
                if (other != pollutant)
                    CHECK(after.index_after->parts[other] == before.index_after->parts[other]);
            }
        }
    }
}

TEST_CASE("what is not known stays empty") {
    const air::Observations none(std::vector<air::Observation>{});
    const PollutantOutcome outcome =
        evaluate(tests::real_plan(), none, tests::real_standards(), city("taiyuan"), all_by(-10));
    CHECK_FALSE(outcome.index_year.has_value());
    CHECK_FALSE(outcome.index_after.has_value());
    CHECK_FALSE(outcome.line_gap.has_value());
    CHECK(outcome.pm25_observation == nullptr);
    CHECK_FALSE(outcome.pm25_after.has_value());
    CHECK_FALSE(outcome.target_gap.has_value());
    CHECK(outcome.target == 38.0);  // the target is known all the same
    CHECK(outcome.standard_gaps.empty());

    plan::Plan without_target = tests::real_plan();
    without_target.cities[0].pm25_target.reset();
    const PollutantOutcome untargeted =
        evaluate(without_target, tests::real_observations(), tests::real_standards(), plan::CityId{0}, {});
    CHECK_FALSE(untargeted.target.has_value());
    CHECK_FALSE(untargeted.target_gap.has_value());
    CHECK(untargeted.pm25_after.has_value());
}

TEST_CASE("an index that equals the line in two decimals is at the line") {
    PollutantScenario scenario;
    scenario.change_percent[Pollutant::Pm25] = -10;
    const PollutantOutcome outcome = run(city("taiyuan"), scenario);
    REQUIRE(outcome.line_gap.has_value());
    CHECK(outcome.index_after->total < 4.84);  // by less than half a hundredth
    CHECK(*outcome.line_gap == 0);
}

TEST_CASE("the outcome is the same to the last bit on every platform") {
    // A digest of the bits of every figure, over all cities and a thousand scenarios. It changes with the
    // data or the formulas, and then has to be renewed; it must never differ between the desktop and
    // WebAssembly.
    tests::Digest digest;
    std::mt19937 random(20240308);
    for (int i = 0; i < 1000; ++i) {
        PollutantScenario scenario;
        for (double& percent : scenario.change_percent.values)
            percent = static_cast<double>(random() % 2001) / 10.0 - 100.0;
        for (std::uint32_t c = 0; c < tests::real_plan().cities.size(); ++c) {
            const PollutantOutcome outcome = run(plan::CityId{c}, scenario);
            digest.add(outcome.pm25_after);
            digest.add(outcome.target_gap);
            digest.add(outcome.line_gap);
            for (const StandardGap& gap : outcome.standard_gaps) digest.add(gap.gap);
            if (outcome.index_after) {
                digest.add(outcome.index_after->total);
                for (const double part : outcome.index_after->parts.values) digest.add(part);
            }
        }
    }
    CHECK(digest.value() == 5385013603708811527ULL);
}

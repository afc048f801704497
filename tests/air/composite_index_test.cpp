// The composite index against the published one.
#include "air/composite_index.hpp"

#include <doctest/doctest.h>

#include "air/real_air.hpp"

using namespace jinlan;
using namespace jinlan::air;

namespace {

constexpr Limits kLimits{{35, 70, 60, 40, 4, 160}};

Concentrations taiyuan_2023() {
    Concentrations observed;
    observed.values = {41.0, 78.0, 11.0, 40.0, 1.5, 178.0};
    return observed;
}

}  // namespace

TEST_CASE("Taiyuan 2023 has 4.957, and the shares that were published") {
    const auto index = composite_index(taiyuan_2023(), kLimits);
    REQUIRE(index.has_value());
    CHECK(index->total == doctest::Approx(4.957).epsilon(0.0001));
    // Published: PM2.5 23.6 %, PM10 22.4 %, O3 22.4 %, NO2 20.2 %, CO 7.7 %, SO2 3.6 %. The published shares
    // add up to 99.9 and are of unrounded concentrations: they agree to two tenths of a point.
    const auto share = [&](Pollutant pollutant) { return 100 * index->parts[pollutant] / index->total; };
    const std::pair<Pollutant, double> published[]{{Pollutant::Pm25, 23.6}, {Pollutant::Pm10, 22.4},
                                                   {Pollutant::O3, 22.4},   {Pollutant::No2, 20.2},
                                                   {Pollutant::Co, 7.7},    {Pollutant::So2, 3.6}};
    for (const auto& [pollutant, value] : published) {
        CAPTURE(pollutant_key(pollutant));
        CHECK(share(pollutant) > value - 0.2);
        CHECK(share(pollutant) < value + 0.2);
    }
}

TEST_CASE("the real data give the same: Taiyuan 2023 from the file, by the limits of the file") {
    const auto taiyuan = plan::find_city(tests::real_plan(), "taiyuan");
    CHECK(tests::real_observations().concentrations(taiyuan, 2023) == taiyuan_2023());
    CHECK(tests::real_standards().index_limits() == kLimits);
    const Observation* published = tests::real_observations().find(taiyuan, Metric::CompositeIndex, 2023);
    REQUIRE(published != nullptr);
    CHECK(published->value == 4.95);
}

TEST_CASE("a missing pollutant gives no index, not a smaller one") {
    for (Pollutant pollutant : kPollutants) {
        Concentrations observed = taiyuan_2023();
        observed[pollutant].reset();
        CHECK_FALSE(composite_index(observed, kLimits).has_value());
    }
}

TEST_CASE("at every limit the index is six, and its parts add up to it in order") {
    Concentrations observed;
    for (Pollutant pollutant : kPollutants) observed[pollutant] = kLimits[pollutant];
    CHECK(composite_index(observed, kLimits)->total == 6.0);
    const auto index = *composite_index(taiyuan_2023(), kLimits);
    double sum = 0;
    for (double part : index.parts.values) sum += part;
    CHECK(sum == index.total);
}

TEST_CASE(
    "weights multiply the parts, weights of one change nothing, and one missing pollutant leaves none") {
    const Concentrations observed{{{41.0, 78.0, 11.0, 40.0, 1.5, 178.0}}};
    const Limits limits{{{30, 60, 60, 40, 4, 160}}};
    const PerPollutant<double> weights{{{3, 1, 1, 2, 1, 2}}};
    const auto index = weighted_index(observed, limits, weights);
    REQUIRE(index);
    // 4.1 + 1.3 + 0.18333 + 2 + 0.375 + 2.225
    CHECK(index->total == doctest::Approx(10.18333).epsilon(1e-6));
    CHECK(index->parts[Pollutant::Pm25] == doctest::Approx(4.1));
    const auto plain = composite_index(observed, limits);
    const auto even = weighted_index(observed, limits, {{{1, 1, 1, 1, 1, 1}}});
    CHECK(even->total == plain->total);
    Concentrations without = observed;
    without[Pollutant::So2].reset();
    CHECK_FALSE(weighted_index(without, limits, weights));
}

// Summaries against sorting.
#include "whatif/draws/distribution.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include <doctest/doctest.h>

using namespace jinlan::whatif;

namespace {

double plain_quantile(std::vector<double> values, double level) {
    std::sort(values.begin(), values.end());
    const double place = level * static_cast<double>(values.size() - 1);
    const auto low = static_cast<std::size_t>(place);
    const std::size_t high = std::min(low + 1, values.size() - 1);
    return values[low] + (values[high] - values[low]) * (place - static_cast<double>(low));
}

void check_against_sorting(const std::vector<double>& values, double target) {
    Summarizer summarizer;
    const DistributionSummary summary = summarizer.summarize(values, totals_of(values, target));
    for (std::size_t q = 0; q < kQuantileLevels.size(); ++q) {
        CHECK(summary.quantiles[q] == plain_quantile(values, kQuantileLevels[q]));
    }
    CHECK(summary.least == *std::min_element(values.begin(), values.end()));
    CHECK(summary.greatest == *std::max_element(values.begin(), values.end()));
    const double mean =
        std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    CHECK(summary.mean == doctest::Approx(mean).epsilon(1e-13));
    CHECK(summary.at_or_below ==
          std::count_if(values.begin(), values.end(), [target](double v) { return v <= target; }));
    CHECK(std::accumulate(summary.histogram.begin(), summary.histogram.end(), std::size_t{0}) ==
          values.size());
}

}  // namespace

TEST_CASE("quantiles, bounds, mean and counts are those of the sorted draws, to the bit") {
    std::mt19937_64 random(4);
    constexpr std::size_t kSizes[]{1, 2, 3, 4, 5, 7, 20, 21, 100, 999, 10'000};
    for (const std::size_t size : kSizes) {
        std::vector<double> values(size);
        std::normal_distribution<double> normal(40, 5);
        for (double& value : values) value = normal(random);
        check_against_sorting(values, 38);
        for (double& value : values) value = std::floor(value);  // many equal ones
        check_against_sorting(values, 38);
        values[0] = 1e6;  // all others fall into one bin
        check_against_sorting(values, 38);
    }
}

TEST_CASE("draws that are all alike, or nearly") {
    check_against_sorting(std::vector<double>(1000, 35.0), 35.0);
    check_against_sorting({1.0, std::nextafter(1.0, 2.0)}, 1.0);
    check_against_sorting({0.0, 1e-200, 0.0}, 0.0);
}

TEST_CASE("the positions of quantiles are those of type 7") {
    Summarizer summarizer;
    const std::vector<double> values{10, 20, 30, 40, 50};
    const DistributionSummary summary = summarizer.summarize(values, totals_of(values, std::nullopt));
    CHECK(summary.p05() == doctest::Approx(12));
    CHECK(summary.p50() == 30);
    CHECK(summary.p95() == doctest::Approx(48));
    CHECK(summary.at_or_below == 0);
}

// Exponential, logarithm and normal quantile against libm, which is allowed here: nothing is computed for
// use.
#include "whatif/draws/math.hpp"

#include <cmath>
#include <random>
#include <vector>

#include <doctest/doctest.h>

using namespace jinlan::whatif;

namespace {

/// How far apart two doubles are, in units in the last place of the second.
double ulps(double value, double truth) {
    const double unit = std::nextafter(std::abs(truth), INFINITY) - std::abs(truth);
    return std::abs(value - truth) / unit;
}

/// P(Z <= z) for a standard normal Z.
double normal_probability(double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); }

}  // namespace

TEST_CASE("the exponential is within 2 units of libm's over its whole range") {
    std::mt19937_64 random(1);
    double worst = 0;
    for (int i = 0; i < 200'000; ++i) {
        const double size = i % 2 == 0 ? 1.0 : 700.0;
        const double x = (static_cast<double>(random()) * 0x1p-63 - 1.0) * size;
        worst = std::max(worst, ulps(exponential(x), std::exp(x)));
    }
    CHECK(worst <= 2.0);
    CHECK(exponential(0.0) == 1.0);
    CHECK(exponential(1.0) == doctest::Approx(2.718281828459045).epsilon(1e-15));
    CHECK(exponential(1e9) == exponential(700.0));
    CHECK(exponential(-1e9) == exponential(-700.0));
}

TEST_CASE("the logarithm is within 2 units of libm's, and within 2e-16 near 1") {
    std::mt19937_64 random(2);
    double worst = 0;
    double worst_near_one = 0;
    for (int i = 0; i < 200'000; ++i) {
        const double x = std::ldexp(1.0 + static_cast<double>(random() >> 12U) * 0x1p-52,
                                    static_cast<int>(random() % 2000) - 1000);
        worst = std::max(worst, ulps(logarithm(x), std::log(x)));
        const double near = 0.75 + static_cast<double>(random()) * 0x1p-65;
        worst_near_one = std::max(worst_near_one, std::abs(logarithm(near) - std::log(near)));
    }
    CHECK(worst <= 2.0);
    CHECK(worst_near_one <= 2e-16);
    CHECK(logarithm(1.0) == 0.0);
    CHECK(logarithm(2.0) == doctest::Approx(0.6931471805599453).epsilon(1e-15));
}

TEST_CASE("known quantiles of the normal distribution") {
    // 0.975, 0.95, 0.999 and 1e-9, from tables.
    CHECK(normal_quantile(0.5) == 0.0);
    CHECK(normal_quantile(0.975) == doctest::Approx(1.959963984540054).epsilon(1e-14));
    CHECK(normal_quantile(0.95) == doctest::Approx(1.6448536269514722).epsilon(1e-14));
    CHECK(normal_quantile(0.999) == doctest::Approx(3.090232306167813).epsilon(1e-14));
    CHECK(normal_quantile(1e-9) == doctest::Approx(-5.997807015007687).epsilon(1e-14));
    CHECK(normal_quantile(0.0) == -INFINITY);
    CHECK(normal_quantile(1.0) == INFINITY);
    CHECK(std::isnan(normal_quantile(NAN)));
}

TEST_CASE("the normal quantile undoes the normal distribution, and rises throughout") {
    double before = -INFINITY;
    for (int i = -8000; i <= 8000; ++i) {
        const double z = i / 1000.0;
        const double p = normal_probability(z);
        if (!(p < 1)) break;
        // What p as a double can say of z at all, which on the upper side is less and less.
        const double density = std::exp(-z * z / 2) * 0.3989422804014327;
        const double resolution = (std::nextafter(p, 2.0) - p) / density;
        const double found = normal_quantile(p);
        CHECK(std::abs(found - z) <= 4e-15 * std::max(1.0, std::abs(z)) + 4 * resolution);
        CHECK(found >= before);
        before = found;
    }
}

TEST_CASE("two at a time give the same bits as one") {
    std::mt19937_64 random(3);
    for (int i = 0; i < 20'000; ++i) {
        const double a = (static_cast<double>(random() >> 11U) + 0.5) * 0x1p-53;
        const double b = (static_cast<double>(random() >> 11U) + 0.5) * 0x1p-53;
        const Double2 both{a, b};
        const Double2 logarithms = logarithm(both);
        REQUIRE(logarithms[0] == logarithm(a));
        REQUIRE(logarithms[1] == logarithm(b));
        const Double2 powers = exponential(logarithms);
        REQUIRE(powers[0] == exponential(logarithms[0]));
        REQUIRE(powers[1] == exponential(logarithms[1]));
    }
}

TEST_CASE("quantiles of many give the same bits as one at a time, whatever they are") {
    std::mt19937_64 random(4);
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{511},
                                   std::size_t{512}, std::size_t{513}, std::size_t{5000}}) {
        std::vector<double> numbers(size);
        for (double& p : numbers) {
            p = (static_cast<double>(random() >> 11U) + 0.5) * 0x1p-53;
            const std::uint64_t kind = random() % 20;
            if (kind == 0) p *= 1e-14;
            if (kind == 1) p = 1 - p * 1e-9;
            if (kind == 2) p = 0;
            if (kind == 3) p = 1;
            if (kind == 4) p = 0.075;
        }
        std::vector<double> many = numbers;
        normal_quantiles(many);
        for (std::size_t i = 0; i < size; ++i) REQUIRE(many[i] == normal_quantile(numbers[i]));
    }
}

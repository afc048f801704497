// The random numbers against the values published with the generator, and what is made of them.
#include "whatif/draws/random.hpp"

#include <vector>

#include <doctest/doctest.h>

#include "whatif/draws/distribution.hpp"

using namespace jinlan::whatif;

TEST_CASE("Philox gives the published values") {
    // Random123, kat_vectors, philox4x32 with 10 rounds.
    using Words = std::array<std::uint32_t, 4>;
    CHECK(philox({0, 0, 0, 0}, {0, 0}) == Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
    CHECK(philox({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}) ==
          Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
    CHECK(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
          Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

TEST_CASE("a group of draws is four random blocks, word by word") {
    constexpr std::uint64_t kSeed = 0x299f31d0a4093822;
    double draws[kDrawGroup];
    draw_uniforms(kSeed, Draw::CityWeather, 77, 1234, draws);
    for (std::uint32_t k = 0; k < 4; ++k) {
        const auto words = philox({4 * 1234 + k, 77, 2, 0}, {0xa4093822, 0x299f31d0});
        for (std::uint32_t w = 0; w < 4; ++w) CHECK(draws[4 * w + k] == (words[w] + 0.5) / 4294967296.0);
    }
}

TEST_CASE("draws are within 0..1, and differ by seed, kind, stream and group") {
    const auto first = [](std::uint64_t seed, Draw what, std::uint32_t stream, std::uint32_t group) {
        double draws[kDrawGroup];
        draw_uniforms(seed, what, stream, group, draws);
        for (const double u : draws) CHECK((u > 0 && u < 1));
        return draws[0];
    };
    const double base = first(1, Draw::Parameter, 0, 0);
    CHECK(first(1, Draw::Parameter, 0, 0) == base);
    CHECK(first(2, Draw::Parameter, 0, 0) != base);
    CHECK(first(std::uint64_t{1} << 32U | 1U, Draw::Parameter, 0, 0) != base);
    CHECK(first(1, Draw::Observation, 0, 0) != base);
    CHECK(first(1, Draw::Parameter, 1, 0) != base);
    CHECK(first(1, Draw::Parameter, 0, 1) != base);
}

TEST_CASE("triangular draws keep to their range, its mean and its variance") {
    for (const Range range : {Range{0.1, 0.2, 0.6}, Range{0, 0, 1}, Range{0.2, 1, 1}, Range{0.3, 0.3, 0.3}}) {
        const Triangular triangular(range);
        double sum = 0;
        double squares = 0;
        constexpr int kDraws = 40'000;
        for (std::uint32_t group = 0; group < kDraws / kDrawGroup; ++group) {
            double draws[kDrawGroup];
            draw_uniforms(6, Draw::Parameter, 0, group, draws);
            for (const double u : draws) {
                const double value = triangular.at(u);
                REQUIRE(value >= range.low);
                REQUIRE(value <= range.high);
                REQUIRE(triangular.at(Double2{u, 0.5})[0] == value);
                sum += value;
                squares += value * value;
            }
        }
        const double a = range.low, m = range.mode, b = range.high;
        const double mean = (a + m + b) / 3;
        const double variance = (a * a + m * m + b * b - a * m - a * b - m * b) / 18;
        const double found = sum / kDraws;
        CHECK(std::abs(found - mean) <= 3 * std::sqrt(variance / kDraws) + 1e-12);
        CHECK(squares / kDraws - found * found == doctest::Approx(variance).epsilon(0.03));
    }
    // The share of draws below the mode is (m - a) / (b - a).
    const Triangular triangular({0.1, 0.2, 0.6});
    CHECK(triangular.at(0.2) == doctest::Approx(0.2));
    CHECK(triangular.at(0.0) == 0.1);
    CHECK(triangular.at(1.0) == 0.6);
}

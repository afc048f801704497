// Domains, round ticks and scales.

#include "ui/charts/scale.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <vector>

using jinlan::ui::Domain;
using jinlan::ui::LinearScale;
using jinlan::ui::padded;
using jinlan::ui::round_ticks;
using jinlan::ui::Ticks;
using jinlan::ui::ticks_inside;
using jinlan::ui::widened;
using jinlan::ui::year_ticks;
using Values = std::vector<double>;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

Values values(const Ticks& ticks) {
    Values result;
    for (int i = 0; i < ticks.count; ++i) result.push_back(ticks.at(i));
    return result;
}

Values covering(double low, double high, int most) { return values(round_ticks({low, high}, most)); }
Values inside(double low, double high, int most) { return values(ticks_inside({low, high}, most)); }

/// 1, 2 or 5 times a power of ten.
bool is_round(const Ticks& ticks) {
    return ticks.mantissa == 1 || ticks.mantissa == 2 || ticks.mantissa == 5;
}

}  // namespace

TEST_CASE("ticks that cover a domain are round") {
    CHECK(covering(0, 100, 6) == Values{0, 20, 40, 60, 80, 100});
    CHECK(covering(0, 100, 5) == Values{0, 50, 100});
    CHECK(covering(23.4, 81.2, 5) == Values{20, 40, 60, 80, 100});
    CHECK(covering(35, 68, 5) == Values{30, 40, 50, 60, 70});
    CHECK(covering(25, 42.6, 5) == Values{25, 30, 35, 40, 45});
}

TEST_CASE("decimal ticks are the doubles that their digits mean") {
    CHECK(covering(0, 0.07, 8) == Values{0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07});
    CHECK(covering(0, 0.07, 5) == Values{0, 0.02, 0.04, 0.06, 0.08});
    CHECK(covering(0.1, 0.7, 7) == Values{0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7});
    CHECK(round_ticks({0, 0.07}, 5).decimals() == 2);
    CHECK(round_ticks({0, 100}, 5).decimals() == 0);
}

TEST_CASE("zero is a tick when the values lie on both sides of it") {
    CHECK(covering(-12, 35, 6) == Values{-20, 0, 20, 40});
    CHECK(covering(-0.4, 0.2, 2) == Values{-0.5, 0, 0.5});
    CHECK(covering(-80, -20, 4) == Values{-80, -60, -40, -20});
}

TEST_CASE("ticks inside a domain stay in it") {
    CHECK(inside(23.4, 81.2, 4) == Values{40, 60, 80});
    CHECK(inside(0, 100, 5) == Values{0, 50, 100});
    CHECK(inside(33, 92, 3) == Values{40, 60, 80});
    CHECK(inside(-12, 35, 5) == Values{-10, 0, 10, 20, 30});
    CHECK(ticks_inside({}, 5).count == 0);
}

TEST_CASE("never more ticks than asked for, and they cover the domain, or stay in it") {
    for (double low = -60; low < 60; low += 3.7) {
        for (double width = 0.003; width < 9000; width *= 1.7) {
            const Domain domain{low, low + width};
            const double slack = 1e-6 * width;
            for (int most = 3; most < 9; ++most) {
                const Ticks outer = round_ticks(domain, most);
                CHECK(is_round(outer));
                CHECK(outer.count >= 2);
                CHECK(outer.count <= most);
                CHECK(outer.front() <= domain.low + slack);
                CHECK(outer.back() >= domain.high - slack);
                const Ticks inner = ticks_inside(domain, most);
                CHECK(is_round(inner));
                CHECK(inner.count >= 1);
                CHECK(inner.count <= most);
                CHECK(inner.front() >= domain.low - slack);
                CHECK(inner.back() <= domain.high + slack);
            }
        }
    }
}

TEST_CASE("a domain without width still gets an axis around it") {
    for (const double value : {0.0, 35.0, -35.0, 0.0004, 1e9}) {
        const Ticks ticks = round_ticks({value, value}, 5);
        REQUIRE(ticks.count >= 2);
        CHECK(ticks.front() <= value);
        CHECK(ticks.back() >= value);
        CHECK(ticks.front() < ticks.back());
    }
    CHECK(widened({}).high == 1);
    CHECK(widened({0, 0}).low == 0);
}

TEST_CASE("values that are not numbers are no part of a domain") {
    Domain domain;
    domain.include(kNan);
    domain.include(kInfinity);
    domain.include(-kInfinity);
    CHECK(domain.empty());
    domain.include(3);
    domain.include(kNan);
    domain.include(-2);
    CHECK(domain.low == -2);
    CHECK(domain.high == 3);
}

TEST_CASE("a huge domain is an axis like any other") {
    Domain domain;
    domain.include(-std::numeric_limits<double>::max());
    domain.include(std::numeric_limits<double>::max());
    const Ticks ticks = round_ticks(domain, 5);
    REQUIRE(ticks.count >= 2);
    for (int i = 0; i < ticks.count; ++i) CHECK(std::isfinite(ticks.at(i)));
    CHECK(round_ticks({1e-200, 3e-200}, 5).count >= 2);
    CHECK(round_ticks({1e15, 1e15 + 0.25}, 5).count >= 2);
}

TEST_CASE("no ticks where none are asked for") {
    CHECK(round_ticks({0, 1}, 1).count == 0);
    CHECK(ticks_inside({0, 1}, 0).count == 0);
}

TEST_CASE("air around a domain does not cross zero") {
    CHECK(padded({2, 12}, 0.1).low == doctest::Approx(1));
    CHECK(padded({2, 12}, 0.1).high == doctest::Approx(13));
    CHECK(padded({0.2, 10}, 0.1).low == 0);
    CHECK(padded({-10, -0.2}, 0.1).high == 0);
    CHECK(padded({-5, 5}, 0.1).low == doctest::Approx(-6));
    CHECK(padded({}, 0.1).empty());
}

TEST_CASE("a scale goes from values to pixels and back, upwards too") {
    const LinearScale up{20, 80, 300, 60};
    CHECK(up(20) == 300);
    CHECK(up(80) == 60);
    CHECK(up(50) == 180);
    CHECK(up.value_at(180) == doctest::Approx(50));
}

TEST_CASE("years are all written where there is room, then every second from the last, then round ones") {
    using Years = std::vector<int>;
    CHECK(year_ticks(2020, 2024, 400, 40) == Years{2020, 2021, 2022, 2023, 2024});
    CHECK(year_ticks(2015, 2025, 300, 40) == Years{2015, 2017, 2019, 2021, 2023, 2025});
    CHECK(year_ticks(2014, 2025, 300, 40) == Years{2015, 2017, 2019, 2021, 2023, 2025});
    CHECK(year_ticks(2013, 2027, 140, 40) == Years{2015, 2020, 2025});
    CHECK(year_ticks(1990, 2024, 120, 30) == Years{1990, 2000, 2010, 2020});
    CHECK(year_ticks(2003, 2013, 50, 40) == Years{2003, 2013});
    CHECK(year_ticks(2003, 2013, 20, 40) == Years{2013});
    CHECK(year_ticks(2020, 2020, 1, 40) == Years{2020});
    CHECK(year_ticks(2021, 2020, 100, 40).empty());
}

TEST_CASE("written years never touch") {
    for (int last = 2005; last < 2080; last += 7) {
        for (float width = 45; width < 900; width *= 1.4F) {
            const std::vector<int> years = year_ticks(2000, last, width, 40);
            for (std::size_t i = 1; i < years.size(); ++i) {
                const float apart =
                    width / static_cast<float>(last - 2000) * static_cast<float>(years[i] - years[i - 1]);
                CHECK(apart >= 39.9F);
            }
        }
    }
}

// Axis marks at round values.

#include "ui/charts/series_chart.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <vector>

using jinlan::ui::round_ticks;
using Ticks = std::vector<double>;

TEST_CASE("ticks are round and cover the interval") {
    CHECK(round_ticks(35, 68, 5) == Ticks{30, 40, 50, 60, 70});
    CHECK(round_ticks(0, 100, 6) == Ticks{0, 20, 40, 60, 80, 100});
    CHECK(round_ticks(25, 42.6, 5) == Ticks{25, 30, 35, 40, 45});
}

TEST_CASE("never more ticks than asked for") {
    for (double low = 0; low < 60; low += 3.7) {
        for (double width = 0.5; width < 90; width *= 1.6) {
            for (int most = 3; most < 9; ++most) {
                const Ticks ticks = round_ticks(low, low + width, most);
                REQUIRE_FALSE(ticks.empty());
                CHECK(ticks.size() <= static_cast<std::size_t>(most));
                CHECK(ticks.front() <= low + 1e-9);
                CHECK(ticks.back() >= low + width - 1e-9);
            }
        }
    }
}

TEST_CASE("an interval without width still gets an axis, nonsense gets none") {
    CHECK(round_ticks(35, 35, 5).size() >= 2);
    CHECK(round_ticks(0, std::numeric_limits<double>::infinity(), 5).empty());
    CHECK(round_ticks(std::numeric_limits<double>::quiet_NaN(), 1, 5).empty());
    CHECK(round_ticks(0, 1, 1).empty());
}

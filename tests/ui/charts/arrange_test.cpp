// Running sums, orders, bins and lanes.

#include "ui/charts/arrange.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

using namespace jinlan::ui;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEST_CASE("a waterfall begins with the start and ends with the sum") {
    const std::array changes{-21.5, -9.0, 6.5, -12.0};
    const std::vector<Reach> bars = running_sums(80, changes);
    REQUIRE(bars.size() == 5);
    CHECK(bars[0].from == 0);
    CHECK(bars[0].to == 80);
    for (std::size_t i = 1; i < bars.size(); ++i) CHECK(bars[i].from == bars[i - 1].to);
    CHECK(bars.back().to == 44);
    CHECK(running_sums(3, {}).back().to == 3);
}

TEST_CASE("a change that is no number changes nothing") {
    const std::array changes{kNan, 2.0};
    CHECK(running_sums(5, changes).back().to == 7);
    CHECK(running_sums(kNan, changes).back().to == 2);
}

TEST_CASE("stacked parts grow away from zero on their own side") {
    const std::array parts{3.0, -2.0, 4.0, -1.0};
    const std::vector<Reach> bars = stacked(parts);
    CHECK(bars[0].to == 3);
    CHECK(bars[1].to == -2);
    CHECK(bars[2].from == 3);
    CHECK(bars[2].to == 7);
    CHECK(bars[3].from == -2);
    CHECK(bars[3].to == -3);
}

TEST_CASE("a tornado has the widest bar on top, equal ones in their order") {
    const std::array bars{Reach{42, 47}, Reach{51, 36}, Reach{40, 45}, Reach{44, 44}, Reach{kNan, 1}};
    CHECK(tornado_order(bars) == std::vector<std::size_t>{1, 0, 2, 3, 4});
}

TEST_CASE("a histogram counts each value within its domain once") {
    const std::array values{0.0, 0.9, 1.0, 2.5, 4.0, 4.1, -0.1, kNan};
    CHECK(histogram(values, {0, 4}, 4) == std::vector<std::size_t>{2, 1, 1, 1});
    CHECK(histogram(values, {}, 2) == std::vector<std::size_t>{0, 0});
    CHECK(histogram(values, {1, 1}, 3) == std::vector<std::size_t>{1, 0, 0});
    CHECK(histogram(values, {0, 4}, 0).empty());
}

TEST_CASE("bands share the room and keep their gaps") {
    const Bands four = bands(4, 200, 0.2F);
    CHECK(four.pitch == 50);
    CHECK(four.size == doctest::Approx(40));
    CHECK(four.start(1) == doctest::Approx(55));
    CHECK(four.middle(3) == 175);
    CHECK(bands(0, 200, 0.2F).size == 0);
}

TEST_CASE("lanes put what overlaps below each other and what does not side by side") {
    const std::array intervals{Reach{0, 10}, Reach{2, 4}, Reach{5, 8}, Reach{12, 14}, Reach{12, 20}};
    CHECK(pack_lanes(intervals, 0) == std::vector<std::size_t>{0, 1, 1, 1, 0});
    CHECK(pack_lanes(intervals, 3) == std::vector<std::size_t>{0, 1, 2, 2, 1});
    CHECK(pack_lanes({}, 1).empty());
}

TEST_CASE("packed intervals of a row never come closer than the gap, and no row too many is opened") {
    std::vector<Reach> intervals;
    unsigned state = 11;
    const auto next = [&state](unsigned below) {
        return (state = state * 1103515245U + 12345U) / 65536U % below;
    };
    for (int i = 0; i < 120; ++i) {
        const double from = next(400);
        intervals.push_back({from, from + next(30)});
    }
    constexpr double kGap = 2;
    const std::vector<std::size_t> rows = pack_lanes(intervals, kGap);
    std::size_t most_rows = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        most_rows = std::max(most_rows, rows[i] + 1);
        for (std::size_t k = 0; k < i; ++k) {
            if (rows[i] != rows[k]) continue;
            const bool apart =
                intervals[i].to + kGap <= intervals[k].from || intervals[k].to + kGap <= intervals[i].from;
            CHECK(apart);
        }
    }
    // As many rows as intervals (with their gaps) lie over one place, at the worst place.
    std::size_t deepest = 0;
    for (const Reach& at : intervals) {
        std::size_t depth = 0;
        for (const Reach& other : intervals)
            depth += other.from <= at.from && other.to + kGap > at.from ? 1U : 0U;
        deepest = std::max(deepest, depth);
    }
    CHECK(most_rows == deepest);
}

// Labels in a column, and boxes that cover nothing.

#include "ui/charts/placement.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

using jinlan::ui::Box;
using jinlan::ui::LineSegment;
using jinlan::ui::Obstacles;
using jinlan::ui::overlap;
using jinlan::ui::stack_labels;
using jinlan::ui::StackLabel;
using jinlan::ui::StackPlace;
using jinlan::ui::take_place;
using jinlan::ui::touches;

namespace {

/// A small generator: the same numbers on every platform.
class Numbers {
public:
    float next(float least, float most) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return least + (most - least) * static_cast<float>(state_ >> 40U) / 16777216.0F;
    }

private:
    std::uint64_t state_ = 7;
};

double way(const std::vector<StackLabel>& labels, const std::vector<float>& middles) {
    double sum = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const double d = static_cast<double>(middles[i]) - static_cast<double>(labels[i].wanted);
        sum += d * d;
    }
    return sum;
}

std::vector<float> middles(const std::vector<StackPlace>& places) {
    std::vector<float> result;
    for (const StackPlace& place : places) result.push_back(place.middle);
    return result;
}

}  // namespace

TEST_CASE("labels with room stand where they want to") {
    const std::vector<StackLabel> labels{{20, 10}, {50, 10}, {80, 10}};
    const auto places = stack_labels(labels, 0, 100, 2);
    CHECK(middles(places) == std::vector<float>{20, 50, 80});
    for (const StackPlace& place : places) {
        CHECK(place.visible);
        CHECK_FALSE(place.moved);
    }
}

TEST_CASE("two labels that want one place move apart by the same way") {
    const auto places = stack_labels(std::vector<StackLabel>{{50, 10}, {50, 10}}, 0, 100, 2);
    CHECK(middles(places) == std::vector<float>{44, 56});
    CHECK(places[0].moved);
}

TEST_CASE("at the edge a label moves inside and pushes the next one on") {
    const auto places = stack_labels(std::vector<StackLabel>{{1, 10}, {8, 10}, {90, 10}}, 0, 100, 0);
    CHECK(middles(places) == std::vector<float>{5, 15, 90});
}

TEST_CASE("where not all fit, the least important go") {
    const std::vector<StackLabel> labels{{10, 10, 1}, {12, 10, 3}, {14, 10, 2}, {16, 10, 0}};
    const auto places = stack_labels(labels, 0, 25, 0);
    CHECK_FALSE(places[0].visible);
    CHECK(places[1].visible);
    CHECK(places[2].visible);
    CHECK_FALSE(places[3].visible);
    CHECK_FALSE(stack_labels(std::vector<StackLabel>{{5, 30}}, 0, 20, 0)[0].visible);
    CHECK(stack_labels({}, 0, 20, 0).empty());
}

TEST_CASE(
    "labels never overlap, keep their order, stay inside, and no shift of any group would bring them "
    "nearer") {
    Numbers numbers;
    constexpr float kHigh = 300;
    constexpr float kGap = 2;
    constexpr float kSlack = 1e-2F;
    for (int round = 0; round < 300; ++round) {
        std::vector<StackLabel> labels(static_cast<std::size_t>(numbers.next(1, 12)));
        for (StackLabel& label : labels) label = {numbers.next(-40, 340), numbers.next(6, 22)};
        const std::vector<StackPlace> places = stack_labels(labels, 0, kHigh, kGap);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            REQUIRE(places[i].visible);
            CHECK(places[i].middle - labels[i].size / 2 >= -kSlack);
            CHECK(places[i].middle + labels[i].size / 2 <= kHigh + kSlack);
            for (std::size_t k = 0; k < labels.size(); ++k) {
                if (i == k) continue;
                const float apart = std::fabs(places[i].middle - places[k].middle);
                CHECK(apart >= (labels[i].size + labels[k].size) / 2 + kGap - kSlack);
                if (labels[i].wanted < labels[k].wanted) CHECK(places[i].middle < places[k].middle);
            }
        }
        // The least sum of squares: no run of neighbours can be moved a little, within the rules, to gain.
        std::vector<std::size_t> order(labels.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return places[a].middle < places[b].middle; });
        const double least = way(labels, middles(places));
        for (std::size_t from = 0; from < order.size(); ++from) {
            for (std::size_t to = from; to < order.size(); ++to) {
                for (const float step : {-0.5F, 0.5F}) {
                    std::vector<float> moved = middles(places);
                    for (std::size_t i = from; i <= to; ++i) moved[order[i]] += step;
                    bool allowed = true;
                    for (std::size_t i = 0; i < order.size() && allowed; ++i) {
                        const StackLabel& label = labels[order[i]];
                        const float start = moved[order[i]] - label.size / 2;
                        allowed = start >= 0 && start + label.size <= kHigh;
                        if (i == 0 || !allowed) continue;
                        const StackLabel& before = labels[order[i - 1]];
                        allowed = start - (moved[order[i - 1]] + before.size / 2) >= kGap;
                    }
                    if (allowed) CHECK(way(labels, moved) >= least - 0.1);
                }
            }
        }
    }
}

TEST_CASE("a segment touches a box when it runs through it, not when it passes by or ends before it") {
    const Box box{10, 10, 20, 20};
    CHECK(touches(box, {0, 15, 30, 15}));
    CHECK(touches(box, {12, 12, 14, 14}));
    CHECK(touches(box, {8, 12, 12, 22}));
    CHECK(touches(box, {15, 0, 15, 12}));
    CHECK_FALSE(touches(box, {0, 5, 30, 5}));
    CHECK_FALSE(touches(box, {0, 20, 9, 15}));
    CHECK_FALSE(touches(box, {0, 25, 16, 21}));
    CHECK_FALSE(touches(box, {0, 10, 30, 10}));  // along its edge
    CHECK_FALSE(touches(box, {5, 12, 12, 5}));   // past its corner
}

TEST_CASE("a label takes the first free place and is then in the way of the next one") {
    Obstacles obstacles;
    obstacles.bounds = {0, 0, 100, 100};
    obstacles.boxes = {{0, 0, 30, 30}};
    obstacles.segments = {{0, 50, 100, 50}};
    const std::array candidates{Box{10, 10, 20, 20}, Box{40, 45, 50, 55}, Box{95, 60, 105, 70},
                                Box{40, 60, 50, 70}, Box{60, 60, 70, 70}};
    CHECK(take_place(obstacles, candidates)->left == 40);
    CHECK(take_place(obstacles, candidates)->left == 60);
    CHECK_FALSE(take_place(obstacles, candidates).has_value());
    CHECK_FALSE(overlap(Box{0, 0, 10, 10}, Box{10, 0, 20, 10}));
}

// Areas, boxes and what is inside.

#include "geo/polygon.hpp"

#include <doctest/doctest.h>

namespace jinlan::geo {

namespace {

const Ring kSquare{{0, 0}, {4, 0}, {4, 4}, {0, 4}};
const Ring kHole{{1, 1}, {1, 3}, {3, 3}, {3, 1}};

}  // namespace

TEST_CASE("a ring's area has the sign of its direction") {
    CHECK(signed_area(kSquare) == 16);
    CHECK(signed_area(Ring(kSquare.rbegin(), kSquare.rend())) == -16);
    CHECK(signed_area(Ring{}) == 0);
    CHECK(signed_area(Ring{{0, 0}, {1, 1}}) == 0);
}

TEST_CASE("holes are taken off a polygon's area") {
    CHECK(polygon_area(Polygon{kSquare, kHole}) == 12);
    CHECK(polygon_area(MultiPolygon{{kSquare, kHole}, {kHole}}) == 16);
    CHECK(polygon_area(Polygon{}) == 0);
}

TEST_CASE("a point in a hole is outside") {
    const MultiPolygon polygons{{kSquare, kHole}};
    CHECK(contains(polygons, Point{0.5, 2}));
    CHECK_FALSE(contains(polygons, Point{2, 2}));
    CHECK_FALSE(contains(polygons, Point{5, 2}));
    CHECK_FALSE(contains(MultiPolygon{}, Point{0, 0}));
}

TEST_CASE("a box is inside only when no border enters it") {
    const MultiPolygon polygons{{kSquare, kHole}};
    CHECK(contains(polygons, Box{{0.2, 0.2}, {0.8, 3.8}}));
    CHECK_FALSE(contains(polygons, Box{{0.2, 0.2}, {1.2, 1.2}}));
    CHECK_FALSE(contains(polygons, Box{{1.5, 1.5}, {2.5, 2.5}}));
    CHECK_FALSE(contains(polygons, Box{{-1, -1}, {5, 5}}));
    // A thin spike that enters the box between its corners.
    const MultiPolygon spiked{{{{0, 0}, {10, 0}, {10, 10}, {5.1, 10}, {5, 4}, {4.9, 10}, {0, 10}}}};
    CHECK_FALSE(contains(spiked, Box{{1, 3}, {9, 7}}));
    CHECK(contains(spiked, Box{{1, 1}, {9, 3}}));
}

TEST_CASE("a segment meets a box by an end inside or by passing through") {
    const Box box{{0, 0}, {2, 2}};
    CHECK(segment_meets_box({1, 1}, {9, 9}, box));
    CHECK(segment_meets_box({-1, 1}, {3, 1}, box));
    CHECK(segment_meets_box({-1, 2.5}, {2.5, -1}, box));
    CHECK_FALSE(segment_meets_box({-1, 0.5}, {0.5, -1}, {{0, 0}, {2, 2}}));
    CHECK_FALSE(segment_meets_box({3, 0}, {3, 2}, box));
    CHECK(segment_meets_box({2, 0}, {2, 2}, box));
}

TEST_CASE("a box around points, and around nothing") {
    CHECK(bounding_box(Ring{{1, 5}, {-2, 3}}) == Box{{-2, 3}, {1, 5}});
    CHECK(bounding_box(MultiPolygon{}) == kEmptyBox);
    CHECK_FALSE(kEmptyBox.contains(Point{0, 0}));
}

}  // namespace jinlan::geo

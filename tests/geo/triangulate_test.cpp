// Ear clipping: small shapes with known answers, then every county and city.

#include "geo/triangulate.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "geo/shanxi.hpp"

namespace jinlan::geo {

namespace {

const Ring kSquare{{0, 0}, {4, 0}, {4, 4}, {0, 4}};

double doubled_area(const Triangulation& result, std::size_t triangle) {
    const auto& [a, b, c] = result.triangles[triangle];
    return cross(result.points[a], result.points[b], result.points[c]);
}

double total_area(const Triangulation& result) {
    double doubled = 0;
    for (std::size_t i = 0; i < result.triangles.size(); ++i) doubled += doubled_area(result, i);
    return doubled / 2;
}

bool covers(const Triangulation& result, std::size_t triangle, Point p) {
    const auto& [a, b, c] = result.triangles[triangle];
    const Point corners[] = {result.points[a], result.points[b], result.points[c]};
    return cross(corners[0], corners[1], p) > 0 && cross(corners[1], corners[2], p) > 0 &&
           cross(corners[2], corners[0], p) > 0;
}

/// Triangles all turn the same way, sum to the polygon's area, and cover random points inside once and those
/// outside never.
void check_triangulation(const Polygon& polygon) {
    const Triangulation result = triangulate(polygon);
    const double area = polygon_area(polygon);
    CHECK(std::abs(total_area(result) - area) <= 1e-9 * area);
    for (std::size_t i = 0; i < result.triangles.size(); ++i) CHECK(doubled_area(result, i) > 0);
    const MultiPolygon polygons{polygon};
    const Box box = bounding_box(polygons);
    FixedNoise noise;
    for (int i = 0; i < 200; ++i) {
        const Point p = noise.in(box);
        int covering = 0;
        for (std::size_t t = 0; t < result.triangles.size(); ++t) covering += covers(result, t, p) ? 1 : 0;
        CHECK(covering == (contains(polygons, p) ? 1 : 0));
    }
}

}  // namespace

TEST_CASE("a square is two triangles, whichever way it runs") {
    CHECK(triangulate({kSquare}).triangles.size() == 2);
    CHECK(total_area(triangulate({kSquare})) == 16);
    CHECK(total_area(triangulate({Ring(kSquare.rbegin(), kSquare.rend())})) == 16);
}

TEST_CASE("points on a straight side change nothing") {
    const Polygon polygon{{{0, 0}, {1, 0}, {2, 0}, {4, 0}, {4, 4}, {2, 4}, {0, 4}, {0, 2}}};
    CHECK(total_area(triangulate(polygon)) == 16);
}

TEST_CASE("a comb with deep teeth is covered once") {
    check_triangulation(
        {{{0, 0}, {9, 0}, {9, 5}, {8, 5}, {7, 1}, {6, 5}, {5, 5}, {4, 1}, {3, 5}, {2, 5}, {1, 1}, {0, 5}}});
}

TEST_CASE("holes stay open") {
    check_triangulation({kSquare, {{1, 1}, {1, 2}, {2, 2}, {2, 1}}});
    check_triangulation({kSquare,
                         {{1, 1}, {1, 2}, {2, 2}, {2, 1}},
                         {{2.5, 1}, {2.5, 3.5}, {3, 3.5}, {3, 1}},
                         {{0.5, 2.5}, {2, 3.5}, {2, 3}}});
}

TEST_CASE("two holes side by side, seen through the same corner, stay open") {
    check_triangulation(
        {{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {{6, 4}, {6, 6}, {8, 5}}, {{2, 4}, {2, 6}, {4, 5}}});
}

TEST_CASE("what has no area has no triangles") {
    CHECK(triangulate({}).triangles.empty());
    CHECK(triangulate({{}}).triangles.empty());
    CHECK(triangulate({{{0, 0}, {1, 1}}}).triangles.empty());
    CHECK(triangulate({{{0, 0}, {1, 1}, {2, 2}}}).triangles.empty());
}

TEST_CASE("a ring that crosses itself ends, whatever comes out") {
    CHECK(triangulate({{{0, 0}, {4, 4}, {4, 0}, {0, 3}}}).triangles.size() <= 2);
}

TEST_CASE("every county is covered once by its triangles") {
    for (const CountyShape& county : shanxi().counties) {
        CAPTURE(county.codes.front());
        for (const Polygon& polygon : assemble(shanxi(), county.polygons)) check_triangulation(polygon);
    }
}

TEST_CASE("every city is covered once by its triangles") {
    for (const CityShape& each : shanxi().cities) {
        CAPTURE(each.id);
        for (const Polygon& polygon : assemble(shanxi(), each.polygons)) check_triangulation(polygon);
    }
}

}  // namespace jinlan::geo

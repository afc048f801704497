// The real map: areas, seats, a partition without gaps, borders shared, what lies under a point.

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "geo/map.hpp"
#include "geo/polygon.hpp"
#include "geo/projection.hpp"
#include "geo/shanxi.hpp"

namespace jinlan::geo {

namespace {

struct OfficialArea {
    const char* city;
    double km2;
};

/// Published areas of the cities (facts page, section 8).
constexpr OfficialArea kOfficialAreas[] = {{"taiyuan", 6988},   {"datong", 14176},   {"yangquan", 4559},
                                           {"changzhi", 13955}, {"jincheng", 9425},  {"shuozhou", 10625},
                                           {"jinzhong", 16392}, {"yuncheng", 14182}, {"xinzhou", 25152},
                                           {"linfen", 20275},   {"lvliang", 21239}};

double area_of(const std::vector<ArcPolygon>& polygons) { return polygon_area(assemble(shanxi(), polygons)); }

/// How often each direction of each arc is run by the given shapes.
template <typename Shapes>
std::map<int, int> arc_uses(const Shapes& shapes) {
    std::map<int, int> uses;
    for (const auto& shape : shapes) {
        for (const ArcPolygon& polygon : shape.polygons) {
            for (const ArcRing& ring : polygon) {
                for (const int arc : ring) ++uses[arc];
            }
        }
    }
    return uses;
}

/// Total area of what the given shapes have as outline together: each arc that is run one way only adds its
/// part of the area integral.
template <typename Shapes>
double outline_area(const Shapes& shapes) {
    const std::map<int, int> uses = arc_uses(shapes);
    double doubled = 0;
    for (const auto& [arc, count] : uses) {
        if (uses.contains(~arc)) continue;
        const std::vector<Point>& points = shanxi().arcs[arc_number(arc)];
        double part = 0;
        for (std::size_t i = 1; i < points.size(); ++i) part += cross({0, 0}, points[i - 1], points[i]);
        doubled += arc < 0 ? -part : part;
    }
    return doubled / 2;
}

}  // namespace

TEST_CASE("the map has eleven cities and 116 shapes for today's 117 counties") {
    CHECK(shanxi().cities.size() == 11);
    CHECK(shanxi().counties.size() == 116);
    std::set<std::string> codes;
    for (const CountyShape& county : shanxi().counties)
        codes.insert(county.codes.begin(), county.codes.end());
    CHECK(codes.size() == 117);
    CHECK_FALSE(shanxi().review_number.has_value());
}

TEST_CASE("Datong's re-cut districts share one shape, and Changzhi's joined ones have one") {
    const auto with_code = [](const std::string& code) {
        return std::find_if(
            shanxi().counties.begin(), shanxi().counties.end(), [&](const CountyShape& county) {
                return std::find(county.codes.begin(), county.codes.end(), code) != county.codes.end();
            });
    };
    REQUIRE(with_code("140213") != shanxi().counties.end());
    CHECK(with_code("140213")->codes == std::vector<std::string>{"140213", "140214"});
    REQUIRE(with_code("140403") != shanxi().counties.end());
    CHECK(with_code("140403")->codes == std::vector<std::string>{"140403"});
    CHECK(with_code("140403")->polygons.size() == 1);
    CHECK(with_code("140211") == shanxi().counties.end());
}

TEST_CASE("each city's area is within 1.5 % of the official figure") {
    for (const OfficialArea& official : kOfficialAreas) {
        CAPTURE(official.city);
        const double km2 = area_of(city(official.city).polygons) / 1e6;
        CAPTURE(km2);
        CHECK(std::abs(km2 / official.km2 - 1) < 0.015);
    }
}

TEST_CASE("each city is in one piece without holes") {
    for (const CityShape& each : shanxi().cities) {
        CAPTURE(each.id);
        REQUIRE(each.polygons.size() == 1);
        CHECK(each.polygons[0].size() == 1);
    }
}

TEST_CASE("seats and label points lie inside their city and in no other") {
    for (std::size_t i = 0; i < shanxi().cities.size(); ++i) {
        for (const Point p : {shanxi().cities[i].seat, shanxi().cities[i].label}) {
            for (std::size_t j = 0; j < shanxi().cities.size(); ++j) {
                CHECK(contains(shanxi(), shanxi().cities[j].polygons, p) == (i == j));
            }
        }
    }
}

TEST_CASE("seats lie where the cities are") {
    const LambertProjection projection(shanxi().projection);
    struct Known {
        const char* city;
        LonLat position;  // of the city as gazetteers give it, to 0.01 degree
    };
    for (const Known& known : {Known{"taiyuan", {112.55, 37.87}}, Known{"datong", {113.29, 40.09}},
                               Known{"linfen", {111.51, 36.09}}, Known{"yuncheng", {111.00, 35.03}}}) {
        CAPTURE(known.city);
        const Point p = projection.forward(known.position);
        const Point seat = city(known.city).seat;
        CHECK(std::hypot(seat.x - p.x, seat.y - p.y) < 6000);
        const auto hit = hit_test_city(shanxi(), p);
        REQUIRE(hit.has_value());
        CHECK(shanxi().cities[*hit].id == known.city);
    }
}

TEST_CASE("counties fill their city, and cities the province, without gap or overlap") {
    std::map<std::string, double> county_sum;
    double city_sum = 0;
    for (const CountyShape& county : shanxi().counties) county_sum[county.city] += area_of(county.polygons);
    for (const CityShape& each : shanxi().cities) {
        const double area = area_of(each.polygons);
        CAPTURE(each.id);
        CHECK(county_sum[each.id] == doctest::Approx(area).epsilon(1e-9));
        city_sum += area;
    }
    CHECK(outline_area(shanxi().cities) == doctest::Approx(city_sum).epsilon(1e-9));
    CHECK(outline_area(shanxi().counties) == doctest::Approx(city_sum).epsilon(1e-9));
}

TEST_CASE("inner borders are run once each way, the province's border once") {
    const std::map<int, int> by_county = arc_uses(shanxi().counties);
    const std::map<int, int> by_city = arc_uses(shanxi().cities);
    std::size_t inner = 0;
    std::size_t outer = 0;
    for (std::size_t i = 0; i < shanxi().arcs.size(); ++i) {
        const int arc = static_cast<int>(i);
        const int uses = static_cast<int>(by_county.count(arc) + by_county.count(~arc));
        CHECK(uses >= 1);
        ++(uses == 2 ? inner : outer);
        for (const int directed : {arc, ~arc}) {
            if (by_county.contains(directed)) CHECK(by_county.at(directed) == 1);
            if (by_city.contains(directed)) CHECK(by_city.at(directed) == 1);
            // What has nothing on its other side is the border of its city, too.
            if (uses == 1 && by_county.contains(directed)) CHECK(by_city.contains(directed));
        }
    }
    CHECK(inner + outer == shanxi().arcs.size());
    CHECK(inner > 250);
    CHECK(outer > 40);
}

TEST_CASE("no two borders cross") {
    struct Segment {
        Point a;
        Point b;
    };
    std::vector<Segment> segments;
    for (const std::vector<Point>& arc : shanxi().arcs) {
        for (std::size_t i = 1; i < arc.size(); ++i) segments.push_back({arc[i - 1], arc[i]});
    }
    const auto left = [](const Segment& s) { return std::min(s.a.x, s.b.x); };
    std::sort(segments.begin(), segments.end(),
              [&](const Segment& s, const Segment& t) { return left(s) < left(t); });
    const auto strictly_apart = [](Point a, Point b, Point c, Point d) {
        return cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0;
    };
    int crossings = 0;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const double right = std::max(segments[i].a.x, segments[i].b.x);
        for (std::size_t j = i + 1; j < segments.size() && left(segments[j]) <= right; ++j) {
            crossings += strictly_apart(segments[i].a, segments[i].b, segments[j].a, segments[j].b) ? 1 : 0;
        }
    }
    CHECK(crossings == 0);
}

TEST_CASE("every point of the province hits one county, and that county's city") {
    FixedNoise noise;
    int inside = 0;
    for (int i = 0; i < 20'000; ++i) {
        const Point p = noise.in(shanxi().box);
        const auto city_hit = hit_test_city(shanxi(), p);
        const auto county_hit = hit_test_county(shanxi(), p);
        REQUIRE(city_hit.has_value() == county_hit.has_value());
        if (!city_hit) continue;
        ++inside;
        CHECK(shanxi().counties[*county_hit].city == shanxi().cities[*city_hit].id);
    }
    // The province fills its box as its area says.
    const double share = outline_area(shanxi().cities) / (shanxi().box.width() * shanxi().box.height());
    CHECK(std::abs(inside / 20'000.0 - share) < 0.02);
}

TEST_CASE("a point on a common border is inside one city only") {
    const std::map<int, int> by_city = arc_uses(shanxi().cities);
    int checked = 0;
    for (const auto& [arc, count] : by_city) {
        if (arc < 0 || !by_city.contains(~arc)) continue;
        // Not the ends: there a third city, or the outside, can come in.
        const std::vector<Point>& points = shanxi().arcs[arc_number(arc)];
        for (std::size_t i = 1; i + 1 < points.size(); ++i) {
            const Point p = points[i];
            const auto owners =
                std::count_if(shanxi().cities.begin(), shanxi().cities.end(),
                              [&](const CityShape& each) { return contains(shanxi(), each.polygons, p); });
            CHECK(owners == 1);
            ++checked;
        }
    }
    CHECK(checked > 500);
}

TEST_CASE("outside the province nothing is hit") {
    CHECK_FALSE(hit_test_city(shanxi(), {1e6, 0}).has_value());
    CHECK_FALSE(hit_test_county(shanxi(), {shanxi().box.min.x - 1, shanxi().box.min.y - 1}).has_value());
}

TEST_CASE("boxes hold their shapes") {
    for (const CityShape& each : shanxi().cities) {
        CHECK(bounding_box(assemble(shanxi(), each.polygons)) == each.box);
        CHECK(shanxi().box.contains(each.box));
    }
    for (const CountyShape& county : shanxi().counties) {
        CHECK(bounding_box(assemble(shanxi(), county.polygons)) == county.box);
    }
}

}  // namespace jinlan::geo

// Lambert projection: published example, the map's own parallels.

#include "geo/projection.hpp"

#include <doctest/doctest.h>

#include <cmath>

namespace jinlan::geo {

namespace {

constexpr LambertParameters kShanxi{35.8, 39.6, {112.4, 37.65}};

/// Metres on the map per metre on the ellipsoid along a parallel, at the central meridian.
double scale_at(double latitude) {
    const LambertProjection projection(kShanxi);
    constexpr double kStep = 0.001;
    const double on_map = projection.forward({112.4 + kStep, latitude}).x;
    const double phi = latitude * 3.14159265358979323846 / 180;
    const double e2 = kWgs84.flattening * (2 - kWgs84.flattening);
    const double parallel =
        kWgs84.semi_major_axis * std::cos(phi) / std::sqrt(1 - e2 * std::sin(phi) * std::sin(phi));
    return on_map / (parallel * kStep * 3.14159265358979323846 / 180);
}

}  // namespace

TEST_CASE("the origin projects to zero") {
    const Point origin = LambertProjection(kShanxi).forward({112.4, 37.65});
    CHECK(std::abs(origin.x) < 1e-6);
    CHECK(std::abs(origin.y) < 1e-6);
}

// IOGP Guidance Note 7-2, Lambert Conic Conformal (2SP): NAD27 / Texas South Central, US survey feet.
TEST_CASE("the published example of the method comes out to a hundredth of a foot") {
    constexpr double kMetresPerFoot = 1200.0 / 3937.0;
    const Ellipsoid clarke_1866{6378206.400 / kMetresPerFoot, 1 / 294.97870};
    const LambertProjection texas({28 + 23.0 / 60, 30 + 17.0 / 60, {-99, 27 + 50.0 / 60}}, clarke_1866);
    const Point p = texas.forward({-96, 28.5});
    CHECK(std::abs(p.x + 2'000'000 - 2'963'503.91) < 0.01);
    CHECK(std::abs(p.y - 254'759.80) < 0.01);
}

TEST_CASE("lengths are true along the two parallels, shorter between and longer beyond") {
    CHECK(std::abs(scale_at(35.8) - 1) < 1e-7);
    CHECK(std::abs(scale_at(39.6) - 1) < 1e-7);
    CHECK(scale_at(37.7) < 1);
    CHECK(scale_at(37.7) > 0.999);
    CHECK(scale_at(34.6) > 1);
    CHECK(scale_at(40.8) > 1);
}

TEST_CASE("east and west of the central meridian mirror each other") {
    const LambertProjection projection(kShanxi);
    const Point east = projection.forward({113.4, 38});
    const Point west = projection.forward({111.4, 38});
    CHECK(east.x == doctest::Approx(-west.x).epsilon(1e-12));
    CHECK(east.y == doctest::Approx(west.y).epsilon(1e-12));
    CHECK(east.x > 0);
}

}  // namespace jinlan::geo

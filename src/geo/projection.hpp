// Lambert conformal conic projection with two standard parallels: longitude and latitude to map metres.
//
// Source: Snyder, Map Projections: A Working Manual (USGS Professional Paper 1395, 1987), equations 14-15 and
// 15-1 to 15-10.

#pragma once

#include "geo/point.hpp"

namespace jinlan::geo {

/// Degrees, on the ellipsoid's own datum.
struct LonLat {
    double longitude = 0;
    double latitude = 0;

    friend bool operator==(const LonLat&, const LonLat&) = default;
};

struct Ellipsoid {
    double semi_major_axis = 0;  ///< metres, or the unit that the projection shall give
    double flattening = 0;
};

inline constexpr Ellipsoid kWgs84{6378137.0, 1 / 298.257223563};

/// The choices that make one Lambert projection; degrees.
struct LambertParameters {
    double first_parallel = 0;
    double second_parallel = 0;
    LonLat origin;

    friend bool operator==(const LambertParameters&, const LambertParameters&) = default;
};

class LambertProjection {
public:
    /// The parallels must differ, must not be each other's mirror image across the equator and must lie
    /// between the poles.
    explicit LambertProjection(const LambertParameters& parameters, const Ellipsoid& ellipsoid = kWgs84);

    /// Metres east (x) and north (y) of the origin.
    Point forward(LonLat position) const;

private:
    double isometric(double phi) const;
    double parallel_radius(double phi) const;

    double eccentricity_ = 0;
    double origin_longitude_ = 0;
    double cone_constant_ = 0;
    double scale_ = 0;
    double origin_radius_ = 0;
};

}  // namespace jinlan::geo

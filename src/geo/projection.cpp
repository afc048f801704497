// Lambert conformal conic projection with two standard parallels: longitude and latitude to map metres.

#include "geo/projection.hpp"

#include <cmath>
#include <numbers>

namespace jinlan::geo {

namespace {

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

}  // namespace

LambertProjection::LambertProjection(const LambertParameters& parameters, const Ellipsoid& ellipsoid)
    : eccentricity_(std::sqrt(ellipsoid.flattening * (2 - ellipsoid.flattening))),
      origin_longitude_(parameters.origin.longitude) {
    const double phi1 = radians(parameters.first_parallel);
    const double phi2 = radians(parameters.second_parallel);
    const double m1 = parallel_radius(phi1);
    const double t1 = isometric(phi1);
    cone_constant_ = std::log(m1 / parallel_radius(phi2)) / std::log(t1 / isometric(phi2));
    scale_ = ellipsoid.semi_major_axis * m1 / (cone_constant_ * std::pow(t1, cone_constant_));
    origin_radius_ = scale_ * std::pow(isometric(radians(parameters.origin.latitude)), cone_constant_);
}

Point LambertProjection::forward(LonLat position) const {
    const double radius = scale_ * std::pow(isometric(radians(position.latitude)), cone_constant_);
    const double angle = cone_constant_ * radians(position.longitude - origin_longitude_);
    return {radius * std::sin(angle), origin_radius_ - radius * std::cos(angle)};
}

/// Snyder's t (15-9): falls from 1 at the equator to 0 at the north pole.
double LambertProjection::isometric(double phi) const {
    const double s = eccentricity_ * std::sin(phi);
    return std::tan(std::numbers::pi / 4 - phi / 2) / std::pow((1 - s) / (1 + s), eccentricity_ / 2);
}

/// Snyder's m (14-15): radius of the parallel as a share of the semi-major axis.
double LambertProjection::parallel_radius(double phi) const {
    const double s = eccentricity_ * std::sin(phi);
    return std::cos(phi) / std::sqrt(1 - s * s);
}

}  // namespace jinlan::geo

// Which part of the map is on the screen: pan and zoom, as pure functions.
//
// The map has y north, the screen y down. `screen` is the part of the window that shows the map, in pixels.

#pragma once

#include <algorithm>
#include <cmath>

#include "geo/point.hpp"

namespace jinlan::geo {

struct ViewTransform {
    Point center;  ///< the map point in the middle of the screen, in metres
    double metres_per_pixel = 1;

    friend bool operator==(const ViewTransform&, const ViewTransform&) = default;
};

/// How far the view may go: all of `map` at the coarsest, `finest` at the closest.
struct ViewLimits {
    Box map;
    double finest = 1;    ///< metres per pixel
    double coarsest = 1;  ///< metres per pixel, not below `finest`
};

inline Point to_screen(const ViewTransform& view, const Box& screen, Point on_map) {
    const Point middle = screen.center();
    return {middle.x + (on_map.x - view.center.x) / view.metres_per_pixel,
            middle.y - (on_map.y - view.center.y) / view.metres_per_pixel};
}

inline Point to_map(const ViewTransform& view, const Box& screen, Point on_screen) {
    const Point middle = screen.center();
    return {view.center.x + (on_screen.x - middle.x) * view.metres_per_pixel,
            view.center.y - (on_screen.y - middle.y) * view.metres_per_pixel};
}

/// The closest view that has all of `map` on the screen with `margin` pixels around it. A screen that is no
/// larger than its margins is taken as one pixel.
inline ViewTransform fit(const Box& map, const Box& screen, double margin) {
    const double width = std::max(1.0, screen.width() - 2 * margin);
    const double height = std::max(1.0, screen.height() - 2 * margin);
    return {map.center(), std::max(map.width() / width, map.height() / height)};
}

/// The limits for this screen: no coarser than the fitted map, no finer than `finest` metres per pixel.
inline ViewLimits view_limits(const Box& map, const Box& screen, double margin, double finest) {
    return {map, finest, std::max(finest, fit(map, screen, margin).metres_per_pixel)};
}

/// The view within the limits: its scale between the two, its middle on the map, so that the map cannot be
/// lost.
inline ViewTransform clamped(const ViewTransform& view, const ViewLimits& limits) {
    return {limits.map.nearest(view.center),
            std::clamp(view.metres_per_pixel, limits.finest, limits.coarsest)};
}

/// The view moved so that the map follows a drag by `pixels`.
inline ViewTransform pan_by(const ViewTransform& view, const ViewLimits& limits, Point pixels) {
    return clamped(
        {{view.center.x - pixels.x * view.metres_per_pixel, view.center.y + pixels.y * view.metres_per_pixel},
         view.metres_per_pixel},
        limits);
}

/// The view `factor` times closer (below 1: farther), with the map point under the screen point `at` kept
/// there; only where the limits would be passed it stops at them.
inline ViewTransform zoom_about(const ViewTransform& view, const Box& screen, const ViewLimits& limits,
                                Point at, double factor) {
    const Point fixed = to_map(view, screen, at);
    const double scale = std::clamp(view.metres_per_pixel / factor, limits.finest, limits.coarsest);
    const Point middle = screen.center();
    return clamped({{fixed.x - (at.x - middle.x) * scale, fixed.y + (at.y - middle.y) * scale}, scale},
                   limits);
}

/// The view on the way from one to another, `share` 0..1 of it: the scale in even ratios, the middle so that
/// the map point which both views have in the same place stays there, as in any zoom about a point.
inline ViewTransform between(const ViewTransform& from, const ViewTransform& to, double share) {
    if (share >= 1) return to;
    const double scale = from.metres_per_pixel * std::pow(to.metres_per_pixel / from.metres_per_pixel, share);
    const double change = to.metres_per_pixel - from.metres_per_pixel;
    const double moved =
        std::abs(change) < 1e-6 * from.metres_per_pixel ? share : (scale - from.metres_per_pixel) / change;
    return {{from.center.x + moved * (to.center.x - from.center.x),
             from.center.y + moved * (to.center.y - from.center.y)},
            scale};
}

}  // namespace jinlan::geo

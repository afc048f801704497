// A point and an upright box, on the map (metres, y north) or on the screen (pixels, y down).

#pragma once

#include <algorithm>
#include <limits>

namespace jinlan::geo {

struct Point {
    double x = 0;
    double y = 0;

    friend bool operator==(const Point&, const Point&) = default;
};

/// Twice the signed area of the triangle a, b, c; positive when it runs counter-clockwise (y up).
inline double cross(Point a, Point b, Point c) {
    return (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
}

/// A box with `min` and `max` inside. A box in which max < min holds nothing.
struct Box {
    Point min;
    Point max;

    friend bool operator==(const Box&, const Box&) = default;

    double width() const { return max.x - min.x; }
    double height() const { return max.y - min.y; }
    Point center() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }

    bool contains(Point p) const { return min.x <= p.x && p.x <= max.x && min.y <= p.y && p.y <= max.y; }

    bool contains(const Box& other) const { return contains(other.min) && contains(other.max); }

    /// Whether the two have more than a border in common.
    bool overlaps(const Box& other) const {
        return min.x < other.max.x && other.min.x < max.x && min.y < other.max.y && other.min.y < max.y;
    }

    /// The point of this box that is nearest to `p`.
    Point nearest(Point p) const { return {std::clamp(p.x, min.x, max.x), std::clamp(p.y, min.y, max.y)}; }

    /// This box with `by` more on each side.
    Box grown(double by) const { return {{min.x - by, min.y - by}, {max.x + by, max.y + by}}; }
};

/// Holds nothing; the start of a union of boxes.
inline constexpr Box kEmptyBox{
    {std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()},
    {-std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()}};

/// The smallest box around both.
inline Box united(const Box& a, const Box& b) {
    return {{std::min(a.min.x, b.min.x), std::min(a.min.y, b.min.y)},
            {std::max(a.max.x, b.max.x), std::max(a.max.y, b.max.y)}};
}

}  // namespace jinlan::geo

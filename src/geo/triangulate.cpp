// Cuts a polygon with holes into triangles, by ear clipping.

#include "geo/triangulate.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <optional>
#include <utility>

namespace jinlan::geo {

namespace {

using Index = std::uint32_t;

/// Positions in the outline are numbers of corners; two corners can have the same point (bridges).
using Outline = std::vector<Index>;

/// Indices of a ring's points, in the direction that is asked for.
Outline ring_outline(const Ring& ring, Index first, bool counter_clockwise) {
    Outline outline;
    for (Index i = 0; i < ring.size(); ++i) outline.push_back(first + i);
    if ((signed_area(ring) > 0) != counter_clockwise) std::reverse(outline.begin(), outline.end());
    return outline;
}

/// Whether the direction from corner `b` (between a and c, counter-clockwise outline) to `p` leads inside.
bool in_cone(Point a, Point b, Point c, Point p) {
    const bool left_of_first = cross(a, b, p) > 0;
    const bool left_of_second = cross(b, c, p) > 0;
    return cross(a, b, c) > 0 ? left_of_first && left_of_second : left_of_first || left_of_second;
}

bool strictly_between(Point a, Point b, Point p) {
    if (p == a || p == b || cross(a, b, p) != 0) return false;
    return std::min(a.x, b.x) <= p.x && p.x <= std::max(a.x, b.x) && std::min(a.y, b.y) <= p.y &&
           p.y <= std::max(a.y, b.y);
}

class EarClipper {
public:
    explicit EarClipper(const Polygon& polygon) {
        std::vector<Outline> holes;
        for (std::size_t i = 0; i < polygon.size(); ++i) {
            const auto first = static_cast<Index>(result_.points.size());
            result_.points.insert(result_.points.end(), polygon[i].begin(), polygon[i].end());
            if (polygon[i].size() < 3) continue;
            if (i == 0) {
                outline_ = ring_outline(polygon[i], first, true);
            } else {
                holes.push_back(ring_outline(polygon[i], first, false));
            }
        }
        join_holes(std::move(holes));
    }

    Triangulation clip() && {
        std::size_t at = 0;
        std::size_t misses = 0;
        while (outline_.size() >= 3) {
            if (at >= outline_.size()) at = 0;
            const Corner corner = corner_at(at);
            // Only an outline that crosses itself has no ear; then the next convex corner has to do.
            const bool stuck = misses > outline_.size();
            const double doubled = cross(corner.before, corner.here, corner.after);
            if (doubled == 0 || (doubled > 0 && (stuck || is_ear(at, corner)))) {
                if (doubled > 0) result_.triangles.push_back({before(at), outline_[at], after(at)});
                outline_.erase(outline_.begin() + static_cast<std::ptrdiff_t>(at));
                misses = 0;
                // Not the neighbour at once: taking every other corner keeps the triangles from fanning out.
                ++at;
                continue;
            }
            if (misses > 2 * outline_.size()) break;
            ++misses;
            ++at;
        }
        return std::move(result_);
    }

private:
    struct Corner {
        Point before;
        Point here;
        Point after;
    };

    Point point(Index index) const { return result_.points[index]; }
    Index before(std::size_t at) const { return outline_[at == 0 ? outline_.size() - 1 : at - 1]; }
    Index after(std::size_t at) const { return outline_[at + 1 == outline_.size() ? 0 : at + 1]; }
    Corner corner_at(std::size_t at) const {
        return {point(before(at)), point(outline_[at]), point(after(at))};
    }

    /// Whether the convex corner can be cut off: nothing of the outline reaches into its triangle.
    bool is_ear(std::size_t at, const Corner& ear) const {
        for (std::size_t i = 0; i < outline_.size(); ++i) {
            const Point p = point(outline_[i]);
            if (cross(ear.before, ear.here, p) < 0 || cross(ear.here, ear.after, p) < 0 ||
                cross(ear.after, ear.before, p) < 0) {
                continue;
            }
            if (is_one_of_the_corners(i, at)) continue;
            if (p != ear.before && p != ear.here && p != ear.after) return false;
            if (enters(corner_at(i), ear)) return false;
        }
        return true;
    }

    bool is_one_of_the_corners(std::size_t i, std::size_t at) const {
        const std::size_t count = outline_.size();
        return i == at || i == (at + 1) % count || i == (at + count - 1) % count;
    }

    /// Whether the outline runs from a double of one of the ear's points into the ear.
    static bool enters(const Corner& twin, const Corner& ear) {
        const auto leads_in = [&](Point from, Point here, Point to, Point p) {
            return cross(from, here, p) > 0 && cross(here, to, p) > 0;
        };
        for (const Point p : {twin.before, twin.after}) {
            if (twin.here == ear.here && leads_in(ear.before, ear.here, ear.after, p)) return true;
            if (twin.here == ear.after && leads_in(ear.here, ear.after, ear.before, p)) return true;
            if (twin.here == ear.before && leads_in(ear.after, ear.before, ear.here, p)) return true;
        }
        return false;
    }

    /// Joins the holes to the outline, the one farthest to the right first, so that each sees it.
    void join_holes(std::vector<Outline> holes) {
        if (outline_.empty()) return;
        const auto rightmost = [this](const Outline& hole) {
            return std::max_element(hole.begin(), hole.end(),
                                    [this](Index a, Index b) { return point(a).x < point(b).x; });
        };
        std::stable_sort(holes.begin(), holes.end(), [&](const Outline& a, const Outline& b) {
            return point(*rightmost(a)).x > point(*rightmost(b)).x;
        });
        for (std::size_t i = 0; i < holes.size(); ++i) {
            Outline& hole = holes[i];
            std::rotate(hole.begin(), hole.begin() + (rightmost(hole) - hole.begin()), hole.end());
            const auto others = std::pair(holes.begin() + static_cast<std::ptrdiff_t>(i), holes.end());
            if (const auto at = find_bridge(hole.front(), others.first, others.second)) bridge(*at, hole);
        }
    }

    /// The nearest corner of the outline that is seen from `from`, past the outline and the holes to come.
    template <typename Iterator>
    std::optional<std::size_t> find_bridge(Index from, Iterator first_hole, Iterator last_hole) const {
        std::optional<std::size_t> best;
        double best_distance = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < outline_.size(); ++i) {
            const Corner corner = corner_at(i);
            const double dx = corner.here.x - point(from).x;
            const double dy = corner.here.y - point(from).y;
            const double distance = dx * dx + dy * dy;
            if (distance >= best_distance) continue;
            if (!in_cone(corner.before, corner.here, corner.after, point(from))) continue;
            bool free = is_free(outline_, point(from), corner.here);
            for (Iterator hole = first_hole; free && hole != last_hole; ++hole) {
                free = is_free(*hole, point(from), corner.here);
            }
            if (!free) continue;
            best = i;
            best_distance = distance;
        }
        return best;
    }

    /// Whether the segment a–b neither crosses the ring nor runs over one of its points.
    bool is_free(const Outline& ring, Point a, Point b) const {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Point c = point(ring[i]);
            const Point d = point(ring[i + 1 == ring.size() ? 0 : i + 1]);
            if (strictly_between(a, b, c) || segments_cross(a, b, c, d)) return false;
        }
        return true;
    }

    /// Puts the hole into the outline behind its corner `at`, with a way there and back.
    void bridge(std::size_t at, const Outline& hole) {
        Outline detour = hole;
        detour.push_back(hole.front());
        detour.push_back(outline_[at]);
        outline_.insert(outline_.begin() + static_cast<std::ptrdiff_t>(at) + 1, detour.begin(), detour.end());
    }

    Triangulation result_;
    Outline outline_;
};

}  // namespace

Triangulation triangulate(const Polygon& polygon) { return EarClipper(polygon).clip(); }

}  // namespace jinlan::geo

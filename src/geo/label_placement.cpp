// Places labels on the map so that none covers another.

#include "geo/label_placement.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

namespace jinlan::geo {

namespace {

/// Sixteen directions as steps east and south, the flat ones first: beside a place a label reads best.
constexpr Point kDirections[] = {{1, 0},        {-1, 0},      {0, -1},        {0, 1},
                                 {0.92, -0.38}, {0.92, 0.38}, {-0.92, -0.38}, {-0.92, 0.38},
                                 {0.71, -0.71}, {0.71, 0.71}, {-0.71, -0.71}, {-0.71, 0.71},
                                 {0.38, -0.92}, {0.38, 0.92}, {-0.38, -0.92}, {-0.38, 0.92}};

/// Distances from the anchor that are tried, in half heights of the text.
constexpr int kInsideRings = 8;
constexpr int kLeaderRings = 40;

/// The grid over a home: places in a height of the text, and places at most.
constexpr double kGridFineness = 3;
constexpr double kMostGridPlaces = 400;
/// A label that is moved sideways still reads as standing at its anchor.
constexpr double kSideways = 2;

Box box_around(Point middle, Point size) {
    return {{middle.x - size.x / 2, middle.y - size.y / 2}, {middle.x + size.x / 2, middle.y + size.y / 2}};
}

/// What is taken already.
class Occupied {
public:
    Occupied(const Box& screen, std::span<const Box> obstacles, double gap)
        : screen_(screen), boxes_(obstacles.begin(), obstacles.end()), gap_(gap) {}

    bool has_room(const Box& box) const {
        const Box with_gap = box.grown(gap_);
        return screen_.contains(box) &&
               std::none_of(boxes_.begin(), boxes_.end(),
                            [&](const Box& each) { return each.overlaps(with_gap); }) &&
               std::none_of(leaders_.begin(), leaders_.end(),
                            [&](const Leader& each) { return segment_meets_box(each.from, each.to, box); });
    }

    bool has_room(Point leader_from, Point leader_to) const {
        return std::none_of(
                   boxes_.begin(), boxes_.end(),
                   [&](const Box& each) { return segment_meets_box(leader_from, leader_to, each); }) &&
               std::none_of(leaders_.begin(), leaders_.end(), [&](const Leader& each) {
                   return segments_cross(each.from, each.to, leader_from, leader_to);
               });
    }

    void take(const Box& box) { boxes_.push_back(box); }
    void take(Point leader_from, Point leader_to) { leaders_.push_back({leader_from, leader_to}); }

private:
    struct Leader {
        Point from;
        Point to;
    };

    Box screen_;
    std::vector<Box> boxes_;
    std::vector<Leader> leaders_;
    double gap_;
};

/// The first box that passes `accept`: rings of rising distance around the anchor, in half heights.
template <typename Accept>
std::optional<Box> search_around(const LabelRequest& request, int first_ring, int last_ring, Accept accept) {
    for (int ring = first_ring; ring <= last_ring; ++ring) {
        const double distance = ring * request.size.y / 2;
        for (const Point direction : kDirections) {
            const Box box = box_around(
                {request.anchor.x + direction.x * distance, request.anchor.y + direction.y * distance},
                request.size);
            if (accept(box)) return box;
            if (ring == 0) break;
        }
    }
    return std::nullopt;
}

/// Whether the text, whose lower half may be narrower, is inside.
bool holds(const MultiPolygon& home, const Box& box, double lower_width) {
    if (lower_width <= 0 || lower_width >= box.width()) return contains(home, box);
    const double middle = box.center().y;
    const double inset = (box.width() - lower_width) / 2;
    return contains(home, Box{box.min, {box.max.x, middle}}) &&
           contains(home, Box{{box.min.x + inset, middle}, {box.max.x - inset, box.max.y}});
}

/// The free place inside the home that is nearest to the anchor, on a grid over what the screen shows of it:
/// odd shapes have room where no ring around the anchor looks.
std::optional<Box> search_home(const LabelRequest& request, const Box& screen, const Occupied& occupied) {
    const Box whole = bounding_box(*request.home);
    const Point half{request.size.x / 2, request.size.y / 2};
    const Box middles{
        {std::max(whole.min.x, screen.min.x) + half.x, std::max(whole.min.y, screen.min.y) + half.y},
        {std::min(whole.max.x, screen.max.x) - half.x, std::min(whole.max.y, screen.max.y) - half.y}};
    if (middles.width() < 0 || middles.height() < 0) return std::nullopt;
    const double step = std::max(request.size.y / kGridFineness,
                                 std::sqrt(middles.width() * middles.height() / kMostGridPlaces));
    std::optional<Box> best;
    double best_distance = 0;
    for (double y = middles.min.y; y <= middles.max.y; y += step) {
        for (double x = middles.min.x; x <= middles.max.x; x += step) {
            const double distance =
                std::abs(x - request.anchor.x) / kSideways + std::abs(y - request.anchor.y);
            if (best && distance >= best_distance) continue;
            const Box box = box_around({x, y}, request.size);
            if (!occupied.has_room(box) || !holds(*request.home, box, request.lower_width)) continue;
            best = box;
            best_distance = distance;
        }
    }
    return best;
}

std::optional<Box> find_inside(const LabelRequest& request, const Box& screen, const Occupied& occupied) {
    const auto near = search_around(request, 0, kInsideRings, [&](const Box& box) {
        return occupied.has_room(box) &&
               (request.home == nullptr || holds(*request.home, box, request.lower_width));
    });
    return near || request.home == nullptr ? near : search_home(request, screen, occupied);
}

/// The shapes that labels on leaders keep clear of while they can.
class Ground {
public:
    explicit Ground(std::span<const LabelRequest> requests) {
        for (const LabelRequest& request : requests) {
            if (request.home != nullptr) homes_.push_back({request.home, bounding_box(*request.home)});
        }
    }

    bool is_free(const Box& box) const {
        return std::none_of(homes_.begin(), homes_.end(), [&](const Home& home) {
            return home.box.overlaps(box) && meets(*home.shape, box);
        });
    }

private:
    struct Home {
        const MultiPolygon* shape;
        Box box;
    };
    std::vector<Home> homes_;
};

/// A place away from the home with a leader to it; clear of all of `ground`, where one is given.
std::optional<Box> find_outside(const LabelRequest& request, const Occupied& occupied, const Ground* ground,
                                double gap) {
    return search_around(request, 1, kLeaderRings, [&](const Box& box) {
        return !box.contains(request.anchor) && occupied.has_room(box) &&
               occupied.has_room(request.anchor, box.nearest(request.anchor)) &&
               (ground == nullptr || ground->is_free(box.grown(gap)));
    });
}

double length(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// Places the labels of `waiting` on leaders, one after the other, always the one with the shortest: who
/// lives at the edge goes before who would have to be led across it.
void place_on_leaders(std::span<const LabelRequest> requests, std::vector<std::size_t> waiting,
                      Occupied& occupied, const Ground* ground, double gap,
                      std::vector<PlacedLabel>& placed) {
    std::vector<std::optional<Box>> best(requests.size());
    for (const std::size_t i : waiting) best[i] = find_outside(requests[i], occupied, ground, gap);
    const auto leader_length = [&](std::size_t i) {
        return best[i] ? length(requests[i].anchor, best[i]->nearest(requests[i].anchor))
                       : std::numeric_limits<double>::infinity();
    };
    while (!waiting.empty()) {
        const auto next = std::min_element(waiting.begin(), waiting.end(), [&](std::size_t a, std::size_t b) {
            return std::pair(requests[a].priority, leader_length(a)) <
                   std::pair(requests[b].priority, leader_length(b));
        });
        const std::size_t i = *next;
        waiting.erase(next);
        if (!best[i]) continue;
        const Point anchor = requests[i].anchor;
        const Point end = best[i]->nearest(anchor);
        placed[i] = {.is_visible = true, .box = *best[i], .has_leader = true, .leader_end = end};
        occupied.take(*best[i]);
        occupied.take(anchor, end);
        for (const std::size_t other : waiting) {
            if (!best[other]) continue;
            const Point from = requests[other].anchor;
            if (!occupied.has_room(*best[other]) || !occupied.has_room(from, best[other]->nearest(from)))
                best[other] = find_outside(requests[other], occupied, ground, gap);
        }
    }
}

}  // namespace

std::vector<PlacedLabel> place_labels(std::span<const LabelRequest> requests, const Box& screen,
                                      std::span<const Box> obstacles, double gap) {
    std::vector<std::size_t> order(requests.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return requests[a].priority < requests[b].priority;
    });
    std::vector<PlacedLabel> placed(requests.size());
    Occupied occupied(screen, obstacles, gap);
    // All that fit at home go first, so that a label on a leader takes nobody's own place.
    for (const std::size_t i : order) {
        const auto box = find_inside(requests[i], screen, occupied);
        if (!box) continue;
        placed[i] = {.is_visible = true, .box = *box, .has_leader = false, .leader_end = {}};
        occupied.take(*box);
    }
    const Ground ground(requests);
    for (const Ground* clear_of : {&ground, static_cast<const Ground*>(nullptr)}) {
        std::vector<std::size_t> waiting;
        for (const std::size_t i : order) {
            if (!placed[i].is_visible && requests[i].may_be_led && screen.contains(requests[i].anchor))
                waiting.push_back(i);
        }
        place_on_leaders(requests, std::move(waiting), occupied, clear_of, gap, placed);
    }
    return placed;
}

}  // namespace jinlan::geo

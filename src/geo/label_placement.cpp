// Places labels on the map so that none covers another.

#include "geo/label_placement.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>

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
        return std::none_of(boxes_.begin(), boxes_.end(),
                            [&](const Box& each) { return segment_meets_box(leader_from, leader_to, each); });
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

std::optional<Box> find_inside(const LabelRequest& request, const Occupied& occupied) {
    return search_around(request, 0, kInsideRings, [&](const Box& box) {
        return occupied.has_room(box) && (request.home == nullptr || contains(*request.home, box));
    });
}

std::optional<Box> find_outside(const LabelRequest& request, const Occupied& occupied) {
    return search_around(request, 1, kLeaderRings, [&](const Box& box) {
        return !box.contains(request.anchor) && occupied.has_room(box) &&
               occupied.has_room(request.anchor, box.nearest(request.anchor));
    });
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
        const auto box = find_inside(requests[i], occupied);
        if (!box) continue;
        placed[i] = {.is_visible = true, .box = *box, .has_leader = false, .leader_end = {}};
        occupied.take(*box);
    }
    for (const std::size_t i : order) {
        if (placed[i].is_visible || !screen.contains(requests[i].anchor)) continue;
        const auto box = find_outside(requests[i], occupied);
        if (!box) continue;
        const Point end = box->nearest(requests[i].anchor);
        placed[i] = {.is_visible = true, .box = *box, .has_leader = true, .leader_end = end};
        occupied.take(*box);
        occupied.take(requests[i].anchor, end);
    }
    return placed;
}

}  // namespace jinlan::geo

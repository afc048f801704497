// Places for the labels that stand beside what they name, so that none covers another.

#include "ui/charts/placement.hpp"

#include <algorithm>
#include <cmath>

#include "ui/charts/order.hpp"

namespace jinlan::ui {

namespace {

constexpr float kUnmoved = 1.0F;  // pixel

/// Which of the labels stay when the column is too short for all.
std::vector<std::size_t> kept_labels(std::span<const StackLabel> labels, float room, float gap) {
    std::vector<std::size_t> kept = first_numbers(labels.size());
    std::vector<double> keys(labels.size());
    for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = -labels[i].priority;
    sort_by(kept, keys);
    float used = 0;
    std::size_t count = 0;
    for (const std::size_t i : kept) {
        const float more = labels[i].size + (count > 0 ? gap : 0);
        if (used + more > room) break;  // nothing less important takes the place of what does not fit
        used += more;
        ++count;
    }
    kept.resize(count);
    for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = static_cast<double>(i);
    sort_by(kept, keys);
    for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = static_cast<double>(labels[i].wanted);
    sort_by(kept, keys);
    return kept;
}

}  // namespace

std::vector<StackPlace> stack_labels(std::span<const StackLabel> labels, float low, float high, float gap) {
    std::vector<StackPlace> places(labels.size());
    const std::vector<std::size_t> order = kept_labels(labels, high - low, gap);

    // Less the room that those before it take, each label must lie at or beyond its neighbour: least
    // squares under an order, which pooling neighbours that want to pass each other solves exactly.
    struct Pool {
        double sum = 0;
        std::size_t count = 0;
        double mean() const { return sum / static_cast<double>(count); }
    };
    std::vector<Pool> pools;
    float before = 0;
    for (const std::size_t i : order) {
        Pool pool{static_cast<double>(labels[i].wanted - labels[i].size / 2 - before), 1};
        while (!pools.empty() && pools.back().mean() > pool.mean()) {
            pool.sum += pools.back().sum;
            pool.count += pools.back().count;
            pools.pop_back();
        }
        pools.push_back(pool);
        before += labels[i].size + gap;
    }
    // Bounds cut off what lies beyond them; that too leaves the least sum.
    const float last_start = high - (order.empty() ? 0 : before - gap);
    std::size_t next = 0;
    before = 0;
    for (const Pool& pool : pools) {
        const float start = std::max(low, std::min(static_cast<float>(pool.mean()), last_start));
        for (std::size_t k = 0; k < pool.count; ++k, ++next) {
            const StackLabel& label = labels[order[next]];
            StackPlace& place = places[order[next]];
            place.visible = true;
            place.middle = start + before + label.size / 2;
            place.moved = std::fabs(place.middle - label.wanted) > kUnmoved;
            before += label.size + gap;
        }
    }
    return places;
}

bool overlap(const Box& a, const Box& b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

bool touches(const Box& box, const LineSegment& segment) {
    // The part of the segment inside the box, narrowed side by side (Liang and Barsky).
    float enter = 0;
    float leave = 1;
    const auto narrow = [&](float start, float way, float least, float most) {
        if (way == 0) return start > least && start < most;
        const float a = (least - start) / way;
        const float b = (most - start) / way;
        enter = std::max(enter, std::min(a, b));
        leave = std::min(leave, std::max(a, b));
        return enter < leave;
    };
    return narrow(segment.x0, segment.x1 - segment.x0, box.left, box.right) &&
           narrow(segment.y0, segment.y1 - segment.y0, box.top, box.bottom);
}

bool Obstacles::is_free(const Box& box) const {
    if (box.left < bounds.left || box.top < bounds.top || box.right > bounds.right ||
        box.bottom > bounds.bottom)
        return false;
    return std::none_of(boxes.begin(), boxes.end(), [&](const Box& other) { return overlap(box, other); }) &&
           std::none_of(segments.begin(), segments.end(),
                        [&](const LineSegment& segment) { return touches(box, segment); });
}

std::optional<Box> take_place(Obstacles& obstacles, std::span<const Box> candidates) {
    for (const Box& box : candidates) {
        if (!obstacles.is_free(box)) continue;
        obstacles.boxes.push_back(box);
        return box;
    }
    return std::nullopt;
}

}  // namespace jinlan::ui

// Which mark is meant: the one nearest to the pointer, or the next one in the direction of an arrow key.

#include "ui/charts/pick.hpp"

#include <algorithm>
#include <cmath>

namespace jinlan::ui {

std::optional<std::size_t> mark_at(std::span<const Mark> marks, float x, float y) {
    std::optional<std::size_t> nearest;
    float least = 0;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const Mark& mark = marks[i];
        if (x < mark.area.left || x > mark.area.right || y < mark.area.top || y > mark.area.bottom) continue;
        const float distance = (mark.x - x) * (mark.x - x) + (mark.y - y) * (mark.y - y);
        if (nearest && distance >= least) continue;
        nearest = i;
        least = distance;
    }
    return nearest;
}

std::size_t next_mark(std::span<const Mark> marks, std::size_t from, Direction direction) {
    constexpr float kBeside = 1;  // pixels within which marks stand above each other
    constexpr float kAside = 2;   // how much more the way aside to a mark's area counts than the way ahead
    const bool sideways = direction == Direction::Left || direction == Direction::Right;
    const float sign = direction == Direction::Left || direction == Direction::Up ? -1.0F : 1.0F;
    const Mark& start = marks[from];
    std::size_t next = from;
    bool next_in_group = false;
    float least = 0;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const Mark& mark = marks[i];
        const float dx = mark.x - start.x;
        const float dy = mark.y - start.y;
        const bool same_place = dx == 0 && dy == 0 && mark.group == start.group;
        // At one and the same place they come one after the other in the order given.
        const bool is_ahead = same_place ? (sign > 0 ? i > from : i < from) : sign * (sideways ? dx : dy) > 0;
        if (!is_ahead) continue;
        const bool in_group = mark.group == start.group;
        float distance = 0;
        if (sideways) {
            const bool level = start.y >= mark.area.top && start.y <= mark.area.bottom;
            if (!in_group && (next_in_group || !level)) continue;
            distance = std::fabs(dx) + std::fabs(dy) / 1024;  // height decides between equal ways only
        } else {
            if (in_group && std::fabs(dx) > kBeside) continue;
            const float outside = std::max({0.0F, mark.area.left - start.x, start.x - mark.area.right});
            distance = std::fabs(dy) + kAside * outside + std::fabs(dx) / 1024;
        }
        const bool first_of_group = sideways && in_group && !next_in_group;
        const bool last_of_place = sign < 0 && distance == least;  // backwards, the order is the reverse
        if (next != from && !first_of_group && !last_of_place && distance >= least) continue;
        next = i;
        next_in_group = in_group;
        least = distance;
    }
    return next;
}

}  // namespace jinlan::ui

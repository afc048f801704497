// What all charts have in common: their texts, their points, and what they answer.

#include "ui/charts/chart.hpp"

#include <cmath>

namespace jinlan::ui {

bool is_drawn(const ChartPoint& point) { return std::isfinite(point.value) && std::isfinite(point.at); }

bool has_range(const ChartPoint& point) {
    return point.low && point.high && std::isfinite(*point.low) && std::isfinite(*point.high);
}

const ChartPoint* first_drawn(const std::vector<ChartPoint>& points) {
    for (const ChartPoint& point : points) {
        if (is_drawn(point)) return &point;
    }
    return nullptr;
}

const ChartPoint* last_drawn(const std::vector<ChartPoint>& points) {
    const ChartPoint* last = nullptr;
    for (const ChartPoint& point : points) {
        if (is_drawn(point)) last = &point;
    }
    return last;
}

bool is_drawn(const Reference& reference) { return std::isfinite(reference.value); }

}  // namespace jinlan::ui

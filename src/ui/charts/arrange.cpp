// The arithmetic behind the charts: running sums, orders, bins and lanes.

#include "ui/charts/arrange.hpp"

#include <algorithm>
#include <cmath>

#include "ui/charts/order.hpp"

namespace jinlan::ui {

namespace {

double finite_or_zero(double value) { return std::isfinite(value) ? value : 0; }

}  // namespace

std::vector<Reach> running_sums(double start, std::span<const double> changes) {
    std::vector<Reach> bars{{0, finite_or_zero(start)}};
    bars.reserve(changes.size() + 1);
    for (const double change : changes) {
        const double from = bars.back().to;
        bars.push_back({from, from + finite_or_zero(change)});
    }
    return bars;
}

std::vector<Reach> stacked(std::span<const double> parts) {
    std::vector<Reach> bars;
    bars.reserve(parts.size());
    double above = 0;
    double below = 0;
    for (const double part : parts) {
        const double size = finite_or_zero(part);
        double& end = size < 0 ? below : above;
        bars.push_back({end, end + size});
        end += size;
    }
    return bars;
}

std::vector<std::size_t> tornado_order(std::span<const Reach> bars) {
    std::vector<double> keys;
    keys.reserve(bars.size());
    for (const Reach& bar : bars) keys.push_back(-std::fabs(bar.to - bar.from));
    std::vector<std::size_t> order = first_numbers(bars.size());
    sort_by(order, keys);
    return order;
}

std::vector<std::size_t> histogram(std::span<const double> values, const Domain& domain, std::size_t bins) {
    std::vector<std::size_t> counts(bins, 0);
    if (bins == 0 || domain.empty()) return counts;
    const double width = (domain.high - domain.low) / static_cast<double>(bins);
    for (const double value : values) {
        if (!(value >= domain.low && value <= domain.high)) continue;
        const double bin = width > 0 ? std::floor((value - domain.low) / width) : 0;
        ++counts[std::min(bins - 1, static_cast<std::size_t>(bin))];
    }
    return counts;
}

Bands bands(std::size_t count, float room, float gap_share) {
    if (count == 0) return {};
    const float pitch = room / static_cast<float>(count);
    return {pitch, pitch * (1 - gap_share)};
}

std::vector<std::size_t> pack_lanes(std::span<const Reach> intervals, double gap) {
    std::vector<std::size_t> order = first_numbers(intervals.size());
    std::vector<double> keys(intervals.size());
    for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = -intervals[i].to;
    sort_by(order, keys);
    for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = intervals[i].from;
    sort_by(order, keys);
    std::vector<std::size_t> rows(intervals.size());
    std::vector<double> ends;  // of each row
    for (const std::size_t i : order) {
        std::size_t row = 0;
        while (row < ends.size() && ends[row] + gap > intervals[i].from) ++row;
        if (row == ends.size()) ends.push_back(0);
        ends[row] = intervals[i].to;
        rows[i] = row;
    }
    return rows;
}

}  // namespace jinlan::ui

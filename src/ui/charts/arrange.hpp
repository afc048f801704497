// The arithmetic behind the charts: running sums, orders, bins and lanes.

#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "ui/charts/scale.hpp"

namespace jinlan::ui {

/// From where to where a bar reaches.
struct Reach {
    double from = 0;
    double to = 0;
};

/// Bars of a waterfall: the first stands on zero, each change hangs where the one before it ended. A change
/// that is not finite counts as none.
std::vector<Reach> running_sums(double start, std::span<const double> changes);

/// Parts on top of each other: positive ones upwards from zero, negative ones downwards.
std::vector<Reach> stacked(std::span<const double> parts);

/// The order in which a tornado shows its bars: the widest first, equal ones in the order given.
std::vector<std::size_t> tornado_order(std::span<const Reach> bars);

/// How many of the values lie in each of `bins` equal parts of the domain; both its ends belong to it. What
/// lies outside and what is not finite is counted nowhere.
std::vector<std::size_t> histogram(std::span<const double> values, const Domain& domain, std::size_t bins);

/// `count` bands of equal height (or width) in `room`, with `gap_share` of each left free between them.
struct Bands {
    float pitch = 0;  // from one band's start to the next one's
    float size = 0;

    float start(std::size_t i) const { return pitch * static_cast<float>(i) + (pitch - size) / 2; }
    float middle(std::size_t i) const { return pitch * (static_cast<float>(i) + 0.5F); }
};
Bands bands(std::size_t count, float room, float gap_share);

/// The row of each interval (from low to high), so that in no row two overlap or come closer than `gap`;
/// with as few rows as there can be. Intervals that start first lie in the upper rows; of equal starts the
/// longer one.
std::vector<std::size_t> pack_lanes(std::span<const Reach> intervals, double gap);

}  // namespace jinlan::ui

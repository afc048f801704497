// What is known of draws as they come, without keeping them: sum, bounds, and how many meet a target.

#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>

#include "whatif/draws/math.hpp"

namespace jinlan::whatif {

/// Draws that are reckoned side by side, as many as the registers hold.
inline constexpr std::size_t kTile = 8;
using Tile = std::array<Double2, kTile / 2>;

inline Tile load_tile(const double* from) {
    Tile tile;
    std::memcpy(&tile, from, sizeof tile);
    return tile;
}

/// By draw of a tile: -1 where something holds, 0 where it does not.
using TileFlags = std::int16_t __attribute__((vector_size(16)));

class RunningTotals {
public:
    /// Without a target, no draw is at or below it.
    explicit RunningTotals(std::optional<double> target)
        : target_(target.value_or(-std::numeric_limits<double>::infinity())) {
        least_.fill(Double2{} + std::numeric_limits<double>::infinity());
        greatest_.fill(Double2{} - std::numeric_limits<double>::infinity());
    }

    /// Adds draws, of which none is NaN. Gives back which are at or below the target.
    TileFlags add(const Tile& draws) {
        std::array<Int2, kTile / 2> below;
        for (std::size_t k = 0; k < draws.size(); ++k) {
            sum_[k] += draws[k];
            least_[k] = draws[k] < least_[k] ? draws[k] : least_[k];
            greatest_[k] = draws[k] > greatest_[k] ? draws[k] : greatest_[k];
            below[k] = draws[k] <= target_;
        }
        const TileFlags flags = narrowed(below);
        below_ -= flags;
        return flags;
    }

    /// Adds a single one.
    bool add(double draw) {
        single_sum_ += draw;
        least_[0][0] = std::min(least_[0][0], draw);
        greatest_[0][0] = std::max(greatest_[0][0], draw);
        const bool is_below = draw <= target_;
        single_below_ += is_below ? 1U : 0U;
        return is_below;
    }

    double sum() const {
        const Double2 lanes = (sum_[0] + sum_[1]) + (sum_[2] + sum_[3]);
        return lanes[0] + lanes[1] + single_sum_;
    }

    /// Infinite where nothing was added.
    double least() const {
        double least = std::numeric_limits<double>::infinity();
        for (const Double2& lanes : least_) least = std::min({least, lanes[0], lanes[1]});
        return least;
    }
    double greatest() const {
        double greatest = -std::numeric_limits<double>::infinity();
        for (const Double2& lanes : greatest_) greatest = std::max({greatest, lanes[0], lanes[1]});
        return greatest;
    }

    std::uint32_t at_or_below() const {
        std::uint32_t count = single_below_;
        for (std::size_t i = 0; i < kTile; ++i) count += static_cast<std::uint16_t>(below_[i]);
        return count;
    }

private:
    static TileFlags narrowed(const std::array<Int2, kTile / 2>& wide) {
        using Int4 = std::int32_t __attribute__((vector_size(16)));
        const auto half = [](Int2 first, Int2 second) {
            return __builtin_shufflevector(std::bit_cast<Int4>(first), std::bit_cast<Int4>(second), 0, 2, 4,
                                           6);
        };
        return __builtin_shufflevector(std::bit_cast<TileFlags>(half(wide[0], wide[1])),
                                       std::bit_cast<TileFlags>(half(wide[2], wide[3])), 0, 2, 4, 6, 8, 10,
                                       12, 14);
    }

    double target_;
    Tile sum_{};
    Tile least_;
    Tile greatest_;
    TileFlags below_{};  // counts, of 16 bits: enough for 65 535 tiles
    double single_sum_ = 0;
    std::uint32_t single_below_ = 0;
};

/// Of draws that stand in a row.
inline RunningTotals totals_of(std::span<const double> draws, std::optional<double> target) {
    RunningTotals totals(target);
    std::size_t i = 0;
    for (; i + kTile <= draws.size(); i += kTile) totals.add(load_tile(draws.data() + i));
    for (; i < draws.size(); ++i) totals.add(draws[i]);
    return totals;
}

}  // namespace jinlan::whatif

// Distributions: drawing from a low-mode-high triple, and saying in few figures how many draws turned out.

#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "whatif/draws/math.hpp"
#include "whatif/draws/running_totals.hpp"
#include "whatif/levers/values.hpp"

namespace jinlan::whatif {

/// The triangular distribution over a range, by the inverse of its distribution function: from u, evenly
/// distributed over 0..1, the value below which the share u lies. A range of one value gives that value.
class Triangular {
public:
    explicit Triangular(const Range& range);

    template <class Number>
    Number at(Number u) const {
        using namespace math;
        // One root for whichever side it is: of all that is done here, roots take longest.
        const auto is_rising = u < turn_;
        const Number root = square_root(choose(is_rising, u * rising_, (1.0 - u) * falling_));
        return choose(is_rising, low_ + root, high_ - root);
    }

private:
    double low_ = 0;
    double high_ = 0;
    double turn_ = 0;  // the share below the mode
    double rising_ = 0;
    double falling_ = 0;
};

/// The levels of the quantiles that a summary holds.
inline constexpr std::array kQuantileLevels{0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95};
inline constexpr std::size_t kP05 = 0;
inline constexpr std::size_t kP50 = 3;
inline constexpr std::size_t kP95 = 6;

/// Of equal width from the least to the greatest draw.
inline constexpr std::size_t kHistogramBars = 64;

struct DistributionSummary {
    double mean = 0;
    double least = 0;
    double greatest = 0;
    /// By `kQuantileLevels`. The quantile at level p of n draws in order, x_0 … x_n-1, is found at position
    /// (n - 1) p, in a straight line between the draws on both sides (type 7 of Hyndman and Fan, 1996).
    std::array<double, kQuantileLevels.size()> quantiles{};
    std::array<std::uint32_t, kHistogramBars> histogram{};
    std::uint32_t at_or_below = 0;  // the target; zero without one

    double p05() const { return quantiles[kP05]; }
    double p50() const { return quantiles[kP50]; }
    double p95() const { return quantiles[kP95]; }
};

/// Sums up draws, of which there is at least one and none is NaN or infinite. Keeps its memory from one call
/// to the next.
class Summarizer {
public:
    /// `totals` are those of the values.
    DistributionSummary summarize(std::span<const double> values, const RunningTotals& totals);

private:
    void fill_bins(std::span<const double> values, double least, double scale);
    std::size_t count_in(std::size_t bin) const;
    // Puts the bin's draws into `gathered_`, in no order.
    void gather(std::span<const double> values, std::size_t bin);

    std::vector<std::uint64_t> bins_;     // by fine bin: how many draws it holds, and the last of them
    std::vector<std::uint32_t> earlier_;  // by draw: the one before it in its bin
    std::vector<double> gathered_;        // the draws of one bin
};

}  // namespace jinlan::whatif

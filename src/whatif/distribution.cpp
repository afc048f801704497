// Summing up draws without sorting them: they are counted into fine bins, and only the few bins that hold the
// draws asked for are sorted.

#include "whatif/distribution.hpp"

#include <algorithm>

namespace jinlan::whatif {

namespace {

constexpr std::size_t kBins = 4096;  // a multiple of kHistogramBars

/// Adding it leaves the nearest whole number in the last bits of the mantissa.
constexpr double kRound = 4503599627370496.0;  // 2^52

/// Sum, bounds and the number at or below the target, two draws at a time.
void sum_up(std::span<const double> values, double target, DistributionSummary& summary) {
    Double2 sum[2]{};
    Double2 least[2]{Double2{} + values[0], Double2{} + values[0]};
    Double2 greatest[2]{least[0], least[0]};
    Int2 below[2]{};
    std::size_t i = 0;
    for (; i + 4 <= values.size(); i += 4) {
        for (std::size_t lane = 0; lane < 2; ++lane) {
            const Double2 value = load(values.data() + i + 2 * lane);
            sum[lane] += value;
            least[lane] = value < least[lane] ? value : least[lane];
            greatest[lane] = value > greatest[lane] ? value : greatest[lane];
            below[lane] -= value <= target;
        }
    }
    const Double2 sums = sum[0] + sum[1];
    const Int2 counts = below[0] + below[1];
    double total = sums[0] + sums[1];
    auto count = static_cast<std::uint32_t>(counts[0] + counts[1]);
    summary.least = std::min({least[0][0], least[0][1], least[1][0], least[1][1]});
    summary.greatest = std::max({greatest[0][0], greatest[0][1], greatest[1][0], greatest[1][1]});
    for (; i < values.size(); ++i) {
        total += values[i];
        summary.least = std::min(summary.least, values[i]);
        summary.greatest = std::max(summary.greatest, values[i]);
        count += values[i] <= target ? 1U : 0U;
    }
    summary.mean = total / static_cast<double>(values.size());
    summary.at_or_below = count;
}

/// The draw of this rank on the lower side of a quantile, and how far the quantile lies towards the next.
struct Position {
    std::size_t rank;
    double part;
};

Position position(double level, std::size_t draws) {
    const double place = level * static_cast<double>(draws - 1);
    const auto rank = static_cast<std::size_t>(place);
    return {rank, place - static_cast<double>(rank)};
}

}  // namespace

Triangular::Triangular(const Range& range)
    : low_(range.low),
      high_(range.high),
      turn_(range.high > range.low ? (range.mode - range.low) / (range.high - range.low) : 0.0),
      rising_((range.high - range.low) * (range.mode - range.low)),
      falling_((range.high - range.low) * (range.high - range.mode)) {}

DistributionSummary Summarizer::summarize(std::span<const double> values, std::optional<double> target) {
    DistributionSummary summary;
    sum_up(values, target.value_or(-std::numeric_limits<double>::infinity()), summary);
    const double width = summary.greatest - summary.least;
    const double scale = static_cast<double>(kBins - 1) / width;
    if (!(width > 0) || !(scale <= std::numeric_limits<double>::max())) {  // as good as one value
        summary.quantiles.fill(summary.least);
        summary.histogram[0] = static_cast<std::uint32_t>(values.size());
        return summary;
    }

    // A larger draw never has a smaller bin, so the bins are in the order of the draws.
    counts_.assign(kBins, 0);
    bins_.resize(values.size());
    const double least = summary.least;
    std::size_t i = 0;
    for (; i + 2 <= values.size(); i += 2) {
        const Int2 bits = math::bits_of((load(values.data() + i) - least) * scale + kRound);
        const auto first = static_cast<std::uint16_t>(bits[0]);
        const auto second = static_cast<std::uint16_t>(bits[1]);
        bins_[i] = first;
        bins_[i + 1] = second;
        ++counts_[first];
        ++counts_[second];
    }
    for (; i < values.size(); ++i) {
        bins_[i] = static_cast<std::uint16_t>(math::bits_of((values[i] - least) * scale + kRound));
        ++counts_[bins_[i]];
    }

    std::array<Position, kQuantileLevels.size()> wanted{};
    for (std::size_t q = 0; q < wanted.size(); ++q) wanted[q] = position(kQuantileLevels[q], values.size());

    // Each quantile needs the draws of two ranks. Find the bins that hold them, and how many draws lie in the
    // bins before that are not gathered.
    struct Needed {
        std::size_t rank;      // among all draws
        std::size_t gathered;  // its place among the gathered ones
    };
    std::array<Needed, 2 * kQuantileLevels.size()> needed{};
    for (std::size_t q = 0; q < wanted.size(); ++q) {
        needed[2 * q].rank = wanted[q].rank;
        needed[2 * q + 1].rank = std::min(wanted[q].rank + 1, values.size() - 1);
    }
    std::sort(needed.begin(), needed.end(), [](const Needed& a, const Needed& b) { return a.rank < b.rank; });
    is_needed_.assign(kBins, 0);
    std::size_t before = 0;
    std::size_t passed_over = 0;
    std::size_t next = 0;
    for (std::size_t bin = 0; bin < kBins; ++bin) {
        summary.histogram[bin / (kBins / kHistogramBars)] += counts_[bin];
        const std::size_t end = before + counts_[bin];
        if (next == needed.size() || needed[next].rank >= end) {
            passed_over += counts_[bin];
        } else {
            is_needed_[bin] = 1;
            for (; next < needed.size() && needed[next].rank < end; ++next) {
                needed[next].gathered = needed[next].rank - passed_over;
            }
        }
        before = end;
    }
    gathered_.resize(values.size() - passed_over + 1);  // one more than is kept is written
    std::size_t count = 0;
    for (i = 0; i < values.size(); ++i) {
        gathered_[count] = values[i];
        count += is_needed_[bins_[i]];
    }
    std::sort(gathered_.begin(), gathered_.begin() + static_cast<std::ptrdiff_t>(count));
    const auto draw = [&](std::size_t rank) {
        const auto found = std::find_if(needed.begin(), needed.end(),
                                        [rank](const Needed& each) { return each.rank == rank; });
        return gathered_[found->gathered];
    };
    for (std::size_t q = 0; q < wanted.size(); ++q) {
        const double low = draw(wanted[q].rank);
        const double high = draw(std::min(wanted[q].rank + 1, values.size() - 1));
        summary.quantiles[q] = low + (high - low) * wanted[q].part;
    }
    return summary;
}

}  // namespace jinlan::whatif

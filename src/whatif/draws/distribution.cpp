// Summing up draws without sorting them: they are chained into fine bins, and only the few bins that hold the
// draws asked for are sorted.

#include "whatif/draws/distribution.hpp"

#include <algorithm>
#include <limits>

namespace jinlan::whatif {

namespace {

constexpr std::size_t kBinsOfBar = 64;
constexpr std::size_t kBins = kBinsOfBar * kHistogramBars;

// A bin is the chain of its draws: its upper half says how many there are, its lower half which came last.
constexpr std::uint64_t kOneMore = std::uint64_t{1} << 32U;
constexpr std::uint64_t kCount = ~(kOneMore - 1);

/// Adding it leaves the nearest whole number in the last bits of the mantissa.
constexpr double kRound = 4503599627370496.0;  // 2^52

}  // namespace

Triangular::Triangular(const Range& range)
    : low_(range.low),
      high_(range.high),
      turn_(range.high > range.low ? (range.mode - range.low) / (range.high - range.low) : 0.0),
      rising_((range.high - range.low) * (range.mode - range.low)),
      falling_((range.high - range.low) * (range.high - range.mode)) {}

/// A larger draw never comes into a smaller bin, so the bins are in the order of the draws.
void Summarizer::fill_bins(std::span<const double> values, double least, double scale) {
    bins_.assign(kBins, 0);
    earlier_.resize(values.size());
    std::uint64_t* bins = bins_.data();
    std::uint32_t* earlier = earlier_.data();
    std::uint64_t next = kOneMore;  // one more draw, and which
    const auto put = [&](std::int64_t bits) {
        std::uint64_t& bin = bins[static_cast<std::uint32_t>(bits)];
        const std::uint64_t held = bin;
        *earlier++ = static_cast<std::uint32_t>(held);
        bin = (held & kCount) + next++;
    };
    std::size_t i = 0;
    for (; i + kTile <= values.size(); i += kTile) {
        for (std::size_t k = 0; k < kTile; k += 2) {
            const Int2 bits = math::bits_of((load(values.data() + i + k) - least) * scale + kRound);
            put(bits[0]);
            put(bits[1]);
        }
    }
    for (; i < values.size(); ++i) put(math::bits_of((values[i] - least) * scale + kRound));
}

std::size_t Summarizer::count_in(std::size_t bin) const { return bins_[bin] >> 32U; }

void Summarizer::gather(std::span<const double> values, std::size_t bin) {
    gathered_.resize(count_in(bin));
    auto draw = static_cast<std::uint32_t>(bins_[bin]);
    for (double& value : gathered_) {
        value = values[draw];
        draw = earlier_[draw];
    }
}

DistributionSummary Summarizer::summarize(std::span<const double> values, const RunningTotals& totals) {
    DistributionSummary summary;
    summary.mean = totals.sum() / static_cast<double>(values.size());
    summary.least = totals.least();
    summary.greatest = totals.greatest();
    summary.at_or_below = totals.at_or_below();
    const double width = summary.greatest - summary.least;
    const double scale = static_cast<double>(kBins - 1) / width;
    if (!(width > 0) || !(scale <= std::numeric_limits<double>::max())) {  // as good as one value
        summary.quantiles.fill(summary.least);
        summary.histogram[0] = static_cast<std::uint32_t>(values.size());
        return summary;
    }

    fill_bins(values, summary.least, scale);
    for (std::size_t bar = 0; bar < kHistogramBars; ++bar) {
        std::uint64_t count = 0;
        for (std::size_t i = 0; i < kBinsOfBar; ++i) count += bins_[bar * kBinsOfBar + i] >> 32U;
        summary.histogram[bar] = static_cast<std::uint32_t>(count);
    }

    // The levels ascend, so each quantile is looked for from where the last one was found.
    std::size_t before = 0;  // draws in the bars before this one
    std::size_t bar = 0;
    constexpr std::size_t kNone = kBins;
    std::size_t in_order = kNone;  // the bin whose draws stand in `gathered_`
    for (std::size_t q = 0; q < kQuantileLevels.size(); ++q) {
        const double place = kQuantileLevels[q] * static_cast<double>(values.size() - 1);
        const auto rank = static_cast<std::size_t>(place);  // the draw below it, and below the last
        for (; before + summary.histogram[bar] <= rank; ++bar) before += summary.histogram[bar];
        std::size_t bin = bar * kBinsOfBar;
        std::size_t place_in_bin = rank - before;
        for (; count_in(bin) <= place_in_bin; ++bin) place_in_bin -= count_in(bin);
        if (bin != in_order) {
            gather(values, bin);
            std::sort(gathered_.begin(), gathered_.end());
            in_order = bin;
        }
        const double low = gathered_[place_in_bin];
        double high = 0;
        if (place_in_bin + 1 < gathered_.size()) {
            high = gathered_[place_in_bin + 1];
        } else {
            for (++bin; count_in(bin) == 0;) ++bin;
            gather(values, bin);
            in_order = kNone;
            high = *std::min_element(gathered_.begin(), gathered_.end());
        }
        summary.quantiles[q] = low + (high - low) * (place - static_cast<double>(rank));
    }
    return summary;
}

}  // namespace jinlan::whatif

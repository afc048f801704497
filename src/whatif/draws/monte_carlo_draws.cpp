// Drawing. A row is filled with even numbers and then turned into what is wanted, two draws at a time.
//
// The same even number stands for a parameter in all cities: what is not known of an effect or a share is not
// known for all of them alike. A city with figures of its own has the draw at the same place within its own
// range.

#include "whatif/draws/monte_carlo_draws.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "whatif/draws/random.hpp"

namespace jinlan::whatif {

namespace {

/// Replaces each of the numbers, which are even in number, by what `function` makes of it.
template <class Function>
void transform(double* numbers, std::uint32_t size, const Function& function) {
    for (std::uint32_t i = 0; i < size; i += 2) store(numbers + i, function(load(numbers + i)));
}

}  // namespace

void LeverDraws::begin(DrawPlan plan) {
    plan_ = std::move(plan);
    stride_ = (plan_.draws + kDrawGroup - 1) / kDrawGroup * kDrawGroup;
    list_share_rows();
    // Whatever stands there from before is drawn over. The weather is not where it does not count.
    effects_.resize((plan_.effects.size() + 1) * stride_);
    shares_.resize(share_rows_.size() * stride_);
    scales_.resize(plan_.values.profiles.size() * stride_);
    common_weather_.assign(stride_, 0.0);
    base_.resize(plan_.cities.size() * stride_);
}

/// Finds out which shares are the same for several profiles: they are drawn once.
void LeverDraws::list_share_rows() {
    const std::vector<Range>& triples = plan_.values.triples;
    share_rows_.clear();
    row_of_share_.clear();
    // Streams: b, e_r (drawn with the effects), each w_s, each e_is.
    const auto add = [&](const Range& range, std::uint32_t stream) {
        const auto found = std::find_if(share_rows_.begin(), share_rows_.end(), [&](const ShareRow& row) {
            return row.stream == stream && row.range == range;
        });
        row_of_share_.push_back(static_cast<std::size_t>(found - share_rows_.begin()));
        if (found == share_rows_.end()) share_rows_.push_back({range, stream});
    };
    for (const ShareProfile& profile : plan_.values.profiles) {
        add(triples[profile.outside], 0);
        const bool none = std::all_of(profile.sectors.begin(), profile.sectors.end(),
                                      [&](TripleIndex share) { return !(triples[share].high > 0); });
        for (std::uint32_t s = 0; s < profile.sectors.size(); ++s) {
            add(none ? Range{1, 1, 1} : triples[profile.sectors[s]], 2 + s);
        }
    }
}

std::uint32_t LeverDraws::block_end(std::uint32_t block) const {
    return std::min(block_begin(block) + kDrawBlock, stride_);
}

void LeverDraws::draw_row(double* part, Draw what, std::uint32_t stream, std::uint32_t block) const {
    const std::uint32_t begin = block_begin(block);
    for (std::uint32_t i = begin; i < block_end(block); i += kDrawGroup) {
        draw_uniforms(plan_.seed, what, stream, i / kDrawGroup, part + (i - begin));
    }
}

void LeverDraws::draw_range(double* part, const Range& range, std::uint32_t stream,
                            std::uint32_t block) const {
    if (!(range.high > range.low)) {
        std::fill(part, part + size(block), range.mode);
        return;
    }
    draw_row(part, Draw::Parameter, stream, block);
    const Triangular triangular(range);
    transform(part, size(block), [&](Double2 u) { return triangular.at(u); });
}

void LeverDraws::draw_normal(double* part, Draw what, std::uint32_t stream, std::uint32_t block) const {
    draw_row(part, what, stream, block);
    normal_quantiles({part, size(block)});
}

/// As `scale_shares` finds it, two draws at a time.
void LeverDraws::find_scale(std::size_t profile, std::uint32_t block) {
    const double* outside = share_row(profile, 0);
    double* scale = scales_.data() + profile * stride_;
    for (std::uint32_t i = block_begin(block); i < block_end(block); i += 2) {
        Double2 sum{};
        for (std::size_t s = 1; s < shares_of_profile(); ++s) sum += load(share_row(profile, s) + i);
        store(scale + i, (1.0 - load(outside + i)) / sum);
    }
}

void LeverDraws::draw_common(std::uint32_t block) {
    const std::uint32_t begin = block_begin(block);
    for (std::size_t row = 0; row < share_rows_.size(); ++row) {
        draw_range(shares_.data() + row * stride_ + begin, share_rows_[row].range, share_rows_[row].stream,
                   block);
    }
    for (std::size_t p = 0; p < plan_.values.profiles.size(); ++p) find_scale(p, block);
    const auto sectors = static_cast<std::uint32_t>(shares_of_profile() - 1);
    const auto effects = static_cast<std::uint32_t>(plan_.effects.size());
    const std::vector<Range>& triples = plan_.values.triples;
    double* drawn = effects_.data() + begin;
    for (std::uint32_t e = 0; e < effects; ++e) {
        draw_range(drawn + std::size_t{e} * stride_, triples[plan_.effects[e]], 2 + sectors + e, block);
    }
    draw_range(drawn + std::size_t{effects} * stride_, triples[plan_.cooperation_effect], 1, block);
    if (plan_.weather_sigma > 0 && plan_.city_correlation > 0) {
        draw_normal(common_weather_.data() + begin, Draw::CommonWeather, 0, block);
    }
}

void LeverDraws::draw_city(std::size_t position, std::uint32_t block) {
    const LeverCity& city = plan_.cities[position];
    double* base = base_.data() + position * stride_;
    const std::uint32_t begin = block_begin(block);
    const std::uint32_t end = block_end(block);

    std::array<double, kDrawBlock> weather{};
    const double of_all = plan_.weather_sigma * math::square_root(plan_.city_correlation);
    const double of_city = plan_.weather_sigma * math::square_root(1.0 - plan_.city_correlation);
    if (of_city > 0) {
        draw_normal(weather.data(), Draw::CityWeather, city.stream, block);
    }
    const Range observed{city.base_low.value_or(city.base), city.base, city.base_high.value_or(city.base)};
    if (observed.high > observed.low) {
        draw_row(base + begin, Draw::Observation, city.stream, block);
        const Triangular triangular(observed);
        transform(base + begin, size(block), [&](Double2 u) { return triangular.at(u); });
    } else {
        std::fill(base + begin, base + end, city.base);
    }
    if (!(plan_.weather_sigma > 0)) return;
    for (std::uint32_t i = begin; i < end; i += 2) {
        const Double2 exponent =
            load(common_weather_.data() + i) * of_all + load(weather.data() + (i - begin)) * of_city;
        store(base + i, load(base + i) * exponential(exponent));
    }
}

}  // namespace jinlan::whatif

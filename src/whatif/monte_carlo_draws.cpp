// Drawing. A row is filled with even numbers and then turned into what is wanted, two draws at a time.
//
// The same even number stands for a parameter in all cities: what is not known of an effect or a share is not
// known for all of them alike. A city with figures of its own has the draw at the same place within its own
// range.

#include "whatif/monte_carlo_draws.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "whatif/random.hpp"

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
    share_rows_ = 1 + plan_.values.profiles[0].sectors.size();
    // Whatever stands there from before is drawn over. The weather is not where it does not count.
    effects_.resize((plan_.effects.size() + 1) * stride_);
    shares_.resize(plan_.values.profiles.size() * share_rows_ * stride_);
    common_weather_.assign(stride_, 0.0);
    base_.resize(plan_.cities.size() * stride_);
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

void LeverDraws::draw_triple(double* part, TripleIndex triple, std::uint32_t stream,
                             std::uint32_t block) const {
    const Range& range = plan_.values.triples[triple];
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

/// As `scale_shares` does it, two draws at a time.
void LeverDraws::scale_block(double* outside, std::uint32_t size) const {
    const std::size_t sectors = share_rows_ - 1;
    double* shares = outside + stride_;
    for (std::uint32_t i = 0; i < size; i += 2) {
        Double2 sum{};
        for (std::size_t s = 0; s < sectors; ++s) sum += load(shares + s * stride_ + i);
        const Double2 rest = 1.0 - load(outside + i);
        const Double2 scale = math::choose(sum > 0.0, rest / sum, Double2{});
        const Double2 equal = math::choose(sum > 0.0, Double2{}, rest / static_cast<double>(sectors));
        for (std::size_t s = 0; s < sectors; ++s) {
            double* share = shares + s * stride_ + i;
            store(share, load(share) * scale + equal);
        }
    }
}

void LeverDraws::draw_common(std::uint32_t block) {
    const std::uint32_t begin = block_begin(block);
    // Streams: b, e_r, each w_s, each e_is.
    const auto sectors = static_cast<std::uint32_t>(share_rows_ - 1);
    const auto effects = static_cast<std::uint32_t>(plan_.effects.size());
    const ShareProfile& province = plan_.values.profiles[0];
    double* rows = shares_.data() + begin;
    const auto draw_share = [&](std::size_t profile, std::uint32_t row, TripleIndex own, TripleIndex common,
                                std::uint32_t stream) {
        double* part = rows + (profile * share_rows_ + row) * stride_;
        if (profile > 0 && own == common) {
            std::copy_n(rows + row * stride_, size(block), part);
        } else {
            draw_triple(part, own, stream, block);
        }
    };
    const std::size_t profiles = plan_.values.profiles.size();
    for (std::size_t p = 0; p < profiles; ++p) {
        const ShareProfile& profile = plan_.values.profiles[p];
        draw_share(p, 0, profile.outside, province.outside, 0);
        for (std::uint32_t s = 0; s < sectors; ++s) {
            draw_share(p, 1 + s, profile.sectors[s], province.sectors[s], 2 + s);
        }
    }
    for (std::size_t p = 0; p < profiles; ++p) scale_block(rows + p * share_rows_ * stride_, size(block));
    for (std::uint32_t e = 0; e < effects; ++e) {
        draw_triple(effects_.data() + std::size_t{e} * stride_ + begin, plan_.effects[e], 2 + sectors + e,
                    block);
    }
    draw_triple(effects_.data() + std::size_t{effects} * stride_ + begin, plan_.cooperation_effect, 1, block);
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

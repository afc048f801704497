// The model over the draws. Everything is done draw by draw in a fixed order and summed up only when a city
// is complete, so that slices do not show in the bits.

#include "whatif/monte_carlo.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace jinlan::whatif {

namespace {

Int2 load_flags(const std::int64_t* from) {
    Int2 flags;
    std::memcpy(&flags, from, sizeof flags);
    return flags;
}

std::uint32_t count_at_or_below(std::span<const double> values, double target) {
    Int2 counts{};
    std::size_t i = 0;
    for (; i + 2 <= values.size(); i += 2) counts -= load(values.data() + i) <= target;
    auto count = static_cast<std::uint32_t>(counts[0] + counts[1]);
    for (; i < values.size(); ++i) count += values[i] <= target ? 1U : 0U;
    return count;
}

bool joins(const LeverCity& city) { return city.wanted && city.target.has_value(); }

}  // namespace

void MonteCarlo::begin(const LeverModel& model, std::span<const LeverCity> cities,
                       const LeverScenario& asked) {
    const LeverScenario scenario = bounded(model, asked);
    DrawPlan plan;
    plan.seed = scenario.seed;
    plan.draws = scenario.draws;
    plan.weather_sigma = scenario.weather_sigma;
    plan.city_correlation = scenario.city_correlation;
    plan.values = lever_values(model, scenario);
    plan.cooperation_effect = model.cooperation_effect;
    for (const Effect& effect : model.effects) plan.effects.push_back(effect.triple);
    plan.cities.assign(cities.begin(), cities.end());
    if (plan != draws_.plan()) {
        draws_.begin(std::move(plan));
        common_drawn_ = 0;
        cities_drawn_ = 0;
    }
    effects_ = model.effects;
    implementation_ = scenario.implementation;
    cooperation_ = scenario.cooperation;
    profiles_.clear();
    for (const LeverCity& city : cities) profiles_.push_back(profile_of(model, city.city));
    left_.resize(draws_.plan().values.profiles.size() * draws_.stride());
    values_.resize(draws_.stride());
    all_attain_.assign(draws_.stride(), -1);
    step_ = 0;
    outcome_ = {};
    outcome_.cities.resize(cities.size());
}

std::uint64_t MonteCarlo::steps() const {
    return std::uint64_t{draws_.blocks()} * (1 + draws_.plan().cities.size());
}

double MonteCarlo::progress() const {
    return steps() == 0 ? 1.0 : static_cast<double>(step_) / static_cast<double>(steps());
}

bool MonteCarlo::advance(std::uint64_t draws) {
    const std::uint64_t blocks = draws_.blocks();
    std::uint64_t todo = std::max<std::uint64_t>(1, draws / kDrawBlock);
    for (; todo > 0 && !finished(); --todo, ++step_) {
        const auto block = static_cast<std::uint32_t>(step_ % blocks);
        if (step_ < blocks)
            do_common(block);
        else
            do_city(static_cast<std::size_t>(step_ / blocks - 1), block);
    }
    if (finished()) {
        const std::vector<LeverCity>& cities = draws_.plan().cities;
        if (std::any_of(cities.begin(), cities.end(), joins)) {
            const std::uint32_t count = draws_.plan().draws;
            std::uint32_t attained = 0;
            for (std::uint32_t i = 0; i < count; ++i) attained += all_attain_[i] != 0 ? 1U : 0U;
            outcome_.all_attain = static_cast<double>(attained) / static_cast<double>(count);
        }
    }
    return finished();
}

const LeverOutcome& MonteCarlo::run(const LeverModel& model, std::span<const LeverCity> cities,
                                    const LeverScenario& scenario) {
    begin(model, cities, scenario);
    while (!advance(std::uint64_t{1} << 32U)) {
    }
    return outcome_;
}

/// What the levers leave, for each profile: 1 - (b e_r x_r + sum w_s (1 - product (1 - e_is x_i))).
void MonteCarlo::do_common(std::uint32_t block) {
    if (block >= common_drawn_) {
        draws_.draw_common(block);
        common_drawn_ = block + 1;
    }
    const std::uint32_t begin = draws_.block_begin(block);
    const std::uint32_t end = draws_.block_end(block);
    const std::size_t stride = draws_.stride();
    const std::size_t profiles = draws_.plan().values.profiles.size();
    const std::size_t sectors = draws_.plan().values.profiles[0].sectors.size();

    // What is gone, from outside and profile by profile.
    for (std::size_t p = 0; p < profiles; ++p) {
        double* gone = left_.data() + p * stride;
        const double* outside = draws_.outside(p);
        for (std::uint32_t i = begin; i < end; i += 2) {
            store(gone + i, load(outside + i) * (load(draws_.cooperation() + i) * cooperation_));
        }
    }
    std::array<double, kDrawBlock> product;
    for (std::size_t s = 0; s < sectors; ++s) {
        bool touched = false;
        for (std::size_t e = 0; e < effects_.size(); ++e) {
            const double x = implementation_[effects_[e].lever];
            if (effects_[e].sector != s || x == 0) continue;  // a factor of 1 changes no bit
            const double* effect = draws_.effect(e) + begin;
            if (!touched) {
                for (std::uint32_t i = 0; i < end - begin; i += 2) {
                    store(product.data() + i, 1.0 - load(effect + i) * x);
                }
            } else {
                for (std::uint32_t i = 0; i < end - begin; i += 2) {
                    store(product.data() + i, load(product.data() + i) * (1.0 - load(effect + i) * x));
                }
            }
            touched = true;
        }
        if (!touched) continue;
        for (std::size_t p = 0; p < profiles; ++p) {
            double* gone = left_.data() + p * stride + begin;
            const double* share = draws_.share(p, s) + begin;
            for (std::uint32_t i = 0; i < end - begin; i += 2) {
                store(gone + i, load(gone + i) + load(share + i) * (1.0 - load(product.data() + i)));
            }
        }
    }
    for (std::size_t p = 0; p < profiles; ++p) {
        double* row = left_.data() + p * stride;
        for (std::uint32_t i = begin; i < end; i += 2) {
            const Double2 left = 1.0 - load(row + i);
            store(row + i, math::choose(left > 0.0, left, Double2{}));
        }
    }
}

void MonteCarlo::do_city(std::size_t city, std::uint32_t block) {
    const std::uint64_t place = city * draws_.blocks() + block;
    if (place >= cities_drawn_) {
        draws_.draw_city(city, block);
        cities_drawn_ = place + 1;
    }
    const double* base = draws_.base(city);
    const double* left = left_.data() + profiles_[city] * draws_.stride();
    const std::uint32_t begin = draws_.block_begin(block);
    const std::uint32_t end = draws_.block_end(block);
    const LeverCity& asked = draws_.plan().cities[city];
    if (joins(asked)) {
        const double target = *asked.target;
        for (std::uint32_t i = begin; i < end; i += 2) {
            const Double2 value = load(base + i) * load(left + i);
            store(values_.data() + i, value);
            const Int2 all = load_flags(all_attain_.data() + i) & (value <= target);
            std::memcpy(all_attain_.data() + i, &all, sizeof all);
        }
    } else {
        for (std::uint32_t i = begin; i < end; i += 2) {
            store(values_.data() + i, load(base + i) * load(left + i));
        }
    }
    if (block + 1 == draws_.blocks()) finish_city(city);
}

void MonteCarlo::finish_city(std::size_t city) {
    const std::uint32_t draws = draws_.plan().draws;
    const std::optional<double> target = draws_.plan().cities[city].target;
    CityOutcome& outcome = outcome_.cities[city];
    const std::span<const double> values = std::span(values_).first(draws);
    if (summaries_)
        outcome.concentration = summarizer_.summarize(values, target);
    else
        outcome.concentration.at_or_below = target ? count_at_or_below(values, *target) : 0;
    if (target) {
        outcome.attainment =
            static_cast<double>(outcome.concentration.at_or_below) / static_cast<double>(draws);
    }
}

std::vector<double> MonteCarlo::values(std::size_t city) const {
    const std::span<const double> left_over = left(city);
    const std::span<const double> had = before(city);
    std::vector<double> result(left_over.size());
    for (std::size_t i = 0; i < result.size(); ++i) result[i] = had[i] * left_over[i];
    return result;
}

std::span<const double> MonteCarlo::left(std::size_t city) const {
    return {left_.data() + profiles_[city] * draws_.stride(), draws_.plan().draws};
}

std::span<const double> MonteCarlo::before(std::size_t city) const {
    return {draws_.base(city), draws_.plan().draws};
}

}  // namespace jinlan::whatif

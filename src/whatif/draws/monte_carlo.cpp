// The model over the draws. Everything is done draw by draw in a fixed order and summed up only when a city
// is complete, so that slices do not show in the bits.

#include "whatif/draws/monte_carlo.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace jinlan::whatif {

namespace {

/// Adds weight times what is gone.
void add_product(Tile& sum, const double* weight, const Tile& gone) {
    for (std::size_t k = 0; k < sum.size(); ++k) sum[k] += load(weight + 2 * k) * gone[k];
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
    list_acting(model, scenario);
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

/// Levers that do nothing are left out: a factor of 1 changes no bit.
void MonteCarlo::list_acting(const LeverModel& model, const LeverScenario& scenario) {
    acting_.clear();
    varying_.clear();
    const std::size_t profiles = draws_.plan().values.profiles.size();
    for (std::size_t s = 0; s < model.sectors.size(); ++s) {
        Acting acting;
        for (std::size_t e = 0; e < model.effects.size(); ++e) {
            const double x = scenario.implementation[model.effects[e].lever];
            if (model.effects[e].sector == s && x != 0) acting.actions.push_back({draws_.effect(e), x});
        }
        if (acting.actions.empty()) continue;
        for (std::size_t p = 0; p < profiles; ++p) acting.weights.push_back(draws_.weight(p, s));
        const bool varies = std::any_of(acting.weights.begin(), acting.weights.end(),
                                        [&](const double* weight) { return weight != acting.weights[0]; });
        (varies ? varying_ : acting_).push_back(std::move(acting));
    }
    varying_gone_.resize(varying_.size());
}

/// What the levers leave, for each profile: 1 - (b e_r x_r + sum w_s (1 - product (1 - e_is x_i))).
void MonteCarlo::do_common(std::uint32_t block) {
    if (block >= common_drawn_) {
        draws_.draw_common(block);
        common_drawn_ = block + 1;
    }
    const std::uint32_t begin = draws_.block_begin(block);
    const std::uint32_t end = draws_.block_end(block);
    const std::size_t profiles = draws_.plan().values.profiles.size();

    for (std::uint32_t i = begin; i < end; i += kTile) {
        Tile common{};
        for (const Acting& acting : acting_) add_product(common, acting.weights[0] + i, gone_of(acting, i));
        for (std::size_t a = 0; a < varying_.size(); ++a) varying_gone_[a] = gone_of(varying_[a], i);
        Tile cooperation = load_tile(draws_.cooperation() + i);
        for (Double2& effect : cooperation) effect *= cooperation_;
        for (std::size_t p = 0; p < profiles; ++p) {
            Tile sum = common;
            for (std::size_t a = 0; a < varying_.size(); ++a) {
                add_product(sum, varying_[a].weights[p] + i, varying_gone_[a]);
            }
            const double* outside = draws_.outside(p) + i;
            const double* scale = draws_.scale(p) + i;
            double* row = left_.data() + p * draws_.stride() + i;
            for (std::size_t k = 0; k < kTile / 2; ++k) {
                const Double2 gone = load(outside + 2 * k) * cooperation[k] + load(scale + 2 * k) * sum[k];
                const Double2 left = 1.0 - gone;
                store(row + 2 * k, left > Double2{} ? left : Double2{});
            }
        }
    }
}

/// The share of a sector that is gone, from this draw on.
Tile MonteCarlo::gone_of(const Acting& acting, std::uint32_t draw) {
    Tile left;
    left.fill(Double2{} + 1.0);
    for (const Action& action : acting.actions) {
        const double* effect = action.effect + draw;
        for (std::size_t k = 0; k < left.size(); ++k) left[k] *= 1.0 - load(effect + 2 * k) * action.x;
    }
    for (Double2& each : left) each = 1.0 - each;
    return left;
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
    const std::uint32_t end = std::min(draws_.block_end(block), draws_.plan().draws);
    const LeverCity& asked = draws_.plan().cities[city];
    if (block == 0) totals_ = RunningTotals(asked.target);
    RunningTotals totals = totals_;  // a copy stays in registers
    // A city that does not join changes nothing of who attains together.
    const auto others = static_cast<std::int16_t>(joins(asked) ? 0 : -1);
    std::uint32_t i = begin;
    for (; i + kTile <= end; i += kTile) {
        Tile values;
        for (std::size_t k = 0; k < kTile / 2; ++k) {
            values[k] = load(base + i + 2 * k) * load(left + i + 2 * k);
            store(values_.data() + i + 2 * k, values[k]);
        }
        TileFlags all;
        std::memcpy(&all, all_attain_.data() + i, sizeof all);
        all &= totals.add(values) | others;
        std::memcpy(all_attain_.data() + i, &all, sizeof all);
    }
    for (; i < end; ++i) {
        values_[i] = base[i] * left[i];
        if (!totals.add(values_[i])) all_attain_[i] &= others;
    }
    totals_ = totals;
    if (block + 1 == draws_.blocks()) finish_city(city);
}

void MonteCarlo::finish_city(std::size_t city) {
    const std::uint32_t draws = draws_.plan().draws;
    const std::optional<double> target = draws_.plan().cities[city].target;
    CityOutcome& outcome = outcome_.cities[city];
    const std::span<const double> values = std::span(values_).first(draws);
    if (summaries_)
        outcome.concentration = summarizer_.summarize(values, totals_);
    else
        outcome.concentration.at_or_below = totals_.at_or_below();
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

// The levers with the likeliest figures. Plain arithmetic in a fixed order: the same bits natively and as
// WebAssembly.

#include "whatif/levers/evaluation.hpp"

#include <algorithm>

namespace jinlan::whatif {

LeverEvaluation::LeverEvaluation(const LeverModel& model, const LeverScenario& scenario) : model_(&model) {
    // As `lever_values` and `bounded` do it, but without a copy of anything: this runs while a slider moves.
    std::vector<double> modes(model.triples.size());
    for (std::size_t t = 0; t < modes.size(); ++t) modes[t] = model.triples[t].mode;
    for (const TripleEdit& edit : scenario.edits) {
        if (const auto triple = find_triple(model, edit.triple)) modes[*triple] = bounded_range(edit).mode;
    }
    const std::size_t sectors = model.sectors.size();
    const std::size_t profiles = 1 + model.city_shares.size();
    outside_.resize(profiles);
    shares_.resize(profiles * sectors);
    for (std::size_t p = 0; p < profiles; ++p) {
        const CityShares* own = p == 0 ? nullptr : &model.city_shares[p - 1];
        outside_[p] = modes[own != nullptr ? own->outside.value_or(model.outside) : model.outside];
        double* shares = shares_.data() + p * sectors;
        for (std::size_t s = 0; s < sectors; ++s) {
            const TripleIndex common = model.sectors[s].share;
            shares[s] = modes[own != nullptr ? own->sectors[s].value_or(common) : common];
        }
        scale_shares(outside_[p], {shares, sectors});
    }
    gone_.assign(sectors, 1.0);
    for (const Effect& effect : model.effects) {
        if (effect.lever >= scenario.implementation.size()) continue;
        gone_[effect.sector] *=
            1.0 - modes[effect.triple] * bounded_fraction(scenario.implementation[effect.lever]);
    }
    for (double& left : gone_) left = 1.0 - left;
    gone_outside_ = modes[model.cooperation_effect] * bounded_fraction(scenario.cooperation);
}

std::span<const double> LeverEvaluation::shares(std::uint32_t profile) const {
    return std::span(shares_).subspan(profile * gone_.size(), gone_.size());
}

double LeverEvaluation::left(std::uint32_t profile) const {
    const std::span<const double> share = shares(profile);
    double gone = outside_[profile] * gone_outside_;
    for (std::size_t s = 0; s < share.size(); ++s) gone += share[s] * gone_[s];
    return std::max(0.0, 1.0 - gone);
}

std::vector<Contribution> contributions(const LeverModel& model, const LeverCity& city,
                                        const LeverScenario& asked) {
    const LeverScenario scenario = bounded(model, asked);
    LeverScenario so_far = scenario;
    so_far.cooperation = 0;
    std::fill(so_far.implementation.begin(), so_far.implementation.end(), 0.0);
    std::vector<Contribution> steps;
    double before = city.base;
    for (std::uint32_t i = 0; i <= model.levers.size(); ++i) {
        if (i < model.levers.size())
            so_far.implementation[i] = scenario.implementation[i];
        else
            so_far.cooperation = scenario.cooperation;
        const double after = LeverEvaluation(model, so_far).concentration(city);
        steps.push_back({i, after - before});
        before = after;
    }
    return steps;
}

}  // namespace jinlan::whatif

// The levers with the likeliest figures. Plain arithmetic in a fixed order: the same bits natively and as
// WebAssembly.

#include "whatif/lever_evaluation.hpp"

#include <algorithm>

namespace jinlan::whatif {

LeverEvaluation::LeverEvaluation(const LeverModel& model, const LeverScenario& asked) : model_(&model) {
    const LeverScenario scenario = bounded(model, asked);
    const LeverValues values = lever_values(model, scenario);
    for (const ShareProfile& profile : values.profiles) {
        outside_.push_back(values.triples[profile.outside].mode);
        const std::size_t begin = shares_.size();
        for (const TripleIndex share : profile.sectors) shares_.push_back(values.triples[share].mode);
        scale_shares(outside_.back(), std::span(shares_).subspan(begin));
    }
    gone_.assign(model.sectors.size(), 1.0);
    for (const Effect& effect : model.effects) {
        gone_[effect.sector] *=
            1.0 - values.triples[effect.triple].mode * scenario.implementation[effect.lever];
    }
    for (double& left : gone_) left = 1.0 - left;
    gone_outside_ = values.triples[model.cooperation_effect].mode * scenario.cooperation;
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

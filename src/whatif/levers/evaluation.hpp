// What the levers come to with the likeliest figures: one number a city, and what it is made of.

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "whatif/levers/values.hpp"

namespace jinlan::whatif {

/// The concentration after the levers as a part of the one before, 0..1, in its parts.
///
/// Written as 1 - (b e_r x_r + sum w_s (1 - product (1 - e_is x_i))), which is the formula of levers.hpp
/// because the shares add up to 1: this way no lever gives back the very base, and none can give more than
/// another that is carried out less, to the last bit.
class LeverEvaluation {
public:
    /// Puts the scenario's figures in; the rest is arithmetic. `scenario` may be out of bounds.
    LeverEvaluation(const LeverModel& model, const LeverScenario& scenario);

    /// The part that is left, for a city's profile (`profile_of`).
    double left(std::uint32_t profile) const;

    /// c = c0 * left.
    double concentration(const LeverCity& city) const {
        return city.base * left(profile_of(*model_, city.city));
    }

    /// b, w_s as they hold after scaling.
    double outside(std::uint32_t profile) const { return outside_[profile]; }
    std::span<const double> shares(std::uint32_t profile) const;

    /// What is gone of a sector: 1 - product (1 - e_is x_i). And of what comes from outside: e_r x_r.
    double gone(std::uint32_t sector) const { return gone_[sector]; }
    double gone_outside() const { return gone_outside_; }

private:
    const LeverModel* model_;
    std::vector<double> outside_;  // by profile
    std::vector<double> shares_;   // by profile, sector
    std::vector<double> gone_;     // by sector
    double gone_outside_ = 0;
};

/// A step from the base to the outcome.
struct Contribution {
    std::uint32_t lever = 0;  // position in LeverModel::levers; their number stands for the cooperation
    double change = 0;        // ug/m3, zero or below
};

/// What each lever contributes, by carrying them out one after another in the model's order, the cooperation
/// of the region last: levers on the same sector share in it, and the earlier gets the larger part. The base
/// and all changes add up to the concentration.
std::vector<Contribution> contributions(const LeverModel& model, const LeverCity& city,
                                        const LeverScenario& scenario);

}  // namespace jinlan::whatif

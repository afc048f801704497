// The model's triples with the user's figures put in, and which of them hold for which city.

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "air/observations.hpp"
#include "whatif/levers/levers.hpp"
#include "whatif/levers/scenario.hpp"

namespace jinlan::whatif {

struct Range {
    double low = 0;
    double mode = 0;
    double high = 0;

    friend bool operator==(const Range&, const Range&) = default;
};

/// Shares that hold together: the province's, or those of a city that has some of its own.
struct ShareProfile {
    TripleIndex outside = 0;           // b
    std::vector<TripleIndex> sectors;  // w_s, by sector

    friend bool operator==(const ShareProfile&, const ShareProfile&) = default;
};

struct LeverValues {
    std::vector<Range> triples;          // by TripleIndex
    std::vector<ShareProfile> profiles;  // the province's first

    friend bool operator==(const LeverValues&, const LeverValues&) = default;
};

/// `scenario` is within its bounds (`bounded`).
LeverValues lever_values(const LeverModel& model, const LeverScenario& scenario);

/// The city's position in `LeverValues::profiles`.
std::uint32_t profile_of(const LeverModel& model, plan::CityId city);

/// A city whose concentration is asked for.
struct LeverCity {
    plan::CityId city;               // whose shares hold
    std::uint32_t stream = 0;        // its own draws: cities of equal streams draw alike
    double base = 0;                 // c0, ug/m3, above zero
    std::optional<double> base_low;  // what the observation may have been
    std::optional<double> base_high;
    std::optional<double> target;  // ug/m3: met at or below
    bool wanted = true;  // counts where all are to meet their targets; without a target it never does

    friend bool operator==(const LeverCity&, const LeverCity&) = default;
};

/// The cities of the plan that have an observation of PM2.5, each from its latest one and with the plan's
/// target.
std::vector<LeverCity> lever_cities(const plan::Plan& plan, const air::Observations& observations);

/// One city from the observation given.
LeverCity lever_city(const plan::Plan& plan, plan::CityId city, const air::Observation& observation);

/// How shares are made to add up, for drawn, edited and likeliest figures alike: what comes from outside
/// stays as it is, and the sectors are scaled to add up to the rest, each in proportion. Sectors that are all
/// zero get equal parts. `shares` holds w_s and receives the scaled ones.
void scale_shares(double outside, std::span<double> shares);

}  // namespace jinlan::whatif

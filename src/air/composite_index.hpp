// Composite index of ambient air quality: how dirty a city is, in one number.
//
// Source: MEE technical rules for ranking cities by ambient air quality (环办监测〔2018〕19号). The
// limits are data (assets/standards.json).

#pragma once

#include <optional>

#include "air/pollutant.hpp"

namespace jinlan::air {

struct CompositeIndex {
    PerPollutant<double> parts;  // C / S, dimensionless
    double total = 0;
};

/// I = sum of C / S over the six pollutants. Dimensionless; lower is cleaner.
///
/// Nothing when any pollutant is missing: a partial sum would rank the city cleaner than it is.
std::optional<CompositeIndex> composite_index(const Concentrations& observed, const Limits& limits);

/// The same with a weight before each part, as no rule in force has it: see `AlternativeIndex`.
std::optional<CompositeIndex> weighted_index(const Concentrations& observed, const Limits& limits,
                                             const PerPollutant<double>& weights);

/// The share of each pollutant in the total, from 0 to 1; all zero where the total is.
PerPollutant<double> index_shares(const CompositeIndex& index);

}  // namespace jinlan::air

// What the writer and the reader of a scenario's address share.

#pragma once

#include <cmath>

namespace jinlan::app::scenario_keys {

/// Positions in `kScenarioKeys`.
enum Key {
    kName,
    kBase,
    kChange,
    kLever,
    kAssume,
    kSigma,
    kCorrelation,
    kDraws,
    kSeed,
    kSlip,
    kUntil,
    kDeaths,
    kDeathRate,
    kTotal
};

/// The nearest whole number of steps, as a double; NaN is none.
inline double steps(double value, double per_unit) {
    const double rounded = std::floor(value * per_unit + 0.5);
    return rounded == rounded ? rounded : 0.0;
}

}  // namespace jinlan::app::scenario_keys

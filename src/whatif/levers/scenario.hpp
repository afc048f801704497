// What the user has set: how far each lever is carried out, and what is taken for known.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "whatif/levers/levers.hpp"

namespace jinlan::whatif {

/// A triple with figures of the user's own.
struct TripleEdit {
    std::string triple;  // its key, "w.dust"
    double low = 0;
    double mode = 0;
    double high = 0;

    friend bool operator==(const TripleEdit&, const TripleEdit&) = default;
};

struct LeverScenario {
    std::vector<double> implementation;  // x_i, 0..1, by lever; levers beyond its end are at 0
    double cooperation = 0;              // x_r, 0..1
    std::vector<TripleEdit> edits;       // of a key that stands twice, the last counts
    double weather_sigma = 0.05;         // 0..0.2, of the logarithm of the annual mean
    double city_correlation = 0.8;       // 0..1, of the weather of two cities
    std::uint64_t seed = 1;
    std::uint32_t draws = 10'000;  // 1..100 000

    friend bool operator==(const LeverScenario&, const LeverScenario&) = default;
};

inline constexpr double kMaxWeatherSigma = 0.2;
inline constexpr std::uint32_t kMaxDraws = 100'000;

/// Where scenarios begin: no lever carried out any further, the weather as the model has it.
LeverScenario default_scenario(const LeverModel& model);

/// Within 0..1; NaN: 0.
double bounded_fraction(double value);

/// With figures of 0..1 in their order (NaN: the lowest that fits).
TripleEdit bounded_range(TripleEdit edit);

/// The scenario with every figure within its bounds (NaN: 0), one implementation a lever, and without edits
/// of triples that the model does not have; the figures of an edit are put in order.
LeverScenario bounded(const LeverModel& model, LeverScenario scenario);

}  // namespace jinlan::whatif

// What matters most for a city: each figure moved alone from its low to its high, the others as they are.

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "whatif/levers/values.hpp"

namespace jinlan::whatif {

enum class SensitivityOutcome {
    Concentration,  // ug/m3, with the likeliest figures
    Attainment      // the share of draws that meet the target, 0..1
};

enum class SensitivityInput {
    Triple,          // a share or an effect, from its low to its high
    Observation,     // the base, from its low to its high
    Weather,         // a year's, from the 5th to the 95th percentile
    Implementation,  // how far a lever is carried out, from 0 to 1
    Cooperation      // the same of the cooperation of the region
};

/// A bar of the tornado.
struct Swing {
    SensitivityInput input = SensitivityInput::Triple;
    std::uint32_t index = 0;  // of the triple, or of the lever; else 0
    double low_input = 0;  // what was put in: shares and effects, ug/m3, the factor of the weather, 0 and 1
    double high_input = 0;
    double at_low = 0;  // the outcome with it
    double at_high = 0;

    double width() const { return at_high > at_low ? at_high - at_low : at_low - at_high; }
};

struct Tornado {
    double middle = 0;  // the outcome as it is
    std::vector<Swing>
        swings;  // the widest first; those of equal width in the order above, then of the model
};

/// The tornado of a city under the scenario; nothing for the attainment of a city without a target.
///
/// Only what acts on the city is in it: its own shares where it has them, effects of levers that are carried
/// out, an observation with a low and a high, weather with a spread. For the concentration everything is at
/// its likeliest otherwise; for the attainment everything is drawn as in the Monte Carlo, and the figure that
/// is moved stands still at one end. When a share is moved, the others are scaled (`scale_shares`).
std::optional<Tornado> tornado(const LeverModel& model, const LeverCity& city, const LeverScenario& scenario,
                               SensitivityOutcome outcome);

}  // namespace jinlan::whatif

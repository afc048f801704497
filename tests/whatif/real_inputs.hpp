// All that scenarios are about, as it stands in assets/, read once.
#pragma once

#include <utility>

#include <doctest/doctest.h>

#include "air/real_air.hpp"
#include "whatif/real_health.hpp"
#include "whatif/real_indicators.hpp"
#include "whatif/scenario.hpp"

namespace jinlan::tests {

inline const whatif::LeverModel& real_lever_model() {
    static const whatif::LeverModel kModel = [] {
        input::Problems problems;
        auto loaded = whatif::load_levers(read_asset("levers.json"), "levers.json", real_plan(), problems);
        for (const input::Problem& problem : problems) MESSAGE(describe(problem));
        REQUIRE(loaded.has_value());
        return std::move(*loaded);
    }();
    return kModel;
}

inline const whatif::Inputs& real_inputs() {
    static const whatif::Inputs kInputs{real_plan(),        real_observations(), real_standards(),
                                        real_lever_model(), real_health(),       real_indicators()};
    return kInputs;
}

}  // namespace jinlan::tests

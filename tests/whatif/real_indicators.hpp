// The totals as they stand in assets/, read once.
#pragma once

#include <utility>

#include <doctest/doctest.h>

#include "plan/real_plan.hpp"
#include "support/assets.hpp"
#include "whatif/indicators.hpp"

namespace jinlan::tests {

inline const whatif::IndicatorModel& real_indicators() {
    static const whatif::IndicatorModel kModel = [] {
        input::Problems problems;
        auto loaded =
            whatif::load_indicators(read_asset("indicators.json"), "indicators.json", real_plan(), problems);
        for (const input::Problem& problem : problems) MESSAGE(describe(problem));
        REQUIRE(loaded.has_value());
        return std::move(*loaded);
    }();
    return kModel;
}

}  // namespace jinlan::tests

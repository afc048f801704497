// Observations and standards as they stand in assets/, read once.
#pragma once

#include <utility>

#include <doctest/doctest.h>

#include "air/observations.hpp"
#include "air/standards.hpp"
#include "plan/real_plan.hpp"
#include "support/assets.hpp"

namespace jinlan::tests {

inline const air::Observations& real_observations() {
    static const air::Observations kObservations = [] {
        input::Problems problems;
        auto loaded =
            air::load_observations(read_asset("observations.csv"), "observations.csv", real_plan(), problems);
        for (const input::Problem& problem : problems) MESSAGE(describe(problem));
        REQUIRE(loaded.has_value());
        return std::move(*loaded);
    }();
    return kObservations;
}

inline const air::Standards& real_standards() {
    static const air::Standards kStandards = [] {
        input::Problems problems;
        auto loaded = air::load_standards(read_asset("standards.json"), "standards.json", problems);
        for (const input::Problem& problem : problems) MESSAGE(describe(problem));
        REQUIRE(loaded.has_value());
        return std::move(*loaded);
    }();
    return kStandards;
}

}  // namespace jinlan::tests

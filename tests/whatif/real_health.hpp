// The health model as it stands in assets/, read once.
#pragma once

#include <utility>

#include <doctest/doctest.h>

#include "support/assets.hpp"
#include "whatif/health.hpp"

namespace jinlan::tests {

inline const whatif::HealthModel& real_health() {
    static const whatif::HealthModel kHealth = [] {
        input::Problems problems;
        auto loaded = whatif::load_health(read_asset("health.json"), "health.json", problems);
        for (const input::Problem& problem : problems) MESSAGE(describe(problem));
        REQUIRE(loaded.has_value());
        return std::move(*loaded);
    }();
    return kHealth;
}

}  // namespace jinlan::tests

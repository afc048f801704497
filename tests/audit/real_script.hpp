// The project's own table of characters and phrases, read once.
#pragma once

#include <doctest/doctest.h>

#include "audit/script.hpp"
#include "support/assets.hpp"

namespace jinlan::tests {

inline const audit::Script& real_script() {
    static const audit::Script kScript = [] {
        input::Problems problems;
        std::optional<audit::Script> script =
            audit::Script::load(read_asset("audit/simplified.json"), "simplified.json", problems);
        for (const input::Problem& problem : problems) MESSAGE(describe(problem));
        REQUIRE(script.has_value());
        return std::move(*script);
    }();
    return kScript;
}

}  // namespace jinlan::tests

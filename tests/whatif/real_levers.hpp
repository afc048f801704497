// The levers as they stand in assets/, read once; and a small model that can be reckoned by hand.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "air/real_air.hpp"
#include "whatif/levers/levers.hpp"
#include "whatif/levers/values.hpp"

namespace jinlan::tests {

inline const whatif::LeverModel& real_levers() {
    static const whatif::LeverModel kLevers = [] {
        input::Problems problems;
        auto loaded = whatif::load_levers(read_asset("levers.json"), "levers.json", real_plan(), problems);
        for (const input::Problem& problem : problems) MESSAGE(describe(problem));
        REQUIRE(loaded.has_value());
        return std::move(*loaded);
    }();
    return kLevers;
}

/// A model put together in a test: b, e_r, then the sectors' shares and the effects.
struct LeverModelMaker {
    whatif::LeverModel model;

    LeverModelMaker(whatif::Range outside, whatif::Range cooperation) {
        model.outside = triple("b", outside);
        model.cooperation_effect = triple("e_r", cooperation);
    }
    LeverModelMaker& sector(const std::string& key, whatif::Range share) {
        model.sectors.push_back({key, {}, triple("w." + key, share)});
        return *this;
    }
    LeverModelMaker& lever(const std::string& key,
                           std::initializer_list<std::pair<std::uint32_t, whatif::Range>> effects) {
        for (const auto& [sector, effect] : effects) {
            model.effects.push_back({static_cast<std::uint32_t>(model.levers.size()), sector,
                                     triple("e." + key + "." + model.sectors[sector].key, effect)});
        }
        model.levers.push_back({key, {}, {}});
        return *this;
    }
    whatif::TripleIndex triple(const std::string& key, whatif::Range range) {
        model.triples.push_back(
            {key, range.low, range.mode, range.high, whatif::Basis::Assumption, "made up"});
        return static_cast<whatif::TripleIndex>(model.triples.size() - 1);
    }
};

/// A range of one value.
inline whatif::Range sure(double value) { return {value, value, value}; }

}  // namespace jinlan::tests

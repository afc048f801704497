// The real map, as the tests of this folder use it.

#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "geo/load_map.hpp"
#include "support/assets.hpp"

namespace jinlan::geo {

/// assets/map.json, loaded once.
inline const Map& shanxi() {
    static const Map map = [] {
        input::Problems problems;
        std::optional<Map> loaded = load_map(tests::read_asset("map.json"), "map.json", problems);
        for (const input::Problem& problem : problems) {
            FAIL_CHECK(input::describe(problem));
        }
        return loaded.value_or(Map{});
    }();
    return map;
}

inline const CityShape& city(const std::string& id) {
    static const CityShape none;
    for (const CityShape& each : shanxi().cities) {
        if (each.id == id) return each;
    }
    FAIL_CHECK("no city ", id);
    return none;
}

/// A source of numbers from 0 to 1 that is the same on every platform (xorshift).
class FixedNoise {
public:
    double next() {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 17;
        state_ ^= state_ << 5;
        return state_ / 4294967296.0;
    }

    Point in(const Box& box) { return {box.min.x + next() * box.width(), box.min.y + next() * box.height()}; }

private:
    unsigned state_ = 2463534242U;
};

}  // namespace jinlan::geo

// Conditions held against facts: the thresholds of the real plan, and three-valued logic.
#include "plan/condition.hpp"

#include <array>
#include <limits>
#include <map>
#include <utility>

#include <doctest/doctest.h>

#include "plan/real_plan.hpp"

using namespace jinlan::plan;
using jinlan::tests::real_plan;

namespace {

using Known = std::initializer_list<std::pair<const char*, double>>;

Truth applies_to(std::string_view key, Known known) {
    const Plan& plan = real_plan();
    const auto id = find_commitment(plan, key);
    REQUIRE(id.has_value());
    Facts facts;
    for (const auto& [metric, value] : known) {
        const auto found = find_metric(plan, metric);
        REQUIRE(found.has_value());
        facts.set(*found, value);
    }
    return applies(plan[*id], facts);
}

Condition condition(Comparison comparison, double value, std::optional<double> upper = std::nullopt) {
    return {MetricId{0}, ConditionOf::Equipment, comparison, value, upper};
}

}  // namespace

TEST_CASE("measure 13 binds places with 40 ug/m3 or more, and says nothing where PM2.5 is not known") {
    CHECK(applies_to("m13.c1.k1", {{"pm25_annual_mean", 44}}) == Truth::True);
    CHECK(applies_to("m13.c1.k1", {{"pm25_annual_mean", 40}}) == Truth::True);
    CHECK(applies_to("m13.c1.k1", {{"pm25_annual_mean", 38}}) == Truth::False);
    CHECK(applies_to("m13.c1.k1", {}) == Truth::Unknown);
    CHECK(applies_to("m13.c1.k2", {{"county_index_places_from_last", 20}}) == Truth::True);
    CHECK(applies_to("m13.c1.k2", {{"county_index_places_from_last", 21}}) == Truth::False);
}

TEST_CASE("measure 12 binds sites from 1.5 million tonnes a year on, and hauls from 500 km on") {
    CHECK(applies_to("m12.c2.k3", {{"site_annual_freight", 1'500'000}}) == Truth::True);
    CHECK(applies_to("m12.c2.k3", {{"site_annual_freight", 1'499'999}}) == Truth::False);
    CHECK(applies_to("m12.c1.k1", {{"transport_distance", 500}}) == Truth::True);
    CHECK(applies_to("m12.c1.k1", {{"transport_distance", 499.9}}) == Truth::False);
}

TEST_CASE("measure 9 clears boilers up to and with 35 t/h") {
    CHECK(applies_to("m9.c1.k4", {{"boiler_capacity", 35}}) == Truth::True);
    CHECK(applies_to("m9.c1.k4", {{"boiler_capacity", 36}}) == Truth::False);
}

TEST_CASE("measure 9 takes the radius and the size of the heat source together") {
    const char* key = "m9.c1.k9";
    CHECK(applies_to(key, {{"heating_radius", 30}, {"cogeneration_capacity", 300'000}}) == Truth::True);
    CHECK(applies_to(key, {{"heating_radius", 31}, {"cogeneration_capacity", 300'000}}) == Truth::False);
    CHECK(applies_to(key, {{"heating_radius", 30}, {"cogeneration_capacity", 299'000}}) == Truth::False);
    CHECK(applies_to(key, {{"heating_radius", 30}}) == Truth::Unknown);
    CHECK(applies_to(key, {{"heating_radius", 31}}) == Truth::False);  // whatever the plant
    CHECK(applies_to("m9.c1.k11", {{"heating_radius", 30}, {"large_industrial_heat_source", 1}}) ==
          Truth::True);
    CHECK(applies_to("m9.c1.k11", {{"heating_radius", 30}, {"large_industrial_heat_source", 0}}) ==
          Truth::False);
}

TEST_CASE("measure 5 spares materials below 10 % VOCs, not those of 10 %") {
    CHECK(applies_to("m5.c1.k4", {{"voc_content_mass_share", 9.9}}) == Truth::True);
    CHECK(applies_to("m5.c1.k4", {{"voc_content_mass_share", 10}}) == Truth::False);
}

TEST_CASE("measures 2, 3, 16 and 21 at their limits") {
    CHECK(applies_to("m2.c1.k5", {{"coal_unit_capacity", 299'999}}) == Truth::True);
    CHECK(applies_to("m2.c1.k5", {{"coal_unit_capacity", 300'000}}) == Truth::False);
    CHECK(applies_to("m3.c1.k5", {{"blast_furnace_volume", 1199}}) == Truth::True);
    CHECK(applies_to("m3.c1.k5", {{"blast_furnace_volume", 1200}}) == Truth::False);
    // An alloy-steel furnace of 60 t stays, another of 60 t goes.
    CHECK(applies_to("m3.c1.k7", {{"electric_furnace_capacity", 60}, {"alloy_steel_furnace", 0}}) ==
          Truth::True);
    CHECK(applies_to("m3.c1.k7", {{"electric_furnace_capacity", 60}, {"alloy_steel_furnace", 1}}) ==
          Truth::False);
    CHECK(applies_to("m3.c1.k8", {{"electric_furnace_capacity", 60}, {"alloy_steel_furnace", 1}}) ==
          Truth::False);
    CHECK(applies_to("m3.c1.k8", {{"electric_furnace_capacity", 49}, {"alloy_steel_furnace", 1}}) ==
          Truth::True);
    CHECK(applies_to("m16.c1.k2", {{"construction_site_area", 5000}, {"conditions_in_place", 1}}) ==
          Truth::True);
    CHECK(applies_to("m16.c1.k2", {{"construction_site_area", 4999}}) == Truth::False);
    for (const auto& [capacity, truth] : std::map<double, Truth>{
             {34.9, Truth::False}, {35, Truth::True}, {65, Truth::True}, {65.1, Truth::False}}) {
        CHECK(applies_to("m21.c1.k4", {{"boiler_capacity", capacity}}) == truth);
    }
}

TEST_CASE("yes and no are asked for by facts of 1 and 0") {
    CHECK(applies_to("m10.c1.k2", {{"gas_supply_secured", 1}}) == Truth::True);
    CHECK(applies_to("m10.c1.k2", {{"gas_supply_secured", 0}}) == Truth::False);
    CHECK(applies_to("m10.c1.k2", {}) == Truth::Unknown);
    CHECK(applies_to("m11.c1.k7", {{"clean_heating_covered", 0}}) == Truth::True);
}

TEST_CASE("a commitment without conditions always applies") {
    CHECK(applies(Commitment{}, Facts{}) == Truth::True);
    CHECK(applies_to("m3.c1.k3", {}) == Truth::True);
}

TEST_CASE("every comparison at its figure, below and above it") {
    const auto at = [](Comparison comparison) {
        const Condition one = condition(comparison, 5);
        return std::array{holds(one, 4), holds(one, 5), holds(one, 6)};
    };
    constexpr Truth kNo = Truth::False;
    constexpr Truth kYes = Truth::True;
    CHECK(at(Comparison::AtMost) == std::array{kYes, kYes, kNo});
    CHECK(at(Comparison::Below) == std::array{kYes, kNo, kNo});
    CHECK(at(Comparison::AtLeast) == std::array{kNo, kYes, kYes});
    CHECK(at(Comparison::Above) == std::array{kNo, kNo, kYes});
    CHECK(at(Comparison::Equal) == std::array{kNo, kYes, kNo});
    const Condition above = condition(Comparison::Above, 5, 8);
    CHECK(holds(above, 5) == kNo);
    CHECK(holds(above, 8) == kYes);
    CHECK(holds(above, 8.5) == kNo);
}

TEST_CASE("no figure and a figure that is none are unknown; infinity is a figure") {
    const Condition one = condition(Comparison::AtLeast, 5);
    CHECK(holds(one, std::nullopt) == Truth::Unknown);
    CHECK(holds(one, std::numeric_limits<double>::quiet_NaN()) == Truth::Unknown);
    CHECK(holds(one, std::numeric_limits<double>::infinity()) == Truth::True);
}

TEST_CASE("both: a false decides, an unknown beats a true") {
    using enum Truth;
    const std::array table{std::array{False, False, False}, std::array{False, True, Unknown},
                           std::array{False, Unknown, Unknown}};
    const std::array all{False, True, Unknown};
    for (std::size_t a = 0; a < all.size(); ++a) {
        for (std::size_t b = 0; b < all.size(); ++b) CHECK(both(all[a], all[b]) == table[a][b]);
    }
}

// Shares of the plan as amounts.
#include "whatif/indicators.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "whatif/real_indicators.hpp"

using namespace jinlan;
using namespace jinlan::whatif;

namespace {

const plan::Plan& the_plan() { return tests::real_plan(); }

Indicator indicator(const char* commitment, const std::vector<OwnTotal>& own = {}) {
    const auto all = indicators(the_plan(), tests::real_indicators(), own);
    const auto found =
        std::ranges::find(all, *plan::find_commitment(the_plan(), commitment), &Indicator::commitment);
    REQUIRE(found != all.end());
    return *found;
}

std::string broken(const std::string& what, const std::string& by) {
    std::string text = tests::read_asset("indicators.json");
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    text.replace(at, what.size(), by);
    input::Problems problems;
    CHECK_FALSE(load_indicators(text, "indicators.json", the_plan(), problems).has_value());
    REQUIRE_FALSE(problems.empty());
    return problems[0].where.english();
}

}  // namespace

TEST_CASE("short-process steel: 5 % of 62.92 Mt means 3.146 Mt") {
    const Indicator steel = indicator("m2.c1.k2");
    REQUIRE(steel.needs.size() == 5);
    CHECK(steel.asked_for.empty());
    CHECK(steel.needs[3].year == 2023);
    CHECK(std::round(steel.needs[3].given * 100) / 100 == 62.92);
    CHECK(std::round(steel.needs[3].needed * 1000) / 1000 == 3.146);
    CHECK(steel.needs[4].year == 2024);
    CHECK(steel.needs[4].needed == doctest::Approx(3.01395));
}

TEST_CASE("electricity: its amount is known, so the largest whole of which it is 30 %") {
    const Indicator power = indicator("m7.c1.k2");
    REQUIRE(power.needs.size() == 5);
    CHECK(power.needs[4].needed == doctest::Approx(990.5667));  // 297.17 TWh / 0.3
    CHECK(power.asked_for.size() == 1);                         // the whole itself
}

TEST_CASE("rail: the baseline is asked for, and once given it is 10 % more") {
    const Indicator unknown = indicator("m12.c1.k4");
    CHECK(unknown.needs.empty());
    REQUIRE(unknown.asked_for.size() == 1);
    CHECK(tests::real_indicators().totals[unknown.asked_for[0]].key == "rail_freight");

    const Indicator given = indicator("m12.c1.k4", {{"rail_freight", 900}});
    CHECK(given.asked_for.empty());
    REQUIRE(given.needs.size() == 1);
    CHECK_FALSE(given.needs[0].year.has_value());
    CHECK(given.needs[0].needed == doctest::Approx(990));
}

TEST_CASE("the user's own total stands in place of those that are known") {
    const Indicator steel = indicator("m2.c1.k2", {{"crude_steel", 50}});
    REQUIRE(steel.needs.size() == 1);
    CHECK(steel.needs[0].needed == 2.5);
    CHECK(indicator("m2.c1.k2", {{"crude_steel", 0}}).needs.size() == 5);
    CHECK(indicator("m2.c1.k2", {{"pig_iron", 50}}).needs.size() == 5);
}

TEST_CASE("sweeping has a total of its own for cities and for counties; clean transport one for both years") {
    CHECK(indicator("m16.c1.k6", {{"city_road_area", 200}}).needs[0].needed == 160);
    CHECK(indicator("m16.c1.k7", {{"city_road_area", 200}}).needs.empty());
    CHECK(indicator("m16.c1.k7", {{"county_road_area", 200}}).needs[0].needed == doctest::Approx(140));
    CHECK(indicator("m24.c1.k6", {{"area_transport", 50}}).needs[0].needed == 30);
    CHECK(indicator("m24.c1.k7", {{"area_transport", 50}}).needs[0].needed == 40);
}

TEST_CASE("prefabrication: what was reached in 2022 is told") {
    const Indicator prefabricated = indicator("m16.c1.k5");
    REQUIRE(prefabricated.reached != nullptr);
    CHECK(prefabricated.reached->percent == 26.9);
    CHECK(prefabricated.reached->year == 2022);
    CHECK(indicator("m2.c1.k2").reached == nullptr);
}

TEST_CASE("every share of the plan has its total, known or asked for") {
    std::set<plan::CommitmentId> covered;
    for (const Indicator& each : indicators(the_plan(), tests::real_indicators(), {})) {
        covered.insert(each.commitment);
        for (const IndicatorNeed& need : each.needs) CHECK(need.needed > 0);
    }
    for (std::uint32_t i = 0; i < the_plan().commitments.size(); ++i) {
        const auto& quantity = the_plan().commitments[i].quantity;
        CAPTURE(the_plan().commitments[i].key);
        CHECK((quantity && quantity->unit == "%") == covered.contains(plan::CommitmentId{i}));
    }
}

TEST_CASE("a known total has a kind, a confidence and a source") {
    for (const IndicatorTotal& total : tests::real_indicators().totals) {
        CAPTURE(total.key);
        CHECK(total.values.empty() == total.source.empty());
        CHECK(total.values.empty() == total.confidence.empty());
    }
}

TEST_CASE("a broken file of totals is refused with the place") {
    CHECK(broken("jinlan.indicators/1", "jinlan.indicators/9") == "schema");
    CHECK(broken("\"m2.c1.k2\"", "\"m2.c1.k1\"") == "totals[0].commitments[0]");
    CHECK(broken("\"m2.c1.k2\"", "\"m99.c1.k1\"") == "totals[0].commitments[0]");
    CHECK(broken("\"of\": \"whole\"", "\"of\": \"baseline\"") == "totals[0].commitments[0]");
    CHECK(broken("\"of\": \"whole\"", "\"of\": \"all\"") == "totals[0].of");
    CHECK(broken("\"value\": 67.4069", "\"value\": -1") == "totals[0].values[1].value");
    CHECK(broken("\"year\": 2021", "\"year\": 2020") == "totals[0].values[1].year");
    CHECK(broken("\"id\": \"energy_use\"", "\"id\": \"crude_steel\"") == "totals[1].id");
    CHECK(broken("\"percent\": 26.9", "\"percent\": \"26.9\"") == "shares[0].percent");
}

// The tables of the fields as tables: what must hold of every row.
#include "app/state/fields.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string_view>

#include "app/state/scenario_fields.hpp"
#include "support/model.hpp"

using namespace jinlan;
using namespace jinlan::app;
using tests::real_model;

TEST_CASE("no key stands twice, neither among the state's fields nor among a scenario's") {
    std::set<std::string_view> keys;
    for (const StateField& field : state_fields()) {
        CAPTURE(field.key);
        CHECK(keys.insert(field.key).second);
        CHECK(find_state_field(field.key) == &field);
    }
    for (const ScenarioField& field : scenario_fields()) {
        CAPTURE(field.key);
        CHECK(keys.insert(field.key).second);
        CHECK(find_scenario_field(field.key) == &field);
    }
    CHECK(find_state_field("") == nullptr);
    CHECK(find_scenario_field("zoom") == nullptr);
}

TEST_CASE("the default state writes its language alone") {
    const whatif::Inputs inputs = real_model().inputs();
    for (const StateField& field : state_fields()) {
        CAPTURE(field.key);
        CHECK(field.write(AppState{}, inputs).has_value() == (field.key == "lang"));
    }
}

TEST_CASE("a value that no field can use is refused by each, and leaves the default") {
    const whatif::Inputs inputs = real_model().inputs();
    for (const StateField& field : state_fields()) {
        if (field.key == "q") continue;  // every text can be looked for
        CAPTURE(field.key);
        AppState state;
        Refusals refusals;
        field.read("~", inputs, state, refusals);
        REQUIRE(refusals.size() == 1);
        CHECK_FALSE(refusals[0].reason.empty());
        if (!refusals[0].is_part) CHECK(state == AppState{});
    }
    for (const ScenarioField& field : scenario_fields()) {
        if (field.key == "name") continue;
        CAPTURE(field.key);
        const whatif::Scenario base = whatif::base_scenario(inputs.levers);
        whatif::Scenario scenario = base;
        Refusals refusals;
        field.read("~", inputs, scenario, refusals);
        REQUIRE(refusals.size() == 1);
        CHECK(scenario == base);
    }
}

TEST_CASE("looks are taken from the other state, and nothing else is") {
    AppState plain;
    AppState other;
    other.language = plan::Language::English;
    other.theme = ThemeName::Dark;
    other.text_percent = 150;
    other.about_open = true;
    other.present = true;
    CHECK(looking_as(plain, other) == other);
    other.view = View::Table;
    other.map_sites = true;
    AppState expected = other;
    expected.view = plain.view;
    expected.map_sites = false;
    CHECK(looking_as(plain, other) == expected);
}

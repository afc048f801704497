// The lab: its actions, its part of the address, and its work in slices.

#include "app/derived/lab.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>

#include "app/address/permalink.hpp"
#include "app/derived/derived.hpp"
#include "app/state/actions.hpp"
#include "app/state/history.hpp"
#include "support/model.hpp"
#include "whatif/random_scenario.hpp"

using namespace jinlan;
using namespace jinlan::app;
using tests::real_model;

namespace {

AppState start() {
    AppState state;
    state.lab = lab_start(real_model().inputs());
    return state;
}

AppState after(AppState state, std::initializer_list<Action> actions) {
    for (const Action& action : actions) state = reduce(std::move(state), action);
    return state;
}

/// Calls until nothing is left to do.
int settle(Lab& lab, const AppState& state) {
    int calls = 1;
    lab.update(state);
    while (lab.working() && calls < 100'000) {
        lab.update(state);
        ++calls;
    }
    return calls;
}

plan::CityId city(std::string_view key) { return *plan::find_city(real_model().plan, key); }

std::uint32_t lever(std::string_view key) { return *whatif::find_lever(real_model().levers, key); }

}  // namespace

TEST_CASE("the lab starts with nothing changed, and so does a state") {
    CHECK(start().lab == whatif::Scenario{});
    CHECK(start() == AppState{});
}

TEST_CASE("levers are kept in tenths of a percent, and one put back leaves no trace") {
    const std::uint32_t dust = lever("dust");
    const AppState state = after(start(), {SetLever{dust, 0.50049}});
    CHECK(lever_share(state.lab, dust) == 0.5);
    CHECK(after(state, {SetLever{dust, 0}}) == start());
    CHECK(after(state, {ResetLevers{}}) == start());
    CHECK(lever_share(after(state, {SetLever{dust, 7}}).lab, dust) == 1);
    CHECK(after(state, {SetLever{4'000'000'000U, 1}}) == state);
}

TEST_CASE("a triple's own figures are put in order and can be taken back") {
    const AppState state =
        after(start(), {EditTriple{{"e_r", 0.4, 0.2, 0.3}}, EditTriple{{"b", 0.1, 0.2, 0.3}}});
    REQUIRE(state.lab.levers.edits.size() == 2);
    CHECK(state.lab.levers.edits[0].triple == "b");
    CHECK(state.lab.levers.edits[1].low <= state.lab.levers.edits[1].mode);
    CHECK(state.lab.levers.edits[1].mode <= state.lab.levers.edits[1].high);
    CHECK(after(state, {ResetTriple{"b"}, ResetTriple{"e_r"}}) == start());
}

TEST_CASE("what is kept as A comes back, whatever the lab did meanwhile") {
    const AppState kept = after(start(), {SetLever{0, 0.5}, NameScenario{"快"}, KeepScenario{0}});
    const AppState changed = after(kept, {SetLever{0, 1}, SlipCommitment{{1}, 6}, ResetLevers{}});
    REQUIRE(changed.kept[0]);
    CHECK(after(changed, {OpenScenario{*changed.kept[0]}}) == kept);
    CHECK_FALSE(after(changed, {DropScenario{0}}).kept[0]);
    CHECK(after(changed, {KeepScenario{9}, DropScenario{9}}) == changed);
}

TEST_CASE("an address brings a whole lab back, for two hundred scenarios") {
    const whatif::Inputs inputs = real_model().inputs();
    std::mt19937 random(20'261'124);
    for (int i = 0; i < 200; ++i) {
        AppState state = start();
        state.view = View::WhatIf;
        state.lab_part = static_cast<LabPart>(i % 7);
        state.lab = lab_form(tests::random_scenario(inputs, random), inputs);
        if (i % 3 == 0)
            state.kept[static_cast<std::size_t>(i) % kKeptScenarios] =
                lab_form(tests::random_scenario(inputs, random), inputs);
        const auto effort = static_cast<std::uint32_t>(i) % 12;
        state = after(std::move(state), {SetGoal{i / 200.0, static_cast<whatif::Sureness>(i % 2)},
                                         ToggleGoalCity{{static_cast<std::uint32_t>(i) % 11}},
                                         SetEffort{{effort, i / 10.0, 0.1, 0.8}}});
        const std::string address = to_address(state, inputs);
        CAPTURE(address);
        const ParsedAddress parsed = from_address(address, inputs);
        CHECK(parsed.problems.empty());
        CHECK(parsed.state == state);
        CHECK(to_address(parsed.state, inputs) == address);
    }
}

TEST_CASE("a slider dragged is one step back, two sliders are two") {
    History history;
    AppState state = start();
    const auto act = [&](const Action& action) {
        const AppState next = reduce(state, action);
        history.record(state, std::array{action}, next);
        state = next;
    };
    for (int i = 1; i <= 10; ++i) act(SetLever{2, i / 10.0});
    for (int i = 1; i <= 10; ++i) act(SetLever{3, i / 20.0});
    state = history.undo(state);
    CHECK(lever_share(state.lab, 2) == 1);
    CHECK(lever_share(state.lab, 3) == 0);
    state = history.undo(state);
    CHECK(state == start());
    CHECK_FALSE(history.can_undo());
}

TEST_CASE("the arithmetic is there at once, the draws after some slices, and both as if done in one go") {
    const whatif::Inputs inputs = real_model().inputs();
    const AppState state =
        after(start(), {SetView{View::WhatIf}, SetLever{lever("dust"), 0.6}, SetCooperation{0.3},
                        SetChange{city("linfen"), air::Pollutant::Pm25, -5}});
    const whatif::ScenarioOutcome whole = whatif::evaluate_with_spread(inputs, state.lab);
    Lab lab(inputs);
    lab.update(state);
    REQUIRE(lab.derived().outcome.cities.size() == whole.cities.size());
    for (std::size_t i = 0; i < whole.cities.size(); ++i) {
        CHECK(lab.derived().outcome.cities[i].pollutants.pm25_after == whole.cities[i].pollutants.pm25_after);
    }
    CHECK(lab.derived().spreading);
    CHECK(settle(lab, state) > 1);
    CHECK(lab.derived().outcome.all_attain == whole.all_attain);
    for (std::size_t i = 0; i < whole.cities.size(); ++i) {
        const auto& spread = lab.derived().outcome.cities[i].spread;
        REQUIRE(spread.has_value() == whole.cities[i].spread.has_value());
        if (!spread) continue;
        CHECK(spread->concentration.mean == whole.cities[i].spread->concentration.mean);
        CHECK(spread->concentration.p95() == whole.cities[i].spread->concentration.p95());
        CHECK(spread->attainment == whole.cities[i].spread->attainment);
    }
    const std::uint64_t revision = lab.derived().revision;
    CHECK_FALSE(lab.update(state));
    CHECK(lab.derived().revision == revision);
}

TEST_CASE("a slider that keeps moving shows draws on its way and ends with its own") {
    const whatif::Inputs inputs = real_model().inputs();
    AppState state = after(start(), {SetView{View::WhatIf}});
    Lab lab(inputs);
    settle(lab, state);
    const double before = lab.derived().outcome.cities[0].spread->concentration.mean;
    bool moved = false;
    for (int i = 1; i <= 30; ++i) {
        state = reduce(std::move(state), SetLever{lever("dust"), i / 30.0});
        lab.update(state);
        moved = moved || lab.derived().outcome.cities[0].spread->concentration.mean < before;
    }
    CHECK(moved);
    settle(lab, state);
    const whatif::ScenarioOutcome whole = whatif::evaluate_with_spread(inputs, state.lab);
    CHECK(lab.derived().outcome.cities[0].spread->concentration.mean ==
          whole.cities[0].spread->concentration.mean);
}

TEST_CASE("the lab rests while another view is shown") {
    Lab lab(real_model().inputs());
    CHECK_FALSE(lab.update(start()));
    CHECK_FALSE(lab.working());
    CHECK(lab.derived().outcome.cities.empty());
}

TEST_CASE("kept scenarios are compared with their draws") {
    const whatif::Inputs inputs = real_model().inputs();
    const AppState state =
        after(start(), {SetView{View::WhatIf}, SetLabPart{LabPart::Scenarios}, SetLever{lever("dust"), 1},
                        KeepScenario{0}, ResetLevers{}, KeepScenario{2}});
    Lab lab(inputs);
    settle(lab, state);
    const LabDerived& derived = lab.derived();
    CHECK_FALSE(derived.comparing);
    REQUIRE(derived.kept[0]);
    CHECK_FALSE(derived.kept[1]);
    REQUIRE(derived.kept[2]);
    REQUIRE(derived.kept[0]->cities[0].spread);
    CHECK(derived.kept[0]->cities[0].spread->concentration.mean <
          derived.kept[2]->cities[0].spread->concentration.mean);
    CHECK(derived.kept[2]->cities[0].spread->concentration.mean ==
          derived.outcome.cities[0].spread->concentration.mean);
}

TEST_CASE("goal seek in slices finds what it finds in one go") {
    const whatif::Inputs inputs = real_model().inputs();
    const AppState state =
        after(start(), {SetView{View::WhatIf}, SetLabPart{LabPart::Goal}, ToggleGoalCity{city("taiyuan")},
                        SetGoal{0.6, whatif::Sureness::Each}, SetDraws{3, 400},
                        SetEffort{{lever("dust"), 3, 0, 0.5}}});
    Lab lab(inputs);
    settle(lab, state);
    const LabSearch& found = lab.derived().search;
    REQUIRE(found.least);
    CHECK(found.draws == 400);
    std::vector<whatif::LeverCity> cities = whatif::spread_cities(inputs, state.lab);
    for (whatif::LeverCity& each : cities) each.wanted = each.city == city("taiyuan");
    whatif::GoalSeek seek;
    const whatif::LeastEffort& whole =
        seek.run(inputs.levers, cities, state.lab.levers, effort_goal(state.goal, inputs.levers));
    CHECK(found.least->reached == whole.reached);
    CHECK(found.least->implementation == whole.implementation);
    CHECK(found.least->effort == whole.effort);
    CHECK(found.least->implementation[lever("dust")] <= 0.5);

    // Its levers in the lab start no new search.
    const AppState applied = after(state, {SetLevers{found.least->implementation, found.least->cooperation}});
    settle(lab, applied);
    CHECK(lab.derived().search.looks == found.looks);
    CHECK(lab.derived().search.least);
}

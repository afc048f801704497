// Undo and redo.
#include "app/state/history.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace jinlan;
using namespace jinlan::app;

namespace {

/// A reader with a history.
struct Reader {
    AppState state;
    History history;

    void act(std::initializer_list<Action> actions) {
        AppState next = state;
        for (const Action& action : actions) next = reduce(std::move(next), action);
        history.record(state, {actions.begin(), actions.size()}, next);
        state = std::move(next);
    }
    void act(const Action& action) { act({action}); }
    void undo() { state = history.undo(state); }
    void redo() { state = history.redo(state); }
};

Action random_step(std::mt19937& random) {
    const auto below = [&](std::uint32_t bound) { return static_cast<std::uint32_t>(random()) % bound; };
    switch (below(7)) {
        case 0: return ToggleCity{{below(11)}};
        case 1: return ToggleFacet{{plan::kFacets[below(plan::kFacets.size())], below(5)}};
        case 2: return Select{plan::CityId{below(11)}};
        case 3: return Select{};
        case 4: return SetMapMeasure{static_cast<MapMeasure>(below(3))};
        case 5: return ClearFilter{};
        default: return ToggleSection{{below(10)}};
    }
}

}  // namespace

TEST_CASE("nothing has been done: nothing to undo or redo") {
    Reader reader;
    CHECK_FALSE(reader.history.can_undo());
    CHECK_FALSE(reader.history.can_redo());
    reader.undo();
    reader.redo();
    CHECK(reader.state == AppState{});
}

TEST_CASE("undo and redo give exactly the states that were there, whatever was done") {
    std::mt19937 random(20240308);
    for (int round = 0; round < 50; ++round) {
        CAPTURE(round);
        Reader reader;
        std::vector<AppState> states{reader.state};
        for (int i = 0; i < 60; ++i) {
            reader.act(random_step(random));
            if (reader.state != states.back()) states.push_back(reader.state);
        }
        // A walk up and down, by its position among the states.
        std::size_t at = states.size() - 1;
        for (int i = 0; i < 300; ++i) {
            if (random() % 2 == 0) {
                CHECK(reader.history.can_undo() == (at > 0));
                reader.undo();
                at -= at > 0 ? 1 : 0;
            } else {
                CHECK(reader.history.can_redo() == (at + 1 < states.size()));
                reader.redo();
                at += at + 1 < states.size() ? 1 : 0;
            }
            CHECK(reader.state == states[at]);
        }
        // Something new drops what was ahead.
        while (reader.history.can_undo()) reader.undo();
        CHECK(reader.state == AppState{});
        reader.act(ToggleCity{{7}});
        CHECK_FALSE(reader.history.can_redo());
        reader.undo();
        CHECK(reader.state == AppState{});
    }
}

TEST_CASE("the last 100 steps are kept") {
    Reader reader;
    std::vector<AppState> states{reader.state};
    for (std::uint32_t i = 0; i < 250; ++i) {
        reader.act(ToggleFacet{{plan::Facet::Measure, i}});
        states.push_back(reader.state);
    }
    std::size_t undone = 0;
    for (; reader.history.can_undo(); ++undone) reader.undo();
    CHECK(undone == History::kMostSteps);
    CHECK(reader.state == states[150]);
    for (; reader.history.can_redo(); --undone) reader.redo();
    CHECK(undone == 0);
    CHECK(reader.state == states.back());
}

TEST_CASE("what is typed, dragged or panned is one step, and each run is one of its own") {
    Reader reader;
    for (const char* text : {"t", "ta", "tai", "taiy"}) reader.act(SetSearch{text});
    const AppState typed = reader.state;
    for (int i = 1; i <= 20; ++i) reader.act(SetChange{{0}, air::Pollutant::Pm25, -1.0 * i});
    const AppState dragged = reader.state;
    for (int i = 1; i <= 20; ++i) reader.act(SetChange{{0}, air::Pollutant::So2, -1.0 * i});
    const AppState other_slider = reader.state;
    for (int i = 1; i <= 9; ++i) reader.act(SetMapView{MapView{1000.0 * i, 0, 300}});
    for (const Panel panel : {Panel::Filter, Panel::Detail}) reader.act(SetPanel{panel});
    reader.undo();
    CHECK(reader.state.panel == Panel::Main);
    reader.undo();
    CHECK(reader.state == other_slider);
    reader.undo();
    CHECK(reader.state == dragged);
    reader.undo();
    CHECK(reader.state == typed);
    reader.undo();
    CHECK(reader.state == AppState{});
    reader.redo();
    CHECK(reader.state == typed);
}

TEST_CASE("a run ends when it is settled, undone or interrupted") {
    Reader reader;
    const auto drag = [&](double to) { reader.act(SetChange{{0}, air::Pollutant::Pm25, to}); };
    drag(-1), drag(-2);
    reader.history.settle();
    drag(-3), drag(-4);
    reader.undo();
    CHECK(scenario_of(reader.state, {0}).change_percent[air::Pollutant::Pm25] == -2);
    drag(-5), drag(-6);  // not with what was before the undo
    reader.undo();
    CHECK(scenario_of(reader.state, {0}).change_percent[air::Pollutant::Pm25] == -2);
    drag(-7);
    reader.act(ToggleCity{{1}});
    drag(-8);
    reader.undo();
    CHECK(reader.state.filter.cities.contains({1}));
    CHECK(scenario_of(reader.state, {0}).change_percent[air::Pollutant::Pm25] == -7);
}

TEST_CASE("what one gesture does at once is one step, and an opened address is one") {
    Reader reader;
    reader.act({Select{}, SetPanel{Panel::Detail}, ToggleCity{{2}}});
    const AppState first = reader.state;
    AppState opened;
    opened.filter.text = "coal";
    reader.history.record(reader.state, {}, opened);
    reader.state = opened;
    reader.undo();
    CHECK(reader.state == first);
    reader.undo();
    CHECK(reader.state == AppState{});
}

TEST_CASE("the looks are no step and stay as they are") {
    Reader reader;
    reader.act(ToggleCity{{1}});
    for (const Action& look :
         {Action(SetLanguage{plan::Language::English}), Action(SetTheme{ThemeName::Dark}),
          Action(SetTextPercent{150}), Action(SetPresent{true}), Action(SetAbout{true})}) {
        reader.act(look);
    }
    reader.undo();
    CHECK_FALSE(reader.history.can_undo());
    CHECK(reader.state.filter.empty());
    CHECK(reader.state.language == plan::Language::English);
    CHECK(reader.state.theme == ThemeName::Dark);
    CHECK(reader.state.text_percent == 150);
    CHECK(reader.state.present);
    CHECK(reader.state.about_open);
    reader.act(SetTheme{ThemeName::Light});  // nor do they drop what is ahead
    reader.redo();
    CHECK(reader.state.filter.cities.contains({1}));
    CHECK(reader.state.theme == ThemeName::Light);
}

TEST_CASE("to undo and redo is the history's work: reduced, they change nothing") {
    Reader reader;
    reader.act(ToggleCity{{1}});
    const AppState state = reader.state;
    CHECK(reduce(state, Undo{}) == state);
    CHECK(reduce(state, Redo{}) == state);
}

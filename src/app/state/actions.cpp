// The one place where the AppState changes: a small function per action.

#include "app/state/actions.hpp"

#include <utility>

#include "app/state/lab_actions.hpp"
#include "app/state/precision.hpp"

namespace jinlan::app {

namespace {

/// Takes the id out where it is in, else adds it where there is room.
template <class IdType>
void toggle_compared(std::vector<IdType>& ids, IdType id) {
    const auto found = std::ranges::find(ids, id);
    if (found != ids.end()) {
        ids.erase(found);
    } else if (ids.size() < kMostCompared) {
        ids.push_back(id);
    }
}

/// Applies an action to the state it holds: one overload per action.
struct Reducer {
    AppState& state;

    void operator()(const Select& action) const {
        state.selection = action.selection;
        const bool cleared = std::holds_alternative<std::monostate>(action.selection);
        state.panel = cleared ? Panel::Main : Panel::Detail;
        if (const auto* city = std::get_if<plan::CityId>(&action.selection)) {
            state.city = *city;
        } else if (cleared && state.view != View::City && state.view != View::WhatIf) {
            state.city.reset();
        }
    }

    void operator()(const SetView& action) const {
        state.view = action.view;
        state.panel = Panel::Main;
    }

    void operator()(const SetPanel& action) const { state.panel = action.panel; }
    void operator()(const SetCityTab& action) const { state.city_tab = action.tab; }
    void operator()(const SetCompareKind& action) const { state.compared.kind = action.kind; }

    void operator()(const ToggleCompared& action) const {
        Compared& compared = state.compared;
        if (const auto* city = std::get_if<plan::CityId>(&action.item)) {
            compared.kind = CompareKind::Cities;
            toggle_compared(compared.cities, *city);
        } else if (const auto* region = std::get_if<plan::RegionId>(&action.item)) {
            compared.kind = CompareKind::Regions;
            toggle_compared(compared.regions, *region);
        } else {
            compared.kind = CompareKind::Departments;
            toggle_compared(compared.departments, std::get<plan::DepartmentId>(action.item));
        }
    }

    void operator()(const SetMapMeasure& action) const { state.map_measure = action.measure; }
    void operator()(const SetLabMeasure& action) const {
        if (of_scenario(action.measure)) state.lab_measure = action.measure;
    }
    void operator()(const SetMapStandard& action) const { state.map_standard = action.day; }
    void operator()(const SetMapSites& action) const { state.map_sites = action.shown; }

    void operator()(const SetMapForm& action) const {
        if (state.map_form != action.form) state.map_view.reset();
        state.map_form = action.form;
    }

    void operator()(const SetRegion& action) const { state.region = action.region; }

    // A view that is not made of numbers is a slip of the caller: the map stays where it is.
    void operator()(const SetMapView& action) const {
        if (!action.view) {
            state.map_view.reset();
        } else if (const std::optional<MapView> kept = kept_view(*action.view)) {
            state.map_view = kept;
        }
    }

    void operator()(const SetSearch& action) const { state.filter.text = kept_search(action.text); }
    void operator()(const ToggleSection& action) const { state.filter.sections.toggle(action.section); }
    void operator()(const ToggleDepartment& action) const {
        state.filter.departments.toggle(action.department);
    }
    void operator()(const ToggleCity& action) const { state.filter.cities.toggle(action.city); }
    void operator()(const ToggleDueYear& action) const { state.filter.due_years.toggle(action.year); }
    void operator()(const ToggleFirmness& action) const { state.filter.firmnesses.toggle(action.firmness); }
    void operator()(const ToggleFacet& action) const { plan::toggle(state.filter, action.value); }
    void operator()(const ClearFacet& action) const { plan::clear(state.filter, action.facet); }
    void operator()(const SetDueInterval& action) const {
        state.filter.due_from = action.from;
        state.filter.due_to = action.to;
    }
    void operator()(const Undo&) const {}
    void operator()(const Redo&) const {}
    void operator()(const ClearFilter&) const { state.filter = {}; }
    void operator()(const SetLoadOrder& action) const { state.load_order = action.order; }
    void operator()(const SetLanes& action) const { state.lanes = action.lanes; }
    void operator()(const SetAsOf& action) const { state.as_of = action.as_of; }

    void operator()(const SetChange& action) const {
        whatif::PollutantScenario scenario = scenario_of(state, action.city);
        scenario.change_percent[action.pollutant] = kept_change(action.percent);
        set_scenario(action.city, scenario);
    }

    void operator()(const ResetScenario& action) const { set_scenario(action.city, {}); }
    void operator()(const SetLanguage& action) const { state.language = action.language; }
    void operator()(const SetTextPercent& action) const {
        state.text_percent = kept_text_percent(action.percent);
    }
    void operator()(const SetTheme& action) const { state.theme = action.theme; }
    void operator()(const SetAbout& action) const { state.about_open = action.open; }
    void operator()(const SetPresent& action) const { state.present = action.present; }

    void operator()(const SetLabPart& action) const { state.lab_part = action.part; }
    template <class LabAction>
    void operator()(const LabAction& action) const {
        reduce_lab(state, action);
    }

    // Changes stay ordered by city and hold no city without a change, so equal choices are equal states.
    void set_scenario(plan::CityId city, const whatif::PollutantScenario& scenario) const {
        put_sorted(state.lab.changes, &whatif::CityChange::city, whatif::CityChange{city, scenario},
                   scenario != whatif::PollutantScenario{});
    }
};

}  // namespace

AppState reduce(AppState state, const Action& action) {
    std::visit(Reducer{state}, action);
    return state;
}

}  // namespace jinlan::app

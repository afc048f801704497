// All that the reader has chosen. The address, undo and a saved scene are this, written down.

#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "plan/filter/filter.hpp"
#include "plan/plan.hpp"
#include "whatif/scenario.hpp"
#include "whatif/seek/goal_seek.hpp"

namespace jinlan::app {

/// What the map's colours tell.
enum class MapMeasure {
    Target,       // the plan's 2025 PM2.5 target
    Latest,       // the latest PM2.5 observation
    Gap,          // latest observation minus target
    StandardGap,  // latest observation minus the limit of a standard: see `AppState::map_standard`
    Index,        // composite index of the latest year for which it is known
    Commitments,  // how many of those that the filter leaves concern the city
    // What the lab's scenario comes to.
    After,     // PM2.5
    AfterGap,  // PM2.5 minus target
    Chance     // of meeting the target, percent
};

/// Whether the measure is of the lab's scenario.
bool of_scenario(MapMeasure measure);

/// How the map shows the cities: where and how large they are, or as tiles of one size.
enum class MapForm { Geographic, Tiles };

/// What the main part of the page shows: each view answers one question about what the filter leaves. The
/// gallery of widgets stands in the place of the whole page.
enum class View { Map, City, Responsibility, Timeline, Table, Compare, WhatIf, Gallery };

/// The views a reader chooses from, in the order of their tabs and number keys.
inline constexpr std::array kViews{View::Map,   View::City,    View::Responsibility, View::Timeline,
                                   View::Table, View::Compare, View::WhatIf};

/// Which part of the page a narrow screen shows: the view, or what stands beside it on a wide one.
enum class Panel { Main, Filter, Detail };

/// Which departments Responsibility lists first: those with most measures, those that lead or answer alone in
/// most, or as the plan has them.
enum class LoadOrder { Total, Lead, Plan };

/// What has a lane of its own on the timeline.
enum class Lanes { Section, Department };

/// How the page is coloured. High contrast is for projectors and eyes that lose soft tones.
enum class ThemeName { Light, Dark, HighContrast };

/// What is shown of a selected city.
enum class CityTab { Facts, WhatIf };

/// What Compare sets side by side: things of one kind.
enum class CompareKind { Cities, Regions, Departments };

inline constexpr std::size_t kFewestCompared = 2;
inline constexpr std::size_t kMostCompared = 4;

/// What is compared, in the order in which it was chosen. Each kind keeps its own choice while another one is
/// shown; none holds more than `kMostCompared` or one thing twice.
struct Compared {
    CompareKind kind = CompareKind::Cities;
    std::vector<plan::CityId> cities;
    std::vector<plan::RegionId> regions;
    std::vector<plan::DepartmentId> departments;

    friend bool operator==(const Compared&, const Compared&) = default;
};

using ComparedItem = std::variant<plan::CityId, plan::RegionId, plan::DepartmentId>;

using Selection = std::variant<std::monostate, plan::CityId, plan::MeasureId, plan::DepartmentId>;

/// Where the map stands: its centre in metres of the map's projection, and its scale in metres per
/// logical pixel.
struct MapView {
    double center_x = 0;
    double center_y = 0;
    double metres_per_pixel = 0;

    friend bool operator==(const MapView&, const MapView&) = default;
};

/// The parts of the lab (view What if), in the order of their tabs.
enum class LabPart { Levers, Pollutants, Goal, Schedule, Indicators, Health, Scenarios };

/// What a lever may cost and how far it may go where the lab looks for the least effort; by lever, the
/// cooperation of the region under the levers' number.
struct LabEffort {
    std::uint32_t lever = 0;
    double weight = 1;
    double low = 0;
    double high = 1;

    friend bool operator==(const LabEffort&, const LabEffort&) = default;
};

/// What is to be reached at least effort.
struct LabGoal {
    plan::IdSet<plan::CityId> cities;  // none: all that have a target
    double probability = 0.5;
    whatif::Sureness sureness = whatif::Sureness::Together;
    std::vector<LabEffort> efforts;  // by lever, only those that are not as usual

    friend bool operator==(const LabGoal&, const LabGoal&) = default;
};

/// Scenarios that are kept beside the one in the lab: A, B and C.
inline constexpr std::size_t kKeptScenarios = 3;

inline constexpr int kMinTextPercent = 80;
inline constexpr int kMaxTextPercent = 250;

struct AppState {
    plan::Language language = plan::Language::SimplifiedChinese;
    View view = View::Map;
    Panel panel = Panel::Main;
    MapMeasure map_measure = MapMeasure::Target;
    std::optional<plan::Date> map_standard;  // the standard in force on this day; nothing: the plan's own
    MapForm map_form = MapForm::Geographic;
    bool map_sites = false;                // industry clusters and sites are drawn
    std::optional<plan::RegionId> region;  // drawn over the map
    std::optional<MapView> map_view;       // nothing: all of the province fits
    plan::Filter filter;
    Selection selection;
    std::optional<plan::CityId> city;  // the one last selected: see `city_shown`
    CityTab city_tab = CityTab::Facts;
    LoadOrder load_order = LoadOrder::Total;
    Lanes lanes = Lanes::Section;
    Compared compared;
    std::optional<plan::Date> as_of;  // nothing: today
    LabPart lab_part = LabPart::Levers;
    MapMeasure lab_measure = MapMeasure::AfterGap;  // of the lab's own map: one of the scenario's
    /// In the form of `lab_form`: equal choices are equal states.
    whatif::Scenario lab;
    std::array<std::optional<whatif::Scenario>, kKeptScenarios> kept;
    LabGoal goal;
    ThemeName theme = ThemeName::Light;
    int text_percent = 100;
    bool about_open = false;
    bool present = false;  // to a room: larger, on the whole screen, without the tools

    friend bool operator==(const AppState&, const AppState&) = default;
};

/// The scenario as the state keeps it: as much of it as an address keeps, without levers at 0 at the end.
whatif::Scenario lab_form(const whatif::Scenario& scenario, const whatif::Inputs& inputs);

/// The lab's scenario as it is before anything is changed.
whatif::Scenario lab_start(const whatif::Inputs& inputs);

/// How far the lab carries the lever out, 0..1.
double lever_share(const whatif::Scenario& scenario, std::size_t lever);

/// The changes of the city's pollutants; no change where it has none.
whatif::PollutantScenario scenario_of(const AppState& state, plan::CityId city);

/// The city that the views of one city show: the selected one, or the one selected before a measure or a
/// department was. Nothing: none has been.
std::optional<plan::CityId> city_shown(const AppState& state);

/// How many things of the kind shown are compared, and whether the item is among those of its kind.
std::size_t compared_count(const Compared& compared);
bool is_compared(const Compared& compared, const ComparedItem& item);

}  // namespace jinlan::app

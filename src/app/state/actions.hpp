// Everything that can change the AppState. Views make actions; nothing else writes the state.

#pragma once

#include <optional>
#include <string>
#include <variant>

#include "app/state/state.hpp"

namespace jinlan::app {

/// Selecting shows the detail panel on narrow screens; `Selection{}` clears and goes back to the view.
struct Select {
    Selection selection;
};
/// Shows the view, on narrow screens too.
struct SetView {
    View view;
};
struct SetPanel {
    Panel panel;
};
struct SetCityTab {
    CityTab tab;
};
struct SetCompareKind {
    CompareKind kind;
};
/// Adds it to what is compared, or takes it out again, and shows its kind. Where `kMostCompared` of its kind
/// are compared already, none is added.
struct ToggleCompared {
    ComparedItem item;
};
struct SetMapMeasure {
    MapMeasure measure;
};
struct SetMapStandard {
    std::optional<plan::Date> day;
};
/// Another form is shown as a whole.
struct SetMapForm {
    MapForm form;
};
struct SetMapSites {
    bool shown;
};
struct SetRegion {
    std::optional<plan::RegionId> region;
};
struct SetMapView {
    std::optional<MapView> view;
};
struct SetSearch {
    std::string text;
};
struct ToggleSection {
    plan::SectionId section;
};
struct ToggleDepartment {
    plan::DepartmentId department;
};
struct ToggleCity {
    plan::CityId city;
};
struct ToggleDueYear {
    plan::DueYear year;
};
struct ToggleFirmness {
    plan::FirmnessId firmness;
};
/// Any value of any facet; what the actions above do, for those who have the value by its number.
struct ToggleFacet {
    plan::FacetValue value;
};
struct ClearFacet {
    plan::Facet facet;
};
/// Deadlines from the one day to the other, both included; either may be open.
struct SetDueInterval {
    std::optional<plan::Date> from;
    std::optional<plan::Date> to;
};
struct ClearFilter {};
struct SetLoadOrder {
    LoadOrder order;
};
struct SetLanes {
    Lanes lanes;
};
struct SetAsOf {
    std::optional<plan::Date> as_of;
};
struct SetChange {
    plan::CityId city;
    air::Pollutant pollutant;
    double percent;
};  // clamped to [-100, 100]
struct ResetScenario {
    plan::CityId city;
};
// --- The lab. Shares are 0..1 and brought within their bounds.
struct SetLabPart {
    LabPart part;
};
/// One of the scenario's measures; another one changes nothing.
struct SetLabMeasure {
    MapMeasure measure;
};
struct SetLever {
    std::uint32_t lever;
    double share;
};
struct SetCooperation {
    double share;
};
/// All levers at once, as goal seek finds them.
struct SetLevers {
    std::vector<double> shares;
    double cooperation = 0;
};
struct ResetLevers {};
/// Figures of the reader's own for a triple; put in order.
struct EditTriple {
    whatif::TripleEdit edit;
};
struct ResetTriple {
    std::string triple;
};
struct SetWeather {
    double sigma;
    double correlation;
};
struct SetDraws {
    std::uint64_t seed;
    std::uint32_t draws;
};
/// The year that a city begins from; nothing: its latest.
struct SetBase {
    plan::CityId city;
    std::optional<int> year;
};
/// Moves a deadline by so many months; 0: as the plan has it.
struct SlipCommitment {
    plan::CommitmentId commitment;
    int months;
};
struct SetScheduleEnd {
    std::optional<plan::Date> day;
};
struct SetHealth {
    whatif::HealthScenario health;
};
/// Nothing takes the reader's own total away.
struct SetOwnTotal {
    std::string total;
    std::optional<double> value;
};
struct NameScenario {
    std::string name;
};
/// Puts a scenario into the lab: one from a file, one kept, or the start. In the form of `lab_form`.
struct OpenScenario {
    whatif::Scenario scenario;
};
/// Keeps what is in the lab as A, B or C (0..2), under its name.
struct KeepScenario {
    std::size_t place;
};
struct DropScenario {
    std::size_t place;
};
struct ToggleGoalCity {
    plan::CityId city;
};
struct SetGoal {
    double probability;
    whatif::Sureness sureness;
};
struct SetEffort {
    LabEffort effort;
};
struct SetLanguage {
    plan::Language language;
};
struct SetTextPercent {
    int percent;
};  // clamped
struct SetTheme {
    ThemeName theme;
};
/// Back to the state before the last step, and forward again. `History` carries them out, and whoever holds
/// it; `reduce` leaves the state as it is.
struct Undo {};
struct Redo {};
struct SetAbout {
    bool open;
};
struct SetPresent {
    bool present;
};

using Action =
    std::variant<Select, SetView, SetPanel, SetCityTab, SetMapMeasure, SetMapStandard, SetMapForm,
                 SetMapSites, SetRegion, SetMapView, SetSearch, ToggleSection, ToggleDepartment, ToggleCity,
                 ToggleDueYear, ToggleFirmness, ClearFilter, SetLoadOrder, SetLanes, SetAsOf, SetCompareKind,
                 ToggleCompared, SetChange, ResetScenario, SetLanguage, SetTextPercent, SetTheme, SetAbout,
                 SetPresent, ToggleFacet, ClearFacet, SetDueInterval, Undo, Redo, SetLabPart, SetLever,
                 SetCooperation, SetLevers, ResetLevers, EditTriple, ResetTriple, SetWeather, SetDraws,
                 SetBase, SlipCommitment, SetScheduleEnd, SetHealth, SetOwnTotal, NameScenario, OpenScenario,
                 KeepScenario, DropScenario, ToggleGoalCity, SetGoal, SetEffort, SetLabMeasure>;

/// The state after the action.
AppState reduce(AppState state, const Action& action);

}  // namespace jinlan::app

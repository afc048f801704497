// The parts of the lab: a function each, which follows the layout cursor.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/explanation/explanation.hpp"
#include "ui/context.hpp"
#include "ui/views/lab/charts.hpp"
#include "ui/views/lab/explanation_card.hpp"
#include "ui/views/map/lab_map.hpp"
#include "ui/widgets/panel.hpp"
#include "ui/widgets/search_field.hpp"
#include "whatif/levers/levers.hpp"

namespace jinlan::ui {

/// What the lab keeps between frames besides the state: the map, charts that were made, the explanation that
/// is open, and what is being typed.
struct LabSheet {
    /// `shapes` must outlive the sheet.
    explicit LabSheet(const MapShapes& shapes) : map(shapes) {}

    LabMap map;
    LabCharts charts;
    ExplanationCard card;
    TypedText name{};
};

// What is assumed.
void draw_lab_levers(const Context& context);
void draw_lab_pollutants(const Context& context, LabSheet& sheet);
void draw_lab_goal(const Context& context, LabSheet& sheet);
void draw_lab_schedule(const Context& context, LabSheet& sheet);
void draw_lab_indicators(const Context& context, LabSheet& sheet);
void draw_lab_health(const Context& context, LabSheet& sheet);
void draw_lab_scenarios(const Context& context, LabSheet& sheet);

/// What it comes to, for all cities and for the one shown.
void draw_lab_answers(const Context& context, LabSheet& sheet);

// What the parts share.

/// The city that the answers tell of; nothing before the reader has chosen one.
const whatif::CityResult* lab_city(const Context& context);

/// "Arithmetic with stated assumptions, not a forecast."
void lab_caveat(const Context& context);

/// A row of a name and a figure at its end.
void lab_row(const Context& context, std::string_view name, std::string_view figure, ImU32 color = 0);

/// The scenario that a figure is of, where it is not the one in the lab.
struct LabSubject {
    const whatif::Scenario& scenario;
    const whatif::ScenarioOutcome& outcome;
};

/// The same with a button that opens the figure down to what it is made of.
void lab_row(const Context& context, LabSheet& sheet, std::string_view name, std::string_view figure,
             const app::FigureAsked& asked, ImU32 color = 0, const LabSubject* subject = nullptr);

/// What the charts are made of: the scenario in the lab.
LabData lab_data(const Context& context, const whatif::Inputs& inputs);

/// "12.5 %".
std::string percent_text(const Context& context, double share, int decimals = 0);

/// The interface's word for what a figure rests on.
const std::string& basis_name(const Context& context, whatif::Basis basis);

}  // namespace jinlan::ui

// The detail side: the selected city, measure or department, or else an overview of what the filter leaves.

#pragma once

#include "ui/context.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

/// Where the list of the filtered measures stands: below the overview, or in a column of its own.
enum class Measures { Below, Elsewhere };

void draw_detail(const Context& context, const Rect& rect, Measures measures);

/// The list of the filtered measures as a column of its own.
void draw_measures(const Context& context, const Rect& rect);

// One function for each kind of selection; they follow the layout cursor of the detail panel.
void draw_overview(const Context& context, Measures measures);
void draw_measure_list(const Context& context);
void draw_city(const Context& context, plan::CityId city);
void draw_measure(const Context& context, plan::MeasureId measure);
void draw_department(const Context& context, plan::DepartmentId department);
void draw_what_if(const Context& context, plan::CityId city);

}  // namespace jinlan::ui

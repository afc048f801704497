// The detail side: the selected city, measure or department, or else an overview of what the filter leaves.

#pragma once

#include "ui/context.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

void draw_detail(const Context& context, const Rect& rect);

// One function for each kind of selection; they follow the layout cursor of the detail panel.
void draw_overview(const Context& context);
void draw_city(const Context& context, plan::CityId city);
void draw_measure(const Context& context, plan::MeasureId measure);
void draw_department(const Context& context, plan::DepartmentId department);
void draw_what_if(const Context& context, plan::CityId city);

}  // namespace jinlan::ui

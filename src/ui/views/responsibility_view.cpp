// Responsibility: who answers for what, departments against measures.

#include "ui/views/responsibility_view.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "app/names.hpp"
#include "app/translation.hpp"
#include "ui/charts/order.hpp"
#include "ui/views/view_frame.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::name_of;
using app::Str;

namespace {

CellKind kind_of(plan::Role role) {
    switch (role) {
        case plan::Role::Lead: return CellKind::Lead;
        case plan::Role::Shared: break;
        case plan::Role::Sole: return CellKind::Sole;
    }
    return CellKind::Shared;
}

}  // namespace

void ResponsibilityView::fill_chart(const Context& context) {
    const plan::Plan& plan = context.model.plan;
    const auto& measures = context.derived.filtered.measures;
    chart_ = {};
    departments_.clear();
    chart_.text.empty = context.tr(Str::NothingMatches);
    chart_.lead_name = context.tr(name_of(plan::Role::Lead));
    chart_.shared_name = context.tr(name_of(plan::Role::Shared));
    chart_.sole_name = context.tr(name_of(plan::Role::Sole));
    chart_.total_name = context.tr(Str::Total);
    for (const plan::MeasureId measure : measures) {
        chart_.columns.push_back({std::to_string(plan[measure].number), context.tr(plan[measure].title)});
    }
    // Departments with the most measures first.
    std::vector<double> loads(plan.departments.size(), 0);
    for (std::uint32_t i = 0; i < loads.size(); ++i) {
        for (const plan::MeasureId measure : measures) {
            if (plan::role_in(plan[measure], plan::DepartmentId{i})) loads[i] -= 1;
        }
    }
    std::vector<std::size_t> order = first_numbers(loads.size());
    sort_by(order, loads);
    for (const std::size_t place : order) {
        if (loads[place] == 0) break;
        const plan::DepartmentId department{static_cast<std::uint32_t>(place)};
        for (std::size_t column = 0; column < measures.size(); ++column) {
            const std::optional<plan::Role> role = plan::role_in(plan[measures[column]], department);
            if (!role) continue;
            chart_.cells.push_back({departments_.size(), column, kind_of(*role), {}, {}});
        }
        chart_.rows.push_back(context.tr(plan[department].short_name));
        departments_.push_back(department);
    }
}

void ResponsibilityView::draw(const Context& context, const Rect& rect) {
    if (revision_ != context.derived.revision || language_ != context.state.language) {
        fill_chart(context);
        revision_ = context.derived.revision;
        language_ = context.state.language;
    }
    begin_view(context, rect);
    const ChartAnswer answer = matrix_chart(context.theme, "responsibility", chart_);
    if (answer.pressed) context.act(app::Select{departments_[answer.pressed->group]});
    vertical_space(context.theme, 24);
    end_view();
}

}  // namespace jinlan::ui

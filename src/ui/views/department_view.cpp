// A department: every measure in which it has a part, and which part.

#include <optional>
#include <string>

#include "app/names.hpp"
#include "app/translation.hpp"
#include "ui/views/detail_view.hpp"
#include "ui/views/rows.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::name_of;
using app::Str;

void draw_department(const Context& context, plan::DepartmentId id) {
    const Theme& theme = context.theme;
    const plan::Plan& plan = context.model.plan;
    const plan::Department& department = plan[id];
    paragraph(theme, TextStyle::Title, theme.colors.brand, context.tr(department.name));
    paragraph(
        theme, TextStyle::Body, theme.colors.ink,
        app::fill(context.tr(Str::DutiesTitle), {{"n", std::to_string(context.derived.duties.size())}}));
    const bool filtered = context.state.filter.departments.contains(id);
    if (button(theme, "filter", context.tr(filtered ? Str::FilterRemove : Str::FilterByThis), filtered)) {
        context.act(app::ToggleDepartment{id});
    }
    std::optional<plan::Role> role;
    for (const app::Duty& duty : context.derived.duties) {
        if (role != duty.role) {
            role = duty.role;
            group_label(theme, app::capitalised(context.tr(name_of(*role))));
        }
        measure_row(context, duty.measure, context.tr(plan[plan[duty.measure].section].title));
    }
}

}  // namespace jinlan::ui

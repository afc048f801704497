// A department: its list of duties, all that it answers for, clause by clause.

#include <optional>
#include <string>

#include "app/derived/duty_list.hpp"
#include "app/words/names.hpp"
#include "app/words/translation.hpp"
#include "ui/views/detail/detail_view.hpp"
#include "ui/views/detail/rows.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::name_of;
using app::Str;

namespace {

/// The line below the measure's title: the clause where there are several, how it answers for it, and how
/// much is to be done.
std::string duty_note(const Context& context, const app::DutyRow& row) {
    std::string note;
    const auto add = [&note](const std::string& part) { note += (note.empty() ? "" : " · ") + part; };
    if (context.model.plan[row.measure].clauses.size() > 1)
        add(app::fill(context.tr(Str::ClauseNumber), {{"n", std::to_string(row.clause + 1)}}));
    if (row.by_standing_rule) add(context.tr(Str::ByStandingRule));
    add(app::fill(context.tr(Str::PartCommitments), {{"n", std::to_string(row.commitments.size())}}));
    return note;
}

/// The commitments of a duty, below its row.
void commitments(const Context& context, const app::DutyRow& row) {
    ImGui::Indent(context.theme.px(30));
    for (const plan::CommitmentId id : row.commitments) commitment_row(context, id, true);
    ImGui::Unindent(context.theme.px(30));
}

}  // namespace

void draw_department(const Context& context, plan::DepartmentId id) {
    const Theme& theme = context.theme;
    const plan::Department& department = context.model.plan[id];
    paragraph(theme, TextStyle::Title, theme.colors.brand, context.tr(department.name));
    std::string summary =
        app::fill(context.tr(Str::DutiesTitle), {{"n", std::to_string(context.derived.duties.size())}});
    const std::optional<app::DutyList>& list = context.derived.duty_list;
    if (!list || list->department != id) return;
    if (list->measures != context.derived.duties.size()) {
        summary +=
            " · " + app::fill(context.tr(Str::DutiesFiltered), {{"n", std::to_string(list->measures)}});
    }
    paragraph(theme, TextStyle::Body, theme.colors.ink, summary);
    const bool filtered = context.state.filter.departments.contains(id);
    if (button(theme, "filter", context.tr(filtered ? Str::FilterRemove : Str::FilterByThis), filtered)) {
        context.act(app::ToggleDepartment{id});
    }
    heading(theme, context.tr(Str::DutyList));
    if (!list->rows.empty() && button(theme, "print duties", context.tr(Str::TakePrint))) {
        context.requests.take_away = app::TakeAway{app::TakeAwayKind::PrintDuties};
    }
    std::optional<plan::Role> role;
    int place = 0;
    for (const app::DutyRow& row : list->rows) {
        if (role != row.role) {
            role = row.role;
            group_label(theme, app::capitalised(context.tr(name_of(*role))));
        }
        ImGui::PushID(place++);  // a measure may stand there with several clauses
        measure_row(context, row.measure, duty_note(context, row));
        ImGui::PopID();
        commitments(context, row);
    }
}

}  // namespace jinlan::ui

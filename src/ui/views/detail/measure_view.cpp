// A measure: what it asks for, who answers for it, and each commitment that can be checked.

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "app/words/names.hpp"
#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"
#include "ui/views/detail/detail_view.hpp"
#include "ui/views/detail/rows.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/link_row.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::name_of;
using app::Str;

namespace {

void department_chips(const Context& context, const std::vector<plan::DepartmentId>& departments,
                      std::size_t from, std::size_t to, int scope) {
    const Theme& theme = context.theme;
    begin_chips(theme);
    ImGui::PushID(scope);
    for (std::size_t i = from; i < to; ++i) {
        const plan::Department& department = context.model.plan[departments[i]];
        if (chip(theme, department.key.c_str(), context.tr(department.short_name))) {
            context.act(app::Select{departments[i]});
        }
    }
    ImGui::PopID();
    end_chips();
}

void role_line(const Context& context, plan::Role role, bool open_ended) {
    const std::string name = app::capitalised(context.tr(name_of(role)));
    paragraph(context.theme, TextStyle::Note, context.theme.colors.ink_soft,
              open_ended ? app::fill(context.tr(Str::RoleOpenEnded), {{"role", name}}) : name);
}

void clauses(const Context& context, const plan::Measure& measure) {
    group_label(context.theme, context.tr(Str::ClausesTitle));
    int scope = 0;
    std::vector<plan::DepartmentId> also;
    for (std::size_t c = 0; c < measure.clauses.size(); ++c) {
        const plan::Clause& clause = measure.clauses[c];
        if (measure.clauses.size() > 1) {
            paragraph(context.theme, TextStyle::Label, context.theme.colors.ink,
                      app::fill(context.tr(Str::ClauseNumber), {{"n", std::to_string(c + 1)}}));
        }
        std::size_t from = 0;
        if (clause.mode != plan::ClauseMode::Shared && !clause.departments.empty()) {
            role_line(context, plan::role_at(clause, 0), false);
            department_chips(context, clause.departments, 0, 1, scope++);
            from = 1;
        }
        if (from < clause.departments.size()) {
            role_line(context, plan::Role::Shared, clause.open_ended);
            department_chips(context, clause.departments, from, clause.departments.size(), scope++);
        }
        for (const plan::DepartmentId department : clause.also) {
            if (std::find(also.begin(), also.end(), department) == also.end()) also.push_back(department);
        }
    }
    if (also.empty()) return;
    // A standing rule: said once, not below each clause.
    paragraph(context.theme, TextStyle::Note, context.theme.colors.ink_soft, context.tr(Str::AlsoAnswer));
    department_chips(context, also, 0, also.size(), scope);
}

}  // namespace

void draw_measure(const Context& context, plan::MeasureId id) {
    const Theme& theme = context.theme;
    const plan::Plan& plan = context.model.plan;
    const plan::Measure& measure = plan[id];
    const plan::Section& section = plan[measure.section];
    paragraph(theme, TextStyle::Note, theme.colors.ink_soft,
              app::fill(context.tr(Str::MeasureNumber), {{"n", std::to_string(measure.number)}}) + " · " +
                  context.tr(section.title));
    paragraph(theme, TextStyle::Title, theme.colors.brand, context.tr(measure.title));
    vertical_space(theme, 2);
    paragraph(theme, TextStyle::Body, theme.colors.ink, context.tr(measure.summary));
    clauses(context, measure);
    heading(theme, app::fill(context.tr(Str::CommitmentsTitle),
                             {{"n", std::to_string(measure.commitments.size())}}));
    for (const plan::CommitmentId commitment : measure.commitments) commitment_row(context, commitment, true);
    for (const plan::City& city : plan.cities) {
        if (!city.cluster || city.cluster->measure != id) continue;
        std::string industries;
        for (const plan::Text& industry : city.cluster->industries) {
            if (!industries.empty()) industries += context.tr(Str::ListSeparator);
            industries += context.tr(industry);
        }
        const auto position = static_cast<std::uint32_t>(&city - plan.cities.data());
        if (link_row(theme, city.key.c_str(), context.tr(city.short_name), industries)) {
            context.act(app::Select{plan::CityId{position}});
        }
    }
    separator(theme);
    paragraph(theme, TextStyle::Note, theme.colors.ink_soft,
              app::fill(context.tr(Str::MeasureSource),
                        {{"number", plan.document.number}, {"n", std::to_string(measure.number)}}));
}

}  // namespace jinlan::ui

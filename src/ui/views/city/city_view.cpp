// A city: its target against what was observed, and what the plan says of it.

#include "ui/views/city/city_view.hpp"

#include <cstdint>
#include <optional>
#include <string>

#include "app/words/names.hpp"
#include "app/words/translation.hpp"
#include "ui/views/city/charts.hpp"
#include "ui/views/city/parts.hpp"
#include "ui/views/detail/detail_view.hpp"
#include "ui/views/detail/rows.hpp"
#include "ui/views/frame/view_frame.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/columns.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::name_of;
using app::Str;

namespace {

constexpr float kColumn = 380;  // at least, in logical pixels
constexpr float kIndent = 30;   // of commitments below their measure

/// From this city to Compare, where it is the first.
void compare_button(const Context& context, plan::CityId city) {
    if (!button(context.theme, "compare", context.tr(Str::CompareWithThis))) return;
    const app::Compared& compared = context.state.compared;
    if (!app::is_compared(compared, city)) context.act(app::ToggleCompared{city});
    context.act(app::SetCompareKind{app::CompareKind::Cities});
    context.act(app::SetView{app::View::Compare});
}

void leads(const Context& context, const app::CityProfile& profile) {
    if (profile.naming.empty()) return;
    const Theme& theme = context.theme;
    group_label(theme, context.tr(Str::CityLeads));
    if (profile.leads.empty()) {
        paragraph(theme, TextStyle::Note, theme.colors.ink_soft, context.tr(Str::CityLeadsNone));
        return;
    }
    begin_chips(theme);
    for (const app::LeadCount& lead : profile.leads) {
        const plan::Department& department = context.model.plan[lead.department];
        const std::string label = app::fill(
            context.tr(Str::CityLeadsCount),
            {{"department", context.tr(department.short_name)}, {"n", std::to_string(lead.measures)}});
        if (chip(theme, department.key.c_str(), label)) context.act(app::Select{lead.department});
    }
    end_chips();
}

std::string departments_text(const Context& context, const app::NamingGroup& group) {
    const auto joined = [&](const std::vector<plan::DepartmentId>& departments) {
        std::string list;
        for (const plan::DepartmentId id : departments) {
            if (!list.empty()) list += context.tr(Str::ListSeparator);
            list += context.tr(context.model.plan[id].short_name);
        }
        return list;
    };
    std::string text;
    if (!group.leads.empty()) {
        text = app::fill(context.tr(Str::CityGroupLead), {{"departments", joined(group.leads)}});
    }
    if (!group.shares.empty()) {
        if (!text.empty()) text += "\n";
        text += app::fill(context.tr(Str::CityGroupShares), {{"departments", joined(group.shares)}});
    }
    return text;
}

/// How a commitment names the city, where it does not say its name.
std::string named_by(const Context& context, const app::NamingCommitment& entry) {
    switch (entry.by) {
        case app::NamedBy::City: return {};
        case app::NamedBy::Place: return context.tr(Str::CityNamedByPlace);
        case app::NamedBy::Region: break;
    }
    return app::fill(context.tr(Str::CityNamedBy),
                     {{"region", context.tr(context.model.plan[*entry.region].name)}});
}

void naming(const Context& context, const app::CityProfile& profile) {
    const Theme& theme = context.theme;
    heading(theme, app::fill(context.tr(Str::NamingTitle), {{"n", std::to_string(profile.naming_left)}}));
    if (!context.state.filter.empty()) {
        paragraph(
            theme, TextStyle::Note, theme.colors.ink_soft,
            app::fill(context.tr(Str::CityNamingFiltered), {{"n", std::to_string(profile.naming_left)},
                                                            {"all", std::to_string(profile.naming_all)}}));
        if (profile.naming.empty()) {
            if (empty_state(theme, "clear", context.tr(Str::CityNamingNone), context.tr(Str::FilterClear))) {
                context.act(app::ClearFilter{});
            }
        } else if (profile.naming_left < profile.naming_all) {
            if (button(theme, "clear", context.tr(Str::FilterClear))) context.act(app::ClearFilter{});
        }
    }
    for (const app::NamingGroup& group : profile.naming) {
        if (group.measure) {
            measure_row(context, *group.measure, departments_text(context, group));
        } else {
            group_label(theme, context.tr(Str::CityGoals));
        }
        const float indent = group.measure ? theme.px(kIndent) : 0;
        if (indent > 0) ImGui::Indent(indent);
        for (const app::NamingCommitment& entry : group.commitments) {
            commitment_row(context, entry.commitment, true, named_by(context, entry));
        }
        if (indent > 0) ImGui::Unindent(indent);
    }
}

}  // namespace

void CityView::fill(const Context& context, const app::CityProfile& profile) {
    pm25_ = pm25_figures(context, profile.city);
    standards_ = standard_figures(context, profile);
    ranks_ = rank_figures(context, profile);
    history_ = pm25_history(context, profile.city);
    pollutants_ = other_pollutants(context, profile.city);
    index_ = index_chart(context, profile.index);
    revision_ = context.derived.profile_revision;
    language_ = context.state.language;
}

void CityView::draw_air(const Context& context, const app::CityProfile& profile) const {
    const Theme& theme = context.theme;
    group_label(theme, context.tr(Str::Pm25Annual));
    figures(theme, pm25_);
    if (profile.latest != nullptr) {
        paragraph(theme, TextStyle::Note, theme.colors.ink_soft,
                  app::fill(context.tr(Str::Source), {{"source", profile.latest->source}}));
    }
    vertical_space(theme, 10);
    line_chart(theme, "history", history_);
    vertical_space(theme, 6);
    group_label(theme, context.tr(Str::CityStandards));
    figures(theme, standards_);
    vertical_space(theme, 10);
    small_multiples(theme, "pollutants", pollutants_);
    vertical_space(theme, 10);
    line_chart(theme, "index", index_);
    vertical_space(theme, 6);
    group_label(theme, context.tr(Str::CityRanks));
    if (ranks_.empty()) {
        paragraph(theme, TextStyle::Body, theme.colors.ink, context.tr(Str::CityRanksNone));
    } else {
        figures(theme, ranks_);
    }
    paragraph(theme, TextStyle::Note, theme.colors.ink_soft, context.tr(Str::CityRanksNote));
    for (const app::RankYear& year : profile.ranks) {
        if (year.place == nullptr) continue;
        paragraph(theme, TextStyle::Note, theme.colors.ink_soft,
                  std::to_string(year.year) + " · " +
                      app::fill(context.tr(Str::Source), {{"source", year.place->source}}));
    }
}

void CityView::draw_plan(const Context& context, const app::CityProfile& profile) const {
    city_clusters(context, context.model.plan[profile.city]);
    city_regions(context, profile.regions, true);
    leads(context, profile);
    naming(context, profile);
    city_province_wide(context);
}

void CityView::draw(const Context& context, const Rect& rect) {
    begin_view(context, rect);
    const std::optional<plan::CityId> shown = app::city_shown(context.state);
    if (!context.picture) city_chips(context);
    // Of a city that was chosen in this very frame the profile follows with the next one.
    if (shown && context.derived.profile && context.derived.profile->city == *shown) {
        const app::CityProfile& profile = *context.derived.profile;
        if (revision_ != context.derived.profile_revision || language_ != context.state.language) {
            fill(context, profile);
        }
        if (!context.picture) compare_button(context, *shown);
        vertical_space(context.theme, 4);
        ImGui::PushID(context.model.plan[*shown].key.c_str());
        Columns columns(context.theme, columns_fitting(context.theme, kColumn, 2));
        draw_air(context, profile);
        columns.next();
        draw_plan(context, profile);
        ImGui::PopID();
    }
    vertical_space(context.theme, 24);
    end_view();
}

}  // namespace jinlan::ui

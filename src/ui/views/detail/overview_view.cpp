// The overview: what the plan is, its goals, the cities side by side, and the measures that the filter
// leaves.

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "app/words/names.hpp"
#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"
#include "ui/theme/data_colors.hpp"
#include "ui/views/detail/detail_view.hpp"
#include "ui/views/detail/rows.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/press.hpp"
#include "ui/widgets/text.hpp"
#include "ui/widgets/tones.hpp"

namespace jinlan::ui {

using app::name_of;
using app::Str;

namespace {

void document(const Context& context) {
    const Theme& theme = context.theme;
    const plan::Document& document = context.model.plan.document;
    paragraph(theme, TextStyle::Heading, theme.colors.brand, context.tr(document.title));
    paragraph(theme, TextStyle::Note, theme.colors.ink_soft,
              app::fill(context.tr(Str::DocumentFacts),
                        {{"number", document.number},
                         {"issuer", context.tr(document.issuer)},
                         {"date", app::date(document.issued, context.state.language)}}));
    vertical_space(theme, 4);
    paragraph(theme, TextStyle::Body, theme.colors.ink, context.tr(Str::OverviewIntroduction));
}

/// One city: its name, its value as a bar on a common scale, and the value.
void city_bar(const Context& context, std::size_t position, double largest, float name_width) {
    const Theme& theme = context.theme;
    const plan::City& city = context.model.plan.cities[position];
    const app::CityValue& value = context.derived.city_values[position];
    const float width = ImGui::GetContentRegionAvail().x;
    const Press area = press_area(city.key.c_str(), ImVec2(width, theme.target_height()));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (area.hovered || area.held) {
        list.AddRectFilled(area.min, area.max, state_fill(theme, area, 0), theme.radius());
    }
    const float y = area.min.y + (area.max.y - area.min.y - line_height(theme, TextStyle::Body)) / 2;
    draw_text(list, theme, TextStyle::Body, ImVec2(area.min.x + theme.px(6), y), theme.colors.ink,
              context.tr(city.short_name));
    const float left = area.min.x + name_width + theme.px(14);
    const float number_width = text_width(theme, TextStyle::Label, "≈−00.0");
    const float right = area.max.x - number_width - theme.px(14);
    if (!value.value) {
        draw_text(list, theme, TextStyle::Body, ImVec2(left, y), theme.colors.ink_soft,
                  context.tr(Str::NoData));
    } else {
        const bool gap = app::is_difference(context.state.map_measure);
        const float zero = gap ? (left + right) / 2 : left;
        const float share = ease(theme, ImGui::GetItemID(), static_cast<float>(*value.value / largest));
        const float length = (gap ? (right - left) / 2 : right - left) * share;
        const ImVec2 bar_min(std::min(zero, zero + length), area.min.y + theme.px(8));
        const ImVec2 bar_max(std::max(zero, zero + length), area.max.y - theme.px(8));
        const ImU32 fill = scale_of(theme, context.state.map_measure).color_of(*value.value);
        list.AddRectFilled(bar_min, bar_max, fill, theme.px(2));
        list.AddRect(bar_min, bar_max, mixed(fill, theme.colors.ink, 0.3F), theme.px(2));
        if (gap) {
            list.AddLine(ImVec2(zero, area.min.y + theme.px(4)), ImVec2(zero, area.max.y - theme.px(4)),
                         theme.colors.ink, theme.hairline());
        }
        // The heading says that a target is an upper limit.
        std::string number = app::figure_text(value, context.state.map_measure, context.state.language);
        if (number.starts_with("≤")) number.erase(0, std::string_view("≤").size());
        draw_text(list, theme, TextStyle::Label,
                  ImVec2(area.max.x - theme.px(6) - text_width(theme, TextStyle::Label, number), y),
                  theme.colors.ink, number);
    }
    if (area.pressed) {
        context.act(app::Select{plan::CityId{static_cast<std::uint32_t>(position)}});
    }
}

void cities(const Context& context) {
    const Theme& theme = context.theme;
    heading(theme, context.tr(Str::OverviewCities));
    paragraph(theme, TextStyle::Note, theme.colors.ink_soft,
              context.tr(name_of(context.state.map_measure)) +
                  (app::is_concentration(context.state.map_measure) ? " · µg/m³" : ""));
    double largest = 1;
    float name_width = 0;
    for (std::size_t i = 0; i < context.model.plan.cities.size(); ++i) {
        if (const auto& value = context.derived.city_values[i].value)
            largest = std::max(largest, std::abs(*value));
        name_width = std::max(name_width, text_width(theme, TextStyle::Body,
                                                     context.tr(context.model.plan.cities[i].short_name)));
    }
    for (std::size_t i = 0; i < context.model.plan.cities.size(); ++i)
        city_bar(context, i, largest, name_width);
}

void goals(const Context& context) {
    heading(context.theme, context.tr(Str::OverviewGoals));
    for (const plan::CommitmentId goal : context.model.plan.goals) commitment_row(context, goal, true);
}

/// Whether the filter asks for more than sections and departments, which a measure has as a whole.
bool picks_commitments(const plan::Filter& filter) {
    return !filter.text.empty() || !filter.cities.empty() || !filter.due_years.empty() ||
           !filter.firmnesses.empty();
}

/// The commitments of the measure that the filter leaves.
void matching_commitments(const Context& context, plan::MeasureId measure) {
    ImGui::Indent(context.theme.px(30));
    for (const plan::CommitmentId id : context.derived.filtered.commitments) {
        if (context.model.plan[id].measure == measure) commitment_row(context, id, true);
    }
    ImGui::Unindent(context.theme.px(30));
}

}  // namespace

void draw_measure_list(const Context& context) {
    const Theme& theme = context.theme;
    const plan::Plan& plan = context.model.plan;
    heading(theme, app::fill(context.tr(Str::OverviewMeasures),
                             {{"n", std::to_string(context.derived.filtered.measures.size())}}));
    if (context.derived.filtered.measures.empty()) {
        if (empty_state(theme, "clear", context.tr(Str::NothingMatches), context.tr(Str::FilterClear))) {
            context.act(app::ClearFilter{});
        }
        return;
    }
    std::optional<plan::SectionId> section;
    for (const plan::MeasureId id : context.derived.filtered.measures) {
        if (section != plan[id].section) {
            section = plan[id].section;
            group_label(theme, context.tr(plan[*section].title));
        }
        measure_row(context, id);
        if (picks_commitments(context.state.filter)) matching_commitments(context, id);
    }
}

void draw_overview(const Context& context, Measures measures) {
    // With a filter, what it leaves comes first.
    if (!context.state.filter.empty() && measures == Measures::Below) {
        draw_measure_list(context);
        return;
    }
    document(context);
    cities(context);
    goals(context);
    if (measures == Measures::Below) draw_measure_list(context);
}

}  // namespace jinlan::ui

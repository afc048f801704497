// The lab, composed of its parts.

#include "ui/views/lab/what_if_view.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "app/words/translation.hpp"
#include "ui/views/frame/view_frame.hpp"
#include "ui/views/map/drawn.hpp"
#include "ui/widgets/fold.hpp"
#include "ui/widgets/tabs.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::LabPart;
using app::Str;

namespace {

constexpr float kTwoColumnsFrom = 600;  // logical pixels at a scale of 1
constexpr float kLeastControls = 290;
constexpr float kMostControls = 440;

constexpr std::array kPartNames{Str::LabPartLevers,   Str::LabPartPollutants, Str::LabPartGoal,
                                Str::LabPartSchedule, Str::LabPartIndicators, Str::LabPartHealth,
                                Str::LabPartScenarios};

void part_tabs(const Context& context, const std::array<std::string_view, kPartNames.size()>& labels) {
    const auto chosen = static_cast<std::size_t>(context.state.lab_part);
    if (const auto part = tabs(context.theme, "lab parts", labels, chosen))
        context.act(app::SetLabPart{static_cast<LabPart>(*part)});
}

}  // namespace

void WhatIfView::draw_part(const Context& context) {
    switch (context.state.lab_part) {
        case LabPart::Levers: return draw_lab_levers(context);
        case LabPart::Pollutants: return draw_lab_pollutants(context, sheet_);
        case LabPart::Goal: return draw_lab_goal(context, sheet_);
        case LabPart::Schedule: return draw_lab_schedule(context, sheet_);
        case LabPart::Indicators: return draw_lab_indicators(context, sheet_);
        case LabPart::Health: return draw_lab_health(context, sheet_);
        case LabPart::Scenarios: return draw_lab_scenarios(context, sheet_);
    }
}

void WhatIfView::draw(const Context& context, const Rect& rect) {
    const Theme& theme = context.theme;
    std::array<std::string_view, kPartNames.size()> labels;
    for (std::size_t i = 0; i < labels.size(); ++i) labels[i] = context.tr(kPartNames[i]);
    const bool two = !theme.large_targets && rect.width >= theme.px(kTwoColumnsFrom);
    if (!two) {
        begin_view(context, rect);
        const whatif::CityResult* city = lab_city(context);
        const std::string chance = city != nullptr && city->spread && city->spread->attainment
                                       ? context.tr(Str::LabChance) + " " +
                                             drawn_figure(percent_text(context, *city->spread->attainment, 1),
                                                          context.derived.lab->spreading)
                                       : std::string();
        if (kept_fold(theme, "answers", context.tr(Str::LabAnswers), chance, false))
            draw_lab_answers(context, sheet_);
        vertical_space(theme, 8);
        part_tabs(context, labels);
        vertical_space(theme, 8);
        draw_part(context);
        vertical_space(theme, 24);
        sheet_.card.draw(theme, context.model.strings(context.state.language));
        end_view();
        return;
    }
    const Rect body = begin_view(context, rect, {.scrolling = Scrolling::None});
    const float margin = view_margin(theme);
    const float across = body.width - 2 * margin;
    const float head = tabs_height(theme, labels, across);
    begin_panel(theme, "lab tabs", {body.x + margin, body.y, across, head}, theme.colors.surface, 0,
                Scrolling::None);
    part_tabs(context, labels);
    end_panel();
    const float top = body.y + head;
    const float height = std::max(0.0F, body.height - head);
    const float controls = std::clamp(0.46F * body.width, theme.px(kLeastControls), theme.px(kMostControls));
    begin_panel(theme, "lab controls", {body.x, top, controls, height}, theme.colors.surface, margin,
                Scrolling::Vertical);
    ImGui::PushID(static_cast<int>(context.state.lab_part));
    draw_part(context);
    vertical_space(theme, 24);
    ImGui::PopID();
    end_panel();
    begin_panel(theme, "lab answers", {body.x + controls, top, body.width - controls, height},
                theme.colors.surface, margin, Scrolling::Vertical);
    draw_lab_answers(context, sheet_);
    vertical_space(theme, 24);
    end_panel();
    sheet_.card.draw(theme, context.model.strings(context.state.language));
    end_view();
}

}  // namespace jinlan::ui

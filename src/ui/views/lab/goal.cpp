// The lab the other way round: what it takes for chosen cities to meet their targets as surely as wished.

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"
#include "ui/views/lab/sections.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/fold.hpp"
#include "ui/widgets/number_field.hpp"
#include "ui/widgets/segmented.hpp"
#include "ui/widgets/slider.hpp"
#include "ui/widgets/text.hpp"
#include "ui/widgets/wrapping_row.hpp"

namespace jinlan::ui {

using app::Str;

namespace {

constexpr SliderRange kProbability{.min = 5, .max = 99, .step = 5, .decimals = 1, .unit = "%"};
constexpr NumberRange kPercent{.min = 0, .max = 100, .decimals = 1, .unit = "%"};
constexpr NumberRange kWeight{.min = 0, .max = 1000, .decimals = 2};

const plan::Text& lever_name(const Context& context, std::size_t lever) {
    const whatif::LeverModel& model = context.model.levers;
    return lever < model.levers.size() ? model.levers[lever].name : model.cooperation.name;
}

void goal_cities(const Context& context) {
    begin_chips(context.theme);
    const app::LabGoal& goal = context.state.goal;
    const auto& cities = context.model.plan.cities;
    for (std::uint32_t i = 0; i < cities.size(); ++i) {
        if (!cities[i].pm25_target) continue;
        if (chip(context.theme, cities[i].key.c_str(), context.tr(cities[i].short_name),
                 goal.cities.contains({i}) ? ChipLook::Chosen : ChipLook::Plain))
            context.act(app::ToggleGoalCity{{i}});
    }
    end_chips();
}

/// Weight and bounds of each lever.
void efforts(const Context& context) {
    const Theme& theme = context.theme;
    paragraph(theme, TextStyle::Note, theme.colors.ink_soft, context.tr(Str::EffortNote));
    for (std::uint32_t i = 0; i <= context.model.levers.levers.size(); ++i) {
        app::LabEffort effort;
        effort.lever = i;
        for (const app::LabEffort& each : context.state.goal.efforts) {
            if (each.lever == i) effort = each;
        }
        ImGui::PushID(static_cast<int>(i));
        vertical_space(theme, 4);
        paragraph(theme, TextStyle::Body, theme.colors.ink, context.tr(lever_name(context, i)));
        const float whole = ImGui::GetContentRegionAvail().x;
        const float room = std::floor((whole - 2 * theme.gap()) / 3);
        const float width = std::min(room, number_field_width(theme, kPercent));
        WrappingRow row(theme, whole);
        bool changed = false;
        row.place(width);
        if (const auto weight = number_field(theme, "weight", effort.weight, kWeight, width)) {
            effort.weight = *weight;
            changed = true;
        }
        row.place(width);
        if (const auto low = number_field(theme, "low", 100 * effort.low, kPercent, width)) {
            effort.low = *low / 100;
            effort.high = std::max(effort.low, effort.high);
            changed = true;
        }
        row.place(width);
        if (const auto high = number_field(theme, "high", 100 * effort.high, kPercent, width)) {
            effort.high = *high / 100;
            effort.low = std::min(effort.low, effort.high);
            changed = true;
        }
        if (changed) context.act(app::SetEffort{effort});
        ImGui::PopID();
    }
}

void answer(const Context& context, LabSheet& sheet, const app::LabSearch& search) {
    using app::FigureKind;
    const Theme& theme = context.theme;
    const auto figure = [&](Str name, const std::string& value, FigureKind kind) {
        lab_row(context, sheet, context.tr(name), value, {.kind = kind});
    };
    heading(theme, context.tr(Str::GoalAnswer));
    lab_caveat(context);
    if (!search.cut) {
        return paragraph(theme, TextStyle::Body, theme.colors.ink, context.tr(Str::GoalNoCity));
    }
    figure(Str::GoalCut, percent_text(context, search.cut->cut, 1), FigureKind::UniformCut);
    if (!search.least) {
        return paragraph(theme, TextStyle::Body, theme.colors.ink_soft,
                         app::fill(context.tr(Str::GoalSearching), {{"n", std::to_string(search.looks)}}));
    }
    const whatif::LeastEffort& least = *search.least;
    paragraph(theme, TextStyle::Label, least.reached ? theme.colors.met : theme.colors.not_met,
              app::fill(context.tr(least.reached ? Str::GoalReached : Str::GoalNotReached),
                        {{"probability", percent_text(context, least.probability, 1)},
                         {"effort", app::number(least.effort, 2)}}));
    figure(Str::GoalChanceRow, percent_text(context, least.probability, 1), FigureKind::GoalChance);
    figure(Str::GoalEffortRow, app::number(least.effort, 2), FigureKind::LeastEffort);
    for (std::size_t i = 0; i <= least.implementation.size(); ++i) {
        const double share = i < least.implementation.size() ? least.implementation[i] : least.cooperation;
        if (!(share > 0)) continue;
        lab_row(context, sheet, context.tr(lever_name(context, i)), percent_text(context, share, 1),
                {.kind = FigureKind::LeverShare, .item = i});
    }
    paragraph(theme, TextStyle::Note, theme.colors.ink_soft,
              app::fill(context.tr(least.proven ? Str::GoalProven : Str::GoalFound),
                        {{"draws", std::to_string(search.draws)}}));
    if (button(theme, "apply", context.tr(Str::GoalApply)))
        context.act(app::SetLevers{least.implementation, least.cooperation});
}

}  // namespace

void draw_lab_goal(const Context& context, LabSheet& sheet) {
    const Theme& theme = context.theme;
    const app::LabGoal& goal = context.state.goal;
    paragraph(theme, TextStyle::Note, theme.colors.ink_soft, context.tr(Str::GoalNote));
    vertical_space(theme, 4);
    goal_cities(context);
    paragraph(theme, TextStyle::Note, theme.colors.ink_soft,
              goal.cities.empty()
                  ? context.tr(Str::GoalAllCities)
                  : app::fill(context.tr(Str::GoalChosen), {{"n", std::to_string(goal.cities.size())}}));
    vertical_space(theme, 8);
    paragraph(theme, TextStyle::Label, theme.colors.ink, context.tr(Str::GoalProbability));
    if (const auto percent = slider(theme, "probability", 100 * goal.probability, kProbability))
        context.act(app::SetGoal{*percent / 100, goal.sureness});
    const std::array<std::string_view, 2> labels{context.tr(Str::GoalTogether), context.tr(Str::GoalEach)};
    if (const auto chosen =
            segmented(theme, "sureness", labels, static_cast<std::size_t>(goal.sureness),
                      std::min(ImGui::GetContentRegionAvail().x, segmented_width(theme, labels))))
        context.act(app::SetGoal{goal.probability, static_cast<whatif::Sureness>(*chosen)});
    vertical_space(theme, 8);
    if (kept_fold(theme, "efforts", context.tr(Str::EffortTitle), {}, false)) efforts(context);
    answer(context, sheet, context.derived.lab->search);
}

}  // namespace jinlan::ui
